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
from checker.model import Claim, Document, Ordinal, Quantity, Relation, Time

#: What finds the relations of one article, by the claims that it looks at: numbers, times, and places in an order
#: beside times; and what also asks for the days on which the article appeared.
_OF_NUMBERS = (changes, parts, shares, headlines, votes, pledges)
_OF_TIMES = (calendar, elapsed)
_OF_ORDER = (ranks,)


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
        numbers = [claim for claim in own if type(claim.value) is Quantity]
        times = [claim for claim in own if type(claim.value) is Time]
        ordered = [claim for claim in own if isinstance(claim.value, Ordinal | Time)]
        for finders, looked_at in ((_OF_NUMBERS, numbers), (_OF_TIMES, times), (_OF_ORDER, ordered)):
            for finder in finders:
                found += finder(looked_at)
        found += spans(times, told[doc])
        found += ages(own, told[doc])
    return tuple(sorted(found, key=lambda r: ([claim.key for _, claim in r.roles], r.kind)))
