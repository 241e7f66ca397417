"""Comparison of clock times, whatever their days."""

from __future__ import annotations

import re

from checker.judge.comparisons.outcome import Comparison
from checker.model import Claim, Time
from checker.rules.schema import Parameters

_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")
_DAY = 24 * 60
#: Two times on a clock can be no further apart.
_FURTHEST = _DAY // 2


def clock(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two clock times can be the same, `minutes` apart at the most.

    Times are read as a clock shows them, around midnight too, and the day is not looked at: matching has brought
    together the times of one thing, and `dates` compares days. Zones are not converted. A part of the day ("Friday
    night") is no clock time, and compatible with any.
    """
    one, other = _minutes(a), _minutes(b)
    if one is None or other is None:
        return Comparison("compatible", 0.0, "one of them gives no clock time")
    said = f"{_shown(one)} and {_shown(other)}"
    apart = min(abs(one - other), _DAY - abs(one - other))
    if apart > parameters.minutes:
        return Comparison("differ", apart / _FURTHEST, f"{said} are {apart} minutes apart")
    if apart:
        return Comparison("compatible", 0.0, f"{said} are {apart} minutes apart")
    return Comparison("same", 0.0, f"both are {_shown(one)}")


def _minutes(claim: Claim) -> int | None:
    match = _CLOCK.search(claim.value.timex) if isinstance(claim.value, Time) else None
    return int(match[1]) * 60 + int(match[2] or 0) if match else None


def _shown(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
