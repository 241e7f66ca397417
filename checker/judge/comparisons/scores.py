"""Comparison of the final scores that two articles give one match."""

from __future__ import annotations

import re

from checker.judge.comparisons.outcome import Comparison
from checker.model import Claim, Identifier
from checker.rules.schema import Parameters

#: The verb of a result, with the side named before it and the one behind: "United beat Town", "United lost to Town".
_RESULT = re.compile(
    r"(?P<won>\b(?:beat|beats|beating|defeated|defeats|edged|thrashed|hammered|won|win|wins|winning)\b)"
    r"|(?P<lost>\b(?:lost|lose|loses|losing|trailed)\b)"
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+))*")


def score(a: Claim, b: Claim, _: Parameters) -> Comparison:
    """Whether two scores can be the result of one match.

    Scores are told from either side, so 2-1 and 1-2 are one result, unless the articles name the same side as the
    winner of the one and the loser of the other.
    """
    one, other = _goals(a), _goals(b)
    if one is None or other is None:
        return Comparison("compatible", 0.0, "one of them is no score")
    said = f"{one[0]}-{one[1]} and {other[0]}-{other[1]}"
    if sorted(one) != sorted(other):
        return Comparison("differ", 1.0, f"{said} are two results")
    if one[0] != one[1]:
        first, second = _sides(a), _sides(b)
        turned = first[0] & second[1] or first[1] & second[0]
        if turned and not (first[0] & second[0] or first[1] & second[1]):
            who = " ".join(sorted(turned))
            return Comparison("differ", 1.0, f"{who} won in one article and lost in the other")
    return Comparison("same", 0.0, f"both are {one[0]}-{one[1]}" if one == other else f"{said}: told from either side")


def _goals(claim: Claim) -> tuple[int, int] | None:
    assert type(claim.value) is Identifier
    ends = claim.value.number.split("-")
    return (int(ends[0]), int(ends[1])) if len(ends) == 2 and all(map(str.isdecimal, ends)) else None


def _sides(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the winner's and of the loser's name, as far as the sentence names them around its verb."""
    text, place = claim.sentence.text, claim.start - claim.sentence.start
    verbs = [found for found in _RESULT.finditer(text) if found.end() <= place]
    if not verbs:
        return frozenset(), frozenset()
    verb = verbs[-1]
    before = list(_NAME.finditer(text, 0, verb.start()))
    behind = _NAME.search(text, verb.end())
    subject = frozenset(before[-1][0].split()) if before else frozenset()
    other = frozenset(behind[0].split()) if behind else frozenset()
    return (subject, other) if verb["won"] else (other, subject)
