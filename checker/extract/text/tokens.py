"""Tokens: one scan of the text that all extractors share.

A token is a run of letters, a number with its inner separators ("1,400", "3.5"), or one other character. So
"10kW" is two tokens, "S-300" three, "U.S." four; that nothing stands between two tokens is seen by
`ends[i] == starts[i + 1]`.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, compress, pairwise
from typing import Any

from checker.extract.text import quotation, sentences
from checker.extract.text.pieces import KINDS, NO_CODE, Watch, piece_of, spaced, watches

#: The tokens of most texts, shared by all.
_NUMBERS = tuple(range(1 << 13))

#: Turn the marks of tokens into the signs of stops, and of quotation marks.
_STOPS = bytes(marks & sentences.STOP if marks & sentences.STOP >= sentences.END else 0 for marks in range(256))
_QUOTES = bytes(marks & sentences.STOP == quotation.MARK for marks in range(256))


class Text:
    """One field of a document as parallel lists of tokens.

    `size` tells how many there are; `words[i]` is the token as written, `lower[i]` in lower case, and it stands at
    text[starts[i]:ends[i]]. `sentences` are half-open token ranges that cover all tokens in order; `quotations` are
    half-open ranges of characters between quotation marks, the marks left out. `sentence_starts` are the first tokens
    of the sentences, `breaks` the same as a set. `shape` has a byte for each token, by what it can be to a name
    (`people.shape`).
    """

    # every stage reads these all the time, and slots are what is read fastest
    __slots__ = (
        "_marked",
        "_marks",
        "_opened",
        "_watches",
        "breaks",
        "ends",
        "lower",
        "quotations",
        "sentence_starts",
        "sentences",
        "shape",
        "size",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        lines = text.split("\n")
        entries, firsts = _entries(lines)
        words, lower, codes = entries[1::KINDS], entries[2::KINDS], b"".join(entries[::KINDS])
        *edges, end = accumulate(codes[3::2])  # from the space before the first token on
        if end == len(text) + 1:
            starts, ends = edges[::2], edges[1::2]
        else:  # white space beside that between two words was left out, or a length was cut
            starts, ends = _located(text, words)
        self.words: list[str] = words
        self.lower: list[str] = lower
        self.starts: list[int] = starts
        self.ends: list[int] = ends
        self.size = len(words)
        self.shape = codes[6::4]
        flags, self._watches = codes[4::4], len(watches)
        # of most tokens nothing is looked for, and they are passed over once for all
        numbers = _NUMBERS if self.size <= len(_NUMBERS) else range(self.size)
        self._marked, self._marks = list(compress(numbers, flags)), flags.translate(None, b"\0")
        signs = self._marks.translate(_STOPS)
        stops = zip(compress(self._marked, signs), signs.translate(None, b"\0"), strict=True)
        breaks = sentences.breaks(words, starts, ends, stops, sentences.paragraphs(lines, firsts, self.size))
        self.sentence_starts = sentences.bounded(words, sorted(breaks))
        self.breaks = breaks.union(self.sentence_starts)
        self.sentences = list(pairwise([*self.sentence_starts, self.size]))
        quotes = compress(self._marked, self._marks.translate(_QUOTES))
        self.quotations = quotation.spans(text, [starts[token] for token in quotes])
        self._opened = [start for start, _ in self.quotations]

    def __len__(self) -> int:
        return self.size

    def sentence_of(self, token: int) -> int:
        """The index of the sentence that holds a token; the end of the text is in the last one."""
        return bisect_right(self.sentence_starts, token) - 1

    def quotation_at(self, offset: int) -> int | None:
        """The index of the quotation that holds a character, or None."""
        index = bisect_right(self._opened, offset) - 1
        return index if index >= 0 and offset < self.quotations[index][1] else None

    def where(self, watch: Watch) -> list[int]:
        """The tokens whose words a stage looks for, in order."""
        if watch.flag >> self._watches:  # its module was loaded later than this text was cut
            return [token for token, word in enumerate(self.lower) if watch.sought(word)]
        return list(compress(self._marked, self._marks.translate(watch.only)))

    def token_at(self, offset: int) -> int:
        """The first token that ends after a character offset."""
        return bisect_right(self.ends, offset)

    def glued(self, token: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < token < self.size and self.ends[token - 1] == self.starts[token]

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to, and without, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def _entries(lines: list[str]) -> tuple[list[Any], list[int]]:
    """The entries of the tokens of all lines, behind a code for the space before the first, and each line's first.

    A line's end is as long as a space. White space inside a line, other than a single space, is left out where a piece
    would begin with it: of few texts, as their length tells.
    """
    entries: list[Any] = [NO_CODE]
    firsts: list[int] = []
    for line in lines:
        firsts.append(len(entries) // KINDS)
        if line and line[0] != " ":
            for piece in map(piece_of, line.split(" ")):
                entries += piece
        else:  # it is empty or indented
            for written in line.split(" "):
                if written:
                    entries += piece_of(written)
                else:
                    entries[-1] = spaced(entries[-1])
    return entries, firsts


def _located(text: str, words: list[str]) -> tuple[list[int], list[int]]:
    """Where words stand that follow each other with nothing but white space between them."""
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for word in words:
        start = text.find(word, end)
        end = start + len(word)
        starts.append(start)
        ends.append(end)
    return starts, ends


def tokenize(text: str) -> Text:
    """Cut a text into tokens. Any string is allowed, the empty one too; the time taken is linear in its length."""
    return Text(text)
