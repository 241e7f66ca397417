"""Which happening a time tells of: a shooting is dated by its verb, by "four were wounded" and by the call for help.

"Officers were called to the street at 8:20 p.m." gives the time of what happened there, and "it happened Sunday" that
of what was told before. But "he was arrested in the shooting on Friday" gives none of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from checker.bind.dating import Dating, is_day
from checker.bind.participants import Act, Scene
from checker.bind.periods import preposition
from checker.bind.spots import Spot
from checker.extract.text.inflection import forms
from checker.lexicon import Words, load_yaml
from checker.model import Event, Time

#: What a time dates that is told by the report of it.
REPORT = "report"
#: Sorts that are told of a happening and name none themselves.
_TOLD_OF = frozenset(("incident", "killing", "injury"))
#: A report is of what was told so many sentences before, at most.
_NEAR = 4


#: A post that an article shows, and signs with its date: its "this morning" is not the article's.
_POSTED = re.compile(r"\(@\w+\)|pic\.twitter\.com")


class Occasion(NamedTuple):
    """What a time dates: by what it is `told` (the sort of an event, "report", "scene"), and the `event`'s own sort."""

    told: str
    event: str


class OccasionWords(BaseModel):
    """Verbs and nouns by how they stand to a happening; occasions.yaml explains them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reports: Words
    calls: Words
    aftermath: Words


@cache
def _verbs(group: str) -> frozenset[str]:
    words = load_yaml(Path(__file__).with_name("occasions.yaml"), OccasionWords)
    return frozenset(form for verb in getattr(words, group) for form in forms(verb))


class Occasions:
    """The happenings of one text, and what its times tell of them."""

    def __init__(self, scene: Scene, acts: Mapping[int, Act], events: Mapping[int, Event], dating: Dating) -> None:
        self.scene = scene
        self.acts = acts
        self.events = events
        self.dating = dating
        self.happenings = sorted(token for token, act in acts.items() if act.entry.happening)
        self._named = sorted({*self.happenings, *(i for i in acts if events[i].sort == "incident")})

    def of(self, spot: Spot) -> Occasion | None:
        """What a time dates, None where that is no event."""
        if _POSTED.search(self.scene.text.text, *self._extent(spot)):
            return None
        if preposition(self.scene.text.lower, spot.first) == "as of":
            return None  # it dates what is known
        token = self.dating.event_of.get(spot.first)
        if token is not None:
            return self._of_event(spot, token)
        verb = self.dating.act_of.get(spot.first, -1)
        if not self._named or not is_day(spot):
            return None
        if verb >= 0 and _is_clock(spot) and self.scene.text.lower[verb] in _verbs("reports"):
            return self._report(spot, verb)
        return self._scene_of(spot, verb)

    def _extent(self, spot: Spot) -> tuple[int, int]:
        """Where the sentence of a time begins and ends in the text."""
        first, last = self.scene.text.sentences[spot.sentence]
        return self.scene.text.starts[first], self.scene.text.ends[last - 1]

    def _of_event(self, spot: Spot, token: int) -> Occasion | None:
        act = self.acts[token]
        if act.verb and token - 1 in self.acts and self.acts[token - 1].entry.happening:
            act = self.acts[token := token - 1]  # "the quake struck"
        sort = self.events[token].sort
        if sort == "call" and _is_clock(spot) and not self.events[token].participants:
            return self._report(spot, token)
        verb = act.clause.verb_before(spot.first)
        if not act.verb and token < spot.first < act.clause.last and verb >= 0:
            word = self.scene.text.lower[verb]
            if _is_clock(spot) and word in _verbs("reports"):
                return Occasion(REPORT, (sort in _TOLD_OF and self._cause(token, act.sentence)) or sort)
            if verb < token and (word in _verbs("aftermath") or word in _verbs("reports")):
                return None
        if sort in _TOLD_OF:
            return Occasion(sort, self._cause(token, act.sentence) or sort)
        return Occasion(sort, sort)

    def _report(self, spot: Spot, token: int) -> Occasion | None:
        """The report of the happening that is told of in its sentence, or shortly before it."""
        near = [i for i in self.happenings if spot.sentence - self.acts[i].sentence <= _NEAR]
        cause = self._cause(token, spot.sentence) if near else ""
        return Occasion(REPORT, cause) if cause else None

    def _scene_of(self, spot: Spot, verb: int) -> Occasion | None:
        """The happening of which a time tells what went on around it.

        What somebody was doing, it broke into ("he was cleaning a gun on Sunday", "they stood there Sunday when a man
        opened fire"); and a clock time is that of all that a sentence tells, short of what comes long after.
        """
        lower = self.scene.text.lower
        told = [i for i in self._named if self.acts[i].sentence == spot.sentence]
        done = [i for i in told if self.acts[i].verb]
        if not told or (verb >= 0 and lower[verb] in _verbs("aftermath")):
            return None
        was = verb if lower[verb] in ("was", "were") else verb - 1
        lasting = was >= 0 and lower[was] in ("was", "were") and lower[was + 1][-3:] == "ing"
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
        own = [i for i in found if self.acts[i].sentence == sentence]
        if own:
            return self.events[min(own, key=lambda i: (abs(i - token), i))].sort
        at = bisect_left(found, token)
        return self.events[found[max(0, at - 1)]].sort


def _is_clock(spot: Spot) -> bool:
    time = spot.value
    return isinstance(time, Time) and time.timex[10:11] == "T" and time.timex[11:12].isdigit()
