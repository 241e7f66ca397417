"""Events in full: who took part, when, and which mentions in one article are the same event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.bind.coreference import Link
from checker.bind.dating import Dating
from checker.bind.participants import participants
from checker.extract.events.lexicon import alike, lexicon
from checker.extract.text import Text
from checker.model import Event, Mention, Time

_DEFINITE = frozenset("the this that their his her its".split())
#: How sure the date of an event is, by where it comes from.
_CERTAINTY = {"own words": 0.95, "earlier mention": 0.8, "sentence": 0.7, "statement": 0.4}


def bind_events(
    text: Text, triggers: Sequence[Mention], links: Sequence[Link], dating: Dating
) -> Mapping[int, Mention]:
    """Complete the events of a text, by the start of their trigger.

    A definite mention without people of its own ("the call", "their phone call") is the last event of that sort that
    was told; one with the same people and no date of its own takes the date from there.
    """
    tokens = [text.token_at(mention.start) for mention in triggers]
    told: list[Event] = []
    bound: dict[int, Mention] = {}
    for number, mention in enumerate(triggers):
        event, token = mention.value, tokens[number]
        assert isinstance(event, Event)
        last = text.token_at(mention.end - 1) + 1
        people = participants(text, token, last, links, tokens[number + 1 : number + 3])
        definite = any(word in _DEFINITE for word in text.lower[max(0, token - 3) : token])
        event = replace(event, participants=people)
        when, source = _when(text, token, dating)
        earlier = _earlier(event, told, definite)
        if earlier is not None:
            if len(earlier.participants) > len(people):
                event = replace(event, participants=earlier.participants)
            if source not in ("own words",) and earlier.when is not None:
                when, source = earlier.when, "earlier mention"
        event = replace(event, when=when, when_from=source, certainty=_CERTAINTY.get(source, 0.0))
        told.append(event)
        bound[mention.start] = replace(mention, value=event)
    return bound


def _when(text: Text, token: int, dating: Dating) -> tuple[Time | None, str]:
    sentence = text.sentence_of(token)
    for found, source in (
        (dating.of_event.get(token), "own words"),
        (dating.of_sentence.get(sentence), "sentence"),
        (dating.of_statement.get(sentence), "statement"),
    ):
        if found is not None and isinstance(found.value, Time):
            return found.value, source
    return None, ""


def _earlier(event: Event, told: Sequence[Event], definite: bool) -> Event | None:
    """The last event told that this mention repeats, or None."""
    people = set(event.participants)
    for earlier in reversed(told):
        if not alike(event.sort, earlier.sort):
            continue
        others = set(earlier.participants)
        if (people and people <= others and len(others) > 1) or (definite and not people and others):
            return earlier
        if definite and lexicon().sorts[event.sort].between and len(others) > 1 and len(people - others) == 0:
            return earlier
    return None
