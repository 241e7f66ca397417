"""One claim, one counterpart: of several look-alikes in an article only the best match is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from checker.model import Claim, Edge, Event, Identifier, Quantity, Refusal, Time

#: Equal values count for so much when the best counterpart is sought.
_EQUAL_VALUES = 0.25


def best_edges(edges: Iterable[Edge], certain: Callable[[Edge], bool]) -> tuple[list[Edge], list[Refusal]]:
    """The edges that are the best of both their claims towards the other's document, and refusals for the others.

    A headline is no rival of the article below it.

    A claim goes with an equal value where there is one that passes: "5 shot" beside "5 shot, 3 fatally" is an
    agreement about five and not a conflict with three. An edge that is `certain` needs no such choice: an article that
    gives two numbers for one thing goes with either. Times are all kept: an article dates its event more than once, and
    their gate has looked at all of them.
    """
    ordered = sorted(edges, key=lambda e: (-_rank(e), e.a.key, e.b.key))
    towards: defaultdict[tuple[object, str, str], list[Edge]] = defaultdict(list)
    for edge in ordered:
        if edge.a.doc == edge.b.doc or type(edge.a.value) is Time:
            continue
        towards[edge.a.key, edge.b.doc, edge.b.field].append(edge)
        towards[edge.b.key, edge.a.doc, edge.a.field].append(edge)
    kept, refused = [], []
    for edge in ordered:
        if (
            edge.a.doc == edge.b.doc
            or type(edge.a.value) is Time
            or certain(edge)
            or (
                _among_best(edge, towards[edge.a.key, edge.b.doc, edge.b.field])
                and _among_best(edge, towards[edge.b.key, edge.a.doc, edge.a.field])
            )
        ):
            kept.append(edge)
        else:
            refused.append(Refusal(edge.a, edge.b, "better-match", f"{edge.score:.2f}", edge.score))
    return kept, refused


def _rank(edge: Edge) -> float:
    return edge.score + (_EQUAL_VALUES if _equal(edge.a, edge.b) else 0.0)


def _among_best(edge: Edge, rivals: list[Edge]) -> bool:
    """Whether no rival is better; equal values are no rivals of each other."""
    equal = _equal(edge.a, edge.b)
    return _rank(edge) == _rank(rivals[0]) or (equal and _equal(rivals[0].a, rivals[0].b))


def _equal(a: Claim, b: Claim) -> bool:
    one, other = a.value, b.value
    if type(one) is Quantity and type(other) is Quantity:
        return one.value == other.value and one.unit == other.unit
    if type(one) is Event and type(other) is Event:
        return one.when is not None and other.when is not None and one.when.timex == other.when.timex
    if type(one) is Identifier and type(other) is Identifier:
        return one.number == other.number
    return one == other
