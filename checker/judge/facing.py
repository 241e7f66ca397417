"""Which claims of a finding face each other: what an editor should read first of each side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from checker.judge.sides import precision
from checker.match.stories import days_apart
from checker.model import Claim, Edge

Key = tuple[str, str, int, int, str]
Opposed = Callable[[Claim, Claim], bool]


def face(sides: Sequence[Sequence[Claim]], edges: Iterable[Edge], opposed: Opposed) -> list[tuple[Claim, ...]]:
    """The sides, each with the claim first that shows its value best, and then the others in document order.

    The first two sides begin with a pair that is `opposed`, and of those with the one that matching found most alike:
    its two sentences say the same but for the value. Between equals those told nearest in time decide, then the more
    exact values, then sentences that name what they speak of, then the place: a title before a lead, a lead before the
    rest. Each further side begins with the claim that is most like one of those before it.
    """
    alike: dict[tuple[Key, Key], float] = {}
    for edge in edges:
        alike[edge.a.key, edge.b.key] = alike[edge.b.key, edge.a.key] = edge.score

    def unlike(a: Claim, b: Claim) -> tuple[float, int]:
        return -alike.get((a.key, b.key), 0.0), days_apart(a.told, b.told)

    first: list[Claim] = []
    if len(sides) > 1:
        one, other = ({claim.key: claim for claim in side} for side in sides[:2])
        matched = [(one[a], other[b]) for a, b in alike if a in one and b in other]
        pairs = [pair for pair in matched if opposed(*pair)] or product(one.values(), other.values())
        first += min(pairs, key=lambda pair: (not opposed(*pair), unlike(*pair), _showing(*pair)))
    for side in sides[len(first) :]:
        first.append(min(side, key=lambda claim: (min((unlike(claim, c) for c in first), default=()), _showing(claim))))
    return [_beginning(claim, side) for claim, side in zip(first, sides, strict=True)]


def _beginning(claim: Claim, side: Sequence[Claim]) -> tuple[Claim, ...]:
    """A side that begins with one of its claims."""
    others = (other for other in side if other.key != claim.key)
    return claim, *sorted(others, key=lambda other: other.key)


def _showing(*claims: Claim) -> tuple[object, ...]:
    """How well claims show what they say, the best lowest: exact ones, that name their subject, near the top."""
    return (
        sorted((precision(claim)[:2] for claim in claims), reverse=True),
        sum(not _names_its_subject(claim) for claim in claims),
        sum(0 if claim.field == "title" else 1 + claim.start for claim in claims),
        [claim.key for claim in claims],
    )


def _names_its_subject(claim: Claim) -> bool:
    """Whether the sentence holds the last word of the subject's key: the surname, and not just "the 34-year-old"."""
    return claim.frame.subject.rpartition(" ")[2] in claim.sentence.text.lower()
