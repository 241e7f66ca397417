"""The persons mentioned so far, in one walk over a text: who a pronoun can mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

from checker.bind.coreference import Coreference
from checker.extract.people import lexicon as lx
from checker.extract.people.entities import gender
from checker.extract.text import Text

#: A pronoun looks back over twice as many persons.
REACH = 8


@cache
def _honorifics() -> frozenset[str]:
    """The forms of address that tell a gender."""
    return frozenset[str]().union(*lx.titles().honorifics.values())


class Persons:
    """Named persons as the walk passes them, with the nameless ones and the links that it adds.

    `mentioned` holds the token of each person mentioned, the entity or "" for a person without a name, and the gender,
    behind an entry for nobody. `genders` are those of entities, as far as anything told them: "m", "f". `next` is the
    token of the next name, that behind the text if there is none.
    """

    def __init__(self, text: Text, found: Coreference) -> None:
        self.text, self.quoted = text, found.quoted
        self.genders: dict[str, str] = {}
        self.mentioned: list[tuple[int, str, str]] = [(-1, "", "")]
        self._queue = [name for name in found.named.values() if name.sort == "person"]
        self._tokens = [*[name.first for name in self._queue], text.size]
        self._passed = 0
        self.next = self._tokens[0]

    def __bool__(self) -> bool:
        """Whether the text names anybody at all."""
        return bool(self._queue)

    def advance(self, token: int) -> None:
        """Take note of the names before a token, those inside quotations left out."""
        first, passed = self.next, self._passed
        while first < token:
            if not self.quoted[first]:
                entity = self._queue[passed].entity
                self.mentioned.append((first, entity, self.genders.get(entity) or self._gender(first, entity)))
            passed += 1
            first = self._tokens[passed]
        self.next, self._passed = first, passed

    def between(self, first: int, last: int, sex: str) -> set[str]:
        """Who of a gender, or of none that is known, is mentioned between two tokens; "" is a nameless person."""
        found: set[str] = set()
        mentioned, genders = self.mentioned, self.genders
        if mentioned[-1][0] < first:
            return found
        for token, entity, told in reversed(mentioned[-2 * REACH :]):
            if token < first:
                break
            if token < last:
                known = genders.get(entity) or told
                if known == sex or not known:
                    found.add(entity)
        return found

    def named_between(self, first: int, last: int) -> set[str]:
        """The entities of the persons named from one token up to another, that one included."""
        return {
            name.entity for name in self._queue[bisect_left(self._tokens, first) : bisect_right(self._tokens, last)]
        }

    def _gender(self, first: int, entity: str) -> str:
        """What a name tells of a gender that is not known: by its given name or its form of address."""
        known, lower = self.genders.get(entity), self.text.lower
        form = lower[first - 2 if lower[first - 1] == "." and first > 1 else first - 1] if first else ""
        if known is None or form in _honorifics():
            known = gender(entity.split(" ", 1)[0] if " " in entity else "", form)
            self.genders[entity] = known
        return known
