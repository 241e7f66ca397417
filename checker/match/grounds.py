"""What an article is about by name: its people, its streets and its places. Articles on one event share some of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.people.lexicon import lexicon
from checker.lexicon import Words, load_yaml
from checker.lexicon.rarity import rarity
from checker.match.streets import corners, is_street, street
from checker.model import Claim, Identifier, Name

#: What a shared name adds to the likeness of two articles, and what all of them can.
_PERSON, _STREET, _PLACE, _MOST = 0.15, 0.15, 0.1, 0.3
#: The name of a place that is commoner than this ("Texas") says little.
_RARE = 0.5


class GroundWords(BaseModel):
    """The schema of grounds.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    wide: Words


@dataclass(frozen=True, slots=True)
class Ground:
    """The people with a full name, the streets with a number, and the places that an article names.

    `wide` are those of the places that it calls a region or the like, `names` the rare words of all its names, `roads`
    its streets with or without a number, `called` all that it names, as if it were a street.
    Officers and spokespeople, who have a title or speak, tell of many events, and are none of the people.
    """

    people: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    roads: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()

    def apart(self, other: Ground) -> bool:
        """Whether two articles tell of different streets, or of different places only, and name nobody in common."""
        if not self.people.isdisjoint(other.people):
            return False
        if self.streets and other.streets:
            return self.streets.isdisjoint(other.streets)
        return bool(self.places and other.places) and self.places.isdisjoint(other.places)

    def meets(self, other: Ground) -> bool:
        """Whether two articles name one person or one street."""
        return not (self.people.isdisjoint(other.people) and self.streets.isdisjoint(other.streets))

    def named_apart(self, other: Ground) -> bool:
        """Whether two articles name much, and nothing in common: reports of two companies in the words of one form."""
        return bool(self.names and other.names) and self.names.isdisjoint(other.names)

    def spots(self, other: Ground) -> frozenset[str]:
        """The places that two articles name and that are no country or region: rare enough to be a town or less."""
        both = (self.places & other.places) - self.wide - other.wide - _countries()
        return frozenset(place for place in both if _is_rare(place))

    def shared(self, other: Ground) -> tuple[float, str]:
        """How much two articles have in common by name (0 to 0.3), and what."""
        people, streets = self.people & other.people, self.streets & other.streets
        places = {place for place in self.places & other.places if _is_rare(place)}
        weight = _PERSON * len(people) + _STREET * len(streets) + _PLACE * len(places)
        return min(_MOST, weight), ", ".join(sorted(people | streets | places)[:6])


#: The ground of an article that names nothing.
NOWHERE = Ground()


def grounds(claims: Sequence[Claim], entities: Mapping[str, str]) -> Mapping[str, Ground]:
    """The ground of each document by its id; `entities` maps each person's key to the one for all spellings."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    streets: defaultdict[str, set[str]] = defaultdict(set)
    places: defaultdict[str, set[str]] = defaultdict(set)
    wide: defaultdict[str, set[str]] = defaultdict(set)
    names: defaultdict[str, set[str]] = defaultdict(set)
    roads: defaultdict[str, set[str]] = defaultdict(set)
    called: defaultdict[str, set[str]] = defaultdict(set)
    speaking = {(claim.doc, claim.frame.speaker) for claim in claims if claim.frame.speaker}
    sentence = None
    for claim in claims:
        if claim.sentence is not sentence:
            sentence = claim.sentence
            roads[claim.doc] |= corners(sentence.text)
        value = claim.value
        if type(value) is Name:
            names[claim.doc].update(rare_words(value.entity))
            if value.sort != "person":
                called[claim.doc].add(street(value.entity).core)
                if is_street(value.entity):
                    roads[claim.doc].add(street(value.entity).core)
            if value.sort == "person" and " " in value.entity and not value.titles:
                if (claim.doc, value.entity) in speaking:
                    continue
                people[claim.doc].add(entities.get(value.entity, value.entity))
            elif value.sort == "place":
                places[claim.doc].add(value.entity)
                if _is_wide(claim):
                    wide[claim.doc].add(value.entity)
        elif type(value) is Identifier and value.sort == "address" and value.name:
            streets[claim.doc].add(street(value.name).core)
    return {
        doc: Ground(
            frozenset(people[doc]),
            frozenset(streets[doc]),
            frozenset(places[doc]),
            frozenset(wide[doc]),
            frozenset(names[doc]),
            frozenset(roads[doc] | streets[doc]),
            frozenset(called[doc] | streets[doc]),
        )
        for doc in {*people, *streets, *places, *names}
    }


@lru_cache(maxsize=100_000)
def rare_words(name: str) -> tuple[str, ...]:
    """The words of a name that are rare enough to tell it from another's."""
    return tuple(word for word in name.split() if rarity(word) >= _RARE)


@cache
def _countries() -> frozenset[str]:
    return frozenset(lexicon().demonyms.values())


def _is_rare(place: str) -> bool:
    return max(map(rarity, place.split()), default=0.0) >= _RARE


def _is_wide(claim: Claim) -> bool:
    """Whether the word behind a place makes it a region: "Kelvar region", "Kelvar and Omsa regions"."""
    return _wide().match(claim.sentence.text, claim.end - claim.sentence.start) is not None


@cache
def _wide() -> re.Pattern[str]:
    words = load_yaml(Path(__file__).with_name("grounds.yaml"), GroundWords).wide
    return re.compile(rf"(?:(?:,| and) [A-Z]\w+){{0,4}}\s+(?:{'|'.join(words)})s?\b")
