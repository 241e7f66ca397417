"""Where mentions stand: the tokens and the sentence of each, and those of each kind that binding asks for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from checker.extract.text import Text
from checker.model import Event, Mention, Name, Role, Time
from checker.model.value import Value


class Spot(Struct, eq=False):
    """A mention at tokens first to last (half-open), in the sentence of that index."""

    mention: Mention
    value: Value
    first: int
    last: int
    sentence: int


class Actor(Struct, frozen=True, gc=False):
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
    """The mentions of a text in order, by what binding asks of them.

    Most are names, and these come as actors; `others` are the spots of all the rest, `times` and `events` those of each
    kind, and `roles` are (first token, token behind, role).
    """

    def __init__(self, names: list[Actor]) -> None:
        self.names = names
        self.others: list[Spot] = []
        self.roles: list[tuple[int, int, Role]] = []
        self.times: list[Spot] = []
        self.events: list[Spot] = []


def locate(text: Text, mentions: Sequence[Mention]) -> Spots:
    """Where mentions stand that are sorted by their start."""
    found = Spots(
        [
            Actor(mention.first, mention.last, value.entity, value.sort)
            for mention in mentions
            if type(value := mention.value) is Name
        ]
    )
    following = iter(text.sentences)
    number, behind = -1, 0
    for mention in mentions:
        value = mention.value
        if type(value) is Name:
            continue
        first = mention.first
        while behind <= first:
            number += 1
            _, behind = next(following)
        spot = Spot(mention, value, first, mention.last, number)
        found.others.append(spot)
        if type(value) is Event:
            found.events.append(spot)
        elif type(value) is Time:
            found.times.append(spot)
        elif type(value) is Role:
            found.roles.append((first, mention.last, value))
    return found
