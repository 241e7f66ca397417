"""Events in full: who took part, when and where, and which mentions in one article are the same event."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping, Sequence

from checker.bind.dating import Dating
from checker.bind.participants import Act, Scene, participants
from checker.bind.spots import Spot
from checker.extract.events.lexicon import alike, lexicon
from checker.model import Event, Time

_DEFINITE = frozenset("the this that their his her its".split())
#: They tell an event from the one that was told before: "their second call", "another meeting".
_OTHER = frozenset("first second third fourth fifth another last previous earlier next new former other".split())
#: How sure the date of an event is, by where it comes from.
_CERTAINTY = {"own words": 0.95, "earlier mention": 0.8, "sentence": 0.7, "statement": 0.4, "": 0.0}
#: Of several dates: they may be those of several events.
_SEVERAL = 0.6
_UNDATED: tuple[Time | None, str] = None, ""


def find_acts(scene: Scene, triggers: Sequence[Spot]) -> list[Act]:
    """The events of a text as acts, before anything else is known of them."""
    sorts, clause_of = lexicon().sorts, scene.outline.clause
    acts = []
    for spot in triggers:
        first, sentence, event = spot.first, spot.sentence, spot.value
        assert isinstance(event, Event)
        acts.append(Act(first, spot.last, sentence, clause_of(sentence, first), sorts[event.sort], event.verb))
    return acts


def bind_events(scene: Scene, triggers: Sequence[Spot], acts: Sequence[Act], dating: Dating) -> Mapping[int, Event]:
    """Complete the events of a text, by the token of their trigger.

    A definite mention without participants of its own ("the call", "their phone call") is the last event of that sort
    that was told; one with the same participants and no date of its own takes the date from there.
    """
    told: dict[str, list[Event]] = {}
    bound: dict[int, Event] = {}
    struck = -1
    for spot, act in zip(triggers, acts, strict=True):
        event, when = spot.value, _UNDATED
        assert isinstance(event, Event)
        if act.sentence in dating.sentences or act.first in dating.events:
            # a "shooting death" is dated by the shooting, and who was shot may have died later
            of_former = act.first == struck and not act.verb and act.entry.outcome
            when = _UNDATED if of_former else _when(scene, act, dating)
        bound[act.first] = event = _event(scene, event, act, dating, told, when)
        struck = act.last if not act.verb and act.entry.happening else -1
        if event.participants:
            told.setdefault(event.sort, []).append(event)
    return bound


def _event(
    scene: Scene,
    event: Event,
    act: Act,
    dating: Dating,
    told: Mapping[str, Sequence[Event]],
    dated: tuple[Time | None, str],
) -> Event:
    when, source = dated
    people, place = participants(scene, act), _place(scene, act)
    before = () if act.verb else scene.text.lower[act.first - 3 if act.first > 3 else 0 : act.first]
    definite = not _DEFINITE.isdisjoint(before)
    if not (people or place or source or definite):
        return event
    sort = event.sort
    certainty = _CERTAINTY[source] if source != "own words" or _is_one(dating, act.first) else _SEVERAL
    earlier = _earlier(sort, people, definite, act, told) if told and (definite or people) else None
    if earlier is not None:
        people = people if len(people) >= len(earlier.participants) else earlier.participants
        if _OTHER.isdisjoint(before):
            place = place or earlier.place
            if source != "own words" and earlier.when is not None:
                when = earlier.when
                source = earlier.when_from if earlier.when_from == "statement" else "earlier mention"
                certainty = min(earlier.certainty, _CERTAINTY[source])
    return Event(sort, people, when, source, certainty, place, act.verb) if people or place or source else event


def _when(scene: Scene, act: Act, dating: Dating) -> tuple[Time | None, str]:
    """The time of an event and where it comes from."""
    told = dating.events.get(act.first)
    if told:
        return _span(told), "own words"
    own, dated_here = act.clause, dating.sentences.get(act.sentence)
    if not dated_here:
        return _UNDATED
    if act.verb:
        shared = dating.events and dating.events.get(_sharing(scene, act, dating))
        if shared:
            return _span(shared), "sentence"
        if scene.text.lower[act.first][-3:] == "ing" and act.entry.outcome:
            for dated in dated_here:
                if dated.what in ("act", "event"):
                    return dated.time, "sentence"
    opening = scene.outline.clauses(act.sentence)[0].last
    for dated in dated_here:
        if not dated.what and (own.first <= dated.token < own.last or dated.token < opening):
            return dated.time, "sentence"
    for dated in dated_here:
        if dated.what == "statement":
            return dated.time, "statement"
    return _UNDATED


def _sharing(scene: Scene, act: Act, dating: Dating) -> int:
    """The event or verb that shares its time with an event's verb: what brought it about, or what is joined to it."""
    if act.entry.outcome:
        for token in range(act.clause.first, act.first):
            if token in dating.events:
                return token
    return _joined_verb(scene, act)


def _joined_verb(scene: Scene, act: Act) -> int:
    """The verb that shares subject and time with an event's verb: "killed 12 people and injured 30 on Monday"."""
    clauses = scene.outline.clauses(act.sentence)
    for clause, following in itertools.pairwise(clauses):
        if clause.first <= act.first < clause.last:
            verb = following.verb_from(following.first)
            joined = scene.text.lower[following.first] == "and" and verb == following.first + 1
            return verb if joined else -1
    return -1


def _is_one(dating: Dating, token: int) -> bool:
    return len({time.first for time in dating.events[token]}) == 1


def _span(times: Sequence[Time]) -> Time:
    """One time for all that date an event: a list or a range of days is the interval that holds them."""
    first, last = times[0], times[-1]
    if len(times) == 1 or first.first == last.first:
        return max(times, key=lambda time: len(time.timex))
    days = [(time.first, time.last) for time in times]
    known = [(start, end) for start, end in days if start is not None and end is not None]
    if len(known) < len(days):
        return first
    start: datetime.date = min(start for start, _ in known)
    end: datetime.date = max(end for _, end in known)
    return Time("date", f"{start.isoformat()}/{end.isoformat()}", start, end, anchor=first.anchor)


def _place(scene: Scene, act: Act) -> str:
    """The place behind "in" or "at" in the event's clause: the first behind the event, else the last before it."""
    if not scene.actors.located:
        return ""
    clause, before = act.clause, ""
    for token, place in scene.actors.places(clause.first, clause.last):
        if token > act.first:
            return place
        before = place
    return before


def _may_repeat(act: Act, people: set[str], same_sort: bool) -> bool:
    """Whether an event with these participants, told again, is the same one: two met, or one died."""
    return len(people) > 1 or (act.entry.once and same_sort)


def _earlier(
    sort: str, people: tuple[str, ...], definite: bool, act: Act, told: Mapping[str, Sequence[Event]]
) -> Event | None:
    """The last event told that a mention repeats, or None."""
    own = set(people)
    for other in (sort, *[name for name in told if name != sort and alike(sort, name)]):
        for earlier in reversed(told.get(other, ())):
            others = set(earlier.participants)
            if own and own <= others and (not act.verb or own == others) and _may_repeat(act, others, sort == other):
                return earlier
            if definite and not own:
                return earlier
    return None
