"""Comparisons of a change with its two ends: percentages, percentage points, multiples."""

from __future__ import annotations

from math import inf

from checker.judge.comparisons.numbers import highest, lowest, number, quantity, relative
from checker.judge.comparisons.outcome import Comparison
from checker.match.units import converted
from checker.model import Quantity, Relation
from checker.rules.schema import Parameters


def percent_change(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether a stated percentage follows from its two ends, within `points` and the rounding of what is written."""
    said, before, after = _parts(relation, "percent")
    if before.value <= 0:
        return Comparison("compatible", 0.0, "a change from zero has no percentage")
    true = 100 * (after.value - before.value) / before.value
    stated = _signed(said, true)
    ends = f"{number(before.value)} to {number(after.value)} is {true:+.1f} %"
    if _fits(stated, said, before, after, parameters):
        return Comparison("same", 0.0, f"{ends}, and {said.value:g} % is stated")
    return Comparison("differ", relative(stated, true), f"{ends}, but {said.value:g} % is stated")


def point_change(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether what is said of a change between two percentages follows from them.

    From 4 percent to 5 percent is one percentage point, and 25 percent. The three may be rounded: less than one unit
    of the last digit that any of them gives is allowed, and no more than `points`.
    """
    said, before, after = _parts(relation, "points")
    true = after.value - before.value
    stated = _signed(said, true)
    slack = min(parameters.points, max(said.step, before.step, after.step))
    fits = abs(stated - true) < slack - _EPSILON or abs(stated - true) < _EPSILON
    ends = f"{before.value:g} % to {after.value:g} % is {true:+.4g} percentage points"
    if said.unit == "percentage_point":
        if fits:
            return Comparison("same", 0.0, f"{ends}, as is stated")
        return Comparison("differ", relative(stated, true), f"{ends}, but {said.value:g} are stated")
    if before.value <= 0:
        return Comparison("compatible", 0.0, "a change from zero has no percentage")
    ends += f" or {100 * true / before.value:+.1f} %"
    if _fits(stated, said, before, after, parameters):
        return Comparison("same", 0.0, f"{ends}, and {said.value:g} % is stated")
    hint = ": points are meant" if fits else ""
    return Comparison("differ", relative(stated, true), f"{ends}, but {said.value:g} % is stated{hint}")


def multiple(relation: Relation, _: Parameters) -> Comparison:
    """Whether a value became as many times the former one as is said: "doubled", "more than tripled", "halved"."""
    said, before, after = _parts(relation, "factor")
    if before.value <= 0:
        return Comparison("compatible", 0.0, "a change from zero is no multiple")
    low, high = _ratio(before, after)
    true = after.value / before.value
    ends = f"{number(before.value)} to {number(after.value)} is {true:.2g} times as much"
    text = relation["factor"].text
    if (said.low is None or high >= said.low) and (said.high is None or low <= said.high):
        return Comparison("same", 0.0, f"{ends}, and “{text}” is stated")
    return Comparison("differ", relative(true, said.value), f"{ends}, but “{text}” is stated")


def _parts(relation: Relation, role: str) -> tuple[Quantity, Quantity, Quantity]:
    before = quantity(relation["before"])
    return quantity(relation[role]), before, converted(quantity(relation["after"]), before.unit)


def _signed(said: Quantity, true: float) -> float:
    """What is stated, with its direction; without one it has that of the true change."""
    if said.change is None:
        return abs(said.value) * (1 if true >= 0 else -1)
    return -said.value if said.change == "down" else said.value


def _fits(stated: float, said: Quantity, before: Quantity, after: Quantity, parameters: Parameters) -> bool:
    """Whether a stated percentage lies within what the words for its two ends allow, or near it."""
    low, high = _ratio(before, after)
    slack = max(parameters.points, _ROUNDED * abs(stated))
    open_end = said.comparator in (">", ">=", "<", "<=")
    if open_end and said.bound != "limit":
        return True
    return 100 * (low - 1) - slack <= stated <= 100 * (high - 1) + slack


def _ratio(before: Quantity, after: Quantity) -> tuple[float, float]:
    """The least and the greatest ratio of two ends that their words allow; both are known to the finer's digit."""
    step = min(before.step, after.step)
    first, last = _spread(before, step), _spread(after, step)
    low = max(0.0, last[0]) / first[1] if first[1] < inf else 0.0
    high = last[1] / first[0] if first[0] > 0 else inf
    return low, high


def _spread(value: Quantity, step: float) -> tuple[float, float]:
    """What an end can be: an exact number within its rounding, which for one below a million is a small share of it."""
    if value.comparator != "=":
        return lowest(value), highest(value)
    half = step / 2 if step >= _MILLION else min(step / 2, _SHARE * value.value)
    return value.value - half, value.value + half


#: Stated percentages are rounded by up to this share of themselves.
_ROUNDED = 0.05
#: Zeros at the end of a number below a million count as digits: "500" is no 490, "3 million" may be 3.2 million.
_SHARE = 0.01
_MILLION = 1_000_000
_EPSILON = 1e-9
