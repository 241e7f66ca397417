"""Attributions: which part of a text is whose saying, and who speaks at an offset."""

from __future__ import annotations

from collections.abc import Iterable
from sys import maxsize

from msgspec import Struct


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


#: What the article says itself.
ITS_OWN = Attribution("", "", -1, -1, (0, 0))
#: It begins behind all others, and so ends them.
_LAST = Attribution("", "", maxsize, maxsize, (0, 0))


class Speakers:
    """All attributions of a text by their start, and who speaks at an offset."""

    def __init__(self, attributions: list[Attribution]) -> None:
        self.attributions = sorted(attributions, key=lambda one: (one.start, -one.end, one.verb))

    def at(self, offsets: Iterable[int]) -> list[Attribution]:
        """The innermost attribution whose range holds a character, for each of some ascending offsets."""
        found: list[Attribution] = []
        open_: list[Attribution] = []
        ahead = iter((*self.attributions, _LAST))
        following, said = next(ahead), ITS_OWN
        since, until, ends = -1, following.start, False  # at `until` the innermost ends, or another begins
        for offset in offsets:
            while until <= offset:
                if not ends:
                    said, since = following, until
                    open_.append(said)
                    following = next(ahead)
                else:
                    open_.pop()
                    if until >= since:
                        said, since = open_[-1] if open_ else ITS_OWN, until
                until = following.start
                ends = bool(open_) and open_[-1].end <= until
                if ends:
                    until = open_[-1].end
            found.append(said)
        return found
