"""Which numbers each article gives: one that gives two for one thing holds them side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.judge.speakers import is_named
from checker.match.boilerplate import report_of
from checker.match.nouns import noun_class
from checker.model import Claim, Quantity

#: An article's own number and another's.
_BOTH = 2


class Told:
    """Which numbers each article gives for each measure, as far as others give numbers for the same."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._said: defaultdict[tuple[str, str], defaultdict[object, list[Claim]]] = defaultdict(_by_number)
        for claim in claims:
            if report_of(claim.sentence.text) == claim.sentence.text:  # a link tells what another article has told
                self._said[claim.doc, _what(claim)][_number(claim)].append(claim)

    def also(self, doc: str, claim: Claim) -> bool:
        """Whether an article gives a number for a measure that another article's claim gives."""
        return _number(claim) in self._said.get((doc, _what(claim)), ())

    def side_by_side(self, own: Claim, other: Claim) -> bool:
        """Whether the article of a count of people gives another's number beside its own one.

        One that gives more numbers tells how the count went on, or of parts, and one that has them from two speakers
        tells a dispute. "At least five" is said while more are expected; of bare counts any two can be equal.
        """
        said = self._said.get((own.doc, _what(own))) or _by_number()
        if own.frame.measure == "count" or len(said) != _BOTH or _number(other) not in said:
            return False
        numbers = [*said[_number(own)], *said[_number(other)]]
        if not all(map(_is_exact, (other, *numbers))) or not any(
            _is_for(claim, other) for claim in said[_number(other)]
        ):
            return False
        speakers = {claim.frame.speaker for claim in numbers}
        return len(speakers) < _BOTH or not any(map(is_named, speakers))


def _by_number() -> defaultdict[object, list[Claim]]:
    return defaultdict(list)


def _is_for(claim: Claim, other: Claim) -> bool:
    """Whether two counts can be over one stretch of time: what a day saw can be as many as on another."""
    one, against = claim.frame.period, other.frame.period
    if one is None or against is None or not (one.first and one.last and against.first and against.last):
        return True
    return one.first <= against.last and against.first <= one.last


def _is_exact(claim: Claim) -> bool:
    return type(claim.value) is Quantity and claim.value.comparator == "="


def _number(claim: Claim) -> object:
    return claim.value.value if type(claim.value) is Quantity else claim.value


def _what(claim: Claim) -> str:
    """What a number tells: its measure, and of bare counts the things."""
    measure = claim.frame.measure
    return (
        f"{measure} of {noun_class(claim.value.unit)}"
        if measure == "count" and type(claim.value) is Quantity
        else measure
    )
