"""Verbs of speech, and who speaks without a name: the lists in speech.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from checker.extract.text.inflection import forms
from checker.lexicon import Words, load_yaml


class SpeechWords(BaseModel):
    """Base forms of verbs by kind, and nouns."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: Words
    claims: Words
    denies: Words
    estimates: Words
    asks: Words
    promises: Words
    weak: Words
    reporting: Words
    inverts: Words
    sources: Words
    carriers: Words


class Speech(NamedTuple):
    """Verbs by inflected form: `kinds` gives what the verb makes of what is said.

    `weak` forms are speech only before "that", a quotation or a colon, those of `reporting` also before a number and at
    the end of what is said; `inverts` may stand before their subject.
    `sources` are nouns that may speak, `carriers` those whose words are somebody else's ("statement").
    """

    kinds: dict[str, str]
    weak: frozenset[str]
    reporting: frozenset[str]
    inverts: frozenset[str]
    sources: frozenset[str]
    carriers: frozenset[str]


@cache
def speech() -> Speech:
    """The lists, loaded once, with every form of every verb."""
    lists = load_yaml(Path(__file__).with_name("speech.yaml"), SpeechWords)
    kinds: dict[str, str] = {}
    for kind in ("says", "claims", "denies", "estimates", "asks", "promises"):
        for verb in getattr(lists, kind):
            kinds.update(dict.fromkeys(forms(verb), kind))
    return Speech(
        kinds=kinds,
        weak=_all_forms(lists.weak),
        reporting=_all_forms(lists.reporting),
        inverts=_all_forms(lists.inverts),
        sources=frozenset(lists.sources),
        carriers=frozenset(lists.carriers),
    )


def _all_forms(verbs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in forms(verb))
