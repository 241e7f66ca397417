"""The days that a TIMEX3 value covers.

TIMEX3 (ISO 24617-1, on ISO 8601) writes a stretch of the calendar down to its finest part: "2022", "2022-10",
"2022-W42", "2022-Q3", "2022-SU", "2022-10-21TMO", "202" for the 2020s, "20" for the century from 2000 on.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache

Days = tuple[datetime.date, datetime.date]

_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d\d))?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(?:([1-7])|(WE)))?(?:T.*)?", re.ASCII)
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)", re.ASCII)
_ERA = re.compile(r"(\d{2}|\d{3})(?:X{1,2})?", re.ASCII)

#: First and last month of the parts of a year.
_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
#: First and last day of a season: those of the meteorological and of the astronomical one together.
_SEASONS = {"SP": (3, 1, 6, 21), "SU": (6, 1, 9, 23), "FA": (9, 1, 12, 21), "WI": (12, 1, 3, 20)}


@lru_cache(maxsize=20_000)
def interval(timex: str) -> Days | None:
    """The first and last day (inclusive) of a TIMEX3 date or time; None for all else, and where a part is open.

    A part of the day or a clock time gives its day, "2022-WI" the winter that begins in 2022. What the calendar
    does not have ("2023-02-30", "2021-W53") gives None.
    """
    if timex[:1] in _NO_DATES:
        return None
    try:
        if timex[7:8] != "-" or timex[10:11] not in ("", "T"):
            return _stretch(timex)
        date = datetime.date.fromisoformat(timex[:10])
    except (ValueError, OverflowError):
        return None
    return date, date


#: The first letters of lengths, references and what is open.
_NO_DATES = ("", "P", "F", "X")


def _stretch(timex: str) -> Days | None:
    """The days of anything but a day."""
    if found := _YEAR_OR_MONTH.fullmatch(timex):
        year = int(found[1])
        if found[2]:
            return month_days(year, int(found[2]))
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if found := _WEEK.fullmatch(timex):
        year, week = int(found[1]), int(found[2])
        first, last = (int(found[3]),) * 2 if found[3] else (6, 7) if found[4] else (1, 7)
        return datetime.date.fromisocalendar(year, week, first), datetime.date.fromisocalendar(year, week, last)
    if found := _PART.fullmatch(timex):
        return _part(int(found[1]), found[2])
    if found := _ERA.fullmatch(timex):
        size = 10 if len(found[1]) == 3 else 100
        year = int(found[1]) * size
        return datetime.date(year, 1, 1), datetime.date(year + size - 1, 12, 31)
    return None


def _part(year: int, part: str) -> Days:
    if part in _MONTHS:
        first, last = _MONTHS[part]
        return month_days(year, first)[0], month_days(year, last)[1]
    month, day, last_month, last_day = _SEASONS[part]
    ends = year + (last_month < month)
    return datetime.date(year, month, day), datetime.date(ends, last_month, last_day)


def month_days(year: int, month: int) -> Days:
    """The first and last day of a month."""
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, 1), datetime.date(year, month, last)
