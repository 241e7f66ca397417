"""Comparisons of wholes with their parts."""

from __future__ import annotations

from math import inf

from checker.judge.comparisons.numbers import number, quantity, relative
from checker.judge.comparisons.outcome import Comparison
from checker.model import Claim, Quantity, Relation
from checker.rules.schema import Parameters

#: Counts below this are taken at their word: "20 people" is not 15.
_COUNTED = 1_000
_WHOLE = 100.0


def part_of_whole(relation: Relation, _: Parameters) -> Comparison:
    """Whether a part is no more than its whole: it cannot be, it can be, and more is not said."""
    whole, part = quantity(relation["whole"]), quantity(relation["part"])
    least, most = _reach(part)[0], _reach(whole)[1]
    if least > most:
        return Comparison(
            "differ", relative(part.value, whole.value), f"{number(part.value)} are no part of {number(whole.value)}"
        )
    return Comparison("compatible", 0.0, f"{number(part.value)} can be a part of {number(whole.value)}")


def sum_of_parts(relation: Relation, _: Parameters) -> Comparison:
    """Whether parts that make up a whole sum to it, as far as their words tell."""
    whole, members = relation["whole"], _all(relation, "part")
    low, high = _reach(quantity(whole))
    least, most = (sum(_reach(quantity(part))[end] for part in members) for end in (0, 1))
    total = sum(quantity(part).value for part in members)
    said = f"{_added(members)} is {number(total)}"
    if least <= high and low <= most:
        return Comparison("same", 0.0, f"{said}, as is stated")
    size = relative(total, quantity(whole).value)
    return Comparison("differ", size, f"{said}, but {number(quantity(whole).value)} is stated")


def hundred(relation: Relation, _: Parameters) -> Comparison:
    """Whether the shares of one whole make a hundred, within the rounding of each.

    With less than a hundred something may have been left out, unless one of them is said to be the rest.
    """
    members = [claim for _, claim in relation.roles]
    total = sum(quantity(claim).value for claim in members)
    slack = len(members) * max(min(1.0, quantity(claim).step) for claim in members) / 2
    said = f"{_added(members)} is {number(total)} %"
    if abs(total - _WHOLE) <= slack:
        return Comparison("same", 0.0, said)
    if total > _WHOLE or _all(relation, "rest"):
        return Comparison("differ", relative(total, _WHOLE), f"{said}, and not 100")
    return Comparison("compatible", 0.0, f"{said}; something may have been left out")


def _all(relation: Relation, role: str) -> list[Claim]:
    return [claim for name, claim in relation.roles if name == role]


def _added(claims: list[Claim]) -> str:
    return " + ".join(number(quantity(claim).value) for claim in claims)


def _reach(value: Quantity) -> tuple[float, float]:
    """The numbers that a count's words allow; a large round one is known to its last digit written."""
    if value.comparator == "=":
        half = value.step / 2 if value.value >= _COUNTED else 0.0
        return value.value - half, value.value + half
    return -inf if value.low is None else value.low, inf if value.high is None else value.high
