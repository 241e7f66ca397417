"""Shares that make up a whole: "60% in favour, 30% against, 10% undecided"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.match.relations.passage import ahead, behind, by_sentence, quantity
from checker.match.relations.words import words
from checker.model import Claim, Quantity, Relation

#: What makes percentages of one sentence shares of more than one whole, or of overlapping answers.
_OTHER_WHOLES = re.compile(
    r"\b(?:compared|versus|than|from|up|down|plus or minus|margin|error|either|also|both|average|rose|fell|grew|least|"
    r"more|over|under|nearly|former|earlier|previous|last|ago|in (?:19|20)\d\d)\b|±|\+/",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"^\W*of (?!the\b|all\b|those\b|respondents\b|voters\b)\w+", re.IGNORECASE)
_REMAINING = re.compile(r"\b(?:the|a) (?:remaining|other)\W*$", re.IGNORECASE)
_AFTER = 40


def shares(claims: Sequence[Claim]) -> Iterator[Relation]:
    """The sentences of one article whose percentages are the parts of one whole: one of them is what is left.

    Roles: `share`, and `rest` for "the remaining 10 percent", which must make it a hundred; without one a smaller
    party may be missing.
    """
    percents = [c for c in claims if type(c.value) is Quantity and c.field == "text" and c.value.unit == "percent"]
    for own in by_sentence(percents):
        if len(own) < 2 or _OTHER_WHOLES.search(own[0].sentence.text):
            continue
        if any(quantity(c).change or quantity(c).sort == "age" or _OF_WHOM.search(behind(c)) for c in own[1:]):
            continue
        rest = [c for c in own if _REMAINING.search(ahead(c))]
        left = [c for c in own if _is_left(c)]
        if (len(own) > 2 and len(left) == 1) or (rest and rest[-1] is own[-1] and len(rest) == 1):
            yield Relation("shares", tuple(("rest" if c in rest else "share", c) for c in own))


def _is_left(claim: Claim) -> bool:
    """Whether a percentage is that of the people who gave no answer."""
    near = behind(claim)[:_AFTER].lower().split("%")[0]
    near = re.split(r"[,;.]|\b\d", near)[0]
    before = re.split(r"[,;.%]", ahead(claim).lower())[-1]
    return any(phrase in near or phrase in before[-25:] for phrase in words().residual)
