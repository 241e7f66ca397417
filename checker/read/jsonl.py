"""JSON Lines: one document a line, with `id` and `text` and any other keys as metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from checker.model import Problem
from checker.read.article import Article, metadata_of

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}


def read_jsonl(text: str, path: str) -> Iterator[Article | Problem]:
    """The articles of a file in the order of its lines; blank lines are passed over."""
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.isspace():
            yield _article(line, path, number)


def _article(line: str, path: str, number: int) -> Article | Problem:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return Problem(path, number, f"is not valid JSON: {_lower(error.msg)} at column {error.colno}.")
    except (ValueError, RecursionError):
        return Problem(path, number, "is not usable JSON: a number is too long or the nesting too deep.")
    if not isinstance(data, dict):
        return Problem(path, number, f"must be a JSON object with 'id' and 'text', but is {_kind(data)}.")
    for key in ("id", "text"):
        value = data.get(key)
        if value is None:
            return Problem(path, number, f"has no '{key}'.")
        if not isinstance(value, str):
            return Problem(path, number, f"has {_kind(value)} as its '{key}', where a string must be.")
        if not value.strip():
            return Problem(path, number, f"has an empty '{key}'.")
    if _SURROGATE.search(line) and not _is_encodable(data):
        return Problem(path, number, "holds half of a surrogate pair, which is no character.")
    metadata = metadata_of(data)
    return Article(
        id=data["id"],
        text=data["text"],
        prose=data["text"],
        path=path,
        line=number,
        title=metadata.get("title", ""),
        metadata=metadata,
        published_line=number,
    )


def _is_encodable(data: object) -> bool:
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
