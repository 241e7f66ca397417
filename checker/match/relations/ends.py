"""The two ends of a change: a value that is said to be former and one that is present or later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from checker.match.nouns import noun_class
from checker.match.relations.passage import ahead, behind, between, by_sentence, quantity, same_thing
from checker.model import Claim

Ends = tuple[Claim, Claim]

#: Words before the former of two values, and before the later one; both end where the value begins.
_FORMER = re.compile(
    r"\b(?:from|compared with|compared to|against|versus)\W*(?:the |a )?(?:(?:about|around|just|some|only|nearly) )?$",
    re.IGNORECASE,
)
_LATER = re.compile(r"\bto\W*(?:a |the |an )?(?:(?:about|around|just|some|only|nearly|record) )*$", re.IGNORECASE)
#: What may stand between a former value and "to": "from 40 captains in May to".
_ON_TO = re.compile(
    r"^(?:\W+[a-z]+|\W+\d{4}|\W+[A-Z][a-z]+){0,5}?\W+to\W+(?:(?:a|about|around|some|only|just|nearly)\W+)?$"
)
#: A span of ages, prices or places has two ends, and neither is former.
_SPAN = re.compile(
    r"\b(?:rang\w+|var(?:y|ies|ied|ying)|between|aged|ages|anywhere|everything|scor\w+|moved?|travel\w*|flew|drove)\b",
    re.IGNORECASE,
)
_UP_FROM = re.compile(r"\b(?:up|down)\b[^,;]*\bfrom\W*$", re.IGNORECASE)
_COMPARED = re.compile(r"\bcompared (?:with|to)\W*$", re.IGNORECASE)
_EARLIER = re.compile(
    r"^\W*(?:(?:in|for|during|at|of|the|a|same)\W+){0,4}(?:(?:period|time|quarter|month|year|week)\W+)?(?:a\W+)?"
    r"(?:last|previous|prior|earlier|(?:year|month|week) (?:earlier|ago)|year-ago|year-earlier)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"^\W*of (?:them|these|those|whom|which|its|the)\b", re.IGNORECASE)
#: How many characters beside a value decide what it is an end of.
_NEAR = 80
#: A new clause: what stands behind it belongs to another statement.
_CLAUSE = re.compile(
    r";|\b(?:while|but|whereas|although|though|which|who)\b|\band (?:its|their|his|her)\b", re.IGNORECASE
)


def ends(claims: Sequence[Claim]) -> Iterator[Ends]:
    """Pairs (before, after) of one article's amounts; neighbours of one sentence that can count the same thing."""
    stated = [c for c in claims if not quantity(c).change and quantity(c).comparator != "range"]
    for own in by_sentence(stated):
        kinds = sorted(own, key=lambda c: (_kind(c), c.start))
        for _, alike in groupby(kinds, _kind):
            for one, other in pairwise(alike):
                found = _ordered(one, other)
                if found is not None and same_thing(one, other):
                    yield found


def _kind(claim: Claim) -> str:
    """What an amount is compared in: money "a share" is not taken for the whole money beside it."""
    value = quantity(claim)
    rate = "/" in value.unit or value.sort != "amount"
    special = value.unit in ("percent", "percentage_point") or value.unit.isupper()
    return f"{value.sort} {value.unit}" if rate or special else ""


def _ordered(one: Claim, other: Claim) -> Ends | None:
    before, middle = ahead(one), between(one, other)
    named = noun_class(quantity(one).unit) == noun_class(quantity(other).unit) != ""
    if _SPAN.search(before[-_NEAR:]):
        return None
    if not _CLAUSE.search(middle):
        if _FORMER.search(before) and _ON_TO.search(middle):
            return one, other
        if _FORMER.search(middle) and (_LATER.search(before) or _UP_FROM.search(middle)):
            return other, one
        if named and _COMPARED.search(middle) and _EARLIER.search(behind(other)[:_NEAR]):
            return other, one
    if named and quantity(one).sort == "amount" and not _OF_THEM.search(behind(other)):
        return {("former", "present"): (one, other), ("present", "former"): (other, one)}.get(
            (one.frame.phase, other.frame.phase)
        )
    return None
