"""Of several ways in which an article gives one day, that in which the other article gives its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.extract.time.hours import by_month, clock
from checker.model import Claim, Time

Form = tuple[bool, bool, bool, bool]


def like_with_like(sides: Sequence[Sequence[Claim]]) -> list[tuple[Claim, ...]]:
    """The sides of a clash, of each article only the times that are put as one that they clash with, if it has such.

    "Nov. 8" is held against "Nov. 13", and not "early on Sunday" as well, from which the day had to be reckoned.
    """
    forms = [{_form(claim) for claim in side} for side in sides]
    found = []
    for number, side in enumerate(sides):
        opposite = set[Form | None]().union(*(forms[other] for other in range(len(sides)) if other != number))
        own: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in side:
            own[claim.doc].append(claim)
        kept = {id(c) for told in own.values() for c in [c for c in told if _form(c) in opposite] or told}
        found.append(tuple(claim for claim in side if id(claim) in kept))
    return found


def _form(claim: Claim) -> Form | None:
    """How a time is put: by the month, else by the day of the week or counted, and with an hour; None for no time."""
    time = claim.value
    if type(time) is not Time:
        return None
    month = by_month(claim.text)
    return month, bool(time.weekday) and not month, time.counted, clock(time) is not None
