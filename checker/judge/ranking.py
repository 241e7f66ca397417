"""What an editor should read first."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model import Finding
from checker.model.finding import SEVERITIES

_VERDICTS = ("conflict", "disputed", "unsupported", "update", "variant", "note", "agreement")


def rank(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by severity, verdict, confidence and independent sources; ties by place and id, never by chance."""
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[object, ...]:
    verdict = _VERDICTS.index(finding.verdict) if finding.verdict in _VERDICTS else len(_VERDICTS)
    return (
        -SEVERITIES.index(finding.severity),
        verdict,
        -finding.confidence,
        -finding.independent,
        finding.place,
        finding.id,
    )
