"""Relations: claims of one article that must fit together without being the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.match.relations.ages import ages
from checker.match.relations.calendar import calendar
from checker.match.relations.changes import changes
from checker.match.relations.elapsed import elapsed
from checker.match.relations.headlines import headlines
from checker.match.relations.offices import Linked, offices
from checker.match.relations.parts import parts
from checker.match.relations.pledges import pledges
from checker.match.relations.ranks import ranks
from checker.match.relations.shares import shares
from checker.match.relations.spans import spans
from checker.match.relations.votes import votes
from checker.model import Claim, Document, Relation

#: What finds the relations of one article: from its claims alone, and from the claims and the days it appeared on.
_FINDERS = (calendar, changes, parts, shares, elapsed, ranks, headlines, votes, pledges)
_DATED = (spans, ages)


def find_relations(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    linked: Linked | None = None,
    entities: Mapping[str, str] | None = None,
) -> tuple[Relation, ...]:
    """All relations, in a stable order: those of each article, and those between articles.

    Between articles only where `linked` says that two of them may be compared; `entities` maps each person's key to
    the one used for all spellings of the name.
    """
    by_doc: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_doc[claim.doc].append(claim)
    told = {document.id: document.published.days for document in documents}
    found = list(offices(documents, claims, linked, entities or {})) if linked else []
    for doc, own in by_doc.items():
        for finder in _FINDERS:
            found += finder(own)
        for dated in _DATED:
            found += dated(own, told[doc])
    return tuple(sorted(found, key=lambda r: ([claim.key for _, claim in r.roles], r.kind)))
