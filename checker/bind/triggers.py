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
    """What a word that may mean somebody is: a pronoun of that gender, the noun of an office, one for a person."""

    pronoun: str = ""
    office: bool = False
    noun: str | None = None


@cache
def triggers() -> dict[str, Trigger]:
    """The words that may mean somebody, in lower case."""
    lists = person_words()
    table = {word: Trigger(office=True) for word, flags in lx.lexicon().kinds.items() if flags & lx.HEAD}
    for sex, words in lists.persons.items():
        for word in words:
            table.setdefault(word, Trigger()).noun = sex.replace("either", "")
    for sex, words in lists.pronouns.items():
        for word in words:
            table.setdefault(word, Trigger()).pronoun = sex
    table[COUNTERPART] = Trigger()
    return table


@cache
def sayings() -> frozenset[str]:
    """The words that may tell who speaks."""
    return frozenset((*speech().kinds, "according"))


_TRIGGERS = Watch(lambda: sayings().union(triggers()))


def triggered(text: Text) -> list[int]:
    """The tokens of a text that may mean somebody or tell who speaks, in order."""
    return text.where(_TRIGGERS)
