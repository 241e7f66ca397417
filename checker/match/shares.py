"""Of whom a count of people is: of all, of a group of them, of some who are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from checker.extract.text.word_classes import word_classes
from checker.match.nouns import noun_class
from checker.match.relations.passage import ahead, behind
from checker.match.toll_words import anybody, groups, is_toll, words
from checker.model import Claim, Quantity

Share = Literal["whole", "others", "group", "part"]

#: So far before and behind a number stand the words that say what it takes in.
_AHEAD, _BEHIND = 90, 110
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
#: What sets the dead apart as well; they are all found.
_OF_THE_DEAD = ("known", "charged")
#: The words of somebody's death.
DIED = re.compile(
    r"\b(?:die[ds]?|dying|dead|deadly|kill\w*|fatal\w*|slain|murder\w*|deaths?|gunned down|li[fv]es?)\b", re.I
)


def counts_some(claim: Claim) -> bool:
    """Whether a number is of some out of several: "one of five people", "three of the victims"."""
    return _OF.match(behind(claim)[:_BEHIND]) is not None or _OF_WITHIN.search(claim.text) is not None


def is_included(claim: Claim) -> bool:
    """Whether a number is of some who are counted with others: "including two nurses"."""
    return _INCLUDED.search(ahead(claim)) is not None


def around(claim: Claim) -> tuple[str, str]:
    """What stands before and behind a number, as far as it may say what the number takes in."""
    return ahead(claim)[-_AHEAD:], behind(claim)[:_BEHIND]


def _group(claim: Claim) -> str:
    assert type(claim.value) is Quantity
    unit = claim.value.unit
    if not unit or unit in anybody() or claim.text.endswith("others"):
        return ""
    return unit if unit in ("man", "woman") else noun_class(unit)


def groups_of(claims: Sequence[Claim]) -> list[str]:
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


def state_of(measure: str, before: str, behind: str) -> str:
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


@cache
def _states(side: Literal["before", "behind"]) -> dict[str, re.Pattern[str]]:
    table = words().before if side == "before" else words().behind
    end = {"known": r"\W*$"}
    return {state: re.compile(rf"\b(?:{'|'.join(cues)})\b{end.get(state, '')}") for state, cues in table.items()}


def shares_of(claims: Sequence[Claim]) -> list[Share]:
    """What the counts of one sentence take in; behind "including one" what is joined by "and" is included as well."""
    found: list[Share] = []
    included = False
    for claim in claims:
        share = _share(claim, _group(claim), *around(claim))
        before = ahead(claim)
        included = _INCLUDED.search(before) is not None or (included and _AND.search(before) is not None)
        found.append("part" if included and share == "whole" else share)
    return found


def _share(claim: Claim, group: str, before: str, after: str) -> Share:
    assert type(claim.value) is Quantity
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
        beside_dead = claim.frame.measure == "injured" and DIED.search(claim.sentence.text)
        return "whole" if beside_dead else "others"
    return "whole"


def _goes_on(measure: str, after: str) -> bool:
    """Whether another is told behind a number of whom the same is said: "six were hurt and another injured fleeing"."""
    more = _GOES_ON.search(after)
    return more is not None and any(stem in more[0].lower() for stem in words().stems.get(measure, ()))


@cache
def _joined_behind() -> re.Pattern[str]:
    """A group joined behind another: "two men and two women", "three girls, a boy"."""
    numbers = "an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+"
    return re.compile(rf"^\s*(?:,|and|,\s*and)\s+(?:{numbers})\s+(?:\w+\s+)?(?:{groups()})\b", re.I)


@cache
def _joined_ahead() -> re.Pattern[str]:
    """A group before another: "a man and two children", "his wife and three sons"."""
    return re.compile(rf"\b(?:{groups()})\s*(?:,|and|,\s*and)\s+$", re.I)
