"""Blocks: the claims that share a key and are worth a closer look, so that the cost grows with the blocks only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from checker.match.kinds import Matcher, matcher_of
from checker.match.kinds.terms import is_term
from checker.match.profiles import Profile
from checker.match.stories import Stories
from checker.model import Claim, Identifier, Name, Quantity, Time

#: Of a block that is compared whatever the story, so many claims are; the rest is counted among the refusals.
CAP = 2_000


def blocks(profiles: Iterable[Profile]) -> Mapping[str, list[Profile]]:
    """The claims by the keys that they must share to be compared, each block in the order of its claims.

    One without a key, or alone with it, is left out.
    """
    found: defaultdict[str, list[Profile]] = defaultdict(list)
    looked_up = []
    for profile in profiles:
        matcher = matcher_of(profile)
        keys = matcher and tuple(matcher.keys(profile))
        if keys:
            looked_up.append((profile, keys))
    for profile, keys in sorted(looked_up, key=lambda entry: entry[0].claim.key):
        for key in keys:
            found[key].append(profile)
    return {key: _told_once(block) for key, block in sorted(found.items()) if len(block) > 1}


def _told_once(block: list[Profile]) -> list[Profile]:
    """A block with those claims marked that are not the only value which their article gives for the key."""
    if type(block[0].claim.value) is Time or is_term(block[0]):
        return _with_rivals(block)
    if not isinstance(block[0].claim.value, Identifier | Quantity):
        return block
    values: defaultdict[tuple[str, Hashable], set[Hashable]] = defaultdict(set)
    for profile in block:
        if profile.claim.field != "title":
            for sort, value in _values(profile):
                values[profile.claim.doc, sort].add(value)
    several = {place for place, given in values.items() if len(given) > 1}
    ordered = _with_company(block)
    if not several:
        return ordered
    return [
        replace(profile, sole=False)
        if any((profile.claim.doc, sort) in several for sort, _ in _values(profile))
        else profile
        for profile in ordered
    ]


def _with_company(block: list[Profile]) -> list[Profile]:
    """Numbers with the others that stand beside them in their sentence."""
    told: defaultdict[tuple[str, str, int], set[float]] = defaultdict(set)
    for profile in block:
        if type(profile.claim.value) is Quantity:
            told[_sentence(profile.claim)].add(profile.claim.value.value)
    if not any(len(values) > 1 for values in told.values()):
        return block
    return [
        replace(profile, beside=frozenset(told[_sentence(profile.claim)] - {profile.claim.value.value}))
        if type(profile.claim.value) is Quantity and len(told[_sentence(profile.claim)]) > 1
        else profile
        for profile in block
    ]


def _sentence(claim: Claim) -> tuple[str, str, int]:
    return claim.doc, claim.field, claim.sentence.start


def _with_rivals(block: list[Profile]) -> list[Profile]:
    """Times and terms with the others that their articles give for such events, or for whomever."""
    of_doc: defaultdict[str, list[Claim]] = defaultdict(list)
    for profile in block:
        of_doc[profile.claim.doc].append(profile.claim)
    return [
        replace(profile, rivals=tuple(claim for claim in of_doc[profile.claim.doc] if claim is not profile.claim))
        for profile in block
    ]


def _values(profile: Profile) -> list[tuple[Hashable, Hashable]]:
    """What an article may give one of only: its sort (the house in a street, a count of the dead) and the value."""
    value = profile.claim.value
    if type(value) is Identifier:
        block = value.sort == "address" and value.number[:-2]  # a house lies in its block
        return [("number", block or value.number)]
    if type(value) is Quantity and profile.toll is not None:
        toll = profile.toll
        if value.value == 1 and toll.group:
            return []  # "one bystander" is somebody, and no toll beside that of the officers
        whole = value.comparator == "=" and toll.share == "whole" and not toll.several
        return [(("count", profile.claim.frame.measure), value.value)] if whole else []
    if type(value) is Quantity:
        exact = value.comparator == "=" or value.sort == "age"
        return [(("count", profile.claim.frame.measure), value.value)] if exact else []
    return []


def pairs(block: Sequence[Profile], matcher: Matcher, stories: Stories) -> Iterator[tuple[Profile, Profile, float]]:
    """The pairs of a block that are worth comparing, with the likeness of their documents' stories.

    From different documents of one story, or from any where the kind is compared everywhere; within a document
    only what says the same again.
    """
    if matcher.by_key:
        first, *others = _one_of_each(block)
        yield from ((first, other, 0.0) for other in others if other.claim.doc != first.claim.doc)
        return
    if matcher.everywhere:
        yield from ((a, b, 0.0) for a, b in combinations(block[:CAP], 2) if a.claim.doc != b.claim.doc)
        return
    by_doc: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in block:
        by_doc[profile.claim.doc].append(profile)
    for own in by_doc.values():
        yield from _again(own, matcher)
    for one, other, likeness in stories.among(by_doc.keys(), matcher.story):
        yield from ((a, b, likeness) for a in by_doc[one] for b in by_doc[other])


def _one_of_each(block: Sequence[Profile]) -> list[Profile]:
    """The first claim of each document and value: the tenth mention of a name says no more than the first."""
    firsts: dict[tuple[str, str], Profile] = {}
    for profile in block:
        value = profile.claim.value
        spelling = value.entity if type(value) is Name else repr(value)
        firsts.setdefault((profile.claim.doc, spelling), profile)
    return list(firsts.values())


def _again(own: Sequence[Profile], matcher: Matcher) -> Iterator[tuple[Profile, Profile, float]]:
    """Each claim of a document that says again what an earlier one said, with that one."""
    told: dict[Hashable, Profile] = {}
    for profile in own:
        said = matcher.again(profile)
        if said is not None:
            first = told.setdefault(said, profile)
            if first is not profile:
                yield first, profile, 1.0
