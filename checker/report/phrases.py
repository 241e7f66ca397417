"""Counts and lists in words."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Document, Finding

_ORDER = ("conflict", "disputed", "unsupported", "update", "variant", "note", "agreement")
_KNOWN = {"stated": "as the article says", "inferred": "inferred from its text"}
_PLURALS = {"unsupported": "unsupported", "disputed": "disputed"}


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 conflict", "2 conflicts", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else _PLURALS.get(noun, noun + 's')}"


def tally(verdicts: Mapping[str, int]) -> str:
    """How many findings of each verdict there are, conflicts first and even when there are none."""
    order = [*_ORDER, *sorted(set(verdicts) - set(_ORDER))]
    parts = [counted(verdicts.get(name, 0), name) for name in order if name == "conflict" or verdicts.get(name)]
    return ", ".join(parts)


def sources(finding: Finding) -> str:
    """How many articles a finding rests on, where some are copies or of one publisher: "3 articles, 2 independent"."""
    if finding.independent >= finding.documents:
        return ""
    return f"{counted(finding.documents, 'article')}, {finding.independent} independent"


def dated(document: Document) -> str:
    """The day when a document appeared and, unless metadata says so, how that is known; "" where it is not."""
    date, known = document.published.value[:10], _KNOWN.get(document.published.known)
    return f"{date} ({known})" if date and known else date
