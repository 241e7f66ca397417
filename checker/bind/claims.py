"""Put each mention into its frame: the claims of a document.

One field after the other: who is who (coreference), who says what (speakers), which time dates which event (dating),
who takes part in it (events), and then each mention's frame.
"""

from __future__ import annotations

from itertools import repeat

from checker.bind.actors import Actors
from checker.bind.clauses import Outline
from checker.bind.dating import date_events
from checker.bind.echoes import complete
from checker.bind.events import bind_events, find_acts
from checker.bind.frames import Frames, about
from checker.bind.participants import Scene
from checker.bind.periods import Periods
from checker.bind.positions import Positions
from checker.bind.resolution import resolve
from checker.bind.speakers import attribute
from checker.bind.spots import locate
from checker.extract.mentions import Extraction, Field
from checker.model import Claim, Document, Event, Name, Period


def bind(extraction: Extraction) -> tuple[Document, list[Claim]]:
    """The claims of a document in text order, title first, and the document itself."""
    document = extraction.document
    claims: list[Claim] = []
    lead = None
    for field in extraction.fields:
        own, period = _claims(document, field)
        claims += own
        lead = lead or period
    return document, complete(claims, document.title, lead)


def _claims(document: Document, field: Field) -> tuple[list[Claim], Period | None]:
    """The claims of a field, and the period of an article's first sentence."""
    text = field.text
    spots = locate(text, field.mentions)
    coreference = resolve(text, spots)
    speakers = attribute(text, coreference)

    scene = Scene(text, Outline(text), Actors(text, spots, coreference))
    triggers, times = spots.events, spots.times
    acts = find_acts(scene, triggers)
    says = frozenset(said.verb[0] for said in speakers.attributions)
    dating = date_events(text, scene.outline, times, {act.first: act.verb for act in acts}, says)
    events = bind_events(scene, triggers, acts, dating)

    periods = Periods(text, times, dating, document.published.day)
    frames = Frames(scene, speakers, {act.first: act for act in acts}, events, dating, periods)
    if not field.mentions:
        return [], None
    positions = Positions(document, field.name, text)
    source, id_, name, told = document.content(field.name), document.id, field.name, document.published.days
    starts, ends = [mention.start for mention in field.mentions], [mention.end for mention in field.mentions]
    values = [events[spot.first] if isinstance(spot.value, Event) else spot.value for spot in spots]
    framed = [about(spot.value.entity) if isinstance(spot.value, Name) else frames.of(spot) for spot in spots]
    texts = map(source.__getitem__, map(slice, starts, ends))
    sentences, lines = positions.sentences([spot.sentence for spot in spots]), positions.lines(starts)
    columns = (starts, ends, texts, values, framed, sentences, lines)
    claims = list(map(Claim, repeat(id_), repeat(name), *columns, repeat(told)))
    return claims, periods.lead(document.title) if name == "text" and document.title else None
