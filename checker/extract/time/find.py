"""The time expressions of a text as mentions: recognized, then resolved in text order."""

from __future__ import annotations

from functools import lru_cache, partial

from checker.extract.text import Text
from checker.extract.time import lengths
from checker.extract.time.expression import (
    Cycle,
    Expression,
    Fixed,
    Length,
    Moment,
    Named,
    Relative,
    Shift,
    Weekday,
)
from checker.extract.time.intervals import interval
from checker.extract.time.recognize import phrases
from checker.extract.time.resolve import Reference, Resolved, Resolver
from checker.extract.time.speaking import COUNTED, Speaking
from checker.extract.time.story import Story
from checker.extract.time.tense import direction
from checker.model import Mention, Published, Time
from checker.model.value import Anchor, TimeKind


def find(text: Text, published: Published) -> list[Mention]:
    """The dates, times, durations and sets of a text, in order and without overlaps.

    Args:
        text: the tokens of one field of a document.
        published: when the document appeared; relative expressions resolve against it where the text gives
            nothing nearer. With an unknown date they stay open ("XXXX-WXX-5").

    Returns:
        Mentions of `Time`. The result depends on nothing but the arguments.
    """
    found = phrases(text)
    if not found:
        return []
    reference = reference_of(published)
    speaking = Speaking(text, found, reference)
    said = speaking.statements
    story = Story()
    resolver = Resolver(story, partial(direction, text))
    starts, ends, sentence_of = text.starts, text.ends, text.sentence_of
    mentions = []
    for phrase in found:
        first, expression = phrase.first, phrase.expression
        if type(expression) is Length:
            time = _duration(expression.parts, phrase.modifier)
            story.measure(time.timex)
        else:
            sentence = sentence_of(first)
            if sentence != story.sentence:
                story.sentence, story.year = sentence, None
            counted_from = speaking.reference(phrase) if said and type(expression) in COUNTED else reference
            time = _time(expression, resolver.resolve(phrase, counted_from), phrase.modifier)
            timex = time.timex
            if time.first is not None and not (type(expression) is Shift and _compares(expression)):
                story.tell(time, reference.days)
            if len(timex) == 4 and timex.isdecimal() and first - text.sentence_starts[sentence] < 2:
                story.year = int(timex)
        last = phrase.last
        mentions.append(Mention(starts[first], ends[last - 1], first, last, time))
    return mentions


def _compares(shift: Shift) -> bool:
    """Whether an expression only compares with another time ("a year earlier") and tells nothing of that time."""
    return shift.length.parts[-1][1] in ("Y", "Q", "M")


def reference_of(published: Published) -> Reference:
    """The days that a document can have appeared on."""
    days = interval(published.value[:10]) if published.value else None
    if days is None:
        return Reference(None, None, None)
    first, last = days
    anchor: Anchor = "inferred" if published.known == "inferred" else "published"
    return Reference(days, anchor, first if first == last else None)


@lru_cache(maxsize=10_000)
def _time(expression: Expression, resolved: Resolved, modifier: str) -> Time:
    moment = expression if isinstance(expression, Moment) else None
    day = moment.day if moment else expression
    weekday = day.number if isinstance(day, Weekday) else (day.weekday or 0) if isinstance(day, Named) else 0
    days = interval(resolved.timex)
    return Time(
        kind=_kind(expression, resolved.timex),
        timex=resolved.timex,
        first=days[0] if days else None,
        last=days[1] if days else None,
        modifier=modifier,
        anchor=resolved.anchor,
        open_because=resolved.open_because,
        zone=moment.zone if moment else "",
        bare=moment is not None and moment.day is None,
        weekday=weekday,
        counted=isinstance(day, Relative | Shift) and resolved.anchor == "published",
    )


@lru_cache(maxsize=10_000)
def _duration(parts: tuple[tuple[float | None, str], ...], modifier: str) -> Time:
    return Time("duration", lengths.timex(parts), modifier=modifier)


def _kind(expression: Expression, timex: str) -> TimeKind:
    if isinstance(expression, Cycle):
        return "set"
    if isinstance(expression, Moment) or (isinstance(expression, Fixed) and timex[10:11] == "T"):
        return "time"
    if isinstance(expression, Shift) and timex[0] == "P" and "_" not in timex:
        return "duration"
    return "date"
