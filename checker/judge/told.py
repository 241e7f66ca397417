"""Which numbers each article gives: one that gives two for one thing holds them side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.match.nouns import noun_class
from checker.model import Claim, Quantity

#: An article's own number and another's.
_BOTH = 2


class Told:
    """Which numbers each article gives for each measure, and by whom, as far as others give numbers for the same."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._said: defaultdict[tuple[str, str], defaultdict[object, set[str]]] = defaultdict(lambda: defaultdict(set))
        for claim in claims:
            self._said[claim.doc, _what(claim)][_number(claim)].add(claim.frame.speaker)

    def also(self, doc: str, claim: Claim) -> bool:
        """Whether an article gives a number for a measure that another article's claim gives."""
        return _number(claim) in self._said.get((doc, _what(claim)), ())

    def side_by_side(self, own: Claim, other: Claim) -> bool:
        """Whether the article of a count of people gives another's number beside its own one.

        One that gives more numbers tells how the count went on, or of parts, and one that has them from two speakers
        tells a dispute; of bare counts any two can be equal.
        """
        said = self._said.get((own.doc, _what(own)))
        if said is None or own.frame.measure == "count" or len(said) != _BOTH or _number(other) not in said:
            return False
        one, another = said[_number(own)], said[_number(other)]
        return not (all(one) and all(another) and one.isdisjoint(another))


def _number(claim: Claim) -> object:
    return claim.value.value if isinstance(claim.value, Quantity) else claim.value


def _what(claim: Claim) -> str:
    """What a number tells: its measure, and of bare counts the things."""
    measure = claim.frame.measure
    return (
        f"{measure} of {noun_class(claim.value.unit)}"
        if measure == "count" and isinstance(claim.value, Quantity)
        else measure
    )
