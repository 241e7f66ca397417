"""Offices and their normal form: which wordings of a title are one."""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from checker.extract.people.lexicon import titles


@cache
def subordinate() -> frozenset[str]:
    """Words that make an office another than the one that its noun alone means ("deputy", "press")."""
    return frozenset(titles().subordinate)


@cache
def generic() -> frozenset[str]:
    """Nouns that all mean whoever leads a house ("head", "chief", "chair")."""
    return frozenset(titles().generic) | {"chair"}


@lru_cache(maxsize=20_000)
def normal_title(words: str) -> str:
    """The normal form of an office.

    "Secretary of Defence" and "defense secretary" are one, as are spokesman and spokesperson, chairman and
    chair, Gen. and General.
    """
    lists = titles()
    parts = [lists.ranks.get(word, word) for word in words.lower().replace("’", "'").split()]
    if "of" in parts or "for" in parts:
        at = next(i for i, word in enumerate(parts) if word in ("of", "for"))
        office = [word for word in parts[at + 1 :] if word not in ("the", "affairs")]
        if office and office != ["staff"]:
            parts = [*parts[: at - 1], *office, parts[at - 1]] if at else office
    said = " ".join(lists.same.get(word, word).replace("_", " ") for word in parts)
    return lists.same.get(said.replace(" ", "_"), said).replace("_", " ")


@lru_cache(maxsize=20_000)
def normal_role(words: str, organisation: str) -> tuple[str, str]:
    """A role's title and organisation: a service before a rank belongs to the organisation ("Army Gen.")."""
    title = normal_title(words)
    head = title.rsplit(" ", 1)[-1]
    if head in titles().officers:
        for service in titles().services:
            if title.startswith(service + " "):
                title = title[len(service) + 1 :]
                organisation = f"{organisation} {service}".strip() if service in ("police", "fire") else service
                break
    return title, organisation


class Office(Struct, frozen=True, gc=False):
    """An office in normal form: its title, the noun that the title ends with, all its words, and the house it is of.

    `leads` tells that the title means no more than who leads the house.
    """

    title: str
    noun: str
    words: frozenset[str]
    house: str
    leads: bool


@lru_cache(maxsize=20_000)
def office(title: str, organisation: str) -> Office:
    """The office behind a role in normal form: the head of the Pentagon is the defense secretary."""
    known = titles().houses.get(f"{organisation} {title}".replace(" ", "_"))
    if known:
        title, organisation = known.replace("_", " "), ""
    words = title.split()
    return Office(title, words[-1] if words else "", frozenset(words), organisation, title in generic())


def same_office(a: Office, b: Office) -> bool:
    """Whether two offices are one: equal titles, or two nouns for who leads a house."""
    if a.house and b.house and a.house != b.house:
        return False
    return a.title == b.title or (a.leads and b.leads and a.house == b.house != "")


def matches(phrase: Office, role: Office) -> bool:
    """Whether a phrase ("the secretary", "the Pentagon chief") can mean a role.

    The phrase may leave words out, but none that would make the office another: "the secretary" is no press
    secretary and "the minister" no deputy minister.
    """
    if phrase.noun != role.noun or not phrase.words <= role.words:
        return phrase.leads and same_office(phrase, role)
    if phrase.house and role.house and phrase.house != role.house:
        return False
    return subordinate().isdisjoint(role.words - phrase.words)
