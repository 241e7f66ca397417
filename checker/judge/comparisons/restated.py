"""Comparison of values in corresponding places of texts that derive from one another."""

from __future__ import annotations

from checker.judge.comparisons.ages import ages
from checker.judge.comparisons.numbers import relative
from checker.judge.comparisons.outcome import Comparison
from checker.judge.standing import in_time
from checker.match.relations.words import words
from checker.match.reuse.values import is_age, measured, standing
from checker.match.units import converted
from checker.model import Claim
from checker.rules.schema import Parameters


def restated(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether who repeats a statement gives its value: rounded or loosened, but no other one.

    A later report may have another count of the dead, the wounded, the arrested: it is written anew with them. Times
    are compared by what both state ("Friday" and a Thursday's date differ in the weekday); ages as `ages` has it. Daily
    reports count in the same words what happened since the one before.
    """
    if is_age(a) and is_age(b):
        return ages(a, b, parameters)
    if in_time(a, b) == "later" and {a.frame.measure, b.frame.measure} & set(words().told):
        return Comparison("compatible", 0.0, "the count can have grown from one article to the other")
    if in_time(a, b) == "later" and all(_comes_again(claim) for claim in (a, b)):
        return Comparison("compatible", 0.0, "each report counts over its own days")
    stands, said = standing(a, b), f"“{a.text}” and “{b.text}”"
    if stands == "same":
        return Comparison("same", 0.0, f"{said} are one value")
    if stands != "differs":
        return Comparison("compatible", 0.0, f"{said} can both be right")
    one, other = measured(a), measured(b)
    size = 1.0 if one is None or other is None else relative(one.value, converted(other, one.unit).value)
    return Comparison("differ", size, f"the same words go with {said}")


def _comes_again(claim: Claim) -> bool:
    return claim.frame.period is not None and claim.frame.period.recent
