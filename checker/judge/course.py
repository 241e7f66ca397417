"""Whether two counts can both have been right, each when it was told, or one of the two is wrong.

A count is right for the time of its telling. It runs while what is counted goes on, or while it is still being counted:
the dead and the wounded of an event become more from hour to hour and in the days after, and never fewer, unless an
article says that it corrects what was told. What an event did on the spot (the shots fired, the bullets that hit) is
settled with it, and so is a count of the wounded once the event is past. What was set for somebody (bail, the counts of
a charge) stays as it was set until it is set anew, which a later article says, but counts are added in the first days.
Of a settled count a later article knows no news. Nor does one side's count go on from another's, once both have had
the time to weigh it.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.extract.quantity.dimensions import dimension
from checker.judge.speakers import different_speakers, is_named
from checker.judge.standing import TOLLS, later_of, moved
from checker.lexicon import Words, load_yaml
from checker.model import Claim, Quantity

Course = Literal["running", "settled"]

#: An event that a claim dates more roughly than within so many days has no day to count from.
_SPAN = 3
#: Counts from a beginning are near each other from this share on.
_NEAR = 0.8


class CourseWords(BaseModel):
    """The schema of course.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    moves: Words
    bare: Words
    news: int
    runs: dict[str, int]
    added: dict[str, int]
    weighed: int
    at_once: dict[str, Words]
    once: Words
    lasting: Words
    changes: Words
    corrections: Words


@cache
def _words() -> CourseWords:
    return load_yaml(Path(__file__).with_name("course.yaml"), CourseWords)


@cache
def _corrections() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words().corrections)})\b", re.IGNORECASE)


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words().changes)})\b", re.IGNORECASE)


def course(a: Claim, b: Claim) -> Course:
    """Whether the later of two claims may give a number that the count has come to since, or the count had settled."""
    later = later_of(a, b)
    if later is not None and _corrections().search(later.sentence.text):
        return "running"
    if _at_once(a) and _at_once(b):
        return "settled"
    measure = a.frame.measure
    if a.frame.holders or b.frame.holders:
        anew = later is not None and _changes().search(later.sentence.text) is not None
        return "running" if anew or _is_added(a, b) else "settled"
    if measure == "count" and _lasts(a) and _lasts(b):
        return "settled"
    past = _past(a, b)
    if past is not None and past > _words().weighed and different_speakers(a, b):
        return "settled"
    if _adds_up(a) and _adds_up(b) and moved(a, b) == "fell" and _is_near(a, b):
        return "settled"
    if measure not in TOLLS:
        return "running"
    if moved(a, b) == "fell":
        return "settled"
    days = _words().runs.get(measure)
    return "settled" if days is not None and past is not None and past > days else "running"


def _adds_up(claim: Claim) -> bool:
    """Whether a count goes on from a beginning: it takes in all that it had before."""
    value, period = claim.value, claim.frame.period
    counts = type(value) is Quantity and not dimension(value.unit) and value.sort == "amount"
    return counts and period is not None and period.sort == "since"


def _is_near(a: Claim, b: Claim) -> bool:
    """Whether two counts are near enough for one to be a slip: a much lower one is a part's, or of another sort."""
    assert type(a.value) is Quantity
    assert type(b.value) is Quantity
    low, high = sorted((a.value.value, b.value.value))
    return low >= _NEAR * high


def is_moving(a: Claim, b: Claim) -> bool:
    """Whether two counts of people that were told at about one time may be of two hours of it.

    They are while their event is news, where nothing says how long ago it was, and as long as they count from a
    beginning. Two that are for the same hour ("as of 9 a.m."), or that somebody gives who is named, are of one.
    """
    if not (_moves(a) and _moves(b)) or (_lasts(a) and _lasts(b)):
        return False
    if a.frame.speaker == b.frame.speaker and is_named(a.frame.speaker):
        return False
    one, other = a.frame.period, b.frame.period
    if one is not None and other is not None and one.moment and (one.last, one.moment) == (other.last, other.moment):
        return False
    past = _past(a, b)
    return past is None or past <= _words().news


def _moves(claim: Claim) -> bool:
    value, measure = claim.value, claim.frame.measure
    if type(value) is not Quantity or value.sort == "age":
        return False
    if measure == "count":
        bare = value.unit in _words().bare and value.bound != "limit"  # what a ship can carry
        return bare or _adds_up(claim)
    return measure in _words().moves


def _is_added(a: Claim, b: Claim) -> bool:
    """Whether more is set for somebody so soon after an earlier article that it may have been added since."""
    days = _words().added.get(a.frame.measure)
    if days is None or a.told is None or b.told is None or moved(a, b) != "rose":
        return False
    return max((b.told[0] - a.told[1]).days, (a.told[0] - b.told[1]).days) <= days


def _at_once(claim: Claim) -> bool:
    unit = claim.value.unit if type(claim.value) is Quantity else ""
    if claim.frame.predicate in _words().once and claim.frame.measure == "count":
        return True
    return unit in _words().at_once.get(claim.frame.predicate, ()) or unit in _words().at_once.get("", ())


def _lasts(claim: Claim) -> bool:
    return type(claim.value) is Quantity and claim.value.unit in _words().lasting


def _past(a: Claim, b: Claim) -> int | None:
    """The days from the event, as either claim dates it, to the earlier telling; None where neither does."""
    days = [day for day in map(_day, (a, b)) if day is not None]
    if not days or a.told is None or b.told is None:
        return None
    return (min(a.told[0], b.told[0]) - max(days)).days


def _day(claim: Claim) -> datetime.date | None:
    """The last day on which the event of a count can have been; None where no words date it to a few days."""
    as_of, period = claim.frame.as_of, claim.frame.period
    if period is not None and period.sort != "stretch":
        return None
    dates = (as_of,) if period is None else (as_of, period)
    for date in dates:
        if date is not None and date.first is not None and date.last is not None:
            return date.last if (date.last - date.first).days < _SPAN else None
    return None
