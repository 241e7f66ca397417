"""Attributions: which part of a text is whose saying, and who speaks at an offset."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from sys import maxsize

from msgspec import Struct

#: What attributions are sorted by: their start, where that is one the longer first, else the order of the verbs.
_ORDER = (attrgetter("verb"), False), (attrgetter("end"), True), (attrgetter("start"), False)


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


#: What nobody says but the article.
ITS_OWN = Attribution("", "", -1, -1, (0, 0))
#: It begins behind all others, and so ends them.
_LAST = Attribution("", "", maxsize, maxsize, (0, 0))


class Speakers:
    """All attributions of a text by their start, and who speaks at an offset."""

    def __init__(self, attributions: list[Attribution]) -> None:
        self.attributions = attributions.copy()
        for key, falling in _ORDER:
            self.attributions.sort(key=key, reverse=falling)
        changes = _changes(self.attributions)
        self._edges, self._inner = list(changes), list(changes.values())
        self._behind, self._from, self._to, self._said = 0, -1, -1, ITS_OWN

    def at(self, offset: int) -> Attribution:
        """The innermost attribution whose range holds a character offset.

        It is asked of one offset after the other, so the stretch between two edges is looked for from the last one on.
        """
        if not self._from <= offset < self._to:
            edges, behind = self._edges, self._behind if self._from <= offset else 0
            while edges[behind] <= offset:
                behind += 1
            self._behind, self._from, self._to = behind, edges[behind - 1], edges[behind]
            self._said = self._inner[behind - 1]
        return self._said


def _changes(attributions: Sequence[Attribution]) -> dict[int, Attribution]:
    """The offsets from which on another attribution is the innermost, in order; sorted ones are wanted."""
    changes = {-1: ITS_OWN}
    open_: list[Attribution] = []
    edge = -1
    for one in (*attributions, _LAST):
        start = one.start
        while open_ and open_[-1].end <= start:
            end = open_.pop().end
            if end >= edge:
                changes[end], edge = open_[-1] if open_ else ITS_OWN, end
        open_.append(one)
        changes[start], edge = one, start
    return changes
