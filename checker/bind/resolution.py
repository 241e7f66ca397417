"""Resolve who a phrase means, inside one document: "the secretary", "the Pentagon chief", "he".

A link is made only where it is safe. A definite phrase of office means the one person of the document who
holds that office; a pronoun means the one person who is there to be meant, and nobody while another person of
that gender, named or not, stands in between.
"""

from __future__ import annotations

from itertools import compress

from checker.bind.coreference import Coreference
from checker.bind.offices import Offices
from checker.bind.persons import Persons
from checker.bind.pronouns import Pronouns
from checker.bind.spots import Actor, Spots
from checker.bind.triggers import COUNTERPART, sayings, triggered, triggers
from checker.extract.text import Text


def resolve(text: Text, spots: Spots) -> Coreference:
    """Link the pronouns and phrases of office of a text to the persons that its spots name; others don't matter."""
    lower, hits = text.lower, triggered(text)
    words = [lower[token] for token in hits]
    found = Coreference(text, spots, list(compress(hits, map(sayings().__contains__, words))))
    persons = Persons(text, found)
    if not persons:
        return found
    meant, offices = Pronouns(text, found, persons), Offices(text, found, persons, hits)
    for token, word, trigger in zip(hits, words, map(triggers().get, words), strict=True):
        if trigger is None:
            continue  # it only tells who speaks
        if persons.next < token:
            persons.advance(token)
        link = None
        if trigger.pronoun:
            entity = meant.entity(token, trigger.pronoun)
            if entity:
                link = Actor(token, token + 1, entity, "person")
        elif trigger.office:
            link = offices.link(token)
        elif word == COUNTERPART:
            offices.counterpart(token)
        if link is not None:
            found.links[token] = link
            persons.mentioned.append((token, link.entity, persons.genders.get(link.entity, "")))
        elif trigger.noun is not None:
            persons.mentioned.append((token, "", trigger.noun))
    return found
