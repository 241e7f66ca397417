"""Whom a pronoun means: the one person who is there to be meant, and nobody where two could be."""

from __future__ import annotations

from bisect import bisect_right

from checker.bind.coreference import Coreference
from checker.bind.persons import REACH, Persons
from checker.extract.quotes.speech import speech
from checker.extract.text import Text

#: Who "she said" means may stand so many sentences back, when nobody else is mentioned since.
SPEECHES = 3
_SUBJECTS, _OBJECTS = frozenset(("he", "she")), frozenset(("him", "her"))
_NOT_POSSESSED = frozenset(
    ("to", "at", "in", "on", "and", "as", "for", "with", "that", "when", "from", "by", "after", "before", "into", "out")
)


class Pronouns:
    """Links the pronouns of a text, in the order in which they come."""

    def __init__(self, text: Text, found: Coreference, persons: Persons) -> None:
        self.text, self.found, self.persons = text, found, persons
        self.lower, self.sentences = text.lower, text.sentences
        self.verbs = speech().kinds
        self.last = {"m": -1, "f": -1}
        self._sentence = 0

    def entity(self, token: int, sex: str) -> str:
        """Whom the pronoun at a token means, "" where that is not safe; its gender tells that of a name."""
        entity = "" if self.found.quoted[token] else self._meant(token, sex)
        if entity and not self.persons.genders.get(entity):
            if self._is_contrasted(sex):
                entity = ""
            else:
                self.persons.genders[entity] = sex
        self.last[sex] = token
        return entity

    def _meant(self, token: int, sex: str) -> str:
        sentences, lower, between = self.sentences, self.lower, self.persons.between
        self._sentence = index = bisect_right(self.text.sentence_starts, token) - 1
        word, before = lower[token], lower[token - 1]
        if before == "that" or before in self.verbs:
            said = self._after_saying(token, sex)
            if said:
                return said
        first = sentences[index][0]
        here = between(first, token, sex)
        if here:
            return here.pop() if len(here) == 1 and not (word in _OBJECTS and self._is_object(token)) else ""
        if not index:
            return ""
        subject = word in _SUBJECTS
        lately = between(sentences[index - 1][0], first, sex)
        if not lately and subject and self._is_speaking(token):
            lately = self._further_back(index, sex)
        if len(lately) == 1:
            return lately.pop()
        return self._speaker_before(first, lately) if lately and subject else ""

    def _further_back(self, index: int, sex: str) -> set[str]:
        """Who is mentioned last, where the sentence right before this one mentions nobody."""
        sentences = self.sentences
        for back in range(index - 2, max(-1, index - 1 - SPEECHES), -1):
            before = self.persons.between(sentences[back][0], sentences[index][0], sex)
            if before:
                return before
        return set()

    def _is_contrasted(self, sex: str) -> bool:
        """Whether the sentence has he beside she, so that neither tells the gender of a name ("He said she ...")."""
        return self.last["f" if sex == "m" else "m"] >= self.sentences[self._sentence][0]

    def _is_speaking(self, token: int) -> bool:
        """Whether a pronoun says something: it may then go back over sentences that are quotations."""
        return not self.verbs.keys().isdisjoint(self.lower[max(0, token - 1) : token + 3])

    def _after_saying(self, token: int, sex: str) -> str:
        """The subject of a verb of saying right before: "Milley explained that he"."""
        lower = self.lower
        at = token - 1
        if at > 0 and lower[at] == "that":
            at -= 1
        if at < 1 or lower[at] not in self.verbs:
            return ""
        if lower[at - 1] in ("has", "had", "also", "later", "previously"):
            at -= 1
        entity = self.found.person_before(at)
        return entity if entity and self.persons.genders.get(entity, "") in (sex, "") else ""

    def _speaker_before(self, first: int, candidates: set[str]) -> str:
        """Who speaks at the end of the sentence before token `first` ("..., Kirby said. He ...")."""
        for at in range(first - 1, max(0, first - REACH - 2), -1):
            if self.lower[at] in self.verbs:
                entity = self.found.person_before(at)
                if not entity and at + 1 in self.found.named:
                    entity = self.found.named[at + 1].person
                return entity if entity in candidates else ""
        return ""

    def _is_object(self, token: int) -> bool:
        """Whether "him" or "her" is an object, so that the sentence's subject, most often, is somebody else."""
        return self.lower[token] == "him" or not self._is_possessive(token)

    def _is_possessive(self, token: int) -> bool:
        following = self.text.words[token + 1 : token + 2]
        return bool(following) and following[0].islower() and following[0] not in _NOT_POSSESSED
