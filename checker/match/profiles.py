"""What matching looks at in a claim, computed once for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.extract.text.inflection import singular
from checker.lexicon.rarity import rarity
from checker.match.nouns import noun_class
from checker.model import Claim, Event, Time

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
#: Words commoner than this say nothing about what a sentence is about.
_SPEAKS = 0.3


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim with the weights of its own words, and of its sentence's, for comparison.

    `words` qualify the value itself ("Stinger anti-air systems"), `context` is the rest of its sentence. Weights are
    the words' rarity. `subject`, `person` (the subject if it is somebody with a full name) and `participants` have
    the spellings of names settled across the corpus. `sole` tells that its article gives no other value for the
    same: the one date of a shooting, the one number in a street.
    """

    claim: Claim
    words: Mapping[str, float]
    context: Mapping[str, float]
    subject: str
    person: str
    participants: frozenset[str]
    sole: bool = True


def profiles(claims: Iterable[Claim], entities: Mapping[str, str]) -> list[Profile]:
    """The profiles of claims, in their order; `entities` maps each person's key to the one for all spellings."""
    contexts: dict[str, Mapping[str, float]] = {}
    people: dict[tuple[str, str, int], frozenset[str]] = {}
    given = list(claims)
    for claim in given:
        if isinstance(claim.value, Event):
            place = (claim.doc, claim.field, claim.sentence.start)
            who = frozenset(entities.get(name, name) for name in claim.value.participants)
            people[place] = people.get(place, frozenset()) | who
    return [_profile(claim, entities, contexts, people) for claim in given]


def _profile(
    claim: Claim,
    entities: Mapping[str, str],
    contexts: dict[str, Mapping[str, float]],
    people: Mapping[tuple[str, str, int], frozenset[str]],
) -> Profile:
    sentence = claim.sentence.text
    if sentence not in contexts:
        contexts[sentence] = _context(sentence)
    frame, value = claim.frame, claim.value
    participants: frozenset[str] = frozenset()
    if isinstance(value, Event):
        participants = frozenset(entities.get(name, name) for name in value.participants)
    elif isinstance(value, Time) and frame.predicate:
        participants = people.get((claim.doc, claim.field, claim.sentence.start), frozenset())
    words = {noun_class(word): rarity(word) for word in sorted(frame.words)}
    subject = entities.get(frame.subject, frame.subject)
    return Profile(claim, words, contexts[sentence], subject, entities.get(frame.subject, ""), participants)


def _context(sentence: str) -> Mapping[str, float]:
    """The words of a sentence that say what it is about, nouns in the singular, with their weights."""
    found: dict[str, float] = {}
    for word in _WORD.findall(sentence.lower()):
        weight = rarity(word)
        if weight >= _SPEAKS:
            found[noun_class(singular(word))] = weight
    return found


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the shared words against the smaller side's: 0 to 1; 0 where one side has none."""
    smaller = min(sum(one.values()), sum(other.values()))
    if not smaller:
        return 0.0
    return min(1.0, sum(weight for word, weight in one.items() if word in other) / smaller)


def jaccard(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the shared words against all words of both: 0 to 1."""
    both = sum(weight for word, weight in one.items() if word in other)
    every = sum(one.values()) + sum(other.values()) - both
    return both / every if every else 0.0


def shared(one: Mapping[str, float], other: Mapping[str, float]) -> str:
    """The rarest shared words, for an explanation."""
    return ", ".join(sorted((word for word in one if word in other), key=lambda word: (-one[word], word))[:6])
