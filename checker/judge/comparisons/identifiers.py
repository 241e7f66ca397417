"""Comparison of numbers that name a thing."""

from __future__ import annotations

from checker.judge.comparisons.outcome import Comparison
from checker.model import Claim, Identifier
from checker.rules.schema import Parameters


def identifiers(a: Claim, b: Claim, _: Parameters) -> Comparison:
    """Whether two numbers name the same house, weapon or flight; a house lies in its block ("2145" in "2100 block")."""
    assert type(a.value) is Identifier
    assert type(b.value) is Identifier
    one, other = a.value.number, b.value.number
    if one == other:
        return Comparison("same", 0.0, f"both are {one}")
    if _in_block(one, other) or _in_block(other, one):
        return Comparison("compatible", 0.0, f"{one} and {other} can be one block")
    return Comparison("differ", 1.0, f"{one} and {other} are two numbers")


def _in_block(house: str, block: str) -> bool:
    """Whether a house lies in a block of a hundred numbers; where houses have five digits, also of a thousand.

    Two blocks are never one in the other: nobody writes of the 43100 block and means the 43000 one.
    """
    if not (house.isdigit() and block.isdigit() and block.endswith("00")) or house.endswith("00"):
        return False
    size = 1000 if len(block) > 4 and block.endswith("000") else 100
    return int(house) // size == int(block) // size
