"""Stretches of the calendar that come back each year, and which of them is meant."""

from __future__ import annotations

from functools import lru_cache

from checker.extract.time import holidays
from checker.extract.time.intervals import Days, interval
from checker.extract.time.tense import Direction


def in_year(part: str, year: int) -> str:
    """The TIMEX3 value of a yearly stretch in a year; of the year itself where the stretch is ""."""
    if not part:
        return f"{year:04d}"
    if part in holidays.rules():
        date = holidays.date_of(part, year)
        return date.isoformat() if date else f"{year:04d}"
    return f"{year:04d}-{part}"


def open_name(part: str) -> str:
    """The TIMEX3 value of a yearly stretch whose year is not known."""
    if part in holidays.rules():
        kind, *numbers = holidays.rules()[part]
        return "-".join(("XXXX", *numbers)) if kind == "fixed" else "XXXX"
    return f"XXXX-{part}"


@lru_cache(maxsize=10_000)
def around(part: str, first: int, last: int) -> tuple[str, ...]:
    """The TIMEX3 values of a yearly stretch in some years, and in those beside them."""
    reach = 1 if part != "02-29" else 2
    years = range(max(1, first - reach), min(9999, last + reach + 1))
    return tuple(timex for year in years if interval(timex := in_year(part, year)))


def falls_on(timex: str, weekday: int) -> bool:
    """Whether a value begins on a day of the week (Monday is 1)."""
    days = interval(timex)
    return days is not None and days[0].isoweekday() == weekday


#: A weekday and a day of the month so few days away are this year's; where the two don't fit, one of them is a slip.
_SLIP = 21


def is_near(timex: str, days: Days) -> bool:
    """Whether a value lies so near the days that a weekday that does not fit it is a slip, and no other year's."""
    found = interval(timex)
    return found is not None and (days[0] - found[1]).days <= _SLIP and (found[0] - days[1]).days <= _SLIP


def side(timex: str, days: Days) -> int:
    """-1 where a value lies before the days, 1 where it lies behind them, 0 where they meet."""
    found = interval(timex)
    assert found is not None
    return -1 if found[1] < days[0] else 1 if found[0] > days[1] else 0


#: How many days farther a date may lie on the side to which tense points and still be taken before a nearer one,
#: where tense does not tell, inclines, or leaves no doubt.
_TENSE_WEIGHS = (0, 215, 1000)


@lru_cache(maxsize=10_000)
def choose(candidates: tuple[str, ...], days: Days, direction: Direction) -> str:
    """The nearest candidate, where what lies against the tense counts as farther away."""

    def cost(timex: str) -> int:
        first, last = interval(timex) or days
        distance = max((days[0] - last).days, (first - days[1]).days, 0)
        against = direction * side(timex, days) < 0
        return distance + (_TENSE_WEIGHS[abs(direction)] if against else 0)

    return min(candidates, key=cost)
