"""Find the words that name an event. Who took part, and when, is bound later."""

from __future__ import annotations

from checker.extract.events.lexicon import Trigger, triggers
from checker.extract.text import Text
from checker.model import Event, Mention

#: How many tokens may stand between a verb and the word that completes it ("spoke by phone on Friday with").
_REACH = 6
_CLAUSE_END = frozenset(".;:!?")


def find(text: Text) -> list[Mention]:
    """The event words of a text in order, each with its sort; the span is the trigger word or phrase."""
    table = triggers()
    mentions: list[Mention] = []
    taken = 0
    for i, word in enumerate(text.lower):
        if word in table and i >= taken:
            for trigger in table[word]:
                last = _fits(text, i, trigger)
                if last is not None:
                    mentions.append(Mention(text.starts[i], text.ends[last], Event(trigger.sort)))
                    taken = last + 1
                    break
    return mentions


def _fits(text: Text, i: int, trigger: Trigger) -> int | None:
    """The last token of the trigger's span if it stands at token i, else None."""
    lower = text.lower
    if trigger.noun:
        if not trigger.rest and _is_verb_use(text, i):
            return None
        for offset, options in enumerate(trigger.rest, start=1):
            if i + offset >= len(lower) or lower[i + offset] not in options:
                return None
        return i + len(trigger.rest)
    if not trigger.rest and _is_noun_use(text, i):
        return None
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


_BEFORE_VERB = frozenset("to will would can could may might must should not n't they we you i he she it who".split())

_BEFORE_NOUN = frozenset("a an the this that by of his her its their our my no any each every another".split())


def _is_noun_use(text: Text, i: int) -> bool:
    """Whether a word that is listed as a verb stands as a noun ("by phone", "the strike")."""
    return i > 0 and text.lower[i - 1] in _BEFORE_NOUN


def _is_verb_use(text: Text, i: int) -> bool:
    """Whether a word that is listed as a noun stands as a verb ("to strike", "they call")."""
    return i > 0 and text.lower[i - 1] in _BEFORE_VERB
