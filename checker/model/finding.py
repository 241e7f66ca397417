"""Findings: what a rule says about a fact or a relation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Claim

Verdict = str
Severity = Literal["error", "warning", "note"]

#: From the least to the gravest; `--fail-on` and the order of reports go by it.
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the distinct values of a finding, with the claims that give it.

    `label` is the value's normal form, `said` how the most precise of the claims puts it. The first claim is the one
    that faces the other sides; the others follow in document order.
    """

    label: str
    said: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's verdict on one fact or relation, with its evidence.

    `id` is a fingerprint of rule, subject, measure and values; `about` names its subject for people. `why` says in
    words why the verdict was given, `ask` what to ask whom, and `trace` holds the steps of the decision, one line
    each, for `checker explain`. `certainty` are the ingredients of the confidence by their names, each 0 to 1.
    `independent` is how many of its documents are neither copies of another nor by the same publisher.
    """

    id: str
    rule: str
    name: str
    verdict: Verdict
    severity: Severity
    message: str
    confidence: float
    sides: tuple[Side, ...]
    about: str = ""
    subject: str = ""
    measure: str = ""
    why: str = ""
    ask: str = ""
    trace: tuple[str, ...] = ()
    certainty: tuple[tuple[str, float], ...] = ()
    independent: int = 1

    @property
    def documents(self) -> int:
        """How many documents its claims stand in."""
        return len({claim.doc for claim in self.claims})

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim: first one of each side, facing each other, then the others in document order."""
        others = (claim for side in self.sides for claim in side.claims[1:])
        return tuple(side.claims[0] for side in self.sides) + tuple(sorted(others, key=lambda claim: claim.key))

    @property
    def place(self) -> tuple[tuple[str, str, int, int, str], ...]:
        """Where it stands among others: the keys of its claims, side by side, each side's in document order."""
        return tuple(key for side in self.sides for key in sorted(claim.key for claim in side.claims))
