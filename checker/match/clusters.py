"""From edges to facts: join the best edges first, and never what must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from checker.model import Claim, Edge, Fact

MustNotLink = Callable[[Claim, Claim], bool]
Key = tuple[str, str, int, int, str]

#: Articles this many days apart still tell of one day's news.
_NEWS = 2


class _Cluster:
    """Claims that speak of the same thing, and the clusters that are known to be of something else."""

    __slots__ = ("claims", "others")

    def __init__(self, claim: Claim) -> None:
        self.claims = [claim]
        self.others: set[_Cluster] = set()

    def keep_apart(self, other: _Cluster) -> None:
        self.others.add(other)
        other.others.add(self)

    def take_in(self, other: _Cluster) -> None:
        """Join another cluster to this one; what was apart from either is apart from both."""
        self.claims += other.claims
        for third in other.others:
            third.others.discard(other)
            third.keep_apart(self)


def facts(edges: Iterable[Edge], must_not_link: MustNotLink) -> tuple[Fact, ...]:
    """Cluster claims along edges in the order of (days apart, score, keys), so that the order of input does not matter.

    What was told at about the same time goes together first: of a count that is taken every day, each day's.

    Before two clusters are joined, each claim of the one is held against each of the other: one pair that must not
    be linked keeps them apart, and whatever joins them later. So no two claims are held against each other again and
    again by each further edge between their clusters.
    """
    cluster: dict[Key, _Cluster] = {}
    used: list[Edge] = []
    needed: set[int] = set()
    for edge in sorted(edges, key=lambda e: (_apart(e.a, e.b), -e.score, e.a.key, e.b.key)):
        one = _cluster_of(edge.a, cluster)
        other = _cluster_of(edge.b, cluster)
        if one is other:
            used.append(edge)
        elif other in one.others:
            continue
        elif any(must_not_link(a, b) for a in one.claims for b in other.claims):
            one.keep_apart(other)
        else:
            small, large = (one, other) if len(one.claims) < len(other.claims) else (other, one)
            large.take_in(small)
            cluster.update((claim.key, large) for claim in small.claims)
            needed.add(id(edge))
            used.append(edge)
    return _facts(cluster, used, needed)


def _cluster_of(claim: Claim, cluster: dict[Key, _Cluster]) -> _Cluster:
    key = claim.key
    if key not in cluster:
        cluster[key] = _Cluster(claim)
    return cluster[key]


def _apart(a: Claim, b: Claim) -> bool:
    """Whether two claims were told on days too far apart to be of one day's news."""
    if a.told is None or b.told is None:
        return False
    return max((a.told[0] - b.told[1]).days, (b.told[0] - a.told[1]).days) > _NEWS


def _facts(cluster: dict[Key, _Cluster], used: Sequence[Edge], needed: set[int]) -> tuple[Fact, ...]:
    """The clusters of two and more claims; how sure a fact is, is the weakest of the edges that hold it together."""
    edges_of: defaultdict[_Cluster, list[Edge]] = defaultdict(list)
    for edge in used:
        edges_of[cluster[edge.a.key]].append(edge)
    found = []
    for group in set(cluster.values()):
        if len(group.claims) > 1:
            edges = tuple(sorted(edges_of[group], key=lambda e: (-e.score, e.a.key, e.b.key)))
            claims = tuple(sorted(group.claims, key=lambda claim: claim.key))
            score = min(edge.score for edge in edges if id(edge) in needed)
            found.append(Fact(claims[0].kind, claims, edges, score))
    return tuple(sorted(found, key=lambda fact: [claim.key for claim in fact.claims]))
