"""Indented JSON, as the standard library writes it, in less than half of the time.

The library's own indenting encoder hands over each comma and each quotation mark by itself, through as many generators
as there are brackets open.
"""

from __future__ import annotations

import json
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

_STEP = "  "


def indented(value: Any, depth: int = 0) -> str:
    """What `json.dumps(value, ensure_ascii=False, indent=2)` gives; keys are texts.

    `depth` is how many brackets are open already.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        brackets, parts = "{}", [f"{encode_basestring(key)}: {indented(own, depth + 1)}" for key, own in value.items()]
    elif isinstance(value, list | tuple):
        brackets, parts = "[]", [indented(own, depth + 1) for own in value]
    else:
        return json.dumps(value) if isinstance(value, float) else _told(value)
    if not parts:
        return brackets
    line = "\n" + _STEP * depth
    return f"{brackets[0]}{line}{_STEP}{f',{line}{_STEP}'.join(parts)}{line}{brackets[1]}"


@lru_cache(maxsize=50_000, typed=True)
def _told(value: int | None) -> str:
    """A whole number, a truth value or nothing; the same ones come again and again."""
    return json.dumps(value)
