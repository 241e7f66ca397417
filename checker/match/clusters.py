"""From edges to facts: join the best edges first, and never what must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from checker.model import Claim, Edge, Fact

MustNotLink = Callable[[Claim, Claim], bool]
Key = tuple[str, str, int, int, str]

#: Articles this many days apart still tell of one day's news.
_NEWS = 2


def facts(edges: Iterable[Edge], must_not_link: MustNotLink) -> tuple[Fact, ...]:
    """Cluster claims along edges in the order of (days apart, score, keys), so that the order of input does not matter.

    What was told at about the same time goes together first: of a count that is taken every day, each day's.

    Before two clusters are joined, each claim of the one is held against each of the other: one pair that must not
    be linked keeps them apart.
    """
    cluster: dict[Key, list[Claim]] = {}
    used: list[Edge] = []
    needed: set[int] = set()
    for edge in sorted(edges, key=lambda e: (_apart(e.a, e.b), -e.score, e.a.key, e.b.key)):
        one = cluster.setdefault(edge.a.key, [edge.a])
        other = cluster.setdefault(edge.b.key, [edge.b])
        if one is other:
            used.append(edge)
        elif not any(must_not_link(a, b) for a in one for b in other):
            small, large = (one, other) if len(one) < len(other) else (other, one)
            large += small
            for claim in small:
                cluster[claim.key] = large
            needed.add(id(edge))
            used.append(edge)
    return _facts(cluster, used, needed)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether two claims were told on days too far apart to be of one day's news."""
    if a.told is None or b.told is None:
        return False
    return max((a.told[0] - b.told[1]).days, (b.told[0] - a.told[1]).days) > _NEWS


def _facts(cluster: dict[Key, list[Claim]], used: Sequence[Edge], needed: set[int]) -> tuple[Fact, ...]:
    """The clusters of two and more claims; how sure a fact is, is the weakest of the edges that hold it together."""
    edges_of: defaultdict[int, list[Edge]] = defaultdict(list)
    for edge in used:
        edges_of[id(cluster[edge.a.key])].append(edge)
    found = []
    for group in {id(claims): claims for claims in cluster.values()}.values():
        if len(group) > 1:
            edges = tuple(sorted(edges_of[id(group)], key=lambda e: (-e.score, e.a.key, e.b.key)))
            claims = tuple(sorted(group, key=lambda claim: claim.key))
            score = min(edge.score for edge in edges if id(edge) in needed)
            found.append(Fact(claims[0].kind, claims, edges, score))
    return tuple(sorted(found, key=lambda fact: [claim.key for claim in fact.claims]))
