"""Comparisons of quantities: always of intervals, never of bare numbers."""

from __future__ import annotations

from math import inf

from checker.judge.comparisons.outcome import Comparison
from checker.match.units import converted
from checker.model import Claim, Quantity, Relation
from checker.rules.schema import Outcome, Parameters


def interval(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two quantities can be the same number.

    An exact number stands for what rounds to it as it is written (1,400 for 1,350 to 1,450, but only against a
    number that is given more precisely), "about" for its tolerance, an open bound on knowledge for everything
    beyond it. A stated limit is compared as a number. `tolerance` widens both by that share.
    """
    one, other = _quantity(a), _quantity(b)
    two = converted(other, one.unit)
    note = f" ({other.value:,g} {other.unit} are {two.value:,.4g} {one.unit})" if two is not other else ""
    size = _size(one.value, two.value)
    if one.value == two.value and one.comparator == two.comparator:
        return Comparison("same", 0.0, f"both are {_number(one.value)}{note}")
    if one.vague or two.vague:
        outcome: Outcome = "compatible" if _overlap(_reach(one, two), _reach(two, one)) else "differ"
        return Comparison(outcome, size, f"one of them is vague{note}")
    slack = parameters.tolerance * max(abs(one.value), abs(two.value))
    if not _overlap(_reach(one, two), _reach(two, one), slack):
        return Comparison("differ", size, f"{_words(one)} and {_words(two)} cannot both be right{note}")
    close = size <= max(parameters.tolerance, 0.05)
    exact = one.comparator in "=~" and two.comparator in "=~"
    limits = one.bound == two.bound == "limit" or (one.bound == "limit") != (two.bound == "limit")
    outcome = "same" if close and (exact or limits) else "compatible"
    return Comparison(outcome, 0.0, f"{_words(one)} and {_words(two)} can be the same number{note}")


def change(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether a value before and a value after are two values: a change is an update, not a conflict."""
    before, after = _quantity(relation["before"]), _quantity(relation["after"])
    compared = interval(relation["before"], relation["after"], parameters)
    if compared.outcome == "same":
        return Comparison("same", 0.0, "the value did not change")
    way = "rose" if after.value > before.value else "fell"
    return Comparison("differ", compared.size, f"it {way} from {_number(before.value)} to {_number(after.value)}")


def percent_change(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether a stated percentage follows from its two ends, within `points` and the rounding of what is written."""
    said, before, after = (_quantity(relation[role]) for role in ("percent", "before", "after"))
    after = converted(after, before.unit)
    if not before.value:
        return Comparison("compatible", 0.0, "a change from zero has no percentage")
    low = (_low(after) - _high(before)) / _high(before)
    high = (_high(after) - _low(before)) / _low(before) if _low(before) > 0 else inf
    true = 100 * (after.value - before.value) / before.value
    stated = said.value
    if said.change is None:
        stated = abs(stated) * (1 if true >= 0 else -1)
    elif said.change == "down":
        stated = -stated
    slack = max(parameters.points, said.step / 2)
    ends = f"{_number(before.value)} to {_number(after.value)} is {true:+.1f} %"
    if abs(stated - true) <= slack or 100 * low <= stated <= 100 * high:
        return Comparison("same", 0.0, f"{ends}, and {said.value:g} % is stated")
    return Comparison("differ", _size(stated, true), f"{ends}, but {said.value:g} % is stated")


def _quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


def _low(quantity: Quantity) -> float:
    return quantity.value - quantity.step / 2 if quantity.comparator == "=" else quantity.low or quantity.value


def _high(quantity: Quantity) -> float:
    return quantity.value + quantity.step / 2 if quantity.comparator == "=" else quantity.high or quantity.value


def _reach(quantity: Quantity, other: Quantity) -> tuple[float, float]:
    """The numbers that a quantity's words allow, seen beside another that may be written more precisely."""
    if quantity.bound == "limit":
        return _rounded(quantity, other)
    low = -inf if quantity.low is None else quantity.low
    high = inf if quantity.high is None else quantity.high
    if quantity.comparator == "=":
        rounded = _rounded(quantity, other)
        return min(low, rounded[0]), max(high, rounded[1])
    return low, high


def _rounded(quantity: Quantity, other: Quantity) -> tuple[float, float]:
    half = quantity.step / 2 if quantity.step > other.step else 0.0
    return quantity.value - half, quantity.value + half


def _overlap(one: tuple[float, float], other: tuple[float, float], slack: float = 0.0) -> bool:
    return one[0] - slack <= other[1] and other[0] - slack <= one[1]


def _size(a: float, b: float) -> float:
    largest = max(abs(a), abs(b))
    return abs(a - b) / largest if largest else 0.0


_SAID = {
    "=": "",
    "~": "about ",
    "<": "under ",
    "<=": "at most ",
    ">": "more than ",
    ">=": "at least ",
    "range": "",
}


def _words(quantity: Quantity) -> str:
    if quantity.comparator == "range" and quantity.low is not None and quantity.high is not None:
        return f"{_number(quantity.low)} to {_number(quantity.high)}"
    return _SAID[quantity.comparator] + _number(quantity.value)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"
