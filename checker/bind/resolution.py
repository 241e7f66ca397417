"""Resolve who a phrase means, inside one document: "the secretary", "the Pentagon chief", "he".

A link is made only where it is safe. A definite phrase of office means the one person of the document who
holds that office; a pronoun means the one person who is there to be meant, and nobody while another person of
that gender, named or not, stands in between.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import compress

from checker.bind.coreference import Coreference, Link
from checker.bind.offices import Offices
from checker.bind.person_words import person_words
from checker.bind.persons import Persons
from checker.bind.pronouns import Pronouns
from checker.bind.spots import Spot
from checker.extract.people import lexicon as lx
from checker.extract.text import Text

#: Before the noun of an office, these tell that it changes hands: "the coach" may then be the old one or the new.
_TURNOVER = frozenset({"as", "new", "next", "incoming", "interim"})


@cache
def _triggers() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    """Pronouns and nouns for persons with their gender, nouns of office, and all of them together."""
    lists = person_words()
    pronouns = {word: sex for sex, words in lists.pronouns.items() for word in words}
    nouns = {word: sex.replace("either", "") for sex, words in lists.persons.items() for word in words}
    heads = frozenset(word for word, flags in lx.lexicon().kinds.items() if flags & lx.HEAD)
    return pronouns, nouns, heads, frozenset((*pronouns, *nouns, *heads, "counterpart"))


def resolve(text: Text, spots: Iterable[Spot]) -> Coreference:
    """Link the pronouns and phrases of office of a text to the persons that its spots name; others don't matter."""
    found = Coreference(text, spots)
    persons = Persons(text, found)
    if not persons:
        return found
    pronouns, nouns, heads, triggers = _triggers()
    lower = text.lower
    hits = list(compress(range(len(lower)), map(triggers.__contains__, lower)))
    contested = frozenset(lower[i] for i in hits if i and lower[i - 1] in _TURNOVER)
    meant, offices = Pronouns(text, found, persons), Offices(text, found, persons, contested)
    for token in hits:
        word = lower[token]
        persons.advance(token)
        link = None
        if word in pronouns:
            entity = meant.entity(token, pronouns[word])
            link = Link(token, token + 1, entity) if entity else None
        elif word == "counterpart":
            offices.counterpart(token)
            continue
        elif word in heads:
            link = offices.link(token)
        if link is not None:
            found.links[token] = link
            persons.add(token, link.entity, persons.genders.get(link.entity, ""))
        elif word in nouns:
            persons.add(token, "", nouns[word])
    return found
