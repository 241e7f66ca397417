"""Over which stretch of time a number was counted: one day's dead, or all since the beginning.

"Ten people were killed over the past day" and "1,200 people have been killed since May" are two counts that never
agree, and two of the second sort, a week apart, are one count that has moved on.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache
from itertools import compress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict

from checker.bind.clause import Clause
from checker.bind.dating import Dated, Dating
from checker.bind.spots import Spot
from checker.extract.text import Text
from checker.lexicon import Words, load_yaml
from checker.model import Period, Time

_LENGTH = re.compile(r"P(?:(\d+)([DWM])|T(\d+)H)", re.ASCII)
_DAYS = {"D": 1, "W": 7, "M": 30}
_CLOCK = re.compile(r" ?(\d{1,2}[:.]\d\d)(?!\d)", re.ASCII)
#: A stretch "from A to B" of more days than this that ends when its article appears is a count since A.
_LONG = 7
#: Before "day" they make it the stretch that a daily report covers: "three mills closed in a day", "during the day".
_IN_A_DAY = frozenset(("in", "over", "per", "during"))
#: Words between a preposition and its time: "as of the morning of", "since the beginning of".
_BETWEEN = frozenset("the of a early late morning evening afternoon night midnight noon midday about around".split())


class PeriodWords(BaseModel):
    """The words of periods.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    since: Words
    beginnings: Words
    counted: Words
    as_of: Words
    moving: Words
    over: Words
    gone: Words
    asides: Words


@cache
def period_words() -> PeriodWords:
    """The table, loaded once."""
    return load_yaml(Path(__file__).with_name("periods.yaml"), PeriodWords)


class _Tables(Struct, frozen=True):
    """The words as sets; `before` may stand between a preposition and its time, `gone` may do so before a day.

    `cues` hold by the first word of each cue the words that must follow, and what it says; `cueing` are these words.
    """

    since: frozenset[str]
    as_of: frozenset[str]
    beginnings: frozenset[str]
    before: frozenset[str]
    over: frozenset[str]
    gone: frozenset[str]
    counted: frozenset[str]
    cues: dict[str, list[tuple[list[str], str]]]
    cueing: frozenset[str]


@cache
def _tables() -> _Tables:
    words = period_words()
    cues: dict[str, list[tuple[list[str], str]]] = {}
    for said in ("since", "moving", "asides"):
        for cue in getattr(words, said):
            first, *rest = cue.split(" ")
            cues.setdefault(first, []).append((rest, said))
    for word in ("from", "day", "hours"):
        cues.setdefault(word, []).append(([], word))
    cues.setdefault("as", []).append((["of"], "clock"))
    return _Tables(
        since=frozenset(words.since),
        as_of=frozenset(words.as_of),
        beginnings=frozenset(words.beginnings),
        before=_BETWEEN.union(words.beginnings),
        over=frozenset(words.over).union(words.gone),
        gone=_IN_A_DAY.union(words.gone),
        counted=frozenset(words.counted),
        cues=cues,
        cueing=frozenset(cues),
    )


class _Mark(Struct, frozen=True, gc=False):
    """A stretch that words at a token give, and how exact they are: a date is, "past day" is less so."""

    token: int
    period: Period
    exact: bool


class Periods:
    """The periods of one field's numbers; the marks of a sentence are looked for when it first holds a number."""

    def __init__(self, text: Text, times: Sequence[Spot], dating: Dating, told: datetime.date | None) -> None:
        self.text, self.dating, self.told = text, dating, told
        self._durations: dict[int, list[Spot]] = {}
        for spot in times:
            if spot.value.kind == "duration":
                self._durations.setdefault(spot.sentence, []).append(spot)
        self._marks: dict[int, tuple[list[_Mark], list[tuple[int, int]]]] = {}

    def of(self, sentence: int, clause: Clause, token: int) -> Period | None:
        """The period of the number at a token: of its aside, else of its clause, else of its sentence."""
        found = self._marks.get(sentence)
        if found is None:
            found = self._marks[sentence] = self._read(sentence)
        marks, asides = found
        if not marks:
            return None
        free = marks
        if asides:
            within = next(((first, last) for first, last in asides if first <= token < last), None)
            if within is not None:
                own = [mark for mark in marks if within[0] <= mark.token < within[1]]
                if own:
                    return _joined(own)
            free = [mark for mark in marks if not any(first <= mark.token < last for first, last in asides)]
        near = [mark for mark in free if clause.first <= mark.token < clause.last]
        return _joined(near or [mark for mark in free if not mark.period.moving])

    def lead(self, headline: str) -> Period | None:
        """The period that the first sentence gives; a text may begin with its headline again, which is passed over."""
        text = self.text
        begins = len(headline) if headline and text.text.startswith(headline) else 0
        sentence = next((n for n, (first, _) in enumerate(text.sentences) if text.starts[first] >= begins), None)
        if sentence is None:
            return None
        marks, asides = self._marks.get(sentence) or self._read(sentence)
        free = [mark for mark in marks if not any(first <= mark.token < last for first, last in asides)]
        return _joined([mark for mark in free if not mark.period.moving])

    def _read(self, sentence: int) -> tuple[list[_Mark], list[tuple[int, int]]]:
        first, last = self.text.sentences[sentence]
        marks = self._dated(self.dating.sentences[sentence]) if sentence in self.dating.sentences else []
        if sentence in self._durations:
            marks += self._lengths(self._durations[sentence])
        asides: list[tuple[int, int]] = []
        lower, tables = self.text.lower, _tables()
        words = lower[first:last]
        if tables.cueing.isdisjoint(words):
            return marks, asides
        for at in compress(range(first, last), map(tables.cueing.__contains__, words)):
            for rest, said in tables.cues[lower[at]]:
                if rest and lower[at + 1 : at + 1 + len(rest)] != rest:
                    continue
                if said == "asides":
                    asides.append((at, self._aside_ends(at, last)))
                elif said == "moving":
                    marks.append(_Mark(at, Period("as-of", moving=True), False))
                elif said == "since" or (said == "from" and self._begins(at)):
                    marks.append(_Mark(at, Period("since"), False))
                elif said == "clock":
                    marks += self._hour(at)
                elif said in ("day", "hours"):
                    marks += self._past_day(at)
        return marks, asides

    def _aside_ends(self, at: int, last: int) -> int:
        closing = ")" if self.text.lower[at] == "(" else ","
        return next((i for i in range(at + 1, last) if self.text.lower[i] == closing), last)

    def _begins(self, at: int) -> bool:
        """Whether "from" leads to a beginning: "from the start of the strike"."""
        behind = [word for word in self.text.lower[at + 1 : at + 4] if word not in _BETWEEN]
        return bool(behind) and behind[0] in _tables().beginnings

    def _dated(self, times: Sequence[Dated]) -> list[_Mark]:
        """The marks that the dates of a sentence make."""
        marks: list[_Mark] = []
        dated = [one for one in times if one.what != "statement"]
        tables, skip = _tables(), -1
        for number, one in enumerate(dated):
            first, last = one.time.first, one.time.last
            if number == skip or first is None or last is None:
                continue
            before = preposition(self.text.lower, one.token)
            following = dated[number + 1] if number + 1 < len(dated) else None
            end = self._end(one, following) if before in ("from", "between") else None
            if end is not None and following is not None:
                skip = number + 1
                marks.append(_Mark(one.token, self._stretch(first, end), True))
            elif before in tables.since or (before == "from" and one.what == "bound"):
                marks.append(_Mark(one.token, Period("since", first), True))
            elif before in tables.as_of:
                marks.append(_Mark(one.token, Period("as-of", None, last, one.time.timex.partition("T")[2]), True))
            else:
                marks.append(_Mark(one.token, Period("stretch", first, last), True))
        return marks

    def _end(self, one: Dated, following: Dated | None) -> datetime.date | None:
        """The end of a stretch "from A to B" that begins at a date."""
        if following is None or following.token - one.token > 8:
            return None
        joint = self.text.lower[following.token - 1]
        return following.time.last if joint in ("to", "and", "through", "until", "till", "-", "–") else None

    def _stretch(self, first: datetime.date, end: datetime.date) -> Period:
        long = (end - first).days > _LONG and self.told is not None and abs((self.told - end).days) <= 2
        return Period("since", first, end) if long else Period("stretch", first, end)

    def _lengths(self, durations: Sequence[Spot]) -> list[_Mark]:
        """The marks of lengths of time: "over the past three days", "during six days"."""
        marks: list[_Mark] = []
        lower, over = self.text.lower, _tables().over
        for spot in durations:
            if over.isdisjoint(lower[max(0, spot.first - 2) : spot.last]):
                continue
            assert isinstance(spot.value, Time)
            length = _LENGTH.fullmatch(spot.value.timex)
            if length:
                days = round(int(length[3]) / 24) if length[3] else int(length[1]) * _DAYS[length[2]]
                marks += self._past(spot.first, max(1, days))
        return marks

    def _hour(self, at: int) -> list[_Mark]:
        """The mark of an hour without a day: "as of 19:30"."""
        hour = _CLOCK.match(self.text.text, self.text.ends[at + 1])
        return [_Mark(at, Period("as-of", None, self.told, hour[1].replace(".", ":")), True)] if hour else []

    def _past_day(self, at: int) -> list[_Mark]:
        """The mark of "in a day", "past day", "24 hours", where no length of time was read."""
        lower, tables = self.text.lower, _tables()
        if lower[at] == "hours":
            return self._past(at, 1) if lower[at - 1] in ("24", "twenty-four") else []
        if lower[at + 1 : at + 3] == ["of", "the"] and not tables.counted.isdisjoint(lower[at + 3 : at + 4]):
            return [_Mark(at, Period("since"), False)]  # "as of the 12th day of the strike"
        before = lower[at - 1] if at else ""
        if before in ("a", "the"):
            before = lower[at - 2] if at > 1 else ""
        return self._past(at, 1) if before in tables.gone else []

    def _past(self, token: int, days: int) -> list[_Mark]:
        """The days before the one on which the article appeared."""
        if self.told is None:
            return []
        day = datetime.timedelta(days=1)
        return [_Mark(token, Period("stretch", self.told - days * day, self.told - day, recent=True), False)]


def preposition(lower: Sequence[str], token: int) -> str:
    """The preposition before a time, with the words between them left out: "as of" for "as of the morning of May 3"."""
    before, at = _tables().before, token - 1
    while at >= 0 and token - at < 6 and lower[at] in before:
        if lower[at] == "of" and at and lower[at - 1] == "as":
            return "as of"
        at -= 1
    return lower[at] if at >= 0 else ""


def _joined(marks: Sequence[_Mark]) -> Period | None:
    """What several marks say together: a beginning and an end, a count on the move, a date before "past day"."""
    if len(marks) < 2:
        return marks[0].period if marks else None
    periods = [mark.period for mark in marks]
    moving = any(period.moving for period in periods)
    since = [period for period in periods if period.sort == "since"]
    as_of = [period for period in periods if period.sort == "as-of" and not (period.moving and period.last is None)]
    if since:
        first = next((period.first for period in since if period.first), None)
        last = next((period.last for period in (*as_of, *since) if period.last), None)
        return Period("since", first, last, next((period.moment for period in as_of), ""), moving)
    if as_of:
        return replace(as_of[0], moving=moving)
    if moving:
        return Period("as-of", moving=True)
    stretches = [mark.period for mark in marks if mark.exact] or periods
    firsts = [period.first for period in stretches if period.first]
    lasts = [period.last for period in stretches if period.last]
    if not firsts or not lasts:
        return None
    return Period("stretch", min(firsts), max(lasts), recent=any(period.recent for period in periods))
