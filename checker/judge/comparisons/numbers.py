"""What the comparisons of quantities share: their intervals, and numbers as people write them."""

from __future__ import annotations

from math import inf

from checker.judge.labels import number
from checker.model import Claim, Quantity

__all__ = ["highest", "lowest", "number", "quantity", "relative"]


def quantity(claim: Claim) -> Quantity:
    """The value of a claim that a rule's scope or a relation's role makes a quantity."""
    assert type(claim.value) is Quantity
    return claim.value


def lowest(value: Quantity) -> float:
    """The least that a quantity's words allow, rounding as it is written; minus infinity for an open end."""
    if value.comparator == "=":
        return value.value - value.step / 2
    return -inf if value.low is None else value.low


def highest(value: Quantity) -> float:
    """The most that a quantity's words allow, rounding as it is written; infinity for an open end."""
    if value.comparator == "=":
        return value.value + value.step / 2
    return inf if value.high is None else value.high


def relative(a: float, b: float) -> float:
    """The difference of two numbers as a share of the larger: 0 to 1 for numbers of one sign."""
    largest = max(abs(a), abs(b))
    return abs(a - b) / largest if largest else 0.0
