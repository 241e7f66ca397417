"""Where the mentions of a field stand, in tokens and sentences: computed once, in one walk."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.extract.text import Text
from checker.model import Mention
from checker.model.value import Value


class Spot(NamedTuple):
    """A mention at tokens first to last (half-open), in the sentence of that index."""

    mention: Mention
    value: Value
    first: int
    last: int
    sentence: int


def locate(text: Text, mentions: Sequence[Mention]) -> list[Spot]:
    """The spots of mentions that are sorted by where they start."""
    starts, ends, sentences, size = text.starts, text.ends, text.sentences, text.size
    spots: list[Spot] = []
    behind = sentences[0][1] if sentences else 0
    sentence = token = 0
    for mention in mentions:
        start, end, value = mention
        if token < size and ends[token] <= start:
            token = bisect_right(ends, start, token + 1)
            while behind <= token < size:
                sentence += 1
                behind = sentences[sentence][1]
        last = token + 1
        if last < size and starts[last] < end:
            last = bisect_left(starts, end, last + 1)
        spots.append(Spot(mention, value, token, last, sentence))
    return spots
