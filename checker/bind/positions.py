"""The lines of a file on which claims stand."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Document, Mention


def lines(document: Document, field: str, mentions: Sequence[Mention]) -> list[int]:
    """The line of the file, from 1, of each of the mentions in order; that of the field where it is part of a line."""
    line = document.line
    if field != "text" or document.path not in ("", document.id):  # one line of a file of many
        return [line] * len(mentions)
    offsets = [mention.start for mention in mentions]
    if document.origins is not None:
        offsets = list(map(document.origins.start, offsets))
    source = document.text
    newline = source.find("\n")
    found = []
    for offset in offsets:
        while 0 <= newline < offset:
            line += 1
            newline = source.find("\n", newline + 1)
        found.append(line)
    return found
