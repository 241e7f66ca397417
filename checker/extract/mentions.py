"""All mentions of a document: call each extractor in turn and settle where they overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from msgspec import structs

from checker.extract import events, people, quantity, quotes, time
from checker.extract.text import Text, tokenize
from checker.model import Document, Identifier, Mention, Published, Quantity, Time

_START, _SPAN_AND_KIND = attrgetter("start"), attrgetter("start", "end", "value.kind")
_TIME_UNITS = frozenset(("year", "month", "week", "day", "hour", "minute", "second", "decade", "century"))


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a document ("title" or "text"), cut into tokens, with its mentions in text order."""

    name: str
    text: Text
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document with its mentions. Its `published` is inferred from its text where nothing else says it."""

    document: Document
    fields: tuple[Field, ...]


def extract(document: Document) -> Extraction:
    """Find every mention in a document's title and text."""
    text = tokenize(document.prose)
    if document.published.known == "unknown":
        inferred = time.infer_published(text)
        if inferred is not None:
            document = replace(document, published=inferred)
    texts = [("title", tokenize(document.title)), ("text", text)] if document.title else [("text", text)]
    fields = tuple(Field(name, text, _mentions(text, document.published)) for name, text in texts if len(text))
    return Extraction(document, fields)


def _mentions(text: Text, published: Published) -> tuple[Mention, ...]:
    times = time.find(text, published)
    names = people.find(text)
    named = sorted([*times, *names], key=_START)
    return _ordered([*settle(times, quantity.find(text)), *names, *quotes.find(text), *events.find(text, named)])


def _ordered(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Mentions by their spans, and at one span by kind; few begin where another does."""
    mentions.sort(key=_START)
    start = first = -1
    for at, mention in enumerate(mentions):
        if mention.start != start:
            start, first = mention.start, at
        else:
            mentions[first : at + 1] = sorted(mentions[first : at + 1], key=_SPAN_AND_KIND)
    return tuple(mentions)


def _tells_more(quantity: Quantity, time: Time) -> bool:
    """Whether a quantity says what the time that it is part of does not."""
    if time.kind == "duration":
        return quantity.unit not in _TIME_UNITS or quantity.sort == "age" or time.timex.startswith(("PX", "PTX"))
    return quantity.unit in _TIME_UNITS and (time.kind == "set" or time.timex.startswith("XXXX"))


def settle(times: Sequence[Mention], quantities: Sequence[Mention]) -> list[Mention]:
    """Times and quantities together, each number read once.

    A number inside a date or a clock time is no quantity. A duration takes over the quantity that it is ("more than
    three years": its comparator and bounds). The quantity stays beside it where the time does not say how much: an
    age, a range ("three or four years"), the period of a set ("every nine weeks"), a distance to an unknown date ("two
    years later"). An age and its duration have one span. A number that names a house is no year.
    """
    kept: list[Mention] = []
    settled: list[Mention | None] = list(times)
    starts = [mention.start for mention in times]
    for mention in quantities:
        index = bisect_left(starts, mention.end) - 1
        over = settled[index] if index >= 0 else None
        if over is None or over.end <= mention.start:
            kept.append(mention)
            continue
        value, time = mention.value, over.value
        assert isinstance(time, Time)
        if isinstance(value, Identifier):
            if (over.start, over.end) == (mention.start, mention.end):  # "the 1900 block" is no year
                settled[index] = None
                kept.append(mention)
        elif isinstance(value, Quantity):
            if _tells_more(value, time):
                kept.append(mention)
            if time.kind == "duration" and value.unit in _TIME_UNITS and time.amount is None:
                span = mention if value.sort == "age" else over
                settled[index] = Mention(span.start, span.end, structs.replace(time, amount=value))
    return [*(mention for mention in settled if mention is not None), *kept]
