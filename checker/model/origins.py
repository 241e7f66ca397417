"""Where a prose stands in the text that it was taken out of, for formats that write a character in several."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origins:
    """The pieces that a prose is put together from, in order, and the spans of the text that they stand for.

    Piece i is `prose[places[i] : places[i + 1]]` (the last one runs to the end) and stands for
    `text[starts[i] : ends[i]]`. A piece as long as its span was copied, character by character; any other stands for
    all of its span ("’" for "&#8217;"). Spans do not overlap and go up, so the order of two claims is one in both.
    """

    places: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where prose[start:end], which holds a character at least, stands in the text."""
        return self.start(start), self._of(end - 1)[1]

    def start(self, place: int) -> int:
        """Where the character of the prose at a place begins in the text."""
        return self._of(place)[0]

    def _of(self, place: int) -> tuple[int, int]:
        """The span of one character of the prose."""
        piece = bisect_right(self.places, place) - 1
        first, start, end = self.places[piece], self.starts[piece], self.ends[piece]
        behind = self.places[piece + 1] if piece + 1 < len(self.places) else self.length
        if end - start != behind - first:
            return start, end
        return start + place - first, start + place - first + 1
