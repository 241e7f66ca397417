"""The tokens of a text as the parsers of time expressions read them."""

from __future__ import annotations

from checker.extract.text import Text
from checker.extract.time.vocabulary import vocabulary

#: No parser looks farther than this behind the last token, or before the first.
_FARTHEST = 32
_BEYOND = [""] * _FARTHEST


class Tokens:
    """A text in which one may look some words to either side of a token without asking whether there are any.

    `lower` is "" behind the last token; so it is before the first, as an index under 0 counts from the end. All else
    is that of the `source`. The `vocabulary` goes with them, as every parser needs it.
    """

    __slots__ = ("ends", "lower", "size", "source", "starts", "vocabulary", "words")

    def __init__(self, source: Text) -> None:
        self.source = source
        self.words, self.starts, self.ends, self.size = source.words, source.starts, source.ends, source.size
        self.lower = source.lower + _BEYOND
        self.vocabulary = vocabulary()

    def glued(self, token: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < token < self.size and self.ends[token - 1] == self.starts[token]
