"""Datelines: the place, date and agency with which a report begins, "KYIV, Oct 22 (Reuters) - "."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.read.dates import WHEN, written_date

_AGENCY = re.compile(
    r"(?P<place>[A-Z][^()\n]{0,60}?)?\s*(?:\((?P<agency>[A-Z][\w.&'/ -]{1,30})\)|/(?P<wire>[A-Z]\w{1,30})/)"
    r"\s*(?:[–—:-])"
)
_CAPITALS = re.compile(r"[A-Z]{2}|[A-Z]\.|\Z")
_DATED = re.compile(
    r"(?![A-Z ]*UPDATE)[A-Z]{2}[A-Z.'’ -]{0,40}(?:,\s*[A-Z][A-Za-z. ]{0,25}?)??[\s,(–—-]+"
    rf"(?i:{WHEN.pattern})[\s)]*(?:\([^()\n]{{2,30}}\)|/\w{{2,30}}/)?\s*[–—:-]"
)


def dateline_source(line: str, agencies: Mapping[str, str]) -> str:
    """The agency or station of a dateline, under its known name, or "".

    Behind a place in capitals any name counts that has two capitals itself ("MIAMI (WSVN) -"); behind
    another, only an agency that is known.
    """
    match = _AGENCY.match(line)
    if match is None:
        return ""
    name = match["agency"] or match["wire"]
    if name in agencies:
        return agencies[name]
    named = sum(letter.isupper() for letter in name) >= 2
    return name if named and _CAPITALS.match(match["place"] or "") else ""


def dateline_date(line: str) -> str | None:
    """The date of a dateline that says the year, "LONDON, 3 May 2022 -", or None."""
    match = _DATED.match(line)
    return written_date(match) if match else None
