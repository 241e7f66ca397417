"""Values in corresponding places of two documents that share text.

A value's place is known by its neighbourhood: the words around it, weighed by how rare they are and how near they
stand. Where the neighbourhoods of two values are alike, and alike in much, the two are one statement, told twice.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from checker.extract.quantity.dimensions import dimension
from checker.match.relations.passage import by_sentence
from checker.match.reuse.documents import Reuse
from checker.match.reuse.places import Likeness, Place, Places, Sort, likeness, of_others, shared_words
from checker.match.reuse.values import measured, same_count, standing
from checker.model import Edge

#: How sure it must be that two places correspond, by what stands there. A summary tells nothing that its source does
#: not, so little has to be alike; of two reports each can tell something of its own, so nearly all has to be.
_SURE_OF_SUMMARY: Mapping[Sort, float] = {"measured": 0.5, "counted": 0.8, "age": 1.0, "bare": 1.0}
_SURE_OF_REPORT, _ALIKE = 1.3, 0.75
#: So many numbers of a sentence are added up.
_FEW = 6


@dataclass(frozen=True, eq=False)
class Counterpart:
    """Two values in corresponding places of texts of which one reuses the other; `same`: one repeats the other."""

    reuse: Reuse
    source: Place
    copy: Place
    same: bool

    @cached_property
    def likeness(self) -> Likeness:
        """How alike the two places are."""
        return likeness(self.source, self.copy)

    @property
    def sure(self) -> bool:
        """Whether the places surely correspond."""
        if self.reuse.summary:
            return self.likeness.sureness >= _SURE_OF_SUMMARY[self.copy.sort]
        alike_enough = self.likeness.sureness >= _SURE_OF_REPORT and self.likeness.cosine >= _ALIKE
        return alike_enough and not of_others(self.source, self.copy)

    def edge(self) -> Edge:
        """The two values as one statement: how sure that is, and the words around both that tell most."""
        score = round(min(1.0, 0.6 + 0.3 * (self.likeness.sureness - 0.5)), 4)
        features = (
            (self.reuse.sort, self.likeness.cosine, "the words around both"),
            ("shared", self.likeness.shared, ", ".join(shared_words(self.source, self.copy))),
        )
        return Edge(self.source.claim, self.copy.claim, score, features)


def corresponding(reuse: Reuse, source: Places, copy: Places) -> Iterator[Counterpart]:
    """The values of a copy with those in the corresponding places of its source: the most alike place of each.

    A value that the source gives as well has not been changed, wherever the source gives it: the two go together, and
    with no other, be the places alike or not. Values that differ are given only where the places surely correspond.
    """
    taken: defaultdict[object, set[Hashable]] = defaultdict(set)
    left = []
    for place in copy:
        if reuse.summary or place.sort != "bare":
            other = _most_alike(place, _repeated(reuse, place, source))
            if other is None:
                left.append(place)
                continue
            taken[other.claim.key] |= place.slots
            yield Counterpart(reuse, other, place, same=True)
    for place in left:
        rivals = [other for other in source.giving(place.slots) if (place.slots & other.slots) - taken[other.claim.key]]
        other = _most_alike(place, [rival for rival in rivals if standing(place.claim, rival.claim) is not None])
        if other is None or standing(place.claim, other.claim) != "differs":
            continue
        found = Counterpart(reuse, other, place, same=False)
        if found.sure and not _moved_on(reuse, other, place) and not _added_up(place, rivals):
            yield found


def of_changes(found: Sequence[Counterpart]) -> Iterator[Counterpart]:
    """The counterparts whose values differ, and those connected with them along others: the sides of each change."""
    pairs: defaultdict[object, list[Counterpart]] = defaultdict(list)
    for pair in found:
        pairs[pair.source.claim.key].append(pair)
        pairs[pair.copy.claim.key].append(pair)
    reached = [pair for pair in found if not pair.same]
    seen = set(map(id, reached))
    while reached:
        pair = reached.pop()
        yield pair
        for place in (pair.source, pair.copy):
            for other in pairs.pop(place.claim.key, ()):
                if id(other) not in seen:
                    seen.add(id(other))
                    reached.append(other)


def _repeated(reuse: Reuse, place: Place, source: Places) -> list[Place]:
    """The values of the source that another repeats; a count in a summary may have another noun."""
    if not reuse.summary:
        return [other for other in source.giving(place.slots) if standing(place.claim, other.claim) == "same"]
    return [
        other
        for other in source
        if (place.slots & other.slots and standing(place.claim, other.claim) == "same")
        or same_count(place.claim, other.claim)
    ]


def _most_alike(place: Place, others: Sequence[Place]) -> Place | None:
    """The place most like another, the first of equals; None where there is none to choose from."""
    if len(others) < 2:
        return others[0] if others else None
    return max(others, key=lambda other: likeness(place, other).cosine)


def _moved_on(reuse: Reuse, source: Place, copy: Place) -> bool:
    """Whether a number of a report can have changed since the other was written.

    An article of another day that has but a passage in common may know more; and a sentence that names another time
    counts anew ("14 on May 3", "19 on May 4").
    """
    if reuse.summary or measured(copy.claim) is None:
        return False
    one, other = source.claim.told, copy.claim.told
    apart = one is not None and other is not None and (one[0] > other[1] or other[0] > one[1])
    return source.times != copy.times or (apart and reuse.sort == "passage")


def _added_up(place: Place, rivals: Sequence[Place]) -> bool:
    """Whether a count is the sum of two or three that stand in one sentence of the source."""
    number = measured(place.claim)
    if number is None or dimension(number.unit):
        return False
    for own in by_sentence(rival.claim for rival in rivals):
        values = [part.value for part in map(measured, own[:_FEW]) if part is not None and part.unit == number.unit]
        if any(math.isclose(sum(some), number.value) for size in (2, 3) for some in combinations(values, size)):
            return True
    return False
