"""Find the words that name an event. Who took part, and when, is bound later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress

from checker.extract.events.lexicon import NOUNS, Trigger, blocked, openers
from checker.extract.text import Text
from checker.extract.text.number_words import number_words
from checker.extract.text.word_classes import word_classes
from checker.model import Mention

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
    hits = compress(range(text.size), map(table.__contains__, lower))
    found: list[Mention] = []
    begins = [mention.start for mention in mentions]
    taken = 0
    for i in hits:
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


def _fits(text: Text, i: int, trigger: Trigger) -> int | None:
    """The last token of the trigger's span if it stands at token i, else None."""
    if trigger.form in NOUNS:
        return _noun(text, i, trigger)
    if not trigger.rest:
        return i if _verb_use(text, i, trigger.form) else None
    if not _led(text, i, trigger.form):
        return None
    lower = text.lower
    at = i
    for options in trigger.rest:
        for j in range(at + 1, min(at + 1 + _REACH, len(lower))):
            if lower[j] in _CLAUSE_END:
                return None
            if lower[j] in options:
                at = j
                break
        else:
            return None
    return i


def _led(text: Text, i: int, form: str) -> bool:
    """Whether a verb that another word completes can stand here: "spoke with", but not "held talks with"."""
    classes, before = word_classes(), text.lower[i - 1] if i else ""
    if form == "ing":
        return before in classes.auxiliaries or before in _BEFORE_GERUND
    return before not in _BEFORE_NOUN and (before not in classes.verbs or before in classes.auxiliaries)


def _noun(text: Text, i: int, trigger: Trigger) -> int | None:
    """The last token of a noun's phrase that stands at token i and is not blocked, else None."""
    lower, last = text.lower, i
    for options in trigger.rest:
        last += 1
        if last >= text.size or lower[last] not in options:
            return None
    if last == i and i and (lower[i - 1] == "to" or lower[i - 1] in word_classes().modals):
        return None
    if _is_name(text, i, last):
        return None
    if trigger.form == "articled" and word_classes().determiners.isdisjoint(lower[max(0, i - 3) : i]):
        return None
    return None if _is_blocked(lower, i, last) else last


def _is_name(text: Text, first: int, last: int) -> bool:
    """Whether a noun begins a name in the middle of a sentence: "the Robbery Unit"."""
    if not text.words[first][0].isupper() or first == 0 or last + 1 >= text.size:
        return False
    return text.words[last + 1][0].isupper() and text.words[first - 1][0].islower()


def _is_blocked(lower: list[str], first: int, last: int) -> bool:
    """Whether the word before or behind an event's words makes them name none."""
    pairs = blocked()
    behind, before = pairs.get(lower[last]), pairs.get(lower[first - 1]) if first else None
    if behind is not None and last + 1 < len(lower) and lower[last + 1] in behind:
        return True
    return before is not None and lower[first] in before


def _verb_use(text: Text, i: int, form: str) -> bool:
    """Whether a verb's form stands as a verb: a base form wants a sign of it, an "-ing" an object or a verb before."""
    classes, lower = word_classes(), text.lower
    before = lower[i - 1] if i else ""
    after = lower[i + 1] if i + 1 < len(lower) else ""
    if before in _BEFORE_NOUN and not (form == "ing" and before in _BEFORE_GERUND and _has_object(text, i)):
        return form == "other" and before in ("that", "s")
    if form == "base":
        if before in classes.modals or before == "to" or before in _ACTING or before in ("did", "do", "does"):
            return True
        return before.endswith("s") and before[:1].isalpha() and after in classes.determiners
    if form == "ing":
        return before in classes.auxiliaries or _has_object(text, i)
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
