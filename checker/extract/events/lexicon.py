"""The words that name events, by sort, expanded to all their forms."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from msgspec import Struct
from pydantic import BaseModel, ConfigDict

from checker.extract.text.inflection import forms
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.model import Event

_NO_WORDS: frozenset[str] = frozenset()


class EventSort(BaseModel):
    """The triggers of one sort of event.

    A verb is given in its base form; `speak_with` wants the second word within a few tokens behind the verb. A noun is
    given in the singular; `start_of_the_war` must stand as written; `articled` ones need a determiner near before them.
    `between` tells that the participants act on each other, so that their order says nothing, `public` that the event
    is an act of speech, `sides` that states and towns may take part, `once` that it happens to a person once, `outcome`
    that another event brings it about, `happening` that it is one that strikes people: their killing and injury are
    told of it. A verb or noun of one word names no such event with one of `not_of` as its object, or with one of
    `not_with` right behind it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    verbs: Words = ()
    nouns: Words = ()
    articled: Words = ()
    between: bool = False
    public: bool = False
    sides: bool = False
    once: bool = False
    outcome: bool = False
    happening: bool = False
    not_of: Words = ()
    not_with: Words = ()


class EventLexicon(BaseModel):
    """All sorts of events, phrases that look like one, and which sorts may be one event told with different words.

    `one_time` groups sorts that may be told for one another where a time is given: who was killed in a shooting was
    killed when it happened, but who was shot may have died later.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    sorts: dict[str, EventSort]
    not_events: Words = ()
    alike: tuple[Words, ...] = ()
    one_time: tuple[Words, ...] = ()


#: How many tokens may stand between a verb and the word that completes it ("spoke by phone on Friday with").
REACH = 6

#: The forms of triggers that are nouns.
NOUNS = frozenset(("noun", "articled"))


class Trigger(Struct, frozen=True, gc=False):
    """What may follow a first word to make it a trigger: `rest` directly (nouns) or soon (verbs), any form.

    `form` tells how the first word stands for its verb ("base", "ing" or "other"); nouns have "noun" or "articled".
    `value` is the event, of which nothing but the sort is known yet, and whether a verb names it. `not_of` and
    `not_with` are those of its sort, for a word that stands alone; a `plain` one has none.
    """

    value: Event
    rest: tuple[frozenset[str], ...]
    form: str
    not_of: frozenset[str]
    not_with: frozenset[str]
    plain: bool


@cache
def lexicon() -> EventLexicon:
    """The event lexicon, loaded once."""
    return load_yaml(Path(__file__).with_name("events.yaml"), EventLexicon)


class Opener(Struct, frozen=True, gc=False):
    """A word's triggers, the longest first, verbs before nouns; `alone` are those that the word is by itself.

    All others want one of the words of `completing` within `reach` tokens behind it. `before` and `behind` are the
    words beside it that make it name no event.
    """

    triggers: tuple[Trigger, ...]
    alone: tuple[Trigger, ...]
    completing: frozenset[str]
    reach: int
    before: frozenset[str]
    behind: frozenset[str]


@cache
def openers() -> dict[str, Opener]:
    """The first words of all triggers, in every form, lower case."""
    table: dict[str, list[Trigger]] = {}
    for sort, entry in lexicon().sorts.items():
        named, done = Event(sort), Event(sort, verb=True)
        alone = frozenset(entry.not_of), frozenset(entry.not_with), not (entry.not_of or entry.not_with)
        phrasal = _NO_WORDS, _NO_WORDS, True
        for phrase in entry.verbs:
            verb, *rest = phrase.split(" ")
            options = tuple(frozenset(forms(word)) for word in rest)
            for form in forms(verb):
                name = "base" if form == verb else "ing" if form.endswith("ing") else "other"
                table.setdefault(form, []).append(Trigger(done, options, name, *(phrasal if rest else alone)))
        for phrase in (*entry.nouns, *entry.articled):
            first, *rest = phrase.split(" ")
            name = "articled" if phrase in entry.articled else "noun"
            options = tuple(frozenset((word, _plural(word))) for word in rest)
            trigger = Trigger(named, options, name, *(phrasal if rest else alone))
            for form in (first, first if rest else _plural(first)):
                if trigger not in table.setdefault(form, []):
                    table[form].append(trigger)
    return {word: _opener(word, found) for word, found in table.items()}


@cache
def completions() -> dict[str, tuple[frozenset[str], int]]:
    """The words by which openers are found that are more often without them: "born" completes "was", "is", "be".

    By each such word the openers that it completes, and how many tokens before it they may stand. What a small word
    completes ("spoke to") is found by itself.
    """
    small, table = word_classes().function, openers()
    called = {
        word: opener for word, opener in table.items() if not opener.alone and small.isdisjoint(opener.completing)
    }
    found: dict[str, tuple[frozenset[str], int]] = {}
    for word, opener in called.items():
        for completing in opener.completing:
            others, reach = found.get(completing, (_NO_WORDS, 0))
            found[completing] = others | {word}, max(reach, opener.reach)
    return found


def sought() -> frozenset[str]:
    """The words that a text is searched for: all openers but those that another word calls for, and these words."""
    called = _NO_WORDS.union(*(openers for openers, _ in completions().values()))
    return frozenset((openers().keys() - called) | completions().keys())


def _opener(word: str, found: list[Trigger]) -> Opener:
    triggers = tuple(sorted(found, key=lambda t: (-len(t.rest), t.form in NOUNS)))
    phrasal = [trigger for trigger in triggers if trigger.rest]
    return Opener(
        triggers,
        triggers[len(phrasal) :],
        completing=frozenset[str]().union(*(trigger.rest[0] for trigger in phrasal)),
        reach=max((1 if trigger.form in NOUNS else REACH for trigger in phrasal), default=0),
        before=frozenset(first for first, seconds in blocked().items() if word in seconds),
        behind=blocked().get(word, frozenset()),
    )


@cache
def blocked() -> dict[str, frozenset[str]]:
    """The pairs of words that name no event, though one of them could ("death toll", "under fire"), by the first."""
    table: dict[str, frozenset[str]] = {}
    for first, second in (phrase.split(" ") for phrase in lexicon().not_events):
        table[first] = table.get(first, frozenset()) | {second}
    return table


@cache
def alike(sort: str, other: str) -> bool:
    """Whether two sorts can name one event: a call is a contact, and a meeting is one too, but no call is a meeting."""
    return sort == other or any(sort in group and other in group for group in lexicon().alike)


@cache
def several() -> re.Pattern[str]:
    """The nouns of what strikes people, in the plural: "attacks", "house fires", "robberies"."""
    nouns = {noun for entry in lexicon().sorts.values() if entry.happening for noun in (*entry.nouns, *entry.articled)}
    plurals = {noun[:-1] + "ies" if noun.endswith("y") else _plural(noun) for noun in nouns}
    return re.compile(rf"\b(?:{'|'.join(sorted(plurals))})\b", re.IGNORECASE)


def _plural(noun: str) -> str:
    return noun + "es" if noun.endswith(("s", "sh", "ch", "x")) else noun + "s"
