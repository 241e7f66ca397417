"""Comparisons of words: quotations, spellings of a name, offices."""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.judge.comparisons.outcome import Comparison
from checker.model import Claim, Name, Quote, Relation, Role
from checker.rules.schema import Parameters


def words(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two quotations have the same words, small differences and a cut at either end allowed."""
    assert isinstance(a.value, Quote)
    assert isinstance(b.value, Quote)
    one, other = " ".join(a.value.words), " ".join(b.value.words)
    alike = fuzz.ratio(one, other) / 100
    if one == other:
        return Comparison("same", 0.0, "word for word")
    if one in other or other in one:
        return Comparison("same", 0.0, "one is a cut of the other")
    if max(alike, fuzz.partial_ratio(one, other) / 100) >= parameters.similarity:
        return Comparison("same", 1 - alike, "the same but for small differences")
    return Comparison("differ", 1 - alike, "the words differ")


def spelling(a: Claim, b: Claim, _: Parameters) -> Comparison:
    """Whether two names of one person or thing are spelt alike; case, titles and a missing first name do not count."""
    assert isinstance(a.value, Name)
    assert isinstance(b.value, Name)
    one, other = set(a.value.entity.split()), set(b.value.entity.split())
    if one <= other or other <= one:
        return Comparison("same", 0.0, "the same spelling")
    size = 1 - fuzz.ratio(a.value.entity, b.value.entity) / 100
    return Comparison("differ", size, f"{a.value.text} is also spelt {b.value.text}")


def roles(a: Claim, b: Claim, _: Parameters) -> Comparison:
    """Whether two offices of one person are the same; one of them less specific is compatible."""
    assert isinstance(a.value, Role)
    assert isinstance(b.value, Role)
    same_title = a.value.title == b.value.title
    organisations = {a.value.organisation, b.value.organisation} - {""}
    if same_title and len(organisations) <= 1:
        return Comparison("same", 0.0, "the same office")
    if len(organisations) <= 1 or a.value.title in b.value.title or b.value.title in a.value.title:
        outcome = "compatible" if len(organisations) <= 1 else "differ"
    else:
        outcome = "differ"
    if outcome == "compatible":
        return Comparison("compatible", 0.0, "two wordings that can be one office")
    return Comparison("differ", 1.0, f"{_office(a.value)} and {_office(b.value)}")


def one_holder(relation: Relation, _: Parameters) -> Comparison:
    """That two people hold an office at a time that only one can hold; the finder has made sure of the rest."""
    one, other = (claim.value for _, claim in relation.roles)
    assert isinstance(one, Role)
    assert isinstance(other, Role)
    if one.person == other.person:
        return Comparison("same", 0.0, "one holder")
    return Comparison("differ", 1.0, f"{_office(one)} is {_named(one.person)}, and {_named(other.person)}")


def _named(person: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in person.split())


def _office(role: Role) -> str:
    return f"{role.title} ({role.organisation})" if role.organisation else role.title
