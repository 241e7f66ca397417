"""Which documents report on the same event.

Two documents are of one story when their rare words are alike (the cosine of the two vocabularies) and they
appeared near each other in time. Rarity comes from a fixed table and not from the corpus at hand, so an unrelated
article changes no score. An inverted index over the rare words yields the candidate pairs; only there does the size
of the corpus tell, since a word that very many documents share makes candidates of neighbours in time alone.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.match.vocabulary import vocabulary
from checker.model import Document

#: From this likeness on two documents can be of one story; what is compared asks for more where names don't decide.
THRESHOLD = 0.05
#: The likeness halves when this many days lie between two documents.
_HALF_LIFE = 60
#: Two articles of one source share its standing phrases, which say nothing about the event.
_SAME_SOURCE = 0.7
#: A word that more documents have than this makes no candidates, but counts in scores; a name of two words still
#: makes candidates of each document and so many that follow it in time.
_LONGEST_POSTING, _NEIGHBOURS = 40, 10


@dataclass(frozen=True, slots=True)
class Stories:
    """The pairs of documents that may be compared: for each document's id the ids of the others, with the score."""

    links: Mapping[str, Mapping[str, float]]
    ungrouped: int = 0

    def linked(self, a: str, b: str) -> bool:
        """Whether claims of two documents may be compared."""
        return a == b or b in self.links.get(a, {})


def find_stories(documents: Sequence[Document]) -> Stories:
    """Pair documents by their rare words, dates and sources."""
    vocabularies = [vocabulary(document) for document in documents]
    norms = [math.sqrt(math.fsum(weight * weight for weight in words.values())) for words in vocabularies]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(vocabularies):
        for word in words:
            index[word].append(number)
    links: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for i, j in _candidates(index, documents):
        one, other = documents[i], documents[j]
        score = _cosine(vocabularies[i], vocabularies[j]) / (norms[i] * norms[j])
        score /= 1 + _days_apart(one, other) / _HALF_LIFE
        if one.source and one.source == other.source:
            score *= _SAME_SOURCE
        if score >= THRESHOLD:
            links[one.id][other.id] = links[other.id][one.id] = round(score, 6)
    return Stories(links)


def _candidates(index: Mapping[str, list[int]], documents: Sequence[Document]) -> set[tuple[int, int]]:
    """The pairs of documents that share a rare word, or follow each other with a name."""
    found: set[tuple[int, int]] = set()

    def when(number: int) -> tuple[object, ...]:
        days = documents[number].published.days
        return (days is not None, days and days[0].toordinal(), documents[number].id)

    for word, postings in index.items():
        if 1 < len(postings) <= _LONGEST_POSTING:
            found.update(combinations(postings, 2))
        elif " " in word:
            ordered = sorted(postings, key=when)
            for place, i in enumerate(ordered):
                found.update((min(i, j), max(i, j)) for j in ordered[place + 1 : place + 1 + _NEIGHBOURS])
    return found


def group_stories(documents: Sequence[Document], key: str) -> Stories:
    """Pair the documents whose metadata `key` is equal; count those that have none."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for document in documents:
        groups[document.metadata.get(key, "")].append(document.id)
    ungrouped = len(groups.pop("", []))
    links = {one: dict.fromkeys(set(ids) - {one}, 1.0) for ids in groups.values() for one in ids}
    return Stories(links, ungrouped)


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The product of the shared words' weights; exact, so that the order of the two does not matter."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(weight * large[word] for word, weight in small.items() if word in large)


def _days_apart(a: Document, b: Document) -> int:
    """The least number of days that can lie between two documents, 0 where a date is not known."""
    one, other = a.published.days, b.published.days
    if one is None or other is None:
        return 0
    return max(0, (one[0] - other[1]).days, (other[0] - one[1]).days)
