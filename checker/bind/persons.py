"""The persons mentioned so far, in one walk over a text: who a pronoun can mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from checker.bind.coreference import Coreference
from checker.extract.people.entities import gender
from checker.extract.text import Text

#: A pronoun looks back as many persons, twice over.
REACH = 8


class Person(NamedTuple):
    """Somebody mentioned at a token: an entity, or "" for a person without a name."""

    token: int
    entity: str
    gender: str


class Persons:
    """Named persons as the walk passes them, with the nameless ones and the links that it adds.

    `genders` are those of entities, as far as anything told them: "m", "f".
    """

    def __init__(self, text: Text, found: Coreference) -> None:
        self.text = text
        self.genders: dict[str, str] = {}
        self._mentioned: list[Person] = []
        self._queue = [name for name in found.named.values() if name.sort == "person"]
        self._tokens = [name.first for name in self._queue]
        self._next = 0

    def __bool__(self) -> bool:
        """Whether the text names anybody at all."""
        return bool(self._queue)

    def advance(self, token: int) -> None:
        """Take note of the names before a token, those inside quotations left out."""
        if self._next >= len(self._tokens) or self._tokens[self._next] >= token:
            return
        at, self._next = self._next, bisect_left(self._tokens, token)
        for name in self._queue[at : self._next]:
            if not self.text.is_quoted(name.first):
                self._mentioned.append(Person(name.first, name.entity, self._gender(name.first, name.entity)))

    def add(self, token: int, entity: str, sex: str) -> None:
        """Take note of somebody who is not named there: a link, or "" for a person without a name."""
        self._mentioned.append(Person(token, entity, sex))

    def between(self, first: int, last: int, sex: str) -> set[str]:
        """Who of a gender, or of none that is known, is mentioned between two tokens; "" is a nameless person."""
        found: set[str] = set()
        for person in reversed(self._mentioned[-2 * REACH :]):
            if person.token < first:
                break
            known = self.genders.get(person.entity, "") or person.gender
            if person.token < last and known in (sex, ""):
                found.add(person.entity)
        return found

    def named_between(self, first: int, last: int) -> set[str]:
        """The entities of the persons named from one token up to another, that one included."""
        return {
            name.entity for name in self._queue[bisect_left(self._tokens, first) : bisect_right(self._tokens, last)]
        }

    def _gender(self, first: int, entity: str) -> str:
        known = self.genders.get(entity, "")
        if not known:
            at = first - 2 if first > 1 and self.text.words[first - 1] == "." else first - 1
            form = self.text.lower[at] if at >= 0 else ""
            known = gender(entity.split(" ", 1)[0] if " " in entity else "", form)
            if known:
                self.genders[entity] = known
        return known
