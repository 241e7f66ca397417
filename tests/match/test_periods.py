import datetime

import pytest
from msgspec.structs import replace

from checker.match.kinds.periods import other_period, other_state
from checker.model import Time

NOVEMBER = (datetime.date(2023, 11, 2),) * 2
MAY = (datetime.date(2024, 5, 2),) * 2


def time(timex, first, last=None):
    return Time("date", timex, datetime.date.fromisoformat(first), datetime.date.fromisoformat(last or first))


Q2, Q3 = time("2023-Q2", "2023-04-01", "2023-06-30"), time("2023-Q3", "2023-07-01", "2023-09-30")
YEAR, LONG_AGO = time("2023", "2023-01-01", "2023-12-31"), time("1998", "1998-01-01", "1998-12-31")
MONDAY, TUESDAY = time("2023-10-30", "2023-10-30"), time("2023-10-31", "2023-10-31")
THEN = time("1998-03-04", "1998-03-04")


@pytest.mark.parametrize(
    ("one", "other", "barred"),
    [
        (Q3, Q3, False),
        (Q3, Q2, True),
        (Q3, YEAR, True),  # a quarter's is no year's
        (None, None, False),
        (Q3, None, False),  # the quarter just ended
        (LONG_AGO, None, True),
        (LONG_AGO, LONG_AGO, False),
        (LONG_AGO, THEN, False),
        (MONDAY, TUESDAY, False),  # days are for the judge
        (MONDAY, THEN, True),
    ],
)
def test_periods(claim, quantity, one, other, barred):
    a, b = (replace(claim(quantity(5, "USD"), as_of=given), told=NOVEMBER) for given in (one, other))
    assert (other_period(a, b) is not None) == barred
    assert (other_period(b, a) is not None) == barred


def test_a_period_is_long_past_when_its_article_says_so_late(claim, quantity):
    late = replace(claim(quantity(5, "USD"), as_of=Q3), told=MAY)
    assert other_period(late, replace(claim(quantity(5, "USD")), told=MAY)) is not None


@pytest.mark.parametrize(
    ("phases", "values", "barred"),
    [
        (("former", ""), (5, 6), True),
        (("former", ""), (5, 5), False),
        (("former", "former"), (5, 6), False),
        (("", ""), (5, 6), False),
        (("present", ""), (5, 6), False),
    ],
)
def test_what_is_former_is_not_held_against_what_is_not(claim, quantity, phases, values, barred):
    a, b = (claim(quantity(value, "seat"), phase=phase) for phase, value in zip(phases, values, strict=True))
    assert (other_state(a, b) is not None) == barred
