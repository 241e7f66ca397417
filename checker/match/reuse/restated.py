"""Values that a copy or a summary gives otherwise than its source, as facts of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.match.clusters import facts
from checker.match.grounds import NOWHERE, Ground
from checker.match.kinds.matcher import ONE_STORY
from checker.match.reuse.counterparts import corresponding, of_changes
from checker.match.reuse.documents import find_reuse
from checker.match.reuse.places import Places, places
from checker.match.reuse.values import is_age, standing
from checker.match.reuse.wording import Wording, claims_by_document
from checker.match.stories import TOLD, Stories
from checker.model import Claim, Document, Fact


@dataclass(frozen=True, slots=True)
class Restated:
    """What texts that share wording say again.

    `facts` are the values of which one text gives another; `repeated` are the claims of a summary that its source gives
    as well, and those of the source, each by its key with the other document. `copies` are the pairs of documents that
    are copies of one report.
    """

    facts: tuple[Fact, ...]
    repeated: frozenset[tuple[object, str]]
    copies: tuple[tuple[str, str], ...]

    def elsewhere(self, a: Claim, b: Claim) -> bool:
        """Whether two values differ, and one has its counterpart elsewhere in the other's document."""
        if not self.repeated:
            return False
        return ((a.key, b.doc) in self.repeated or (b.key, a.doc) in self.repeated) and standing(a, b) == "differs"


def restated(
    documents: Sequence[Document], claims: Sequence[Claim], stories: Stories, ground: Mapping[str, Ground]
) -> Restated:
    """The values in corresponding places of texts that share wording.

    Only documents that may be compared are looked at, and of these only those that share text and, unless the user
    puts them together, a name: forms filled in for two companies are no copies. Copies that repeat a value join its
    side. `ground` tells by its id what each document is about.
    """
    pairs = [
        pair
        for pair in stories.among({document.id for document in documents}, ONE_STORY)
        if pair[2] == TOLD or not ground.get(pair[0], NOWHERE).named_apart(ground.get(pair[1], NOWHERE))
    ]
    paired = {doc for one, other, _ in pairs for doc in (one, other)}
    told = [document for document in documents if document.id in paired]
    wordings = {document.id: Wording(document) for document in told}
    own = claims_by_document(claims)
    known: dict[str, Places] = {}

    def of(doc: str) -> Places:
        if doc not in known:
            known[doc] = places(own.get(doc, ()), wordings[doc])
        return known[doc]

    reused = find_reuse(told, wordings, pairs)
    found = [
        pair for reuse in reused if not reuse.serial for pair in corresponding(reuse, of(reuse.source), of(reuse.copy))
    ]
    repeated: set[tuple[object, str]] = set()
    for pair in found:
        source, copy = pair.source.claim, pair.copy.claim
        if pair.same and pair.reuse.summary and not is_age(copy):
            repeated |= {(copy.key, source.doc), (source.key, copy.doc)}
    joined = facts([pair.edge() for pair in of_changes(found) if pair.sure], _told_apart)
    changed = tuple(fact for fact in joined if any(standing(edge.a, edge.b) == "differs" for edge in fact.edges))
    copies = tuple((reuse.source, reuse.copy) for reuse in reused if reuse.sort == "copy")
    return Restated(changed, frozenset(repeated), copies)


def _told_apart(a: Claim, b: Claim) -> bool:
    """Whether one document gives two values, which it cannot do in one place."""
    return a.doc == b.doc and standing(a, b) != "same"
