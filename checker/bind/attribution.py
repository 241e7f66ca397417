"""Attributions: which part of a text is whose saying, and who speaks at an offset."""

from __future__ import annotations

from bisect import bisect_right
from sys import maxsize

from msgspec import Struct

from checker.extract.text import Text

#: What is said can begin with one of these.
_OPENING = frozenset("\"“„«‘'`($£€#")


class Attribution(Struct, frozen=True, gc=False):
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


def attributed(
    text: Text, speaker: str, kind: str, start: int, end: int, verb: tuple[int, int], quoted: bool = False
) -> Attribution | None:
    """The attribution of text[start:end] without what only leads up to it, None where nothing is left."""
    source = text.text
    while start < end and not source[start].isalnum() and source[start] not in _OPENING:
        start += 1
    return Attribution(speaker, kind, start, end, verb, quoted) if start < end else None


#: It begins behind all others, and so ends them.
_LAST = Attribution("", "", maxsize, maxsize, (0, 0))


class Speakers:
    """All attributions of a text by their start, and who speaks at an offset."""

    def __init__(self, attributions: list[Attribution]) -> None:
        self.attributions = tuple(sorted(attributions, key=lambda one: (one.start, -one.end, one.verb)))
        edges: list[int] = [-1]
        inner: list[Attribution | None] = [None]
        open_: list[Attribution] = []
        for one in (*self.attributions, _LAST):
            while open_ and open_[-1].end <= one.start:
                end = open_.pop().end
                _mark(edges, inner, end, open_[-1] if open_ else None)
            open_.append(one)
            _mark(edges, inner, one.start, one)
        self._edges, self._inner = edges, inner
        self._asked = 0

    def at(self, offset: int) -> Attribution | None:
        """The innermost attribution whose range holds a character offset.

        It is mostly asked of one offset after the other, so the stretch between two edges that held the last one comes
        first.
        """
        edges, asked = self._edges, self._asked
        if not edges[asked] <= offset < edges[asked + 1]:
            self._asked = asked = bisect_right(edges, offset) - 1
        return self._inner[asked]


def _mark(edges: list[int], inner: list[Attribution | None], offset: int, one: Attribution | None) -> None:
    """Let an attribution, or none, be the innermost from an offset on."""
    if offset > edges[-1]:
        edges.append(offset)
        inner.append(one)
    elif offset == edges[-1]:
        inner[-1] = one
