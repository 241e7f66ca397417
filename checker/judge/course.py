"""Whether a later number may follow from an earlier one, or one of the two is wrong.

A count is right for the time of its telling. It runs while what is counted goes on, or while it is still being counted:
the dead and the wounded of an event become more in the days after, and never fewer, unless an article says that it
corrects what was told. What an event did on the spot (the shots fired, the bullets that hit) is settled with it, and
so is a count of the wounded once the event is long past. Of a settled count a later article knows no news.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.judge.standing import later_of, moved
from checker.lexicon import Words, load_yaml
from checker.model import Claim, Quantity

Course = Literal["running", "settled"]

#: Counts of people that an event adds to, and takes nothing from.
_TOLLS = frozenset(("deaths", "injured", "shot"))


class CourseWords(BaseModel):
    """The schema of course.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    runs: dict[str, int]
    at_once: dict[str, Words]
    lasting: Words
    corrections: Words


@cache
def _words() -> CourseWords:
    return load_yaml(Path(__file__).with_name("course.yaml"), CourseWords)


@cache
def _corrections() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words().corrections)})\b", re.IGNORECASE)


def course(a: Claim, b: Claim) -> Course:
    """Whether the later of two claims may give a number that the count has come to since, or the count had settled."""
    later = later_of(a, b)
    if later is not None and _corrections().search(later.sentence.text):
        return "running"
    if _at_once(a) and _at_once(b):
        return "settled"
    measure = a.frame.measure
    if measure == "count" and _lasts(a) and _lasts(b):
        return "settled"
    if measure not in _TOLLS:
        return "running"
    if moved(a, b) == "fell":
        return "settled"
    if any(claim.frame.period is not None and claim.frame.period.sort == "since" for claim in (a, b)):
        return "running"
    days = _words().runs.get(measure)
    past = _past(a, b)
    return "settled" if days is not None and past is not None and past > days else "running"


def _at_once(claim: Claim) -> bool:
    unit = claim.value.unit if isinstance(claim.value, Quantity) else ""
    return unit in _words().at_once.get(claim.frame.predicate, ()) or unit in _words().at_once.get("", ())


def _lasts(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.unit in _words().lasting


def _past(a: Claim, b: Claim) -> int | None:
    """The days from the earlier telling, which is no earlier than the event, to the later one."""
    if a.told is None or b.told is None:
        return None
    return max((b.told[0] - a.told[1]).days, (a.told[0] - b.told[1]).days)
