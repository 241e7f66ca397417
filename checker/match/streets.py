"""Names of streets in one form."""

from __future__ import annotations

_SHORT = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "dr": "drive", "blvd": "boulevard", "ln": "lane",
    "ct": "court", "pl": "place", "pkwy": "parkway", "hwy": "highway", "ter": "terrace", "cir": "circle",
    "sq": "square",
    "n": "north", "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest", "se": "southeast",
    "sw": "southwest",
}  # fmt: skip


def street(name: str) -> str:
    """A street's name for comparison: lower case, "St." written out."""
    words = name.lower().replace(".", " ").split()
    return " ".join(_SHORT.get(word, word) for word in words)
