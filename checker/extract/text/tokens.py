"""Tokens: one scan of the text that all extractors share.

A token is a run of letters, a number with its inner separators ("1,400", "3.5"), or one other character. So
"10kW" is two tokens, "S-300" three, "U.S." four; that nothing stands between two tokens is seen by
`ends[i] == starts[i + 1]`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, compress, pairwise
from operator import itemgetter
from typing import Any

from checker.extract.text import quotation, sentences
from checker.extract.text.pieces import EMPTY, KINDS, Watch, pieces, watches

_START = itemgetter(0)


class Text:
    """One field of a document as parallel lists of tokens.

    `size` tells how many there are; `words[i]` is the token as written, `lower[i]` in lower case, and it stands at
    text[starts[i]:ends[i]]. `sentences` are half-open token ranges that cover all tokens in order; `quotations` are
    half-open ranges of characters between quotation marks, the marks left out. `sentence_starts` are the first tokens
    of the sentences, `breaks` the same as a set.
    """

    # every stage reads these all the time, and slots are what is read fastest
    __slots__ = (
        "_flags",
        "_quotations",
        "_sentences_of",
        "_signs",
        "_tokens",
        "_watches",
        "breaks",
        "ends",
        "lower",
        "sentence_starts",
        "sentences",
        "size",
        "starts",
        "text",
        "words",
    )

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
        self.sentence_starts = sentences.first_tokens(text, words, starts, ends, self._signs)
        self.sentences = list(pairwise([*self.sentence_starts, self.size]))
        self.breaks = frozenset(self.sentence_starts)
        # what not every text is asked for
        self._sentences_of: list[int] | None = None
        self._quotations: list[tuple[int, int]] | None = None
        self._tokens: list[int] | None = None

    def __len__(self) -> int:
        return self.size

    @property
    def quotations(self) -> list[tuple[int, int]]:
        """Half-open character ranges between quotation marks."""
        if self._quotations is None:
            marks = sentences.places(self._signs, quotation.MARK)
            self._quotations = quotation.spans(self.text, [self.starts[mark] for mark in marks])
        return self._quotations

    def sentence_of(self, token: int) -> int:
        """The index of the sentence that holds a token; the end of the text is in the last one."""
        if self._sentences_of is None:
            found: list[int] = []
            for index, (first, last) in enumerate(self.sentences):
                found += [index] * (last - first)
            self._sentences_of = [*found, len(self.sentences) - 1]
        return self._sentences_of[token]

    def quotation_at(self, offset: int) -> int | None:
        """The index of the quotation that holds a character, or None."""
        quotations = self.quotations
        if not quotations or offset < quotations[0][0]:
            return None
        index = bisect_right(quotations, offset, key=_START) - 1
        return index if offset < quotations[index][1] else None

    def where(self, watch: Watch) -> list[int]:
        """The tokens whose words a stage looks for, in order."""
        if watch.number >= self._watches:  # its module was loaded later than this text was cut
            return [token for token, word in enumerate(self.lower) if watch.sought(word)]
        if self._tokens is None:  # made once for all that look for some
            self._tokens = list(range(self.size))
        return list(compress(self._tokens, self._flags.translate(watch.only)))

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
