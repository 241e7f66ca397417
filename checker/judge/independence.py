"""How many sources stand behind a finding: copies of one report are one, and so is what one publisher says twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.model import Document, Finding


def with_sources(
    findings: Iterable[Finding], copies: Iterable[tuple[str, str]], documents: Mapping[str, Document]
) -> list[Finding]:
    """The findings, each with the number of its independent documents.

    Two documents depend on each other where they are copies of one report, or of one publisher.
    """
    copied: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in copies:
        copied[one].add(other)
        copied[other].add(one)
    publishers = {doc: document.source for doc, document in documents.items() if document.source}
    return [replace(finding, independent=_groups(finding, copied, publishers)) for finding in findings]


def _groups(finding: Finding, copied: Mapping[str, set[str]], publishers: Mapping[str, str]) -> int:
    """Into how many groups the documents of a finding fall, those that depend on each other in one."""
    left = {claim.doc for claim in finding.claims}
    of_publisher: defaultdict[str, set[str]] = defaultdict(set)
    for doc in left:
        if doc in publishers:
            of_publisher[publishers[doc]].add(doc)
    groups = 0
    while left:
        groups += 1
        reached = [left.pop()]
        while reached:
            doc = reached.pop()
            near = left & (copied.get(doc, set()) | of_publisher.pop(publishers.get(doc, ""), set()))
            left -= near
            reached += near
    return groups
