"""A time that is counted back ("eight months ago") and the date from which it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model import Claim, Relation, Time

_COUNTED = re.compile(r"\b(?:ago|earlier|before|later|since)$", re.IGNORECASE)
#: Two dates of one sort of event further apart than this many of the counted units belong to two events.
_UNITS = 4


def elapsed(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Pairs of a counted time and a stated date of one article that date the same sort of event.

    Where several stated dates could be meant, the nearest is.
    """
    dated = [
        claim for claim in claims if isinstance(claim.value, Time) and claim.kind == "date" and claim.frame.predicate
    ]
    counted = [claim for claim in dated if _COUNTED.search(claim.text)]
    stated = [claim for claim in dated if not _COUNTED.search(claim.text) and claim.text[:1].isupper()]
    for span in counted:
        near = []
        for date in stated:
            gap = _gap(span, date)
            if date.frame.predicate == span.frame.predicate and gap is not None:
                near.append((gap, date.key, date))
        if near:
            yield Relation("elapsed", (("elapsed", span), ("date", min(near)[2])))


def _gap(span: Claim, date: Claim) -> int | None:
    """Days between the two, or None where one is not known or they are too far apart to be one event's."""
    one, other = span.value, date.value
    assert isinstance(one, Time)
    assert isinstance(other, Time)
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    unit = (one.last - one.first).days + 1
    gap = max(0, (other.first - one.last).days, (one.first - other.last).days)
    return gap if gap <= _UNITS * unit else None
