"""Ordinals and dates: "the first on May 13, the second on May 20", "the third attack, after those on ... and ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from checker.match.relations.passage import between, by_sentence
from checker.model import Claim, Ordinal, Relation, Time

#: From an ordinal to its date: "meeting took place on", "was on", "in".
_DATED = re.compile(r"^(?:\s+[a-z]+){0,5}\s+(?:on|in)\s+$")
#: From an ordinal to a list of those before it: "attack this month, after attacks on".
_AFTER = re.compile(r"^(?:\s+[a-z]+){1,3}\s*,?\s+(?:after|following)\s+(?:[a-z]+\s+){1,3}(?:on|in)\s+$")
_JOINT = re.compile(r"^\s*(?:,|and|,\s*and)\s*$")


def ranks(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Two ordinals of one thing with their dates (`order`), and an ordinal with the dates before it (`listed`)."""
    if not any(type(claim.value) is Ordinal for claim in claims):
        return
    told = [c for c in claims if c.field == "text" and (type(c.value) is Ordinal or _is_day(c))]
    for own in by_sentence(told):
        dated = [
            (one, other)
            for one, other in pairwise(own)
            if type(one.value) is Ordinal and _is_day(other) and _DATED.match(between(one, other))
        ]
        for (one, day), (other, second) in combinations(dated, 2):
            if _same_series(one, other):
                yield Relation("order", (("rank", one), ("day", day), ("rank", other), ("day", second)))
        for index, claim in enumerate(own):
            if type(claim.value) is Ordinal:
                days = _listed(claim, own[index + 1 :])
                if days:
                    yield Relation("listed", (("rank", claim), *(("day", day) for day in days)))


def _is_day(claim: Claim) -> bool:
    value = claim.value
    return type(value) is Time and claim.kind == "date" and value.first is not None and value.first == value.last


def _same_series(one: Claim, other: Claim) -> bool:
    """Whether two ordinals count the same things: the second leaves the noun out, or repeats it."""
    assert type(one.value) is Ordinal
    assert type(other.value) is Ordinal
    left_out = not other.value.concept or other.value.concept == one.value.concept
    return left_out and one.value.rank != other.value.rank


def _listed(ordinal: Claim, later: Sequence[Claim]) -> list[Claim]:
    if not later or not _is_day(later[0]) or not _AFTER.match(between(ordinal, later[0])):
        return []
    days = [later[0]]
    for one, other in pairwise(later):
        if not _is_day(other) or not _JOINT.match(between(one, other)):
            break
        days.append(other)
    return days
