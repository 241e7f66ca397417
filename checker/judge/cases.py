"""A fact as rules look at it: what does not depend on the rule is found out once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.judge.comparisons import OF_CLAIMS, Comparison
from checker.judge.course import course, is_moving
from checker.judge.speakers import different_speakers
from checker.judge.standing import TOLLS, Standing, in_time, later_of
from checker.judge.told import Told
from checker.match.kinds.tellings import IN_HEADLINE
from checker.model import Claim, Document, Fact, Quantity
from checker.rules.schema import Parameters, Rule

Pair = tuple[int, int]


class Case:
    """A fact, how its claims compare, and how they stand to each other in time; `told` is what all articles tell."""

    def __init__(self, fact: Fact, documents: Mapping[str, Document], told: Told) -> None:
        self.fact = fact
        self._documents = documents
        self._told = told
        self._tellings = {frozenset((edge.a.key, edge.b.key)): edge.telling for edge in fact.edges if edge.telling}
        self._comparisons: dict[tuple[str, Parameters], dict[Pair, Comparison]] = {}
        self._standings: dict[Pair, Standing] = {}

    def compared(self, rule: Rule) -> Callable[[Claim, Claim], Comparison]:
        """How a rule compares two claims: as every rule does that names the same comparison and parameters."""
        compare, parameters = OF_CLAIMS[rule.compare], rule.parameters
        known = self._comparisons.setdefault((rule.compare, parameters), {})

        def comparison(a: Claim, b: Claim) -> Comparison:
            pair = (id(a), id(b))
            if pair not in known:
                known[pair] = compare(a, b, parameters)
            return known[pair]

        return comparison

    def standing(self, a: Claim, b: Claim) -> Standing:
        """How two of its claims stand in time.

        Numbers of one telling that are on the move are of one time; so are those of an article and the headline of one.
        """
        pair = (id(a), id(b))
        if pair not in self._standings:
            found: Standing = "later" if _counted_anew(a, b, self._documents) else _standing(a, b, self._told)
            telling = self._tellings.get(frozenset((a.key, b.key)), "") if self._tellings else ""
            if (telling and found == "moving") or telling == IN_HEADLINE:
                found = "same"
            self._standings[pair] = found
        return self._standings[pair]


def _standing(a: Claim, b: Claim, told: Told) -> Standing:
    """How two claims stand in time; `told` is what all articles tell.

    A later article that also still gives the earlier value has brought no news of it: its two values hold side by side.
    So do those of one day that one article gives both; else they are of two hours of it, or by two speakers.
    """
    later = later_of(a, b)
    if later is not None:
        earlier = b if later is a else a
        if later.frame.measure in TOLLS:
            return "same" if told.side_by_side(later, earlier) else "later"
        return "same" if told.also(later.doc, earlier) else "later"
    if is_moving(a, b) and not different_speakers(a, b):
        return "same" if told.side_by_side(a, b) or told.side_by_side(b, a) else "moving"
    return in_time(a, b)


def _counted_anew(a: Claim, b: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether an outlet gives two numbers in two articles of one day: the count has moved on, or is another.

    A count that was settled with its event does neither.
    """
    one, other = documents[a.doc], documents[b.doc]
    counts = type(a.value) is Quantity and a.value.sort != "age" and course(a, b) == "running"
    return counts and one.id != other.id and bool(one.source) and one.source == other.source and a.told == b.told
