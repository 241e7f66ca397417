"""Who a phrase means, inside one document: the record that binding reads; `resolution` fills it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from checker.bind.spots import Spot
from checker.extract.text import Text
from checker.model import Mention, Name, Role


class Link(NamedTuple):
    """The phrase at tokens first to last (half-open) means an entity."""

    first: int
    last: int
    entity: str


class Coreference:
    """Links by the token of the phrase's head, and the names of the text by token.

    `links[token]` is the link of a pronoun or of the noun of an office; `named[token]` the name that begins at a
    token, as (token behind it, mention); `ending[token]` the one that ends before it in its sentence, as (first
    token, mention). `roles` are (first token, token behind, role).
    """

    def __init__(self, text: Text, spots: Iterable[Spot]) -> None:
        self.links: dict[int, Link] = {}
        self.named: dict[int, tuple[int, Mention]] = {}
        self.ending: dict[int, tuple[int, Mention]] = {}
        self.roles: list[tuple[int, int, Role]] = []
        breaks = text.breaks
        for mention, value, first, last, _ in spots:
            if isinstance(value, Name):
                self.named[first] = (last, mention)
                if last not in breaks:
                    self.ending[last] = (first, mention)
            elif isinstance(value, Role):
                self.roles.append((first, last, value))
        self._starts = sorted(self.named)

    def inside(self, token: int) -> bool:
        """Whether a token is part of a name."""
        index = bisect_right(self._starts, token) - 1
        return index >= 0 and token < self.named[self._starts[index]][0]

    def entity(self, first: int, last: int) -> str:
        """The entity that tokens first to last (half-open) speak of: their last name or link; "" if none."""
        for token in range(last - 1, first - 1, -1):
            link = self.links.get(token)
            if link:
                return link.entity
            named = self.named.get(token)
            if named:
                return name_of(named[1]).entity
        return ""

    def person_before(self, token: int) -> str:
        """The entity of the person whose name, or link, ends before a token; "" if none does."""
        named = self.ending.get(token)
        if named:
            name = name_of(named[1])
            return name.entity if name.sort == "person" else ""
        link = self.links.get(token - 1)
        return link.entity if link else ""


def name_of(mention: Mention) -> Name:
    """The value of a mention that is a name."""
    assert isinstance(mention.value, Name)
    return mention.value
