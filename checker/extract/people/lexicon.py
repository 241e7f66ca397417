"""The word lists behind names, as one table from a word to what it may be.

Every capitalized word is looked up once; the lists themselves are the YAML files beside this module.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml

# What a word may be; most are one thing, some several ("general" is a rank, a head and a modifier).
MALE, FEMALE, EITHER = 1, 2, 4
HEAD, MODIFIER, RANK, HONORIFIC = 8, 16, 32, 64
DEMONYM, PLACE, PLACE_HEAD, PLACE_OPENER = 128, 256, 512, 1024
ORGANISATION, ORGANISATION_HEAD, ORGANISATION_MODIFIER = 2048, 4096, 8192
THING, COMMON, CALENDAR, SUFFIX, PARTICLE, SURNAME = 16384, 32768, 65536, 131072, 262144, 524288
FAMILY, THING_OPENER = 1048576, 2097152
GIVEN = MALE | FEMALE | EITHER
TITLE = HEAD | RANK | HONORIFIC
KNOWN = PLACE | ORGANISATION | THING


class _List(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GivenNames(_List):
    """Given names by gender, what stands between or behind the parts of a name, and how surnames end."""

    male: Words
    female: Words
    either: Words
    particles: Words
    sure_particles: Words
    suffixes: Words
    surname_endings: Words
    surnames: Words
    families: Words
    abbreviations: Words


class Titles(_List):
    """Offices and ranks, and which wordings are the same."""

    heads: Words
    modifiers: Words
    subordinate: Words
    ranks: dict[str, str]
    honorifics: dict[str, Words]
    officers: Words
    services: Words
    same: dict[str, str]
    generic: Words
    houses: dict[str, str]
    portfolios: Words


class Places(_List):
    """Places, their adjectives and other names."""

    uncapitalized: Words
    demonyms: dict[str, Words]
    aliases: dict[str, Words]
    places: Words
    heads: Words
    regions: Words
    sure_heads: Words
    openers: Words


class Organisations(_List):
    """Organisations and the words that their names are made of."""

    heads: Words
    legal: Words
    companies: Words
    modifiers: Words
    names: Words
    phrases: Words
    aliases: dict[str, Words]


class Things(_List):
    """Named things: weapon systems, products, wars, treaties, storms."""

    names: Words
    openers: Words
    phrases: Words
    aliases: dict[str, Words]


class Openers(_List):
    """Capitalized words that are no names, and the small words of headlines."""

    words: Words
    calendar: Words
    small: Words


class Lexicon(NamedTuple):
    """What is known of words.

    `kinds` gives the flags of a folded word, `phrases` the names of several words by their first one (longest
    first, each with its sort), `keys` the entity of an alias, `demonyms` the country of an adjective;
    `joining` are the small words and signs that a name may go on behind, `uncapitalized` the places that are
    names without their capital as well, `last_words` those that a known name of several ends with.
    """

    kinds: dict[str, int]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    keys: dict[str, str]
    demonyms: dict[str, str]
    small: frozenset[str]
    legal: frozenset[str]
    companies: frozenset[str]
    sure_places: frozenset[str]
    regions: frozenset[str]
    abbreviated: frozenset[str]
    joining: frozenset[str]
    sure_particles: frozenset[str]
    uncapitalized: frozenset[str]
    plain: frozenset[str]
    heads: frozenset[str]
    suffixes: frozenset[str]
    last_words: frozenset[str]
    surname_endings: tuple[str, ...]


Schema = TypeVar("Schema", bound=BaseModel)


def _load(name: str, schema: type[Schema]) -> Schema:
    return load_yaml(Path(__file__).with_name(name), schema)


@cache
def titles() -> Titles:
    """Offices and ranks."""
    return _load("titles.yaml", Titles)


@cache
def lexicon() -> Lexicon:
    """All lists about names, loaded once."""
    given, offices = _load("given_names.yaml", GivenNames), titles()
    places, houses = _load("places.yaml", Places), _load("organisations.yaml", Organisations)
    things, openers = _load("things.yaml", Things), _load("openers.yaml", Openers)
    keys = {
        alias: entity.replace("_", " ")
        for table in (places.aliases, houses.aliases, things.aliases)
        for entity, aliases in table.items()
        for alias in aliases
    }
    demonyms = {word: country.replace("_", " ") for country, words in places.demonyms.items() for word in words}
    groups: tuple[tuple[int, tuple[str, ...]], ...] = (
        (MALE, given.male),
        (FEMALE, given.female),
        (EITHER, given.either),
        (PARTICLE, given.particles),
        (SUFFIX, given.suffixes),
        (SURNAME, given.surnames),
        (FAMILY, given.families),
        (HEAD, offices.heads),
        (MODIFIER, offices.modifiers),
        (RANK, tuple(offices.ranks)),
        (HONORIFIC, tuple(word for words in offices.honorifics.values() for word in words)),
        (DEMONYM, tuple(demonyms)),
        (PLACE, places.places),
        (PLACE, tuple(country.replace("_", " ") for country in (*places.demonyms, *places.aliases))),
        (PLACE, tuple(alias for aliases in places.aliases.values() for alias in aliases)),
        (PLACE_HEAD, places.heads),
        (PLACE_OPENER, places.openers),
        (ORGANISATION, (*houses.names, *houses.phrases)),
        (ORGANISATION, tuple(alias for aliases in houses.aliases.values() for alias in aliases)),
        (ORGANISATION_HEAD, houses.heads),
        (ORGANISATION_MODIFIER, houses.modifiers),
        (THING, (*things.names, *things.phrases)),
        (THING_OPENER, things.openers),
        (COMMON, openers.words),
        (CALENDAR, openers.calendar),
    )
    kinds: dict[str, int] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for flag, words in groups:
        for word in words:
            if " " not in word:
                kinds[word] = kinds.get(word, 0) | flag
            elif flag & (KNOWN | DEMONYM):
                parts = tuple(word.split())
                phrases.setdefault(parts[0], []).append((parts, SORTS.get(flag, "demonym")))
    no_name = COMMON | CALENDAR
    return Lexicon(
        kinds=kinds,
        plain=frozenset(
            w for w, flags in kinds.items() if flags & no_name and not flags & ~no_name and w not in phrases
        ),
        heads=frozenset(word for word, flags in kinds.items() if flags & HEAD),
        suffixes=frozenset(word for word, flags in kinds.items() if flags & SUFFIX),
        phrases={first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in phrases.items()},
        last_words=frozenset(parts[-1] for found in phrases.values() for parts, _ in found),
        keys=keys,
        demonyms=demonyms,
        small=frozenset(openers.small),
        legal=frozenset(houses.legal),
        companies=frozenset(houses.companies),
        sure_places=frozenset(places.sure_heads),
        regions=frozenset(places.regions),
        abbreviated=frozenset((*given.abbreviations, *offices.ranks, *houses.legal)).union(
            *offices.honorifics.values()
        ),
        sure_particles=frozenset(given.sure_particles),
        joining=frozenset((*given.particles, "of", "for", "and", "in", "&", "-", "'", "’", '"', "“", "‘")),
        uncapitalized=frozenset(places.uncapitalized),
        surname_endings=given.surname_endings,
    )


#: The sort of name that a flag stands for.
SORTS = {PLACE: "place", ORGANISATION: "organisation", THING: "thing"}


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word as lists and keys have it: lower case, without diacritics, straight apostrophes."""
    word = word.lower()
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ł", "l").replace("ø", "o"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def entity_of(words: str) -> str:
    """The key of a place, organisation or thing: its main name ("u.s." gives "united states")."""
    known = lexicon().keys
    key = known.get(words)
    if key is None and words.startswith(("us ", "u.s. ")):
        shorter = words.split(" ", 1)[1]
        key = known.get(shorter, shorter if _is_phrase(shorter) else None)
    if key is None and words[-1:] == "s" and " " not in words and lexicon().kinds.get(words[:-1], 0) & THING:
        key = known.get(words[:-1], words[:-1])
    return key or words


def _is_phrase(words: str) -> bool:
    parts = tuple(words.split())
    return any(found == parts for found, _ in lexicon().phrases.get(parts[0], ()))
