"""Values in corresponding places of two documents that share text.

A value's place is known by its neighbourhood: the words around it, weighed by how rare they are and how near they
stand. Where the neighbourhoods of two values are alike, and alike in much, the two are one statement, told twice.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.extract.quantity.dimensions import dimension
from checker.match.relations.passage import by_sentence
from checker.match.reuse.documents import Reuse
from checker.match.reuse.places import Likeness, Place, Places, Sort, likeness, of_others, shared_words
from checker.match.reuse.values import measured, same_count, standing
from checker.model import Claim

#: How sure it must be that two places correspond, by what stands there. A summary tells nothing that its source does
#: not, so little has to be alike; of two reports each can tell something of its own, so nearly all has to be.
_SURE_OF_SUMMARY: Mapping[Sort, float] = {"measured": 0.5, "counted": 0.8, "age": 1.0, "bare": 1.0}
_SURE_OF_REPORT, _ALIKE = 1.3, 0.75
#: So many numbers of a sentence are added up.
_FEW = 6


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Two values in corresponding places.

    `same` tells that one value repeats the other, `sure` that the places surely correspond; then `words` are the most
    telling of those around both.
    """

    source: Claim
    copy: Claim
    same: bool
    sure: bool
    likeness: Likeness
    words: tuple[str, ...]

    @property
    def score(self) -> float:
        """How sure it is that the two are one statement, 0 to 1."""
        return round(min(1.0, 0.6 + 0.3 * (self.likeness.sureness - 0.5)), 4)


def corresponding(reuse: Reuse, source: Places, copy: Places) -> Iterator[Counterpart]:
    """The values of a copy with those in the corresponding places of its source: the most alike place of each.

    A value that the source gives as well has not been changed, wherever the source gives it: the two go together, and
    with no other. Of a summary such values are given where the places are not alike, too.
    """
    taken: defaultdict[object, set[Hashable]] = defaultdict(set)
    left = []
    for place in copy:
        if reuse.summary or place.sort != "bare":
            other, alike = _most_alike(place, _repeated(reuse, place, source))
            if other is None:
                left.append(place)
                continue
            taken[other.claim.key] |= place.slots
            found = _counterpart(reuse, other, place, alike, same=True)
            if found.sure or reuse.summary:
                yield found
    for place in left:
        rivals = [other for other in source.giving(place.slots) if (place.slots & other.slots) - taken[other.claim.key]]
        other, alike = _most_alike(place, [rival for rival in rivals if standing(place.claim, rival.claim) is not None])
        if other is None or standing(place.claim, other.claim) != "differs":
            continue
        found = _counterpart(reuse, other, place, alike, same=False)
        if found.sure and not _moved_on(reuse, other, place) and not _added_up(place, rivals):
            yield found


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


def _most_alike(place: Place, others: Sequence[Place]) -> tuple[Place | None, Likeness]:
    """The place most like another, the first of equals, and how alike it is; None where there is none."""
    best, most = None, Likeness(-1.0, 0.0)
    for other in others:
        alike = likeness(other, place)
        if alike.cosine > most.cosine:
            best, most = other, alike
    return best, most


def _counterpart(reuse: Reuse, source: Place, copy: Place, alike: Likeness, *, same: bool) -> Counterpart:
    if reuse.summary:
        sure = alike.sureness >= _SURE_OF_SUMMARY[copy.sort]
    else:
        alike_enough = alike.sureness >= _SURE_OF_REPORT and alike.cosine >= _ALIKE
        sure = alike_enough and not of_others(source, copy)
    return Counterpart(source.claim, copy.claim, same, sure, alike, shared_words(source, copy) if sure else ())


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
