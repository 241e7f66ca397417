"""The streets that a passage names: where that happened of which a time is told.

One article can tell of several events, each in its own street. So it is not enough that two articles have a street in
common: the street beside a time tells which of the events it dates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.match.streets import street
from checker.model import Claim, Identifier, Time

#: A street this many characters from a time, within its field, is that of the same event.
_NEAR = 250

Key = tuple[str, str, int, int, str]


def passages(claims: Iterable[Claim]) -> Mapping[Key, frozenset[str]]:
    """The streets beside each time that dates an event, by the claim's key: those of its sentence, else the nearest.

    Only houses and blocks count ("the 300 block of Birch Road"), and nobody's home.
    """
    addresses: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    times: list[Claim] = []
    for claim in claims:
        value = claim.value
        if type(value) is Time:
            if claim.frame.event:
                times.append(claim)
        elif type(value) is Identifier and value.sort == "address" and value.name and claim.frame.measure != "home":
            addresses[claim.doc, claim.field].append(claim)
    found: dict[Key, frozenset[str]] = {}
    for time in times:
        near = _beside(time, addresses.get((time.doc, time.field), ()))
        if near:
            found[time.key] = near
    return found


def _beside(time: Claim, addresses: Iterable[Claim]) -> frozenset[str]:
    own = [claim for claim in addresses if claim.sentence.start == time.sentence.start]
    if not own:
        nearest = min(addresses, key=lambda claim: (_between(time, claim), claim.start), default=None)
        own = [nearest] if nearest is not None and _between(time, nearest) <= _NEAR else []
    return frozenset(street(claim.value.name).core for claim in own if type(claim.value) is Identifier)


def _between(time: Claim, address: Claim) -> int:
    return max(address.start - time.end, time.start - address.end)
