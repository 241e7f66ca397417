import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.judge.comparisons import OF_RELATIONS
from checker.model import Claim, Frame, Ordinal, Quantity, Relation, Role, Sentence, Time
from checker.rules.schema import Parameters

EXACT = Parameters()


def outcome(comparison, kind, *roles, told=None):
    return OF_RELATIONS[comparison](Relation(kind, tuple(roles), told), EXACT).outcome


@pytest.mark.parametrize(
    ("before", "after", "said", "unit", "change", "expected"),
    [
        (4, 5, 1, "percentage_point", "up", "same"),
        (4, 5, 2, "percentage_point", "up", "differ"),
        (5, 4, 1, "percentage_point", "up", "differ"),
        (4.2, 5.1, 0.9, "percentage_point", "up", "same"),
        (4, 5, 1, "percent", "up", "differ"),
        (4, 5, 25, "percent", "up", "same"),
        (60, 45, 25, "percent", "down", "same"),
        (0, 5, 5, "percent", "up", "compatible"),
    ],
)
def test_points(claim, quantity, before, after, said, unit, change, expected):
    step = 0.1 if before != int(before) else 1
    roles = (
        ("points", claim(quantity(said, unit, change=change, step=step))),
        ("before", claim(quantity(before, "percent", step=step))),
        ("after", claim(quantity(after, "percent", step=step))),
    )
    assert outcome("point_change", "point-change", *roles) == expected


@pytest.mark.parametrize(
    ("before", "after", "low", "high", "expected"),
    [
        (40, 80, 1.7, 2.4, "same"),
        (41, 80, 1.7, 2.4, "same"),
        (40, 65, 1.7, 2.4, "differ"),
        (400, 850, 3, None, "differ"),
        (400, 1250, 3, None, "same"),
        (100, 45, None, 0.5, "same"),
        (100, 60, None, 0.5, "differ"),
        (0, 60, 1.7, 2.4, "compatible"),
    ],
)
def test_multiples(claim, quantity, before, after, low, high, expected):
    said = claim(quantity(2, "times", low=low, high=high, comparator="~"))
    roles = (("factor", said), ("before", claim(quantity(before))), ("after", claim(quantity(after))))
    assert outcome("multiple", "multiple", *roles) == expected


@pytest.mark.parametrize(
    ("before", "after", "percent", "expected"),
    [
        ((500, 100, "="), (400, 100, "="), 20, "same"),
        ((500, 100, "="), (400, 100, "="), 30, "differ"),  # a round number below a million is meant
        ((3e6, 1e6, "="), (4e6, 1e6, "="), 24, "same"),  # 3.2 million and 3.97 million
        ((500, 100, ">"), (400, 100, "="), 30, "same"),  # more than 500
    ],
)
def test_how_precisely_the_ends_of_a_percentage_are_known(claim, quantity, before, after, percent, expected):
    def end(value, step, sign):
        return claim(quantity(value, step=step, comparator=sign, high=None if sign == ">" else value))

    roles = (("percent", claim(quantity(percent, "percent"))), ("before", end(*before)), ("after", end(*after)))
    assert outcome("percent_change", "percent-change", *roles) == expected


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [(12, 4, "compatible"), (12, 12, "compatible"), (12, 14, "differ"), (20, 24, "differ")],
)
def test_a_part_is_no_larger_than_its_whole(claim, quantity, whole, part, expected):
    roles = (("whole", claim(quantity(whole, step=10))), ("part", claim(quantity(part))))
    assert outcome("part_of_whole", "part", *roles) == expected


def test_an_open_whole_can_hold_any_part(claim, quantity):
    whole = claim(quantity(12, low=12, high=None, comparator=">="))
    assert outcome("part_of_whole", "part", ("whole", whole), ("part", claim(quantity(14)))) == "compatible"


@pytest.mark.parametrize(("whole", "parts", "expected"), [(12, (7, 5), "same"), (12, (7, 6), "differ")])
def test_sums(claim, quantity, whole, parts, expected):
    roles = [("part", claim(quantity(part))) for part in parts]
    assert outcome("sum_of_parts", "sum", ("whole", claim(quantity(whole))), *roles) == expected


@pytest.mark.parametrize(
    ("shares", "rest", "expected"),
    [
        ((60, 30, 10), False, "same"),
        ((60, 30, 11), False, "same"),  # rounding
        ((60, 30, 20), False, "differ"),
        ((40, 35, 10), False, "compatible"),
        ((50, 30, 10), True, "differ"),
    ],
)
def test_shares(claim, quantity, shares, rest, expected):
    roles = [("share", claim(quantity(share, "percent"))) for share in shares]
    if rest:
        roles[-1] = ("rest", roles[-1][1])
    assert outcome("hundred", "shares", *roles) == expected


def dates(first, last=None):
    return Time("date", first[:4], datetime.date.fromisoformat(first), datetime.date.fromisoformat(last or first))


@pytest.mark.parametrize(
    ("years", "low", "high", "since", "expected"),
    [
        (15, 15, 15, ("2008-01-01", "2008-12-31"), "same"),
        (14, 14, 14, ("2008-01-01", "2008-12-31"), "same"),
        (12, 12, 12, ("2008-01-01", "2008-12-31"), "differ"),
        (10, 10, None, ("2008-01-01", "2008-12-31"), "same"),  # more than ten years
        (20, None, 20, ("2008-01-01", "2008-12-31"), "same"),  # almost twenty
    ],
)
def test_spans_until_the_article(claim, quantity, years, low, high, since, expected):
    length = claim(Time("duration", f"P{years}Y", amount=quantity(years, "year", low=low, high=high)))
    told = (datetime.date(2023, 5, 12),) * 2
    assert outcome("span", "span", ("length", length), ("since", claim(dates(*since))), told=told) == expected


@pytest.mark.parametrize(
    ("born", "until", "age", "expected"),
    [
        (("1985-06-02",), "2023-05-12", 37, "same"),
        (("1985-06-02",), "2023-06-02", 37, "differ"),
        (("1950-01-01", "1950-12-31"), "2012-03-04", 61, "same"),
        (("1950-01-01", "1950-12-31"), "2012-03-04", 62, "same"),
        (("1950-01-01", "1950-12-31"), "2012-03-04", 63, "differ"),
        (("2000-02-29",), "2001-02-28", 0, "same"),
    ],
)
def test_ages(claim, quantity, born, until, age, expected):
    day = datetime.date.fromisoformat(until)
    roles = (("age", claim(quantity(age, "year", sort="age"))), ("born", claim(dates(*born))))
    assert outcome("age_at", "age", *roles, told=(day, day)) == expected


@pytest.mark.parametrize(("first", "second", "expected"), [("06-03", "06-13", "same"), ("06-13", "06-03", "differ")])
def test_orders(claim, first, second, expected):
    roles = []
    for rank, day in enumerate((first, second), 1):
        roles += [("rank", claim(Ordinal(rank), text=str(rank))), ("day", claim(dates(f"2023-{day}")))]
    assert outcome("order", "order", *roles) == expected
    assert outcome("order", "order", *roles[2:], *roles[:2]) == expected


@pytest.mark.parametrize(("rank", "expected"), [(2, "differ"), (3, "same"), (4, "compatible")])
def test_lists(claim, rank, expected):
    days = [("day", claim(Time("date", f"2023-05-0{n}"))) for n in (3, 5)]
    assert outcome("listed", "listed", ("rank", claim(Ordinal(rank))), *days) == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("five years ago", "3 May", "same"),  # the year was guessed
        ("five years ago", "3 May 2016", "differ"),
    ],
)
def test_the_year_of_a_date_counts_only_where_it_is_written(claim, text, date, expected):
    span, day = claim(dates("2018-05-01", "2018-05-31"), text=text), claim(dates("2016-05-03"), text=date)
    assert outcome("elapsed_time", "elapsed", ("elapsed", span), ("date", day)) == expected


def test_headlines(claim, quantity):
    roles = (("headline", claim(quantity(4))), ("article", claim(quantity(5))))
    assert outcome("headline", "headline", *roles) == "differ"


def test_holders(claim):
    one, other = (("holder", claim(Role(person, "mayor", "solvik"))) for person in ("ada brandt", "pavel drago"))
    assert outcome("one_holder", "office", one, other) == "differ"
    assert outcome("one_holder", "office", one, one) == "same"


number = st.builds(
    lambda value, step, sign: Quantity(
        value,
        None if sign == "<" else value,
        None if sign == ">" else value,
        comparator=sign,
        step=step,
        change="up",
        unit="percent",
    ),
    st.floats(0, 1e9).map(lambda value: round(value, 2)),
    st.sampled_from((0.1, 1.0, 1000.0, 1e6)),
    st.sampled_from(("=", "~", "<", ">")),
)


@given(number, number, number)
def test_no_ends_and_no_statement_make_a_comparison_fail(said, before, after):
    def claim(value):
        return Claim("d", "text", 0, 1, "x", value, Frame(), Sentence(0, 1, "x"))

    ends = (("before", claim(before)), ("after", claim(after)))
    for comparison, role in (("percent_change", "percent"), ("point_change", "points"), ("multiple", "factor")):
        found = OF_RELATIONS[comparison](Relation("x", ((role, claim(said)), *ends)), EXACT)
        assert found.outcome in ("same", "compatible", "differ")
        assert found.size >= 0


@pytest.mark.parametrize(
    ("text", "timex", "expected"),
    [
        ("Tuesday, 2 May 2023", "2023-05-02", "same"),
        ("Tues., May 2", "2023-05-02", "same"),
        ("Monday, 2 May 2023", "2023-05-02", "differ"),
        ("2 May 2023", "2023-05-02", "compatible"),
        ("31 June", "XXXX-06-31", "differ"),
        ("29 February 2023", "2023-02-29", "differ"),
        ("29 February", "XXXX-02-29", "compatible"),
        ("Friday, 29 February 2024", "2024-02-29", "differ"),
    ],
)
def test_the_calendar(claim, text, timex, expected):
    has = timex[0] == "2" and timex != "2023-02-29"
    day = datetime.date.fromisoformat(timex) if has else None
    assert outcome("on_calendar", "calendar", ("date", claim(Time("date", timex, day, day), text=text))) == expected
