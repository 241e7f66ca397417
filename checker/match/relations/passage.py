"""The text around and between the claims of one article."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import groupby

from checker.match.nouns import contrast, noun_class
from checker.match.units import comparable
from checker.model import Claim, Quantity

Days = tuple[datetime.date, datetime.date]


def quantity(claim: Claim) -> Quantity:
    """The value of a claim that is known to be a quantity."""
    assert type(claim.value) is Quantity
    return claim.value


def amounts(claims: Iterable[Claim]) -> list[Claim]:
    """The quantities of the article's text that no more than state an amount: no vague ones."""
    return [c for c in claims if type(c.value) is Quantity and c.field == "text" and not c.value.vague]


def by_sentence(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims in text order, one list for each sentence that has any."""
    return [list(own) for _, own in groupby(claims, lambda claim: (claim.field, claim.sentence.start))]


def ahead(claim: Claim) -> str:
    """The text of a claim's sentence before it."""
    return claim.sentence.text[: max(0, claim.start - claim.sentence.start)]


def behind(claim: Claim) -> str:
    """The text of a claim's sentence behind it."""
    return claim.sentence.text[claim.end - claim.sentence.start :]


def between(one: Claim, other: Claim) -> str:
    """The text between two claims of one sentence, the first of them first."""
    start = one.sentence.start
    return one.sentence.text[one.end - start : max(one.end, other.start) - start]


def same_thing(one: Claim, other: Claim) -> bool:
    """Whether two quantities can count the same thing: a bare number can count what the other counts."""
    a, b = quantity(one), quantity(other)
    if a.sort != b.sort or contrast(one.frame.words, other.frame.words) is not None:
        return False
    if "percent" in (a.unit, b.unit) or "percentage_point" in (a.unit, b.unit):
        return a.unit == b.unit
    return comparable(a.unit, b.unit) or noun_class(a.unit) == noun_class(b.unit) or "" in (a.unit, b.unit)


def told_at(claim: Claim, start: int, end: int, value: Quantity) -> Claim:
    """A claim for words of another one's sentence that no extractor reads as a number, because alone they are none."""
    place = claim.sentence.start
    text = claim.sentence.text[start - place : end - place]
    return Claim(claim.doc, claim.field, start, end, text, value, claim.frame, claim.sentence, claim.line)
