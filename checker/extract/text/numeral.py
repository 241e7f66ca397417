"""The record of a number that was read, and what all readers of numbers need."""

from __future__ import annotations

from msgspec import Struct

from checker.extract.text.number_words import Lexicon
from checker.extract.text.tokens import Text

_HYPHENS = frozenset("-‐‑")


class Numeral(Struct, frozen=True, gc=False):
    """A number at tokens [first, last).

    `low` and `high` differ from `value` only where the words are vague ("dozens": 12 to 120, value 66).
    `step` is the size of the last significant digit (100 for "1,400", 100,000 for "3.2 million"); for a
    fraction a tenth of its part. `spelled` says that it begins with a word, `fraction` that it is a part of a
    whole ("a third", "1/3", but not "2 1/2").
    """

    value: float
    low: float
    high: float
    step: float
    first: int
    last: int
    vague: bool = False
    spelled: bool = False
    fraction: bool = False

    def times(self, factor: float, last: int) -> Numeral:
        """The number multiplied by a scale word that ends before token `last`."""
        return Numeral(
            rounded(self.value * factor),
            rounded(self.low * factor),
            rounded(self.high * factor),
            self.step * factor,
            self.first,
            last,
            self.vague,
            self.spelled,
        )


def rounded(value: float) -> float:
    """Without the noise that a product of decimals brings ("1.1 million" is 1,100,000)."""
    return float(f"{value:.12g}")


def part_of(value: float, first: int, last: int, spelled: bool = False, one: float | None = None) -> Numeral:
    """A fraction; `one` is the size of one of its parts."""
    step = (one or value) / 10
    return Numeral(value, value, value, step, first, last, False, spelled, True)


def exact(value: float, step: float, first: int, last: int, spelled: bool = False) -> Numeral:
    """A number that means just its value."""
    return Numeral(value, value, value, step, first, last, False, spelled)


def joined(text: Text, j: int) -> int:
    """The next word's token: `j`, or the one behind it where `j` is a hyphen between two words."""
    if j + 1 < text.size and text.words[j] in _HYPHENS and text.glued(j) and text.glued(j + 1):
        return j + 1 if text.words[j + 1][0].isalnum() else j
    return j


def word_at(text: Text, j: int) -> str:
    """The lower-case word at token `j`, or "" behind the end of the text."""
    return text.lower[j] if j < text.size else ""


def ends_here(text: Text, j: int, lexicon: Lexicon) -> bool:
    """Whether the token at `j` can be no part of the number before it, as is most often so."""
    if j >= text.size:
        return True
    word = text.lower[j]
    if word in _HYPHENS:  # "34-year-old": what a hyphen ties to a number is most often no number
        return j + 1 >= text.size or not _goes_on(text.lower[j + 1], lexicon)
    return not _goes_on(word, lexicon)


def _goes_on(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.continues or word[0].isdecimal()


def scaled(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """The number with the scale words that follow it ("3.2 million", "five hundred thousand")."""
    for _ in range(3):
        j = joined(text, number.last)
        word = word_at(text, j)
        size = lexicon.scales.get(word)
        if size is None or (len(word) < 4 and text.words[j][0].isupper() and not text.glued(j)):
            size = lexicon.glued.get(word) if j < text.size and j == number.last and text.glued(j) else None
        if size is None or "\n\n" in text.text[text.ends[j - 1] : text.starts[j]]:
            return number
        number = number.times(size, j + 1)
    return number
