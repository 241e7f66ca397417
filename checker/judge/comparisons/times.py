"""Comparisons of dates, and of elapsed time with the date that it counts from."""

from __future__ import annotations

import calendar
import datetime
import re

from msgspec.structs import replace

from checker.extract.time.hours import apart_in_the_year, by_one_name, days_apart, is_no_day, without_year
from checker.judge.comparisons.outcome import Comparison
from checker.judge.dates_in_words import date_of, day_of
from checker.model import Claim, Event, Relation, Time
from checker.rules.schema import Parameters

#: Articles so many days apart tell of one week's news.
_WEEK, _NEWS = 7, 2
#: Dates this many days apart differ as much as dates can: further apart they are no worse a mistake.
_MONTH = 30
#: The same for elapsed time, in its own units: four months off for "eight months ago", four years for "ten years ago".
_UNITS_OFF = 4


def dates(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two dates, or the dates of two events, can be the same.

    Dates are intervals of days: "in October" and "on 21 October" are compatible. `days` is how far apart
    two days may be and still count as one. A night goes on into the next morning. A date that comes from the day of a
    statement only says "by then", and a clock time that names no day says nothing of it. A date beside the wrong day of
    the week ("Wednesday, April 7" where the 7th is a Sunday) is no day, and differs from what names another weekday.
    "On Friday" in a sentence that appears again a week later is the Friday of the first.
    """
    one, other = _time(a), _time(b)
    if one is None or other is None or one.first is None or other.first is None or one.bare or other.bare:
        return Comparison("compatible", 0.0, "one of them gives no date")
    if one.weekday and other.weekday and one.weekday != other.weekday and (is_no_day(one) or is_no_day(other)):
        wrong = a if is_no_day(one) else b
        return Comparison("differ", 1 / _MONTH, f"“{wrong.text}” is no day, and the other is another weekday")
    gap = _gap(a, one, b, other)
    if gap == _WEEK and _one_weekday(a, one, b, other):
        return Comparison("compatible", 0.0, f"both say {calendar.day_name[one.weekday - 1]}, in articles of two days")
    if gap > parameters.days and one.anchor == other.anchor == "published" and _repeats(a, b):
        return Comparison("compatible", 0.0, "one article repeats the other, words that count from its day included")
    if gap > parameters.days:
        return Comparison(
            "differ", min(1.0, gap / _MONTH), f"{day_of(one)} and {day_of(other)} are {_count(gap)} apart"
        )
    if one.first == other.first and one.last == other.last:
        return Comparison("same", 0.0, f"both are {day_of(one)}")
    return Comparison("compatible", 0.0, f"{day_of(one)} and {day_of(other)} can be the same time")


def elapsed_time(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether "eight months ago" leads to the date that is stated for the same beginning.

    The words are resolved to a month (a year, a week, a day) already; people count full units and round, so the
    date may lie beside it by two thirds of a unit, and by `days`.
    """
    elapsed, date = relation["elapsed"].value, relation["date"].value
    assert type(elapsed) is Time
    assert type(date) is Time
    if elapsed.first is None or elapsed.last is None or date.first is None or date.last is None:
        return Comparison("compatible", 0.0, "one end is not known")
    said = relation["elapsed"].text
    unit = (elapsed.last - elapsed.first).days + 1
    gap = max((date.first - elapsed.last).days, (elapsed.first - date.last).days)
    if not _YEAR.search(relation["date"].text):
        gap = _within_a_year(gap)
    if gap <= parameters.days + unit * 2 // 3:
        return Comparison("same", 0.0, f"“{said}” leads to {date_of(elapsed)}, and {day_of(date)} fits")
    size = min(1.0, gap / (_UNITS_OFF * unit))
    return Comparison("differ", size, f"“{said}” leads to {date_of(elapsed)}, but {day_of(date)} is stated")


_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def _within_a_year(gap: int) -> int:
    """A gap of days where the year of the date is not written and was guessed: to the nearest such date."""
    if gap <= 0:
        return gap
    rest = gap % 365
    return min(rest, 365 - rest)


def _repeats(a: Claim, b: Claim) -> bool:
    """Whether two claims stand in one sentence, told twice."""
    return a.sentence.text.split() == b.sentence.text.split()


def _time(claim: Claim) -> Time | None:
    return claim.value.when if type(claim.value) is Event else claim.value if type(claim.value) is Time else None


def _gap(a: Claim, one: Time, b: Claim, other: Time) -> int:
    """The days between two times; to the nearest year where one is not written."""
    if type(a.value) is not Event and by_one_name(one, a.text, other, b.text):
        return 0
    one, other = _since(a, one), _since(b, other)
    guessed = without_year(a.text) or without_year(b.text)
    return apart_in_the_year(one, other) if guessed else days_apart(one, other)


def _one_weekday(a: Claim, one: Time, b: Claim, other: Time) -> bool:
    """Whether two articles that appeared within days of each other give one weekday, and no date beside it.

    Which week is meant is reckoned from the article's own day: one told to have appeared a day too early is a week off.
    """
    if one.weekday != other.weekday or not one.weekday or any(map(str.isdigit, a.text + b.text)):
        return False
    if a.told is None or b.told is None:
        return False
    return max((a.told[0] - b.told[1]).days, (b.told[0] - a.told[1]).days) <= _NEWS


def _since(claim: Claim, time: Time) -> Time:
    """A time; where it is that of a statement, with the days before it in which the event can have been."""
    if type(claim.value) is Event and claim.value.when_from == "statement" and time.first is not None:
        return replace(time, first=time.first - datetime.timedelta(days=7), last=time.last or time.first)
    return time


def _count(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"
