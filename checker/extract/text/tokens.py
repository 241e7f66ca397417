"""Tokens: one scan of the text that all extractors share.

A token is a run of letters, a number with its inner separators ("1,400", "3.5"), or one other character. So
"10kW" is two tokens, "S-300" three, "U.S." four; that nothing stands between two tokens is seen by
`ends[i] == starts[i + 1]`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, compress, pairwise
from typing import Any

from checker.extract.text import quotation, sentences
from checker.extract.text.pieces import EMPTY, KINDS, Watch, pieces, watches


class Text:
    """One field of a document as parallel lists of tokens.

    `size` tells how many there are; `words[i]` is the token as written, `lower[i]` in lower case, and it stands at
    text[starts[i]:ends[i]]. `sentences` are half-open token ranges that cover all tokens in order; `quotations` are
    half-open ranges of characters between quotation marks, the marks left out.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        entries: list[Any] = []  # of all tokens and gaps in turn
        for piece in map(pieces.__getitem__, text.split(" ")):
            entries += piece
        words, signs, lower, flags = [entries[kind :: 2 * KINDS] for kind in (0, 1, KINDS, KINDS + 1)]
        edges = list(accumulate(entries[KINDS - 1 :: KINDS], initial=0))
        starts, ends = edges[:-1:2], edges[1::2]
        self._signs = "".join(signs)
        if EMPTY in self._signs:
            columns = (words, lower, flags, starts, ends)
            words, lower, flags, starts, ends = [list(compress(column, words)) for column in columns]
            self._signs = self._signs.replace(EMPTY, "")
        self.words: list[str] = words
        self.lower: list[str] = lower
        self.starts: list[int] = starts
        self.ends: list[int] = ends
        self.size = len(words)
        self._flags, self._watches = bytes(flags), len(watches)

    def __len__(self) -> int:
        return self.size

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first token of each sentence."""
        return sentences.first_tokens(self.text, self.words, self.starts, self.ends, self._signs)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Half-open token ranges of the sentences."""
        return list(pairwise([*self.sentence_starts, self.size]))

    @cached_property
    def breaks(self) -> frozenset[int]:
        """The first token of each sentence, as a set."""
        return frozenset(self.sentence_starts)

    @cached_property
    def _sentences_of(self) -> list[int]:
        """The index of the sentence of each token; the end of the text is in the last one."""
        found: list[int] = []
        for index, (first, last) in enumerate(self.sentences):
            found += [index] * (last - first)
        return [*found, len(self.sentences) - 1]

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Half-open character ranges between quotation marks."""
        marks = sentences.places(self._signs, quotation.MARK)
        return quotation.spans(self.text, [self.starts[mark] for mark in marks])

    @cached_property
    def quotation_starts(self) -> list[int]:
        """The start of each quotation, for look-up."""
        return [start for start, _ in self.quotations]

    def sentence_of(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return self._sentences_of[token]

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

    def where(self, watch: Watch) -> list[int]:
        """The tokens whose words a stage looks for, in order."""
        if watch.number >= self._watches:  # its module was loaded later than this text was cut
            return [token for token, word in enumerate(self.lower) if watch.sought(word)]
        return list(compress(self._tokens, self._flags.translate(watch.only)))

    @cached_property
    def _tokens(self) -> list[int]:
        """The numbers of all tokens, made once for all that look for some."""
        return list(range(self.size))

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
