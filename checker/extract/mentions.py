"""All mentions of a document: call each extractor in turn and settle where they overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter

from msgspec import Struct, structs

from checker.extract import events, people, quantity, quotes, time
from checker.extract.text import Text, tokenize
from checker.model import Document, Identifier, Mention, Published, Quantity, Time

_START, _SPAN_AND_KIND = attrgetter("start"), attrgetter("start", "end", "value.kind")
_TIME_UNITS = frozenset(("year", "month", "week", "day", "hour", "minute", "second", "decade", "century"))


class Field(Struct, frozen=True, gc=False):
    """One field of a document ("title" or "text"), cut into tokens, with its mentions in text order."""

    name: str
    text: Text
    mentions: tuple[Mention, ...]


class Extraction(Struct, frozen=True, gc=False):
    """A document with its mentions. Its `published` is inferred from its text where nothing else says it."""

    document: Document
    fields: tuple[Field, ...]


def extract(document: Document) -> Extraction:
    """Find every mention in a document's title and text."""
    return extract_all([document])[0]


def extract_all(documents: Sequence[Document]) -> list[Extraction]:
    """Find every mention in the titles and texts of some documents, in their order.

    What is found in a document does not depend on the others. But they go through the extractors together, one
    extractor after the other: its code is then at hand in the processor, which takes a sixth less time.
    """
    texts = [tokenize(document.prose) for document in documents]
    dated = list(map(_dated, documents, texts))
    cut = [
        [("title", tokenize(document.title)), ("text", text)] if document.title else [("text", text)]
        for document, text in zip(dated, texts, strict=True)
    ]
    published = [document.published for document, named in zip(dated, cut, strict=True) for _ in named]
    mentions = iter(_mentions([text for named in cut for _, text in named], published))
    fields = [[Field(name, text, next(mentions)) for name, text in named] for named in cut]
    return [
        Extraction(document, tuple(field for field in found if len(field.text)))
        for document, found in zip(dated, fields, strict=True)
    ]


def _mentions(texts: Sequence[Text], published: Sequence[Published]) -> list[tuple[Mention, ...]]:
    """The mentions of each text."""
    times = list(map(time.find, texts, published))
    names = list(map(people.find, texts))
    quantities = list(map(quantity.find, texts))
    quoted = list(map(quotes.find, texts))
    told = list(map(events.find, texts, times, names))
    settled = map(settle, times, quantities)
    return [_ordered(list(chain(*found))) for found in zip(settled, names, quoted, told, strict=True)]


def _dated(document: Document, text: Text) -> Document:
    """The document with its date inferred from its text where nothing else says it."""
    inferred = time.infer_published(text) if document.published.known == "unknown" else None
    return document if inferred is None else replace(document, published=inferred)


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
                settled[index] = structs.replace(span, value=structs.replace(time, amount=value))
    return [*(mention for mention in settled if mention is not None), *kept]
