"""Who a phrase means, inside one document: the record that binding reads; `resolution` fills it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from checker.bind.spots import Actor, Spots
from checker.extract.text import Text


class Coreference:
    """Links by the token of the phrase's head, and the names of the text by token.

    `links[token]` is who is meant by a pronoun or by the noun of an office; `named[token]` the name that begins at a
    token, `closing[token]` the one that ends before it, `ending[token]` one that does so in its sentence. `roles` are
    (first token, token behind, role), `sayings` the tokens of the words that may tell who speaks, and `quoted` is 1 for
    each token between quotation marks.
    """

    def __init__(self, text: Text, spots: Spots, sayings: list[int]) -> None:
        self.links: dict[int, Actor] = {}
        self.named = {name.first: name for name in spots.names}
        self.closing = {name.last: name for name in spots.names}
        self.ending = self.closing.copy()
        for token in text.breaks.intersection(self.ending):
            del self.ending[token]
        self.roles = spots.roles
        self.sayings = sayings
        self.quoted = _quoted(text)
        self._starts: list[int] = []

    def inside(self, token: int) -> bool:
        """Whether a token is part of a name."""
        if not self._starts:
            self._starts = list(self.named)
        index = bisect_right(self._starts, token) - 1
        return index >= 0 and token < self.named[self._starts[index]].last

    def person_before(self, token: int) -> str:
        """The entity of the person whose name, or link, ends before a token; "" if none does."""
        named = self.ending.get(token)
        if named:
            return named.person
        link = self.links.get(token - 1)
        return link.entity if link else ""


def _quoted(text: Text) -> bytes:
    parts, starts, behind = [], text.starts, 0
    for start, end in text.quotations:
        first = bisect_left(starts, start, behind)
        parts.append(bytes(first - behind))
        behind = bisect_left(starts, end, first)
        parts.append(b"\1" * (behind - first))
    parts.append(bytes(text.size - behind))
    return b"".join(parts)
