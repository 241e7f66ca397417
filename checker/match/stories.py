"""Which documents report on the same event.

Two documents are of one story when their rare words are alike (the cosine of the two vocabularies) and they
appeared near each other in time. How rare a word is comes from a fixed table, and what says nothing of an event from
fixed lists, never from the corpus at hand, so an unrelated article changes no score. An inverted index over each
document's heaviest words yields the pairs that are scored; only there does the size of the corpus tell, since a word
that very many documents are looked up by makes candidates of neighbours in time alone.
"""

from __future__ import annotations

import datetime
import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import mul
from typing import Protocol

from checker.match.vocabulary import vocabulary
from checker.model import Document

#: From this likeness on two documents can be of one story; what is compared asks for more where names don't decide.
THRESHOLD = 0.05
#: The likeness of two documents falls with the logarithm of the days between them, counted in so many.
_FADES = 20
#: Two articles of one source share its ways of putting things, which say nothing about the event.
_SAME_SOURCE = 0.7
#: Documents are looked up by so many of their heaviest words.
_KEYWORDS = 20
#: What a document says is weighed as if it said so much more: of two short ones a single shared name tells little.
_UNSAID = 200
#: A word that more documents are looked up by makes no candidates of all of them, but still counts in scores; it then
#: makes candidates of each document and so many that follow it in time.
_LONGEST_POSTING, _NEIGHBOURS = 60, 10
#: In a group, each document is compared with so many that follow it in time.
WINDOW = 200
#: How alike the documents of a group are: surely of one story.
TOLD = 1.0


Days = tuple[datetime.date, datetime.date]


class Stories(Protocol):
    """Which documents may be compared, and how alike the stories are that they tell."""

    def linked(self, a: str, b: str) -> bool:
        """Whether claims of two documents may be compared."""

    def among(self, documents: Collection[str], least: float) -> Iterator[tuple[str, str, float]]:
        """The pairs of these documents with a likeness of at least `least`, in order of their ids."""


@dataclass(frozen=True, slots=True)
class Links:
    """Stories as pairs: for each document's id the ids of the others of its story, with their likeness."""

    likeness: Mapping[str, Mapping[str, float]]

    def linked(self, a: str, b: str) -> bool:
        """Whether two documents are of one story."""
        return a == b or b in self.likeness.get(a, {})

    def among(self, documents: Collection[str], least: float) -> Iterator[tuple[str, str, float]]:
        """The pairs of these documents that are of one story."""
        for one in sorted(documents):
            others = self.likeness.get(one, {})
            for other in sorted(others.keys() & documents):
                if one < other and others[other] >= least:
                    yield one, other, others[other]


@dataclass(frozen=True, slots=True)
class Groups:
    """Stories that the user tells: each document's group, its day for the order in time, and how many have none.

    All documents of a group are compared with each other, except in a group that is rather an archive: there, of
    those that have something to compare, each is with the next `WINDOW` in time, so that work grows with the group
    and not with its square.
    """

    group: Mapping[str, str]
    when: Mapping[str, int]
    ungrouped: int = 0

    def linked(self, a: str, b: str) -> bool:
        """Whether two documents are of one group."""
        return a == b or (a in self.group and self.group[a] == self.group.get(b))

    def among(self, documents: Collection[str], least: float) -> Iterator[tuple[str, str, float]]:
        """The pairs of these documents within their groups, those of large groups near each other in time."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for document in documents:
            if document in self.group and least <= TOLD:
                groups[self.group[document]].append(document)
        for _, members in sorted(groups.items()):
            ordered = sorted(members, key=lambda name: (self.when.get(name, 0), name))
            for place, one in enumerate(ordered):
                for other in ordered[place + 1 : place + 1 + WINDOW]:
                    yield min(one, other), max(one, other), TOLD


def find_stories(documents: Sequence[Document]) -> Links:
    """Pair documents by their rare words, dates and sources."""
    vocabularies = [vocabulary(document) for document in documents]
    words = [frozenset(weights) for weights in vocabularies]
    norms = [math.sqrt(_UNSAID**2 + sum(weight * weight for weight in weights.values())) for weights in vocabularies]
    days = [document.published.days for document in documents]
    links: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for i, j in _candidates(vocabularies, documents):
        score = _together(words[i] & words[j], vocabularies[i], vocabularies[j]) / (norms[i] * norms[j])
        if score < THRESHOLD:
            continue
        score /= 1 + math.log1p(days_apart(days[i], days[j]) / _FADES)
        if documents[i].source and documents[i].source == documents[j].source:
            score *= _SAME_SOURCE
        if score >= THRESHOLD:
            links[documents[i].id][documents[j].id] = links[documents[j].id][documents[i].id] = round(score, 6)
    return Links(links)


def _together(both: Iterable[str], one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """The inner product of two vocabularies, whose common words are given."""
    return sum(map(mul, map(one.__getitem__, both), map(other.__getitem__, both)))


def _candidates(vocabularies: Sequence[Mapping[str, int]], documents: Sequence[Document]) -> set[tuple[int, int]]:
    """The pairs of documents that are looked up by the same word, or follow each other in time with one of many."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(vocabularies):
        for _, word in heapq.nsmallest(_KEYWORDS, ((-weight, word) for word, weight in words.items())):
            index[word].append(number)
    found: set[tuple[int, int]] = set()

    def when(number: int) -> tuple[object, ...]:
        days = documents[number].published.days
        return (days is not None, days and days[0].toordinal(), documents[number].id)

    for postings in index.values():
        if 1 < len(postings) <= _LONGEST_POSTING:
            found.update(combinations(postings, 2))
        else:
            ordered = sorted(postings, key=when)
            for place, i in enumerate(ordered):
                found.update((min(i, j), max(i, j)) for j in ordered[place + 1 : place + 1 + _NEIGHBOURS])
    return found


def group_stories(documents: Iterable[Document], key: str) -> Groups:
    """Group the documents whose metadata `key` is equal; count those that have none."""
    given = list(documents)
    group = {document.id: value for document in given if (value := document.metadata.get(key, ""))}
    when = {document.id: days[0].toordinal() for document in given if (days := document.published.days)}
    return Groups(group, when, len(given) - len(group))


def days_apart(one: Days | None, other: Days | None) -> int:
    """The least number of days that can lie between two documents, 0 where a date is not known."""
    if one is None or other is None:
        return 0
    return max(0, (one[0] - other[1]).days, (other[0] - one[1]).days)
