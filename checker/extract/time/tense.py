"""Which way a date without a year or a week points: back or ahead, told by the verb that governs it.

The nearest verb before the expression decides, else the nearest behind it; both inside the sentence and within
a bounded reach. "said it will report Friday" points ahead, "reported Friday" back. How near the verb stands tells
how much its tense weighs against the nearness of a date: "set Nov. 10 as the deadline" may point ahead.
"""

from __future__ import annotations

from typing import Literal

from checker.extract.text import Text
from checker.extract.text.memory import Memory
from checker.extract.time.expression import Phrase
from checker.extract.time.vocabulary import APOSTROPHES, vocabulary

#: Negative for the past, positive for the future; 2 where the verb leaves no doubt, 1 where it only inclines.
Direction = Literal[-2, -1, 0, 1, 2]

#: How far the verb is looked for before and behind the expression, and how near it governs it without doubt.
_LEFT, _RIGHT, _NEAR = 25, 16, 4

_NOT_VERBS = frozenset(
    "hundred united need indeed speed feed seed breed red bed wed exceed proceed preferred limited advanced".split()
)
_CLAUSE_ENDS = frozenset(";:—–")
_TO = frozenset({"to", "the", "a", "an"})
_ADVERBS = frozenset({"not", "still", "so", "most", "more", "also"})
_NOUNS = frozenset({"plan", "plans", "schedule", "hope", "hopes", "deadline"})
_DETERMINERS = frozenset("the a an its his her their this that new s".split())
_CERTAIN = frozenset({"will", "shall", "ll"})
#: A plan told as past in "had been due to expire".
_PLANNED = frozenset("expected planned scheduled slated intended due".split())
#: "As previously planned" tells of a plan of the past.
_ONCE = frozenset({"previously", "originally", "initially"})
_NEGATIONS = frozenset({"nor", "neither", "never"})
#: Behind these a date can lie ahead of what the verb tells as past ("must be returned by Jan. 14").
_LIMITS = frozenset({"by", "through", "before"})
#: Between a verb and its date these loosen the tie ("extended to Nov. 20", "holders of record Dec. 21").
_LOOSE = frozenset("to for through by until till record as ing".split())


def direction(text: Text, phrase: Phrase) -> Direction:
    """Where the sentence puts a phrase in time."""
    lower, telling, first, last = text.lower, _telling, phrase.first, phrase.last
    start, end = text.sentences[text.sentence_of(first)]
    before = lower[first - 1] if first > start else ""
    if last < end:
        behind = lower[last]
        if telling(behind) & _PAST and before not in vocabulary().future:
            return -2  # "the State Department on Sunday issued"
        if behind in APOSTROPHES and last + 1 < end and lower[last + 1] == "s":
            return _behind(text, last + 2, min(end, last + _RIGHT))  # "Monday's vote will show"
    if before in ("until", "till") and first > start + 1:
        return 1
    i, bound = first - 1, first - _LEFT if first - _LEFT > start else start
    while i >= bound:
        what = telling(lower[i])
        if not what:
            i -= 1
            continue
        if what == _END:
            break
        at = i
        found, i = _past(text, at, bound) if what == _PAST else _told(text, at, bound, first)
        if found and text.quotation_at(text.starts[at]) == text.quotation_at(text.starts[first]):
            return _weighed(text, found, at, first)
    return _behind(text, last, min(end, last + _RIGHT))


def _weighed(text: Text, found: Direction, verb: int, first: int) -> Direction:
    """How surely a verb before the expression tells its direction."""
    if found > 0:
        return 2 if text.lower[verb] in _CERTAIN else 1
    if text.lower[first - 1] in _LIMITS:
        return 0
    if first - verb > _NEAR or not _LOOSE.isdisjoint(text.lower[verb + 1 : first]):
        return -1
    word = text.lower[verb]
    return -2 if _telling(word) & _PAST and word not in _HAVE else -1


_HAVE = frozenset({"has", "have", "set"})


def _behind(text: Text, first: int, end: int) -> Direction:
    """What the first telling word of tokens [first, end) tells."""
    for i in range(first, end):
        if not _telling(text.lower[i]) & (_PAST | _OTHER):
            continue
        found, _ = _told(text, i, first, end + _NEAR)
        if found:
            return -2 if found < 0 and i - first <= _NEAR + 1 else found
    return 0


#: What a word can tell, as the bits of a number: nothing, as most, as the past form of a verb, otherwise, or that a
#: clause ends.
_PAST, _OTHER, _END = 1, 2, 4
_TELLING = frozenset("won may set could to is are am".split())


def _tell(word: str) -> int:
    """What a word can tell."""
    other = _OTHER if word in _TELLING or word in vocabulary().future else 0
    return (_PAST | other if is_past(word) else other) or (_END if word in _CLAUSE_ENDS else 0)


_telling = Memory(_tell).__getitem__


def _told(text: Text, i: int, bound: int, first: int) -> tuple[Direction, int]:
    """What token `i` tells, and the token to look at next, to the left."""
    words, lower = vocabulary(), text.lower
    word, before = lower[i], lower[i - 1] if i > bound else ""
    if word == "won" and lower[i + 2 : i + 3] == ["t"]:
        return 1, i - 1
    if word == "may" and text.words[i] == "may" and lower[i + 1 : i + 2] != ["and"]:
        return 1, i - 1
    if word == "set" and lower[i + 1 : i + 2] in (["to"], ["for"]):
        return 1, i - 1
    if word == "could" and (before in _NEGATIONS or lower[i + 1 : i + 2] == ["not"] or lower[i + 2 : i + 3] == ["t"]):
        return -1, i - 1  # "could not be reached Wednesday"
    if word in words.future and not (word in _NOUNS and before in _DETERMINERS):
        return (-1 if before in _ONCE or _had_been(text, i) else 1), i - 1
    if word == "to" and before in words.plans:
        return 1, i - 1
    if is_past(word):
        return _past(text, i, bound)
    if word in ("is", "are", "am") and first - i <= 3:
        return 1, i - 1
    return 0, i - 1


def _past(text: Text, i: int, bound: int) -> tuple[Direction, int]:
    """What a verb's past form at token `i` tells: less behind "be", "to" or an article than alone."""
    lower, k = text.lower, i - 1
    while k >= bound and (lower[k] in _ADVERBS or lower[k][-2:] == "ly"):
        k -= 1
    helper = lower[k] if k >= bound else ""
    if helper == "be":
        return (1, k - 1) if k > bound and lower[k - 1] == "to" else (0, k - 1)
    if helper in _TO or (helper in vocabulary().future and helper not in _PLANNED):
        return 0, k
    return -1, i - 1


def is_past(word: str) -> bool:
    """Whether a word has the form of a verb's past."""
    return word in vocabulary().past or (word[-2:] == "ed" and len(word) > 3 and word not in _NOT_VERBS)


def _had_been(text: Text, i: int) -> bool:
    """Whether what was to come is told as past: "had been due to expire"."""
    before = text.lower[max(0, i - 6) : i]
    return "had" in before and "been" in before
