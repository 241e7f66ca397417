"""Tokens: one scan of the text that all extractors share.

A token is a run of letters, a number with its inner separators ("1,400", "3.5"), or one other character. So
"10kW" is two tokens, "S-300" three, "U.S." four; that nothing stands between two tokens is seen by
`ends[i] == starts[i + 1]`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, chain, compress
from sys import intern

from checker.extract.text.quotation import spans
from checker.extract.text.sentences import split

_TOKEN = re.compile(r"([^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_)")

#: So many empty tokens are taken out one by one; more of them all at once.
_FEW = 8
#: So many words of at most this length are remembered: the usual ones are soon known, and memory stays bounded.
_REMEMBERED, _LONGEST = 60_000, 24


class _Pieces(dict[str, tuple[str, ...]]):
    """What stands between two spaces as tokens and gaps in turn, with the space behind it as the last gap.

    A text is written in few different pieces, so most are cut by one look-up; and tokens that are one object, whose
    hash is known, make every later look-up cheaper. White space at a piece's ends gives an empty token there.
    """

    def __missing__(self, piece: str) -> tuple[str, ...]:
        lead, *rest = _TOKEN.split(piece)
        parts = ["", lead, *rest] if lead or not rest else rest
        parts[-1:] = [parts[-1], "", " "] if parts[-1] else [" "]
        if len(self) < _REMEMBERED and len(piece) < _LONGEST:
            self[piece] = tuple(map(intern, parts))
        return tuple(parts)


class _Lowered(dict[str, str]):
    """Tokens in lower case, one object for each word."""

    def __missing__(self, word: str) -> str:
        lower = intern(word.lower())
        if len(self) < _REMEMBERED and len(word) < _LONGEST:
            self[word] = lower
        return lower


_pieces, _lowered = _Pieces(), _Lowered()


class Text:
    """One field of a document as parallel lists of tokens.

    `size` tells how many there are; `words[i]` is the token as written, `lower[i]` in lower case, and it stands at
    text[starts[i]:ends[i]]. `sentences` are half-open token ranges that cover all tokens in order; `quotations` are
    half-open ranges of characters between quotation marks, the marks left out.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        parts = list(chain.from_iterable(map(_pieces.__getitem__, text.split(" "))))  # tokens and gaps in turn
        edges = list(accumulate(map(len, parts), initial=0))
        words, starts, ends = parts[::2], edges[:-1:2], edges[1::2]
        empty = words.count("")
        if empty > _FEW:
            starts, ends = list(compress(starts, words)), list(compress(ends, words))
            words = list(filter(None, words))
        elif empty:
            for _ in range(empty):
                at = words.index("")
                del words[at], starts[at], ends[at]
        self.words, self.starts, self.ends = words, starts, ends
        self.lower = list(map(_lowered.__getitem__, words))
        self.size = len(words)

    def __len__(self) -> int:
        return self.size

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Half-open token ranges of the sentences."""
        return split(self.text, self.words, self.starts, self.ends)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first token of each sentence."""
        return [first for first, _ in self.sentences]

    @cached_property
    def breaks(self) -> frozenset[int]:
        """The first token of each sentence, as a set."""
        return frozenset(self.sentence_starts)

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Half-open character ranges between quotation marks."""
        return spans(self.text)

    @cached_property
    def quotation_starts(self) -> list[int]:
        """The start of each quotation, for look-up."""
        return [start for start, _ in self.quotations]

    def sentence_of(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return bisect_right(self.sentence_starts, token) - 1

    def quotation_at(self, offset: int) -> int | None:
        """The index of the quotation that holds a character, or None."""
        starts = self.quotation_starts
        if not starts or offset < starts[0]:
            return None
        index = bisect_right(starts, offset) - 1
        return index if offset < self.quotations[index][1] else None

    @cached_property
    def _quoted(self) -> bytearray:
        """For each token whether it begins inside a quotation."""
        quoted = bytearray(self.size)
        for start, end in self.quotations:
            tokens = self.tokens_in(start, end)
            quoted[tokens.start : tokens.stop] = b"\1" * len(tokens)
        return quoted

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands between quotation marks."""
        return bool(self._quoted[token])

    def token_at(self, offset: int) -> int:
        """The first token that ends after a character offset."""
        return bisect_right(self.ends, offset)

    def tokens_in(self, start: int, end: int) -> range:
        """The tokens that begin in text[start:end]."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def glued(self, token: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < token < self.size and self.ends[token - 1] == self.starts[token]

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to, and without, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def tokenize(text: str) -> Text:
    """Cut a text into tokens. Any string is allowed, the empty one too; the time taken is linear in its length."""
    return Text(text)
