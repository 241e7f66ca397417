"""Mentions: pieces of text that may matter, before it is known what they say."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.value import Value


class Mention(NamedTuple):
    """A normalized value at text[start:end]: the value with its unit, or the time expression, and no longer."""

    start: int
    end: int
    value: Value
