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
    starts, ends, sentences = text.starts, text.ends, text.sentences
    spots: list[Spot] = []
    behind = sentences[0][1] if sentences else 0
    sentence = token = 0
    for mention in mentions:
        token = bisect_right(ends, mention.start, token)
        while behind <= token and sentence + 1 < len(sentences):
            sentence += 1
            behind = sentences[sentence][1]
        spots.append(Spot(mention, mention.value, token, bisect_left(starts, mention.end, token), sentence))
    return spots
