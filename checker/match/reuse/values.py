"""Values in corresponding places: of which sort each is, and whether two can be one and the same."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from functools import lru_cache
from math import inf
from typing import Literal

from checker.extract.quantity.dimensions import dimension
from checker.match.nouns import noun_class
from checker.match.units import comparable, converted
from checker.model import Claim, Identifier, Ordinal, Quantity, Time

#: Who writes 1,400 may mean 1,385; who writes 20 does not mean 15.
_ROUNDING = 0.04
#: What conversion between units may cost a number, as a share of it.
_NOISE = 1e-6


def measured(claim: Claim) -> Quantity | None:
    """The number of a quantity, or of a length of time; None where a claim has none."""
    value = claim.value
    if type(value) is Quantity:
        return value
    return value.amount if type(value) is Time and value.kind == "duration" else None


def is_age(claim: Claim) -> bool:
    """Whether a claim is somebody's age."""
    return type(claim.value) is Quantity and claim.value.sort == "age"


def slots(claim: Claim) -> Iterator[Hashable]:
    """The sorts of value of which a claim gives one: two claims are held against each other where they share one.

    A number by what it counts or measures (a rate by what is rated), a time by the parts of the calendar and of the day
    that it states, a place in an order, a number that names a thing by its sort.
    """
    value = claim.value
    number = measured(claim)
    if number is not None:
        unit, _, _ = number.unit.partition(" / ")
        yield "age" if is_age(claim) else "duration" if type(value) is Time else dimension(unit) or noun_class(unit)
    elif type(value) is Time and value.kind in ("date", "time"):
        yield from parts(value)
    elif type(value) is Ordinal:
        yield "rank"
    elif type(value) is Identifier:
        yield "identifier", value.sort


def parts(time: Time) -> Mapping[str, str]:
    """What a time states: its year, month, day, weekday, quarter and clock time, as far as each is known."""
    return _parts(time.timex, time.first.isoweekday() if time.first is not None and time.first == time.last else 0)


@lru_cache(maxsize=10_000)
def _parts(timex: str, weekday: int) -> Mapping[str, str]:
    found: dict[str, str] = {}
    date, _, clock = timex.partition("T")
    if clock[:1].isdigit():
        found["clock"] = clock[:5]
    year, _, rest = date.partition("-")
    if re.fullmatch(r"\d{4}", year):
        found["year"] = year
    if weekday:
        found["weekday"] = str(weekday)
    if re.fullmatch(r"\d\d(-\d\d)?", rest):
        found["month"] = rest[:2]
        if rest[2:]:
            found["day"] = rest
    elif re.fullmatch(r"WXX-[1-7]", rest):
        found["weekday"] = rest[-1]
    elif re.fullmatch(r"[QH]\d|SP|SU|FA|WI", rest):
        found["part"] = rest
    return found


Standing = Literal["same", "fits", "differs"]


def standing(a: Claim, b: Claim) -> Standing | None:
    """Whether one value repeats the other, can be true beside it, or cannot; None where the two are not compared."""
    one, other = measured(a), measured(b)
    if one is not None and other is not None:
        return _numbers(one, other)
    x, y = a.value, b.value
    if type(x) is Ordinal and type(y) is Ordinal:
        return "same" if x.rank == y.rank else "differs"
    if type(x) is Identifier and type(y) is Identifier:
        return "same" if x.number == y.number else "differs"
    if type(x) is Time and type(y) is Time:
        here, there = parts(x), parts(y)
        both = here.keys() & there.keys()
        if a.text.lower() == b.text.lower():  # "today", copied a day later
            return "same"
        if not both:
            return None
        if _moved_along(a, x, b, y):
            return "fits"
        return "differs" if any(here[part] != there[part] for part in both) else "same"
    return None


def same_count(a: Claim, b: Claim) -> bool:
    """Whether two counts are equal though their nouns are not: "870 infections", "870 people have been infected".

    A small number is often the count of something else, unless one of the two does not say what it counts.
    """
    one, other = a.value, b.value
    if not (type(one) is Quantity and type(other) is Quantity) or one.value != other.value:
        return False
    if "age" in (one.sort, other.sort) or dimension(one.unit) not in _COUNTED or dimension(other.unit) not in _COUNTED:
        return False
    return "" in (one.unit, other.unit) or one.value > _SMALL


#: The dimensions of what is counted and not measured, and the largest number that many things are counted by.
_COUNTED = ("", "person")
_SMALL = 12


def _moved_along(a: Claim, one: Time, b: Claim, other: Time) -> bool:
    """Whether two dates lie as far apart as their documents: who brings a report up to date brings its dates along."""
    if not (a.told and b.told and one.first and other.first) or a.told == b.told:
        return False
    apart, told = (other.first - one.first).days, (b.told[0] - a.told[0]).days
    return apart * told > 0 and abs(apart - told) <= 1


def _numbers(one: Quantity, other: Quantity) -> Standing:
    """How two numbers stand that may be one statement told twice.

    Who repeats a number may round it or loosen it ("more than 1,300" for 1,400); but two bounds alike, or two ranges,
    have to be the same.
    """
    if one.unit != other.unit and comparable(one.unit, other.unit):
        other = converted(other, one.unit)
    if one.comparator == other.comparator == "range":
        ends = ((one.low, other.low), (one.high, other.high))
        same = all(x is None or y is None or _rounds(x, one.step, y, other.step) for x, y in ends)
        return "same" if same else "differs"
    if _rounds(one.value, one.step, other.value, other.step):
        return "same"
    if one.sort != other.sort and _OF_OTHERS & {one.sort, other.sort}:
        return "fits"
    if one.comparator == other.comparator:
        return "differs"
    if (one.comparator == "range" and _ends(one, other)) or (other.comparator == "range" and _ends(other, one)):
        return "same"
    return "fits" if _overlap(one, other) else "differs"


def _ends(reach: Quantity, number: Quantity) -> bool:
    """Whether a number is one end of a range: what one article joins another tells apart."""
    return any(
        end is not None and _rounds(end, reach.step, number.value, number.step) for end in (reach.low, reach.high)
    )


def _rounds(x: float, one: float, y: float, other: float) -> bool:
    """Whether of two numbers, written to such steps, the coarser one is the other rounded."""
    half = 0.0 if one == other else max(one, other) / 2
    if half > _ROUNDING * max(abs(x), abs(y)):
        half = 0.0
    return abs(x - y) <= half + _NOISE * abs(x)


#: What counts a part of others, or others beside them.
_OF_OTHERS = frozenset(("part", "increment"))


def _overlap(one: Quantity, other: Quantity) -> bool:
    low, high = (
        (-inf if value.low is None else value.low for value in (one, other)),
        (inf if value.high is None else value.high for value in (one, other)),
    )
    return max(low) <= min(high)
