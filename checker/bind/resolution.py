"""Resolve who a phrase means, inside one document: "the secretary", "the Pentagon chief", "he".

A link is made only where it is safe. A definite phrase of office means the one person of the document who
holds that office; a pronoun means the one person who is there to be meant, and nobody while another person of
that gender, named or not, stands in between.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import NamedTuple

from checker.bind.coreference import Coreference
from checker.bind.offices import Offices
from checker.bind.person_words import person_words
from checker.bind.persons import Persons
from checker.bind.pronouns import Pronouns
from checker.bind.spots import Actor, Spots
from checker.extract.people import lexicon as lx
from checker.extract.text import Text

#: Before the noun of an office, these tell that it changes hands: "the coach" may then be the old one or the new.
_TURNOVER = frozenset({"as", "new", "next", "incoming", "interim"})


class _Trigger(NamedTuple):
    """What a word may be: a pronoun of that gender, the noun of an office, a noun for a person of that gender."""

    pronoun: str = ""
    office: bool = False
    noun: str | None = None


@cache
def _triggers() -> dict[str, _Trigger]:
    """The words that may mean somebody."""
    lists = person_words()
    table = {word: _Trigger(office=True) for word, flags in lx.lexicon().kinds.items() if flags & lx.HEAD}
    for sex, words in lists.persons.items():
        for word in words:
            table[word] = table.get(word, _Trigger())._replace(noun=sex.replace("either", ""))
    for sex, words in lists.pronouns.items():
        table.update((word, table.get(word, _Trigger())._replace(pronoun=sex)) for word in words)
    return table | {"counterpart": _Trigger()}


def resolve(text: Text, spots: Spots) -> Coreference:
    """Link the pronouns and phrases of office of a text to the persons that its spots name; others don't matter."""
    found = Coreference(text, spots)
    persons = Persons(text, found)
    if not persons:
        return found
    triggers, lower = _triggers(), text.lower
    hits = list(compress(range(len(lower)), map(triggers.__contains__, lower)))
    contested = frozenset(lower[i] for i in hits if i and lower[i - 1] in _TURNOVER)
    meant, offices = Pronouns(text, found, persons), Offices(text, found, persons, contested)
    for token in hits:
        pronoun, office, noun = triggers[lower[token]]
        persons.advance(token)
        link = None
        if pronoun:
            entity = meant.entity(token, pronoun)
            link = Actor(token, token + 1, entity, "person") if entity else None
        elif lower[token] == "counterpart":
            offices.counterpart(token)
            continue
        elif office:
            link = offices.link(token)
        if link is not None:
            found.links[token] = link
            persons.add(token, link.entity, persons.genders.get(link.entity, ""))
        elif noun is not None:
            persons.add(token, "", noun)
    return found
