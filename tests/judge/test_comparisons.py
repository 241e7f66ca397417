import datetime

import pytest

from checker.judge.comparisons import OF_CLAIMS, OF_RELATIONS
from checker.model import Event, Name, Quote, Relation, Role, Time
from checker.rules.ground import GROUND, ComparisonName, Over
from checker.rules.schema import Parameters

EXACT = Parameters()


@pytest.fixture
def number(claim, quantity):
    """A claim from a short notation: "=1400/100" is 1400 known to the hundred, ">1300", "<=190!" a stated limit."""

    def make(notation, unit="thing", **frame):
        limit = notation.endswith("!")
        sign = notation.rstrip("!0123456789./")
        value, _, step = notation[len(sign) :].rstrip("!").partition("/")
        value = float(value)
        ends = {
            "=": (value, value),
            "~": (value * 0.9, value * 1.1),
            ">": (value, None),
            ">=": (value, None),
            "<": (None, value),
            "<=": (None, value),
        }[sign]
        bound = None if sign in "=~" else "limit" if limit else "knowledge"
        given = quantity(value, unit, low=ends[0], high=ends[1], comparator=sign, bound=bound, step=float(step or 1))
        return claim(given, **frame)

    return make


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("=1400/100", "=1400/100", "same"),
        ("=1400/100", "=1600/100", "differ"),
        ("=1400/100", "=1385", "same"),  # 1,385 rounds to 1,400
        ("=1400/100", "=1325", "differ"),
        ("=3", "=4", "differ"),
        ("=70/10", "=71", "differ"),  # nearer than "about" allows, but nobody rounds 71 to 70
        ("=152", "=155", "differ"),
        (">=2", "=3", "compatible"),
        (">=4", "=3", "differ"),
        (">1300/100", "=1400/100", "compatible"),
        ("~45", "=47", "same"),
        ("~45", "=60", "differ"),
        ("<=190/10!", "<=300/100!", "differ"),  # a limit is what is claimed
        ("<=190/10!", "<=190/10!", "same"),
        ("<=190/10", "=150/10", "compatible"),  # "no more than 190 are known"
    ],
)
def test_intervals(number, one, other, outcome):
    assert OF_CLAIMS["interval"](number(one), number(other), EXACT).outcome == outcome
    assert OF_CLAIMS["interval"](number(other), number(one), EXACT).outcome == outcome


def test_units_are_converted_before_they_are_compared(number):
    compared = OF_CLAIMS["interval"](number("<=190/10!", "mile"), number("~300/100", "kilometer"), EXACT)
    assert compared.outcome == "same"
    assert compared.why == "about 300 and up to 305.8 can be the same number (190 mile are 305.8 kilometer)"


def test_the_tolerance_widens_both(number):
    assert OF_CLAIMS["interval"](number("=100"), number("=103"), Parameters(tolerance=0.05)).outcome != "differ"
    assert OF_CLAIMS["interval"](number("=100"), number("=113"), Parameters(tolerance=0.05)).outcome == "differ"


@pytest.mark.parametrize(
    ("before", "after", "percent", "change", "outcome"),
    [
        (78000, 102000, 30, "up", "same"),
        (78000, 102000, 31, "up", "same"),
        (78000, 102000, 40, "up", "differ"),
        (102000, 78000, 23.5, "down", "same"),
        (102000, 78000, 23.5, "up", "differ"),
        (100, 150, 50, None, "same"),
        (0, 150, 50, "up", "compatible"),
    ],
)
def test_percent_change(claim, quantity, before, after, percent, change, outcome):
    relation = Relation(
        "percent-change",
        (
            ("percent", claim(quantity(percent, "percent", change=change))),
            ("before", claim(quantity(before, "soldier"))),
            ("after", claim(quantity(after, "soldier"))),
        ),
    )
    assert OF_RELATIONS["percent_change"](relation, EXACT).outcome == outcome


def day(text, last=None):
    first = datetime.date.fromisoformat(text)
    return Time("date", text, first, datetime.date.fromisoformat(last) if last else first)


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (day("2022-10-21"), day("2022-10-21"), "same"),
        (day("2022-10-21"), day("2022-10-20"), "differ"),
        (day("2022-10-21"), day("2022-10-01", "2022-10-31"), "compatible"),
        (day("2022-10-21"), None, "compatible"),
        (day("2022-09-21"), day("2022-10-01", "2022-10-31"), "differ"),
    ],
)
def test_dates_of_events(claim, one, other, outcome):
    a = claim(Event("call", ("x", "y"), one, "own words"))
    b = claim(Event("call", ("x", "y"), other, "own words"))
    assert OF_CLAIMS["dates"](a, b, EXACT).outcome == outcome
    assert OF_CLAIMS["dates"](b, a, EXACT).outcome == outcome


def test_the_day_of_a_statement_only_says_by_then(claim):
    told = claim(Event("call", ("x", "y"), day("2022-10-21"), "statement"))
    dated = claim(Event("call", ("x", "y"), day("2022-10-19"), "own words"))
    assert OF_CLAIMS["dates"](told, dated, EXACT).outcome == "compatible"


@pytest.mark.parametrize(
    ("month", "outcome"),
    [
        (("2022-02-01", "2022-02-28"), "same"),
        (("2022-03-01", "2022-03-31"), "same"),
        (("2021-12-01", "2021-12-31"), "differ"),
    ],
)
def test_elapsed_time(claim, month, outcome):
    roles = (("elapsed", claim(day(*month), text="some months ago")), ("date", claim(day("2022-02-24"))))
    assert OF_RELATIONS["elapsed_time"](Relation("elapsed", roles), EXACT).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("the harbor must stay open to every ship", "the harbor must stay open to every ship", "same"),
        ("the harbor must stay open to every ship", "harbor must stay open to every ship", "same"),
        ("the harbor must stay open", "the harbor must stay open", "compatible"),  # anybody's words
        ("the harbour must stay open to every ship", "the harbor must stay open to every ship", "same"),
        ("the harbor must stay open to every ship", "nobody will ever close the port to grain", "differ"),
    ],
)
def test_words(claim, one, other, outcome):
    a, b = claim(Quote(tuple(one.split()))), claim(Quote(tuple(other.split())))
    assert OF_CLAIMS["words"](a, b, EXACT).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("sergey shoigu", "sergei shoigu", "differ"),
        ("sergey shoigu", "shoigu", "same"),
        ("sergey shoigu", "s shoigu", "same"),
        ("ronald berg", "ron berg", "same"),
        ("ronald berg", "roland burg", "compatible"),
        ("sergey shoigu", "sergey shoigu", "same"),
    ],
)
def test_spelling(claim, one, other, outcome):
    a, b = (claim(Name(name.title(), "person", name)) for name in (one, other))
    assert OF_CLAIMS["spelling"](a, b, EXACT).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (("spokesperson", "pentagon"), ("spokesperson", "pentagon"), "same"),
        (("spokesperson", "pentagon"), ("spokesperson", ""), "same"),
        (("spokesperson", "pentagon"), ("spokesperson", "white house"), "differ"),
        (("spokesperson", "tarn police"), ("spokesperson", "tarn police department"), "same"),
        (("police chief", "tarn"), ("chief", "tpd"), "compatible"),
        (("police chief", "tarn"), ("police chief", "solvik"), "differ"),
        (("sergeant", "tarn police"), ("spokesperson", "tarn police"), "compatible"),
        (("foreign minister", "norland"), ("prime minister", "norland"), "differ"),
        (("president", "norsk fisk"), ("chief executive", "norsk fisk"), "compatible"),
    ],
)
def test_roles(claim, one, other, outcome):
    a, b = claim(Role("x", *one)), claim(Role("x", *other))
    assert OF_CLAIMS["roles"](a, b, EXACT).outcome == outcome


def test_every_comparison_of_the_rule_language_exists_where_it_is_said_to():
    assert set(ComparisonName.__args__) == {*OF_CLAIMS, *OF_RELATIONS}


@pytest.mark.parametrize(("one", "other"), [("=100/100", "=149"), ("=20/10", "=23"), ("=200/100", "=240/10")])
def test_short_numbers_are_not_taken_for_rounded_ones(number, one, other):
    assert OF_CLAIMS["interval"](number(one), number(other), EXACT).outcome == "differ"
    assert set(OF_CLAIMS) == {name for name, ground in GROUND.items() if ground.over in ("fact", "restated")}
    assert set(OF_RELATIONS) == {name for name, ground in GROUND.items() if ground.over not in ("fact", "restated")}
    assert {ground.over for ground in GROUND.values()} == set(Over.__args__)
