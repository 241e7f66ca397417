"""A person's age beside the date of birth, and the age at death beside a life span."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.match.relations.passage import Days, ahead, between
from checker.model import Claim, Event, Name, Quantity, Relation, Time

_APPOSED = re.compile(r"^\s*[,(]\s*$")
_OPENED = re.compile(r"^\s*\(\s*(?:(?:born|b\.)\s+(?:in\s+|on\s+)?)?$", re.IGNORECASE)
_BORN_IN = re.compile(r"^\s*\(\s*(?:born|b\.)", re.IGNORECASE)
_JOINED = re.compile(r"^\s*(?:-|–|—|to)\s*$")
#: Before an age at death.
_AT_DEATH = re.compile(
    r"\b(?:died|dies|dead|death)\b[^.;,]*(?:,\s*)?\b(?:aged|at|at the age of|at age)\W*$", re.IGNORECASE
)
#: Before the date of a birth or a death.
_DATED = {
    "birth": re.compile(r"\bborn\b[^,;.]{0,40}?\b(?:on|in)\s+$", re.IGNORECASE),
    "death": re.compile(r"\bdied\b[^,;.]{0,40}?\b(?:on|in)\s+$", re.IGNORECASE),
}
#: Before an age that was that of another day.
_THEN = re.compile(r"\b(?:then|as an?|when|while|since|like an?)\W*$", re.IGNORECASE)
#: Events after which a person's age stands still.
_ENDS = frozenset(("death", "killing"))


class _Life(NamedTuple):
    """What an article tells of a person: ages now, ages at death, dates of birth and of death."""

    ages: list[Claim]
    last_ages: list[Claim]
    born: list[Claim]
    died: list[Claim]


def ages(claims: Sequence[Claim], told: Days | None) -> Iterator[Relation]:
    """Each age of a person whose birth the same article dates, once.

    An age in apposition ("Dana Reyes, 45,") holds for the day of the article, unless the article tells of the person's
    death; the age at death goes with both dates.
    """
    text = [claim for claim in claims if claim.field == "text"]
    if not any(type(c.value) is Quantity and c.value.sort == "age" for c in text):
        return
    lives: defaultdict[str, _Life] = defaultdict(lambda: _Life([], [], [], []))
    _read_spans(text, lives)
    _read_events(text, lives)
    _read_ages(text, lives)
    for name in sorted(lives):
        life = lives[name]
        if not life.born:
            continue
        born = ("born", life.born[0])
        if life.died and life.last_ages:
            yield Relation("age", (("age", life.last_ages[0]), born, ("died", life.died[0])))
        elif life.ages and not _dies(name, text) and told is not None:
            yield Relation("age", (("age", life.ages[0]), born), told)


def _persons(text: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in text if type(claim.value) is Name and claim.value.sort == "person"]


def _entity(claim: Claim) -> str:
    assert type(claim.value) is Name
    return claim.value.entity


def _read_spans(text: Sequence[Claim], lives: defaultdict[str, _Life]) -> None:
    """Dates in brackets behind a name: "(1950-2012)", "(born 2 June 1985)"."""
    dates = [claim for claim in text if type(claim.value) is Time and claim.kind == "date"]
    for person in _persons(text):
        near = [date for date in dates if 0 <= date.start - person.end < 20 and date.sentence == person.sentence]
        if not near or not _OPENED.match(between(person, near[0])):
            continue
        second = next((d for d in dates if 0 <= d.start - near[0].end < 5 and _JOINED.match(between(near[0], d))), None)
        if second is not None:
            lives[_entity(person)].born.append(near[0])
            lives[_entity(person)].died.append(second)
        elif _BORN_IN.match(between(person, near[0])):
            lives[_entity(person)].born.append(near[0])


def _read_events(text: Sequence[Claim], lives: defaultdict[str, _Life]) -> None:
    """Births and deaths of one person each, with the date right behind the verb: "was born in Tarn on 2 June"."""
    dates = [claim for claim in text if type(claim.value) is Time and claim.kind == "date"]
    persons = _persons(text)
    for claim in text:
        event = claim.value
        if type(event) is not Event or event.sort not in _DATED or len(event.participants) != 1:
            continue
        here = [person for person in persons if person.sentence == claim.sentence and person.end <= claim.start]
        if here and _entity(here[-1]) != event.participants[0]:
            continue
        verb = _DATED[event.sort]
        date = next((d for d in dates if d.sentence == claim.sentence and verb.search(ahead(d))), None)
        if date is not None:
            life = lives[event.participants[0]]
            (life.born if event.sort == "birth" else life.died).append(date)


def _read_ages(text: Sequence[Claim], lives: defaultdict[str, _Life]) -> None:
    """Ages beside a name, and ages at death in a sentence that names one person."""
    persons = _persons(text)
    for claim in text:
        if type(claim.value) is not Quantity or claim.value.sort != "age" or claim.value.comparator != "=":
            continue
        here = [person for person in persons if person.sentence == claim.sentence and person.end <= claim.start]
        lead = ahead(claim)
        if _AT_DEATH.search(lead):
            if len({_entity(person) for person in here}) == 1:
                lives[_entity(here[-1])].last_ages.append(claim)
        elif here and _APPOSED.match(between(here[-1], claim)):
            lives[_entity(here[-1])].ages.append(claim)
        elif claim.text.endswith("old") and claim.frame.subject in lives and not _THEN.search(lead):
            lives[claim.frame.subject].ages.append(claim)


def _dies(name: str, text: Sequence[Claim]) -> bool:
    return any(
        type(claim.value) is Event and claim.value.sort in _ENDS and name in claim.value.participants for claim in text
    )
