"""Words that multiply: "doubled", "more than tripled", "halved"."""

from __future__ import annotations

import re

from checker.match.relations.passage import ahead, between, told_at
from checker.model import Claim, Quantity

_FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_MULTIPLIES = re.compile(
    r"(?:\b(more than|nearly|almost|about|roughly)\W+)?\b(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|es|ed|ing)\b",
    re.IGNORECASE,
)
#: From the verb to the first of its ends; a comma or a conjunction begins another statement.
_TO_ENDS = re.compile(
    r"^(?:\W+(?!and\b|but\b|while\b)[\w’'-]+){0,8}?[\s,]+(?:to|from)\W+(?:[a-z]+\W+){0,2}$", re.IGNORECASE
)
#: What each hedge allows, as shares of the factor counted away from one: news rounds, and "more than" is open.
_PLAIN = (0.85, 1.2)
_NEARLY = (0.75, 1.0)


def multiple(before: Claim, after: Claim) -> Claim | None:
    """A claim for the verb that says how many times a value became, right before its two ends; None without one.

    No extractor reads such a verb as a number; here, beside its ends, it is one.
    """
    first, second = sorted((before, after), key=lambda claim: claim.start)
    lead = ahead(first)
    said = list(_MULTIPLIES.finditer(lead))
    found = said[-1] if said else None
    if found is None or not _TO_ENDS.search(lead[found.end() :]) or _MULTIPLIES.search(between(first, second)):
        return None
    hedge, factor = (found[1] or "").lower(), _FACTORS[found[2].lower()]
    start = first.sentence.start
    return told_at(first, start + found.start(), start + found.end(), _value(hedge, factor))


def _value(hedge: str, factor: float) -> Quantity:
    """The factor as an interval; what halves goes the other way: "more than halved" is less than a half."""
    low, high = _NEARLY if hedge in ("nearly", "almost") else _PLAIN
    ends: tuple[float | None, float | None] = (factor * low, factor * high)
    if hedge == "more than":
        ends = (factor, None) if factor > 1 else (None, factor)
    elif factor < 1:
        ends = (factor / high, factor / low)
    return Quantity(value=factor, low=ends[0], high=ends[1], comparator="~", unit="times", sort="factor")
