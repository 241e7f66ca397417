"""Whom a term is set for: whose bail it is, who is charged with five counts, who was fined.

A wrong holder is worse than none. So it is the one who owns the term ("Ruiz's bail", "bail for Ruiz"), the object or
the subject of the verb that governs it ("charged Ruiz with", "Ruiz faces"), or the one person there is: of the
sentence, or of the sentence before where this one names nobody ("Bail was set at $5,000."). Where somebody without a
name may be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.bind.ages import person_nouns
from checker.bind.clause import Clause
from checker.bind.participants import Scene, is_passive, subjects
from checker.bind.person_words import person_words
from checker.bind.spots import Actor, Spot
from checker.extract.text.word_classes import word_classes

_NOBODY: frozenset[str] = frozenset()
_APOSTROPHES = frozenset("'’")
_POSSESSIVE = frozenset(("his", "her", "their"))
_PLURAL = frozenset(("they", "them", "their", "both"))
#: Behind a term they lead on to its holder: "bail of $5,000 for Ruiz", "two counts against Ruiz".
_TOWARDS = frozenset(("for", "against"))
#: A term's holder stands so many tokens behind it at most, and its owner so many before.
_BEHIND, _OWNED = 6, 7
#: So many tokens an apposition may have.
_APPOSED = 10
#: Courts set terms for people, and authorities for companies and clubs, too.
_SORTS = frozenset(("person", "organisation"))


class Holders:
    """Finds the holders of the terms of one text; `setters` are the forms of verbs whose subject sets a term."""

    def __init__(self, scene: Scene, setters: frozenset[str]) -> None:
        self.scene, self.setters = scene, setters
        self.pronouns = frozenset().union(*person_words().pronouns.values())
        self.nameless = person_nouns() | _PLURAL
        roles = scene.actors.roles
        self.titled = frozenset(actor.entity for actor in scene.actors.opening.values() if actor.first in roles)

    def of(self, spot: Spot, clause: Clause) -> frozenset[str]:
        """The entities for whom the term at a spot is set, none where that is not sure."""
        verb = self._verb(spot, clause)
        found = (
            self._owner(spot, clause)
            or self._towards(spot, clause)
            or self._objects(verb, spot.first)
            or self._subjects(spot, clause, verb)
        )
        return frozenset(actor.entity for actor in found if actor.sort in _SORTS) or self._alone(spot)

    def _verb(self, spot: Spot, clause: Clause) -> int:
        """The verb before the term in its clause; of a clause that goes on with a row of names, in the one before."""
        clauses = self.scene.outline.clauses(spot.sentence)
        at = clauses.index(clause)
        if not clause.verbs and at and self.scene.text.lower[clause.first] in (",", "and"):
            clause = clauses[at - 1]
        return clause.verb_before(spot.first)

    def _owner(self, spot: Spot, clause: Clause) -> Sequence[Actor]:
        """Whose term it is: "Ruiz's bail was set at $5,000", "set his bond at $5,000"."""
        text, actors = self.scene.text, self.scene.actors
        for at in range(spot.first - 1, max(clause.first, spot.first - _OWNED) - 1, -1):
            actor = actors.opening.get(at)
            if actor is not None:
                owns = text.lower[at] in _POSSESSIVE or text.lower[actor.last] in _APOSTROPHES
                return (actor,) if owns else ()
        return ()

    def _towards(self, spot: Spot, clause: Clause) -> Sequence[Actor]:
        """For whom it is said to be: "bail of $5,000 for Ruiz", "five counts of fraud against Ruiz"."""
        lower, actors = self.scene.text.lower, self.scene.actors
        for at in range(spot.last, min(clause.last, spot.last + _BEHIND)):
            if lower[at] in _TOWARDS:
                actor = actors.opening.get(actors.skip.get(at + 1, at + 1))
                return (actor,) if actor is not None else ()
        return ()

    def _objects(self, verb: int, first: int) -> Sequence[Actor]:
        """To whom a verb before the term does it: "charged Ruiz, 31, and Voss, 40, with five counts"."""
        if verb < 0:
            return ()
        lower, actors = self.scene.text.lower, self.scene.actors
        found: list[Actor] = []
        for at in range(verb + 1, first):
            actor = actors.opening.get(at)
            if actor is not None and (actor.sort == "person" or at <= verb + 2):
                if not found and lower[actors.roles.get(at, at) - 1] in word_classes().prepositions:
                    return ()
                found.append(actor)
        return found

    def _subjects(self, spot: Spot, clause: Clause, verb: int) -> Sequence[Actor]:
        """The subject of the verb: "Ruiz faces five counts", "Ruiz was ordered held on"; not who sets the term."""
        text = self.scene.text
        if verb < 0 or (text.lower[verb] in self.setters and not is_passive(text, clause, verb)):
            return ()
        return [actor for actor in subjects(self.scene, spot.sentence, verb) if not self._may_be_another(actor)]

    def _may_be_another(self, actor: Actor) -> bool:
        """Whether a pronoun is taken to mean an official: as likely as not it means the one of whom he speaks."""
        return actor.entity in self.titled and self.scene.text.lower[actor.first] in self.pronouns

    def _alone(self, spot: Spot) -> frozenset[str]:
        """The one person of the sentence before the term; where it names nobody, of the sentence before."""
        sentences = self.scene.text.sentences
        people = self._people(sentences[spot.sentence][0], spot.first)
        if people is not None and not people and spot.sentence:
            people = self._people(*sentences[spot.sentence - 1])
        return people if people is not None and len(people) == 1 else _NOBODY

    def _people(self, first: int, last: int) -> frozenset[str] | None:
        """Whom tokens [first, last) name, officials left out; None where they speak of somebody without a name."""
        lower, actors = self.scene.text.lower, self.scene.actors
        found, at = set(), first
        while at < last:
            actor = actors.opening.get(at)
            if actor is not None and actor.sort == "person":
                if actor.entity not in self.titled:
                    found.add(actor.entity)
                at = actor.last
            elif lower[at] in self.nameless and not self._is_apposed(at):
                return None
            else:
                at += 1
        return frozenset(found)

    def _is_apposed(self, noun: int) -> bool:
        """Whether a noun for a person stands beside the name: "the suspect, Emil Ruiz", "Ruiz, a 39-year-old man"."""
        lower, actors = self.scene.text.lower, self.scene.actors
        behind = noun + 2 if lower[noun + 1 : noun + 2] == [","] else noun + 1
        if behind in actors.opening:
            return actors.opening[behind].sort == "person"
        comma = next((at for at in range(noun - 1, max(0, noun - _APPOSED), -1) if lower[at] == ","), -1)
        actor = actors.closing.get(comma)
        return actor is not None and actor.sort == "person"
