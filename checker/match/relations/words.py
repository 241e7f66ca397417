"""The words by which relations are found, from words.yaml."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text.inflection import singular
from checker.lexicon import Words, load_yaml
from checker.model import Claim, Quantity

#: Any word that may name people: a noun of the list, or a name in the plural ("Norlanders").
_PEOPLE = re.compile(r"\b(?:[A-Z][a-z]+s|[a-z]+)\b")


class RelationWords(BaseModel):
    """The schema of words.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    people: Words
    whole: Words
    sexes: Words
    in_all: Words
    residual: Words
    once: Words
    told: Words
    sole: Words
    no_house: Words
    not_now: Words
    voices: Words


@cache
def words() -> RelationWords:
    """The words, loaded once."""
    return load_yaml(Path(__file__).with_name("words.yaml"), RelationWords)


def names_people(text: str) -> bool:
    """Whether a piece of text speaks of people beside the counted ones."""
    return any(word[0].isupper() or singular(word) in words().people for word in _PEOPLE.findall(text))


def is_people(claim: Claim) -> bool:
    """Whether a claim counts people."""
    return type(claim.value) is Quantity and claim.value.unit in words().people
