"""What an address is to the story: where something happened, or where somebody lives."""

from __future__ import annotations

from checker.extract.text import Text

#: Words that make an address somebody's home, and how near before its number they stand.
_LIVING = frozenset("lives lived living live resides resided".split())
_NEAR = 6


def is_home(text: Text, first: int) -> bool:
    """Whether an address with its number at token `first` is somebody's home: "lives at 76 Elm St.", "Voss, of 76"."""
    before = text.lower[max(0, first - _NEAR) : first]
    return not _LIVING.isdisjoint(before) or before[-2:] == [",", "of"]
