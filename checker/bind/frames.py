"""The frame of each claim: whose, of what, where, when, said by whom, how certain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from msgspec.structs import replace

from checker.bind import cues, predicates
from checker.bind.addresses import is_home
from checker.bind.ages import Ages
from checker.bind.attribution import Attribution
from checker.bind.clause import Clause
from checker.bind.dating import Dating
from checker.bind.distances import places_apart
from checker.bind.occasions import Occasions
from checker.bind.participants import Act, Scene
from checker.bind.periods import Periods
from checker.bind.speakers import Speakers
from checker.bind.spots import Spot
from checker.bind.terms import Terms, is_term
from checker.extract.quantity.dimensions import dimension
from checker.extract.text.inflection import singular
from checker.extract.text.memory import Memory
from checker.model import Event, Frame, Identifier, Modality, Quantity, Quote, Role, Time

_EMPTY, _OF_SPEECH = Frame(), cues.OF_SPEECH
_START = attrgetter("start")
#: What is done to people, and may be their death.
_HARM = frozenset(("shoot", "injure"))
#: The unit of what somebody is charged with.
_COUNTS = "count"
#: An event this near behind a number is its own, whatever stands before: "12 in the blast and 30 in the fire".
_NEAR = 4
#: Over so many attributions that name nobody a quotation looks back for its speaker.
_PASSED = 20
#: Over so many joined verbs a number may have the event of the first.
_JOINED = 8


class Frames:
    """Makes the frames of one field's claims; what claims share (speakers, clauses, places) is looked up once."""

    def __init__(
        self,
        scene: Scene,
        speakers: Speakers,
        acts: Mapping[int, Act],
        events: Mapping[int, Event],
        dating: Dating,
        periods: Periods,
    ) -> None:
        self.scene, self.text, self.lower, self.outline = scene, scene.text, scene.text.lower, scene.outline
        self.speakers, self.acts, self.events, self.dating, self.periods = speakers, acts, events, dating, periods
        self.ages = Ages(scene)
        self.terms = Terms(scene)
        self.occasions = Occasions(scene, acts, events, dating)
        self.causes = [token for token, act in acts.items() if not act.verb and not act.entry.outcome]

    def of(self, spots: Sequence[Spot]) -> Iterator[Frame]:
        """The frames of the mentions other than names, in their order."""
        for spot, said in zip(spots, self.speakers.at([spot.mention.start for spot in spots]), strict=True):
            value = spot.value
            if type(value) is Event:
                yield self._event(spot, said)
            elif type(value) is Time:
                yield self._time(spot, value, said)
            elif type(value) is Quantity:
                yield self._quantity(spot, value, said)
            elif type(value) is Quote:
                yield Frame(speaker=said.speaker or self._quoted(spot), words=frozenset(value.words))
            elif type(value) is Role:
                yield Frame(value.person, "role")
            else:
                yield self._identifier(spot, value) if type(value) is Identifier else _EMPTY

    def _event(self, spot: Spot, said: Attribution) -> Frame:
        """The frame of an event: who took part, its sort, where it was and how it is meant."""
        first = spot.first
        act, event = self.acts[first], self.events[first]
        meant = self._modality(spot, act.clause, said.kind, first if act.verb else -1)
        people = " and ".join(sorted(event.participants)) if event.participants else ""
        return Frame(people, event.sort, "", event.place, None, meant, said.speaker)

    def _identifier(self, spot: Spot, value: Identifier) -> Frame:
        """Where the named thing is; an address is a home ("lives at 76 Elm Street") or the place of what happened."""
        clause = self.outline.clause(spot.sentence, spot.first)
        home = value.sort == "address" and is_home(self.text, spot.first)
        return Frame(measure="home" if home else "", place=self._place(spot.sentence, clause))

    def _quoted(self, spot: Spot) -> str:
        """Who is quoted where nobody is named beside the quotation: the last speaker of the same paragraph."""
        start, text, told = spot.mention.start, self.text.text, self.speakers.attributions
        at = bisect_left(told, start, key=_START)
        for before in reversed(told[max(at - _PASSED, 0) : at]):
            if before.speaker and before.end <= start:
                return "" if "\n" in text[before.end : start] else before.speaker
        return ""

    def _time(self, spot: Spot, value: Time, said: Attribution) -> Frame:
        if value.amount is not None and value.amount.sort != "age":
            clause = self.outline.clause(spot.sentence, spot.first)
            measure = predicates.measure_of_amount("time", self.text, clause, spot.first)
            if is_term(measure):
                term = Frame(measure=measure, speaker=said.speaker, modality=self._modality(spot, clause, said.kind))
                return self.terms.complete(term, spot, clause)
        occasion = self.occasions.of(spot)
        if occasion is None:
            return Frame(speaker=said.speaker) if said.speaker else _EMPTY
        return _dated(occasion.told, occasion.event, said.speaker)

    def _modality(self, spot: Spot, clause: Clause, speech: str, verb: int = -1) -> Modality:
        """How a mention is meant, by the verb at a token, or the one that governs it for -1.

        Without cues it is stated, unless a verb of saying, or what stands before "that", makes something of it.
        """
        if not (clause.cues or clause.goes_on or speech in _OF_SPEECH or self.lower[clause.first] == "that"):
            return "stated"  # most
        if verb < 0 and clause.cues:
            verb = _governor(clause, spot.first, spot.last)
        clauses = self.outline.clauses(spot.sentence)
        return cues.modality(self.text, clauses, clause, verb, spot.first, speech)

    def _quantity(self, spot: Spot, value: Quantity, said: Attribution) -> Frame:
        text, first, last = self.text, spot.first, spot.last
        clause = self.outline.clause(spot.sentence, first)
        if value.sort == "age":
            return self.ages.frame(value, spot, self._place(spot.sentence, clause), said.speaker)
        said_of = clause  # or what goes on behind an aside: "12 people, who had left early, died"
        told, governor = predicates.predicate(text, clause, first, last)
        if governor < 0 and clause.goes_on is not None and not clause.verbs:
            said_of = clause.goes_on
            told, governor = predicates.predicate(text, said_of, first, last)
        agent = governor >= last and predicates.is_agent(text, said_of, governor)
        if told in _HARM and governor >= 0 and predicates.is_fatal(text, governor):
            told = "die"
        if first <= governor < last:
            governor = -1  # the mention's own noun
        subject = " ".join(_about(value)).lower()
        kind = dimension(value.unit)
        measure = self._measure(value, kind, "" if agent else told, clause, first)
        frame = Frame(
            subject=subject,
            measure=measure,
            predicate=told,
            place=self._place(spot.sentence, clause),
            as_of=self.dating.as_of(text, spot.sentence, clause, first),
            modality=self._modality(spot, clause, said.kind, governor),
            speaker=said.speaker,
            phase=cues.phase(text, clause, first, last, spot.sentence),
            words=_lemmas(subject),
            event=self._cause(spot.sentence, clause, last) if self.causes else "",
            period=self.periods.of(spot.sentence, clause, first),
        )
        if kind == "length":
            apart = places_apart(text, self.scene.actors, spot)
            if apart:
                between = " to ".join(sorted(apart))
                return replace(frame, subject=between, place=between, measure="distance", predicate="", words=apart)
        return self.terms.complete(frame, spot, clause) if is_term(measure) else frame

    def _measure(self, value: Quantity, kind: str, said: str, clause: Clause, token: int) -> str:
        """Which property a number measures, with the dimension of its unit and the group of what is `said` of it."""
        if value.sort != "amount" and value.sort not in ("increment", "part"):
            return value.sort
        if kind in ("", "person"):
            own = predicates.measure_of_noun(value.unit)
            if own:
                return own
            if value.unit == "life" and predicates.takes_lives(self.text, clause):
                return predicates.measure_of_persons("die")
            toll = not value.unit and said in ("die", "injure", "miss", "casualty")
            people = toll or predicates.counts_people(value.unit)
            measure = predicates.measure_of_persons(said) if people else "count"
            return predicates.measure_of_count(value.unit) if measure == "count" else measure
        if value.change is not None:
            return "change"
        return predicates.measure_of_amount(kind, self.text, clause, token)

    def _place(self, sentence: int, clause: Clause) -> str:
        """The place that a clause names behind "in" or "at", if it names one only; else its sentence's."""
        if sentence not in self.scene.actors.placed:
            return ""
        places = self.scene.actors.places(*self.text.sentences[sentence])
        if len(places) == 1:
            return places[0][1]
        own = {place for token, place in places if clause.first <= token < clause.last}
        found = own or {place for _, place in places}
        return found.pop() if len(found) == 1 else ""

    def _own_cause(self, clause: Clause, last: int) -> str:
        """The sort of the event of a clause that a number before token `last` belongs to: "12 died in the crash"."""
        before, causes = "", self.causes
        for number in range(bisect_left(causes, clause.first), len(causes)):
            at = causes[number]
            if at >= last or at >= clause.last:
                near = at < clause.last and (not before or at - last <= _NEAR)
                return self.events[at].sort if near else before
            before = self.events[at].sort
        return before

    def _cause(self, sentence: int, clause: Clause, last: int) -> str:
        """The sort of the event that a number belongs to, where its clause has none that of those it is joined to.

        A verb that is joined to the one before ("killed 12 and injured 30") has the same event.
        """
        lower = self.lower
        found = self._own_cause(clause, last)
        if found or lower[clause.first] != "and":
            return found
        clauses = self.outline.clauses(sentence)
        for number in range(clauses.index(clause), max(0, clauses.index(clause) - _JOINED), -1):
            joined = clauses[number]
            if lower[joined.first] != "and" or joined.verbs[:1] != [joined.first + 1]:
                return ""
            if found := self._own_cause(clauses[number - 1], joined.first):
                return found
        return ""


def _about(value: Quantity) -> Sequence[str]:
    """The words of what a number counts: of "three counts of wire fraud" not the counts, but the fraud."""
    if value.unit == _COUNTS:
        offence = [word for word in value.concept if word[0].islower() and word not in value.counted]
        return offence or value.counted
    return value.counted or value.concept


#: The frame of a name by who it means.
frame_of_name = Memory(Frame).__getitem__


def _singulars(subject: str) -> frozenset[str]:
    return frozenset(map(singular, subject.split()))


#: The words of a subject in the singular.
_lemmas = Memory(_singulars).__getitem__


@lru_cache(maxsize=4096)
def _dated(told: str, event: str, speaker: str) -> Frame:
    """The frame of a time that dates an event."""
    return Frame(predicate=told, speaker=speaker, event=event)


def _governor(clause: Clause, first: int, last: int) -> int:
    """The verb that governs the mention at tokens [first, last): the last before it, else the first behind."""
    before = clause.verb_before(first)
    if before >= 0:
        return before
    behind = clause.verb_from(last)
    return behind if behind >= 0 else clause.auxiliaries[-1] if clause.auxiliaries else -1
