"""How a finding is put into words: labels of values, messages, questions, the trace of a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.judge.comparisons import Comparison
from checker.model import Claim, Document, Edge, Event, Name, Quantity, Quote, Role, Side, Time
from checker.rules.schema import Rule

Compare = Callable[[Claim, Claim], Comparison]

_SAID = {
    "=": "",
    "~": "about ",
    "<": "under ",
    "<=": "up to ",
    ">": "more than ",
    ">=": "at least ",
    "range": "",
}


def value_of(claim: Claim) -> str:
    """A claim's value in its normal form, short enough for a table: "1,400 system", "2022-10-21"."""
    value = claim.value
    if isinstance(value, Quantity):
        if value.comparator == "range" and value.low is not None and value.high is not None:
            number = f"{number_of(value.low)} to {number_of(value.high)}"
        else:
            number = _SAID[value.comparator] + number_of(value.value)
        unit = {"percent": "%", "percentage_point": "percentage points"}.get(value.unit, value.unit)
        return f"{number} {unit}".strip()
    if isinstance(value, Event):
        return date_of(value.when) if value.when else "no date"
    if isinstance(value, Time):
        return date_of(value)
    if isinstance(value, Role):
        return f"{value.title} ({value.organisation})" if value.organisation else value.title
    if isinstance(value, Quote):
        return f"“{claim.text}”"
    return value.text if isinstance(value, Name) else claim.text


_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}


def date_of(time: Time) -> str:
    """A time as people write it: "21 October 2022, morning", "October 2022"; else its TIMEX3 value."""
    if time.kind in ("date", "time") and time.first is not None and time.first == time.last:
        _, _, clock = time.timex.partition("T")
        part = _PARTS.get(clock, clock)
        return f"{time.first.day} {time.first:%B %Y}" + (f", {part}" if part else "")
    if time.first is not None and len(time.timex) == 7 and "W" not in time.timex and "Q" not in time.timex:
        return f"{time.first:%B %Y}"
    return time.timex


def number_of(value: float) -> str:
    """A number as people write it: thousands marked, no needless decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def subject_of(sides: Sequence[Side]) -> str:
    """Who or what a finding is about: the first subject that any of its claims names."""
    claims = [claim for side in sides for claim in side.claims]
    return next((claim.frame.subject for claim in claims if claim.frame.subject), claims[0].text)


def source_of(document: Document) -> str:
    """What to call a document: its source with the date, else its file's name."""
    name = document.source or document.path.rpartition("/")[2] or document.id
    return f"{name}, {document.published.value[:10]}" if document.published.value else name


def fields(
    rule: Rule, sides: Sequence[Side], comparison: Comparison, documents: Mapping[str, Document]
) -> dict[str, str]:
    """What a rule's message may name, filled in for one finding."""
    told = []
    for side in sides:
        names = list(dict.fromkeys(source_of(documents[claim.doc]) for claim in side.claims))
        more = f" and {len(names) - 2} more" if len(names) > 2 else ""
        told.append(f"{side.label} ({'; '.join(names[:2])}{more})")
    claims = [claim for side in sides for claim in side.claims]
    speakers = dict.fromkeys(titled(claim.frame.speaker) for claim in claims if claim.frame.speaker)
    sources = list(dict.fromkeys(source_of(documents[claim.doc]) for claim in claims))
    measure = next((claim.frame.measure for claim in claims if claim.frame.measure), "")
    return {
        "subject": titled(subject_of(sides)),
        "measure": measure,
        "values": " against ".join(told) if rule.verdict in ("conflict", "disputed") else ", ".join(told),
        "sources": listed(sources),
        "first": sides[0].label,
        "second": sides[1].label if len(sides) > 1 else sides[0].label,
        "who": listed(list(speakers)) or listed(sources),
        "why": comparison.why,
        "count": str(len({claim.doc for claim in claims})),
    }


def sentence(template: str, values: Mapping[str, str]) -> str:
    """A rule's message with its fields filled in, its first letter large."""
    return capitalized(" ".join(template.format_map(values).split()))


def capitalized(text: str) -> str:
    """The text with its first letter large and the others untouched."""
    return text[:1].upper() + text[1:]


def titled(key: str) -> str:
    """An entity's key as people write it."""
    return " ".join(
        word[:1].upper() + word[1:] if word.isalpha() and word not in _SMALL else word for word in key.split()
    )


_SMALL = frozenset(("and", "of", "the", "for", "in"))


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
