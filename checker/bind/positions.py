"""What a claim says of its place: its sentence, as on disk, and its line in the file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import repeat

from checker.extract.text import Text
from checker.model import Document, Sentence


class Positions:
    """The sentences and lines of one field of a document."""

    def __init__(self, document: Document, field: str, text: Text) -> None:
        self.text = text
        self.source = document.content(field)
        self.first_line = document.line
        lined = field == "text" and document.path in ("", document.id)  # else one line of a file of many
        self._newlines = _newlines(document.text) if lined else []
        self._origins = document.origins

    def lines(self, offsets: Sequence[int]) -> list[int]:
        """The line of the file of each offset, from 1; where the field is a part of a line, that line."""
        first = self.first_line
        if not self._newlines:
            return [first] * len(offsets)
        if self._origins is not None:
            offsets = list(map(self._origins.start, offsets))
        return list(map(first.__add__, map(bisect_left, repeat(self._newlines), offsets)))

    def sentences(self, indices: Sequence[int]) -> list[Sentence]:
        """The sentences of those indices, one record for each."""
        made = {index: self._sentence(index) for index in dict.fromkeys(indices)}
        return list(map(made.__getitem__, indices))

    def _sentence(self, index: int) -> Sentence:
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
