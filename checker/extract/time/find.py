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
from checker.extract.time.resolve import Reference, Resolved, resolve
from checker.extract.time.speaking import Speaking
from checker.extract.time.story import Story
from checker.extract.time.tense import direction
from checker.model import Mention, Published, Time
from checker.model.value import TimeKind


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
    story = Story()
    mentions = []
    for phrase in found:
        first, last, expression, modifier = phrase.first, phrase.last, phrase.expression, phrase.modifier
        if type(expression) is Length:
            length = lengths.timex(expression.parts)
            time = _duration(length, modifier)
            story.measure(length)
        else:
            sentence = text.sentence_of(first)
            story.begin(sentence)
            said = speaking.reference(phrase) if speaking.statements else reference
            resolved = resolve(expression, said, story, partial(direction, text, first, last))
            timex, time = resolved.timex, _time(expression, resolved, modifier)
            if not _compares(expression):
                story.tell(timex, reference.days)
            if len(timex) == 4 and timex.isdigit() and first - text.sentence_starts[sentence] < 2:
                story.year = int(timex)
        mentions.append(Mention(text.starts[first], text.ends[last - 1], time))
    return mentions


def _compares(expression: Expression) -> bool:
    """Whether an expression only compares with another time ("a year earlier") and tells nothing of that time."""
    return type(expression) is Shift and expression.length.parts[-1][1] in ("Y", "Q", "M")


def reference_of(published: Published) -> Reference:
    """The days that a document can have appeared on."""
    days = interval(published.value[:10]) if published.value else None
    if days is None:
        return Reference(None, None)
    return Reference(days, "inferred" if published.known == "inferred" else "published")


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
def _duration(timex: str, modifier: str) -> Time:
    return Time("duration", timex, modifier=modifier)


def _kind(expression: Expression, timex: str) -> TimeKind:
    if isinstance(expression, Cycle):
        return "set"
    if isinstance(expression, Moment) or (isinstance(expression, Fixed) and timex[10:11] == "T"):
        return "time"
    if isinstance(expression, Shift) and timex[0] == "P" and "_" not in timex:
        return "duration"
    return "date"
