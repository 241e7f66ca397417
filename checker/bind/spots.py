"""Where mentions stand: the tokens and the sentence of each, and those of each kind that binding asks for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from checker.extract.text import Text
from checker.model import Event, Mention, Name, Role, Time
from checker.model.value import Value

_NEXT, _BEFORE = (1).__add__, (-1).__add__


class Spot(NamedTuple):
    """A mention at tokens first to last (half-open), in the sentence of that index."""

    mention: Mention
    value: Value
    first: int
    last: int
    sentence: int


class Actor(NamedTuple):
    """Tokens first to last (half-open) mean an entity of that sort: by its name, or as a link goes back to it."""

    first: int
    last: int
    entity: str
    sort: str

    @property
    def person(self) -> str:
        """The entity if it is a person, else ""."""
        return self.entity if self.sort == "person" else ""


class Spots:
    """The spots of a text in order, with its names as actors, its roles (first token, token behind, role) and so on."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._spots = spots
        kinds: defaultdict[type[Value], list[Spot]] = defaultdict(list)
        for spot in spots:
            kinds[type(spot.value)].append(spot)
        self.times, self.events = kinds[Time], kinds[Event]
        self.names = [
            Actor(first, last, name.entity, name.sort)
            for _, name, first, last, _ in kinds[Name]
            if isinstance(name, Name)
        ]
        self.roles = [(first, last, role) for _, role, first, last, _ in kinds[Role] if isinstance(role, Role)]

    def __iter__(self) -> Iterator[Spot]:
        return iter(self._spots)


def locate(text: Text, mentions: Sequence[Mention]) -> Spots:
    """The spots of mentions that are sorted by where they start."""
    if not mentions:
        return Spots(())
    starts, ends, values = zip(*mentions, strict=True)
    firsts = list(map(bisect_right, repeat(text.ends), starts))
    lasts = map(max, map(bisect_left, repeat(text.starts), ends), map(_NEXT, firsts))
    sentences = map(_BEFORE, map(bisect_right, repeat(text.sentence_starts), firsts))
    return Spots(list(map(Spot, mentions, values, firsts, lasts, sentences)))
