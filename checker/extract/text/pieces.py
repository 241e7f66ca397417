"""What stands between two spaces, cut into tokens once and remembered.

A text is written in few different pieces, so most are cut by one look-up, and what is known of a token by its piece
comes with it: its lower case, its length, whether it may end a sentence or begin a quotation.
"""

from __future__ import annotations

import re
from sys import intern
from typing import Any

from checker.extract.text import quotation, sentences

_TOKEN = re.compile(r"([^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_)")

#: So many pieces of at most this length are remembered: the usual ones are soon known, and memory stays bounded.
_REMEMBERED, _LONGEST = 60_000, 24

#: The signs of tokens beside those of stops and quotation marks: of no token at all, where white space begins a piece,
#: and of any other.
EMPTY, OTHER = "_", "-"

#: A piece holds so many things of each token: the word as written, in lower case, its length, how far behind its start
#: the next token starts, and its sign.
KINDS = 5


class Pieces(dict[str, tuple[Any, ...]]):
    """The tokens of each piece and the space behind it: `KINDS` entries for one, then those of the next."""

    def __missing__(self, piece: str) -> tuple[Any, ...]:
        lead, *parts = _TOKEN.split(piece)  # tokens and gaps in turn, behind a first gap
        if lead or not parts:
            parts = ["", lead, *parts]
        marks = frozenset(quotation.marks(piece))
        entries: list[Any] = []
        at = 0
        parts[-1] += " "
        words, gaps = parts[::2], parts[1::2]
        for i, (word, gap) in enumerate(zip(words, gaps, strict=True)):
            length = len(word)
            sign = sentences.sign(words, gaps, i) or (quotation.MARK if at in marks else OTHER if word else EMPTY)
            entries += intern(word), intern(word.lower()), length, length + len(gap), sign
            at += length + len(gap)
        found = tuple(entries)
        if len(self) < _REMEMBERED and len(piece) < _LONGEST:
            self[piece] = found
        return found
