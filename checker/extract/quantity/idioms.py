"""When a number without a unit is meant as one: "one", "half" and "third" in idioms, digits in brackets and lists."""

from __future__ import annotations

from checker.extract.text.numerals import Numeral
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

_HYPHENS = frozenset("-‐‑")
_APOSTROPHES = frozenset("'’")
#: What closes a number in brackets, or the number of an item in a list.
_CLOSING = frozenset(")].")
#: Behind these, or before the next, "one" is a pronoun; with a hyphen to the third, an idiom ("one-way").
_BEFORE_ONE = frozenset(
    "no any every each this that which another the some someone everyone only other big good such".split()
)
_AFTER_ONE = frozenset("another other who that which s is was has can could would should may might must".split())
_ONE_IDIOMS = frozenset("stop way off on to sided time liner size of".split())
#: "The first half", "the other half" name a part; "half the", "half of" and "more than half" give an amount.
_BEFORE_HALF = frozenset("first second other better latter final opening closing last later front back".split())
_AFTER_HALF = frozenset("of the a an its his her their our my as that this those these all".split())
_COMPARED = frozenset("than about nearly almost over roughly around by".split())
#: Words before a plain number that make it one.
_MEASURING = frozenset("about nearly almost over under than around some approximately least most total of up".split())


def is_counting(text: Text, numeral: Numeral) -> bool:
    """Whether a number without a unit is meant as a number in its sentence."""
    if not numeral.spelled:
        sign = text.words[numeral.last] if numeral.last < text.size else ""
        if sign in _CLOSING and (_bracketed(text, numeral) or _list_number(text, numeral)):
            return False
        return not _is_code(text, numeral)
    if text.words[numeral.first][0].isupper() and _named(text, numeral.first):
        return False
    word = text.lower[numeral.last - 1]
    before = text.lower[numeral.first - 1] if numeral.first else ""
    after = text.lower[numeral.last] if numeral.last < text.size else ""
    if word == "one" and numeral.last == numeral.first + 1:
        return _is_one(text, numeral, before, after)
    if not numeral.fraction:
        return True
    if word == "half":
        return _is_half(text, numeral, before, after)
    return before not in ("first", "final", "last", "opening", "middle") or after != "of"


def _is_one(text: Text, numeral: Numeral, before: str, after: str) -> bool:
    """Whether "one" counts, and is neither a pronoun nor part of an idiom."""
    if before in _BEFORE_ONE or after in _AFTER_ONE or before in _APOSTROPHES or after in _APOSTROPHES:
        return False
    tied = text.lower[numeral.last + 1] if after in _HYPHENS and numeral.last + 1 < text.size else ""
    return tied not in _ONE_IDIOMS


def _is_half(text: Text, numeral: Numeral, before: str, after: str) -> bool:
    """Whether "half" is half of something."""
    if before in _BEFORE_HALF or (after in _HYPHENS and text.glued(numeral.last)):
        return False
    if text.lower[numeral.first] == "a":
        return after.isalpha() and before != "and"
    return after in _AFTER_HALF or before in _COMPARED


def _named(text: Text, i: int) -> bool:
    """Whether a capital number word stands inside a name: "Apple One", "Formula One"."""
    named = i > 0 and text.words[i - 1][0].isupper() and text.words[i - 1][0].isalpha()
    return named and i not in text.breaks


def _bracketed(text: Text, numeral: Numeral) -> bool:
    """Whether a bare number stands alone in brackets, as notes, list numbers and area codes do; an age may, too."""
    if numeral.first == 0 or numeral.last >= text.size or numeral.step < 1:
        return False
    pair = text.words[numeral.first - 1] + text.words[numeral.last]
    if pair == "()" and numeral.first > 1 and text.words[numeral.first - 2][0].isupper():
        return not 10 <= numeral.value <= 105  # "Jane Roe (34)"
    return pair == "[]" or (pair == "()" and (numeral.value < 20 or text.words[numeral.first].isdecimal()))


def _is_code(text: Text, numeral: Numeral) -> bool:
    """Whether five or more digits without separators stand without a noun: a postcode, a short code, a model."""
    written, before = text.words[numeral.first], text.lower[numeral.first - 1] if numeral.first else ""
    if before in ("#", "№"):
        return True
    if len(written) < 5 or not written.isdecimal() or numeral.last > numeral.first + 1:
        return False
    following = text.lower[numeral.last] if numeral.last < text.size else ""
    if following in ("who", "that", "which"):
        return False
    return before not in _MEASURING and not (following.isalpha() and following not in word_classes().function)


def _list_number(text: Text, numeral: Numeral) -> bool:
    """Whether a number begins a line and a stop or bracket sets it off: "3. Wash your hands"."""
    if numeral.last >= text.size or text.words[numeral.last] not in ".)" or not text.glued(numeral.last):
        return False
    begins = numeral.first == 0 or "\n" in text.text[text.ends[numeral.first - 1] : text.starts[numeral.first]]
    return (
        begins
        and numeral.last + 1 < text.size
        and "\n" not in text.text[text.ends[numeral.last] : text.starts[numeral.last + 1]]
    )
