"""Ordinals: a place in an order ("the second call", "its 10th win"), kept apart from amounts."""

from __future__ import annotations

from functools import cache

from checker.extract.quantity.not_quantities import naming_table
from checker.extract.text.content_words import words_of
from checker.extract.text.noun_phrases import counted
from checker.extract.text.tokens import Text
from checker.model import Mention, Ordinal

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


@cache
def _ranks() -> dict[str, int]:
    ranks = {word: rank for rank, word in enumerate(_WORDS.split(), 1)}
    ranks |= {word[:-1] + "ieth": 10 * (n + 2) for n, word in enumerate(_TENS.split())}
    return ranks | {"hundredth": 100, "thousandth": 1000, "millionth": 1_000_000}


@cache
def _tens() -> dict[str, int]:
    return {word: 10 * (n + 2) for n, word in enumerate(_TENS.split())}


@cache
def ordinal_words() -> frozenset[str]:
    """The lower-case words that are ordinals by themselves."""
    return frozenset(_ranks())


@cache
def opening_words() -> frozenset[str]:
    """The lower-case words with which an ordinal can begin."""
    return frozenset({*_ranks(), *_tens()})


def may_rank(text: Text, i: int) -> bool:
    """Whether an ordinal can begin at token `i`: by its word, or by the ending behind its digits."""
    word = text.lower[i]
    if word[0].isalpha():
        return word in opening_words()
    return i + 1 < text.size and text.lower[i + 1] in naming_table().ordinal_endings and text.glued(i + 1)


def ordinal_at(text: Text, i: int) -> tuple[Mention, int] | None:
    """The ordinal that begins at token `i` and the token behind it: "third", "twenty-first", "10th"."""
    word = text.lower[i]
    last, rank = i + 1, _ranks().get(word)
    if rank is None:
        if word[0].isdecimal():
            if not text.glued(last):
                return None
            rank, last = _from_digits(text, i)
        elif word in _tens() and text.lower[i + 1 : i + 2] == ["-"] and i + 2 < text.size:
            unit = _ranks().get(text.lower[i + 2], 10)
            rank, last = (_tens()[word] + unit, i + 3) if unit < 10 else (None, last)
    if rank is None or _is_date(text, i, last):
        return None
    start, end = text.starts[i], text.ends[last - 1]
    phrase = counted(text, last, one=True)
    concept = words_of(text, phrase.first, phrase.last) if phrase else ()
    return Mention(start, end, i, last, Ordinal(rank, concept)), last


def _from_digits(text: Text, i: int) -> tuple[int | None, int]:
    ending = text.lower[i + 1] if i + 1 < text.size and text.glued(i + 1) else ""
    written = text.words[i].replace(",", "")
    if ending in naming_table().ordinal_endings and written.isdecimal() and len(written) < 7:
        return int(written), i + 2
    return None, i + 1


def _is_date(text: Text, i: int, last: int) -> bool:
    """Whether a month stands beside the ordinal: "the 4th of July", "October 22nd"."""
    months = naming_table().months
    before = text.lower[i - 1] if i else ""
    k = last + 1 if text.lower[last : last + 1] == ["of"] else last
    after = text.lower[k] if k < text.size else ""
    return (before in months and before != "may") or (after in months and text.words[k][0].isupper())
