"""The rare words of a document, names above all: what tells which event it reports on."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.lexicon.rarity import rarity
from checker.model import Document

_WORD = re.compile(r"[^\W\d_]{3,}|\d{3,}")

#: Words that are rarer than this weigh in: "gunman", and of names all but "May" and "Will".
_RARE, _RARE_NAME = 0.62, 0.49
#: A name weighs this much more than another word of its rarity, and a name of two words on top of them.
_NAME, _FULL_NAME = 1.5, 1.2
#: Numbers of three digits and more (streets, flights, sums) tell as much as a fairly rare word.
_NUMBER = 0.46


def vocabulary(document: Document) -> Mapping[str, float]:
    """The rare words of title and text with their weights: lower case, two neighbouring capitals also as a pair."""
    text = f"{document.title}\n{document.prose}"
    weights: dict[str, float] = {}
    before, end = "", -1
    for match in _WORD.finditer(text):
        written = match[0]
        word = written.lower()
        if written[0].isdigit():
            weights["#" + word] = _NUMBER
            before = ""
        elif written[0].isupper() and not (len(written) > 6 and written.isupper()):
            weight = rarity(word)
            if weight >= _RARE_NAME:
                weights[word] = max(weights.get(word, 0.0), _weight(weight * _NAME))
            if before and text[end : match.start()] in (" ", ". "):
                weights[f"{before} {word}"] = _weight(max(weight, rarity(before)) * _FULL_NAME)
            before = word
        else:
            before = ""
            weight = rarity(word)
            if weight >= _RARE:
                weights.setdefault(word, _weight(weight))
        end = match.end()
    return weights


def _weight(rare: float) -> float:
    """Rarity counts more than in proportion, so that names outweigh a shared jargon."""
    return float(rare**1.5)
