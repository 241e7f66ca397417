"""Comparison of clock times, whatever their days."""

from __future__ import annotations

from checker.extract.time.hours import DAY
from checker.extract.time.hours import clock as minutes_of
from checker.judge.comparisons.outcome import Comparison
from checker.model import Claim, Time
from checker.rules.schema import Parameters

#: Two times on a clock can be no further apart.
_FURTHEST = DAY // 2
#: "About nine" may be so many minutes off, "after nine" is within an hour of it, and word comes within an hour.
_ABOUT, _OPEN, _REPORTED = 5, 60, 60
#: "Midnight" and "noon" are words, and rounder than a time in figures.
_ROUND = 15


def clock(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two clock times can be the same, `minutes` apart at the most.

    Times are read as a clock shows them, around midnight too, and the day is not looked at: matching has brought
    together the times of one thing, and `dates` compares days. Zones are not converted. "About" leaves five minutes,
    "after" and "before" an hour to their side, and a report comes up to an hour later than what it reports. A part of
    the day ("Friday night") is no clock time, and compatible with any.
    """
    one, other = _span(a, b), _span(b, a)
    if one is None or other is None:
        return Comparison("compatible", 0.0, "one of them gives no clock time")
    times = sorted((one[1], other[1]))
    said = " and ".join(map(_shown, times))
    raw = _between(one[1], other[1])
    first, then = (one, other) if (other[1] - one[1]) % DAY <= _FURTHEST else (other, one)
    apart = (then[0] - first[2]) % DAY
    if raw == 0:
        return Comparison("same", 0.0, f"both are {_shown(one[1])}")
    if parameters.minutes < apart <= _FURTHEST:
        return Comparison("differ", raw / _FURTHEST, f"{said} are {raw} minutes apart")
    return Comparison("compatible", 0.0, f"{said} are {raw} minutes apart")


def _span(claim: Claim, other: Claim) -> tuple[int, int, int] | None:
    """The earliest, the told and the latest minute of the day that a clock time can mean."""
    time = claim.value
    told = minutes_of(time) if type(time) is Time else None
    if told is None or type(time) is not Time:
        return None
    about = (
        _ROUND if claim.text[-1:].isalpha() and told % _FURTHEST == 0 else _ABOUT if time.modifier == "APPROX" else 0
    )
    before = _OPEN if time.modifier == "BEFORE" else about
    after = _OPEN if time.modifier == "AFTER" else about
    if claim.frame.predicate == "report" != other.frame.predicate:
        before = max(before, _REPORTED)
    return told - before, told, told + after


def _between(one: int, other: int) -> int:
    return min(abs(one - other), DAY - abs(one - other))


def _shown(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
