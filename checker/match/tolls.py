"""What a count of people in an event takes in: everybody, the others beside somebody, a group, several events.

Two articles that give different numbers of the dead need not contradict each other. One counts the gunman and the
other does not, one tells of two women among the wounded, one adds up the crashes of a weekend. The words beside a
number mostly say so; they are read here, once for each claim.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct, field

from checker.match.relations.passage import ahead, behind
from checker.match.shares import DIED, Share, around, groups_of, shares_of, state_of
from checker.match.toll_words import groups, is_toll, words
from checker.model import Claim, Quantity

#: Sums of two numbers from here on equal a third one sooner for a reason than by chance.
_BY_CHANCE = 50


_UNBORN = re.compile(r"\b(?:unborn|foetus|fetus|pregnant)\b", re.I)


class Toll(Struct, frozen=True, gc=False):
    """What a count of people takes in.

    `group` is the class of the noun that was counted, "" for people of any kind. `share` tells all of them from the
    others beside somebody told before, and from a part. `grade` is how badly they were hurt, and `state` what else is
    said of them (found on the spot, taken to a hospital), where the number is of those alone; `several` tells that it
    counts several events together, and `doer` that its article tells of the death of whoever did it; `unborn` that its
    sentence tells of a child not yet born. `divided` tells that its sentence gives several numbers for its measure,
    each of some. `company` are the exact counts of its sentence by their measures, its own among them, with no number
    for dead that are told of and not counted. `beside` are the numbers of the same sentence that are added to another,
    or a part of it. `casualties` are the sums of the dead and the wounded that its article tells of in one sentence:
    such a number counts both, whatever it is said to count. `headline` are the numbers of its article's headline by
    their measures; `quoted` tells that the number stands in a quotation, and is its speaker's.
    """

    group: str
    share: Share
    grade: str = ""
    state: str = ""
    several: bool = False
    doer: bool = False
    unborn: bool = False
    divided: bool = False
    company: dict[str, frozenset[float]] = field(default_factory=dict)
    beside: frozenset[float] = frozenset()
    casualties: frozenset[float] = frozenset()
    headline: Mapping[str, frozenset[float]] = field(default_factory=dict)
    quoted: bool = False


def read(claims: Sequence[Claim], doer: bool) -> list[Toll]:
    """Read what the counts of people of one sentence take in; those that are no tolls only stand beside the others."""
    groups = groups_of(claims)
    shares = shares_of(claims)
    members = list(zip(claims, shares, strict=True))
    together = _company(members)
    numbers: defaultdict[str, set[float]] = defaultdict(set)
    for claim, share in members:
        if share not in ("part", "group") and not _is_added(claim, share):
            numbers[claim.frame.measure].add(_number(claim))
    found = []
    for (claim, share), group in zip(members, groups, strict=True):
        before, after = around(claim)
        measure = claim.frame.measure
        grade = _grades().search(f"{before[-14:]} {after[:28]}".lower()) if measure != "deaths" else None
        found.append(
            Toll(
                group,
                share,
                grade[0][:5] if grade else "",
                state_of(measure, before, f"{claim.text}{after}"),
                _several().search(f"{before} {after}".lower()) is not None,
                doer and measure == "deaths",
                measure == "deaths" and _UNBORN.search(claim.sentence.text) is not None,
                len(numbers[measure]) > 1,
                together,
                frozenset(_number(other) for other, kind in members if other is not claim and _is_added(other, kind)),
            )
        )
    return found


def casualties(claims: Iterable[Claim]) -> float | None:
    """The dead and the wounded of one sentence together; None where it does not give one number of each.

    A small sum says nothing: other numbers equal it by chance.
    """
    found: dict[str, set[float]] = {"deaths": set(), "injured": set()}
    for claim in claims:
        if is_toll(claim) and claim.frame.measure in found:
            found[claim.frame.measure].add(_number(claim))
    if any(len(values) != 1 for values in found.values()):
        return None
    together = sum(map(sum, found.values()))
    return together if together >= _BY_CHANCE else None


def headline(claims: Iterable[Claim]) -> Mapping[str, frozenset[float]]:
    """The exact tolls of an article's headline by their measures.

    Where it tells of no dead, who was shot was hurt: each of the two measures has the numbers of both.
    """
    found: dict[str, frozenset[float]] = {}
    deadly = False
    for claim in claims:
        if claim.field == "title" and _is_exact(claim):
            measure = claim.frame.measure if is_toll(claim) else _beside(claim)
            if measure:
                found[measure] = found.get(measure, frozenset()) | {_number(claim)}
            deadly = deadly or DIED.search(claim.sentence.text) is not None
    if not deadly and not found.keys().isdisjoint(_HURT):
        found |= dict.fromkeys(_HURT, frozenset().union(*(found.get(measure, ()) for measure in _HURT)))
    return found


#: Measures of people who were hurt, in one way or another.
_HURT = ("injured", "shot")


def _beside(claim: Claim) -> str:
    """The measure of a number without people in a headline: "four shot at a bar", "driver wounds nine"."""
    assert type(claim.value) is Quantity
    if claim.value.unit not in ("", "person"):
        return ""
    words_beside = (*ahead(claim).split()[-1:], *behind(claim).split()[:1])
    for measure, stems in words().stems.items():
        if any(word.lower().startswith(stems) for word in words_beside):
            return measure
    return ""


def _is_exact(claim: Claim) -> bool:
    value = claim.value
    return type(value) is Quantity and value.comparator == "=" and value.sort == "amount"


def _number(claim: Claim) -> float:
    assert type(claim.value) is Quantity
    return claim.value.value


def _is_added(claim: Claim, share: Share) -> bool:
    return share != "whole" or getattr(claim.value, "sort", "") == "increment"


def _company(members: Iterable[tuple[Claim, Share]]) -> dict[str, frozenset[float]]:
    """The exact counts of one sentence by their measures; none of the dead where they are told of without a number.

    "A man was killed" is one.
    """
    found: dict[str, frozenset[float]] = {}
    text = ""
    for claim, share in members:
        text = claim.sentence.text
        if _is_exact(claim) and share not in ("part", "group") and is_toll(claim):
            found[claim.frame.measure] = found.get(claim.frame.measure, frozenset()) | {_number(claim)}
    if "deaths" not in found and DIED.search(text):
        found["deaths"] = frozenset((1.0,)) if _one_died().search(text) else frozenset()
    return found


def doer_died(sentences: Iterable[str]) -> bool:
    """Whether an article's sentences tell of the death of whoever did it."""
    told = [sentence.lower() for sentence in sentences]
    whole = "\n".join(told)
    if any(phrase in whole for phrase in words().doer_dead):
        return True
    doers = [doer for doer in words().doers if doer in whole]
    return any(_dead_doer().search(sentence) for sentence in told if any(doer in sentence for doer in doers))


@cache
def _grades() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words().grades)})\b")


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words().several)})\b|\bsince (?:mon|tues|wednes|thurs|fri|satur|sun|jan|new)")


@cache
def _dead_doer() -> re.Pattern[str]:
    """The death of whoever did it: "the gunman died", "shot and killed the suspect", "plus the gunman"."""
    doers = rf"(?:{'|'.join(words().doers)})"
    died = (
        r"\W+(?:died\b|dead\b|(?:(?:was|were|is|are|also|then|later|had|been|has)\W+){1,3}(?:\w+\W+){0,2}"
        r"(?:dead|died|killed)\b|(?:\w+\W+){0,3}killing (?:him|her)\b)"
    )
    killed = r"(?:killed|killing|shot dead|fatally shot|plus|including)(?: the| an?)?(?: alleged| suspected| lone)?"
    return re.compile(rf"\b{doers}{died}|\b{killed} {doers}\b")


@cache
def _one_died() -> re.Pattern[str]:
    """One who died and is not counted: "a 40-year-old man was killed", "a nurse was stabbed to death"."""
    return re.compile(
        rf"\b(?:an?|one|another) (?:[\w-]+ ){{0,2}}?(?:{groups()})(?: (?:was|is))?(?: fatally| shot| stabbed)?"
        r"(?: to| and)? (?:dead|death|died|killed|shot and killed|fatally)\b",
        re.I,
    )
