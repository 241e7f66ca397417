"""Claims, findings and statistics as flat records with the keys of the output contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from checker import __version__
from checker.model import Claim, Document, Event, Finding, Identifier, Name, Ordinal, Quantity, Quote, Role, Time
from checker.pipeline import Run

Record = dict[str, Any]


def claim_record(claim: Claim, document: Document) -> Record:
    """A claim as a JSON object: place, kind, the keys of its kind, then its frame where it says something.

    Offsets and text are those of the document as it is on disk.
    """
    start, end, text = document.written(claim.field, claim.start, claim.end)
    record: Record = {
        "doc": claim.doc,
        "field": claim.field,
        "start": start,
        "end": end,
        "text": text,
        "kind": claim.kind,
        "line": claim.line,
    }
    record |= _value(claim)
    frame = claim.frame
    for name in ("subject", "measure", "predicate", "place", "speaker", "phase", "event"):
        if said := getattr(frame, name):
            record[name] = said
    if frame.holders:
        record["holders"] = sorted(frame.holders)
    if frame.modality != "stated":
        record["modality"] = frame.modality
    if frame.as_of is not None:
        record["as_of"] = frame.as_of.timex
    return record


def _value(claim: Claim) -> Record:
    value = claim.value
    match value:
        case Quantity():
            return _quantity(value)
        case Time():
            record: Record = {"timex": value.timex, "anchor": value.anchor}
            if value.modifier:
                record["mod"] = value.modifier
            if value.first is not None and value.last is not None:
                record |= {"first": value.first.isoformat(), "last": value.last.isoformat()}
            if value.open_because:
                record["open_because"] = value.open_because
            return record | (_quantity(value.amount) if value.amount else {})
        case Event():
            record = {"sort": value.sort, "participants": list(value.participants)}
            if value.when is not None:
                record |= {
                    "when": value.when.timex,
                    "when_from": value.when_from,
                    "certainty": value.certainty,
                }
            return record
        case Name():
            return {"sort": value.sort, "entity": value.entity, "titles": list(value.titles)}
        case Role():
            return {"person": value.person, "title": value.title, "organisation": value.organisation}
        case Quote():
            return {"words": list(value.words)}
        case Ordinal():
            return {"rank": value.rank, "concept": list(value.concept)}
        case Identifier():
            return {"sort": value.sort, "number": value.number, "name": value.name}


def _quantity(value: Quantity) -> Record:
    names = [name for name in Quantity.__struct_fields__ if name not in ("step", "concept")]
    record: Record = {name: getattr(value, name) for name in names}
    record["value"], record["low"], record["high"] = map(_plain, (value.value, value.low, value.high))
    return record | {"concept": list(value.concept), "step": value.step}


def _plain(number: float | None) -> float | int | None:
    """A whole number without its decimal point."""
    return int(number) if number is not None and abs(number) < 1e15 and number == int(number) else number


def finding_record(finding: Finding, documents: Mapping[str, Document]) -> Record:
    """A finding as a JSON object; each claim with its sentence and the number of its side, from 0.

    The claims of two sides face each other at the beginning; those that say it again follow in document order.
    """
    side_of = {claim.key: number for number, side in enumerate(finding.sides) for claim in side.claims}
    claims = [
        claim_record(claim, documents[claim.doc]) | {"side": side_of[claim.key], "sentence": claim.sentence.text}
        for claim in finding.claims
    ]
    sides = [{"value": side.label, "claims": len(side.claims)} for side in finding.sides]
    return {
        "id": finding.id,
        "rule": finding.rule,
        "name": finding.name,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "confidence": finding.confidence,
        "certainty": dict(finding.certainty),
        "subject": finding.subject,
        "measure": finding.measure,
        "documents": finding.documents,
        "independent": finding.independent,
        "why": finding.why,
        "ask": finding.ask,
        "sides": sides,
        "claims": claims,
    }


def lint_record(run: Run) -> Record:
    """The whole of `lint --format json`: version, findings, statistics."""
    documents = [
        {
            "doc": document.id,
            "published": document.published.value or None,
            "published_from": document.published.known,
            "source": document.source or None,
        }
        for document in run.documents
    ]
    by_id = {document.id: document for document in run.documents}
    problems = [{"path": p.path, "line": p.line, "message": p.message} for p in run.problems]
    return {
        "version": __version__,
        "findings": [finding_record(finding, by_id) for finding in run.findings],
        "stats": {
            "documents": documents,
            "claims": dict(sorted(Counter(claim.kind for claim in run.claims).items())),
            "verdicts": dict(sorted(Counter(finding.verdict for finding in run.findings).items())),
            "refused": dict(sorted(run.matches.refused.items())),
            "not_checked": problems,
            "rules": run.rules.digest,
        },
    }
