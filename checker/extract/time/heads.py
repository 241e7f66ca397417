"""A unit's name in a text ("weeks", "quarter"), with the words before it that belong to it."""

from __future__ import annotations

from msgspec import Struct

from checker.extract.time.reading import hyphen_before, number_before
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import HYPHENS

#: No more words than these stand between a number and its unit ("three more trading days").
_FILLERS = 2


class Head(Struct, frozen=True, gc=False):
    """The unit `code` at token `at`; no token under `floor` may be taken.

    `left` is the first token of the unit with its hyphen and `fillers` ("fiscal", "trading", "more"), `before` the
    word before that, "" where it is taken already, and `follows` the word behind the unit. `plural` says whether the
    unit's name is one.
    """

    text: Tokens
    at: int
    left: int
    floor: int
    code: str
    plural: bool
    fillers: tuple[str, ...]
    before: str
    follows: str

    @property
    def hyphenated(self) -> bool:
        """Whether a hyphen ties the next word to the unit ("year-end")."""
        return self.follows in HYPHENS and self.text.glued(self.at + 1)

    def free(self, i: int) -> str:
        """The word at a token that may be taken; "" at others."""
        return self.text.lower[i] if i >= self.floor else ""

    def with_the(self, first: int, determiners: tuple[str, ...] = ("the",)) -> int:
        """The first token of a phrase, its determiner taken in."""
        return first - 1 if first > self.floor and self.text.lower[first - 1] in determiners else first


def head(text: Tokens, at: int, floor: int) -> Head:
    """The unit at a token."""
    words, lower = text.vocabulary, text.lower
    left = at - 1 if lower[at - 1] in HYPHENS and hyphen_before(text, at) else at
    fillers: tuple[str, ...] = ()
    if left > floor and lower[left - 1] in words.filling:
        left, fillers = _filled(text, left, floor)
    name = lower[at]
    plural = name[-1] == "s" or name == "millennia"
    before = lower[left - 1] if left > floor else ""
    return Head(text, at, left, floor, words.units[name], plural, fillers, before, lower[at + 1])


def _filled(text: Tokens, left: int, floor: int) -> tuple[int, tuple[str, ...]]:
    """The first of the words that fill the place before a unit at token `left`, and these words, the last first."""
    fillers: list[str] = []
    filling = text.vocabulary.filling
    while left > floor and text.lower[left - 1] in filling and len(fillers) < _FILLERS:
        if not _fills(text, left - 1, floor):
            break
        left -= 1
        fillers.append(text.lower[left])
        if left - 1 >= floor and text.words[left - 1] in HYPHENS and text.glued(left):
            left -= 1
    return left, tuple(fillers)


def _fills(text: Tokens, i: int, floor: int) -> bool:
    """Whether a word may stand between determiner or number and unit; "next" only in "the two next days"."""
    words = text.vocabulary
    if text.lower[i] in words.fillers:
        return True
    if text.lower[i] not in words.stretch or text.lower[i + 1][-1:] != "s":
        return False
    number = number_before(text, i, floor)
    return number is not None and number.value < 1000
