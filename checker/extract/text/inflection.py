"""Word forms: the singular of a noun and the inflected forms of a verb, by rule and a table of exceptions."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml


class Inflection(BaseModel):
    """Irregular nouns and verbs.

    `nouns` maps a plural to its singular; `unchanged` are words in s (or plurals) that stay as they are;
    `verbs` maps a verb to its past, participle and other irregular forms; `doubled` are verbs that double their
    last letter.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    nouns: dict[str, str]
    unchanged: Words
    verbs: dict[str, Words]
    doubled: Words


@cache
def tables() -> Inflection:
    """The exceptions, loaded once."""
    return load_yaml(Path(__file__).with_name("inflection.yaml"), Inflection)


@cache
def _unchanged() -> frozenset[str]:
    return frozenset(tables().unchanged)


@lru_cache(maxsize=50_000)
def singular(noun: str) -> str:
    """The singular of a lower-case noun: "systems" gives "system", "people" "person", "corps" "corps"."""
    irregular = tables().nouns.get(noun)
    if irregular:
        return irregular
    if len(noun) < 4 or not noun.endswith("s") or noun in _unchanged() or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y" if len(noun) > 4 else noun[:-1]
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return noun[:-2]
    return noun[:-1]


@lru_cache(maxsize=10_000)
def forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb, base form first: "meet" gives meet, meets, met, meeting."""
    irregular = tables().verbs.get(verb, ())
    third = verb + "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else verb + "s"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        third, past, ing = verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    elif verb.endswith("e"):
        past, ing = verb + "d", (verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]) + "ing"
    else:
        stem = verb + verb[-1] if verb in tables().doubled else verb
        past, ing = stem + "ed", stem + "ing"
    found = [verb, third, *(irregular or (past,)), ing]
    return tuple(dict.fromkeys(found))
