"""Which way a date without a year or a week points: back or ahead, told by the verb that governs it.

The nearest verb before the expression decides, else the nearest behind it; both inside the sentence and within
a bounded reach. "said it will report Friday" points ahead, "reported Friday" back.
"""

from __future__ import annotations

from typing import Literal

from checker.extract.text import Text
from checker.extract.time.vocabulary import vocabulary

Direction = Literal[-1, 0, 1]

_LEFT, _RIGHT = 25, 12
_NO_VERBS = frozenset("hundred united need indeed speed feed seed breed red bed led-by wed exceed proceed".split())
_ADVERBS = frozenset({"not", "still", "so", "most", "more", "also"})
_NOUNS = frozenset({"plan", "plans", "schedule", "hope", "hopes", "deadline"})
_DETERMINERS = frozenset("the a an its his her their this that new s".split())
#: Behind these a date can lie ahead of what the verb tells as past ("must be returned by Jan. 14").
_LIMITS = frozenset({"by", "through", "before"})
_UNTIL = frozenset({"until", "till"})
_CLAUSE_ENDS = frozenset(";:—–")


def direction(text: Text, first: int, last: int) -> Direction:
    """-1 where the sentence puts tokens [first, last) in the past, 1 in the future, 0 where it does not tell."""
    start, end = text.sentences[text.sentence_of(first)]
    if last < end and _is_past(text, last) and not (first > start and text.lower[first - 1] in vocabulary().future):
        return -1  # "the State Department on Sunday issued"
    if text.lower[last : last + 2] in (["'", "s"], ["’", "s"]):
        return _behind(text, last + 2, min(end, last + _RIGHT // 2))  # "Monday's vote will show"
    if first > start + 1 and text.lower[first - 1] in _UNTIL:
        return 1
    i = first - 1
    bound = max(start, first - _LEFT)
    while i >= bound:
        found, i = _told(text, i, bound, first)
        if found:
            return 0 if found < 0 and text.lower[first - 1] in _LIMITS else found
        if text.words[i + 1] in _CLAUSE_ENDS:
            break
    return _behind(text, last, min(end, last + _RIGHT))


def _behind(text: Text, first: int, end: int) -> Direction:
    """What the first telling word of tokens [first, end) tells."""
    for i in range(first, end):
        found, _ = _told(text, i, first, first)
        if found:
            return found
    return 0


def _told(text: Text, i: int, bound: int, first: int) -> tuple[Direction, int]:
    """What token `i` tells, and the token to look at next, to the left."""
    words, word = vocabulary(), text.lower[i]
    if word == "won" and text.lower[i + 2 : i + 3] == ["t"]:
        return 1, i - 1
    if word == "set" and text.lower[i + 1 : i + 2] in (["to"], ["for"]):
        return 1, i - 1
    if word in words.future and not (word in _NOUNS and i > bound and text.lower[i - 1] in _DETERMINERS):
        return (-1 if _had(text, i) else 1), i - 1
    if word == "to" and i > bound and text.lower[i - 1] in words.plans:
        return 1, i - 1
    if _is_past(text, i):
        before = i - 1
        while before >= bound and (text.lower[before].endswith("ly") or text.lower[before] in _ADVERBS):
            before -= 1
        helper = text.lower[before] if before >= bound else ""
        if helper == "be":
            return (1, before - 1) if before > bound and text.lower[before - 1] == "to" else (0, before - 1)
        if helper in ("to", "the", "a", "an") or (helper in words.future and helper not in _ALSO_PAST):
            return 0, before
        return -1, i - 1
    if word in ("is", "are", "am") and first - i <= 3:
        return 1, i - 1
    return 0, i - 1


def _is_past(text: Text, i: int) -> bool:
    """Whether a token has the form of a verb's past."""
    word = text.lower[i]
    return word in vocabulary().past or (word.endswith("ed") and len(word) > 3 and word not in _NO_VERBS)


_ALSO_PAST = frozenset("expected planned scheduled slated intended due".split())


def _had(text: Text, i: int) -> bool:
    """Whether what was to come is told as past: "had been due to expire"."""
    before = text.lower[max(0, i - 6) : i]
    return "had" in before and "been" in before
