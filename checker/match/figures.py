"""The persons whose ages an article gives.

A person without a name is known by what is said: a boy, killed, of 16. Ages that belong together make a *figure*; all
figures of an article are its *cast*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct
from rapidfuzz import fuzz

from checker.bind.person_words import person_words
from checker.extract.people.entities import gender
from checker.extract.people.variants import misspelt
from checker.model import Claim, Ordinal, Quantity
from checker.model.claim import Part

#: The measures of counted people that tell how many suffered, and how many are accused.
_COUNTED = {
    "deaths": "victim",
    "injured": "victim",
    "casualties": "victim",
    "shot": "victim",
    "arrested": "accused",
    "charged": "accused",
}
#: Before an age that the article takes for known: "the 16-year-old".
_KNOWN = re.compile(r"\bthe(?: \w+)?\W*$", re.IGNORECASE)
#: A phrase that brings somebody in has an article or the like before it, which headlines and captions leave out.
_BROUGHT_IN = re.compile(
    r"\b(?:an?|his|her|their|its|our|my|another|who|was|is|two|three|four|five|\w+['’]s?)\b(?:\W+[\w-]+){0,2}\W*$",
    re.IGNORECASE,
)
#: What stands between two ages of an enumeration.
_ROW = re.compile(r"(?:\W+\w+){0,4}(?:,|\W+and)(?:\W+\w+){0,2}\W+", re.IGNORECASE)
#: A headline and a sentence that speak of one person have so many words in common (0 to 100).
_SAME_WORDS = 60
_YOUNG = frozenset("boy girl child baby toddler infant kid newborn".split())
_GROWN = frozenset("man woman husband wife father mother grandfather grandmother officer deputy trooper".split())
#: Between these ages somebody may be called a boy or a man.
_EITHER = range(14, 22)


@dataclass(slots=True, eq=False)
class Figure:
    """A person of an article: a name or "", the nouns, the gender, the parts, and the ages that are given."""

    name: str
    sex: str
    nouns: set[str] = field(default_factory=set)
    parts: set[Part] = field(default_factory=set)
    ages: set[tuple[float, str]] = field(default_factory=set)
    claims: list[Claim] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """The figures of an article, and how many victims and how many accused it counts."""

    doc: str
    figures: tuple[Figure, ...]
    counted: Mapping[str, float]


class Place(Struct, frozen=True, gc=False):
    """Where an age stands: the cast of its article and the number of the figure in it, -1 where two would fit."""

    cast: Cast
    figure: int


def is_age(claim: Claim) -> bool:
    """Whether a claim gives the age that a person has when the article appears."""
    return type(claim.value) is Quantity and claim.value.sort == "age" and claim.frame.phase != "former"


def find_casts(claims: Iterable[Claim], entities: Mapping[str, str]) -> Mapping[int, Place]:
    """The place of each exact age in the cast of its article, by the identity of its claim.

    `entities` has one key for all spellings of a name.
    """
    ages: defaultdict[str, list[Claim]] = defaultdict(list)
    counted: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for claim in claims:
        value = claim.value
        if type(value) is Quantity and value.sort == "age":
            if is_age(claim) and value.comparator == "=" and not value.vague:
                ages[claim.doc].append(claim)
            continue
        part, number = _count(claim) if isinstance(value, Quantity | Ordinal) else ("", 0)
        if part:
            counted[claim.doc][part] = max(counted[claim.doc].get(part, 0.0), number)
    places: dict[int, Place] = {}
    for doc, own in ages.items():
        figures = _gather(own, entities)
        _join_strays(figures)
        cast = Cast(doc, tuple(figures), counted.get(doc, {}))
        for claim in own:
            places[id(claim)] = Place(cast, -1)
        for number, figure in enumerate(figures):
            for claim in figure.claims:
                places[id(claim)] = Place(cast, number)
    return places


def _count(claim: Claim) -> tuple[str, float]:
    """Who is counted by a claim, and how many there are at least: "five were wounded", "the fourth victim"."""
    value = claim.value
    if type(value) is Quantity:
        return _COUNTED.get(claim.frame.measure, ""), value.value
    if type(value) is Ordinal:
        return ("victim", value.rank) if "victim" in value.concept else ("", 0)
    return "", 0


def _gather(claims: Sequence[Claim], entities: Mapping[str, str]) -> list[Figure]:
    """One figure for each name; ages without a name join the one figure of that age that they fit, or are their own.

    A surname alone may be several people's: with each age it is another's. Two ages in a row are two persons'.
    """
    figures: list[Figure] = []
    nameless = []
    for claim in claims:
        subject = claim.frame.subject
        if not subject or subject in claim.frame.words:
            nameless.append(claim)
            continue
        name = entities.get(subject, subject)
        age = _age(claim)
        figure = next((known for known in figures if known.name == name and (" " in name or age in known.ages)), None)
        if figure is None:
            figure = Figure(name, gender(name.split()[0]))
            figures.append(figure)
        _add(figure, claim)
    for claim in sorted(nameless, key=lambda claim: not _sex(claim.frame.words)):
        alone = Figure("", _sex(claim.frame.words))
        _add(alone, claim)
        fitting = [
            known
            for known in figures
            if known.ages & alone.ages
            and fit(known, alone)
            and (not known.name or known.parts & alone.parts or _is_known(claim))
            and not any(_in_a_row(claim, other) for other in known.claims)
        ]
        if not fitting:
            figures.append(alone)
        elif len(fitting) == 1:
            _add(fitting[0], claim)
            fitting[0].sex = fitting[0].sex or alone.sex
    return figures


def _add(figure: Figure, claim: Claim) -> None:
    figure.nouns |= claim.frame.words
    figure.ages.add(_age(claim))
    if claim.frame.part:
        figure.parts.add(claim.frame.part)
    figure.claims.append(claim)


def _in_a_row(a: Claim, b: Claim) -> bool:
    """Whether two ages stand in one enumeration: "his 17-year-old brother and a 17-year-old friend"."""
    first, second = sorted((a, b), key=lambda claim: claim.start)
    if first.sentence != second.sentence:
        return False
    between = first.sentence.text[first.end - first.sentence.start : second.start - first.sentence.start]
    return _ROW.fullmatch(between) is not None


def _age(claim: Claim) -> tuple[float, str]:
    """An age with its unit."""
    assert type(claim.value) is Quantity
    return claim.value.value, claim.value.unit


def _sex(nouns: Iterable[str]) -> str:
    persons = person_words().persons
    return next((sex for noun in sorted(nouns) for sex in ("m", "f") if noun in persons[sex]), "")


def _join_strays(figures: list[Figure]) -> None:
    """Join a figure that the article takes for known, but never brought in with that age, to the one that it can mean.

    The headline has "Girl, 4, dies", the text "a 3-year-old girl": nobody else can be meant, and one age is wrong.
    """
    for stray in [figure for figure in figures if not figure.name and all(map(_is_known, figure.claims))]:
        known = [figure for figure in figures if figure is not stray and _may_be_stray(figure, stray)]
        if len(known) == 1 and _is_told_of(stray, known[0]):
            for claim in stray.claims:
                _add(known[0], claim)
            figures.remove(stray)


def _is_known(claim: Claim) -> bool:
    """Whether an age phrase takes the person for known: a headline, a caption, "the 16-year-old"."""
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    return claim.field == "title" or _KNOWN.search(before) is not None or not _BROUGHT_IN.search(before)


def _may_be_stray(figure: Figure, stray: Figure) -> bool:
    """Whether a figure that the text itself brings in suffered or did the same, and can be the stray one.

    Two ages of one sentence are two persons'.
    """
    brought_in = not any(claim.field == "title" for claim in figure.claims) and not all(map(_is_known, figure.claims))
    listed = {claim.sentence for claim in figure.claims} & {claim.sentence for claim in stray.claims}
    return (
        brought_in and not listed and not figure.name and bool(classes(stray) & classes(figure)) and fit(figure, stray)
    )


def _is_told_of(stray: Figure, known: Figure) -> bool:
    """Whether a headline, or "the 6-year-old", has the noun of the phrase that brings somebody in, or says the same."""
    if stray.nouns:
        return bool(stray.nouns & known.nouns)
    said = known.claims[0].sentence.text.lower()
    return any(fuzz.token_set_ratio(claim.sentence.text.lower(), said) >= _SAME_WORDS for claim in stray.claims)


def classes(figure: Figure) -> set[str]:
    """The parts of a figure, as coarse as two wordings can be: who suffered, who is accused."""
    return {"accused" if part == "accused" else "victim" for part in figure.parts}


def fit(one: Figure, other: Figure) -> bool:
    """Whether two figures can be one person, whatever their ages: one full name settles it."""
    if " " in one.name and one.name == other.name:
        return True
    if one.name and other.name and not _one_name(one.name, other.name):
        return False
    if one.sex and other.sex and one.sex != other.sex:
        return False
    if one.parts and other.parts and not classes(one) & classes(other):
        return False
    if (one.nouns & _YOUNG and other.nouns & _GROWN) or (one.nouns & _GROWN and other.nouns & _YOUNG):
        return all(value in _EITHER for figure in (one, other) for value, _ in figure.ages)
    return True


def _one_name(one: str, other: str) -> bool:
    """Whether two names can be one person's: equal, a part of the other, or misspelt."""
    if one == other or (" " not in one and one in other.split()) or (" " not in other and other in one.split()):
        return True
    return misspelt(one, other)
