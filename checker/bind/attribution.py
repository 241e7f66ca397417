"""Attributions: which part of a text is whose saying, and who speaks at an offset."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Attribution(NamedTuple):
    """Text[start:end] is what `speaker` says.

    `speaker` is the entity key of a person or organisation, a source ("police", "united states officials"),
    or "" where somebody speaks who cannot be told ("he said"). `kind` is what the verb makes of it: "says",
    "claims", "denies", "estimates", "asks", "promises". `verb` are the tokens of the verb, half-open; `quoted` says
    that the range is a quotation.
    """

    speaker: str
    kind: str
    start: int
    end: int
    verb: tuple[int, int]
    quoted: bool = False


class Speakers:
    """All attributions of a text by their start, and who speaks at an offset."""

    def __init__(self, attributions: list[Attribution]) -> None:
        self.attributions = tuple(sorted(attributions, key=lambda one: (one.start, -one.end, one.verb)))
        self._edges: list[int] = []
        self._inner: list[Attribution | None] = []
        open_: list[Attribution] = []
        for one in self.attributions:
            if open_ and open_[-1].end <= one.start:
                self._close(open_, one.start)
            open_.append(one)
            self._edge(one.start, one)
        self._close(open_, None)

    def _close(self, open_: list[Attribution], until: int | None) -> None:
        """End the innermost attributions that end up to an offset; all of them for None."""
        while open_ and (until is None or open_[-1].end <= until):
            closed = open_.pop()
            self._edge(closed.end, open_[-1] if open_ else None)

    def _edge(self, offset: int, inner: Attribution | None) -> None:
        if self._edges and offset <= self._edges[-1]:
            if offset == self._edges[-1]:
                self._inner[-1] = inner
            return
        self._edges.append(offset)
        self._inner.append(inner)

    def at(self, offset: int) -> Attribution | None:
        """The innermost attribution whose range holds a character offset."""
        index = bisect_right(self._edges, offset) - 1
        return self._inner[index] if index >= 0 else None
