"""From what the words say to TIMEX3 values: holes are filled from the time of speaking, the story, and tense."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from checker.extract.time import holidays, lengths
from checker.extract.time.expression import (
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
    Piece,
    Relative,
    Shift,
    Weekday,
)
from checker.extract.time.intervals import Days, containing, interval, shifted
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
_NO_DATE = "the document's date is not known"
_NO_DAY = "only the month of the document is known"
_FAR = 10_000


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value, what it was resolved against, and why a part of it is open."""

    timex: str
    anchor: Anchor | None = None
    open_because: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """The time of speaking as an interval of days (one day, or a month), and how it is known."""

    days: Days | None
    anchor: Anchor | None

    @property
    def day(self) -> datetime.date | None:
        """The day of speaking; None where more than one is possible."""
        return self.days[0] if self.days and self.days[0] == self.days[1] else None


@dataclass(slots=True)
class Story:
    """The times that the text told of last: a day, a quarter, and any at all."""

    day: str = ""
    quarter: str = ""
    last: str = ""

    def tell(self, timex: str, now: Days | None) -> None:
        """Take note of a resolved date or time; a quarter is reported on only when it has ended."""
        days = interval(timex)
        if days is None:
            return
        self.last = timex[:10]
        if len(timex) >= 10 and timex[4:6] != "-W":
            self.day = timex[:10]
        if "-Q" in timex and not (now and days[1] > now[1]):
            self.quarter = timex


def resolve(
    expression: Expression, reference: Reference, story: Story, tense: Callable[[], Direction] = lambda: 0
) -> Resolved:
    """The value of an expression that is said at `reference`, after `story` was told.

    `tense` tells the direction in which the sentence points; it is asked only where the expression leaves it open.
    """
    try:
        return _Resolver(reference, story, tense).value(expression)
    except (OverflowError, ValueError):
        return Resolved("XXXX", None, "it lies outside of the calendar")


class _Resolver:
    """One expression's resolution; each form of expression has its method."""

    def __init__(self, reference: Reference, story: Story, tense: Callable[[], Direction]) -> None:
        self.reference = reference
        self.story = story
        self._tense = tense

    @property
    def direction(self) -> Direction:
        """The direction in which the sentence points."""
        return self._tense()

    def value(self, expression: Expression) -> Resolved:
        match expression:
            case Fixed(timex) | Cycle(timex):
                return Resolved(timex)
            case Length(parts):
                return Resolved(lengths.timex(parts))
            case Named():
                return self._named(expression)
            case Weekday():
                return self._weekday(expression)
            case MonthDay():
                return self._month_day(expression)
            case Relative():
                return self._relative(expression)
            case Shift():
                return self._shift(expression)
            case Piece():
                return self._piece(expression)
            case Holding():
                return self._holding(expression)
            case InWeek(weekday, Shift() as shift):
                return self._in_week(weekday, self._shift(shift, "D"))
            case InWeek(weekday, week):
                return self._in_week(weekday, self.value(week))
            case Moment():
                return self._moment(expression)
            case Decade(tens):
                return self._decade(tens)

    def _against(self, timex: str) -> Resolved:
        return Resolved(timex, self.reference.anchor)

    def _unknown(self, timex: str) -> Resolved:
        return Resolved(timex, None, _NO_DAY if self.reference.days else _NO_DATE)

    # Stretches that come back each year

    def _named(self, named: Named) -> Resolved:
        if isinstance(named.year, int):
            return Resolved(_in_year(named.part, named.year))
        if named.year is not None:
            year = self.value(named.year)
            return (
                replace(year, timex=_in_year(named.part, int(year.timex[:4])))
                if year.timex[:4].isdigit()
                else replace(year, timex=_open_name(named.part))
            )
        days = self.reference.days
        if days is None:
            return self._unknown(_open_name(named.part))
        around = range(max(1, days[0].year - 2), min(9999, days[1].year + 3))
        candidates = [timex for year in around if interval(timex := _in_year(named.part, year))]
        if named.weekday is not None:
            candidates = [timex for timex in candidates if _on(timex, named.weekday)] or candidates
        if not candidates:
            return Resolved(_open_name(named.part), None, "no such day is near")
        if named.pick == 0:
            same = [timex for timex in candidates if timex[:4] == f"{days[0].year:04d}"]
            return self._against(same[0] if same else _choose(candidates, days, 0))
        if named.pick is not None:
            beyond = [t for t in candidates if _side(t, days) == named.pick]
            return self._against(beyond[-1] if named.pick < 0 else beyond[0])
        return self._against(_choose(candidates, days, self._bias(named)))

    def _bias(self, named: Named) -> Direction:
        """The direction that decides; what is expected of a quarter is mostly the report on it."""
        return 0 if named.part[0] in "QH" and self.direction > 0 else self.direction

    # Days of the week and of the month

    def _weekday(self, weekday: Weekday) -> Resolved:
        number = weekday.number
        if weekday.start == "story" and not self.story.day:
            weekday = replace(weekday, start="speech")
        start, anchor = self._start_day(weekday.start)
        if start is None:
            return self._unknown(f"XXXX-WXX-{number}")
        back = datetime.timedelta((start.isoweekday() - number) % 7)
        ahead = datetime.timedelta((number - start.isoweekday()) % 7)
        week = datetime.timedelta(7)
        if weekday.pick is None:
            day = start + ahead if self.direction > 0 else start - back
        elif weekday.pick == "coming" or (weekday.start == "story" and weekday.pick == 1):
            day = start + (ahead or week)
        elif weekday.pick == "past" or (weekday.start == "story" and weekday.pick == -1):
            day = start - (back or week)
        else:
            day = start + datetime.timedelta(number - start.isoweekday()) + weekday.pick * week
        return Resolved(day.isoformat(), anchor)

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
        candidates = [t for t in (f"{month}-{day.day:02d}" for month in months) if interval(t)]
        if day.weekday is not None:
            candidates = [t for t in candidates if _on(t, day.weekday)]
        days = (reference, reference)
        return (
            self._against(_choose(candidates, days, self.direction))
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
        if unit == "WE" and relative.start == "story" and offset == 0:
            return self._weekend()
        if relative.start == "story":
            told = self._told(unit)
            if told:
                return Resolved(containing(shifted(told, offset, unit), unit), "text")
            if unit == "Q" and offset == 0:
                offset = -1  # what is reported is the quarter that has ended
            elif offset == 0 and unit != "Y":
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
        first, last = at(days[0]), at(days[1])
        return self._against(first) if first == last else self._unknown(OPEN[unit])

    def _weekend(self) -> Resolved:
        def nearest(day: datetime.date) -> str:
            near = 4 if self.direction == 0 else 6 if self.direction < 0 else 1
            ahead = day.isoweekday() >= near
            return containing(day if ahead else shifted(day, -1, "W"), "WE")

        return self._from_speech("WE", nearest)

    def _shift(self, shift: Shift, finest: str = "") -> Resolved:
        parts = shift.length.parts
        sign = shift.sign
        if sign == 0:
            if self.direction <= 0:
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
            return Resolved(containing(_moved(days[0], parts, sign), grain(base.timex)), base.anchor or "text")
        if unit == "Y" and parts[0][0] == 1 and self.story.quarter and len(parts) == 1:
            quarter = interval(self.story.quarter)
            if quarter:
                return Resolved(containing(_moved(quarter[0], parts, sign), "Q"), "text")
        granularity = finest or _GRAIN.get(unit, unit)
        if shift.start == "story" and (told := self._told(granularity)):
            same = unit == "Y" and grain(self.story.last) in ("Q", "M")
            return Resolved(
                containing(_moved(told, parts, sign), grain(self.story.last) if same else granularity), "text"
            )
        return self._from_speech(granularity, lambda day: containing(_moved(day, parts, sign), granularity))

    # Parts of a whole

    def _piece(self, piece: Piece) -> Resolved:
        assert piece.whole is not None
        whole = self.value(piece.whole)
        days = interval(whole.timex)
        if not days:
            return replace(whole, timex=OPEN.get(piece.unit, OPEN["D"]))
        timex = _nth(piece.rank, piece.unit, days)
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

    def _in_week(self, weekday: int, week: Resolved) -> Resolved:
        days = interval(week.timex)
        if not days:
            return replace(week, timex=f"XXXX-WXX-{weekday}")
        monday = days[0] - datetime.timedelta(days[0].isoweekday() - 1)
        return replace(week, timex=(monday + datetime.timedelta(weekday - 1)).isoformat())

    def _moment(self, moment: Moment) -> Resolved:
        if moment.day is None:
            day = self._from_speech("D", lambda day: day.isoformat())
        else:
            day = self.value(moment.day)
        return replace(day, timex=day.timex[:10] + moment.time)

    def _decade(self, tens: int) -> Resolved:
        year = self.reference.days[0].year if self.reference.days else 2000
        century = year // 100 - (year % 100 < tens)
        return Resolved(f"{century:02d}{tens // 10}", self.reference.anchor)


_GRAIN = {"2W": "W", "DE": "Y", "CE": "DE", "10CE": "CE", "H": "M"}


def _in_year(part: str, year: int) -> str:
    """The TIMEX3 value of a yearly stretch in a year."""
    if part in holidays.rules():
        date = holidays.date_of(part, year)
        return date.isoformat() if date else f"{year:04d}"
    return f"{year:04d}-{part}"


def _open_name(part: str) -> str:
    if part in holidays.rules():
        kind, *numbers = holidays.rules()[part]
        return "-".join(("XXXX", *numbers)) if kind == "fixed" else "XXXX"
    return f"XXXX-{part}"


def _on(timex: str, weekday: int) -> bool:
    days = interval(timex)
    return days is not None and days[0].isoweekday() == weekday


def _side(timex: str, days: Days) -> int:
    """-1 where a value lies before the days, 1 where it lies behind them, 0 where they meet."""
    found = interval(timex)
    assert found is not None
    return -1 if found[1] < days[0] else 1 if found[0] > days[1] else 0


#: How many days farther a date may lie on the side to which tense points and still be taken before a nearer one.
_TENSE_WEIGHS = 200


def _choose(candidates: list[str], days: Days, direction: Direction) -> str:
    """The nearest candidate, where what lies against the tense counts as farther away."""

    def cost(timex: str) -> int:
        first, last = interval(timex) or days
        distance = max((days[0] - last).days, (first - days[1]).days, 0)
        against = direction and _side(timex, days) == -direction
        return distance + (_TENSE_WEIGHS if against else 0)

    return min(candidates, key=cost)


def grain(timex: str) -> str:
    """The unit of a TIMEX3 date: D, W, M, Q, H, Y, DE, CE."""
    if len(timex) >= 10:
        return "D"
    if len(timex) < 5:
        return {4: "Y", 3: "DE"}.get(len(timex), "CE")
    mark = timex[5]
    return mark if mark in "WQH" else "M" if mark.isdigit() else "SEASON"


def _moved(day: datetime.date, parts: tuple[tuple[float | None, str], ...], sign: int) -> datetime.date:
    """A day moved by a length; halves of years are months, other fractions whole days."""
    for amount, unit in parts:
        assert amount is not None
        if amount > _FAR:
            raise OverflowError
        if amount != int(amount):
            months = {"Y": 12, "M": 1, "DE": 120, "Q": 3, "CE": 1200}.get(unit)
            if months and (amount * months).is_integer():
                amount, unit = amount * months, "M"
            else:
                amount, unit = round(amount * {"D": 1, "W": 7, "M": 30, "Y": 365}.get(unit, 1)), "D"
        day = shifted(day, sign * int(amount), unit)
    return day


def _nth(rank: int, unit: str, days: Days) -> str | None:
    """The rank-th unit inside an interval of days, from the end where negative."""
    first, last = days
    if unit.isdigit():
        return holidays.nth_weekday(first, last, int(unit), rank).isoformat()
    if unit == "W" and (last - first).days > 300:
        weeks = datetime.date(first.year, 12, 28).isocalendar().week
        week = rank if rank > 0 else weeks + 1 + rank
        return f"{first.year:04d}-W{week:02d}" if 0 < week <= weeks else None
    day = shifted(first, rank - 1, unit) if rank > 0 else shifted(last, rank + 1, unit)
    return containing(day, unit) if first <= day <= last else None
