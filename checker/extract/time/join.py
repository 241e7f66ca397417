"""Neighbouring phrases that say one time together: "5 p.m." and "Friday", "the third quarter" and "of last year".

Phrases are taken in text order onto a stack; while the two on top join, the joint phrase takes their place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from checker.extract.time.expression import (
    REPORTED,
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
)
from checker.extract.time.holidays import rules
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import APOSTROPHES, DASHES

#: More words than these never stand between two parts of one time.
WIDEST_GAP = 4
_A_YEAR = Length(((1, "Y"),))
_DAY_UNITS = ("D", "W", "M", "Y", "2W", "WE", "DE", "CE", "Q")


def join_last(text: Tokens, stack: list[Phrase]) -> None:
    """Join the last phrase to those before it, as long as they make one time."""
    while len(stack) > 1 and 0 <= stack[-1].first - stack[-2].last <= WIDEST_GAP:
        joint = _join(text, stack[-2], stack[-1])
        if joint is None:
            _share_year(text, stack)
            break
        stack[-2:] = [joint]


#: The forms that may be a piece of something.
PARTIAL = frozenset((Named, Piece, Holding))


def lacks_whole(expression: Expression) -> bool:
    """Whether an expression is only a piece of something that is not told ("the first week")."""
    if type(expression) is Named:
        return expression.part == REPORTED and expression.year is None
    if type(expression) is Piece:
        return expression.whole is None
    return type(expression) is Holding and expression.day is None


def _join(text: Tokens, a: Phrase, b: Phrase) -> Phrase | None:
    gap = tuple(text.lower[a.last : b.first])
    made = _one(a.expression, gap, b.expression)
    if made is None and gap and gap[0] in APOSTROPHES and gap[1:2] == ("s",):
        made = _possessive(a.expression, gap[2:], b.expression)
    if made is None:
        return None
    the = not gap and isinstance(made, Named) and isinstance(a.expression, Fixed | Shift)
    first = a.first - (the and text.lower[a.first - 1] == "the" and a.first > 0)  # "the 1988 second quarter"
    return Phrase(first, b.last, made, a.modifier or b.modifier)


def combined(day: Expression, clock: Moment) -> Expression | None:
    """A day, or a part of one, with a clock time behind it; None where the first is neither."""
    return _one(day, ("at",), clock)


def _one(a: Expression, gap: tuple[str, ...], b: Expression) -> Expression | None:
    """The one expression that two neighbours make, or None."""
    if type(a) is Moment:
        return _from_moment(a, gap, b)
    if type(b) is Moment:
        return Moment(b.time, a, b.zone) if b.day is None and gap in _AT and _is_day(a) else None
    if type(b) is Relative and b.unit == "WE" and b.start == "story" and not gap and _is_day(a):
        return Holding("WE", a)
    make = _MAKERS.get(type(a))
    return make(a, gap, b) if make else None


def _from_moment(a: Moment, gap: tuple[str, ...], b: Expression) -> Expression | None:
    """What a time of day, with its day or without, makes with what stands behind it."""
    if type(b) is Moment:
        if a.day is None and gap in _LOOSE and b.time[1:].isalpha() and a.time[1:2].isdecimal():
            return Moment(_in_half(a.time, b.time), b.day, a.zone)
        if b.day is None and gap in _LOOSE and a.time[1:].isalpha() and b.time[1:2].isdecimal():
            return Moment(_in_half(b.time, a.time), a.day, b.zone)
        if a.day is None and b.day is None and gap == ("(",):
            return a  # the same time in another zone
    elif a.day is None:
        if gap in _ON and _is_day(b):
            return Moment(a.time, b, a.zone)
    elif type(a.day) is Weekday and (type(b) is Named or type(b) is Fixed) and gap in _LIGHT:
        return Moment(a.time, date, a.zone) if (date := _one(a.day, gap, b)) else None
    return None


def _from_shift(a: Shift, gap: tuple[str, ...], b: Expression) -> Expression | None:
    if type(b) is Fixed and type(a.start) is Named and gap in _NEXT:
        return replace(a, start=date) if (date := _one(a.start, gap, b)) else None
    if not gap and _is_year_ago(a):
        if type(b) is Named and b.year is None and b.pick is None:
            return replace(b, year=Relative("Y", -1))
        if type(b) is Length:
            return b
    return InWeek(b.number, a) if type(b) is Weekday and b.pick is None and gap == ("on",) else None


def _from_holding(a: Holding, gap: tuple[str, ...], b: Expression) -> Expression | None:
    if type(b) is Fixed and type(a.day) is Named and gap in _NEXT:
        return replace(a, day=date) if (date := _one(a.day, gap, b)) else None
    return replace(a, day=b) if a.day is None and gap == ("of",) and _is_day(b) else None


def _from_relative(a: Relative, gap: tuple[str, ...], b: Expression) -> Expression | None:
    if type(b) is Shift and a.unit == "Q" and a.offset == 0 and not gap and _is_year_ago(b):
        return Relative("Q", -4, "story")
    if type(b) is Weekday and a.unit == "W" and b.pick is None and gap in ((), ("on",), ("-",), (",",)):
        return InWeek(b.number, a)
    return None


def _from_weekday(a: Weekday, gap: tuple[str, ...], b: Expression) -> Expression | None:
    if type(b) is Named and gap in _LIGHT and len(b.part) == 5 and b.weekday is None:
        return replace(b, weekday=a.number)
    if a.pick is None:
        if type(b) is Fixed:
            return b if gap in _LIGHT and len(b.timex) == 10 else None
        if type(b) is MonthDay:
            return replace(b, weekday=a.number) if gap in _LIGHT and b.weekday is None else None
        week = gap in (*_OF, (",",)) if type(b) is Relative and b.unit == "W" else type(b) is Shift and gap in _NEXT
        return InWeek(a.number, b) if week else None
    return Piece(-1, str(a.number), b) if a.pick == -1 and gap == ("of",) and _is_stretch(b) else None


def _from_named(a: Named, gap: tuple[str, ...], b: Expression) -> Expression | None:
    if a.year is None and a.pick is None and gap in (*_OF, (",",)) and (year := _year(b)) is not None:
        return replace(a, year=year) if gap != (",",) or type(b) is Fixed else None
    return None


def _from_fixed(a: Fixed, gap: tuple[str, ...], b: Expression) -> Expression | None:
    if type(b) is Named and b.year is None and b.pick is None and not gap and (year := _year(a)) is not None:
        return replace(b, year=year)
    return None


def _from_piece(a: Piece, gap: tuple[str, ...], b: Expression) -> Expression | None:
    return replace(a, whole=b) if a.whole is None and gap in _OF and _is_stretch(b) else None


def _from_month_day(a: MonthDay, gap: tuple[str, ...], b: Expression) -> Expression | None:
    return replace(a, month=b) if a.month is None and type(b) is Relative and b.unit == "M" and gap in _OF else None


def _from_length(a: Length, gap: tuple[str, ...], b: Expression) -> Expression | None:
    if type(b) is Length and gap in ((), ("and",), (",",)) and _descends(a, b):
        return Length(a.parts + b.parts)
    if type(b) is Shift and isinstance(b.start, str) and gap in _NEXT and _descends(a, b.length):
        return replace(b, length=Length(a.parts + b.length.parts))
    return Shift(a, _FROM[gap], b) if gap in _FROM and _is_point(b) and _countable(a) else None


#: What each form makes with the one behind it, where neither is a time of day.
_MAKERS: dict[type[Expression], Callable[[Any, tuple[str, ...], Expression], Expression | None]] = {
    Shift: _from_shift,
    Holding: _from_holding,
    Relative: _from_relative,
    Weekday: _from_weekday,
    Named: _from_named,
    Fixed: _from_fixed,
    Piece: _from_piece,
    MonthDay: _from_month_day,
    Length: _from_length,
}


#: What counts a length from a point, and in which direction.
_FROM: dict[tuple[str, ...], int] = {("after",): 1, ("from",): 1, ("before",): -1}


def _possessive(a: Expression, gap: tuple[str, ...], b: Expression) -> Expression | None:
    """Read "next year's first quarter", "this week's Monday"."""
    if gap:
        return None
    if type(b) is Named:
        free = b.year is None and b.pick is None
        return replace(b, year=year) if free and (year := _year(a)) is not None else None
    if type(b) is Weekday and b.pick is None and type(a) is Relative and a.unit == "W":
        return InWeek(b.number, a)
    return None


#: Gaps of nothing, or a comma.
_NEXT = ((), (",",))
_LIGHT = ((), (",",), ("the",), (",", "the"), ("of",))
_LOOSE = ((), ("at",), ("in", "the"), ("in",), (",",))
_ON = ((), (",",), (")",), (")", ","), (")", "on"), ("on",), ("of",), ("on", "the"), ("this",), ("-",))
_AT = (
    (),
    (",",),
    ("at",),
    ("at", "around"),
    ("at", "about"),
    ("at", "approximately"),
    (",", "at"),
    (",", "at", "about"),
    (",", "at", "approximately"),
    ("around",),
    ("about",),
    ("before",),
    ("for",),
    ("by",),
    ("in",),
    ("-",),
)
_OF = ((), ("of",), ("in",), ("of", "the"))


def _in_half(clock: str, part: str) -> str:
    """The clock time in the half of the day that a part of the day tells: 7 in the evening is T19."""
    hour = int(clock[1:3])
    if part[1:] in ("AF", "EV", "NI") and (0 < hour < 12 and not (part == "TNI" and hour < 5)):
        return f"T{hour + 12:02d}{clock[3:]}"
    return clock


def _is_day(expression: Expression) -> bool:
    """Whether an expression names one day."""
    if type(expression) is Named:
        return len(expression.part) == 5 or expression.part in rules()
    if type(expression) is Fixed:
        return len(expression.timex) == 10
    if type(expression) is Relative:
        return expression.unit == "D"
    if type(expression) is Shift:
        return expression.length.parts[-1][1] == "D"
    return type(expression) in (Weekday, InWeek, MonthDay)


def _is_point(expression: Expression) -> bool:
    """Whether a distance can be counted from an expression."""
    if type(expression) is Fixed:
        return not expression.timex.endswith("REF")
    return type(expression) in (Named, Weekday, Relative, MonthDay, Piece, InWeek)


def _is_stretch(expression: Expression) -> bool:
    """Whether an expression has smaller units as its pieces."""
    if type(expression) is Fixed:
        return len(expression.timex) < 8 and not expression.timex.endswith("REF")
    if type(expression) is Named:
        return len(expression.part) == 2
    return type(expression) is Relative and expression.unit in ("M", "Y", "Q", "W")


def _year(expression: Expression) -> int | Relative | Shift | None:
    """The expression as the year of another, if it is one."""
    if type(expression) is Fixed:
        return int(expression.timex) if len(expression.timex) == 4 and expression.timex.isdecimal() else None
    if type(expression) is Relative:
        return expression if expression.unit == "Y" else None
    if type(expression) is Shift and expression.sign == -1:
        parts = expression.length.parts
        return expression if len(parts) == 1 and parts[0][1] == "Y" else None
    return None


def _is_year_ago(shift: Shift) -> bool:
    return shift.length == _A_YEAR and shift.sign == -1


def _descends(a: Length, b: Length) -> bool:
    if any(amount is None for amount, _ in (*a.parts, *b.parts)):
        return False  # "in recent years, some months"
    order = ("CE", "DE", "Y", "Q", "M", "2W", "W", "D", "TH", "TM", "TS")
    first, then = a.parts[-1][1], b.parts[0][1]
    return first in order and then in order and order.index(first) < order.index(then)


def _countable(length: Length) -> bool:
    return all(amount is not None and unit in _DAY_UNITS for amount, unit in length.parts)


def _share_year(text: Tokens, stack: list[Phrase]) -> None:
    """Give the first of two linked dates the year that only the second has: "January and March 2022"."""
    a, b = stack[-2], stack[-1]
    if not (type(a.expression) is Named and type(b.expression) is Named):
        return
    if a.expression.year is not None or a.expression.pick is not None or not isinstance(b.expression.year, int):
        return
    gap = tuple(text.lower[a.last : b.first])
    if len(gap) > 1 or (
        gap and gap[0] not in ("and", "to", "through", "or", "until", "till", ",") and gap[0] not in DASHES
    ):
        return
    earlier = a.expression.part > b.expression.part
    stack[-2] = replace(a, expression=replace(a.expression, year=b.expression.year - earlier))
