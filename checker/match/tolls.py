"""What a count of people in an event takes in: everybody, the others beside somebody, a group, several events.

Two articles that give different numbers of the dead need not contradict each other. One counts the gunman and the
other does not, one tells of two women among the wounded, one adds up the crashes of a weekend. The words beside a
number mostly say so; they are read here, once for each claim.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.match.nouns import noun_class
from checker.match.relations.passage import ahead, behind
from checker.match.relations.words import is_people
from checker.model import Claim, Quantity

Share = Literal["whole", "others", "group", "part"]

#: So far before and behind a number stand the words that say what it takes in.
_AHEAD, _BEHIND = 90, 110
#: Sums of two numbers from here on equal a third one sooner for a reason than by chance.
_BY_CHANCE = 50
#: What stands behind it is said of others, or of another matter.
_CLAUSE = re.compile(r"[.;:]\s|\b(?:and|but|while|after|when|\d+)\b(?!-)")
_ASIDE = re.compile(r"\s(?:--|–|—)\s[^–—]*?\s(?:--|–|—)\s")
_INCLUDED = re.compile(
    r"\b(?:includ(?:ing|ed|es)|among them|of (?:them|whom|those|these))\W*(?:at least |about )?$", re.I
)
_AND = re.compile(r"\band\W*$", re.I)
#: "Pronounced dead at five" tells the hour.
_CLOCK = re.compile(r"\bat\W*$", re.I)
_FAMILY = re.compile(r"\b(?:family|household|couple|crew) of\W*$", re.I)
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+"
_OF = re.compile(
    rf"^\W*(?:more )?of (?:(?:all|at least|about|more than|nearly) )?"
    rf"(?:them|whom|those|these|the|his|her|their|its|my|our|{_NUMBER})\b",
    re.I,
)
_OF_WITHIN = re.compile(rf"\bof (?:the|those|these|them|his|her|their|its|{_NUMBER})\b", re.I)
#: Before the children of somebody told of: "a father of five killed".
_PARENT_OF = re.compile(r"\b(?:father|mother|dad|mom|mum|parents?|grand\w+) of\W*$", re.I)
_OTHER_AHEAD = re.compile(r"\bthe other\W*$", re.I)
_OTHER_BEHIND = re.compile(r"^\s*others?\b", re.I)
_GOES_ON = re.compile(r"\band\s+(?:an)?other(?:\s+\w+){0,4}", re.I)
#: One more of those counted before: "three died at once and a fourth in hospital".
_NEXT = re.compile(r"\band\s+a\s+(?:second|third|fourth|fifth|sixth|seventh|\d+(?:nd|rd|th))\b", re.I)
_UNBORN = re.compile(r"\b(?:unborn|foetus|fetus|pregnant)\b", re.I)
_DIED = re.compile(
    r"\b(?:die[ds]?|dying|dead|deadly|kill\w*|fatal\w*|slain|murder\w*|deaths?|gunned down|li[fv]es?)\b", re.I
)


class TollWords(BaseModel):
    """The schema of tolls.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    measures: Words
    anybody: Words
    doers: Words
    doer_dead: Words
    several: Words
    grades: Words
    before: dict[str, Words]
    behind: dict[str, Words]
    groups: Words
    stems: dict[str, Words]


@cache
def words() -> TollWords:
    """The words, loaded once."""
    return load_yaml(Path(__file__).with_name("tolls.yaml"), TollWords)


@dataclass(frozen=True, slots=True)
class Toll:
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


def counts_people(claim: Claim) -> bool:
    """Whether a claim counts people, whatever is said of them."""
    value = claim.value
    return isinstance(value, Quantity) and (value.unit in _anybody() or is_people(claim) or is_toll(claim))


def is_toll(claim: Claim) -> bool:
    """Whether a claim counts people hurt, missing, rescued or arrested."""
    return isinstance(claim.value, Quantity) and claim.frame.measure in _measures()


def counts_some(claim: Claim) -> bool:
    """Whether a number is of some out of several: "one of five people", "three of the victims"."""
    return _OF.match(behind(claim)[:_BEHIND]) is not None or _OF_WITHIN.search(claim.text) is not None


def is_included(claim: Claim) -> bool:
    """Whether a number is of some who are counted with others: "including two nurses"."""
    return _INCLUDED.search(ahead(claim)) is not None


def read(claims: Sequence[Claim], doer: bool) -> list[Toll]:
    """Read what the counts of people of one sentence take in; those that are no tolls only stand beside the others."""
    groups = _groups_of(claims)
    shares = _shares_of(claims)
    members = list(zip(claims, shares, strict=True))
    together = _company(members)
    numbers: defaultdict[str, set[float]] = defaultdict(set)
    for claim, share in members:
        if share not in ("part", "group") and not _is_added(claim, share):
            numbers[claim.frame.measure].add(_number(claim))
    found = []
    for (claim, share), group in zip(members, groups, strict=True):
        before, after = _around(claim)
        measure = claim.frame.measure
        grade = _grades().search(f"{before[-14:]} {after[:28]}".lower()) if measure != "deaths" else None
        found.append(
            Toll(
                group,
                share,
                grade[0][:5] if grade else "",
                _state(measure, before, f"{claim.text}{after}"),
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
            deadly = deadly or _DIED.search(claim.sentence.text) is not None
    if not deadly and not found.keys().isdisjoint(_HURT):
        found |= dict.fromkeys(_HURT, frozenset().union(*(found.get(measure, ()) for measure in _HURT)))
    return found


#: Measures of people who were hurt, in one way or another.
_HURT = ("injured", "shot")


def _beside(claim: Claim) -> str:
    """The measure of a number without people in a headline: "four shot at a bar", "driver wounds nine"."""
    assert isinstance(claim.value, Quantity)
    if claim.value.unit not in ("", "person"):
        return ""
    words_beside = (*ahead(claim).split()[-1:], *behind(claim).split()[:1])
    for measure, stems in words().stems.items():
        if any(word.lower().startswith(stems) for word in words_beside):
            return measure
    return ""


def _is_exact(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.comparator == "=" and value.sort == "amount"


def _around(claim: Claim) -> tuple[str, str]:
    return ahead(claim)[-_AHEAD:], behind(claim)[:_BEHIND]


def _number(claim: Claim) -> float:
    assert isinstance(claim.value, Quantity)
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
    if "deaths" not in found and _DIED.search(text):
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


def _group(claim: Claim) -> str:
    assert isinstance(claim.value, Quantity)
    unit = claim.value.unit
    if not unit or unit in _anybody() or claim.text.endswith("others"):
        return ""
    return unit if unit in ("man", "woman") else noun_class(unit)


def _groups_of(claims: Sequence[Claim]) -> list[str]:
    """The groups that the counts of one sentence are of; one without a noun is of the group told before.

    "161 children died and 264 were injured": children, too.
    """
    found: list[str] = []
    for claim in claims:
        noun = [word for word in claim.text.split()[1:] if word not in word_classes().casualties]
        bare = is_toll(claim) and not noun
        told = next((group for group in reversed(found) if group), "") if bare else ""
        found.append(_group(claim) or told)
    return found


def _state(measure: str, before: str, behind: str) -> str:
    """What sets the people of a number apart: the word before it or behind it, up to the next number or clause."""
    for state, pattern in _states("before").items():
        if (measure == "deaths") <= (state in _OF_THE_DEAD) and pattern.search(_CLAUSE.split(before)[-1].lower()):
            return state
    if measure != "deaths":
        near = _CLAUSE.split(_ASIDE.sub(" ", behind), maxsplit=1)[0].lower()
        for state, pattern in _states("behind").items():
            if pattern.search(near):
                return state
    return ""


#: What sets the dead apart as well; they are all found.
_OF_THE_DEAD = ("known", "charged")


@cache
def _states(side: Literal["before", "behind"]) -> dict[str, re.Pattern[str]]:
    table = words().before if side == "before" else words().behind
    end = {"known": r"\W*$"}
    return {state: re.compile(rf"\b(?:{'|'.join(cues)})\b{end.get(state, '')}") for state, cues in table.items()}


def _shares_of(claims: Sequence[Claim]) -> list[Share]:
    """What the counts of one sentence take in; behind "including one" what is joined by "and" is included as well."""
    found: list[Share] = []
    included = False
    for claim in claims:
        share = _share(claim, _group(claim), *_around(claim))
        before = ahead(claim)
        included = _INCLUDED.search(before) is not None or (included and _AND.search(before) is not None)
        found.append("part" if included and share == "whole" else share)
    return found


def _share(claim: Claim, group: str, before: str, after: str) -> Share:
    assert isinstance(claim.value, Quantity)
    if counts_some(claim) or _CLOCK.search(before) or _FAMILY.search(before) or _PARENT_OF.search(before):
        return "part"
    if _NEXT.search(after):
        return "group"
    if claim.value.sort == "part" or _INCLUDED.search(before) or _goes_on(claim.frame.measure, after):
        return "group" if group else "part"
    if group and (_joined_behind().match(after) or _joined_ahead().search(before)):
        return "group"
    if _OTHER_AHEAD.search(before):
        return "others"
    if "other" in claim.frame.words or claim.text.endswith("others") or _OTHER_BEHIND.match(after):
        beside_dead = claim.frame.measure == "injured" and _DIED.search(claim.sentence.text)
        return "whole" if beside_dead else "others"
    return "whole"


def _goes_on(measure: str, after: str) -> bool:
    """Whether another is told behind a number of whom the same is said: "six were hurt and another injured fleeing"."""
    more = _GOES_ON.search(after)
    return more is not None and any(stem in more[0].lower() for stem in words().stems.get(measure, ()))


@cache
def _measures() -> frozenset[str]:
    return frozenset(words().measures)


@cache
def _anybody() -> frozenset[str]:
    return frozenset(words().anybody)


@cache
def _grades() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words().grades)})\b")


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words().several)})\b|\bsince (?:mon|tues|wednes|thurs|fri|satur|sun|jan|new)")


@cache
def _dead_doer() -> re.Pattern[str]:
    doers = "|".join(words().doers)
    return re.compile(
        rf"\b(?:{doers})\W+(?:died\b|dead\b|(?:(?:was|were|is|are|also|then|later|had|been|has)\W+){{1,3}}"
        r"(?:\w+\W+){0,2}(?:dead|died|killed)\b)"
    )


@cache
def _joined_behind() -> re.Pattern[str]:
    """A group joined behind another: "two men and two women", "three girls, a boy"."""
    numbers = "an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+"
    return re.compile(rf"^\s*(?:,|and|,\s*and)\s+(?:{numbers})\s+(?:\w+\s+)?(?:{_groups()})\b", re.I)


@cache
def _joined_ahead() -> re.Pattern[str]:
    """A group before another: "a man and two children", "his wife and three sons"."""
    return re.compile(rf"\b(?:{_groups()})\s*(?:,|and|,\s*and)\s+$", re.I)


@cache
def _one_died() -> re.Pattern[str]:
    """One who died and is not counted: "a 40-year-old man was killed", "a nurse was stabbed to death"."""
    return re.compile(
        rf"\b(?:an?|one|another) (?:[\w-]+ ){{0,2}}?(?:{_groups()})(?: (?:was|is))?(?: fatally| shot| stabbed)?"
        r"(?: to| and)? (?:dead|death|died|killed|shot and killed|fatally)\b",
        re.I,
    )


def _groups() -> str:
    return "|".join(words().groups)
