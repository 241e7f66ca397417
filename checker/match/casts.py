"""Which of the persons whose ages two articles give are the same.

Two casts are put beside each other figure by figure: equal names first, then equal ages, and who is left over on
either side is the same person where nobody else can be: the only boy who was killed. Whom an article counts but gives
no age ("five were wounded") could be somebody else, and speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz

from checker.extract.people.variants import misspelt
from checker.match.figures import Cast, Figure, Place, classes, fit
from checker.model import Claim

#: Ages stand among the same words if so many characters on either side, and no fewer in all, are so alike (0 to 100).
_WINDOW, _LEAST_COPIED, _COPIED = 45, 30, 80
#: Two people of the news who fit each other are of one age about as often as once in so many times.
_AGES = 30
_ANYBODY = frozenset("man woman boy girl teen teenager male female person".split())


class Common(Struct, frozen=True, gc=False):
    """Whom two casts have in common: the figures of one by number, each with its counterpart's number in the other.

    `figures` are all of them, `known` those that a name, an age or a copied sentence tells, and not only that nobody
    else is left. `company` is how many of the known ones are more than a chance: in long lists some ages are equal.
    """

    figures: Mapping[int, int]
    known: Mapping[int, int]
    company: float


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
    return b.figure in known.values() or not fit(a.cast.figures[a.figure], b.cast.figures[b.figure])


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
    fitting = [(i, j) for i, a in enumerate(figures) for j, b in enumerate(others) if fit(a, b)]

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
        cast.counted.get(part, 0) <= sum(part in classes(other) for other in cast.figures) for part in classes(figure)
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
