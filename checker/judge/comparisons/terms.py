"""Comparison of lengths of time that somebody set: a sentence, a ban."""

from __future__ import annotations

from msgspec.structs import replace

from checker.judge.comparisons.outcome import Comparison
from checker.judge.comparisons.quantities import interval
from checker.judge.labels import amount
from checker.match.units import converted
from checker.model import Claim, Quantity, Time
from checker.rules.schema import Parameters

#: Two ends nearer than this are one: what conversion between units may cost.
_ONE = 1e-6


def length(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two lengths of time can be the same one.

    The two ends of a range ("seven to 15 years") are both set, and no bounds of what is known: two ranges are the same
    where both ends are. A length inside of a range is one of its ends, told alone, or what has come of it.
    """
    one, other = _amount(a), _amount(b)
    if one.comparator == other.comparator == "range":
        two = converted(other, one.unit)
        ends = ((one.low, two.low), (one.high, two.high))
        said = f"{amount(one)} {one.unit}s and {amount(other)} {other.unit}s"
        if all(abs((x or 0.0) - (y or 0.0)) <= _ONE * max(abs(x or 0.0), 1.0) for x, y in ends):
            return Comparison("same", 0.0, f"both are {amount(one)} {one.unit}s")
        return Comparison("differ", max(_apart(*end) for end in ends), f"{said} cannot both be right")
    return interval(replace(a, value=one), replace(b, value=other), parameters)


def _apart(x: float | None, y: float | None) -> float:
    largest = max(abs(x or 0.0), abs(y or 0.0))
    return abs((x or 0.0) - (y or 0.0)) / largest if largest else 0.0


def _amount(claim: Claim) -> Quantity:
    assert type(claim.value) is Time
    assert claim.value.amount is not None
    return claim.value.amount
