"""Who can act in a text, by where they stand: people, organisations and places, by name, office or pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from sys import maxsize

from checker.bind.coreference import Coreference
from checker.bind.spots import Actor, Spots
from checker.extract.people import lexicon as lx
from checker.extract.text import Text
from checker.extract.text.inflection import singular

_AT = frozenset("in at near outside around inside across".split())
#: One of these stands right before every place at which something is.
_LEADING = _AT | {"the", "of", "and"}


class Actors:
    """The actors of a field by the token at which they begin, and by the one behind them.

    `skip` and `back` step over what may stand between a verb and its actor without being one: titles and times.
    `skip` maps the first token of such a phrase to the one behind it, `back` the one behind it to the first. `located`
    are the places at which something is told to be ("in Solvik"), by token, in order, and `placed` the sentences that
    have any.
    """

    def __init__(self, text: Text, spots: Spots, coreference: Coreference) -> None:
        self._named = coreference.named
        self.opening = coreference.named.copy()
        self.closing = coreference.closing.copy()
        places = []
        for name in spots.names:
            if name.sort == "place":
                places.append(name)
            elif name.sort == "thing":
                del self.opening[name.first], self.closing[name.last]
        for link in coreference.links.values():
            self.opening[link.first] = self.closing[link.last] = link
        self.skip = {spot.first: spot.last for spot in spots.times}
        self.back = {spot.last: spot.first for spot in spots.times}
        self.roles: dict[int, int] = {}
        for first, last, _ in coreference.roles:
            self.skip[first] = last
            self.roles[last] = first
        self._openings = [*sorted(self.opening), maxsize]
        self.located = list(_located(text.lower, places))
        tokens = [token for token, _ in self.located]
        self._placed = [*tokens, maxsize]
        self.placed = frozenset(map(text.sentence_of, tokens))

    def next_from(self, token: int) -> int:
        """The token at which the next actor begins, at a token or behind it; a high number where none does."""
        return self._openings[bisect_left(self._openings, token)]

    def site(self, token: int) -> Actor | None:
        """The name that begins at a token, if it may be a place's: a village that no list knows is a thing."""
        name = self._named.get(token)
        return name if name is not None and name.sort in ("place", "thing") else None

    def places(self, first: int, last: int) -> Sequence[tuple[int, str]]:
        """The places at which something is, from token `first` up to `last`, each with its token."""
        at = bisect_left(self._placed, first)
        if self._placed[at] >= last:
            return ()
        return self.located[at : bisect_left(self._placed, last, at)]


def _located(lower: Sequence[str], places: Iterable[Actor]) -> Iterator[tuple[int, str]]:
    """The places behind "in" or "at", with or without "the", regions also behind "of"; and what is joined to these."""
    behind = -1
    for place in places:
        first = place.first
        word = lower[first - 1]
        if word not in _LEADING or not first:
            continue
        last = place.last
        if word == "the" and first > 1:
            word = lower[first - 2]
        if (
            word in _AT
            or (behind == first - 1 and lower[behind] == "and")
            or (word == "of" and last < len(lower) and singular(lower[last]) in lx.lexicon().regions)
        ):
            yield first, place.entity
            behind = last
