"""Attributions: which part of a text is whose saying, and who speaks at an offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
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
        self.attributions = sorted(attributions, key=lambda one: (one.start, -one.end, one.verb))
        changes = _changes(self.attributions)
        self._edges, self._inner = list(changes), list(changes.values())
        self._said: Attribution | None = None
        self._from = self._to = -1

    def at(self, offset: int) -> Attribution | None:
        """The innermost attribution whose range holds a character offset.

        It is mostly asked of one offset after the other, so the stretch between two edges that held the last one comes
        first.
        """
        if not self._from <= offset < self._to:
            behind = bisect_right(self._edges, offset)
            self._said, self._from, self._to = self._inner[behind - 1], self._edges[behind - 1], self._edges[behind]
        return self._said


def _changes(attributions: Sequence[Attribution]) -> dict[int, Attribution | None]:
    """The offsets from which on another attribution, or none, is the innermost, in order; sorted ones are wanted."""
    changes: dict[int, Attribution | None] = {-1: None}
    open_: list[Attribution] = []
    edge = -1
    for one in (*attributions, _LAST):
        start = one.start
        while open_ and open_[-1].end <= start:
            end = open_.pop().end
            if end >= edge:
                changes[end], edge = open_[-1] if open_ else None, end
        open_.append(one)
        changes[start], edge = one, start
    return changes
