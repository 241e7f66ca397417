"""What was pledged and what was delivered of it, in one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.match.nouns import noun_class
from checker.match.relations.passage import amounts, quantity
from checker.model import Claim, Relation


def pledges(claims: Sequence[Claim]) -> Iterator[Relation]:
    """The pairs of a number that is to be given and one that was given of the same things, each the only one."""
    by_thing: defaultdict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in amounts(claims):
        value, frame = quantity(claim), claim.frame
        if frame.predicate == "give" and value.sort == "amount" and len(frame.words) > 1:
            by_thing[noun_class(value.unit), frame.words].append(claim)
    for things in by_thing.values():
        pledged = [claim for claim in things if claim.frame.modality == "planned"]
        given = [claim for claim in things if claim.frame.modality == "stated"]
        if len(pledged) == len(given) == 1:
            yield Relation("pledge", (("pledged", pledged[0]), ("delivered", given[0])))
