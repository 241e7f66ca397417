"""What shows that two counts tell of one state of the matter, though they are of a day on which it still moved.

Whoever takes a sentence over takes its number over. An article whose headline gives what the other article gives, and
its text another number, knew of both. And two sentences that give the same large number beside the one in which they
differ ("41 killed and 76 hurt", "52 killed and 76 hurt") have it from one count.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from checker.match.kinds.identity import days_told_apart, is_dated, is_named
from checker.match.profiles import Profile, jaccard
from checker.model import Quantity

#: What may show it. A sentence is taken over with a later number in the days after; a headline is its article's own.
SAME_WORDS, IN_HEADLINE, SAME_COUNT = "the same words", "one headline has the other number", "one count beside both"
#: Two sentences are one text but for their numbers from so much likeness on (0 to 100), if so much is said in them by
#: the rarity of their words.
_COPIED, _SAID = 80, 1.4
#: So much of what two sentences say is said in both where they tell one thing in the same words, in another order.
_RETOLD = 0.65
#: Sentences without so many words in common are alike by chance.
_WORDS = 5
#: Smaller numbers than this stand beside two counts by chance.
_BY_CHANCE = 20
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty)\b",
    re.I,
)


def one_telling(a: Profile, b: Profile) -> str:
    """What shows it of two numbers that differ, "" where nothing does."""
    one, other = a.claim.value, b.claim.value
    assert type(one) is Quantity
    assert type(other) is Quantity
    if one.value == other.value:
        return ""
    if is_copied(a, b):
        return SAME_WORDS
    if _has_beside(a, b):
        return SAME_COUNT
    one_day = days_told_apart(a, b) <= 1 or is_named(a, b) or is_dated(a, b)
    if one_day and (_has_in_headline(a, b) or _has_in_headline(b, a)):
        return IN_HEADLINE
    return ""


def _has_beside(a: Profile, b: Profile) -> bool:
    """Whether two sentences give one number, too large to be equal by chance, for another measure."""
    if a.toll is None or b.toll is None:
        return False
    one, other = a.toll.company, b.toll.company
    measures = (one.keys() & other.keys()) - {a.claim.frame.measure}
    return any(value >= _BY_CHANCE for measure in measures for value in one[measure] & other[measure])


def _has_in_headline(one: Profile, other: Profile) -> bool:
    """Whether the headline of an article gives another's number of people, and not the one of its text."""
    toll = one.toll
    if toll is None or other.toll is None or toll.state or toll.group or toll.quoted or toll.share != "whole":
        return False
    numbers = toll.headline.get(one.claim.frame.measure, frozenset())
    own, against = one.claim.value, other.claim.value
    assert type(own) is Quantity
    assert type(against) is Quantity
    exact = own.comparator == against.comparator == "="
    return exact and against.value in numbers and own.value not in numbers


def is_copied(a: Profile, b: Profile) -> bool:
    """Whether two sentences are one text but for their numbers."""
    one, other = _without_numbers(a.claim.sentence.text), _without_numbers(b.claim.sentence.text)
    if one.count(" ") < _WORDS - 1 or other.count(" ") < _WORDS - 1:
        return False
    said = sum(weight for word, weight in a.context.items() if word in b.context)
    if said < _SAID:
        return False
    return jaccard(a.context, b.context) >= _RETOLD or fuzz.ratio(one, other, score_cutoff=_COPIED) > 0


@lru_cache(maxsize=10_000)
def _without_numbers(sentence: str) -> str:
    return " ".join(_NUMBER.sub("#", sentence).lower().split())
