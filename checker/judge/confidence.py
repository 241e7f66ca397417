"""How sure a finding is: a rule's own confidence, lowered by what is uncertain in the case at hand.

A rule's confidence is the share of its findings that are right where nothing is uncertain: the claims are wholly
alike, bound to somebody or something, exact, and two values oppose each other. Each of these ingredients runs from 0
to 1, and what it lacks lowers the log-odds of the finding by its weight:

    logit(confidence) = logit(rule) + bias - sum over ingredients of weight x (1 - ingredient)

The weights stand in confidence.yaml with how they were fitted; `benchmarks/reliability.py` tells how well a confidence
keeps its word, and fits them anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from checker.lexicon import load_yaml
from checker.model import Claim, Event, Quantity, Time

#: No rule and no finding is surer than this, nor less sure than one minus it.
_SUREST = 0.99


class Ingredients(NamedTuple):
    """What a finding's certainty is made of, each 0 to 1.

    `likeness`: how alike the claims are that matching brought together. `binding`: how sure it is whose, of what, or
    of which event a value is. `exactness`: whether the values are exact. `fewness`: two values oppose each other; where
    there are more, they are more likely to be of several things.
    """

    likeness: float = 1.0
    binding: float = 1.0
    exactness: float = 1.0
    fewness: float = 1.0


class Weights(BaseModel):
    """The schema of confidence.yaml: log-odds lost with each ingredient, and for all findings."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bias: float
    likeness: float
    binding: float
    exactness: float
    fewness: float


@cache
def weights() -> Weights:
    """The weights, loaded once."""
    return load_yaml(Path(__file__).with_name("confidence.yaml"), Weights)


def confidence(rule: float, ingredients: Ingredients) -> float:
    """The confidence of a finding by a rule of that confidence, from 0.01 to 0.99."""
    table = weights()
    lost = sum(getattr(table, name) * (1 - value) for name, value in ingredients._asdict().items())
    sure = min(max(rule, 1 - _SUREST), _SUREST)
    odds = exp(log(sure / (1 - sure)) + table.bias - lost)
    return min(max(odds / (1 + odds), 1 - _SUREST), _SUREST)


def of_fact(likeness: float, sides: Sequence[Sequence[Claim]]) -> Ingredients:
    """The ingredients of a finding on claims that speak of the same thing: each side is as sure as its surest claim."""
    return Ingredients(
        likeness,
        min(max(map(_binding, side)) for side in sides),
        min(max(map(_exactness, side)) for side in sides),
        min(1.0, 2 / len(sides)),
    )


def of_relation(claims: Sequence[Claim]) -> Ingredients:
    """The ingredients of a finding on claims that must fit together: nothing had to be matched."""
    return Ingredients(exactness=min(map(_exactness, claims)))


def _binding(claim: Claim) -> float:
    """How sure it is what a claim is about: an event as far as it was told, a number by its words and its verb."""
    value, frame = claim.value, claim.frame
    if type(value) is Event:
        return value.certainty if value.when is not None else 1.0
    if type(value) is Time:
        return 1.0 if frame.event else 0.5
    if type(value) is Quantity:
        if frame.measure == "age":
            return 1.0 if " " in frame.subject else 0.5
        known = (bool(frame.words), bool(frame.predicate), frame.measure != "count")
        return sum(known) / len(known)
    return 1.0


def _exactness(claim: Claim) -> float:
    value = claim.value
    if type(value) is Quantity:
        return 0.0 if value.vague else {"=": 1.0, "~": 0.5, "range": 0.5}.get(value.comparator, 0.25)
    if type(value) is Event:
        return _day(value.when)
    return _day(value) if type(value) is Time else 1.0


def _day(time: Time | None) -> float:
    if time is None or time.first is None:
        return 0.0
    return 1.0 if time.first == time.last else 0.5
