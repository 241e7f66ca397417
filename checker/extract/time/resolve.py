"""From what the words say to TIMEX3 values: holes are filled from the time of speaking, the story, and tense."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from checker.extract.time import lengths
from checker.extract.time.arithmetic import containing, grain, moved, nth, nth_weekday, shifted
from checker.extract.time.candidates import around, choose, falls_on, in_year, is_near, open_name, side
from checker.extract.time.expression import (
    PERIOD,
    REPORTED,
    Cycle,
    Decade,
    Expression,
    Fixed,
    Holding,
    InWeek,
    Length,
    Moment,
    MonthDay,
    Named,
    Phrase,
    Piece,
    Relative,
    Shift,
    Weekday,
    Year,
)
from checker.extract.time.intervals import Days, interval
from checker.extract.time.story import Story
from checker.extract.time.tense import Direction
from checker.model.value import Anchor

#: What stays open of a unit.
OPEN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
#: "The weekend" is the one to come from Thursday on, "this weekend" from Wednesday on; before, it is mostly the last.
_WEDNESDAY, _THURSDAY = 3, 4
_A_YEAR = Length(((1, "Y"),))
_OUTSIDE = "it lies outside of the calendar"
_NO_DATE = "the document's date is not known"
_NO_DAY = "only the month of the document is known"


class Resolved(Struct, frozen=True, gc=False):
    """A TIMEX3 value, what it was resolved against, and why a part of it is open."""

    timex: str
    anchor: Anchor | None = None
    open_because: str = ""


class Reference(Struct, frozen=True, gc=False):
    """The time of speaking as an interval of days (one day, or a month), and how it is known.

    `day` is the day of speaking; None where more than one is possible.
    """

    days: Days | None
    anchor: Anchor | None
    day: datetime.date | None


class Resolver:
    """Resolves the phrases of a text one after the other, as `story` is told; each form of expression has its method.

    `tense` tells the direction in which a phrase's sentence points; it is asked only where the expression leaves it
    open.
    """

    __slots__ = ("_phrase", "_tense", "reference", "story")

    _phrase: Phrase
    reference: Reference

    def __init__(self, story: Story, tense: Callable[[Phrase], Direction]) -> None:
        self.story = story
        self._tense = tense

    def resolve(self, phrase: Phrase, reference: Reference) -> Resolved:
        """The value of a phrase that is said at `reference`, after what was told of the story so far."""
        self._phrase, self.reference = phrase, reference
        expression = phrase.expression
        try:
            return _FORMS[type(expression)](self, expression)
        except (OverflowError, ValueError):
            return Resolved("XXXX", None, _OUTSIDE)

    def value(self, expression: Expression) -> Resolved:
        """The value of an expression, all of the phrase's or a part."""
        return _FORMS[type(expression)](self, expression)

    def _direction(self) -> Direction:
        """The direction in which the sentence points."""
        return self._tense(self._phrase)

    def _said(self, expression: Fixed | Cycle) -> Resolved:
        return Resolved(expression.timex)

    def _length(self, length: Length) -> Resolved:
        return Resolved(lengths.timex(length.parts))

    def _against(self, timex: str) -> Resolved:
        return Resolved(timex, self.reference.anchor)

    def _unknown(self, timex: str) -> Resolved:
        return Resolved(timex, None, _NO_DAY if self.reference.days else _NO_DATE)

    # Stretches that come back each year

    def _named(self, named: Named) -> Resolved:
        if named.part == PERIOD and self.story.reports != "Q":
            named = replace(named, part="")
        elif named.part in (REPORTED, PERIOD) and self.story.quarter:
            named = replace(named, part=self.story.quarter[-2:])
        if named.year is not None:
            return self._in_year(named.part, named.year)
        if self.story.year and named.pick is None and named.part[0].isdecimal():
            return Resolved(in_year(named.part, self.story.year), "text")
        days = self.reference.days
        if days is None:
            return self._unknown(open_name(named.part))
        candidates = around(named.part, days[0].year, days[1].year)
        if named.weekday is not None:
            near = tuple(timex for timex in candidates if is_near(timex, days))
            candidates = near or tuple(t for t in candidates if falls_on(t, named.weekday)) or candidates
        if not candidates:
            return Resolved(open_name(named.part), None, "no such day is near")
        if named.pick == 0:
            same = [timex for timex in candidates if timex[:4] == f"{days[0].year:04d}"]
            return self._against(same[0] if same else choose(candidates, days, 0))
        if named.pick is not None:
            beyond = [t for t in candidates if side(t, days) == named.pick]
            if not beyond:
                return Resolved(open_name(named.part), None, _OUTSIDE)
            return self._against(beyond[-1] if named.pick < 0 else beyond[0])
        return self._against(choose(candidates, days, self._bias(named)))

    def _in_year(self, part: str, year: Year) -> Resolved:
        """A stretch in a year that is told."""
        if isinstance(year, int):
            return Resolved(in_year(part, year))
        told = self.value(year)
        known = told.timex[:4]
        return replace(told, timex=in_year(part, int(known)) if known.isdecimal() else open_name(part))

    def _bias(self, named: Named) -> Direction:
        """The direction that decides; what is expected of a quarter is mostly the report on it."""
        direction = self._direction()
        return 0 if named.part[0] in "QH" and direction > 0 else direction

    # Days of the week and of the month

    def _weekday(self, weekday: Weekday) -> Resolved:
        number = weekday.number
        if weekday.start == "story" and not self.story.day:
            weekday = replace(weekday, start="speech")
        start, anchor = self._start_day(weekday.start)
        if start is None:
            return self._unknown(f"XXXX-WXX-{number}")
        ahead, pick = number - start.isoweekday(), weekday.pick
        if pick is None:
            days = ahead and (ahead % 7 if self._direction() > 0 else -(-ahead % 7))
        elif pick == "coming" or (weekday.start == "story" and pick == 1):
            days = ahead % 7 or 7
        elif pick == "past" or (weekday.start == "story" and pick == -1):
            days = -(-ahead % 7 or 7)
        else:
            days = ahead + 7 * pick
        return Resolved(_beside(start, days), anchor)

    def _start_day(self, start: str) -> tuple[datetime.date | None, Anchor | None]:
        if start == "story" and self.story.day:
            return datetime.date.fromisoformat(self.story.day), "text"
        return self.reference.day, self.reference.anchor

    def _month_day(self, day: MonthDay) -> Resolved:
        if day.month is not None:
            month = self.value(day.month)
            return replace(month, timex=f"{month.timex}-{day.day:02d}")
        reference = self.reference.day
        if reference is None:
            return self._unknown(f"XXXX-XX-{day.day:02d}")
        months = [containing(shifted(reference, n, "M"), "M") for n in range(-8, 9)]
        candidates = tuple(t for t in (f"{month}-{day.day:02d}" for month in months) if interval(t))
        if day.weekday is not None:
            candidates = tuple(t for t in candidates if falls_on(t, day.weekday))
        days = (reference, reference)
        return (
            self._against(choose(candidates, days, self._direction()))
            if candidates
            else self._unknown(f"XXXX-XX-{day.day:02d}")
        )

    # Counted from now, or from the story

    def _relative(self, relative: Relative) -> Resolved:
        unit, offset = relative.unit, relative.offset
        if unit == "2W":
            unit = "W"
        if unit == "10CE":
            unit = "CE"
        if unit == "WE" and offset == 0:
            return self._weekend(_THURSDAY if relative.start == "story" else _WEDNESDAY)
        if relative.start == "story":
            told = self._told(unit)
            if told:
                return Resolved(containing(shifted(told, offset, unit), unit), "text")
            if unit == "Q" and offset % 4 == 0:
                offset -= 1  # what is reported is the quarter that has ended
            elif offset == 0:
                return Resolved(OPEN[unit], None, "the text does not tell which is meant")
        return self._from_speech(unit, lambda day: containing(shifted(day, offset, unit), unit))

    def _told(self, unit: str) -> datetime.date | None:
        """A day of the story that tells the unit."""
        known = self.story.day if unit in ("D", "W", "WE") else self.story.quarter if unit == "Q" else self.story.last
        days = interval(known)
        return days[0] if days and containing(days[0], unit) == containing(days[1], unit) else None

    def _from_speech(self, unit: str, at: Callable[[datetime.date], str]) -> Resolved:
        """What both ends of the time of speaking agree on."""
        days = self.reference.days
        if days is None:
            return self._unknown(OPEN[unit])
        first = at(days[0])
        last = first if days[0] == days[1] else at(days[1])
        return self._against(first) if first == last else self._unknown(OPEN[unit])

    def _weekend(self, first: int) -> Resolved:
        """The weekend of this week, or the last; where the sentence points nowhere, this week's from a weekday on."""

        def nearest(day: datetime.date) -> str:
            direction = self._direction()
            near = first if direction == 0 else 6 if direction < 0 else 1
            ahead = day.isoweekday() >= near
            return containing(day if ahead else shifted(day, -1, "W"), "WE")

        return self._from_speech("WE", nearest)

    def _shift(self, shift: Shift, finest: str = "") -> Resolved:
        parts = shift.length.parts
        sign = shift.sign
        if sign == 0:
            if self._direction() <= 0:
                return Resolved(lengths.timex(parts))
            sign = 1
        if any(unit[0] == "T" for _, unit in parts):
            return Resolved(lengths.timex(parts))
        if any(amount is None for amount, _ in parts):
            vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
            return Resolved(vague if shift.start == "speech" else lengths.timex(parts))
        unit = parts[-1][1]
        if not isinstance(shift.start, str):
            base = self.value(shift.start)
            days = interval(base.timex)
            if not days:
                return replace(base, timex=OPEN.get(_GRAIN.get(unit, unit), "XXXX"))
            return Resolved(containing(moved(days[0], parts, sign), grain(base.timex)), base.anchor or "text")
        if shift.length == _A_YEAR and self.story.quarter and self.story.reports == "Q":
            quarter = interval(self.story.quarter)
            if quarter:
                return Resolved(containing(moved(quarter[0], parts, sign), "Q"), "text")
        if unit.isdecimal():
            return self._from_speech("D", lambda day: _nth_from(day, sign * int(parts[0][0] or 1), int(unit)))
        granularity = finest or _GRAIN.get(unit, unit)
        if shift.start == "story" and (told := self._told(granularity)):
            same = unit == "Y" and grain(self.story.last) in ("Q", "M")
            return Resolved(
                containing(moved(told, parts, sign), grain(self.story.last) if same else granularity), "text"
            )
        if shift.start == "story" and sign > 0 and self._direction() <= 0:
            return Resolved(OPEN.get(granularity, "XXXX"), None, "the text does not tell what it is counted from")
        return self._from_speech(granularity, lambda day: containing(moved(day, parts, sign), granularity))

    # Parts of a whole

    def _piece(self, piece: Piece) -> Resolved:
        assert piece.whole is not None
        whole = self.value(piece.whole)
        days = interval(whole.timex)
        if not days:
            return replace(whole, timex=OPEN.get(piece.unit, OPEN["D"]))
        timex = nth(piece.rank, piece.unit, days)
        if timex is None:
            return Resolved(OPEN.get(piece.unit, OPEN["D"]), None, "the whole has no such part")
        return replace(whole, timex=timex)

    def _holding(self, holding: Holding) -> Resolved:
        assert holding.day is not None
        day = self.value(holding.day)
        days = interval(day.timex)
        if not days:
            return replace(day, timex=OPEN[holding.unit])
        early = holding.unit == "WE" and days[0].isoweekday() < 3  # a long weekend ends with its holiday
        return replace(day, timex=containing(shifted(days[0], -int(early), "W"), holding.unit))

    def _in_week(self, day: InWeek) -> Resolved:
        week = self._shift(day.week, "D") if isinstance(day.week, Shift) else self.value(day.week)
        days = interval(week.timex)
        if not days:
            return replace(week, timex=f"XXXX-WXX-{day.weekday}")
        monday = days[0] - datetime.timedelta(days[0].isoweekday() - 1)
        return replace(week, timex=(monday + datetime.timedelta(day.weekday - 1)).isoformat())

    def _moment(self, moment: Moment) -> Resolved:
        if moment.day is not None:
            day = self.value(moment.day)
        elif near := self.story.near_day:
            return Resolved(near + moment.time, "text")
        else:
            day = self._from_speech("D", datetime.date.isoformat)
        return Resolved(day.timex[:10] + moment.time, day.anchor, day.open_because)

    def _decade(self, decade: Decade) -> Resolved:
        year = self.reference.days[0].year if self.reference.days else 2000
        century = year // 100 - (year % 100 < decade.tens)
        return Resolved(f"{century:02d}{decade.tens // 10}", self.reference.anchor)


#: The method for each form.
_FORMS: dict[type[Expression], Callable[[Resolver, Any], Resolved]] = {
    Fixed: Resolver._said,
    Cycle: Resolver._said,
    Length: Resolver._length,
    Named: Resolver._named,
    Weekday: Resolver._weekday,
    MonthDay: Resolver._month_day,
    Relative: Resolver._relative,
    Shift: Resolver._shift,
    Piece: Resolver._piece,
    Holding: Resolver._holding,
    InWeek: Resolver._in_week,
    Moment: Resolver._moment,
    Decade: Resolver._decade,
}

_GRAIN = {"2W": "W", "DE": "Y", "CE": "DE", "10CE": "CE", "H": "M"}


@lru_cache(maxsize=10_000)
def _beside(day: datetime.date, days: int) -> str:
    """The TIMEX3 value of the day that lies so many days behind another, before it where negative."""
    return (day + datetime.timedelta(days)).isoformat()


def _nth_from(day: datetime.date, nth: int, weekday: int) -> str:
    """The n-th such weekday after a day, before it where negative."""
    beside = day + datetime.timedelta(1 if nth > 0 else -1)
    return nth_weekday(beside, beside, weekday, nth).isoformat()
