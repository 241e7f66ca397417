"""Whether a date is one that the calendar has."""

from __future__ import annotations

import calendar
import re

from checker.extract.time.vocabulary import vocabulary
from checker.judge.comparisons.outcome import Comparison
from checker.model import Relation, Time
from checker.rules.schema import Parameters

_WORD = re.compile(r"[^\W\d_]+")


def on_calendar(relation: Relation, _: Parameters) -> Comparison:
    """Whether the month has such a day, and whether the day was the weekday that the date names."""
    claim = relation["date"]
    time = claim.value
    assert type(time) is Time
    year, month, day = time.timex[:4], int(time.timex[5:7]), int(time.timex[8:10])
    length = calendar.monthrange(int(year) if year.isdigit() else 2000, month)[1]
    if day > length:
        of = f" {year}" if month == 2 and day == 29 else ""
        return Comparison("differ", 1.0, f"“{claim.text}”, but {calendar.month_name[month]}{of} has {length} days")
    named = _weekday(claim.text)
    if named is None or time.first is None or time.first != time.last:
        return Comparison("compatible", 0.0, "nothing to hold against the calendar")
    true = time.first.weekday()
    said = f"{time.first.day} {time.first:%B %Y} was a {calendar.day_name[true]}"
    if true == named:
        return Comparison("same", 0.0, said)
    apart = min((true - named) % 7, (named - true) % 7)
    return Comparison("differ", apart / 7, f"“{claim.text}”, but {said}")


def _weekday(text: str) -> int | None:
    """The weekday that a date names, Monday 0; None where it names none."""
    numbers = vocabulary().weekdays
    return next((numbers[word] - 1 for word in map(str.lower, _WORD.findall(text)) if word in numbers), None)
