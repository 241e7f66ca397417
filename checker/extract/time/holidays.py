"""The dates of holidays: fixed, the n-th weekday of a month, or counted from Easter (holidays.yaml)."""

from __future__ import annotations

import datetime
from functools import cache, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.time.arithmetic import nth_weekday
from checker.extract.time.intervals import month_days
from checker.lexicon import Words, load_yaml

#: What dateutil's computus covers; Orthodox dates follow the Julian reckoning that they have today.
_EASTER_YEARS = range(1583, 4100)


class Holidays(BaseModel):
    """The schema of holidays.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fixed: dict[str, Words]
    weekday: dict[str, Words]
    easter: dict[int, Words]
    orthodox_easter: dict[int, Words]


@cache
def rules() -> dict[str, tuple[str, ...]]:
    """The rule for each name: its kind and its numbers."""
    lists = load_yaml(Path(__file__).with_name("holidays.yaml"), Holidays)
    table = {name: ("fixed", *rule.split("-")) for rule, names in lists.fixed.items() for name in names}
    table |= {name: ("weekday", *rule.split()) for rule, names in lists.weekday.items() for name in names}
    table |= {name: ("western", str(days)) for days, names in lists.easter.items() for name in names}
    table |= {name: ("orthodox", str(days)) for days, names in lists.orthodox_easter.items() for name in names}
    return table


@lru_cache(maxsize=1000)
def date_of(name: str, year: int) -> datetime.date | None:
    """The day of a holiday in a year; None where its reckoning does not reach."""
    kind, *numbers = rules()[name]
    if kind == "fixed":
        return datetime.date(year, int(numbers[0]), int(numbers[1]))
    if kind == "weekday":
        month, weekday, nth, days = map(int, numbers)
        return nth_weekday(*month_days(year, month), weekday, nth) + datetime.timedelta(days)
    if year not in _EASTER_YEARS:
        return None
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    sunday: datetime.date = easter(year, EASTER_WESTERN if kind == "western" else EASTER_ORTHODOX)
    return sunday + datetime.timedelta(int(numbers[0]))
