"""Where mentions stand: the tokens and the sentence of each, and those of each kind that binding asks for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from checker.extract.text import Text
from checker.model import Event, Mention, Name, Role, Time
from checker.model.value import Value


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
        self.names: list[Actor] = []
        self.roles: list[tuple[int, int, Role]] = []
        self.times: list[Spot] = []
        self.events: list[Spot] = []
        self._spots = spots
        for spot in spots:
            _, value, first, last, _ = spot
            if isinstance(value, Name):
                self.names.append(Actor(first, last, value.entity, value.sort))
            elif isinstance(value, Event):
                self.events.append(spot)
            elif isinstance(value, Time):
                self.times.append(spot)
            elif isinstance(value, Role):
                self.roles.append((first, last, value))

    def __iter__(self) -> Iterator[Spot]:
        return iter(self._spots)


def locate(text: Text, mentions: Sequence[Mention]) -> Spots:
    """The spots of mentions that are sorted by where they start."""
    if not mentions:
        return Spots(())
    begins, ends, values = zip(*mentions, strict=True)
    firsts = list(map(bisect_right, repeat(text.ends), begins))
    behind = map(bisect_left, repeat(text.starts), ends)
    within = map(bisect_right, repeat(text.sentence_starts), firsts)
    return Spots(
        [
            Spot(mention, value, first, last if last > first else first + 1, sentence - 1)
            for mention, value, first, last, sentence in zip(mentions, values, firsts, behind, within, strict=True)
        ]
    )
