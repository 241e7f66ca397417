"""The words by which a count of people is read, from tolls.yaml, and which claims are such counts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml
from checker.match.relations.words import is_people
from checker.model import Claim, Quantity


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


def counts_people(claim: Claim) -> bool:
    """Whether a claim counts people, whatever is said of them."""
    value = claim.value
    return type(value) is Quantity and (value.unit in anybody() or is_people(claim) or is_toll(claim))


def is_toll(claim: Claim) -> bool:
    """Whether a claim counts people hurt, missing, rescued or arrested."""
    return type(claim.value) is Quantity and claim.frame.measure in measures()


@cache
def measures() -> frozenset[str]:
    """The measures of people that make up an event's toll."""
    return frozenset(words().measures)


@cache
def anybody() -> frozenset[str]:
    """The nouns that count anybody."""
    return frozenset(words().anybody)


def groups() -> str:
    """The nouns of some of those hurt, as alternatives of a pattern."""
    return "|".join(words().groups)
