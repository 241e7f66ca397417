"""What each time expression of a text dates: an event, the act of saying so, or the statement as a whole.

"Austin called Shoigu this morning, Singh said Friday": the morning dates the call, Friday the saying.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from sys import maxsize

from msgspec import Struct

from checker.bind.clause import Clause
from checker.bind.clauses import Outline
from checker.bind.cues import base
from checker.bind.signs import PAST, signs
from checker.bind.spots import Spot
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes
from checker.model import Time

#: A time further from its verb than this many tokens of one clause is the statement's as a whole.
_REACH = 20
#: Between a time and the noun that it qualifies stand no more words: "the 2014 fatal shooting".
_QUALIFIED = 4
#: So few tokens before "when" stands the time that it takes up.
_WHEN = 3
#: Passives that only say that an event happens: "the talks were held on Monday".
_HELD = frozenset("held scheduled set planned reported".split())
_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
#: Before the noun of an event they make it what something is about: "comments about the crash", "an investigation into
#: the fire". What is said or done about it has a time of its own.
_ABOUT = frozenset("about regarding concerning".split())
_POSSESSIVE = frozenset("his her their its".split())
#: Between such a word and the noun stand no more words.
_PHRASE = 4
#: Behind them a word in -ing is a verb.
_BEFORE_GERUND = frozenset("despite without while".split())
_DAYS = frozenset(("date", "time"))
_BEGINNING = frozenset("the of beginning start end early late".split())
_BOUNDS = frozenset(("since", "until", "till"))
_BEFORE_BOUND = _BOUNDS | _BEGINNING
#: Between two times that one verb has stand no more words, and these only.
_LINKED, _LINKS = 3, frozenset((",", "and", "or", "to", "until", "through", "on"))
_LEADING = frozenset("on in at by late early since around about during before after until from just only the".split())


class Dated(Struct, frozen=True, gc=False):
    """A time at a token, and what it dates.

    That is "event", "statement", "act" (a verb that names no event), "" (the sentence) or, where it only ends a span
    ("since May"), "bound".
    """

    token: int
    time: Time
    what: str


class Dating(Struct, eq=False):
    """The times of a text by what they date.

    `events` are the times of events, by the event's token; `event_of` is the event's token by the time's, `act_of` that
    of the verb where the time dates no event, -1 where it has none; `sentences` are all dates and times of day of a
    sentence in order, by its index.
    """

    events: dict[int, list[Time]]
    event_of: dict[int, int]
    act_of: dict[int, int]
    sentences: dict[int, list[Dated]]

    def first(self, sentence: int, what: str) -> Time | None:
        """The first time of a sentence that dates such a thing."""
        return next((dated.time for dated in self.sentences.get(sentence, ()) if dated.what == what), None)

    def as_of(self, text: Text, sentence: int, clause: Clause, token: int) -> Time | None:
        """The time for which what a clause says at a token holds: its own, if it dates more than the saying.

        What a number is compared with ("from $9 million a year earlier") is dated apart from the rest of the clause. A
        time that only ends a span ("since May") leaves open for when a number holds, but "since 1998, when" does not.
        """
        found = self.sentences.get(sentence)
        if not found:
            return None
        if text.lower[clause.first] == "when":
            asked = [dated for dated in found if clause.first - _WHEN <= dated.token < clause.first]
            if asked:
                return asked[-1].time
        start, end = base(text, clause), clause.last
        compared = start <= token < end
        outside = None
        for dated in found:
            at = dated.token
            if dated.what in ("statement", "bound") or (start <= at < end) != compared:
                continue
            if clause.first <= at < end:
                return dated.time
            if outside is None and not dated.what:
                outside = dated.time
        return outside if token < start else None


def date_events(
    text: Text, outline: Outline, times: Sequence[Spot], events: Mapping[int, bool], speech: frozenset[int]
) -> Dating:
    """Give each time to the verb or event that it dates.

    `events` holds for the token of each event whether it is a verb there; `speech` are the tokens of verbs of saying.
    """
    dating = Dating({}, {}, {}, {})
    # a day, a month, a time of day can date something, but no "now" and no length
    days = [
        (spot, time)
        for spot in times
        if type(time := spot.value) is Time and time.kind in _DAYS and time.timex[-4:] != "_REF"
    ]
    if not days:
        return dating
    lower, table = text.lower, signs()
    anchoring = _Anchors(text, outline, events, speech)
    anchors = [anchoring.of(spot) for spot, _ in days]
    for number in range(len(days) - 2, -1, -1):
        if anchors[number] not in events and _listed(lower, days[number][0], days[number + 1][0]):
            anchors[number] = anchors[number + 1]
    for (spot, time), anchor in zip(days, anchors, strict=True):
        first = spot.first
        if first and lower[first - 1] in _BEFORE_BOUND and _is_bound(lower, first):
            what = "bound"
            dating.act_of[first] = -1
        elif anchor < 0:
            what = ""
            dating.act_of[first] = -1
        elif anchor in events:
            what = "event"
            dating.events.setdefault(anchor, []).append(time)
            dating.event_of[first] = anchor
        else:
            what = "statement" if anchor in speech or table.get(lower[anchor], PAST).speech else "act"
            dating.act_of[first] = anchor
        dating.sentences.setdefault(spot.sentence, []).append(Dated(first, time, what))
    return dating


def _is_bound(lower: Sequence[str], first: int) -> bool:
    """Whether a time at a token only says from when or until when: "since the beginning of May"."""
    at = first - 1
    while at > 0 and lower[at] in _BEGINNING:
        at -= 1
    return at >= 0 and lower[at] in _BOUNDS


def _listed(lower: Sequence[str], spot: Spot, following: Spot) -> bool:
    """Whether nothing but a comma or "and" stands between two times: "on May 3, May 9 and May 12"."""
    return following.first - spot.last <= _LINKED and _LINKS.issuperset(lower[spot.last : following.first])


class _Anchors:
    """Finds what the times of a text date. `events` holds for the token of each event whether it is a verb there."""

    def __init__(self, text: Text, outline: Outline, events: Mapping[int, bool], speech: frozenset[int]) -> None:
        self.text, self.outline, self.events, self.speech = text, outline, events, speech
        self._tokens = [*sorted(events), maxsize]
        self._signs, self._classes = signs(), word_classes()

    def of(self, spot: Spot) -> int:
        """The token of the event or verb that a time dates, -1 if none is near.

        A time before a noun qualifies it ("Monday's talks"), one that begins a clause or stands right before a verb
        dates what follows, any other the nearest before it.
        """
        lower, events, first, last = self.text.lower, self.events, spot.first, spot.last
        tokens = self._tokens
        at = bisect_left(tokens, last)
        if tokens[at] < last + _QUALIFIED + 2 and self._qualifies(last, tokens[at]):
            return tokens[at]
        clause = self.outline.clause(spot.sentence, first)
        begin, verbs = clause.first, clause.verbs
        lead = first
        while lead > begin and lower[lead - 1] in _LEADING:
            lead -= 1
        own = self._between(begin, clause.last, at)
        anchors = sorted({*verbs, *own}) if own else verbs
        before = following = -1
        for anchor in anchors:
            if anchor >= last:
                following = anchor
                break
            if anchor < first and (events.get(anchor, True) or not self._is_topic(clause, anchor)):
                before = anchor
        fronted = lead <= begin + 1 or lower[lead - 1] in ("and", "but", "that")
        if not fronted and last < self.text.size and lower[last] == ",":
            fronted = lead - 1 in self.speech or self._signs.get(lower[lead - 1], PAST).speech
        if lower[lead - 1][-3:] == "ing" and self._is_unlisted_verb(lead - 1, begin):
            return lead - 1
        if following >= 0 and following - last <= _REACH:
            direct = following == last and following in verbs and lead - 1 not in anchors
            if fronted or (direct and not self._is_taken(clause, first, before, own)):
                return self._event_of(spot.sentence, clause, following, anchors)
        if before >= 0 and first - before <= _REACH:
            return self._event_of(spot.sentence, clause, before, anchors)
        if fronted and following < 0:
            return self._in_next_clause(spot, clause)
        return following if 0 <= following - last <= _REACH else -1

    def _is_taken(self, clause: Clause, first: int, before: int, own: Sequence[int]) -> bool:
        """Whether a time at token `first` is of what stands before it, and not of the verb right behind it.

        So it is behind the noun of an event, and in "the man who was shot Monday died"; `before` is the verb or event
        before it, and `own` are the events of its clause.
        """
        for i in own:
            if i < first and not self.events[i]:
                return True
        if before < 0:
            return False
        relative = self.text.lower[clause.first] in _RELATIVE
        return relative or (bool(self.events.get(before)) and self._is_participle(clause, before))

    def _between(self, first: int, last: int, near: int) -> list[int]:
        """The tokens of the events from token `first` up to `last`, where the `near`th event is no earlier one."""
        tokens, begin = self._tokens, near
        while begin and tokens[begin - 1] >= first:
            begin -= 1
        end = begin
        while tokens[end] < last:
            end += 1
        return tokens[begin:end]

    def _qualifies(self, last: int, event: int) -> bool:
        """Whether a time that ends before token `last` qualifies the noun of an event: "Monday's talks"."""
        if self.events[event]:
            return False
        table, function, lower = self._signs, self._classes.function, self.text.lower
        for at in range(last, event):
            word = lower[at]
            if at <= last + 1 and word in ("'", "’", "s"):
                continue
            if word in function or not word[0].isalpha():
                return False
            sign = table.get(word)
            if sign is not None and (sign.verb or sign.joint):
                return False
        return True

    def _is_topic(self, clause: Clause, token: int) -> bool:
        """Whether the noun of an event only tells what its clause is about: "spoke about the crash".

        So does what a clause aims at ("a warrant for his arrest"). "On" leads to a topic behind a verb of saying only,
        as one can leave on a visit, and "into" behind a noun ("an inquiry into the fire"), as a quarrel can turn into a
        fight.
        """
        lower = self.text.lower
        for at in range(token - 1, max(clause.first, token - _PHRASE), -1):
            word = lower[at]
            if word in _ABOUT:
                return not lower[at + 1][0].isdigit()
            if word == "on":
                before = self._signs.get(lower[at - 1])
                return before is not None and before.speech
            if word == "into":
                return at - 1 not in clause.verbs
            if word == "for":
                return lower[at + 1] in _POSSESSIVE
            if word in self._classes.prepositions or at in clause.verbs:
                return False
        return False

    def _is_unlisted_verb(self, token: int, begin: int) -> bool:
        """Whether a word in -ing is a verb by the word before it alone: "despite issuing on Dec. 17 a list"."""
        if token <= begin or token in self.events:
            return False
        return self.text.lower[token - 1] in _BEFORE_GERUND and self.text.words[token].islower()

    def _is_participle(self, clause: Clause, verb: int) -> bool:
        """Whether a verb only qualifies the noun before it: "the boy shot on Friday lived in Solvik"."""
        before = verb - 1
        while before > clause.first and self.text.lower[before] in self._classes.adverbs:
            before -= 1
        return before > clause.first and before not in clause.auxiliaries and before not in clause.verbs

    def _event_of(self, sentence: int, clause: Clause, anchor: int, anchors: Sequence[int]) -> int:
        """The event of which a verb only says that it happened: "the trial is to begin on Tuesday"; else the verb."""
        events, lower = self.events, self.text.lower
        if anchor in events:
            return anchor
        if events.get(anchor - 1) and anchor - 1 in clause.auxiliaries:  # "was born"
            return anchor - 1
        sign = self._signs.get(lower[anchor])
        if not (
            (sign is not None and sign.verb == "occur")
            or anchor in clause.auxiliaries
            or (lower[anchor] in _HELD and anchor - 1 in clause.auxiliaries)
            or lower[anchor + 1 : anchor + 2] == ["place"]
        ):
            return anchor
        nouns = [i for i in anchors if i < anchor and i in events and not events[i]]
        if nouns:
            return anchor if self._is_topic(clause, nouns[0]) else nouns[0]
        if lower[clause.first] in ("which", "that"):
            earlier = self.outline.clauses(sentence)
            before = earlier[max(0, earlier.index(clause) - 1)]
            near = bisect_left(self._tokens, before.first)
            nouns = [i for i in self._between(before.first, before.last, near) if not events[i]]
            if nouns:
                return max(nouns)
        return anchor

    def _in_next_clause(self, spot: Spot, clause: Clause) -> int:
        """The first verb behind a clause without one: "On Monday, in the snow that fell on the pass, ...".

        What is said of a thing in that clause is not dated: "on Monday the girl who was hit in the crash went home".
        """
        for later in self.outline.clauses(spot.sentence):
            if later.first >= clause.last:
                if self.text.lower[later.first] in _RELATIVE and clause.last - spot.last > 1:
                    return -1
                return next((i for i in later.verbs if i not in self.events or self.events[i]), -1)
        return -1
