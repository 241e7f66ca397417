"""The identity of a finding: what stays the same when unrelated text changes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model import Finding, Side


def fingerprint(rule: str, subject: str, measure: str, sides: Sequence[Side]) -> str:
    """Ten hexadecimal digits from rule, subject, measure and the distinct values, whatever their order."""
    content = "\x1f".join((rule, subject, measure, *sorted({side.label for side in sides})))
    return hashlib.sha256(content.encode()).hexdigest()[:10]


def unique(findings: Iterable[Finding]) -> list[Finding]:
    """The findings with ids made unique: a second one of the same rule, subject and values gets a number.

    Numbers go by the place of the first claim, so that they do not depend on the order of rules or facts.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in sorted(findings, key=lambda f: (f.id, f.place)):
        seen[finding.id] += 1
        count = seen[finding.id]
        result.append(finding if count == 1 else replace(finding, id=f"{finding.id}-{count}"))
    return result
