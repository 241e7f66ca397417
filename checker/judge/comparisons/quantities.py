"""Comparisons of quantities: always of intervals, never of bare numbers."""

from __future__ import annotations

from math import inf, isclose

from checker.extract.quantity.dimensions import dimension
from checker.judge.comparisons.numbers import quantity, relative
from checker.judge.comparisons.outcome import Comparison
from checker.judge.labels import amount, number
from checker.match.units import converted
from checker.model import Claim, Quantity, Relation
from checker.rules.schema import Outcome, Parameters


def interval(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two quantities can be the same number.

    An exact number stands for what rounds to it as it is written (1,400 for 1,350 to 1,450, but only against a
    number that is given more precisely), "about" for its tolerance, an open bound on knowledge for everything
    beyond it, and so does "dozens". A stated limit is compared as a number. `tolerance` widens both by that share; a
    share of a temperature is one of its kelvins, as no other scale begins at nothing. Which of two units the numbers
    are compared in goes by the units' names, so that it is the same whichever claim comes first.
    """
    one, other = sorted((quantity(a), quantity(b)), key=lambda given: given.unit)
    two = converted(other, one.unit)
    note = "" if two is other else f" ({number(other.value)} {other.unit} are {number(two.value, _SHOWN)} {one.unit})"
    said = f"{amount(one)} and {amount(two, _SHOWN) if note else amount(two)}"
    if dimension(one.unit) == "temperature":
        one, two = converted(one, "kelvin"), converted(two, "kelvin")
    size = relative(one.value, two.value)
    if _equal(one, two):
        return Comparison("same", 0.0, f"both are {said.partition(' and ')[0]}{note}")
    if one.vague or two.vague:
        outcome: Outcome = "compatible" if _overlap(_reach(one, two), _reach(two, one)) else "differ"
        return Comparison(outcome, size, f"one of them is vague{note}")
    slack = parameters.tolerance * max(abs(one.value), abs(two.value))
    if not _overlap(_reach(one, two), _reach(two, one), slack):
        return Comparison("differ", size, f"{said} cannot both be right{note}")
    close = size <= max(parameters.tolerance, _CLOSE)
    exact = one.comparator in ("=", "~") and two.comparator in ("=", "~")
    limits = "limit" in (one.bound, two.bound)
    outcome = "same" if close and (exact or limits) else "compatible"
    return Comparison(outcome, 0.0, f"{said} can be the same number{note}")


#: Of numbers that can be one: nearer than this share they are told as the same ("about 45", "47"), and further apart
#: ("about 40", "44") as compatible. It is half of what "about" allows.
_CLOSE = 0.05
#: So many digits of a converted number are shown.
_SHOWN = 4


def change(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether a value before and a value after are two values: a change is an update, not a conflict."""
    before, after = quantity(relation["before"]), quantity(relation["after"])
    compared = interval(relation["before"], relation["after"], parameters)
    if compared.outcome == "same":
        return Comparison("same", 0.0, "the value did not change")
    way = "rose" if converted(after, before.unit).value > before.value else "fell"
    return Comparison("differ", compared.size, f"it {way} from {number(before.value)} to {number(after.value)}")


def headline(relation: Relation, parameters: Parameters) -> Comparison:
    """Whether a headline's number and the article's can be the same, as `interval` has it."""
    return interval(relation["headline"], relation["article"], parameters)


def _equal(one: Quantity, two: Quantity) -> bool:
    """Whether both say the same number in the same way; ranges are equal at both ends, not only in their middle."""
    if one.comparator != two.comparator or not isclose(one.value, two.value, rel_tol=_CONVERTED):
        return False
    if one.comparator != "range" or None in (one.low, one.high, two.low, two.high):
        return True
    return all(isclose(x or 0.0, y or 0.0, rel_tol=_CONVERTED) for x, y in ((one.low, two.low), (one.high, two.high)))


#: What conversion between units may cost a number in floating point.
_CONVERTED = 1e-9


def _reach(quantity: Quantity, other: Quantity) -> tuple[float, float]:
    """The numbers that a quantity's words allow, seen beside another that may be written more precisely."""
    if quantity.bound == "limit":
        return _rounded(quantity, other)
    if quantity.vague:  # "hundreds were hurt" is said of 1,700, too, as long as nobody has counted them
        return quantity.low or 0.0, inf
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
