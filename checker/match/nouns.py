"""What a noun counts: classes of nouns for the same things, and words that keep things apart."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.people.lexicon import lexicon
from checker.lexicon import load_yaml
from checker.lexicon.additions import Additions, in_force

#: The tables of so many sets of rule packs are kept.
_PACKS = 8


class Nouns(BaseModel):
    """Lines of words: nouns alike, and words apart."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    alike: str
    apart: str


@cache
def _nouns() -> Nouns:
    return load_yaml(Path(__file__).with_name("nouns.yaml"), Nouns)


@lru_cache(maxsize=_PACKS)
def _classes(additions: Additions) -> dict[str, str]:
    table: dict[str, str] = {}
    for names in (*map(str.split, _nouns().alike.splitlines()), *additions.alike):
        known = next((table[name] for name in names if name in table), names[0])
        table.update(dict.fromkeys(names, known))
    return table


@lru_cache(maxsize=_PACKS)
def _contrasts(additions: Additions) -> dict[str, tuple[frozenset[str], ...]]:
    table: dict[str, list[frozenset[str]]] = {}
    for group in map(frozenset, (*map(str.split, _nouns().apart.splitlines()), *additions.apart)):
        for word in group:
            table.setdefault(word, []).append(group)
    return {word: tuple(groups) for word, groups in table.items()}


def noun_class(noun: str) -> str:
    """The class of a counted noun: "soldier" and "troop" are "troop"; a noun without a class stands for itself.

    Inhabitants of a country are people: "two million Ukrainians".
    """
    classes = _classes(in_force())
    return classes.get(noun) or (classes["person"] if noun in lexicon().demonyms else noun)


def contrast(one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
    """A pair of words, one from each set, that keeps two things apart ("russian", "american"), or None."""
    table = _contrasts(in_force())
    for word in sorted(one - other):
        for group in table.get(word, ()):
            against = sorted((group & other) - one)
            if against and not (group & one & other):
                return word, against[0]
    return None
