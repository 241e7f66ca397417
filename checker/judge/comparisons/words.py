"""Comparisons of words: quotations, spellings of a name, offices."""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.extract.people.variants import same_person
from checker.judge.comparisons.outcome import Comparison
from checker.judge.labels import titled
from checker.match.relations.words import words as words_of_relations
from checker.model import Claim, Name, Quote, Relation, Role
from checker.rules.schema import Parameters

#: Fewer words than this can be anybody's.
_FEWEST_WORDS = 7


def words(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two quotations have the same words, small differences and a cut at either end allowed.

    A few words ("he had a heart of gold") many people say: they tell nothing.
    """
    assert type(a.value) is Quote
    assert type(b.value) is Quote
    one, other = " ".join(a.value.words), " ".join(b.value.words)
    alike = fuzz.ratio(one, other) / 100
    if min(len(a.value.words), len(b.value.words)) < _FEWEST_WORDS:
        return Comparison("compatible", 1 - alike, "too few words to tell")
    if one == other:
        return Comparison("same", 0.0, "word for word")
    if one in other or other in one:
        return Comparison("same", 0.0, "one is a cut of the other")
    if max(alike, fuzz.partial_ratio(one, other) / 100) >= parameters.similarity:
        return Comparison("same", 1 - alike, "the same but for small differences")
    return Comparison("differ", 1 - alike, "the words differ")


def spelling(a: Claim, b: Claim, parameters: Parameters) -> Comparison:
    """Whether two names of one person or thing are spelt alike.

    Case, accents, titles, a missing first name, initials and short forms ("Ron" for "Ronald") are no other spelling.
    Names that are less alike than `similarity` may be two people's, whatever name stands between them.
    """
    assert type(a.value) is Name
    assert type(b.value) is Name
    one, other = a.value.entity, b.value.entity
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return Comparison("same", 0.0, "the same spelling")
    if a.value.sort == "person" and same_person(one, other) < min(parameters.similarity, _ONE_PERSON):
        return Comparison("compatible", 0.0, "two names that need not be one person's")
    if _shortened(one, other):
        return Comparison("same", 0.0, "the same but for an initial or a short form")
    size = 1 - fuzz.ratio(one, other) / 100
    return Comparison("differ", size, f"{a.value.text} is also spelt {b.value.text}")


#: Transliterations of one name come out from here on.
_ONE_PERSON = 0.8


def _shortened(one: str, other: str) -> bool:
    """Whether two names with one surname differ by an initial or a short form of the first name alone."""
    first, second = one.split(), other.split()
    if first[-1] != second[-1]:
        return False
    short, long = sorted((first[0], second[0]), key=len)
    return short == long or (short[0] == long[0] and (len(short) == 1 or len(long) - len(short) >= 2))


def roles(a: Claim, b: Claim, _: Parameters) -> Comparison:
    """Whether two offices of one person are the same.

    They differ where they exclude each other: the same noun of an office in two houses, or two offices of which a
    person holds one at a time ("foreign minister", "prime minister"). A rank beside a post, two wordings and a less
    specific one are compatible: one person can hold both at once.
    """
    assert type(a.value) is Role
    assert type(b.value) is Role
    one, other = a.value, b.value
    akin = _akin(one, other)
    if one.title == other.title and akin:
        return Comparison("same", 0.0, "the same office")
    titles = set(one.title.split()), set(other.title.split())
    nested = titles[0] <= titles[1] or titles[1] <= titles[0]
    noun = one.title.split()[-1:] == other.title.split()[-1:]
    exclusive = noun and not nested and {one.title, other.title} <= set(words_of_relations().sole)
    if (noun and nested and not akin) or exclusive:
        return Comparison("differ", 1.0, f"{_office(one)} and {_office(other)}")
    return Comparison("compatible", 0.0, "two wordings, or two offices that one person can hold at once")


def _akin(one: Role, other: Role) -> bool:
    """Whether two houses can be one: a name missing, words in common, or the initials of the other ("HPD")."""
    if not one.organisation or not other.organisation:
        return True
    first, second = one.organisation.split(), other.organisation.split()
    if set(first) & set(second):
        return True
    return any(
        _initials([*house, *role.title.split()[:more]], short)
        for house, role, short in ((first, one, other.organisation), (second, other, one.organisation))
        for more in (0, 1)
    )


def _initials(words: list[str], short: str) -> bool:
    """Whether a name is made of the initials of some words, as far as they go: "hpd" for Houston police."""
    letters = "".join(word[0] for word in words)
    return len(letters) > 1 and " " not in short and (short.startswith(letters) or letters.startswith(short))


def one_holder(relation: Relation, _: Parameters) -> Comparison:
    """That two people hold an office at a time that only one can hold; the finder has made sure of the rest."""
    one, other = (claim.value for _, claim in relation.roles)
    assert type(one) is Role
    assert type(other) is Role
    if one.person == other.person:
        return Comparison("same", 0.0, "one holder")
    return Comparison("differ", 1.0, f"{_office(one)} is {titled(one.person)}, and {titled(other.person)}")


def _office(role: Role) -> str:
    return f"{role.title} of {titled(role.organisation)}" if role.organisation else role.title
