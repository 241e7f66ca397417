"""Who takes part in an event: the people of its clause, by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.bind.clauses import clause
from checker.bind.coreference import Link
from checker.extract.text import Text

_POSSESSIVE = frozenset(("his", "her", "their"))


def participants(
    text: Text, first: int, last: int, links: Sequence[Link], other_events: Sequence[int]
) -> tuple[str, ...]:
    """The people of an event whose trigger stands at tokens [first, last).

    The subject is the last person before the trigger, in its clause or else in the sentence; the objects follow it
    up to the clause's end or the next event. In "his last call with Shoigu" the possessive stands for the
    sentence's subject.
    """
    left, right = clause(text, first)
    start, end = text.sentences[text.sentence_of(first)]
    for event in other_events:
        if last <= event < right:
            right = event
            break
    starts = [link.first for link in links]
    here = bisect_left(starts, first)
    found: list[str] = []
    behind = [link for link in links[here:] if link.first < right]
    before = [link for link in links[:here] if link.first >= left]
    possessive = any(text.lower[i] in _POSSESSIVE for i in range(max(left, first - 4), first))
    if before and not possessive:
        found.append(before[-1].entity)
    elif not before and not possessive:
        earlier = [link for link in links[:here] if link.first >= start]
        found += [link.entity for link in earlier[:1]]
    found += [link.entity for link in behind]
    if possessive:
        subject = next((link.entity for link in links if start <= link.first < end and link.entity not in found), None)
        found = [subject, *found] if subject else found
    return tuple(dict.fromkeys(found))
