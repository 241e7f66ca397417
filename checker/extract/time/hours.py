"""The hours that a time can mean: a night goes on into the morning, and "early Sunday" ends at noon.

All is counted in minutes of the calendar, from the beginning of 1 January of the year 1.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from msgspec.structs import replace

from checker.model import Time

DAY = 24 * 60
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
#: The hours of the parts of a day; a night ends when the next day's news begins.
_PARTS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (16, 24), "NI": (17, 32)}
#: "Early Sunday" and "late Friday", which may last until after midnight.
_MODIFIED = {"START": (0, 12), "END": (12, 28)}
#: "At midnight on Sunday" is at either end of it.
_MIDNIGHT = ("T24:00", "T00:00", "T24", "T00")


def by_month(text: str) -> bool:
    """Whether a time is written by its month."""
    return _MONTH.search(text) is not None


def without_year(text: str) -> bool:
    """Whether a time is written by its month, but not its year, which had to be guessed."""
    return by_month(text) and _YEAR.search(text) is None


def by_one_name(one: Time, text: str, other: Time, said: str) -> bool:
    """Whether two days are given by one name that comes every year ("New Year's Day"), so that the year was guessed."""
    if text.lower() != said.lower() or text.islower() or any(map(str.isdigit, text)):
        return False
    return not any(time.weekday or time.counted or time.bare for time in (one, other))


def is_no_day(time: Time) -> bool:
    """Whether the day of the week that is written beside a date is not that date's: "Wednesday, April 7, 2013"."""
    if not time.weekday or time.first is None or time.first != time.last:
        return False
    return time.first.isoweekday() != time.weekday


def clock(time: Time) -> int | None:
    """The minutes since midnight of a clock time, None for a day or a part of one."""
    return _clock(time.timex)


@lru_cache(maxsize=10_000)
def _clock(timex: str) -> int | None:
    match = _CLOCK.match(timex, 10)
    return (int(match[1]) * 60 + int(match[2] or 0)) % DAY if match else None


def stretch(time: Time) -> tuple[int, int] | None:
    """The first and the last minute (half-open) that a time can mean; None where its days are not known."""
    if time.first is None or time.last is None:
        return None
    first, last = time.first.toordinal() * DAY, (time.last.toordinal() + 1) * DAY
    minutes = clock(time)
    if minutes is not None and time.timex[10:] not in _MIDNIGHT:
        return first + minutes, first + minutes + 1
    hours = _PARTS.get(time.timex[11:13]) or _MODIFIED.get(time.modifier)
    if hours and time.first == time.last:
        return first + hours[0] * 60, first + hours[1] * 60
    return first, last


def days_apart(one: Time, other: Time) -> int:
    """The days between two times, 0 where their days or hours meet or are not known.

    A day that is counted from the article's ("today") may be the one beside it: articles appear again on the next day.
    """
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    gap = max((one.first - other.last).days, (other.first - one.last).days)
    if gap <= int(one.counted or other.counted):
        return 0
    if gap > 1:  # no day lasts so long
        return gap
    a, b = stretch(one), stretch(other)
    return 0 if a and b and a[0] < b[1] and b[0] < a[1] else gap


def apart_in_the_year(one: Time, other: Time) -> int:
    """The days between two times, to the nearest year: that of one of them is a guess."""
    if one.first is None or other.first is None or other.last is None:
        return 0
    length, gaps = other.last - other.first, []
    for year in range(max(1, one.first.year - 1), min(9999, one.first.year + 2)):
        leap = (other.first.month, other.first.day) == (2, 29)
        first = other.first.replace(year=year, day=28 if leap else other.first.day)
        if first <= datetime.date.max - length:
            gaps.append(days_apart(one, replace(other, first=first, last=first + length)))
    return min(gaps)
