"""Parts of a whole: "1/3", "2½", "and a half", "two-thirds", and when "a third" is none."""

from __future__ import annotations

from checker.extract.text.number_words import Lexicon
from checker.extract.text.numeral import Numeral, exact, joined, part_of, rounded, word_at
from checker.extract.text.tokens import Text

_HYPHENS = frozenset("-‐‑")
_SLASHES = frozenset("/⁄")


def and_fraction(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """The number with "and a half", "and three-quarters" or "and 3/4" behind it: of the last scale, if it has one."""
    j = joined(text, number.last)
    if word_at(text, j) != "and":
        return number
    j = joined(text, j + 1)
    over = _fraction_at(text, j, lexicon) if j < text.size and text.words[j].isdecimal() else None
    if over is not None and number.step >= 1:
        return exact(number.value + over[0], over[1] / 10, number.first, j + 3, number.spelled)
    count = 1 if word_at(text, j) in ("a", "an", "one") else lexicon.ones.get(word_at(text, j), 0)
    part = word_at(text, joined(text, j + 1))
    if part not in lexicon.parts or not 0 < count < lexicon.parts[part]:
        return number
    scale = lexicon.scales.get(text.lower[number.last - 1], 1.0)
    following = lexicon.scales.get(word_at(text, joined(text, j + 1) + 1), scale)
    if 1 < following < scale:  # "one billion and a half million"
        last = joined(text, j + 1) + 2
        more = number.value + following * count / lexicon.parts[part]
        return exact(rounded(more), following / lexicon.parts[part], number.first, last, number.spelled)
    more = number.value + scale * count / lexicon.parts[part]
    return exact(rounded(more), scale / lexicon.parts[part], number.first, joined(text, j + 1) + 1, number.spelled)


def mixed_fraction(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral | None:
    """Read "1/3", "2 1/2", "2-1/2" or "2½"."""
    i, j = number.first, number.first + 1
    over = _fraction_at(text, i, lexicon)
    if over is not None and not (text.glued(i) and text.words[i - 1] in "/⁄"):
        return part_of(over[0], i, i + 3, one=over[1])
    if not text.words[i].isdecimal():
        return None
    if j < text.size and text.words[j] in lexicon.signs:
        part = lexicon.signs[text.words[j]]
        return exact(number.value + part, 0.1, i, j + 1)
    j = joined(text, j)
    over = _fraction_at(text, j, lexicon)
    return exact(number.value + over[0], over[1] / 10, i, j + 3) if over else None


def _fraction_at(text: Text, i: int, lexicon: Lexicon) -> tuple[float, float] | None:
    """The value of "3/4" at three tokens from `i`, and of one of its parts."""
    if i + 2 >= text.size or text.words[i + 1] not in _SLASHES or not (text.glued(i + 1) and text.glued(i + 2)):
        return None
    above, below = text.words[i], text.words[i + 2]
    if not (above.isdecimal() and below.isdecimal() and len(above) < 4 and len(below) < 5):
        return None
    if int(below) not in lexicon.denominators or not 0 < int(above) < int(below):
        return None
    if i + 3 < text.size and text.words[i + 3] in "/-" and text.glued(i + 3):
        return None  # a date, or a list
    return int(above) / int(below), 1 / int(below)


def of_scale(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """A fraction of a scale word: "two thirds of a million"."""
    j = number.last
    if text.lower[j : j + 2] == ["of", "a"] and word_at(text, j + 2) in lexicon.scales:
        return number.times(lexicon.scales[text.lower[j + 2]], j + 3)
    return number


def may_be_part(text: Text, j: int, lexicon: Lexicon) -> bool:
    """Whether what follows "a third" allows it to be a part of a whole."""
    word = word_at(text, j)
    return not word or word in lexicon.after_part or not (word[0].isalnum() or word in _HYPHENS)


def is_part(text: Text, number: Numeral, j: int, lexicon: Lexicon) -> bool:
    """Whether "two thirds" is a fraction: number and grammar agree, and it is a part of something."""
    word = text.lower[j]
    if word.endswith("s") != (number.value > 1) or (word in ("halves", "fourths") and j == number.last):
        return word in ("halves", "fourths") and number.value > 1
    return j > number.last or (
        may_be_part(text, j + 1, lexicon) and (word not in ("quarter", "quarters") or word_at(text, j + 1) == "of")
    )
