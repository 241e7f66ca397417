"""Events in full: who took part, when and where, and which mentions in one article are the same event."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from checker.bind.dating import Dating
from checker.bind.participants import Act, Scene, participants, sorts
from checker.bind.spots import Spot
from checker.model import Event, Time

_DEFINITE = frozenset("the this that their his her its".split())
#: They tell an event from the one that was told before: "their second call", "another meeting".
_OTHER = frozenset("first second third fourth fifth another last previous earlier next new former other".split())
#: How sure the date of an event is, by where it comes from.
_CERTAINTY = {"own words": 0.95, "earlier mention": 0.8, "sentence": 0.7, "statement": 0.4, "": 0.0}
#: Of several dates: they may be those of several events.
_SEVERAL = 0.6
#: So many words before the noun of an event tell which one it is.
_TELLING = 3
#: So many events of a sort back, a mention may mean one of them.
_RECALLED = 50
#: When it was, where that comes from, and how sure it is.
_Date: TypeAlias = tuple[Time | None, str, float]
_UNDATED: _Date = None, "", 0.0


def find_acts(scene: Scene, triggers: Sequence[Spot]) -> dict[int, Act]:
    """The events of a text as acts, by the token of their trigger, before anything else is known of them."""
    known, clause_of = sorts(), scene.outline.clause
    acts = {}
    for spot in triggers:
        first, sentence, event = spot.first, spot.sentence, spot.value
        assert type(event) is Event
        acts[first] = Act(first, spot.last, sentence, clause_of(sentence, first), known[event.sort], event, event.verb)
    return acts


def bind_events(scene: Scene, acts: Mapping[int, Act], dating: Dating) -> Mapping[int, Event]:
    """Complete the events of a text, by the token of their trigger.

    A definite mention without participants of its own ("the call", "their phone call") is the last event of that sort
    that was told; one with the same participants and no date of its own takes the date from there.
    """
    told: dict[str, list[Event]] = {}
    bound: dict[int, Event] = {}
    placed, dated, own, before = scene.actors.placed, dating.sentences, dating.events, None
    for first, act in acts.items():
        event, sentence = act.event, act.sentence
        people = participants(scene, act)
        place = _place(scene, act) if sentence in placed else ""
        date = _UNDATED
        if (sentence in dated or first in own) and (before is None or not _is_outcome(act, before)):
            date = _when(scene, act, dating)
        earlier = _earlier(scene, event.sort, people, act, told) if told and (people or not act.verb) else None
        if earlier is not None:
            event = _repeated(scene, event.sort, people, place, date, act, earlier)
        elif people or place or date is not _UNDATED:
            event = Event(event.sort, people, *date, place, act.verb)
        bound[first] = event
        if event.participants:
            told.setdefault(event.sort, []).append(event)
        before = act
    return bound


def _is_outcome(act: Act, before: Act) -> bool:
    """Whether a noun is what came of the one before: a "shooting death" is dated by the shooting.

    Who was shot may have died later.
    """
    if act.first != before.last or act.verb or before.verb:
        return False
    return act.entry.outcome and before.entry.happening


def _repeated(
    scene: Scene, sort: str, people: tuple[str, ...], place: str, date: _Date, act: Act, earlier: Event
) -> Event:
    """An event that was told before, with what was told of it then."""
    when, source, certainty = date
    if len(people) < len(earlier.participants):
        people = earlier.participants
    if act.verb or _OTHER.isdisjoint(_before(scene, act)):
        place = place or earlier.place
        if source != "own words" and earlier.when is not None:
            when = earlier.when
            source = earlier.when_from if earlier.when_from == "statement" else "earlier mention"
            certainty = min(earlier.certainty, _CERTAINTY[source])
    return Event(sort, people, when, source, certainty, place, act.verb)


def _before(scene: Scene, act: Act) -> Sequence[str]:
    """The words before the noun of an event that tell whether it was told of before."""
    return scene.text.lower[act.first - _TELLING if act.first > _TELLING else 0 : act.first]


def _when(scene: Scene, act: Act, dating: Dating) -> _Date:
    """The time of an event and where it comes from."""
    told = dating.events.get(act.first)
    if told:
        several = len(told) > 1 and len({time.first for time in told}) > 1
        return _span(told), "own words", _SEVERAL if several else _CERTAINTY["own words"]
    own, dated_here = act.clause, dating.sentences.get(act.sentence)
    if not dated_here:
        return _UNDATED
    if act.verb:
        shared = dating.events.get(_sharing(scene, act, dating))
        if shared:
            return _span(shared), "sentence", _CERTAINTY["sentence"]
        if act.entry.outcome and scene.text.lower[act.first][-3:] == "ing":
            for dated in dated_here:
                if dated.what in ("act", "event"):
                    return dated.time, "sentence", _CERTAINTY["sentence"]
    opening = scene.outline.clauses(act.sentence)[0].last
    for dated in dated_here:
        if not dated.what and (own.first <= dated.token < own.last or dated.token < opening):
            return dated.time, "sentence", _CERTAINTY["sentence"]
    for dated in dated_here:
        if dated.what == "statement":
            return dated.time, "statement", _CERTAINTY["statement"]
    return _UNDATED


def _sharing(scene: Scene, act: Act, dating: Dating) -> int:
    """The event or verb that shares its time with an event's verb: what brought it about, or what is joined to it."""
    if act.entry.outcome:
        first = act.clause.first
        if act.first == first + 1 and scene.text.lower[first] == "and":  # "a fire in May killed three and injured 11"
            first = scene.outline.clause(act.sentence, first - 1).first
        for token in range(first, act.first):
            if token in dating.events:
                return token
    return _joined_verb(scene, act)


def _joined_verb(scene: Scene, act: Act) -> int:
    """The verb that shares subject and time with an event's verb: "killed 12 people and injured 30 on Monday"."""
    joint = act.clause.last
    if joint < scene.text.sentences[act.sentence][1] and scene.text.lower[joint] == "and":
        verb = scene.outline.clause(act.sentence, joint).verb_from(joint)
        if verb == joint + 1:
            return verb
    return -1


def _span(times: Sequence[Time]) -> Time:
    """One time for all that date an event: a list or a range of days is the interval that holds them."""
    first, last = times[0], times[-1]
    if len(times) == 1:
        return first
    if first.first == last.first:
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
    clause, before = act.clause, ""
    for token, place in scene.actors.places(clause.first, clause.last):
        if token > act.first:
            return place
        before = place
    return before


def _earlier(
    scene: Scene, sort: str, people: tuple[str, ...], act: Act, told: Mapping[str, Sequence[Event]]
) -> Event | None:
    """The last event told that a mention repeats, or None: where it names nobody, any that "the" can go back to.

    Of those with the same participants two met, or one died: told again, that is the same event.
    """
    entry = act.entry
    if sort not in told and entry.kin.isdisjoint(told):
        return None
    if not people and _DEFINITE.isdisjoint(_before(scene, act)):
        return None
    for other in (sort, *filter(entry.kin.__contains__, told)):
        once = entry.once and other == sort
        for earlier in reversed(told.get(other, ())[-_RECALLED:]):
            others = earlier.participants
            if not people:
                return earlier
            same = len(people) == len(others) or not act.verb
            if same and (once or len(others) > 1) and set(people).issubset(others):
                return earlier
    return None
