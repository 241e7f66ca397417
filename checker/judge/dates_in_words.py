"""Dates as people write them, from their TIMEX3 values (ISO 24617-1)."""

from __future__ import annotations

import datetime
import re

from checker.extract.time.intervals import interval
from checker.judge.open_times import PARTS_OF_YEAR, hour_of, in_words
from checker.model import Time

_STRETCH = re.compile(
    r"(?P<year>\d{4})-(?:(?P<month>\d\d)|(?P<part>[QH]\d|SP|SU|FA)|(?P<winter>WI)|W\d\d(?P<weekend>-WE)?)"
    r"|(?P<decade>\d{3})|(?P<century>\d\d)",
    re.ASCII,
)


def date_of(time: Time) -> str:
    """A time as a label: "21 October 2022, morning", "October 2022", "spring 2022", "some Monday".

    An hour that names no day is told without the one that was reckoned: "20:30".
    """
    day = _day(time)
    if day is None:
        return _stretch(time)
    hour = hour_of(time.timex.partition("T")[2])
    if time.bare and hour:
        return hour
    return _written(day) + (f", {hour}" if hour else "")


def day_of(time: Time) -> str:
    """The same inside a sentence: a day with its weekday and without its hour, "Friday, 21 October 2022"."""
    day = _day(time)
    return _stretch(time) if day is None else f"{day:%A}, {_written(day)}"


def _day(time: Time) -> datetime.date | None:
    return time.first if time.kind in ("date", "time") and time.first == time.last else None


def _written(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _stretch(time: Time) -> str:
    """A stretch of the calendar in words."""
    found, days = _STRETCH.fullmatch(time.timex), interval(time.timex)
    if found is None or days is None:
        return in_words(time)
    year, first = found["year"], days[0]
    if found["month"]:
        return f"{first:%B} {year}"
    if found["part"]:
        return f"{PARTS_OF_YEAR[found['part']]} {year}"
    if found["winter"]:  # it begins in its year and ends in the next
        return f"winter {year}/{(int(year) + 1) % 100:02}"
    if year:
        return f"the {'weekend' if found['weekend'] else 'week'} of {_written(first)}"
    return f"the {first.year}s" if found["decade"] else f"the {_nth(int(found['century']) + 1)} century"


def _nth(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
