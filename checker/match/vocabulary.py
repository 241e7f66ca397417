"""The rare words of a document, names above all: what tells which event it reports on."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from checker.lexicon.rarity import rarity
from checker.match.boilerplate import institutions, offices, report_of
from checker.model import Document

_PLAIN = re.compile(r"\b[a-zà-öø-ÿ][^\W\d_]{2,}")
_NUMBER = re.compile(r"\d{3,}")
_CAPITALIZED = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]{2,}"
_IN_A_ROW = re.compile(rf"\b{_CAPITALIZED}(?: {_CAPITALIZED})*")
#: A longer word in capitals is shouted ("BREAKING"), and no name.
_SHOUTED = 6

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


@cache
def _named(word: str) -> float:
    """The weight of a name's word."""
    weight = rarity(word)
    return weight * _NAME if weight >= _RARE_NAME else 0.0


class _Run(NamedTuple):
    """Capitalized words in a row, lower case and without the office before them, and whether there was one."""

    words: list[str]
    office: bool


def _runs(text: str) -> list[_Run]:
    """The runs of capitalized words of a text, in order; the period of a shortened office ("Sgt. Reyes") ends none."""
    found: list[_Run] = []
    end = 0
    titles = offices()
    for row in _IN_A_ROW.finditer(text):
        start = row.start()
        goes_on = found and found[-1].office and not found[-1].words and text[end:start] == ". "
        if not goes_on:
            before = text[max(0, start - 20) : start].split()
            found.append(_Run([], bool(before) and before[-1].rstrip(".") in titles))
        for word in row[0].split(" "):
            if len(word) > _SHOUTED and word.isupper():
                found.append(_Run([], False))
            elif not found[-1].words and word.lower() in titles:
                found[-1] = _Run([], True)
            else:
                found[-1].words.append(word.lower())
        end = row.end()
    return found


def _add(run: _Run, source: str, share: float, rare: dict[str, float], counts: defaultdict[str, float]) -> None:
    """Count the words of a run and its pairs of neighbours, each for what it says of the event."""
    last = max((place for place, word in enumerate(run.words) if word in institutions()), default=-1)
    before, weighed = "", 0.0
    for place, word in enumerate(run.words):
        says = share * (_INSTITUTION if place <= last else _OFFICE if run.office else 1.0)
        if source and word in source:
            says *= _OWN
        if weight := _named(word):
            rare[word] = max(weight, rare.get(word, 0.0))
            counts[word] += says
        if before:
            pair = f"{before} {word}"
            rare[pair] = max(rarity(before), rarity(word)) * _FULL_NAME
            counts[pair] += min(says, weighed)
        before, weighed = word, says
