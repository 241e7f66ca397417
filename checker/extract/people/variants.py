"""How likely two names are one person's: spellings from other scripts, initials, nicknames, short forms.

Entity keys keep the spelling of their document, so names are compared here, when documents are matched.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.people import lexicon as lx
from checker.extract.people.entities import Person, person
from checker.lexicon import Words, load_yaml

#: What a surname alone says: it fits everybody of that name.
SURNAME_ONLY = 0.6
#: Spellings less alike than this are different names.
ALIKE = 0.8
#: A slip leaves three consonants and so much of the letters in place.
_LEAST_CONSONANTS, _SLIP = 3, 0.65

_FOLDS = (
    ("ph", "f"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "k"),
    ("zh", "j"),
    ("w", "v"),
    ("q", "k"),
    ("y", "i"),
    ("j", "i"),
)
_DOUBLED = re.compile(r"(.)\1+")


class Nicknames(BaseModel):
    """Short forms by full name, and names that are one in several languages."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nicknames: dict[str, Words]
    languages: tuple[Words, ...]


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The groups of equal given names that a name, in its spelling fold, belongs to."""
    lists = load_yaml(Path(__file__).with_name("nicknames.yaml"), Nicknames)
    groups = [(full, *short) for full, short in lists.nicknames.items()] + [tuple(names) for names in lists.languages]
    found: dict[str, set[int]] = {}
    for number, names in enumerate(groups):
        for name in names:
            found.setdefault(spelling(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@lru_cache(maxsize=50_000)
def spelling(name: str) -> str:
    """A name with the choices of transliteration taken out: Sergey and Sergei, Oleksii and Oleksiy are one."""
    word = "".join(letter for letter in lx.fold(name) if letter.isalnum() or letter == " ")
    for written, folded in _FOLDS:
        word = word.replace(written, folded)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=50_000)
def same_person(name_a: str, name_b: str) -> float:
    """How well two names, or person keys, fit one person: 1 the same, 0 two people.

    A surname alone fits everybody who bears it (0.6). "John Smith Jr." and "John Smith Sr." are two.
    """
    a, b = _parts(name_a), _parts(name_b)
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return 0.0
    surname = _alike(a.surname, b.surname)
    if not surname:
        return 0.0
    if not a.given or not b.given:
        return SURNAME_ONLY * surname
    middle = 0.0 if a.middle and b.middle and spelling(a.middle)[:1] != spelling(b.middle)[:1] else 1.0
    return round(surname * _given(a.given, b.given) * middle, 3)


@lru_cache(maxsize=50_000)
def _parts(name: str) -> Person:
    words = tuple(lx.fold(name).replace(",", " ").split())
    if not words:
        return Person("", "", "", "", "")
    suffixes = lx.lexicon().kinds
    plain = tuple(w.rstrip(".") if suffixes.get(w.rstrip("."), 0) & lx.SUFFIX else w for w in words)
    return person(plain) if len(plain) > 1 else Person("", "", plain[0], "", plain[0])


@lru_cache(maxsize=50_000)
def _alike(a: str, b: str) -> float:
    """1 for one spelling, else how near two longer ones are, 0 below `ALIKE`."""
    a, b = spelling(a), spelling(b)
    if a == b:
        return 1.0
    if min(len(a), len(b)) < 5:
        return 0.0
    from rapidfuzz.distance import OSA

    near = OSA.normalized_similarity(a, b, score_cutoff=ALIKE)
    return float(near) if near >= ALIKE else 0.0


def _given(a: str, b: str) -> float:
    """How well two given names go together: equal, one language's form of the other, a nickname, an initial."""
    short_a, short_b = spelling(a), spelling(b)
    if short_a == short_b:
        return 1.0
    if min(len(short_a), len(short_b)) == 1:
        return 0.9 if short_a[0] == short_b[0] else 0.0
    groups = _groups()
    if groups.get(short_a, frozenset()) & groups.get(short_b, frozenset()):
        return 0.95
    return _alike(a, b)


def misspelt(name_a: str, name_b: str) -> bool:
    """Whether two full names differ by a slip in the given name only: Bethany and Betheny, Jhaleel and Jahleel.

    The surname is the same, and so are the consonants of the given name, in their order.
    """
    return name_a.rpartition(" ")[2].lower() == name_b.rpartition(" ")[2].lower() and _slipped(name_a, name_b)


@lru_cache(maxsize=50_000)
def _slipped(name_a: str, name_b: str) -> bool:
    a, b = _parts(name_a), _parts(name_b)
    if not a.given or not b.given or a.surname != b.surname or a.given == b.given or a.suffix != b.suffix:
        return False
    one, other = _consonants(a.given), _consonants(b.given)
    if one != other or len(one) < _LEAST_CONSONANTS:
        return False
    from rapidfuzz.distance import OSA

    return float(OSA.normalized_similarity(a.given, b.given)) >= _SLIP


def _consonants(word: str) -> str:
    return _DOUBLED.sub(r"\1", "".join(letter for letter in word if letter.isalpha() and letter not in "aeiouy"))


def surname_key(name: str) -> str:
    """What the spellings of one surname share: its first letters, transliteration folded. For blocking."""
    return spelling(_parts(name).surname)[:3]
