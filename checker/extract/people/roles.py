"""Offices and their normal form: which wordings of a title are one."""

from __future__ import annotations

from functools import cache, lru_cache

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


@lru_cache(maxsize=20_000)
def _plain(title: str, organisation: str) -> tuple[str, str]:
    """The office behind a house's name: the head of the Pentagon is the defense secretary."""
    office = titles().houses.get(f"{organisation} {title}".replace(" ", "_"))
    return (office.replace("_", " "), "") if office else (title, organisation)


@lru_cache(maxsize=20_000)
def same_office(title_a: str, organisation_a: str, title_b: str, organisation_b: str) -> bool:
    """Whether two roles in normal form are one office: equal titles, or two nouns for who leads a house."""
    title_a, organisation_a = _plain(title_a, organisation_a)
    title_b, organisation_b = _plain(title_b, organisation_b)
    if organisation_a and organisation_b and organisation_a != organisation_b:
        return False
    leads = title_a in generic() and title_b in generic() and organisation_a == organisation_b != ""
    return title_a == title_b or leads


def matches(phrase: tuple[str, str], role: tuple[str, str]) -> bool:
    """Whether a phrase ("the secretary", "the Pentagon chief") can mean a role, both in normal form.

    The phrase may leave words out, but none that would make the office another: "the secretary" is no press
    secretary and "the minister" no deputy minister.
    """
    if same_office(*phrase, *role):
        return True
    (said, house), (title, organisation) = _plain(*phrase), _plain(*role)
    if house and organisation and house != organisation:
        return False
    short, long = said.split(), title.split()
    if not short or not long or short[-1] != long[-1] or set(short) - set(long):
        return False
    return not (set(long) - set(short)) & subordinate()
