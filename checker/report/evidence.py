"""Evidence: the sentence that holds a finding's claims, cut around them where it is long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model import Claim

#: How many characters stand before the first claim and behind the last one at the most.
_AROUND = 140
#: What is not worth cutting off: dots and a broken sentence would cost as much as they save.
_SLACK = 20


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a sentence as (text, whether it is a claim) in order; cuts are shown by dots."""

    parts: tuple[tuple[str, bool], ...]


def by_sentence(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims with the others of their sentence; the sentences in the order of their first claims."""
    found: dict[tuple[str, str, int], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.doc, claim.field, claim.sentence.start), []).append(claim)
    return list(found.values())


def excerpt(claims: Sequence[Claim]) -> Excerpt:
    """The sentence of some claims that stand in it, with some 140 characters before the first and behind the last.

    Claims that overlap are marked as one.
    """
    sentence = claims[0].sentence
    spans: list[tuple[int, int]] = []
    for start, end in sorted((c.start - sentence.start, c.end - sentence.start) for c in claims):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    text = sentence.text
    first, last = _cut_before(text, spans[0][0]), _cut_behind(text, spans[-1][1])
    parts: list[tuple[str, bool]] = [("… ", False)] if first else []
    at = first
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    parts.append((text[at:last], False))
    if last < len(text):
        parts.append((" …", False))
    return Excerpt(tuple(part for part in parts if part[0]))


def _cut_before(text: str, start: int) -> int:
    """Where the excerpt begins: at a word, at most so far before a claim."""
    if start <= _AROUND + _SLACK:
        return 0
    space = text.find(" ", start - _AROUND)
    return space + 1 if 0 <= space < start else start


def _cut_behind(text: str, end: int) -> int:
    if len(text) - end <= _AROUND + _SLACK:
        return len(text)
    space = text.rfind(" ", end, end + _AROUND)
    return space if space > end else end
