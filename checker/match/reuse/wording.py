"""The words of a document in their order, and what stands around each of its values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate, islice

from checker.extract.text.inflection import singular
from checker.lexicon.rarity import rarity
from checker.match.nouns import noun_class
from checker.model import Claim, Document

_WORD = re.compile(r"([^\W_]+(?:[.,:’'-][^\W_]+)*)")
_BREAK = re.compile(r"[.!?]\s|\n")
#: A word stands in a value's neighbourhood up to so many words away, and counts half at so many.
_REACH, _HALF = 24, 5
#: A stop between two words, no further behind the first than this, keeps them so many words further apart.
_STOP_WITHIN, _STOP = 8, 4
_ENDINGS = ("ing", "ed", "ly", "e")

Neighbourhood = Mapping[str, float]


class Wording:
    """The words of a document's text as parallel lists: their stems, how rare they are, where they start.

    `rooms[i]` is the place of word i on a line on which each stop takes the room of some words.
    """

    def __init__(self, document: Document) -> None:
        pieces = _WORD.split(document.prose)  # a gap, a word, a gap ... a gap
        words = [_word(word) for word in pieces[1::2]]
        self.starts = list(islice(accumulate(map(len, pieces)), 0, len(pieces) - 1, 2))
        self.stems = [word for word, _ in words]
        self.weights = [weight for _, weight in words]
        self.rooms = list(accumulate(map(_room, pieces[2:-1:2]), initial=0))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The stems of the document, each once."""
        return frozenset(self.stems)

    def around(self, claim: Claim) -> Neighbourhood:
        """The words around a claim, each weighed by how rare it is and how near its nearest mention stands."""
        first, behind = bisect_left(self.starts, claim.start), bisect_left(self.starts, claim.end)
        before, after = slice(max(0, first - _REACH), first), slice(behind, behind + _REACH)
        found: dict[str, float] = {}
        for near, edge in ((before, first), (after, max(first, behind - 1))):
            here = self.rooms[min(edge, len(self.rooms) - 1)]
            for word, weight, room in zip(self.stems[near], self.weights[near], self.rooms[near], strict=False):
                weighed = weight / (1 + (abs(room - here) - 1) / _HALF)
                if weighed >= found.get(word, 0.0):
                    found[word] = weighed
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


@lru_cache(maxsize=100_000)
def _word(written: str) -> tuple[str, float]:
    """A word's stem and how rare it is; a number weighs nothing."""
    word = written.lower()
    return stem(word), 0.0 if written[0].isdigit() else rarity(word)


@lru_cache(maxsize=1_000)
def _room(gap: str) -> int:
    """How far apart two words stand between which there is such a gap."""
    return 1 + _STOP * (_BREAK.search(gap, 0, _STOP_WITHIN) is not None)


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
