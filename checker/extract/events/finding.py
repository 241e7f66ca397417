"""Find the words that name an event. Who took part, and when, is bound later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker.extract.events.lexicon import NOUNS, Trigger, blocked, openers
from checker.extract.text import Text, Watch
from checker.extract.text.number_words import number_words
from checker.extract.text.word_classes import word_classes
from checker.model import Mention

_OPENERS = Watch(openers)
#: How many tokens may stand between a verb and the word that completes it ("spoke by phone on Friday with").
_REACH = 6
_CLAUSE_END = frozenset(".;:!?")
_BEFORE_NOUN = frozenset(
    "a an the this that by of his her its their our my no any each every another s in during after first second".split()
)
#: Before a word that is a noun as often, these make it a verb: "police arrest", "they call".
_ACTING = frozenset("police and who people i you he she we they it them t n't not never".split())
_OBJECTS = frozenset("him them us me at more about nearly dozens hundreds".split())
_HYPHENS = frozenset("-‐‑")
_BEFORE_GERUND = frozenset("is was are were be been being by for of after before while without from".split())


def find(text: Text, mentions: Sequence[Mention] = ()) -> list[Mention]:
    """The event words of a text in order, each with its sort; the span is the trigger word or phrase.

    A word inside one of the other `mentions` (names and times, in order: "March 3", "the Victory Theatre") names no
    event.
    """
    table, lower = openers(), text.lower
    found: list[Mention] = []
    begins = [mention.start for mention in mentions]
    taken = 0
    for i in text.where(_OPENERS):
        if i < taken:
            continue
        possible, completing = table[lower[i]]
        if completing is not None and completing.isdisjoint(lower[i + 1 : i + 1 + _REACH]):
            continue
        start = text.starts[i]
        other = bisect_right(begins, start)
        if other and mentions[other - 1].end > start:
            continue
        for trigger in possible:
            last = _fits(text, i, trigger)
            if last is not None:
                found.append(Mention(start, text.ends[last], trigger.value))
                taken = last + 1
                break
    return found


class _Before(NamedTuple):
    """Words that tell by standing before a trigger whether it can be one.

    Behind `verbal` ones a noun is a verb; behind `acting` ones the base form of a verb is one; behind `untold` ones no
    verb that another word completes begins ("held talks with").
    """

    verbal: frozenset[str]
    acting: frozenset[str]
    untold: frozenset[str]
    gerund: frozenset[str]


@cache
def _before() -> _Before:
    classes = word_classes()
    verbal = classes.modals | {"to"}
    return _Before(
        verbal=verbal,
        acting=verbal | _ACTING | {"did", "do", "does"},
        untold=_BEFORE_NOUN | (classes.verbs - classes.auxiliaries),
        gerund=classes.auxiliaries | _BEFORE_GERUND,
    )


def _fits(text: Text, i: int, trigger: Trigger) -> int | None:
    """The last token of the trigger's span if it stands at token i, else None."""
    if trigger.form in NOUNS:
        return _noun(text, i, trigger)
    if not trigger.rest:
        return i if _verb_use(text, i, trigger.form) else None
    return i if _led(text, i, trigger.form) and _is_completed(text.lower, i, trigger.rest) else None


def _is_completed(lower: list[str], at: int, rest: tuple[frozenset[str], ...]) -> bool:
    """Whether the words that a verb at a token wants follow it, each soon behind the one before, in the same clause."""
    for options in rest:
        for j in range(at + 1, min(at + 1 + _REACH, len(lower))):
            if lower[j] in _CLAUSE_END:
                return False
            if lower[j] in options:
                at = j
                break
        else:
            return False
    return True


def _led(text: Text, i: int, form: str) -> bool:
    """Whether a verb that another word completes can stand here: "spoke with", but not "held talks with"."""
    before = text.lower[i - 1] if i else ""
    return before in _before().gerund if form == "ing" else before not in _before().untold


def _noun(text: Text, i: int, trigger: Trigger) -> int | None:
    """The last token of a noun's phrase that stands at token i and is not blocked, else None."""
    lower, last = text.lower, i
    for options in trigger.rest:
        last += 1
        if last >= text.size or lower[last] not in options:
            return None
    if last == i and i and lower[i - 1] in _before().verbal:
        return None
    if text.words[i] != lower[i] and _is_name(text.words, i, last):
        return None
    if trigger.form == "articled" and word_classes().determiners.isdisjoint(lower[max(0, i - 3) : i]):
        return None
    return None if _is_blocked(lower, i, last) else last


def _is_name(words: list[str], first: int, last: int) -> bool:
    """Whether a noun begins a name in the middle of a sentence: "the Robbery Unit"."""
    if not words[first][0].isupper() or first == 0 or last + 1 >= len(words):
        return False
    return words[last + 1][0].isupper() and words[first - 1][0].islower()


def _is_blocked(lower: list[str], first: int, last: int) -> bool:
    """Whether the word before or behind an event's words makes them name none."""
    pairs = blocked()
    behind, before = pairs.get(lower[last]), pairs.get(lower[first - 1]) if first else None
    if behind is not None and last + 1 < len(lower) and lower[last + 1] in behind:
        return True
    return before is not None and lower[first] in before


def _verb_use(text: Text, i: int, form: str) -> bool:
    """Whether a verb's form stands as a verb: a base form wants a sign of it, an "-ing" an object or a verb before."""
    lower = text.lower
    before = lower[i - 1] if i else ""
    if before in _BEFORE_NOUN and not (form == "ing" and before in _BEFORE_GERUND and _has_object(text, i)):
        return form == "other" and before in ("that", "s")
    if form == "ing":
        return before in word_classes().auxiliaries or _has_object(text, i)
    after = lower[i + 1] if i + 1 < len(lower) else ""
    if form == "base":
        if before in _before().acting:
            return True
        return before.endswith("s") and before[:1].isalpha() and after in word_classes().determiners
    if lower[i].endswith("s") and (before[:1].isdigit() or before in number_words().small):
        return False
    tied = (after in _HYPHENS and text.glued(i + 1)) or (before in _HYPHENS and text.glued(i))
    return not tied and not _is_blocked(lower, i, i)


def _has_object(text: Text, i: int) -> bool:
    """Whether what follows can be the object of a verb: a determiner, a number, a pronoun or a name."""
    if i + 1 >= text.size:
        return False
    after = text.lower[i + 1]
    return (
        after in word_classes().determiners
        or after in _OBJECTS
        or (not after[0].isalpha() and after[0].isdigit())
        or (text.words[i + 1][0].isupper() and text.words[i][0].islower())
    )
