"""Comparisons of quantities: always of intervals, never of bare numbers."""

from __future__ import annotations

from math import inf

from checker.judge.comparisons.numbers import number, quantity, relative
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
    one, other = quantity(a), quantity(b)
    two = converted(other, one.unit)
    note = f" ({other.value:,g} {other.unit} are {two.value:,.4g} {one.unit})" if two is not other else ""
    size = relative(one.value, two.value)
    if one.value == two.value and one.comparator == two.comparator:
        return Comparison("same", 0.0, f"both are {number(one.value)}{note}")
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
    before, after = quantity(relation["before"]), quantity(relation["after"])
    compared = interval(relation["before"], relation["after"], parameters)
    if compared.outcome == "same":
        return Comparison("same", 0.0, "the value did not change")
    way = "rose" if after.value > before.value else "fell"
    return Comparison("differ", compared.size, f"it {way} from {number(before.value)} to {number(after.value)}")


def headline(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether a headline's number and the article's can be the same, as `interval` has it."""
    return interval(relation["headline"], relation["article"], parameters)


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


#: Who writes 1,400 may have counted 1,385; who writes 100 has not counted 149, nor who writes 20 counted 23.
_ROUNDING = 0.04


def _rounded(quantity: Quantity, other: Quantity) -> tuple[float, float]:
    half = quantity.step / 2 if quantity.step > other.step else 0.0
    if half > _ROUNDING * abs(quantity.value):
        half = 0.0
    return quantity.value - half, quantity.value + half


def _overlap(one: tuple[float, float], other: tuple[float, float], slack: float = 0.0) -> bool:
    return one[0] - slack <= other[1] and other[0] - slack <= one[1]


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
        return f"{number(quantity.low)} to {number(quantity.high)}"
    return _SAID[quantity.comparator] + number(quantity.value)
