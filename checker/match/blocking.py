"""Blocks: the claims that share a key and are worth a closer look, so that the cost grows with the blocks only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from checker.extract.quantity.dimensions import dimension
from checker.match.nouns import noun_class
from checker.match.profiles import Profile
from checker.match.stories import Stories
from checker.model import Event, Name, Quantity, Quote, Role

#: A block with more claims than this is cut, and the cut is counted among the refusals.
CAP = 2_000


def blocks(profiles: Iterable[Profile]) -> Mapping[tuple[str, ...], list[Profile]]:
    """The claims by the keys that they must share to be compared; a claim without a key is compared with none."""
    found: defaultdict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for profile in profiles:
        for key in _keys(profile):
            found[key].append(profile)
    return found


def _keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    value = profile.claim.value
    if isinstance(value, Quantity):
        yield ("quantity", dimension(value.unit) or noun_class(value.unit))
    elif isinstance(value, Event):
        for name in sorted(profile.participants):
            yield ("event", name)
    elif isinstance(value, Name):
        if value.sort == "person" and " " in profile.subject:
            yield ("name", profile.subject)
    elif isinstance(value, Role):
        yield ("role", profile.subject)
    elif isinstance(value, Quote):
        rarest = sorted(profile.words, key=lambda word: (-profile.words[word], word))[:4]
        for word in rarest:
            yield ("quote", word)


def _repeats(a: Profile, b: Profile) -> bool:
    one, other = a.claim.value, b.claim.value
    if isinstance(one, Event) and isinstance(other, Event):
        return a.participants == b.participants and one.when == other.when
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return (one.value, one.unit, one.comparator) == (other.value, other.unit, other.comparator)
    return False


#: Kinds that are compared whatever the story: a person is the same person in all of them.
_EVERYWHERE = frozenset(("name", "role", "quote"))


def pairs(block: list[Profile], stories: Stories) -> Iterator[tuple[Profile, Profile]]:
    """The pairs of a block from different documents of one story (names, offices, quotations: from any two).

    Within a document only what tells the same again is paired: the same event, the same number of the same thing.
    """
    if block[0].claim.kind in _EVERYWHERE:
        yield from ((a, b) for a, b in combinations(block, 2) if a.claim.doc != b.claim.doc)
        return
    by_doc: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in block:
        by_doc[profile.claim.doc].append(profile)
    for doc, own in by_doc.items():
        yield from ((a, b) for a, b in combinations(own, 2) if _repeats(a, b))
        for other in sorted(stories.links.get(doc, ())):
            if doc < other and other in by_doc:
                yield from ((a, b) for a in own for b in by_doc[other])
