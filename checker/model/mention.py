"""Mentions: pieces of text that may matter, before it is known what they say."""

from __future__ import annotations

from msgspec import Struct

from checker.model.value import Value


class Mention(Struct, frozen=True, gc=False):
    """A normalized value at text[start:end]: the value with its unit, or the time expression, and no longer.

    Its tokens are those from `first` up to `last`; a quotation may begin and end with the white space beside them.
    """

    start: int
    end: int
    first: int
    last: int
    value: Value
