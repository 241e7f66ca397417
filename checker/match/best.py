"""One claim, one counterpart: of several look-alikes in an article only the best match is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.model import Claim, Edge, Event, Quantity, Refusal

#: Scores nearer than this are a tie; then equal values go together.
_MARGIN = 0.08


def best_edges(edges: Iterable[Edge]) -> tuple[list[Edge], list[Refusal]]:
    """The edges that are the best of both their claims towards the other's document, and refusals for the others.

    In a tie a claim goes with an equal value if there is one: "5 shot" beside "5 shot, 3 fatally" is an agreement
    about five and not a conflict with three.
    """
    ordered = sorted(edges, key=lambda e: (-e.score, e.a.key, e.b.key))
    towards: defaultdict[tuple[object, str], list[Edge]] = defaultdict(list)
    for edge in ordered:
        if edge.a.doc == edge.b.doc:
            continue
        towards[edge.a.key, edge.b.doc].append(edge)
        towards[edge.b.key, edge.a.doc].append(edge)
    kept, refused = [], []
    for edge in ordered:
        if edge.a.doc == edge.b.doc or (
            _among_best(edge, towards[edge.a.key, edge.b.doc]) and _among_best(edge, towards[edge.b.key, edge.a.doc])
        ):
            kept.append(edge)
        else:
            refused.append(Refusal(edge.a, edge.b, "better-match", f"{edge.score:.2f}"))
    return kept, refused


def _among_best(edge: Edge, rivals: list[Edge]) -> bool:
    top = rivals[0].score
    if edge.score < top - _MARGIN:
        return False
    near = [rival for rival in rivals if rival.score >= top - _MARGIN]
    equal = [rival for rival in near if _equal(rival.a, rival.b)]
    if equal:
        return edge in equal
    return edge.score == top


def _equal(a: Claim, b: Claim) -> bool:
    one, other = a.value, b.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.value == other.value and one.unit == other.unit
    if isinstance(one, Event) and isinstance(other, Event):
        return one.when is not None and other.when is not None and one.when.timex == other.when.timex
    return one == other
