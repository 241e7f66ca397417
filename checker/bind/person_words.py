"""Words for persons and for those who speak, and their kinds: people.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml


class PersonWords(BaseModel):
    """The schema of people.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    pronouns: dict[str, Words]
    persons: dict[str, Words]
    adverbs: Words
    withheld: Words
    listeners: Words
    links: Words
    circumstances: Words
    asides: Words
    bounds: Words
    stoppers: Words


@cache
def person_words() -> PersonWords:
    """The words of people.yaml."""
    return load_yaml(Path(__file__).with_name("people.yaml"), PersonWords)
