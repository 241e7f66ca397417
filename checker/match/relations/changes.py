"""A value before, a value after, and what is said to lie between them: a percentage, points or a multiple."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.match.relations.ends import ends
from checker.match.relations.multiples import multiple
from checker.match.relations.passage import amounts, between, by_sentence, quantity
from checker.model import Claim, Relation

_WORD = re.compile(r"[^\W\d_]{4,}")
#: A percentage in the next sentence and further from its ends than this many characters speaks of something else.
_REACH = 150
#: From a percentage to the first of its ends: "12 percent in the quarter to", ", from", "because they fell from".
_TO_ENDS = re.compile(
    r"^(?:\W+[\w’'-]+){0,6}\W+(?:to|from)\W*(?:(?:a|an|the|about|around|record|just|only)\W+)*$", re.I
)
#: From the second end to its percentage: ", up", ", a reduction of", "(down", ", or".
_FROM_ENDS = re.compile(r"^[^,(–—-]{0,30}[,(–—-]\W*(?:[a-z’'-]+\W+){0,5}$")
#: From a percentage to the explanation that gives its ends: ": before the reform it had", " in May (before that".
_EXPLAINED = re.compile(r"^[^,;:(]{0,40}[:(][^,;]*\s$")
_BREAK = re.compile(r";|:|\b(?:while|but|whereas|although|though|with|which|who|after|followed)\b", re.IGNORECASE)


def changes(claims: Sequence[Claim]) -> Iterator[Relation]:
    """The changes of one article: a relation `change` of before and after for each.

    With what lies between them it makes one more: `percent-change` with a percentage (in which each repetition of that
    percentage takes part), `point-change` where the ends are percentages themselves, `multiple` with "doubled".
    """
    stated = amounts(claims)
    sayings = [claim for claim in stated if _is_change(claim)]
    for before, after in ends(stated):
        both = (("before", before), ("after", after))
        yield Relation("change", both)
        in_percent = quantity(before).unit == "percent"
        said = _said(before, after, stated, points=in_percent)
        if said is not None:
            repeated = [] if in_percent else [claim for claim in sayings if _repeats(claim, said)]
            kind, role = ("point-change", "points") if in_percent else ("percent-change", "percent")
            yield Relation(kind, (*((role, claim) for claim in (said, *repeated)), *both))
        factor = multiple(before, after)
        if factor is not None:
            yield Relation("multiple", (("factor", factor), *both))


def _is_change(claim: Claim) -> bool:
    value = quantity(claim)
    return value.unit in ("percent", "percentage_point") and value.change is not None and value.sort == "amount"


def _said(before: Claim, after: Claim, stated: Sequence[Claim], *, points: bool) -> Claim | None:
    """The percentage of change (or the points) that the article gives for two ends, if it is plain that it does."""
    first, second = sorted((before, after), key=lambda claim: claim.start)
    own = [
        c for c in stated if c.sentence.start == before.sentence.start and (points or _unit(c) != "percentage_point")
    ]
    inside = [c for c in own if first.start < c.start < second.start and _is_change(c)]
    if inside:
        return inside[0] if len(inside) == 1 else None
    left = [c for c in own if c.end <= first.start]
    if left and _is_change(left[-1]):
        gap = between(left[-1], first)
        leads = _TO_ENDS.search(gap) and not _BREAK.search(gap)
        if (leads or _EXPLAINED.match(gap)) and not _has_ends(left[-1], stated, (first, second)):
            return left[-1]
    right = [c for c in own if c.start >= second.end]
    if right and _is_change(right[0]):
        gap = between(second, right[0])
        if _FROM_ENDS.search(gap) and not _BREAK.search(gap) and not _has_ends(right[0], stated, (first, second)):
            return right[0]
    return None if points else _in_neighbour(before, after, stated)


def _unit(claim: Claim) -> str:
    return quantity(claim).unit


def _has_ends(percent: Claim, stated: Sequence[Claim], pair: Sequence[Claim]) -> bool:
    """Whether a percentage leads to a value that is none of the pair's: "up 5 percent to 12 from 11".

    The value of another statement stands right behind it with "to" or "from".
    """
    later = [c for c in stated if c.sentence.start == percent.sentence.start and c.start >= percent.end]
    if not later or later[0] in pair:
        return False
    return re.search(r"^\W*(?:to|from)\W*$", between(percent, later[0])) is not None


def _in_neighbour(before: Claim, after: Claim, stated: Sequence[Claim]) -> Claim | None:
    """A percentage of change alone in a sentence beside the ends', about the same: it shares a content word."""
    first, last = min(before.start, after.start), max(before.end, after.end)
    here = before.sentence
    found = []
    for own in by_sentence(stated):
        one = own[0].sentence
        distance = first - own[-1].end if one.start < here.start else own[0].start - last
        alone = len(own) == 1 and one.start != here.start and 0 <= distance <= _REACH
        if alone and _is_change(own[0]) and _unit(own[0]) == "percent" and _share_words(own[0], before):
            found.append((distance, own[0].start, own[0]))
    return min(found)[2] if found else None


def _share_words(one: Claim, other: Claim) -> bool:
    words = [set(_WORD.findall(claim.sentence.text.lower())) for claim in (one, other)]
    return bool(words[0] & words[1])


def _repeats(claim: Claim, percent: Claim) -> bool:
    """Whether a percentage is the same one told again: same value and direction, and a content word in common."""
    one, other = quantity(claim), quantity(percent)
    same = (one.value, one.unit, one.change) == (other.value, other.unit, other.change)
    return claim is not percent and same and _share_words(claim, percent)
