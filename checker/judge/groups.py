"""Which claims of a fact clash with one another, and which agree.

A fact can hold a running count of many months. So neither is asked of the fact as a whole, but of its pairs: two
figures of one day clash whatever stood there a week before, and agree whatever came after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from checker.judge.comparisons import Comparison
from checker.judge.sides import split
from checker.model import Claim, Fact, Quantity, Time

Compare = Callable[[Claim, Claim], Comparison]
Holds = Callable[[Claim, Claim], bool]
Pair = tuple[Claim, Claim]
Clash = tuple[list[tuple[Claim, ...]], Comparison]
Group = tuple[list[Claim], Comparison]


def clashes(fact: Fact, compared: Compare, wanted: Sequence[str], holds: Holds) -> list[Clash]:
    """The sides that clash, each clash with its clearest difference.

    Of each side only the claims that clash themselves: "Friday night" has no part in a dispute about the hour.
    """
    clashing = [(a, b) for a, b in _opposed(fact) if compared(a, b).outcome in wanted and holds(a, b)]
    found: list[Clash] = []
    for claims in _clashing_groups(fact, clashing):
        side_of = {claim.key: number for number, side in enumerate(split(claims, compared)) for claim in side}
        within = [(a, b) for a, b in clashing if a.key in side_of and b.key in side_of]
        pairs = [
            (a, b) if side_of[a.key] < side_of[b.key] else (b, a) for a, b in within if side_of[a.key] != side_of[b.key]
        ]
        if pairs:
            sides: defaultdict[int, dict[object, Claim]] = defaultdict(dict)
            for claim in (claim for pair in pairs for claim in pair):
                sides[side_of[claim.key]][claim.key] = claim
            clearest = max((compared(a, b) for a, b in pairs), key=lambda comparison: comparison.size)
            found.append(([tuple(sides[number].values()) for number in sorted(sides)], clearest))
    return found


def _clashing_groups(fact: Fact, clashing: Sequence[Pair]) -> list[list[Claim]]:
    """The claims in which sides are sought: of numbers that change with time those that clash, else the whole fact."""
    if not clashing or not _changes(fact):
        return [list(fact.claims)] if clashing else []
    groups = _Groups()
    for a, b in clashing:
        groups.join(a, b)
    return groups.all()


def concords(fact: Fact, compared: Compare, wanted: Sequence[str], holds: Holds) -> list[Group]:
    """The claims that agree, joined along the pairs that do, each group with the comparison of its first pair.

    Equal values are joined first. A claim that fits several values which differ from each other ("more than 1,300"
    beside 1,400 and 1,600) speaks for none of them.
    """
    groups = _Groups()
    first: dict[tuple[int, int], Comparison] = {}
    loose: list[Pair] = []
    for a, b in _pairs(fact):
        comparison = compared(a, b)
        if comparison.outcome not in wanted or not holds(a, b):
            continue
        first[id(a), id(b)] = comparison
        if comparison.outcome == "same":
            _join(groups, a, b, compared)
        else:
            loose.append((a, b))
    for a, b in _unambiguous(loose, compared):
        _join(groups, a, b, compared)
    found: list[Group] = []
    for claims in groups.all():
        here = set(map(id, claims))
        comparison = next(said for (one, other), said in first.items() if one in here and other in here)
        found.append((claims, comparison))
    return found


def _opposed(fact: Fact) -> Iterable[Pair]:
    """The pairs of a fact that can clash: of times too only those that were found alike themselves.

    One article may tell of two events of a night, and each of the others of one of them.
    """
    return _alike(fact) if type(fact.claims[0].value) is Time else _pairs(fact)


def _pairs(fact: Fact) -> Iterable[Pair]:
    """The pairs of a fact that are held against each other.

    Of numbers that change with time only those that were found alike themselves; an age or a date, which stays what it
    is, also by way of a third.
    """
    return _alike(fact) if _changes(fact) else combinations(fact.claims, 2)


def _alike(fact: Fact) -> list[Pair]:
    """The pairs that matching found alike."""
    return [(edge.a, edge.b) if edge.a.key < edge.b.key else (edge.b, edge.a) for edge in fact.edges]


def _changes(fact: Fact) -> bool:
    """Whether a fact is a number that can be another one later: anything counted or measured, but no age."""
    return all(type(claim.value) is Quantity and claim.value.sort != "age" for claim in fact.claims)


def _join(groups: _Groups, a: Claim, b: Claim, compared: Compare) -> None:
    """Join two groups in which no claim differs from one of the other's."""
    one, other = groups.of(a), groups.of(b)
    if one is not other and not any(compared(x, y).outcome == "differ" for x in _each(one) for y in _each(other)):
        groups.join(a, b)


def _each(claims: Sequence[Claim]) -> Sequence[Claim]:
    """One claim of each number; all of others, whose days tell too."""
    if type(claims[0].value) is Quantity and claims[0].value.sort != "age":
        return list({claim.value: claim for claim in claims}.values())
    return claims


def _unambiguous(loose: Sequence[Pair], compared: Compare) -> list[Pair]:
    """The pairs that fit each other without being equal, less those of claims that fit values which differ."""
    fits: defaultdict[object, dict[object, Claim]] = defaultdict(dict)
    for a, b in loose:
        fits[a.key][b.value] = b
        fits[b.key][a.value] = a
    torn = {
        key: any(compared(one, other).outcome == "differ" for one, other in combinations(others.values(), 2))
        for key, others in fits.items()
    }
    return [(a, b) for a, b in loose if not (torn[a.key] or torn[b.key])]


class _Groups:
    """Disjoint sets of claims."""

    def __init__(self) -> None:
        self._group: dict[int, list[Claim]] = {}

    def of(self, claim: Claim) -> list[Claim]:
        return self._group.setdefault(id(claim), [claim])

    def join(self, a: Claim, b: Claim) -> None:
        one, other = self.of(a), self.of(b)
        if one is other:
            return
        small, large = (one, other) if len(one) < len(other) else (other, one)
        large += small
        for claim in small:
            self._group[id(claim)] = large

    def all(self) -> list[list[Claim]]:
        """The sets of two claims and more, each in the order of its claims."""
        found = {id(group): group for group in self._group.values() if len(group) > 1}
        for group in found.values():
            group.sort(key=lambda claim: claim.key)
        return sorted(found.values(), key=lambda group: group[0].key)
