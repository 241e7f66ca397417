"""How a finding is put into words: its message, its question, the trace of the decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.judge.comparisons import Comparison
from checker.judge.labels import subject_of, titled
from checker.model import Claim, Document, Edge, Quantity, Side
from checker.rules.schema import Rule

Compare = Callable[[Claim, Claim], Comparison]


def source_of(document: Document) -> str:
    """What to call a document: its source with the date, else its file's name, or its id in a file of many."""
    name = document.source or short_name(document)
    return f"{name}, {document.published.value[:10]}" if document.published.value else name


def short_name(document: Document) -> str:
    """A file's name without its folder; a document's id where it is one of many in its file, or in none."""
    return document.path.rpartition("/")[2] if document.path == document.id else document.id


def fields(
    rule: Rule, sides: Sequence[Side], comparison: Comparison, documents: Mapping[str, Document]
) -> dict[str, str]:
    """What a rule's message may name, filled in for one finding."""
    told = []
    for side in sides:
        names = list(dict.fromkeys(source_of(documents[claim.doc]) for claim in side.claims))
        more = f" and {len(names) - 2} more" if len(names) > 2 else ""
        told.append(f"{side.said} ({'; '.join(names[:2])}{more})")
    claims = [claim for side in sides for claim in side.claims]
    speakers = dict.fromkeys(titled(claim.frame.speaker) for claim in claims if claim.frame.speaker)
    sources = list(dict.fromkeys(source_of(documents[claim.doc]) for claim in claims))
    measure = next((claim.frame.measure for claim in claims if claim.frame.measure), "")
    return {
        "subject": _subject(claims),
        "measure": measure,
        "values": " against ".join(told) if rule.verdict in ("conflict", "disputed") else ", ".join(told),
        "sources": listed(sources),
        "first": sides[0].said,
        "second": sides[min(1, len(sides) - 1)].said,
        "who": listed(list(speakers)) or listed(sources),
        "why": comparison.why,
        "count": str(len({claim.doc for claim in claims})),
    }


def _subject(claims: Sequence[Claim]) -> str:
    """What a finding is about, by its first claim that tells; of what is counted, two words or more that all share.

    "Engine room ferry passengers" and "ferry Aurora passengers" are "ferry passengers".
    """
    told = next(filter(None, map(subject_of, claims)), claims[0].text)
    concepts = [{word.lower() for word in claim.value.concept} for claim in claims if type(claim.value) is Quantity]
    shared = [word for word in told.split() if all(word.lower() in concept for concept in concepts)]
    whole = len(concepts) == len(claims) and len(shared) > 1 and shared[-1] == told.split()[-1]
    return " ".join(shared) if whole else told


def sentence(template: str, values: Mapping[str, str]) -> str:
    """A rule's message with its fields filled in, its first letter large."""
    return capitalized(" ".join(template.format_map(values).split()))


def capitalized(text: str) -> str:
    """The text with its first letter large and the others untouched."""
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str]) -> str:
    """Names in a row: "a", "a and b", "a, b and c"."""
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)


def trace(rule: Rule, comparison: Comparison, edges: Iterable[Edge], keys: set[object]) -> tuple[str, ...]:
    """The steps that led to a finding, one line each: what matched with which score, what was compared, the verdict."""
    lines = []
    for edge in edges:
        if edge.a.key in keys and edge.b.key in keys:
            lines.append(
                f"matched {edge.score:.2f}: {edge.a.doc}:{edge.a.line} “{edge.a.text}” "
                f"with {edge.b.doc}:{edge.b.line} “{edge.b.text}”"
            )
            lines += [
                f"    {name} {weight:+.2f}{f': {detail}' if detail else ''}" for name, weight, detail in edge.features
            ]
    lines.append(f"compared by {rule.compare}: {comparison.outcome}, {comparison.why}")
    lines.append(f"rule {rule.code} {rule.name}: {rule.verdict}")
    return tuple(lines)
