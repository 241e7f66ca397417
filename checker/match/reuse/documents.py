"""Which documents share their text: copies of one report, and summaries of a longer one.

Copies are found by their shingles, the runs of some words that two documents of one story have in common (Broder, "On
the resemblance and containment of documents", 1997); a summary by how much of its vocabulary stands in the longer
document. Numbers are left out of shingles, so that a copy with another number is still a copy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, islice
from typing import Literal

from checker.match.reuse.wording import Wording
from checker.match.stories import TOLD, days_apart
from checker.model import Document

Run = tuple[str, ...]

#: Words of a shingle. Two reports on one event seldom have five words in a row alike, copies nearly all of them.
_RUN = 5
#: A run of words that more documents have than this is a standing phrase and tells nothing.
_STANDING = 20
#: From so many common runs on, two documents share about a sentence.
_SENTENCE = 3
#: From this share of the shorter document's runs on, the two are copies of one report.
_COPY = 0.6
#: A summary has at most so many of its source's words, and its source at least so much of what it says: of the whole,
#: and of each sentence that says something.
#: It is written at most so many days from its source.
_SHORTER, _NEWS = 0.8, 1
_SUMMARY, _SENTENCE_HELD, _SAYS = 0.5, 0.45, 1.0


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two documents that share text, the later or shorter one second.

    They are `serial` where one publisher wrote both: then it may use its wording again for other news, every day.

    `sort` says how: one is a `copy` of the other, a `summary` of it, or they share a `passage`.
    """

    source: str
    copy: str
    sort: Literal["copy", "summary", "passage"]
    serial: bool = False

    @property
    def summary(self) -> bool:
        """Whether the one is a summary of the other."""
        return self.sort == "summary"


def find_reuse(
    documents: Sequence[Document], wordings: Mapping[str, Wording], pairs: Sequence[tuple[str, str, float]]
) -> list[Reuse]:
    """Those of the pairs of documents that share text, in order; a pair comes with the likeness of its stories.

    `wordings` are those of the documents that stand in pairs. Only where the user tells that two documents belong
    together can one be a summary: short reports on one event are made of the same words.
    """
    by_id = {document.id: document for document in documents}
    runs = {doc: _runs(wording) for doc, wording in wordings.items()}
    standing = _standing(runs.values())
    found = []
    for one, other, likeness in sorted(pairs):
        shared = len((runs[one] & runs[other]) - standing)
        if not shared and likeness != TOLD:
            continue
        long, short = sorted((one, other), key=lambda doc: (-len(wordings[doc].stems), doc))
        source, copy = sorted((one, other), key=lambda doc: _order(by_id[doc], wordings[doc]))
        serial = likeness != TOLD and by_id[one].source == by_id[other].source != ""
        if shared >= _COPY * max(1, min(len(runs[one]), len(runs[other]))):
            found.append(Reuse(source, copy, "copy", serial))
        elif (
            likeness == TOLD
            and days_apart(by_id[one].published.days, by_id[other].published.days) <= _NEWS
            and _summarises(wordings[short], wordings[long])
        ):
            found.append(Reuse(long, short, "summary"))
        elif shared >= _SENTENCE:
            found.append(Reuse(source, copy, "passage", serial))
    return found


def _order(document: Document, wording: Wording) -> tuple[object, ...]:
    """The order in which copies are taken to have been written: the earlier, then the longer first."""
    days = document.published.days
    return (days is None, days, -len(wording.stems), document.id)


def _runs(wording: Wording) -> frozenset[Run]:
    """A document's shingles: each run of words that begins with a telling one, numbers left out."""
    stems = list(compress(wording.stems, wording.weights))
    runs = zip(*(islice(stems, first, None) for first in range(_RUN)), strict=False)
    return frozenset(compress(runs, [weight >= _TELLING for weight in wording.weights if weight]))


#: How rare the word is that a shingle begins with.
_TELLING = 0.3


def _standing(documents: Iterable[frozenset[Run]]) -> frozenset[Run]:
    """The runs that very many documents have."""
    count: Counter[Run] = Counter()
    for runs in documents:
        count.update(runs)
    return frozenset(run for run, times in count.items() if times > _STANDING)


def _summarises(short: Wording, long: Wording) -> bool:
    """Whether a document says nothing that a longer one does not: each of its sentences, by the weight of its words.

    Two reports on one event share names and facts as well, but each has sentences of its own.
    """
    if len(short.stems) > _SHORTER * len(long.stems):
        return False
    held = long.vocabulary
    every = all_held = 0.0
    for words in short.sentences():
        weight = sum(words.values())
        shared = sum(weight for word, weight in words.items() if word in held)
        if weight >= _SAYS and shared < _SENTENCE_HELD * weight:
            return False
        every, all_held = every + weight, all_held + shared
    return all_held >= _SUMMARY * every > 0.0
