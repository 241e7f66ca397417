"""Put each mention into its frame: the claims of a document.

One field after the other: who is who (coreference), who says what (speakers), which time dates which event (dating),
who takes part in it (events), and then each mention's frame.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.bind.actors import Actors
from checker.bind.clauses import Outline
from checker.bind.coreference import resolve
from checker.bind.dating import date_events
from checker.bind.events import bind_events, find_acts
from checker.bind.frames import Frames
from checker.bind.participants import Scene
from checker.bind.positions import Positions
from checker.bind.speakers import attribute
from checker.bind.spots import locate
from checker.extract.mentions import Extraction, Field
from checker.model import Claim, Document, Event, Name, Role, Time


def bind(extraction: Extraction) -> tuple[Document, list[Claim]]:
    """The claims of a document in text order, title first, and the document itself."""
    document = extraction.document
    return document, [claim for field in extraction.fields for claim in _claims(document, field)]


def _claims(document: Document, field: Field) -> Iterator[Claim]:
    text = field.text
    spots = locate(text, field.mentions)
    names = [mention for mention in field.mentions if isinstance(mention.value, Name | Role)]
    coreference = resolve(text, names)
    speakers = attribute(text, names, coreference)

    scene = Scene(text, Outline(text), Actors(text, spots, coreference))
    triggers = [spot for spot in spots if isinstance(spot.value, Event)]
    times = [spot for spot in spots if isinstance(spot.value, Time)]
    acts = find_acts(scene, triggers)
    says = frozenset(said.verb[0] for said in speakers.attributions)
    dating = date_events(text, scene.outline, times, {act.first: act.verb for act in acts}, says)
    events = bind_events(scene, triggers, acts, dating)

    source, id_, name = document.content(field.name), document.id, field.name
    frames = Frames(scene, speakers, {act.first: act for act in acts}, events, dating)
    positions = Positions(document, field.name, text)
    told = document.published.days
    for spot in spots:
        start, end, value = spot.mention
        if spot.first in events and isinstance(value, Event):
            value = events[spot.first]
        sentence = positions.sentence(spot.sentence)
        yield Claim(
            id_, name, start, end, source[start:end], value, frames.of(spot), sentence, positions.line(start), told
        )
