"""The words at which somebody may be meant, or be told to speak: one watch looks for all of them."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from checker.bind.person_words import person_words
from checker.extract.people import lexicon as lx
from checker.extract.quotes.speech import speech
from checker.extract.text import Text, Watch

#: "His Russian counterpart" is whoever is named behind it.
COUNTERPART = "counterpart"


class Trigger(Struct):
    """What a word may be.

    A pronoun of that gender, the noun of an office, a noun for a person of that gender, or a word that may tell who
    speaks (`saying`). Words that tell no more than who speaks mean nobody: they are no `person`.
    """

    pronoun: str = ""
    office: bool = False
    noun: str | None = None
    saying: bool = False
    person: bool = True


@cache
def triggers() -> dict[str, Trigger]:
    """All triggers by their word in lower case."""
    lists = person_words()
    table = {word: Trigger(office=True) for word, flags in lx.lexicon().kinds.items() if flags & lx.HEAD}
    for sex, words in lists.persons.items():
        for word in words:
            table.setdefault(word, Trigger()).noun = sex.replace("either", "")
    for sex, words in lists.pronouns.items():
        for word in words:
            table.setdefault(word, Trigger()).pronoun = sex
    table[COUNTERPART] = Trigger()
    for word in (*speech().kinds, "according"):
        table.setdefault(word, Trigger(person=False)).saying = True
    return table


_TRIGGERS = Watch(triggers)


def triggered(text: Text) -> list[int]:
    """The tokens of a text that are triggers, in order."""
    return text.where(_TRIGGERS)
