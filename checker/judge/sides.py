"""The sides of a fact: its distinct values, each with the claims that give it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.judge.comparisons import Comparison
from checker.model import Claim, Fact, Quantity

Compare = Callable[[Claim, Claim], Comparison]


@dataclass(frozen=True, slots=True)
class Sides:
    """Claims grouped by value, the side with most documents first.

    A claim that can be true beside every side ("more than 1,300" beside 1,400 and 1,600) stands in `beside`: it
    takes no part in a conflict.
    """

    sides: tuple[tuple[Claim, ...], ...]
    beside: tuple[Claim, ...]


def split(fact: Fact, compare: Compare) -> Sides:
    """Group a fact's claims so that no two of one side differ, the most precise claims deciding first."""
    sides: list[list[Claim]] = []
    beside: list[Claim] = []
    for claim in sorted(fact.claims, key=_precision):
        fits = [side for side in sides if all(compare(claim, other).outcome != "differ" for other in side)]
        if not fits:
            sides.append([claim])
        elif len(fits) == 1:
            fits[0].append(claim)
        elif same := [side for side in fits if compare(claim, side[0]).outcome == "same"]:
            same[0].append(claim)
        else:
            beside.append(claim)
    if len(sides) == 1:
        sides[0] += beside
        beside = []
    for side in sides:
        side.sort(key=lambda claim: claim.key)
    sides.sort(key=lambda side: (-len({claim.doc for claim in side}), side[0].key))
    return Sides(tuple(map(tuple, sides)), tuple(sorted(beside, key=lambda claim: claim.key)))


def _precision(claim: Claim) -> tuple[int, Sequence[object]]:
    """Exact values first, then approximate ones, then open and vague ones; ties by place."""
    value = claim.value
    if not isinstance(value, Quantity):
        return 0, claim.key
    if value.vague:
        return 3, claim.key
    return {"=": 0, "~": 1, "range": 1}.get(value.comparator, 0 if value.bound == "limit" else 2), claim.key
