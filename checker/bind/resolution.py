"""Resolve who a phrase means, inside one document: "the secretary", "the Pentagon chief", "he".

A link is made only where it is safe. A definite phrase of office means the one person of the document who
holds that office; a pronoun means the one person who is there to be meant, and nobody while another person of
that gender, named or not, stands in between.
"""

from __future__ import annotations

from checker.bind.coreference import Coreference
from checker.bind.offices import Offices
from checker.bind.persons import Persons
from checker.bind.pronouns import Pronouns
from checker.bind.spots import Actor, Spots
from checker.bind.triggers import COUNTERPART, triggered, triggers
from checker.extract.text import Text


def resolve(text: Text, spots: Spots) -> Coreference:
    """Link the pronouns and phrases of office of a text to the persons that its spots name; others don't matter."""
    table, lower, hits = triggers(), text.lower, triggered(text)
    found = Coreference(text, spots)
    persons = Persons(text, found)
    meant, offices = Pronouns(text, found, persons), Offices(text, found, persons, hits)
    peopled = bool(persons)
    for token in hits:
        trigger = table[lower[token]]
        if trigger.saying:
            found.sayings.append(token)
        if not (peopled and trigger.person):
            continue
        if persons.next < token:
            persons.advance(token)
        link = None
        if trigger.pronoun:
            entity = meant.entity(token, trigger.pronoun)
            link = Actor(token, token + 1, entity, "person") if entity else None
        elif trigger.office:
            link = offices.link(token)
        elif lower[token] == COUNTERPART:
            offices.counterpart(token)
        if link is not None:
            found.links[token] = link
            persons.add(token, link.entity, persons.genders.get(link.entity, ""))
        elif trigger.noun is not None:
            persons.add(token, "", trigger.noun)
    return found
