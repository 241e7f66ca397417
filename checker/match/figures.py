"""The persons whose ages an article gives, and which of them two articles have in common.

A person without a name is known by what is said: a boy, killed, of 16. Ages that belong together make a *figure*; all
figures of an article are its *cast*. Two casts are put beside each other figure by figure: equal names first, then
equal ages, and who is left over on either side is the same person where nobody else can be: the only boy who was
killed. Whom an article counts but gives no age ("five were wounded") could be somebody else, and speaks against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

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
#: Ages stand among the same words if so many characters on either side, and no fewer in all, are so alike (0 to 100).
_WINDOW, _LEAST_COPIED, _COPIED = 45, 30, 80
#: Two people of the news who fit each other are of one age about as often as once in so many times.
_AGES = 30
_YOUNG = frozenset("boy girl child baby toddler infant kid newborn".split())
_GROWN = frozenset("man woman husband wife father mother grandfather grandmother officer deputy trooper".split())
_ANYBODY = frozenset("man woman boy girl teen teenager male female person".split())
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


class Place(NamedTuple):
    """Where an age stands: the cast of its article and the number of the figure in it, -1 where two would fit."""

    cast: Cast
    figure: int


class Common(NamedTuple):
    """Whom two casts have in common: the figures of one by number, each with its counterpart's number in the other.

    `figures` are all of them, `known` those that a name, an age or a copied sentence tells, and not only that nobody
    else is left. `company` is how many of the known ones are more than a chance: in long lists some ages are equal.
    """

    figures: Mapping[int, int]
    known: Mapping[int, int]
    company: float


def is_age(claim: Claim) -> bool:
    """Whether a claim gives the age that a person has when the article appears."""
    return isinstance(claim.value, Quantity) and claim.value.sort == "age" and claim.frame.phase != "former"


def find_casts(claims: Iterable[Claim], entities: Mapping[str, str]) -> Mapping[int, Place]:
    """The place of each exact age in the cast of its article, by the identity of its claim.

    `entities` has one key for all spellings of a name.
    """
    ages: defaultdict[str, list[Claim]] = defaultdict(list)
    counted: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for claim in claims:
        value = claim.value
        if isinstance(value, Quantity) and value.sort == "age":
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
    if isinstance(value, Quantity):
        return _COUNTED.get(claim.frame.measure, ""), value.value
    if isinstance(value, Ordinal):
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
            and _fit(known, alone)
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
    assert isinstance(claim.value, Quantity)
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
        brought_in and not listed and not figure.name and bool(_class(stray) & _class(figure)) and _fit(figure, stray)
    )


def _is_told_of(stray: Figure, known: Figure) -> bool:
    """Whether a headline, or "the 6-year-old", has the noun of the phrase that brings somebody in, or says the same."""
    if stray.nouns:
        return bool(stray.nouns & known.nouns)
    said = known.claims[0].sentence.text.lower()
    return any(fuzz.token_set_ratio(claim.sentence.text.lower(), said) >= _SAME_WORDS for claim in stray.claims)


def _class(figure: Figure) -> set[str]:
    """The parts of a figure, as coarse as two wordings can be: who suffered, who is accused."""
    return {"accused" if part == "accused" else "victim" for part in figure.parts}


def _fit(one: Figure, other: Figure) -> bool:
    """Whether two figures can be one person, whatever their ages: one full name settles it."""
    if " " in one.name and one.name == other.name:
        return True
    if one.name and other.name and not _one_name(one.name, other.name):
        return False
    if one.sex and other.sex and one.sex != other.sex:
        return False
    if one.parts and other.parts and not _class(one) & _class(other):
        return False
    if (one.nouns & _YOUNG and other.nouns & _GROWN) or (one.nouns & _GROWN and other.nouns & _YOUNG):
        return all(value in _EITHER for figure in (one, other) for value, _ in figure.ages)
    return True


def _one_name(one: str, other: str) -> bool:
    """Whether two names can be one person's: equal, a part of the other, or misspelt."""
    if one == other or (" " not in one and one in other.split()) or (" " not in other and other in one.split()):
        return True
    return misspelt(one, other)


def in_common(one: Cast, other: Cast) -> Common:
    """Who of two casts is whom."""
    if one.doc <= other.doc:
        return _in_common(one, other)[0]
    return _in_common(other, one)[1]


def are_two(a: Place, b: Place) -> bool:
    """Whether the figures of two articles are surely two persons: one has another counterpart, or they don't fit."""
    known = in_common(a.cast, b.cast).known
    if a.figure in known:
        return known[a.figure] != b.figure
    return b.figure in known.values() or not _fit(a.cast.figures[a.figure], b.cast.figures[b.figure])


def is_a_relatives(a: Place, b: Place) -> bool:
    """Whether the ages of a named figure are those that the other article gives to another of the family.

    So they are where a bare surname was taken for the wrong one: the first article tells of that other without a name.
    An age beside the full name is that person's.
    """
    if a.figure < 0:
        return False
    own = a.cast.figures[a.figure]
    given = own.name.split()[0]
    if any(given in claim.sentence.text.lower() for claim in own.claims):
        return False
    told = {figure.name for figure in a.cast.figures}
    return any(
        " " in other.name
        and other.name not in told
        and other.name.rpartition(" ")[2] == own.name.rpartition(" ")[2]
        and bool(other.ages & own.ages)
        for other in b.cast.figures
    )


@lru_cache(maxsize=50_000)
def _in_common(one: Cast, other: Cast) -> tuple[Common, Common]:
    """Who is who, from the first cast to the second and back."""
    there: dict[int, int] = {}
    figures, others = one.figures, other.figures
    fitting = [(i, j) for i, a in enumerate(figures) for j, b in enumerate(others) if _fit(a, b)]

    def join(pairs: Iterable[tuple[int, int]]) -> int:
        joined = 0
        for i, j in pairs:
            if i not in there and j not in there.values():
                there[i] = j
                joined += 1
        return joined

    named = join((i, j) for i, j in fitting if " " in figures[i].name and figures[i].name == others[j].name)
    named += join((i, j) for i, j in fitting if _are_called_alike(figures[i], others[j]))
    copied = join((i, j) for i, j in fitting if _is_copied(figures[i], others[j]))
    equal = [(i, j) for i, j in fitting if figures[i].ages & others[j].ages]
    equal.sort(key=lambda ij: (-_likeness(figures[ij[0]], others[ij[1]]), ij))
    chance = len(fitting) / _AGES
    company = named + copied + max(0.0, join(equal) - chance)
    known = dict(there)
    left = [(i, j) for i, j in fitting if i not in there and j not in there.values() and _alike(figures[i], others[j])]
    for i, j in left:
        rivals = sum(i == k for k, _ in left) + sum(j == k for _, k in left)
        if rivals == 2 and _all_told(one, figures[i]) and _all_told(other, others[j]):
            there[i] = j
    return Common(there, known, company), Common(_turned(there), _turned(known), company)


def _turned(pairs: Mapping[int, int]) -> Mapping[int, int]:
    return {j: i for i, j in pairs.items()}


def _are_called_alike(one: Figure, other: Figure) -> bool:
    """Whether an article calls by the given name alone whom the other names in full, or one of them misspells it."""
    if not one.name or not other.name or one.name == other.name:
        return False
    if misspelt(one.name, other.name):
        return True
    short, full = sorted((one.name, other.name), key=lambda name: name.count(" "))
    return full.startswith(f"{short} ") and bool(one.nouns & other.nouns)


def _likeness(one: Figure, other: Figure) -> int:
    """How much two figures of one age have in common besides."""
    return 2 * len(one.nouns & other.nouns) + len(one.parts & other.parts) + bool(one.sex and one.sex == other.sex)


def _is_copied(one: Figure, other: Figure) -> bool:
    """Whether two figures have different ages in sentences that are otherwise the same."""
    if one.ages & other.ages or not one.nouns & other.nouns:
        return False
    return any(is_copied(a, b) for a in one.claims for b in other.claims)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures of different ages are described alike: by one noun, or one gender and the same part.

    Names are no description: "Ana Ruiz, 11," and "the 12-year-old" have nothing in common. Who died in one article may
    have died since, but was not just hurt. A man who is accused in one article is not just any man of the other.
    """
    if not one.nouns or not other.nouns or not ((one.sex and one.sex == other.sex) or one.nouns & other.nouns):
        return False
    if one.parts and other.parts:
        return ("dead" in one.parts) == ("dead" in other.parts) or "victim" in one.parts | other.parts
    accused = "accused" in one.parts | other.parts
    return bool((one.nouns & other.nouns) - _ANYBODY if accused else one.nouns & other.nouns)


def _all_told(cast: Cast, figure: Figure) -> bool:
    """Whether an article gives the age of everybody whom it counts among those of a figure's part."""
    return all(
        cast.counted.get(part, 0) <= sum(part in _class(other) for other in cast.figures) for part in _class(figure)
    )


def is_copied(a: Claim, b: Claim) -> bool:
    """Whether two ages stand among the same words of one sentence, as where an article was written from another."""
    if a.frame.words != b.frame.words or not a.frame.words:
        return False
    one, other = _around(a), _around(b)
    return (
        min(len(one), len(other)) >= _LEAST_COPIED
        and fuzz.ratio(one, other, score_cutoff=_COPIED) > 0
        and fuzz.ratio(a.sentence.text, b.sentence.text, score_cutoff=_COPIED) > 0
    )


def _around(claim: Claim) -> str:
    """The text before and behind an age in its sentence."""
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    behind = at + claim.end - claim.start
    return text[max(0, at - _WINDOW) : at] + text[behind : behind + _WINDOW]
