"""Comparison of an age with a date of birth."""

from __future__ import annotations

import datetime

from checker.judge.comparisons.numbers import number, quantity
from checker.judge.comparisons.outcome import Comparison
from checker.judge.comparisons.wording import day_of
from checker.model import Relation, Time
from checker.rules.schema import Parameters


def age_at(relation: Relation, _: Parameters) -> Comparison:
    """Whether a person who was born on a date can have the age that is told: when the article appeared, or at death.

    Dates are intervals: who was born in 1950 and died in 2012 was 61 or 62.
    """
    age, born = quantity(relation["age"]), relation["born"].value
    assert isinstance(born, Time)
    died = next((claim.value for name, claim in relation.roles if name == "died"), None)
    when = (died.first, died.last) if isinstance(died, Time) else relation.told
    if born.first is None or born.last is None or when is None or when[0] is None or when[1] is None:
        return Comparison("compatible", 0.0, "a date is not known")
    youngest, oldest = _years(born.last, when[0]), _years(born.first, when[1])
    reach = f"{youngest}" if youngest == oldest else f"{youngest} to {oldest}"
    moment = "at death" if died is not None else "when the article appeared"
    said = f"who was born in {day_of(born)} was {reach} {moment}".replace("born in", _preposition(born))
    low = age.value if age.low is None else age.low
    high = age.value if age.high is None else age.high
    if low <= oldest and youngest <= high:
        return Comparison("same", 0.0, f"{said}, and {number(age.value)} is stated")
    gap = max(low - oldest, youngest - high)
    return Comparison("differ", min(1.0, gap / 10), f"{said}, but {number(age.value)} is stated")


def _preposition(born: Time) -> str:
    return "born on" if born.first == born.last else "born in"


def _years(birth: datetime.date, day: datetime.date) -> int:
    """Full years from a birth to a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
