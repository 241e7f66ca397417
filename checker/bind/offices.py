"""Whom a phrase of office means: "the secretary" is the one person of the document who holds that office."""

from __future__ import annotations

from collections.abc import Sequence

from checker.bind.coreference import Coreference
from checker.bind.persons import Persons
from checker.bind.spots import Actor
from checker.extract.people import lexicon as lx
from checker.extract.people.roles import Office, matches, normal_title, office
from checker.extract.text import Text

#: A phrase of office has no more words than this before its noun.
_REACH = 8
_DEFINITE = frozenset({"the", "that", "this"})
_PREPOSITIONS = frozenset({"of", "for", "at"})
#: Before the noun of an office, these tell that it changes hands: "the coach" may then be the old one or the new.
_TURNOVER = frozenset({"as", "new", "next", "incoming", "interim"})
#: What may stand before the noun of an office, as a part of its title.
_TITLE = lx.HEAD | lx.MODIFIER


class Offices:
    """Links phrases of office; `triggers` are the tokens of their nouns, others among them."""

    def __init__(self, text: Text, found: Coreference, persons: Persons, triggers: Sequence[int]) -> None:
        self.text, self.found, self.persons, self.triggers = text, found, persons, triggers
        self.kinds = lx.lexicon().kinds
        self._held: list[tuple[Office, str]] = []
        self._holders: dict[tuple[str, str], set[str]] = {}
        self._contested: frozenset[str] | None = None

    def counterpart(self, token: int) -> None:
        """Link "his Russian counterpart" to the person named right behind it."""
        after = token + 1
        if after < len(self.text) and self.text.words[after] == ",":
            after += 1
        named = self.found.named.get(after)
        if named and named.person:
            first = token - 2 if self.text.lower[token - 1] in lx.lexicon().demonyms else token - 1
            self.found.links[token] = Actor(max(first, 0), token + 1, named.entity, "person")

    def link(self, head: int) -> Actor | None:
        """The link of a definite phrase of office to who holds the office; None where that is not safe."""
        text, found, lower, kinds = self.text, self.found, self.text.lower, self.kinds
        at, last, house = head, head + 1, ""
        while at > 0 and head - at <= _REACH:
            word = lower[at - 1]
            if word in _DEFINITE:
                break
            ended, kind = found.ending.get(at), kinds.get(word, 0)
            if ended is not None and ended.sort != "person":
                house, at = ended.entity, ended.first
            elif kind & lx.DEMONYM:
                house, at = lx.lexicon().demonyms[word], at - 1
            elif kind & _TITLE and not house:
                at -= 1
            else:
                return None
        else:
            return None
        if last in found.named or (text.words[head][0].isupper() and found.inside(head)):
            return None
        if last < len(lower) and kinds.get(lower[last], 0) & lx.HEAD:
            return None
        words = " ".join(lower[self._behind(at, head) if house else at : last])
        if last + 1 < len(lower) and lower[last] in _PREPOSITIONS:
            start = last + 2 if lower[last + 1] in _DEFINITE else last + 1
            named = found.named.get(start)
            if named is not None:
                if named.sort == "person":
                    return None
                house, last = named.entity, named.last
        if last + 1 in found.named and lower[last] == ",":
            return None
        entity = self._holder((normal_title(words), house), head)
        return Actor(at - 1, last, entity, "person") if entity else None

    def _behind(self, first: int, head: int) -> int:
        """The token behind the name or adjective that a phrase begins with."""
        named = self.found.named.get(first)
        at = named.last if named else first + 1
        while at < head and self.text.lower[at] in ("'", "’", "s"):
            at += 1
        return min(at, head)

    def _holder(self, phrase: tuple[str, str], token: int) -> str:
        """The one person of the document who holds an office; of several, the one mentioned lately."""
        fitting = self._holders.get(phrase)
        if fitting is None:
            meant = office(*phrase)
            fitting = self._holders[phrase] = {person for role, person in self._roles() if matches(meant, role)}
        if not fitting or self._is_contested(self.text.lower[token]):
            return ""
        if len(fitting) == 1:
            return next(iter(fitting))
        sentence = self.text.sentence_of(token)
        since = self.text.sentences[max(0, sentence - 1)][0]
        near = self.persons.named_between(since, token) & fitting
        return near.pop() if len(near) == 1 else ""

    def _roles(self) -> list[tuple[Office, str]]:
        """The offices that the text names, each with who holds it."""
        if not self._held:
            self._held = [(office(role.title, role.organisation), role.person) for _, _, role in self.found.roles]
        return self._held

    def _is_contested(self, noun: str) -> bool:
        """Whether the noun of an office tells somewhere in the text that it changes hands."""
        if self._contested is None:
            lower = self.text.lower
            self._contested = frozenset(lower[i] for i in self.triggers if i and lower[i - 1] in _TURNOVER)
        return noun in self._contested
