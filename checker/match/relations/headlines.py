"""The headline's number and the article's own for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from checker.match.nouns import contrast, noun_class
from checker.match.relations.passage import ahead, behind, by_sentence, quantity
from checker.match.relations.words import is_people, words
from checker.match.units import comparable
from checker.model import Claim, Quantity, Relation

#: What is held against the headline stands within so many characters of the article's beginning.
_LEAD = 700
#: So many numbers of a sentence are added up.
_FEW = 6
_JOINED = re.compile(r"(?:\b(?:and|or|plus|with|another|other|more|as well as)|,)\W*$", re.IGNORECASE)
_OF_THEM = re.compile(r"^\W*of (?:them|whom|those|the)\b", re.IGNORECASE)
#: Who did it and died of it is counted by some and not by others.
_DOER = re.compile(
    r"\b(?:gunman|gunmen|shooter|suspect|suspects|attacker|attackers|bomber|pilot|driver|himself|herself|themselves|suicide)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^\W*(?:and an?\b|, an?\b|others?\b|more\b)", re.IGNORECASE)


def headlines(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Each count of people in the headline with the article's count for it: the nearest to the beginning.

    A headline adds up ("five shot" for two dead and three wounded) or sets apart. So the two are held against each
    other only where the article's count is one of people in general that stands alone, and no number of either, no
    sum and no difference of those of a sentence, explains the other.
    """
    titles = [claim for claim in claims if claim.field == "title" and _counts(claim)]
    if not titles:
        return
    body = [claim for claim in claims if claim.field == "text" and type(claim.value) is Quantity]
    for title in titles:
        alike = [claim for claim in body if _alike(title, claim)]
        agreeing = [claim for claim in alike if _fits(title, claim)]
        against = [claim for claim in alike if _stands_alone(claim)]
        if agreeing:
            yield Relation("headline", (("headline", title), ("article", agreeing[0])))
        elif (
            against
            and not _counts_doer(title, against[0], body)
            and not _explained(title, body)
            and not _explained(against[0], titles)
        ):
            yield Relation("headline", (("headline", title), ("article", against[0])))


def _counts(claim: Claim) -> bool:
    """Whether a claim counts people under a predicate that has a name of its own (deaths, arrested)."""
    value = claim.value
    if type(value) is not Quantity or value.sort != "amount" or value.vague:
        return False
    return claim.frame.measure in words().told and claim.frame.modality == "stated"


def _alike(title: Claim, claim: Claim) -> bool:
    if not _counts(claim) or claim.frame.measure != title.frame.measure:
        return False
    one, other = quantity(title).unit, quantity(claim).unit
    same = noun_class(one) == noun_class(other) or comparable(one, other)
    return same and contrast(title.frame.words, claim.frame.words) is None


def _fits(one: Claim, other: Claim) -> bool:
    low, high = _reach(one)
    least, most = _reach(other)
    return least <= high and low <= most


def _reach(claim: Claim, slack: float = 0.0) -> tuple[float, float]:
    value = quantity(claim)
    rounding = value.step / 2 if value.value >= 1_000 else 0.0
    low = -inf if value.low is None else value.low
    high = inf if value.high is None else value.high
    return low - rounding - slack, high + rounding + slack


def _stands_alone(claim: Claim) -> bool:
    """Whether a count near the article's beginning takes in everybody: "five people", not "a man and three women"."""
    general = quantity(claim).unit in words().whole and quantity(claim).value > 1
    joined = _JOINED.search(ahead(claim)) or _GOES_ON.match(behind(claim)) or _OF_THEM.match(behind(claim))
    return general and claim.start < _LEAD and not joined


def _counts_doer(title: Claim, against: Claim, body: Sequence[Claim]) -> bool:
    """Whether the two counts are one apart and the article tells of who did it."""
    if abs(quantity(title).value - quantity(against).value) > 1:
        return False
    told = {title.sentence.text, *(claim.sentence.text for claim in body if claim.start < _LEAD)}
    return any(_DOER.search(text) for text in told)


def _explained(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether one of other counts, a sum or a difference of some of one sentence, fits a claim's."""
    low, high = _reach(claim)
    people = [other for other in others if is_people(other) or quantity(other).unit == ""]
    for own in by_sentence(people):
        values = [quantity(other).value for other in own]
        sums = [sum(some) for size in (1, 2, 3) for some in combinations(values[:_FEW], size)]
        sums += [abs(one - other) for one, other in combinations(values[:_FEW], 2)]
        if any(low <= value <= high for value in (*values, *sums)):
            return True
    return False
