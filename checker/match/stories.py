"""Which documents report on the same event.

Two documents are of one story when they share enough rare words, weighed by how rare each is in English at large
and against the length of both, and appeared within some days of each other. Rarity comes from a fixed table, so an
unrelated article changes nothing. An inverted index over the rarest words yields the candidate pairs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.lexicon.rarity import rarity
from checker.model import Document

_WORD = re.compile(r"[^\W\d_]{3,}")

#: A word weighs in from this rarity on (0.6 is a word like "missile"), and is indexed from the second on.
_WEIGHS = 0.55
_INDEXED = 0.72
#: Documents apart by more days than this are different stories.
DAYS = 30
#: The share of the rare vocabulary that two documents of one story have in common.
THRESHOLD = 0.2
#: A word that more documents have than this names no story; the cost of the index stays linear.
_LONGEST_POSTING = 300


@dataclass(frozen=True, slots=True)
class Stories:
    """The pairs of documents that may be compared: for each document's id the ids of the others, with the score."""

    links: Mapping[str, Mapping[str, float]]
    ungrouped: int = 0

    def linked(self, a: str, b: str) -> bool:
        """Whether claims of two documents may be compared."""
        return a == b or b in self.links.get(a, {})


def find_stories(documents: Sequence[Document]) -> Stories:
    """Pair documents by their rare words and dates."""
    vocabularies = [_vocabulary(document) for document in documents]
    sizes = [sum(words.values()) for words in vocabularies]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(vocabularies):
        for word, weight in words.items():
            if weight >= _INDEXED * _INDEXED:
                index[word].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for postings in index.values():
        if 1 < len(postings) <= _LONGEST_POSTING:
            shared.update(combinations(postings, 2))
    links: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (i, j), count in shared.items():
        if count < 2 or _days_apart(documents[i], documents[j]) > DAYS:
            continue
        score = _likeness(vocabularies[i], vocabularies[j], min(sizes[i], sizes[j]))
        if score >= THRESHOLD:
            links[documents[i].id][documents[j].id] = score
            links[documents[j].id][documents[i].id] = score
    return Stories(links)


def group_stories(documents: Sequence[Document], key: str) -> Stories:
    """Pair the documents whose metadata `key` is equal; count those that have none."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for document in documents:
        groups[document.metadata.get(key, "")].append(document.id)
    ungrouped = len(groups.pop("", []))
    links = {one: dict.fromkeys(set(ids) - {one}, 1.0) for ids in groups.values() for one in ids}
    return Stories(links, ungrouped)


def _vocabulary(document: Document) -> dict[str, float]:
    """The rare words of a document with their weights; squared, so that names count for more than jargon."""
    words = set(_WORD.findall(f"{document.title} {document.prose}".lower()))
    weights = ((word, rarity(word)) for word in sorted(words))
    return {word: weight * weight for word, weight in weights if weight >= _WEIGHS}


def _likeness(one: Mapping[str, float], other: Mapping[str, float], size: float) -> float:
    """The weight of the shared rare words against the smaller vocabulary's (the overlap coefficient)."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight for word, weight in small.items() if word in large) / size


def _days_apart(a: Document, b: Document) -> int:
    """Days between two documents, by what is known of their dates: a month is a month's interval."""
    one, other = a.published.value, b.published.value
    if len(one) >= 10 and len(other) >= 10 and a.published.day and b.published.day:
        return abs((a.published.day - b.published.day).days)
    if len(one) >= 7 and len(other) >= 7:
        months = abs((int(one[:4]) - int(other[:4])) * 12 + int(one[5:7]) - int(other[5:7]))
        return max(0, months - 1) * 30
    return 0
