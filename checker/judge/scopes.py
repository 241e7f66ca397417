"""Which rules look at which claims: scopes are held against what a fact's claims are, and not against each claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.model import Claim
from checker.rules.schema import Rule, Scope


class Traits(NamedTuple):
    """What a scope can ask of claims: their kinds, their measures, and the sorts of their values."""

    kinds: frozenset[str]
    measures: frozenset[str]
    sorts: frozenset[str]


def traits(claims: Iterable[Claim]) -> Traits:
    """The traits of some claims taken together."""
    kinds, measures, sorts = set(), set(), set()
    for claim in claims:
        kinds.add(claim.kind)
        measures.add(claim.frame.measure)
        sorts.add(getattr(claim.value, "sort", ""))
    return Traits(frozenset(kinds), frozenset(measures), frozenset(sorts))


class Scopes:
    """The rules by what they go over, and by the traits of the claims that they look at.

    Facts are many, but few differ in their traits: for each of these the rules are sought once.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            self._rules[rule.over].append(rule)
        self._known: dict[tuple[str, Traits], list[Rule]] = {}

    def rules(self, over: str, claims: Iterable[Claim]) -> Sequence[Rule]:
        """The rules over facts, or over a kind of relation, in whose scope all of the claims are."""
        if over not in self._rules:
            return ()
        asked = over, traits(claims)
        if asked not in self._known:
            self._known[asked] = [rule for rule in self._rules[over] if _takes(rule.scope, asked[1])]
        return self._known[asked]


def _takes(scope: Scope, found: Traits) -> bool:
    return (
        (not scope.kind or found.kinds.issubset(scope.kind))
        and (not scope.measure or found.measures.issubset(scope.measure))
        and found.measures.isdisjoint(scope.except_measure)
        and (not scope.sort or found.sorts.issubset(scope.sort))
    )
