"""Who can act in a text, by where they stand: people, organisations and places, by name, office or pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from checker.bind.coreference import Coreference
from checker.bind.spots import Actor, Spots
from checker.extract.people import lexicon as lx
from checker.extract.text import Text
from checker.extract.text.inflection import singular

_AT = frozenset("in at near outside around inside across".split())


class Actors:
    """The actors of a field by the token at which they begin, and by the one behind them.

    `skip` and `back` step over what may stand between a verb and its actor without being one: titles and times.
    `skip` maps the first token of such a phrase to the one behind it, `back` the one behind it to the first. `located`
    are the places at which something is told to be ("in Solvik"), by token, in order. `sites` are all names that may be
    a place's, by first token: a village that no list knows is a thing.
    """

    def __init__(self, text: Text, spots: Spots, coreference: Coreference) -> None:
        lower = text.lower
        names = [name for name in spots.names if name.sort != "thing"]
        links = coreference.links.values()
        self.opening = {actor.first: actor for actors in (names, links) for actor in actors}
        self.closing = {actor.last: actor for actors in (names, links) for actor in actors}
        self._openings = sorted(self.opening)
        self.skip = {spot.first: spot.last for spot in spots.times}
        self.back = {spot.last: spot.first for spot in spots.times}
        self.roles: dict[int, int] = {}
        for first, last, _ in coreference.roles:
            self.skip[first] = last
            self.roles[last] = first
        self.sites = {name.first: name for name in spots.names if name.sort in ("place", "thing")}
        self.located = list(_located(lower, names))

    def any_from(self, first: int, last: int) -> bool:
        """Whether an actor begins at token `first` or behind it, up to token `last`."""
        at = bisect_left(self._openings, first)
        return at < len(self._openings) and self._openings[at] < last

    def places(self, first: int, last: int) -> list[tuple[int, str]]:
        """The places at which something is, from token `first` up to `last`, each with its token."""
        located = self.located
        if not located:
            return []
        return located[bisect_left(located, (first,)) : bisect_left(located, (last,))]


def _located(lower: Sequence[str], names: Iterable[Actor]) -> Iterator[tuple[int, str]]:
    """The places behind "in" or "at", with or without "the", regions also behind "of"; and what is joined to these."""
    behind = -1
    for first, last, entity, sort in names:
        if sort != "place" or not first:
            continue
        at = first - 2 if lower[first - 1] == "the" and first > 1 else first - 1
        named = lower[at] in _AT or (behind == first - 1 and lower[behind] == "and")
        if named or (lower[at] == "of" and last < len(lower) and singular(lower[last]) in lx.lexicon().regions):
            yield first, entity
            behind = last
