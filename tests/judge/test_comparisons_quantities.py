import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.judge.comparisons import OF_CLAIMS, OF_RELATIONS
from checker.judge.labels import amount, as_put, normal_form, number
from checker.model import Claim, Frame, Quantity, Relation, Sentence
from checker.rules.schema import Parameters


def interval(one, other, **parameters):
    def claim(value):
        return Claim("d", "text", 0, 1, "x", value, Frame(), Sentence(0, 1, "x"))

    compared = OF_CLAIMS["interval"](claim(one), claim(other), Parameters(**parameters))
    swapped = OF_CLAIMS["interval"](claim(other), claim(one), Parameters(**parameters))
    assert (compared.outcome, compared.size) == (swapped.outcome, swapped.size)
    return compared


def span(low, high, unit="kilometer"):
    return Quantity((low + high) / 2, low, high, "range", unit=unit)


@pytest.mark.parametrize(
    ("celsius", "fahrenheit", "outcome"),
    [(10, 52, "same"), (10, 50, "same"), (-40, -40, "same"), (0, 32, "same"), (10, 90, "differ")],
)
def test_temperatures_are_shares_of_their_kelvins(quantity, celsius, fahrenheit, outcome):
    one, other = quantity(celsius, "degree_Celsius"), quantity(fahrenheit, "degree_Fahrenheit")
    assert interval(one, other, tolerance=0.03).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (span(10, 20), span(10, 20), "same"),
        (span(10, 20), span(14, 16), "compatible"),
        (span(10, 20), span(30, 40), "differ"),
        (span(10, 20), span(10_000, 20_000, "meter"), "same"),
    ],
)
def test_ranges(one, other, outcome):
    assert interval(one, other).outcome == outcome


@pytest.mark.parametrize(("exact", "outcome"), [(400, "compatible"), (1_700, "compatible"), (40, "differ")])
def test_hundreds_are_a_hundred_at_least(quantity, exact, outcome):
    hundreds = Quantity(550, 100, 1_000, "range", unit="person", vague=True)
    assert interval(hundreds, quantity(exact, "person")).outcome == outcome


amounts = st.builds(
    lambda value, width, sign, unit, bound: Quantity(
        value,
        None if sign == "<=" else value - width,
        None if sign == ">=" else value + width,
        sign,
        bound=bound if sign in ("<=", ">=") else None,
        unit=unit,
    ),
    st.integers(-50, 500).map(float),
    st.sampled_from((0.0, 1.0, 20.0)),
    st.sampled_from(("=", "~", "<=", ">=", "range")),
    st.sampled_from(("degree_Celsius", "degree_Fahrenheit", "kelvin")),
    st.sampled_from(("knowledge", "limit")),
)


@given(amounts, amounts, st.sampled_from((0.0, 0.03)))
def test_it_does_not_matter_which_comes_first(one, other, tolerance):
    assert interval(one, other, tolerance=tolerance).size >= 0


def test_a_change_is_read_in_one_unit(claim, quantity):
    ends = (("before", claim(quantity(300, "kilometer"))), ("after", claim(quantity(200, "mile"))))
    assert OF_RELATIONS["change"](Relation("change", ends), Parameters()).why == "it rose from 300 to 200"


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (1400, 10, "1,400"),
        (4.2, 10, "4.2"),
        (0.1 + 0.2, 10, "0.3"),
        (1234567.5, 10, "1,234,567.5"),
        (1234567.5, 4, "1,234,568"),
        (305.7748, 4, "305.8"),
        (-3, 10, "-3"),
    ],
)
def test_numbers(value, digits, written):
    assert number(value, digits) == written


def test_a_limit_and_what_is_known_are_worded_apart(claim):
    limit = Quantity(190, None, 190, "<=", "limit", unit="mile", concept=("mile",))
    known = Quantity(190, None, 190, "<=", "knowledge", unit="mile", concept=("mile",))
    assert [amount(limit), amount(known)] == ["up to 190", "at most 190"]
    assert [normal_form(claim(limit)), normal_form(claim(known))] == ["up to 190 mile", "at most 190 mile"]
    assert [as_put(claim(limit, text="190")), as_put(claim(known, text="190"))] == [
        "up to 190 mile",
        "at most 190 mile",
    ]


def test_an_age_is_put_as_it_stands(claim, quantity):
    age = quantity(34, "year", sort="age", concept=("holmqvist",))
    assert as_put(claim(age, text="34")) == "34"
    assert as_put(claim(quantity(34, "ship", concept=("ferry", "ship")), text="34")) == "34 ship"


def test_a_number_that_began_its_sentence_is_put_in_small_letters(claim, quantity):
    assert as_put(claim(quantity(15, "person"), text="Fifteen people")) == "fifteen people"
    assert as_put(claim(quantity(5, "EUR"), text="EUR 5")) == "EUR 5"
