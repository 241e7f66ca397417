"""The sides of a fact: its distinct values, each with the claims that give it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.judge.comparisons import Comparison
from checker.model import Claim, Quantity

Compare = Callable[[Claim, Claim], Comparison]


def split(claims: Iterable[Claim], compare: Compare) -> list[tuple[Claim, ...]]:
    """The distinct values of claims that clash: grouped so that no two of one side differ, most documents first.

    The most precise claims decide first. A claim that can be true beside several sides ("more than 1,300" beside
    1,400 and 1,600) speaks for none of them and is left out. The order of claims does not matter.
    """
    sides: list[list[Claim]] = []
    for claim in sorted(claims, key=precision):
        fits = [side for side in sides if all(compare(claim, other).outcome != "differ" for other in side)]
        if not fits:
            sides.append([claim])
        elif len(fits) == 1:
            fits[0].append(claim)
    sides.sort(key=lambda side: (-len({claim.doc for claim in side}), precision(side[0])))
    return [tuple(side) for side in sides]


def precision(claim: Claim) -> tuple[object, ...]:
    """A claim's rank among those of its fact: the more precise, the earlier.

    Exact values come first, finer ones before rounder ones, then approximate, open and vague ones; ties are settled
    by value, and by place last.
    """
    value = claim.value
    if type(value) is not Quantity:
        return 0, 0.0, 0.0, claim.key
    rank = {"=": 0, "~": 1, "range": 1}.get(value.comparator, 0 if value.bound == "limit" else 2)
    return 3 if value.vague else rank, value.step, value.value, claim.key
