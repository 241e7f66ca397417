"""Neighbouring phrases that say one time together: "5 p.m." and "Friday", "the third quarter" and "of last year".

Phrases are taken in text order onto a stack; while the two on top join, the joint phrase takes their place.
"""

from __future__ import annotations

from collections.abc import Iterable

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
_WIDEST_GAP = 4
_DAY_UNITS = ("D", "W", "M", "Y", "2W", "WE", "DE", "CE", "Q")


def joined(text: Tokens, phrases: Iterable[Phrase]) -> list[Phrase]:
    """The phrases with those joined that belong together; a piece of nothing ("the first week") is left out."""
    stack: list[Phrase] = []
    reach = -1
    for phrase in phrases:
        stack.append(phrase)
        if phrase.first <= reach:  # few phrases have a neighbour
            _join_last(text, stack)
        reach = phrase.last + _WIDEST_GAP
    return [
        phrase for phrase in stack if type(phrase.expression) not in _PARTIAL or not _lacks_whole(phrase.expression)
    ]


def _join_last(text: Tokens, stack: list[Phrase]) -> None:
    """Join the last phrase to those before it, as long as they make one time."""
    while len(stack) > 1 and 0 <= stack[-1].first - stack[-2].last <= _WIDEST_GAP:
        joint = _join(text, stack[-2], stack[-1])
        if joint is None:
            _share_year(text, stack)
            break
        stack[-2:] = [joint]


#: The forms that may be a piece of something.
_PARTIAL = frozenset((Named, Piece, Holding))


def _lacks_whole(expression: Expression) -> bool:
    """Whether an expression is only a piece of something that is not told."""
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
    match a, b:
        case Moment(day=None), Moment(day=day) if gap in _LOOSE and b.time[1:].isalpha() and a.time[1:2].isdigit():
            return Moment(_in_half(a.time, b.time), day, a.zone)
        case Moment(), Moment(day=None) if gap in _LOOSE and a.time[1:].isalpha() and b.time[1:2].isdigit():
            return Moment(_in_half(b.time, a.time), a.day, b.zone)
        case Moment(day=None), Moment(day=None) if gap == ("(",):
            return a  # the same time in another zone
        case Moment(day=None), _ if gap in _ON and _is_day(b):
            return Moment(a.time, b, a.zone)
        case _, Moment(day=None) if gap in _AT and _is_day(a):
            return Moment(b.time, a, b.zone)
        case Moment(day=Weekday() as day), Named() | Fixed() if gap in _LIGHT:
            return Moment(a.time, date, a.zone) if (date := _one(day, gap, b)) else None
        case Shift(start=Named() as start), Fixed() if not gap or gap == (",",):
            return replace(a, start=date) if (date := _one(start, gap, b)) else None
        case Holding(day=Named() as day), Fixed() if not gap or gap == (",",):
            return replace(a, day=date) if (date := _one(day, gap, b)) else None
        case _, Relative(unit="WE", start="story") if not gap and _is_day(a):
            return Holding("WE", a)
        case Holding(day=None), _ if gap == ("of",) and _is_day(b):
            return replace(a, day=b)
        case Shift(length=Length(parts=((1, "Y"),)), sign=-1), Named(year=None, pick=None) if not gap:
            return replace(b, year=Relative("Y", -1))
        case Shift(length=Length(parts=((1, "Y"),)), sign=-1), Length() if not gap:
            return b
        case Relative(unit="Q", offset=0), Shift(length=Length(parts=((1, "Y"),)), sign=-1) if not gap:
            return Relative("Q", -4, "story")
        case Weekday(), Named() if gap in _LIGHT and len(b.part) == 5 and b.weekday is None:
            return replace(b, weekday=a.number)
        case Weekday(pick=None), Fixed() if gap in _LIGHT and len(b.timex) == 10:
            return b
        case Weekday(pick=None), MonthDay(weekday=None) if gap in _LIGHT:
            return replace(b, weekday=a.number)
        case Weekday(pick=None), Relative(unit="W") if gap in (*_OF, (",",)):
            return InWeek(a.number, b)
        case Relative(unit="W"), Weekday(pick=None) if gap in ((), ("on",), ("-",), (",",)):
            return InWeek(b.number, a)
        case Shift(), Weekday(pick=None) if gap == ("on",):
            return InWeek(b.number, a)
        case Weekday(pick=None), Shift() if gap in ((), (",",)):
            return InWeek(a.number, b)
        case Named(year=None, pick=None), _ if gap in (*_OF, (",",)) and (year := _year(b)) is not None:
            return replace(a, year=year) if gap != (",",) or isinstance(b, Fixed) else None
        case _, Named(year=None, pick=None) if not gap and isinstance(a, Fixed) and (year := _year(a)) is not None:
            return replace(b, year=year)
        case Piece(whole=None), _ if gap in _OF and _is_stretch(b):
            return replace(a, whole=b)
        case Weekday(pick=-1), _ if gap == ("of",) and _is_stretch(b):
            return Piece(-1, str(a.number), b)
        case MonthDay(month=None), Relative(unit="M") if gap in _OF:
            return replace(a, month=b)
        case Length(), Length() if gap in ((), ("and",), (",",)) and _descends(a, b):
            return Length(a.parts + b.parts)
        case Length(), Shift(start="speech" | "story") if gap in ((), (",",)) and _descends(a, b.length):
            return replace(b, length=Length(a.parts + b.length.parts))
        case Length(), _ if gap in _FROM and _is_point(b) and _countable(a):
            return Shift(a, _FROM[gap], b)
    return None


#: What counts a length from a point, and in which direction.
_FROM: dict[tuple[str, ...], int] = {("after",): 1, ("from",): 1, ("before",): -1}


def _possessive(a: Expression, gap: tuple[str, ...], b: Expression) -> Expression | None:
    """Read "next year's first quarter", "this week's Monday"."""
    if gap:
        return None
    match a, b:
        case _, Named(year=None, pick=None) if (year := _year(a)) is not None:
            return replace(b, year=year)
        case Relative(unit="W"), Weekday(pick=None):
            return InWeek(b.number, a)
    return None


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
    match expression:
        case Named(part=part):
            return len(part) == 5 or part in rules()
        case Fixed(timex=timex):
            return len(timex) == 10
        case Relative(unit=unit):
            return unit == "D"
        case Weekday() | InWeek() | MonthDay():
            return True
        case Shift(length=length):
            return length.parts[-1][1] == "D"
    return False


def _is_point(expression: Expression) -> bool:
    """Whether a distance can be counted from an expression."""
    match expression:
        case Fixed(timex=timex):
            return not timex.endswith("REF")
        case Named() | Weekday() | Relative() | MonthDay() | Piece() | InWeek():
            return True
    return False


def _is_stretch(expression: Expression) -> bool:
    """Whether an expression has smaller units as its pieces."""
    match expression:
        case Fixed(timex=timex):
            return len(timex) < 8 and not timex.endswith("REF")
        case Named(part=part):
            return len(part) == 2
        case Relative(unit=unit):
            return unit in ("M", "Y", "Q", "W")
    return False


def _year(expression: Expression) -> int | Relative | Shift | None:
    """The expression as the year of another, if it is one."""
    match expression:
        case Fixed(timex=timex) if len(timex) == 4 and timex.isdigit():
            return int(timex)
        case Relative(unit="Y"):
            return expression
        case Shift(length=Length(parts=((_, "Y"),)), sign=-1):
            return expression
    return None


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
