"""The rare words of a document, names above all: what tells which event it reports on."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from checker.lexicon.rarity import rarity
from checker.match.boilerplate import institutions, offices, report_of
from checker.model import Document

_PLAIN = re.compile(r"\b[a-zà-öø-ÿ][^\W\d_]{2,}")
_NUMBER = re.compile(r"\d{3,}")
_CAPITALIZED = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]{2,}"
_IN_A_ROW = re.compile(rf"\b({_CAPITALIZED}(?: {_CAPITALIZED})*)")
#: A longer word in capitals is shouted ("BREAKING"), and no name.
_SHOUTED = 6
#: So far before a name its holder's office may begin.
_LONGEST_OFFICE = 20

#: Words that are rarer than this weigh in: "gunman", and of names all but "May" and "Will".
_RARE, _RARE_NAME = 0.62, 0.49
#: A name weighs this much more than another word of its rarity, and a name of two words on top of them.
_NAME, _FULL_NAME = 1.5, 1.4
#: Numbers of three digits and more (streets, flights, sums) tell as much as a fairly rare word.
_DIGITS = 0.46
#: Rarity counts more than in proportion, so that names outweigh a shared jargon; repetition less.
_RARITY_POWER, _COUNT_POWER = 2.0, 0.7
#: The report's first so many characters say what it is about; a word behind them counts for less.
_LEAD, _BEHIND = 1_200, 0.4
#: So much counts a name that says little of the event: an institution's, an office holder's, the paper's own.
_INSTITUTION, _OFFICE, _OWN = 0.3, 0.3, 0.5
#: Weights are whole numbers, so that their sums are exact and do not depend on the order of adding.
_UNIT = 100


def vocabulary(document: Document) -> Mapping[str, int]:
    """The rare words of title and report with their weights: lower case, two neighbouring capitals also as a pair."""
    rare: dict[str, float] = {}
    counts: defaultdict[str, float] = defaultdict(float)
    report = report_of(document.prose)
    source = document.source.lower()
    for text, share in ((f"{document.title}\n{report[:_LEAD]}", 1.0), (report[_LEAD:], _BEHIND)):
        for word, count in Counter(_PLAIN.findall(text)).items():
            if weight := _plain(word):
                rare[word] = max(weight, rare.get(word, 0.0))
                counts[word] += share * count
        for number in _NUMBER.findall(text):
            rare["#" + number] = _DIGITS
            counts["#" + number] += share
        for run in _runs(text):
            _add(run, source, share, rare, counts)
    return {
        word: round(_UNIT * weight**_RARITY_POWER * math.log2(1 + counts[word]) ** _COUNT_POWER)
        for word, weight in rare.items()
    }


@cache
def _plain(word: str) -> float:
    """The weight of a word in lower case, 0 where it is too common to say anything."""
    weight = rarity(word)
    return weight if weight >= _RARE else 0.0


class _Word(Struct, frozen=True, gc=False):
    """A capitalized word: in lower case, how rare it is, its weight as a name's word, 0 where it is too common for one.

    It may be the end of an institution's name or the office of somebody, or be shouted ("BREAKING").
    """

    lower: str
    rarity: float
    weight: float
    institution: bool
    office: bool
    shouted: bool


@cache
def _word(written: str) -> _Word:
    word = written.lower()
    weight = rarity(word)
    return _Word(
        word,
        weight,
        weight * _NAME if weight >= _RARE_NAME else 0.0,
        word in institutions(),
        word in offices(),
        len(written) > _SHOUTED and written.isupper(),
    )


class _Run(Struct, frozen=True, gc=False):
    """Capitalized words in a row, without the office before them, and whether there was one."""

    words: list[_Word]
    office: bool


def _runs(text: str) -> list[_Run]:
    """The runs of capitalized words of a text, in order; the period of a shortened office ("Sgt. Reyes") ends none.

    A common word that stands alone, such as the first of a sentence, says nothing and is left out.
    """
    found: list[_Run] = []
    holder_follows = False
    pieces = _IN_A_ROW.split(text)  # a gap, a row, a gap ... a gap
    for gap, row in zip(pieces[::2], pieces[1::2], strict=False):
        words = [_word(word) for word in row.split(" ")]
        if not (holder_follows and gap == ". "):
            first = words[0]
            if len(words) == 1 and not (first.weight or first.office):
                holder_follows = False
                continue
            found.append(_Run([], _is_office(gap[-_LONGEST_OFFICE:])))
        for word in words:
            if word.shouted:
                found.append(_Run([], False))
            elif word.office and not found[-1].words:
                found[-1] = _Run([], True)
            else:
                found[-1].words.append(word)
        holder_follows = found[-1].office and not found[-1].words
    return found


def _is_office(before: str) -> bool:
    """Whether the last word before a name is an office: "officer", "sgt."."""
    last = before.rsplit(None, 1)[-1:]
    return bool(last) and last[0].rstrip(".") in offices()


def _add(run: _Run, source: str, share: float, rare: dict[str, float], counts: defaultdict[str, float]) -> None:
    """Count the words of a run and its pairs of neighbours, each for what it says of the event."""
    last = max((place for place, word in enumerate(run.words) if word.institution), default=-1)
    before: _Word | None = None
    weighed = 0.0
    for place, word in enumerate(run.words):
        says = share * (_INSTITUTION if place <= last else _OFFICE if run.office else 1.0)
        if source and word.lower in source:
            says *= _OWN
        if word.weight:
            rare[word.lower] = max(word.weight, rare.get(word.lower, 0.0))
            counts[word.lower] += says
        if before is not None:
            pair = f"{before.lower} {word.lower}"
            rare[pair] = max(before.rarity, word.rarity) * _FULL_NAME
            counts[pair] += min(says, weighed)
        before, weighed = word, says
