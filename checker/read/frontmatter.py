"""Front matter: the YAML between two lines of three dashes at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from checker.read.article import metadata_of

# Without a key in its first line it is a thematic break and belongs to the article.
_OPENING = re.compile(r"---[ \t]*\r?\n(?=[ \t]*(?:#|[\w\"'-]+[ \t]*:|\r?\n))")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_SCALAR_MARKS = re.compile(r"\A(?:[|>][-+\d]*[ \t]*\r?\n|[\"'])|[\"']\Z")

#: The keys that say when an article appeared, the first that is there: our own, and that of generators of web sites.
_WHEN = ("published", "date")

# Scalars stay as they are written, so that a date in no calendar is ours to report.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class FrontMatterError(ValueError):
    """Front matter that is no YAML mapping: `line` in the file, and why."""

    def __init__(self, line: int, message: str) -> None:
        self.line, self.message = line, message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says: its metadata, its end, where its title is and on which line its date."""

    metadata: dict[str, str] = field(default_factory=dict)
    end: int = 0
    title: tuple[int, int] = (0, 0)
    published_line: int = 1


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a Markdown text; an empty one where there is none.

    Raises:
        FrontMatterError: the lines between the dashes are no YAML mapping.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return FrontMatter()
    start = opening.end()
    source = text[start : closing.start()]
    try:
        node = yaml.compose(source, Loader=_Loader)
        data = yaml.load(source, Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        why = getattr(error, "problem", None) or "it does not parse"
        raise FrontMatterError(2 + (mark.line if mark else 0), f"front matter is not valid YAML: {why}") from error
    if node is None:
        return FrontMatter(end=closing.end())
    if not isinstance(node, yaml.MappingNode) or not isinstance(data, dict):
        raise FrontMatterError(2, "front matter is not a list of keys and values")
    metadata = metadata_of({str(key): value for key, value in data.items()})
    when = next((key for key in _WHEN if key in metadata), "")
    if when:
        metadata["published"] = metadata[when]
    title, published_line = (0, 0), 1
    for key, value in node.value:
        if key.value == "title" and isinstance(value, yaml.ScalarNode):
            title = _words(text, start + value.start_mark.index, start + value.end_mark.index)
        elif key.value == when:
            published_line = key.start_mark.line + 2
    return FrontMatter(metadata, closing.end(), title, published_line)


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of a scalar stand, without its quotation marks or block sign."""
    for mark in _SCALAR_MARKS.finditer(text[start:end]):
        if mark.start() == 0:
            start += mark.end()
        else:
            end -= mark.end() - mark.start()
    return start, max(start, end)
