"""What the parsers of time expressions share: reading numbers, ordinals and years around a token."""

from __future__ import annotations

from checker.extract.text.digits import digits_value
from checker.extract.text.number_words import Lexicon, number_words
from checker.extract.text.numeral import exact
from checker.extract.text.numerals import Numeral, numeral_at
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import APOSTROPHES, HYPHENS, YEARS

#: A number before a unit has no more tokens than this ("one hundred and twenty-five").
_REACH = 9
_INSIDE_NUMBERS = frozenset("and a an of point - ‑ /".split())
_DIGITS = frozenset("0123456789")
#: A number can begin with one of these, but never ends with it.
_ARTICLES = frozenset(("a", "an"))
_NEVER_FIRST = _INSIDE_NUMBERS - _ARTICLES
#: What begins a year in words, and the hundreds that it tells: none in "two thousand".
_CENTURIES = {"twenty": 20, "nineteen": 19, "eighteen": 18, "seventeen": 17, "two": 0}
#: What begins an ordinal of two words ("twenty-first"), and what ends one in digits.
TENS = frozenset(("twenty", "thirty"))
SUFFIXES = frozenset(("st", "nd", "rd", "th"))


def hyphen_before(text: Tokens, i: int) -> bool:
    """Whether token `i` hangs on the one before the last by a hyphen ("two-year", seen from "year")."""
    return i > 1 and text.words[i - 1] in HYPHENS and text.glued(i) and text.glued(i - 1)


def number_before(text: Tokens, end: int, floor: int) -> Numeral | None:
    """The longest number whose last token is just before token `end` and whose first is not under `floor`."""
    first, word, lexicon = end - 1, text.lower[end - 1], number_words()
    if first < floor or not (word in lexicon.starts or word[0] in _DIGITS) or word in _ARTICLES:
        return None
    alone = first <= floor or not _within_number(text, first - 1, lexicon)
    if alone and word.isdecimal():
        return _whole(text, first, lexicon)
    if not alone:
        bound = max(floor, end - _REACH)
        while first > bound and _within_number(text, first - 1, lexicon):
            first -= 1
        while first < end - 1 and text.lower[first] in _NEVER_FIRST:
            first += 1
    for start in range(first, end):
        number = numeral_at(text.source, start)
        if number is not None and number.last == end and not _continues(text, start):
            return number
    return None


def _whole(text: Tokens, i: int, lexicon: Lexicon) -> Numeral | None:
    """The number that token `i`, all digits, is by itself; None where it is part of a longer one."""
    if _continues(text, i):
        return None
    follows = text.lower[i + 1]
    if follows in HYPHENS:
        follows = text.lower[i + 2]
    if follows in lexicon.continues or follows[:1].isdecimal():
        number = numeral_at(text.source, i)
        return number if number and number.last == i + 1 else None
    read = digits_value(text.words[i])
    return exact(read[0], read[1], i, i + 1) if read else None


def _within_number(text: Tokens, i: int, lexicon: Lexicon) -> bool:
    lower = text.lower[i]
    if lower in _ARTICLES:
        return not text.lower[i + 1][0].isdecimal()
    return lower in lexicon.starts or lower in _INSIDE_NUMBERS or lower[0] in _DIGITS


def _continues(text: Tokens, start: int) -> bool:
    """Whether digits belong to something longer: "$5", "4-3"."""
    return start > 0 and text.words[start - 1] in "$£€#/:.," and text.glued(start)


def ordinal_at(text: Tokens, i: int) -> tuple[int, int] | None:
    """The ordinal that starts at token `i` ("third", "21st", "twenty-first") and the token behind it."""
    lower = text.lower
    word = lower[i]
    if lower[i + 1] in SUFFIXES and word.isdecimal():
        return (int(word), i + 2) if len(word) < 4 and text.glued(i + 1) else None
    ranks = text.vocabulary.ordinals
    if word in TENS:
        k = i + 2 if lower[i + 1] in HYPHENS else i + 1
        rank = ranks.get(f"{word}-{lower[k]}")
        return (rank, k + 1) if rank else None
    rank = ranks.get(word)
    return (rank, i + 1) if rank else None


def ends_ordinal(text: Tokens, word: str) -> bool:
    """Whether an ordinal can end with a word."""
    return word in text.vocabulary.ordinals or word in SUFFIXES


def ordinal_before(text: Tokens, end: int, floor: int) -> tuple[int, int] | None:
    """The ordinal whose last token is just before token `end`: its rank and first token."""
    if not ends_ordinal(text, text.lower[end - 1]):
        return None
    for first in range(max(floor, end - 3), end):
        found = ordinal_at(text, first)
        if found and found[1] == end:
            return found[0], first
    return None


def year_at(text: Tokens, i: int) -> tuple[int, int] | None:
    """The year that starts at token `i` and the token behind it: "1998", "'98", "nineteen ninety-eight"."""
    word = text.lower[i]
    if len(word) == 4 and word.isdecimal():
        return (int(word), i + 1) if int(word) in YEARS else None
    if word in _CENTURIES:
        return _spelled_year(text, i)
    if word in APOSTROPHES:
        short = text.lower[i + 1]
        if len(short) == 2 and short.isdecimal() and text.glued(i + 1):
            return int(short) + (1900 if int(short) > 39 else 2000), i + 2
    return None


def _spelled_year(text: Tokens, i: int) -> tuple[int, int] | None:
    """Read "two thousand and five", "nineteen ninety-seven", "nineteen oh five", "twenty twenty-two"."""
    century = _CENTURIES[text.lower[i]]
    if century:
        k = i + 1
        zero = text.lower[k] in ("oh", "zero", "o")
        rest = numeral_at(text.source, k + zero) if k + zero < text.size else None
        if rest is None or not rest.spelled or rest.value != int(rest.value):
            return None
        if text.lower[i + 1] == "hundred" or not (0 < rest.value < 10 if zero else 9 < rest.value < 100):
            return None
        return century * 100 + int(rest.value), rest.last
    number = numeral_at(text.source, i)
    if number and 2000 <= number.value < 2100 and number.value == int(number.value) and number.last > i + 1:
        return int(number.value), number.last
    return None


def capitalized(text: Tokens, i: int) -> bool:
    """Whether a token begins with a capital letter."""
    return 0 <= i < text.size and text.words[i][0].isupper()


def opens_sentence(text: Tokens, i: int) -> bool:
    """Whether nothing of the sentence stands before a token: it is the first, or follows a stop or a quote mark."""
    return i == 0 or text.words[i - 1] in '.!?:;"“”–—(' or "\n" in text.source.text[text.ends[i - 1] : text.starts[i]]
