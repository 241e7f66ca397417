"""Whom a pronoun means: the one person who is there to be meant, and nobody where two could be."""

from __future__ import annotations

from checker.bind.coreference import Coreference
from checker.bind.persons import REACH, Persons
from checker.extract.quotes.speech import speech
from checker.extract.text import Text

#: Who "she said" means may stand so many sentences back, when nobody else is mentioned since.
SPEECHES = 3
_NOT_POSSESSED = frozenset(
    ("to", "at", "in", "on", "and", "as", "for", "with", "that", "when", "from", "by", "after", "before", "into", "out")
)


class Pronouns:
    """Links the pronouns of a text, in the order in which they come."""

    def __init__(self, text: Text, found: Coreference, persons: Persons) -> None:
        self.text, self.found, self.persons = text, found, persons
        self.last = {"m": -1, "f": -1}

    def entity(self, token: int, sex: str) -> str:
        """Whom the pronoun at a token means, "" where that is not safe; its gender tells that of a name."""
        entity = self._meant(token, sex)
        if entity and not self.persons.genders.get(entity):
            if self._is_contrasted(token, sex):
                entity = ""
            else:
                self.persons.genders[entity] = sex
        self.last[sex] = token
        return entity

    def _meant(self, token: int, sex: str) -> str:
        text = self.text
        if text.is_quoted(token):
            return ""
        said = self._after_saying(token, sex)
        if said:
            return said
        index = text.sentence_of(token)
        first = text.sentences[index][0]
        here = self.persons.between(first, token, sex)
        if here:
            object_ = text.lower[token] == "him" or (text.lower[token] == "her" and not self._is_possessive(token))
            return "" if object_ or len(here) > 1 else here.pop()
        if not index:
            return ""
        speaks = text.lower[token] in ("he", "she") and self._is_speaking(token)
        before: set[str] = set()
        for back in range(index - 1, max(-1, index - 1 - (SPEECHES if speaks else 1)), -1):
            before = self.persons.between(text.sentences[back][0], first, sex)
            if before:
                break
        if len(before) == 1:
            return before.pop()
        if text.lower[token] in ("he", "she"):
            return self._speaker_before(first, before)
        return ""

    def _is_contrasted(self, token: int, sex: str) -> bool:
        """Whether the sentence has he beside she, so that neither tells the gender of a name ("He said she ...")."""
        first = self.text.sentences[self.text.sentence_of(token)][0]
        return self.last["f" if sex == "m" else "m"] >= first

    def _is_speaking(self, token: int) -> bool:
        """Whether a pronoun says something: it may then go back over sentences that are quotations."""
        lower, kinds = self.text.lower, speech().kinds
        return any(word in kinds for word in (*lower[max(0, token - 1) : token], *lower[token + 1 : token + 3]))

    def _after_saying(self, token: int, sex: str) -> str:
        """The subject of a verb of saying right before: "Milley explained that he"."""
        kinds, lower = speech().kinds, self.text.lower
        at = token - 1
        if at > 0 and lower[at] == "that":
            at -= 1
        if at < 1 or lower[at] not in kinds:
            return ""
        if lower[at - 1] in ("has", "had", "also", "later", "previously"):
            at -= 1
        entity = self.found.person_before(at)
        return entity if entity and self.persons.genders.get(entity, "") in (sex, "") else ""

    def _speaker_before(self, first: int, candidates: set[str]) -> str:
        """Who speaks at the end of the sentence before token `first` ("..., Kirby said. He ...")."""
        lower, kinds = self.text.lower, speech().kinds
        at = first - 1
        while at > 0 and first - at <= REACH and lower[at] not in kinds:
            at -= 1
        if at <= 0 or lower[at] not in kinds:
            return ""
        entity = self.found.person_before(at)
        if not entity and at + 1 in self.found.named:
            entity = self.found.named[at + 1].person
        return entity if entity in candidates else ""

    def _is_possessive(self, token: int) -> bool:
        following = self.text.words[token + 1 : token + 2]
        return bool(following) and following[0].islower() and following[0] not in _NOT_POSSESSED
