"""Comparison of an age with a date of birth, and of ages that several articles give one person."""

from __future__ import annotations

import datetime
import math

from checker.judge.comparisons.numbers import number, quantity
from checker.judge.comparisons.outcome import Comparison
from checker.judge.dates_in_words import day_of
from checker.model import Claim, Quantity, Relation, Time
from checker.rules.schema import Parameters

#: Between articles nearer than this many days a birthday is less likely than a slip.
_LIKELY_BIRTHDAY = 14

#: An age that is wrong by so many years is as wrong as can be.
_FAR_OFF = 10


def age_at(relation: Relation, _: Parameters) -> Comparison:
    """Whether a person who was born on a date can have the age that is told: when the article appeared, or at death.

    Dates are intervals: who was born in 1950 and died in 2012 was 61 or 62.
    """
    age, born = quantity(relation["age"]), relation["born"].value
    assert type(born) is Time
    died = next((claim.value for name, claim in relation.roles if name == "died"), None)
    when = (died.first, died.last) if type(died) is Time else relation.told
    if born.first is None or born.last is None or when is None or when[0] is None or when[1] is None:
        return Comparison("compatible", 0.0, "a date is not known")
    youngest, oldest = _years(born.last, when[0]), _years(born.first, when[1])
    reach = f"{youngest}" if youngest == oldest else f"{youngest} to {oldest}"
    moment = "at death" if died is not None else "when the article appeared"
    said = f"a birth {'on' if born.first == born.last else 'in'} {day_of(born)} makes {reach} {moment}"
    low = age.value if age.low is None else age.low
    high = age.value if age.high is None else age.high
    if low <= oldest and youngest <= high:
        return Comparison("same", 0.0, f"{said}, and {number(age.value)} is stated")
    gap = max(low - oldest, youngest - high)
    return Comparison("differ", min(1.0, gap / _FAR_OFF), f"{said}, but {number(age.value)} is stated")


def ages(a: Claim, b: Claim, _: Parameters) -> Comparison:
    """Whether two ages, given on the days of their articles, can be one person's.

    People grow older: from one article to the next as many years as lie between, and one more for a birthday in
    between where that is likely. An age that falls, or grows faster, is another's; so is one that grows after death.
    """
    one, other = quantity(a), quantity(b)
    said = f"{number(one.value)} and {number(other.value)}"
    if one.value == other.value:
        return Comparison("same", 0.0, f"both are {number(one.value)}")
    low, high = max(_reach(one)[0], _reach(other)[0]), min(_reach(one)[1], _reach(other)[1])
    if low <= high:
        return Comparison("compatible", 0.0, f"{said} can be one age")
    if a.told is None or b.told is None:
        return Comparison("compatible", 0.0, f"{said}: the time between the two articles is not known")
    grown = other.value - one.value
    most, least = (b.told[1] - a.told[0]).days, (b.told[0] - a.told[1]).days
    if grown < 0:
        grown, most, least = -grown, -least, -most
    birthdays = math.ceil(most / 365.25) if most >= _LIKELY_BIRTHDAY else 0
    younger = a if one.value < other.value else b
    if younger.frame.part == "dead":
        birthdays = 0
    if math.floor(least / 365.25) <= grown <= birthdays:
        return Comparison("compatible", 0.0, f"{said}: a birthday can lie between the two articles")
    size = abs(one.value - other.value) / max(one.value, other.value)
    return Comparison("differ", min(1.0, size), f"{said} are two ages")


def _reach(value: Quantity) -> tuple[float, float]:
    """The ages that the words allow; open ends are open."""
    return -math.inf if value.low is None else value.low, math.inf if value.high is None else value.high


def _years(birth: datetime.date, day: datetime.date) -> int:
    """Full years from a birth to a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
