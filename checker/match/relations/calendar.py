"""Dates that can be held against the calendar: those that name a day of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model import Claim, Relation, Time

_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
#: What a text says of a day is written with a digit; "Monday" alone was only counted from another day.
_WRITTEN = re.compile(r"\d")


def calendar(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Each date of an article that writes out its day, with the places where the article repeats it."""
    same: dict[tuple[str, str, int], list[Claim]] = {}
    for claim in claims:
        value = claim.value
        if type(value) is Time and _DAY.match(value.timex) and _WRITTEN.search(claim.text):
            same.setdefault((claim.doc, value.timex[:10], value.weekday), []).append(claim)
    for repeated in same.values():
        first, *others = repeated
        yield Relation("calendar", (("date", first), *(("again", claim) for claim in others)))
