"""What matching looks at in a claim, computed once for each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from checker.extract.text.inflection import singular
from checker.lexicon.rarity import rarity
from checker.match.nouns import noun_class
from checker.model import Claim

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
#: Words commoner than this say nothing about what a sentence is about.
_SPEAKS = 0.3


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim with the weights of its own words, and of its sentence's, for comparison.

    `words` qualify the value itself ("Stinger anti-air systems"), `context` is the rest of its sentence. Weights are
    the words' rarity. `participants` and `subject` have the spellings of names settled across the corpus.
    """

    claim: Claim
    words: Mapping[str, float]
    context: Mapping[str, float]
    subject: str
    participants: frozenset[str]


def profile(claim: Claim, entities: Mapping[str, str]) -> Profile:
    """The profile of a claim; `entities` maps each person's key to the one used for all spellings."""
    words = {noun_class(word): rarity(word) for word in sorted(claim.frame.words)}
    context: dict[str, float] = {}
    for word in _WORD.findall(claim.sentence.text.lower()):
        weight = rarity(word)
        if weight >= _SPEAKS:
            context[noun_class(singular(word))] = weight
    participants = getattr(claim.value, "participants", ())
    return Profile(
        claim,
        words,
        context,
        entities.get(claim.frame.subject, claim.frame.subject),
        frozenset(entities.get(name, name) for name in participants),
    )


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the shared words against the smaller side's: 0 to 1; 0 where one side has none."""
    smaller = min(sum(one.values()), sum(other.values()))
    if not smaller:
        return 0.0
    return min(1.0, sum(weight for word, weight in one.items() if word in other) / smaller)


def jaccard(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the shared words against all words of both: 0 to 1."""
    shared = sum(weight for word, weight in one.items() if word in other)
    every = sum(one.values()) + sum(other.values()) - shared
    return shared / every if every else 0.0
