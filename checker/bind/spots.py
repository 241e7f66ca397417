"""Where mentions stand: the tokens and the sentence of each, and those of each kind that binding asks for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
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

    def __init__(self) -> None:
        self.all: list[Spot] = []
        self.names: list[Actor] = []
        self.roles: list[tuple[int, int, Role]] = []
        self.times: list[Spot] = []
        self.events: list[Spot] = []

    def __iter__(self) -> Iterator[Spot]:
        return iter(self.all)


def locate(text: Text, mentions: Sequence[Mention]) -> Spots:
    """The spots of mentions that are sorted by where they start."""
    starts, ends, sentences, size = text.starts, text.ends, text.sentences, text.size
    found = Spots()
    append, names = found.all.append, found.names
    behind = sentences[0][1] if sentences else 0
    sentence = first = 0
    for mention in mentions:
        start, end, value = mention.start, mention.end, mention.value
        if first < size and ends[first] <= start:
            first = bisect_right(ends, start, first + 1)
            while behind <= first < size:
                sentence += 1
                behind = sentences[sentence][1]
        last = first + 1
        if last < size and starts[last] < end:
            last = bisect_left(starts, end, last + 1)
        spot = Spot(mention, value, first, last, sentence)
        append(spot)
        if isinstance(value, Name):
            names.append(Actor(first, last, value.entity, value.sort))
        elif isinstance(value, Event):
            found.events.append(spot)
        elif isinstance(value, Time):
            found.times.append(spot)
        elif isinstance(value, Role):
            found.roles.append((first, last, value))
    return found
