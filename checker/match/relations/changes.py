"""A value before, a value after, and the percentage that is said to lie between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.match.nouns import contrast, noun_class
from checker.match.units import comparable
from checker.model import Claim, Quantity, Relation

_FROM = re.compile(r"\b(?:from|compared with|compared to|against|versus|up from|down from)\W*$", re.IGNORECASE)
_TO = re.compile(r"^\W*(?:[a-z]+\W+){0,4}?to\W*(?:[a-z]+\W+)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
#: A percentage further from its two ends than this many characters speaks of something else.
_REACH = 600


def changes(claims: Sequence[Claim]) -> Iterator[Relation]:
    """The changes of one document: a relation `change` of before and after for each.

    With its percentage it makes a `percent-change` too, in which every repetition of that percentage takes part.
    """
    quantities = [claim for claim in claims if isinstance(claim.value, Quantity) and claim.field == "text"]
    amounts = [claim for claim in quantities if _quantity(claim).unit not in ("percent", "percentage_point")]
    percents = [claim for claim in quantities if _quantity(claim).unit == "percent"]
    for before, after in _ends(amounts):
        yield Relation("change", (("before", before), ("after", after)))
        near = _percent_of(before, after, percents)
        if near is not None:
            repeated = [claim for claim in percents if _repeats(claim, near)]
            yield Relation(
                "percent-change",
                (*(("percent", claim) for claim in (near, *repeated)), ("before", before), ("after", after)),
            )


def _quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


def _ends(amounts: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Neighbouring amounts of one thing in one sentence, the one said to be former and the other present or later."""
    for one, other in pairwise(amounts):
        if one.sentence != other.sentence or not _same_thing(one, other):
            continue
        between = one.sentence.text[one.end - one.sentence.start : other.start - one.sentence.start]
        ahead = one.sentence.text[: one.start - one.sentence.start]
        if _FROM.search(ahead) and _TO.search(between):
            yield one, other
        elif _FROM.search(between) and re.search(r"\bto\W*$", ahead):
            yield other, one
        elif one.frame.phase == "former" and other.frame.phase == "present":
            yield one, other
        elif one.frame.phase == "present" and other.frame.phase == "former":
            yield other, one


def _same_thing(one: Claim, other: Claim) -> bool:
    a, b = _quantity(one), _quantity(other)
    if a.sort != b.sort or contrast(one.frame.words, other.frame.words) is not None:
        return False
    return comparable(a.unit, b.unit) or noun_class(a.unit) == noun_class(b.unit) or "" in (a.unit, b.unit)


def _percent_of(before: Claim, after: Claim, percents: Sequence[Claim]) -> Claim | None:
    """The percentage of change nearest to two ends, in their sentence or one close to it."""
    first, last = min(before.start, after.start), max(before.end, after.end)
    near = []
    for claim in percents:
        distance = first - claim.end if claim.end <= first else claim.start - last
        inside = first < claim.start < last
        if _quantity(claim).change and (claim.sentence == before.sentence or (0 <= distance <= _REACH // 4 or inside)):
            near.append((max(0, distance), claim.key, claim))
    return min(near)[2] if near else None


def _repeats(claim: Claim, percent: Claim) -> bool:
    """Whether a percentage is the same one told again: same value and direction, and a content word in common."""
    if claim is percent or _quantity(claim).value != _quantity(percent).value:
        return False
    if _quantity(claim).change != _quantity(percent).change:
        return False
    words = [set(_WORD.findall(c.sentence.text.lower())) for c in (claim, percent)]
    return bool(words[0] & words[1])
