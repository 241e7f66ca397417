"""How far one place is from another: "Oakmere, 40 miles north of Solvik".

Such a length is known by the two places, whatever else its sentence tells.
"""

from __future__ import annotations

from checker.bind.actors import Actors
from checker.bind.spots import Spot
from checker.extract.text import Text

_WAYS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west "
    "northern southern eastern western away outside".split()
)
_AT = frozenset(("in", "at", "near", "outside"))
_FROM = frozenset(("of", "from"))
#: So many tokens before a distance stands the place that it is told of.
_REACH = 20


def places_apart(text: Text, actors: Actors, spot: Spot) -> frozenset[str]:
    """The two places that a length at a spot lies between, none where it lies between none or one is not named."""
    lower, at = text.lower, spot.last
    while at < text.size and (lower[at] in _WAYS or lower[at] == "-"):
        at += 1
    if at < text.size and lower[at] in _FROM:
        at += 1
    elif at == spot.last or lower[at - 1] != "outside":
        return frozenset()
    there = actors.site(at)
    if there is None:
        return frozenset()
    floor = max(text.sentences[spot.sentence][0], spot.first - _REACH)
    for before in range(spot.first - 1, floor - 1, -1):
        here = actors.site(before)
        if here is not None and (here.sort == "place" or lower[before - 1] in _AT):
            return frozenset((here.entity, there.entity)) if here.entity != there.entity else frozenset()
    return frozenset()
