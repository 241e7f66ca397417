"""Quotations that nobody is named for: they are of whoever spoke in the sentence or quotation right before."""

from __future__ import annotations

from checker.bind.attribution import Attribution, Speakers
from checker.bind.extents import Extents
from checker.extract.quotes import joined
from checker.extract.text import Text

#: Marks and white space between a quotation and what it goes on from are no longer.
_GAP = 8
_MARKS = frozenset('"“”«»')


def with_continued(text: Text, found: list[Attribution], extents: Extents) -> Speakers:
    """All that is said: what was found, in the order of the verbs, and the quotations that go on from it."""
    if not found or not text.quotations:
        return Speakers(found)
    found += _joined(text, found)
    # a quotation that ends with a comma has a speaker of its own, though nothing above could tell whom
    quoted = {one.start for one in found if one.quoted}
    open_ = [span for span in text.quotations if span[0] not in quoted and text.text[span[1] - 1] != ","]
    carried: list[Attribution] = []
    if not open_:
        return Speakers(found)
    reach = _reach(found, extents)
    held = Speakers(found).at([start for start, _ in open_])
    for (start, end), holding in zip(open_, held, strict=True):
        before = _ends_before(text.text, start, reach)
        if before is not None and holding.end < end - 1:
            one = Attribution(before.speaker, before.kind, start, end, before.verb, True)
            carried.append(one)
            reach[end] = reach[end + 1] = one
    return Speakers(found + carried)


def _reach(found: list[Attribution], extents: Extents) -> dict[int, Attribution]:
    """What is said by where it ends: the last saying of each sentence, and each quotation with the mark behind it."""
    reach: dict[int, Attribution] = {}
    for one in found:
        end = extents.sentence(one.verb[0])[1]
        former = reach.get(end)
        if former is None or former.start <= one.start:
            reach[end] = one
    for one in found:
        if one.quoted:
            reach[one.end + 1] = one
    return reach


def _joined(text: Text, found: list[Attribution]) -> list[Attribution]:
    """All parts of a quotation that runs over paragraphs, as of the speaker of one of them."""
    source = text.text
    if "\n" not in {source[end] for _, end in text.quotations[:-1]}:  # all have a mark that closes them
        return []
    quoted = {one.start: one for one in found if one.quoted}
    others = []
    for parts in joined(text):
        known = [quoted[start] for start, _ in parts if start in quoted] if len(parts) > 1 else []
        if known:
            one = known[-1]
            others += [
                Attribution(one.speaker, one.kind, start, end, one.verb, True)
                for start, end in parts
                if start not in quoted
            ]
    return others


def _ends_before(source: str, start: int, reach: dict[int, Attribution]) -> Attribution | None:
    """Whose sentence or quotation ends right before a quotation, white space and marks aside."""
    for at in range(start - 1, start - _GAP - 1, -1):
        if one := reach.get(at):
            return one
        if at > 0 and not source[at - 1].isspace() and source[at - 1] not in _MARKS:
            return None
    return None
