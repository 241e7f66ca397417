"""Where a value stands: its neighbourhood, and how alike two places are."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from checker.extract.quantity.dimensions import dimension
from checker.match.reuse.values import is_age, measured, slots
from checker.match.reuse.wording import Neighbourhood, Wording
from checker.model import Claim, Time

#: What a value tells of itself: it is measured in a unit or by the calendar, it counts something, it is an age, or it
#: is a bare number, a place in an order, the number of a house.
Sort = Literal["measured", "counted", "age", "bare"]

#: So much shared wording weighs as much as full likeness.
_MUCH = 4.0
_CAPITAL = re.compile(r"(?<=[\w,;:] )[A-Z][^\W\d_]+")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
#: So many shared words are named.
_NAMED = 6


@dataclass(frozen=True, eq=False)
class Place:
    """A claim, the sorts of value that it gives, and what stands around it: the times of its sentence, and words."""

    claim: Claim
    slots: frozenset[Hashable]
    times: frozenset[str]
    wording: Wording

    @cached_property
    def around(self) -> Neighbourhood:
        """The words near it, each weighed."""
        return self.wording.around(self.claim)

    @cached_property
    def norm(self) -> float:
        """The length of `around` as a vector."""
        return math.sqrt(math.fsum(weight * weight for weight in self.around.values()))

    @property
    def sort(self) -> Sort:
        """What the value tells of itself."""
        number = measured(self.claim)
        if number is None:
            return "measured" if type(self.claim.value) is Time else "bare"
        if is_age(self.claim):
            return "age"
        if not dimension(number.unit):
            return "counted" if number.unit else "bare"
        return "measured"


class Likeness(NamedTuple):
    """How alike two places are: the cosine of their neighbourhoods (0 to 1), and the weight of what they share."""

    cosine: float
    shared: float

    @property
    def sureness(self) -> float:
        """How sure it is that the places correspond: alike, and alike in much."""
        return self.cosine + self.shared / _MUCH


class Places:
    """The places of one document's values, in their order and by the sorts of value that they give."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = places
        self._giving: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, place in enumerate(places):
            for slot in place.slots:
                self._giving[slot].append(number)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places)

    def giving(self, slots: Iterable[Hashable]) -> list[Place]:
        """Those that give a value of one of these sorts."""
        return [self._places[number] for number in sorted({n for slot in slots for n in self._giving.get(slot, ())})]


def places(claims: Sequence[Claim], wording: Wording) -> Places:
    """The places of a document's values; an age is one value, and not a length of time as well."""
    aged = {claim.start for claim in claims if is_age(claim)}
    times: defaultdict[int, set[str]] = defaultdict(set)
    for claim in claims:
        if type(claim.value) is Time:
            times[claim.sentence.start].add(claim.text.lower())
    found = []
    for claim in claims:
        given = frozenset(slots(claim))
        if given and (claim.start not in aged or is_age(claim)):
            found.append(Place(claim, given, frozenset(times[claim.sentence.start]), wording))
    return Places(found)


def likeness(one: Place, other: Place) -> Likeness:
    """How alike two places are, whichever comes first."""
    if not one.norm or not other.norm:
        return Likeness(0.0, 0.0)
    both = [(weight, other.around[word]) for word, weight in one.around.items() if word in other.around]
    cosine = math.fsum(x * y for x, y in both) / (one.norm * other.norm)
    return Likeness(cosine, math.fsum(map(min, both)))


def of_others(one: Place, other: Place) -> bool:
    """Whether the sentences of two places have names, and none in common: a standing phrase, said of two people."""
    names, others = _names(one.claim.sentence.text), _names(other.claim.sentence.text)
    return bool(names and others) and names.isdisjoint(others)


@lru_cache(maxsize=10_000)
def _names(sentence: str) -> frozenset[str]:
    """The words of a sentence that are written with a capital inside it, days and months left out."""
    found = (word.lower() for word in _CAPITAL.findall(sentence))
    return frozenset(found) - _CALENDAR


def shared_words(one: Place, other: Place) -> tuple[str, ...]:
    """The words around both that weigh most."""
    both = {word: min(weight, other.around[word]) for word, weight in one.around.items() if word in other.around}
    return tuple(sorted(both, key=lambda word: (-both[word], word))[:_NAMED])
