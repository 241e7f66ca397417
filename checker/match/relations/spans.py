"""A length of time and the dates between which it lies: "for 12 years, since 2008", "from 2001 to 2013"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.match.relations.passage import Days, ahead, behind, between, by_sentence
from checker.model import Claim, Relation, Time

_HAS = re.compile(r"\b(?:has|have|[’']ve)\b", re.IGNORECASE)
_HAD = re.compile(r"\b(?:had|was|were|until|ended|died|before)\b", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:for|spent|served|lasted)\W*(?:(?:about|almost|nearly|more than|over|the|some)\W+)*$", re.IGNORECASE
)
_SINCE = re.compile(r"^\s*[,(–—]?\s*since\s+$", re.IGNORECASE)
_SINCE_AHEAD = re.compile(r"\bsince\s+$", re.IGNORECASE)
_THEN_FOR = re.compile(r"^\s*,\s*for\s+(?:(?:about|almost|nearly|more than|over)\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"^\s*[,(–—]\s*(?:from|between)\s+$", re.IGNORECASE)
_TO = re.compile(r"^\s*(?:to|until|and|through|-|–)\s*$", re.IGNORECASE)
_AFTER = re.compile(r"^\s+after\b(?![^,]*\b(?:and|or)\b)[^,;]*$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def spans(claims: Sequence[Claim], told: Days | None) -> Iterator[Relation]:
    """The lengths of time of one article whose both ends are told; the second one may be the article's own day."""
    times = [
        c
        for c in claims
        if type(c.value) is Time and c.field == "text" and (c.value.amount is not None or c.value.first is not None)
    ]
    for own in by_sentence(times):
        for index, length in enumerate(own):
            if type(length.value) is Time and length.kind == "duration" and length.value.amount is not None:
                yield from _since(length, own[:index], own[index + 1 :], told)
                yield from _from_to(length, own[index + 1 :])
                yield from _after(length, own[index + 1 :], alone=len(own) == 3)


def _since(length: Claim, before: Sequence[Claim], later: Sequence[Claim], told: Days | None) -> Iterator[Relation]:
    """A state that lasts: "has led the party for 12 years, since 2008", "since February 24, for eight months"."""
    lead = ahead(length)
    if told is None or not _HAS.search(lead) or _HAD.search(lead):
        return
    if later and _is_date(later[0]) and _FOR.search(lead) and _SINCE.match(between(length, later[0])):
        yield Relation("span", (("length", length), ("since", later[0])), told)
    elif before and _is_since(before[-1]) and _THEN_FOR.match(between(before[-1], length)):
        yield Relation("span", (("length", length), ("since", before[-1])), told)


def _from_to(length: Claim, later: Sequence[Claim]) -> Iterator[Relation]:
    """A state that is over: "ruled for 12 years, from 2001 to 2013"."""
    if len(later) < 2 or not (_is_year(later[0]) and _is_year(later[1])) or not _FOR.search(ahead(length)):
        return
    if _FROM.match(between(length, later[0])) and _TO.match(between(later[0], later[1])):
        yield Relation("span", (("length", length), ("since", later[0]), ("until", later[1])))


def _after(length: Claim, later: Sequence[Claim], *, alone: bool) -> Iterator[Relation]:
    """An event and one before it: "three years after the fire of May 2019, the hall reopened in May 2022"."""
    if not alone or len(later) != 2 or not (_is_year(later[0]) and _is_year(later[1])):
        return
    if _AFTER.match(between(length, later[0])) and behind(later[0]).startswith(","):
        yield Relation("span", (("length", length), ("since", later[0]), ("until", later[1])))


def _is_since(claim: Claim) -> bool:
    return _is_date(claim) and _SINCE_AHEAD.search(ahead(claim)) is not None


def _is_date(claim: Claim) -> bool:
    return type(claim.value) is Time and claim.kind == "date" and claim.value.first is not None


def _is_year(claim: Claim) -> bool:
    """Whether a claim is a date whose year is written, so that nothing was guessed."""
    return _is_date(claim) and _YEAR.search(claim.text) is not None
