"""Dates as people write them, from their TIMEX3 values (ISO 24617-1)."""

from __future__ import annotations

import datetime
import re

from checker.extract.time.intervals import interval
from checker.model import Time

_PARTS_OF_DAY = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_PARTS_OF_YEAR = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "Q1": "the first quarter of",
    "Q2": "the second quarter of",
    "Q3": "the third quarter of",
    "Q4": "the fourth quarter of",
    "H1": "the first half of",
    "H2": "the second half of",
}
_STRETCH = re.compile(
    r"(?P<year>\d{4})-(?:(?P<month>\d\d)|(?P<part>[QH]\d|SP|SU|FA)|(?P<winter>WI)|W\d\d(?P<weekend>-WE)?)"
    r"|(?P<decade>\d{3})|(?P<century>\d\d)",
    re.ASCII,
)


def date_of(time: Time) -> str:
    """A time as a label: "21 October 2022, morning", "October 2022", "spring 2022"; what is open as in TIMEX3.

    An hour that names no day is told without the one that was reckoned: "20:30".
    """
    day = _day(time)
    if day is None:
        return _stretch(time.timex)
    clock = time.timex.partition("T")[2]
    hour = _PARTS_OF_DAY.get(clock) or (f"{clock}:00" if len(clock) == 2 else clock)
    if time.bare and hour:
        return hour
    return _written(day) + (f", {hour}" if hour else "")


def day_of(time: Time) -> str:
    """The same inside a sentence: a day with its weekday and without its hour, "Friday, 21 October 2022"."""
    day = _day(time)
    return _stretch(time.timex) if day is None else f"{day:%A}, {_written(day)}"


def _day(time: Time) -> datetime.date | None:
    return time.first if time.kind in ("date", "time") and time.first == time.last else None


def _written(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _stretch(timex: str) -> str:
    """A stretch of the calendar in words, or its TIMEX3 value where a part is open or people write it that way."""
    found, days = _STRETCH.fullmatch(timex), interval(timex)
    if found is None or days is None:
        return timex
    year, first = found["year"], days[0]
    if found["month"]:
        return f"{first:%B} {year}"
    if found["part"]:
        return f"{_PARTS_OF_YEAR[found['part']]} {year}"
    if found["winter"]:  # it begins in its year and ends in the next
        return f"winter {year}/{(int(year) + 1) % 100:02}"
    if year:
        return f"the {'weekend' if found['weekend'] else 'week'} of {_written(first)}"
    return f"the {first.year}s" if found["decade"] else f"the {_nth(int(found['century']) + 1)} century"


def _nth(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
