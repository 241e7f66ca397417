"""Blocks: the claims that share a key and are worth a closer look, so that the cost grows with the blocks only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from checker.match.kinds import Matcher, matcher_of
from checker.match.profiles import Profile
from checker.match.stories import Stories
from checker.model import Identifier, Quantity, Time

#: A block with more claims than this is cut, and the cut is counted among the refusals.
CAP = 2_000


def blocks(profiles: Iterable[Profile]) -> Mapping[str, list[Profile]]:
    """The claims by the keys that they must share to be compared; a claim without a key is compared with none."""
    found: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        matcher = matcher_of(profile)
        if matcher is not None:
            for key in matcher.keys(profile):
                found[key].append(profile)
    return {key: _told_once(block) for key, block in sorted(found.items())}


def _told_once(block: list[Profile]) -> list[Profile]:
    """A block in the order of its claims, those marked that are not the only value their article gives for the key."""
    ordered = sorted(block, key=lambda profile: profile.claim.key)
    values: defaultdict[str, set[tuple[str, object]]] = defaultdict(set)
    for profile in ordered:
        values[profile.claim.doc] |= _values(profile)
    return [
        replace(profile, sole=False)
        if any(sum(part[0] == sort for part in values[profile.claim.doc]) > 1 for sort in _SORTS)
        else profile
        for profile in ordered
    ]


#: What an article may give one of only.
_SORTS = ("day", "clock", "number", "age", "count")


def _values(profile: Profile) -> set[tuple[str, object]]:
    """The claim's value by its sort, for telling whether its article gives another one."""
    value = profile.claim.value
    if isinstance(value, Identifier):
        return {("number", value.number)}
    if isinstance(value, Quantity):
        if value.sort == "age":
            return {("age", value.value)}
        return {("count", (profile.claim.frame.measure, value.value))} if value.comparator == "=" else set()
    if isinstance(value, Time):
        clock = value.timex.partition("T")[2]
        return {("day", (value.first, value.last))} | ({("clock", clock)} if clock[:1].isdigit() else set())
    return set()


def pairs(block: Sequence[Profile], matcher: Matcher, stories: Stories) -> Iterator[tuple[Profile, Profile, float]]:
    """The pairs of a block from different documents of one story, with the likeness of their stories.

    Some kinds are compared everywhere. Within a document only what tells the same again is paired.
    """
    if matcher.everywhere:
        yield from ((a, b, 0.0) for a, b in combinations(block, 2) if a.claim.doc != b.claim.doc)
        return
    by_doc: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in block:
        by_doc[profile.claim.doc].append(profile)
    for doc, own in by_doc.items():
        yield from ((a, b, 1.0) for a, b in combinations(own, 2) if matcher.repeats(a, b))
        for other, story in sorted(stories.links.get(doc, {}).items()):
            if doc < other and other in by_doc and story >= matcher.story:
                yield from ((a, b, story) for a in own for b in by_doc[other])
