"""A time that is counted back ("eight months ago") and the date from which it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.match.relations.passage import between
from checker.match.relations.words import words
from checker.model import Claim, Relation, Time

_COUNTED = re.compile(r"\bago$", re.IGNORECASE)
#: Nothing but punctuation and a preposition between a counted time and its date: they say the same twice.
_APPOSED = re.compile(r"^\s*[,(–—]\s*(?:(?:on|in|since)\s+)?$", re.IGNORECASE)
_STATED = re.compile(r"^(?:[A-Z]|\d)")
#: Two dates of one sort of event further apart than this many of the counted units belong to two events.
_UNITS = 4


def elapsed(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Pairs of a counted time and a stated date of one article that date the same thing.

    They do where one stands beside the other ("eight months ago, on 24 February"), and where both date an event
    that happens once in an article ("the war began"); of several stated dates the nearest is meant.
    """
    dated = [claim for claim in claims if type(claim.value) is Time and claim.kind == "date" and claim.field == "text"]
    counted = [claim for claim in dated if _COUNTED.search(claim.text)]
    if not counted:
        return
    stated = [claim for claim in dated if not _COUNTED.search(claim.text) and _STATED.match(claim.text)]
    for span in counted:
        beside = [date for date in stated if _is_beside(span, date)]
        once = [date for date in stated if _dates_one_event(span, date)]
        if beside or once:
            yield Relation(
                "elapsed", (("elapsed", span), ("date", min(beside or once, key=lambda d: (_gap(span, d), d.key))))
            )


def _is_beside(span: Claim, date: Claim) -> bool:
    if span.sentence.start != date.sentence.start:
        return False
    first, second = sorted((span, date), key=lambda claim: claim.start)
    return _APPOSED.match(between(first, second)) is not None and _gap(span, date) is not None


def _dates_one_event(span: Claim, date: Claim) -> bool:
    same = span.frame.predicate == date.frame.predicate and span.frame.predicate in words().once
    gap = _gap(span, date)
    return same and gap is not None and gap <= _UNITS * _unit(span)


def _unit(span: Claim) -> int:
    value = span.value
    assert type(value) is Time
    return (value.last - value.first).days + 1 if value.first and value.last else 0


def _gap(span: Claim, date: Claim) -> int | None:
    """Days between the two, or None where one is not known."""
    one, other = span.value, date.value
    assert type(one) is Time
    assert type(other) is Time
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(0, (other.first - one.last).days, (one.first - other.last).days)
