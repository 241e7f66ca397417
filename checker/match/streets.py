"""Names of streets in one form."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

_SHORT = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "dr": "drive", "blvd": "boulevard", "ln": "lane",
    "ct": "court", "pl": "place", "pkwy": "parkway", "hwy": "highway", "ter": "terrace", "cir": "circle",
    "sq": "square",
    "n": "north", "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest", "se": "southeast",
    "sw": "southwest",
}  # fmt: skip


_KINDS = frozenset(
    "street avenue road drive boulevard lane court place parkway highway terrace circle square way row close alley "
    "crescent walk mews quay".split()
)
_SIDES = frozenset("north south east west northeast northwest southeast southwest".split())


#: Behind a name these make a street of it and nothing else: "Oakmere Place" may be a house.
_ROADS = _KINDS - frozenset("place court square row close way walk".split())


_NAME = r"((?:[A-Z]\w*\.? )?(?:[A-Z]\w*|\d+(?:st|nd|rd|th)))"
_PLURALS = ("treets", "venues", "oads", "oulevards", "rives", "anes")
_CORNER = re.compile(rf"\b{_NAME} and {_NAME} (?:[Ss]treets|[Aa]venues|[Rr]oads|[Bb]oulevards|[Dd]rives|[Ll]anes)\b")


class Street(Struct, frozen=True, gc=False):
    """A street's name in parts: its own words, the kinds of street ("avenue") and the sides of town ("south")."""

    core: str
    kinds: frozenset[str]
    sides: frozenset[str]

    def may_be(self, other: Street) -> bool:
        """Whether two names can mean one street: what only one of them says is no difference."""
        kinds = not self.kinds or not other.kinds or self.kinds == other.kinds
        sides = not self.sides or not other.sides or self.sides == other.sides
        return self.core == other.core and kinds and sides


@lru_cache(maxsize=10_000)
def street(name: str) -> Street:
    """A street's name taken apart: "W. 16th St." is the street 16th, on the west side."""
    words = [_SHORT.get(word, word) for word in name.lower().replace(".", " ").split()]
    own = [word for word in words if word not in _SIDES and word not in _KINDS]
    sides, kinds = (frozenset(word for word in words if word in group) for group in (_SIDES, _KINDS))
    if own:
        return Street(" ".join(own), kinds, sides)
    return Street(" ".join(words), frozenset(), frozenset())  # "North Street"


def corners(text: str) -> frozenset[str]:
    """The streets of the corners that a sentence names: "at Penn and Lowry avenues" is at penn and at lowry."""
    if not any(plural in text for plural in _PLURALS):
        return frozenset()
    return frozenset(street(name).core for match in _CORNER.finditer(text) for name in match.groups())


def is_street(name: str) -> bool:
    """Whether a name without a number is a street's: "Lowry Avenue", "Beech St. North", but not "Court Square"."""
    found = street(name)
    return not found.kinds.isdisjoint(_ROADS) and len(name.split()) > 1
