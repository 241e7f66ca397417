"""Who can act in a text, by where they stand: people, organisations and places, by name, office or pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from checker.bind.coreference import Coreference
from checker.bind.spots import Spot
from checker.extract.text import Text
from checker.model import Name, Time

_AT = frozenset("in at near outside around inside across".split())


class Actor(NamedTuple):
    """Tokens first to last (half-open) mean an entity of that sort."""

    first: int
    last: int
    entity: str
    sort: str


class Actors:
    """The actors of a field by the token at which they begin, and by the one behind them.

    `skip` and `back` step over what may stand between a verb and its actor without being one: titles and times.
    `skip` maps the first token of such a phrase to the one behind it, `back` the one behind it to the first. `located`
    are the places that stand behind "in" or "at", by token, in order.
    """

    def __init__(self, text: Text, spots: Iterable[Spot], coreference: Coreference) -> None:
        lower = text.lower
        self.opening: dict[int, Actor] = {}
        self.closing: dict[int, Actor] = {}
        self.skip: dict[int, int] = {}
        self.back: dict[int, int] = {}
        self.roles: dict[int, int] = {}
        for spot in spots:
            value = spot.value
            if isinstance(value, Name):
                if value.sort != "thing":
                    self._add(Actor(spot.first, spot.last, value.entity, value.sort))
            elif isinstance(value, Time):
                self.skip[spot.first], self.back[spot.last] = spot.last, spot.first
        for first, last, _ in coreference.roles:
            self.skip[first] = last
            self.roles[last] = first
        self.located = [
            (actor.first, actor.entity)
            for actor in self.opening.values()
            if actor.sort == "place" and actor.first and lower[actor.first - 1] in _AT
        ]
        for link in coreference.links.values():
            self._add(Actor(link.first, link.last, link.entity, "person"))

    def places(self, first: int, last: int) -> list[tuple[int, str]]:
        """The places behind "in" or "at" from token `first` up to `last`, each with its token."""
        located = self.located
        if not located:
            return []
        return located[bisect_left(located, (first,)) : bisect_left(located, (last,))]

    def _add(self, actor: Actor) -> None:
        self.opening[actor.first] = actor
        self.closing[actor.last] = actor
