"""Counts and lists in words."""

from __future__ import annotations

from collections.abc import Mapping

_ORDER = ("conflict", "disputed", "unsupported", "update", "variant", "note", "agreement")
_PLURALS = {"unsupported": "unsupported", "disputed": "disputed"}


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 conflict", "2 conflicts", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else _PLURALS.get(noun, noun + 's')}"


def tally(verdicts: Mapping[str, int]) -> str:
    """How many findings of each verdict there are, conflicts first and even when there are none."""
    order = [*_ORDER, *sorted(set(verdicts) - set(_ORDER))]
    parts = [counted(verdicts.get(name, 0), name) for name in order if name == "conflict" or verdicts.get(name)]
    return ", ".join(parts)
