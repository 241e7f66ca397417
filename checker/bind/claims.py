"""Put each mention into its frame: the claims of a document.

One field after the other: who is who (coreference), who says what (speakers), which time dates which event (dating),
who takes part in it (events), and then each mention's frame.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.bind.actors import Actors
from checker.bind.clauses import Outline
from checker.bind.dating import date_events
from checker.bind.echoes import complete
from checker.bind.events import bind_events, find_acts
from checker.bind.frames import Frames, frame_of_name
from checker.bind.participants import Scene
from checker.bind.periods import Periods
from checker.bind.positions import lines
from checker.bind.resolution import resolve
from checker.bind.speakers import attribute
from checker.bind.spots import locate
from checker.bind.steps import Stepwise, in_step
from checker.extract.mentions import Extraction, Field
from checker.model import Claim, Document, Event, Name, Period, Quantity, Sentence


def bind(extraction: Extraction) -> tuple[Document, list[Claim]]:
    """The claims of a document in text order, title first, and the document itself."""
    return bind_all([extraction])[0]


def bind_all(extractions: Iterable[Extraction]) -> list[tuple[Document, list[Claim]]]:
    """The same for several documents, in their order; what is said in one tells nothing of another."""
    return in_step(map(_bound, extractions))


def _bound(extraction: Extraction) -> Stepwise[tuple[Document, list[Claim]]]:
    document = extraction.document
    claims: list[Claim] = []
    numbers: list[tuple[int, Quantity]] = []
    lead = None
    for field in extraction.fields:
        period = yield from _add_claims(document, field, claims, numbers)
        lead = lead or period
    return document, complete(claims, numbers, document.title, lead)


def _add_claims(
    document: Document, field: Field, claims: list[Claim], numbers: list[tuple[int, Quantity]]
) -> Stepwise[Period | None]:
    """Add the claims of a field, and the index of each with a quantity; the period of an article's first sentence."""
    if not field.mentions:
        return None
    text = field.text
    spots = locate(text, field.mentions)
    yield
    coreference = resolve(text, spots)
    yield
    speakers = attribute(text, coreference)
    yield
    scene = Scene(text, Outline(text), Actors(text, spots, coreference))
    triggers, times = spots.events, spots.times
    acts = find_acts(scene, triggers)
    yield
    says = frozenset(said.verb[0] for said in speakers.attributions)
    dating = date_events(text, scene.outline, times, {first: act.verb for first, act in acts.items()}, says)
    yield
    events = bind_events(scene, acts, dating)
    yield
    periods = Periods(text, times, dating, document.published.day)
    frames = Frames(scene, speakers, acts, events, dating, periods)
    yield
    others, following = frames.of(spots.others), iter(text.sentences)
    source = document.content(field.name)
    doc, name, days = document.id, field.name, document.published.days
    behind = 0
    for mention, line in zip(field.mentions, lines(document, name, field.mentions), strict=True):
        if mention.first >= behind:
            while behind <= mention.first:
                first, behind = next(following)
            begin, close = text.starts[first], text.ends[behind - 1]
            sentence = Sentence(begin, close, source[begin:close])
        start, end, value = mention.start, mention.end, mention.value
        if type(value) is Name:
            frame = frame_of_name(value.entity)
        else:
            frame = next(others)
            if type(value) is Event:
                value = events[mention.first]
            elif type(value) is Quantity:
                numbers.append((len(claims), value))
        claims.append(Claim(doc, name, start, end, source[start:end], value, frame, sentence, line, days))
    return periods.lead(document.title) if field.name == "text" and document.title else None
