"""When and where an article appeared, as its own first and last lines state it.

A date without its year states nothing. The date of publication goes before that of a change, and both before
a date in parentheses, which may be a caption's. A date without a label counts only near the top and where it
is the only one, as the dates of a chronicle stand alone too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.read.dateline import dateline_date, dateline_source
from checker.read.furniture import LONGEST, furniture, read_end, read_line

#: How many lines with text are looked at, at each end, and how many characters of them.
LINES = 6
REACH = 1500

_YEAR = re.compile(r"(?:19|20)\d\d")
_PARENTHESES = re.compile(r"\(([^()\n]{8,120})\)")
_RIGHTS = re.compile(
    r"(?:©|\b(?:[Cc]opyright|COPYRIGHT)\b(?=\s*(?:©|\([cC]\)|(?:19|20)\d\d\b|by\b)))"
    r"(?:\s|©|\([cC]\)|(?:19|20)\d\d|[,–-](?=[\s\d])|[Cc]opyright\b|by\b)*"
    r"(?P<name>[A-Z][^\s|•·,;:()]*(?: (?:of |the |and |for |& )?[A-Z][^\s|•·,;:()]*){0,6})"
)
_TRAILING = re.compile(r"(?:\.|(?<=[a-z]) (?:All|This|Inc|LLC|Ltd|Co)\b.*).*$")
_NO_NAME = re.compile(r"(?:All|This|Material|Content)\b")


def stated_date(prose: str) -> str | None:
    """The date on which an article says that it appeared, or None."""
    head, tail = _ends(prose)
    for line in head:
        if date := dateline_date(line):
            return date
    lines = [(line, at_top) for ends, at_top in ((head, True), (tail, False)) for line in ends]
    lines = [(line, at_top) for line, at_top in lines if _YEAR.search(line)]
    dated = [
        (label, date, at_top)
        for line, at_top in lines
        if (reading := read_line(line) or read_end(line))
        for label, date in reading.dates
    ]
    bare = {date for label, date, _ in dated if not label}
    choices = (
        (date for label, date, _ in dated if label == "published"),
        (date for label, date, at_top in dated if not label and at_top and len(bare) == 1),
        (date for label, date, _ in dated if label == "updated"),
        (date for line, _ in lines for label, date in _asides(line) if label),
    )
    return next((date for dates in choices for date in dates), None)


def stated_source(prose: str) -> str:
    """The publisher that an article names in its line of publication, dateline or copyright notice, or ""."""
    head, tail = _ends(prose)
    for line in (*tail, *head):
        reading = read_line(line)
        if reading and reading.source:
            return reading.source
    agencies = furniture().agencies
    for line in head:
        if agency := dateline_source(line, agencies):
            return agency
    for line in reversed((*head, *tail)):
        if (owner := _owner(line)) is not None:
            return agencies.get(owner, owner)
    return ""


def _ends(prose: str) -> tuple[list[str], list[str]]:
    """The first and the last lines with text, stripped; a line that is both counts with the first."""
    top = [line.strip() for line in prose[:REACH].split("\n")]
    if len(prose) <= REACH:
        lines = [line for line in top if line]
        return lines[:LINES], lines[LINES:][-LINES:]
    bottom = [line.strip() for line in prose[max(REACH, len(prose) - REACH) :].split("\n")]
    return [line for line in top if line][:LINES], [line for line in bottom if line][-LINES:]


def _asides(line: str) -> Iterator[tuple[str, str]]:
    """The labels and dates in the parentheses of a line."""
    for match in _PARENTHESES.finditer(line):
        if reading := read_line(match[1]):
            yield from reading.dates


def _owner(line: str) -> str | None:
    match = _RIGHTS.search(line) if len(line) <= LONGEST * 2 else None
    if match is None or _NO_NAME.match(match["name"]):
        return None
    return _TRAILING.sub("", match["name"]).strip() or None
