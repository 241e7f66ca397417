"""What stands between two spaces, cut into tokens once and remembered.

A text is written in few different pieces, so most are cut by one look-up, and what is known of a token by its piece
comes with it: its lower case, its length, whether it may end a sentence or begin a quotation, which stages look for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import accumulate
from sys import intern
from typing import Any

from checker.extract.text import quotation, sentences
from checker.extract.text.memory import Memory

_TOKEN = re.compile(r"([^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_)")

#: The signs of tokens beside those of stops and quotation marks: of no token at all, where white space begins a piece,
#: and of any other.
EMPTY, OTHER = "_", "-"

#: What ends no sentence and opens no quotation.
_PAUSES = frozenset(",;:")

#: A piece holds so many things of each token and as many of the white space behind it, the same at the same places: the
#: word as written, its sign, its length; its lower case, which watches look for it, the length of the space.
KINDS = 3


def _word(word: str) -> tuple[str, int, str, int]:
    """Of a word its one object, its length, its lower case and which watches look for it."""
    lower = intern(word.lower())
    return intern(word), len(word), lower, _flags(lower)


def _piece(piece: str) -> tuple[Any, ...]:
    """The tokens of a piece and the space behind it: `KINDS` things of a token, of the space, of the next token."""
    entries: list[Any] = []
    for word, sign, gap in _tokens(piece):
        written, length, lower, flags = _words[word]
        entries += written, sign, length, lower, flags, len(gap)
    return tuple(entries)


def _tokens(piece: str) -> Iterable[tuple[str, str, str]]:
    """The tokens of a piece, each with its sign and the white space behind it."""
    if piece.isalpha():
        return ((piece, OTHER, " "),)
    if piece[-1:] in _PAUSES and piece[:-1].isalpha():
        return (piece[:-1], OTHER, ""), (piece[-1], OTHER, " ")
    lead, *parts = _TOKEN.split(piece)  # tokens and gaps in turn, behind a first gap
    if lead or not parts:
        parts = ["", lead, *parts]
    parts[-1] += " "
    words, gaps = parts[::2], parts[1::2]
    signs = [sentences.sign(words, gaps, i) or (OTHER if word else EMPTY) for i, word in enumerate(words)]
    if marks := frozenset(quotation.marks(piece)):
        starts = list(accumulate(map(len, parts), initial=0))[:-1:2]
        signs = [quotation.MARK if at in marks else sign for at, sign in zip(starts, signs, strict=True)]
    return zip(words, signs, gaps, strict=True)


_words, pieces = Memory(_word), Memory(_piece)


def forget() -> None:
    """Forget all pieces and words: they are cut and asked about anew."""
    pieces.clear()
    _words.clear()


class Watch:
    """What one stage looks for in every text: `sought` tells it by a lower-case word, `Text.where` where it stands.

    Few words matter to any stage, so all are asked about the words of a new piece, and not each about every text's.
    Watches are made as their modules are loaded; there can be eight.
    """

    def __init__(self, sought: Callable[[str], bool]) -> None:
        self.sought, self.number = sought, len(watches)
        flag = 1 << self.number
        #: Turns the flags of all watches into those of this one.
        self.only = bytes(flags & flag for flags in range(256))
        watches.append(self)
        forget()  # what is remembered does not know of it


watches: list[Watch] = []


def _flags(word: str) -> int:
    """Which watches look for a lower-case word, as the bits of a number."""
    return sum(1 << watch.number for watch in watches if word and watch.sought(word))
