"""Comparisons of lengths of time and of places in an order with the dates that they go with."""

from __future__ import annotations

import datetime
import re
from math import inf

from checker.judge.comparisons.outcome import Comparison
from checker.judge.dates_in_words import day_of
from checker.model import Claim, Ordinal, Relation, Time
from checker.rules.schema import Outcome, Parameters

#: The days of the units of TIMEX3 durations, the mean over the calendar for months and years.
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.2425}
_LENGTH = re.compile(r"P\d+(?:\.\d+)?([DWMY])$")


def span(relation: Relation, _: Parameters) -> Comparison:
    """Whether a length of time can lie between two dates; the second is the article's own where none is told.

    People count full units and begun ones, so one unit more or less is allowed.
    """
    length = _time(relation["length"])
    since = _time(relation["since"])
    until = next(((t.first, t.last) for t in (_time(c) for n, c in relation.roles if n == "until")), relation.told)
    unit = _LENGTH.match(length.timex)
    if not unit or length.amount is None or not since.first or not since.last or not until or not all(until):
        return Comparison("compatible", 0.0, "one end is not known")
    first, last = until
    assert first is not None
    assert last is not None
    days = _DAYS[unit[1]]
    least, most = (first - since.last).days / days, (last - since.first).days / days
    low = -inf if length.amount.low is None else length.amount.low - 1
    high = inf if length.amount.high is None else length.amount.high + 1
    said = f"“{relation['length'].text}” from {day_of(since)}"
    true = f"to {_to(first, last)} it is {_about(least, most)} {_UNITS[unit[1]]}"
    if least <= high and low <= most:
        return Comparison("same", 0.0, f"{said} fits: {true}")
    gap = max(low - most, least - high) / max(length.amount.value, 1)
    return Comparison("differ", min(1.0, gap), f"{said} does not fit: {true}")


def order(relation: Relation, _: Parameters) -> Comparison:
    """Whether of two things in an order the later one has the later date."""
    (one, day), (other, second) = _pairs(relation)
    a, b = _time(day), _time(second)
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return Comparison("compatible", 0.0, "a date is not known")
    said = f"“{one.text}” is dated {day_of(a)} and “{other.text}” {day_of(b)}"
    ranks = [claim.value.rank for claim in (one, other) if type(claim.value) is Ordinal]
    wrong = a.first > b.last if ranks[0] < ranks[1] else b.first > a.last
    if wrong:
        return Comparison("differ", 1.0, f"{said}: the order is reversed")
    return Comparison("same", 0.0, f"{said}: the order is kept")


def listed(relation: Relation, _: Parameters) -> Comparison:
    """Whether so many dates can come before the one that an ordinal names: the third has two before it."""
    rank = relation["rank"]
    assert type(rank.value) is Ordinal
    days = {_time(claim).timex for name, claim in relation.roles if name == "day"}
    count = f"{len(days)} before it " + ("is dated" if len(days) == 1 else "are dated")
    if len(days) >= rank.value.rank:
        return Comparison("differ", 1.0, f"it is called the {rank.text}, but {count}")
    outcome: Outcome = "same" if len(days) == rank.value.rank - 1 else "compatible"
    return Comparison(outcome, 0.0, f"it is called the {rank.text}, and {count}")


_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


def _pairs(relation: Relation) -> list[tuple[Claim, Claim]]:
    claims = [claim for _, claim in relation.roles]
    return list(zip(claims[::2], claims[1::2], strict=True))


def _time(claim: Claim) -> Time:
    assert type(claim.value) is Time
    return claim.value


def _to(first: datetime.date, last: datetime.date) -> str:
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    return f"{first:%Y}" if first.year == last.year else f"{first:%Y} or {last:%Y}"


def _about(least: float, most: float) -> str:
    one, other = f"{max(0.0, least):.0f}", f"{most:.0f}"
    return one if one == other else f"{one} to {other}"
