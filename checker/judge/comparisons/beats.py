"""Comparisons that a beat needs: slips of scale, leads and majorities, what was pledged and delivered."""

from __future__ import annotations

from math import isclose, log10

from checker.extract.quantity.dimensions import dimension
from checker.judge.comparisons.numbers import highest, lowest, number, quantity, relative
from checker.judge.comparisons.outcome import Comparison
from checker.model import Claim, Relation
from checker.rules.schema import Parameters

_THOUSAND = 3
#: A number whose last digit is no more than this share of it has two digits or more.
_ROUNDS = 0.1
#: Two shares that are no further from the stated lead than this are what the sums of rounded numbers are.
_EPSILON = 1e-9


def scale(a: Claim, b: Claim, _: Parameters) -> Comparison:
    """Whether two amounts of money are the same digits a thousand times apart, or a million: "billion" for "million".

    The digits are the same where they are written the same, or where the finer one rounds to the other; a single
    digit that something rounds to is chance.
    """
    one, other = quantity(a), quantity(b)
    money = dimension(one.unit) == "money" and one.unit == other.unit
    if not money or min(one.value, other.value) <= 0 or {one.comparator, other.comparator} - {"=", "~"}:
        return Comparison("compatible", 0.0, "only plain amounts of one money have a scale to slip")
    small, large = sorted((one, other), key=lambda given: given.value)
    times = 10 ** (_THOUSAND * round(log10(large.value / small.value) / _THOUSAND))
    said = f"{number(small.value)} and {number(large.value)}"
    fine = max(small.step / small.value, large.step / large.value) <= _ROUNDS
    half = (small.step * times / 2, large.step / 2)
    rounds = fine and abs(small.value * times - large.value) <= max(half)
    if times > 1 and (rounds or isclose(small.value * times, large.value)):
        return Comparison("differ", 1.0, f"{said} are the same digits {times:,} times apart")
    return Comparison("compatible", 0.0, f"{said} are no slip of scale")


def lead(relation: Relation, _: Parameters) -> Comparison:
    """Whether a stated lead, in percentage points, is the difference of the two shares, as all three are rounded."""
    said = quantity(relation["lead"])
    first, second = (quantity(claim) for name, claim in relation.roles if name == "share")
    true = abs(first.value - second.value)
    slack = (said.step + first.step + second.step) / 2
    ends = f"{number(first.value)} % and {number(second.value)} % are {number(round(true, 6))} points apart"
    if abs(said.value - true) < slack - _EPSILON or isclose(said.value, true):
        return Comparison("same", 0.0, f"{ends}, as is stated")
    return Comparison("differ", relative(said.value, true), f"{ends}, but {number(said.value)} are stated")


def majority(relation: Relation, _: Parameters) -> Comparison:
    """Whether seats that are called a majority are more than half of all, and seats short of one are not."""
    role, seats = relation.roles[0]
    won, whole = quantity(seats).value, quantity(relation["whole"]).value
    has = won > whole / 2
    said = f"{number(won)} of {number(whole)} are {'more than' if has else 'no more than'} half"
    called = "a majority" if role == "majority" else "short of one"
    if has == (role == "majority"):
        return Comparison("same", 0.0, f"{said}, and called {called}")
    return Comparison("differ", relative(won, whole / 2), f"{said}, but called {called}")


def delivered(relation: Relation, _: Parameters) -> Comparison:
    """Whether no more was delivered than pledged, as far as the words for both tell."""
    pledged, given = quantity(relation["pledged"]), quantity(relation["delivered"])
    most = pledged.high if pledged.comparator != "=" else highest(pledged)
    least = given.low if given.comparator != "=" else lowest(given)
    said = f"{number(pledged.value)} were pledged and {number(given.value)} delivered"
    if most is not None and least is not None and least > most:
        return Comparison("differ", relative(pledged.value, given.value), said)
    return Comparison("compatible", 0.0, said)
