"""What a bare number counts: the noun phrase behind it, behind "of", or tied to it with a hyphen."""

from __future__ import annotations

from checker.extract.quantity.amount import Amount
from checker.extract.text.noun_phrases import Phrase, after_determiners, counted
from checker.extract.text.number_words import number_words
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

_HYPHENS = frozenset("-‐‑")
#: Words that a hyphen ties to a number without being what it counts: "30-odd people", "a 500-strong crowd".
_SUFFIXES = frozenset("odd plus strong ish some".split())
_OBJECTS = frozenset("them us you it which whom those these".split())
_RANKS = frozenset(("first", "last", "next"))


def counted_phrase(text: Text, amount: Amount) -> Phrase | None:
    """The noun phrase that the number counts: "1,400 Stinger systems", "one of the men", "dozens of cars"."""
    j = amount.last
    if j >= text.size:
        return None
    _, end = text.sentences[text.sentence_of(amount.numeral.first)]
    one = amount.value == 1 and not amount.numeral.vague
    if text.words[j] in _HYPHENS and text.glued(j):
        return _compound(text, j, end)
    if text.lower[j] == "of":
        k = after_determiners(text, j + 1)
        if k >= end or text.lower[k] in _OBJECTS:
            return None
        if text.words[k][0].isdecimal() or text.lower[k] in number_words().small:
            k += 1
        return _whole(text, k, end) if amount.numeral.fraction else counted(text, k, end)
    if amount.numeral.fraction:
        k = after_determiners(text, j)
        whole = k > j or text.lower[amount.numeral.first] == "a"
        return _whole(text, k, end) if whole else counted(text, k, end)
    phrase = counted(text, j, end, one)
    if phrase is None and not one:
        return _attributive(text, amount, j, end)
    return phrase


def _whole(text: Text, k: int, end: int) -> Phrase | None:
    """What a fraction is a part of: many ("half the voters") or one ("a third of the town")."""
    return counted(text, k, end) or counted(text, k, end, one=True)


def _compound(text: Text, j: int, end: int) -> Phrase | None:
    """What a hyphen ties to a number: "a six-speed gearbox", "three-point range"."""
    k = j + 1
    if k >= end or not text.glued(k) or not text.words[k][0].isalpha():
        return None
    if text.lower[k] in _SUFFIXES:
        return counted(text, k + 1, end)
    return None if text.lower[k] in word_classes().function else Phrase(k, k + 1, k)


def _attributive(text: Text, amount: Amount, j: int, end: int) -> Phrase | None:
    """A singular noun behind an article and a number: "the 11 member group", "a three course meal"."""
    before = text.lower[amount.first - 1] if amount.first else ""
    if before not in ("a", "an", "the", "its", "his", "her", "their") or not text.words[j].islower():
        return None
    classes = word_classes()
    word = text.lower[j]
    if word in classes.function or word in classes.verbs or word in classes.adverbs or not word[0].isalpha():
        return None
    if word in _RANKS:
        return None  # "the two last met in May"
    following = text.words[j + 1] if j + 1 < end else ""
    return Phrase(j, j + 1, j) if following[:1].isalpha() and following.lower() not in classes.function else None
