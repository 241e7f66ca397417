"""What a claim says of its place: its sentence, as on disk, and its line in the file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import repeat
from operator import itemgetter

from checker.extract.text import Text
from checker.model import Document, Mention, Sentence

_START = itemgetter(0)


class Positions:
    """The sentences and lines of one field of a document."""

    def __init__(self, document: Document, field: str, text: Text) -> None:
        self.text = text
        self.source = document.content(field)
        self.first_line = document.line
        lined = field == "text" and document.path in ("", document.id)  # else one line of a file of many
        self._newlines = _newlines(self.source) if lined else []

    def lines(self, mentions: Sequence[Mention]) -> list[int]:
        """The line of the file of each mention, from 1; where the field is a part of a line, that line."""
        first = self.first_line
        if not self._newlines:
            return [first] * len(mentions)
        return [first + behind for behind in map(bisect_left, repeat(self._newlines), map(_START, mentions))]

    def sentence(self, index: int) -> Sentence:
        """The sentence of that index."""
        first, last = self.text.sentences[index]
        start, end = self.text.starts[first], self.text.ends[last - 1]
        return Sentence(start, end, self.source[start:end])


def _newlines(source: str) -> list[int]:
    """The offsets of all line ends."""
    found = []
    at = source.find("\n")
    while at >= 0:
        found.append(at)
        at = source.find("\n", at + 1)
    return found
