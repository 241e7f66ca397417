"""What was not compared, in words: look-alike pairs by reason, and what is no pair at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from checker.match.reasons import Reason
from checker.report.phrases import counted

#: Refusals that count documents, and those that count claims; all others count pairs of claims.
_DOCUMENTS: Reason = "no-group"
_CLAIMS: Reason = "block-cap"


def pairs(refused: Mapping[str, int]) -> Counter[str]:
    """How many look-alike pairs were not compared, by reason; the most frequent reason first."""
    counts = {reason: count for reason, count in refused.items() if reason not in (_DOCUMENTS, _CLAIMS)}
    return Counter(dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))))


def apart(refused: Mapping[str, int]) -> list[str]:
    """A sentence for the documents that belong to no group, and one for the claims that were too many."""
    told = []
    if documents := refused.get(_DOCUMENTS):
        have = "has" if documents == 1 else "have"
        told.append(
            f"{counted(documents, 'document')} {have} no value for the key of --group-by "
            f"and {_was(documents)} compared with no other."
        )
    if claims := refused.get(_CLAIMS):
        told.append(f"{counted(claims, 'claim')} had too many look-alikes and {_was(claims)} not compared with them.")
    return told


def _was(count: int) -> str:
    return "was" if count == 1 else "were"
