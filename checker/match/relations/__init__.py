"""Relations: claims of one article that must fit together without being the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.match.relations.changes import changes
from checker.match.relations.elapsed import elapsed
from checker.model import Claim, Relation


def find_relations(claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """All relations, document by document, in a stable order."""
    by_doc: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_doc[claim.doc].append(claim)
    found = [relation for own in by_doc.values() for finder in (changes, elapsed) for relation in finder(own)]
    return tuple(sorted(found, key=lambda r: ([claim.key for _, claim in r.roles], r.kind)))
