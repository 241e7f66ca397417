"""The words of a document in their order, and what stands around each of its values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, pairwise

from checker.extract.text.inflection import singular
from checker.lexicon.rarity import rarity
from checker.match.nouns import noun_class
from checker.model import Claim, Document

_WORD = re.compile(r"[^\W_]+(?:[.,:’'-][^\W_]+)*")
_BREAK = re.compile(r"[.!?]\s|\n")
#: A word stands in a value's neighbourhood up to so many words away, and counts half at so many.
_REACH, _HALF = 24, 5
#: A stop between two words keeps them so many words further apart.
_STOP = 4
_ENDINGS = ("ing", "ed", "ly", "e")

Neighbourhood = Mapping[str, float]


class Wording:
    """The words of a document's text as parallel lists: their stems, how rare they are, where they start.

    `vocabulary` holds each of them once; `rooms[i]` is the place of word i on a line on which each stop takes the room
    of some words.
    """

    def __init__(self, document: Document) -> None:
        found = list(_WORD.finditer(document.prose))
        self.starts = [match.start() for match in found]
        self.stems = [stem(match[0].lower()) for match in found]
        self.weights = [0.0 if match[0][0].isdigit() else rarity(match[0].lower()) for match in found]
        stops = [
            1 + _STOP * (_BREAK.search(document.prose, one.end(), min(other.start() + 1, one.end() + 8)) is not None)
            for one, other in pairwise(found)
        ]
        self.rooms = list(accumulate(stops, initial=0))
        self.vocabulary: Mapping[str, float] = dict(zip(self.stems, self.weights, strict=True))

    def around(self, claim: Claim) -> Neighbourhood:
        """The words around a claim, each weighed by how rare it is and how near its nearest mention stands."""
        first, behind = bisect_left(self.starts, claim.start), bisect_left(self.starts, claim.end)
        found: dict[str, float] = {}
        for place in range(max(0, first - _REACH), min(len(self.starts), behind + _REACH)):
            if first <= place < behind:
                continue
            edge = first if place < first else max(first, behind - 1)
            distance = abs(self.rooms[place] - self.rooms[min(edge, len(self.rooms) - 1)]) - 1
            word = self.stems[place]
            found[word] = max(found.get(word, 0.0), self.weights[place] / (1 + distance / _HALF))
        return found

    def sentences(self) -> Iterator[Mapping[str, float]]:
        """The words between two stops, each once, with their weights."""
        words: dict[str, float] = {}
        for place, word in enumerate(self.stems):
            if place and self.rooms[place] - self.rooms[place - 1] > 1:
                yield words
                words = {}
            words[word] = self.weights[place]
        yield words


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its inflection, cut by rule: "discounted", "discounts" and "discount" are one."""
    word = noun_class(singular(word))
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def claims_by_document(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    """The claims of the documents' texts, by document."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.field == "text":
            found.setdefault(claim.doc, []).append(claim)
    return found
