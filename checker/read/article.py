"""What a reader of one format hands on: a text and what its file says about it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.model import Origins


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read, before its date, source and language are settled.

    `prose` has the length of `text`, markup replaced by spaces, or `origins` says where it stands there. `title` is
    only what stands outside of the text. `metadata` holds every key of the JSON line or front matter but `id` and
    `text`, and what a web page says of itself. `line` is where the article starts in `path`, and `published_line` where
    its metadata gives a date.
    """

    id: str
    text: str
    prose: str
    path: str
    line: int = 1
    title: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    published_line: int = 1
    origins: Origins | None = None


def metadata_of(data: Mapping[str, object]) -> dict[str, str]:
    """Metadata as strings: a string as it is, anything else in its JSON form. Null is left out."""
    return {
        key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
        for key, value in data.items()
        if value is not None and key not in ("id", "text")
    }
