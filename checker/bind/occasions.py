"""Which happening a time tells of: a shooting is dated by its verb, by "four were wounded" and by the call for help.

"Officers were called to the street at 8:20 p.m." gives the time of what happened there, and "it happened Sunday" that
of what was told before. But "he was arrested in the shooting on Friday" gives none of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct
from pydantic import BaseModel, ConfigDict

from checker.bind.clause import Clause
from checker.bind.dating import Dating
from checker.bind.participants import Act, Scene
from checker.bind.periods import preposition
from checker.bind.signs import sign_of
from checker.bind.spots import Spot
from checker.extract.events.lexicon import lexicon
from checker.extract.text.inflection import forms
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.model import Event, Time

#: What a time dates that is told by the report of it, and one that is told of as another than the story's.
REPORT, ANOTHER = "report", "another"
#: Sorts that are told of a happening and name none themselves.
_TOLD_OF = frozenset(("incident", "killing", "injury"))
#: A report is of what was told so many sentences before, at most.
_NEAR = 4
#: Words before an event in which it can be called another one, and between the noun of a place and the event's.
_BEFORE, _OF = 6, 4
_WAS = ("was", "were")


#: A post that an article shows, and signs with its date: its "this morning" is not the article's.
_POSTED = re.compile(r"\(@\w+\)|pic\.twitter\.com")


#: What stands between an hour and the place of a dateline.
_BEFORE_PLACE = frozenset(") ")
#: The place and dash of a dateline, behind the hour at which the report was sent: "(5-14) 16:58 PDT OAKMERE -- A man".
_DATELINE = re.compile(r"\)? {1,3}[A-Z][A-Z .,'’-]{2,40}(?:\([^()\n]{1,40}\) )? ?(?:--|–|—) ")


class Occasion(Struct, frozen=True, gc=False):
    """What a time dates: by what it is `told`, and the `event`'s own sort.

    It is told by the sort of an event, by the report of it, or by the scene of it; or it is "another" event.
    """

    told: str
    event: str


class OccasionWords(BaseModel):
    """Verbs and nouns by how they stand to a happening; occasions.yaml explains them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reports: Words
    calls: Words
    aftermath: Words
    others: Words
    sites: Words
    strikes: Words


@cache
def _words() -> OccasionWords:
    return load_yaml(Path(__file__).with_name("occasions.yaml"), OccasionWords)


@cache
def _verbs(group: str) -> frozenset[str]:
    return frozenset(form for verb in getattr(_words(), group) for form in forms(verb))


@cache
def _happenings() -> frozenset[str]:
    return frozenset(name for name, sort in lexicon().sorts.items() if sort.happening)


@cache
def _named() -> frozenset[str]:
    return _happenings() | {"incident"}


@cache
def _others() -> frozenset[str]:
    return frozenset(_words().others)


@cache
def _sites() -> frozenset[str]:
    return frozenset(_words().sites)


class Occasions:
    """The happenings of one text, and what its times tell of them.

    `happenings` are the tokens of what happened, in order; `named` are those of what is only called an incident, too.
    """

    def __init__(self, scene: Scene, acts: Mapping[int, Act], events: Mapping[int, Event], dating: Dating) -> None:
        self.scene = scene
        self.acts = acts
        self.events = events
        self.dating = dating
        sorts, named = _happenings(), _named()
        self.named = [token for token, event in events.items() if event.sort in named]
        self.happenings = [token for token in self.named if events[token].sort in sorts]

    def of(self, spot: Spot) -> Occasion | None:
        """What a time dates, None where that is no event."""
        first, dating = spot.first, self.dating
        if first in dating.event_of:
            occasion = self._of_event(spot, dating.event_of[first])
        elif self.named and first in dating.act_of:
            occasion = self._told_beside(spot, dating.act_of[first])
        else:
            return None
        return None if occasion is None or self._is_of_something_else(spot) else occasion

    def _told_beside(self, spot: Spot, verb: int) -> Occasion | None:
        """What is told beside a time that dates no event: the verb that it dates may report one or go on with it."""
        told = self._in_sentence(self.named, spot.sentence)
        if verb >= 0:
            word = self.scene.text.lower[verb]
            struck = self._subject(spot.sentence, verb) if told and word in _verbs("strikes") else -1
            if struck >= 0:
                return Occasion(self.events[struck].sort, self.events[struck].sort)
            if word in _verbs("reports") and _is_clock(spot):
                return self._report(spot, verb)
        return self._scene_of(spot, verb, told) if told else None

    def _is_of_something_else(self, spot: Spot) -> bool:
        """Whether a time dates nothing, whatever stands beside it: that of a post, of the report or of what is known.

        "As of" and "by" date what is known, or what has been done until then.
        """
        text = self.scene.text
        end = spot.mention.end
        if text.text[end : end + 1] in _BEFORE_PLACE and _is_clock(spot) and _DATELINE.match(text.text, end):
            return True
        if self._is_posted(spot.sentence):
            return True
        if preposition(text.lower, spot.first) in ("as of", "by"):
            return True
        return self._is_alternative(spot) or self._is_counted_from(spot)

    def _is_posted(self, sentence: int) -> bool:
        """Whether a sentence is a post, or signs one."""
        said = self.scene.text.slice(*self.scene.text.sentences[sentence])
        return ("@" in said or "pic.twitter" in said) and _POSTED.search(said) is not None

    def _in_sentence(self, tokens: Sequence[int], sentence: int) -> Sequence[int]:
        """Those of some tokens in order that stand in a sentence."""
        first, last = self.scene.text.sentences[sentence]
        begin = bisect_left(tokens, first)
        return tokens[begin : bisect_left(tokens, last, begin)]

    def _is_alternative(self, spot: Spot) -> bool:
        """Whether a time is one of two that are left open: "Wednesday night or Thursday morning"."""
        lower, first, last = self.scene.text.lower, spot.first, spot.last
        before, behind = lower[first - 1] == "or", last < len(lower) and lower[last] == "or"
        if not (before or behind):
            return False
        times = self.dating.sentences.get(spot.sentence, ())
        return any((before and dated.token < first) or (behind and dated.token == last + 1) for dated in times)

    def _is_counted_from(self, spot: Spot) -> bool:
        """Whether a time only counts back to the date behind it: "two years ago on May 3, 2021"."""
        lower, time = self.scene.text.lower, spot.value
        if not (isinstance(time, Time) and time.counted):
            return False
        at = spot.last + (lower[spot.last : spot.last + 1] == [","])
        if lower[at : at + 1] != ["on"]:
            return False
        return any(dated.token == at + 1 for dated in self.dating.sentences.get(spot.sentence, ()))

    def _of_event(self, spot: Spot, token: int) -> Occasion | None:
        act = self.acts[token]
        if act.verb and not (act.entry.happening or act.entry.outcome) and self._lasted(token):
            told = self._in_sentence(self.named, spot.sentence)
            around = self._scene_of(spot, token, told) if told else None
            return around or Occasion(self.events[token].sort, self.events[token].sort)
        strike = act.verb and act.entry.sides and act.entry.happening
        struck = self._subject(act.sentence, token) if strike else -1
        if struck >= 0:
            act = self.acts[token := struck]  # "the quake struck"
        sort = self.events[token].sort
        if sort == "call" and _is_clock(spot) and not self.events[token].participants:
            return self._report(spot, token)
        if not act.verb and token < spot.first < act.clause.last:
            verb = self._verb_before(act.clause, spot.first)
            word = self.scene.text.lower[verb] if verb >= 0 else ""
            if _is_clock(spot) and word in _verbs("reports"):
                return Occasion(REPORT, (sort in _TOLD_OF and self._cause(token, act.sentence)) or sort)
            if verb < token and (word in _verbs("aftermath") or word in _verbs("reports")):
                return None
            if _is_clock(spot) and 0 <= verb < token and self._is_site(act.clause, token):
                return None
        event = (sort in _TOLD_OF and self._cause(token, act.sentence)) or sort
        return Occasion(ANOTHER if self._is_another(act) else sort, event)

    def _is_site(self, clause: Clause, token: int) -> bool:
        """Whether the noun of an event only names the place of something else: "seen at the scene of the crash"."""
        lower = self.scene.text.lower
        for at in range(token - 1, max(clause.first, token - _OF), -1):
            if lower[at] == "of":
                return lower[at - 1] in _sites()
        return False

    def _is_another(self, act: Act) -> bool:
        """Whether an event is told of beside the story's: "another man was shot", "a second crash", "was also hit"."""
        lower, floor, others = self.scene.text.lower, self.scene.text.sentences[act.sentence][0], _others()
        if lower[floor] in others:
            return True
        begin = max(floor, act.first - _BEFORE)
        if others.isdisjoint(lower[begin : act.first]):
            return False
        for at in range(act.first - 1, begin - 1, -1):
            sign = sign_of(lower[at])
            if sign is not None and (
                sign.joint in ("stop", "comma") or (sign.verb == "verb" and lower[at + 1] != "and")
            ):
                return False
            if lower[at] in others and lower[at + 1] != "-":
                return True
        return False

    def _lasted(self, verb: int) -> bool:
        """Whether a verb tells what somebody was doing or about to do: "was fleeing", "was trying to flee"."""
        lower, at = self.scene.text.lower, verb
        while at > 0 and (at == verb or "to" in lower[at : at + 2]):
            if lower[at][-3:] == "ing":
                return lower[at - 1] in _WAS
            at -= 1
        return False

    def _subject(self, sentence: int, verb: int) -> int:
        """The happening that a verb says something of, -1 if none: "the quake struck", "the quake that hit the town".

        It is the noun right before the verb, or that with which the sentence begins.
        """
        lower, first = self.scene.text.lower, self.scene.text.sentences[sentence][0]
        told = self.happenings[bisect_left(self.happenings, first) : bisect_left(self.happenings, verb)]
        before = [i for i in told if not self.acts[i].verb]
        if not before:
            return -1
        near = verb - 1 - (lower[verb - 1] in ("that", "which"))
        if before[-1] == near and self._leads(first, near):
            return near
        begins = self.scene.outline.clauses(sentence)[0].verb_before(before[0]) < 0
        return before[0] if begins and self._leads(first, before[0]) else -1

    def _leads(self, first: int, noun: int) -> bool:
        """Whether a noun depends on no preposition since the beginning of its sentence at token `first`, or a comma."""
        for word in reversed(self.scene.text.lower[first:noun]):
            if word == ",":
                break
            if word in word_classes().prepositions:
                return False
        return True

    def _verb_before(self, clause: Clause, token: int) -> int:
        """The last verb of a clause before a token, nouns that look like one ("the murders") left out; or -1."""
        for verb in reversed(clause.verbs):
            noun = self.scene.text.lower[verb - 1] in word_classes().determiners
            if verb < token and not noun and (verb not in self.acts or self.acts[verb].verb):
                return verb
        return -1

    def _report(self, spot: Spot, token: int) -> Occasion | None:
        """The report of the happening that is told of in its sentence, or shortly before it."""
        near = self.happenings and spot.sentence - self.acts[self.happenings[-1]].sentence <= _NEAR
        cause = self._cause(token, spot.sentence) if near else ""
        return Occasion(REPORT, cause) if cause else None

    def _scene_of(self, spot: Spot, verb: int, told: Sequence[int]) -> Occasion | None:
        """The happening, one of those `told` in the sentence, of which a time tells what went on around it.

        What somebody was doing, it broke into ("he was cleaning a gun on Sunday", "they stood there Sunday when a man
        opened fire"); and a clock time is that of all that a sentence tells, short of what comes long after.
        """
        lower = self.scene.text.lower
        if verb >= 0 and lower[verb] in _verbs("aftermath"):
            return None
        done = [i for i in told if self.acts[i].verb]
        lasting = verb >= 0 and (
            self._lasted(verb)
            or (lower[verb] in ("was", "were") and any(word[-3:] == "ing" for word in lower[verb + 1 : verb + 2]))
        )
        if done and (lasting or _is_clock(spot)):
            return self._scene(done[0])
        for i in told:
            clause = self.acts[i].clause
            if clause.first > max(verb, spot.first) and lower[clause.first] == "when":
                return self._scene(i)
        return None

    def _scene(self, token: int) -> Occasion:
        sort = self.events[token].sort
        return Occasion("scene", (sort in _TOLD_OF and self._cause(token, self.acts[token].sentence)) or sort)

    def _cause(self, token: int, sentence: int) -> str:
        """The sort of the happening of which something is told: its sentence's, else the last before, else the next."""
        found = self.happenings
        if not found:
            return ""
        own = self._in_sentence(found, sentence)
        if own:
            return self.events[min(own, key=lambda i: (abs(i - token), i))].sort
        at = bisect_left(found, token)
        return self.events[found[max(0, at - 1)]].sort


def _is_clock(spot: Spot) -> bool:
    time = spot.value
    return isinstance(time, Time) and time.timex[10:11] == "T" and time.timex[11:12].isdigit()
