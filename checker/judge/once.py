"""What is told once: of a finding on a copied text and one on the fact itself only one is kept."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence

from checker.model import Claim, Event, Finding, Time


def told_once(findings: Sequence[Finding], restated: Collection[str]) -> list[Finding]:
    """The findings without those conflicts of the rules `restated` (by code) of whose claims another rule tells.

    Be it as a conflict, as a dispute, or as an update: a count that another rule takes for running may run on in a copy
    as well, and two sides differ in the same words.
    """
    copies = [finding for finding in findings if finding.rule in restated and finding.verdict == "conflict"]
    if not copies:
        return list(findings)
    others = [f for f in findings if f.verdict in ("conflict", "disputed", "update") and f.rule not in restated]
    dropped = {id(copy) for copy in copies if _covered(copy, others)}
    return [finding for finding in findings if id(finding) not in dropped]


def _covered(finding: Finding, others: Sequence[Finding]) -> bool:
    told = {_told(claim) for claim in finding.claims}
    return any(told <= {_told(claim) for claim in other.claims} for other in others)


def _told(claim: Claim) -> Hashable:
    """What a claim tells and where: an event's date is the date that stands in its sentence."""
    value = claim.value.when if type(claim.value) is Event else claim.value
    if type(value) is Time and value.first is not None:
        return claim.doc, claim.field, claim.sentence.start, value.first, value.last
    return claim.key
