"""Whole numbers in words, by the grammar of English numerals, and decimals read out."""

from __future__ import annotations

from checker.extract.text.digits import with_step
from checker.extract.text.number_words import Lexicon
from checker.extract.text.numeral import Numeral, exact, joined, word_at
from checker.extract.text.tokens import Text

#: No number is written in more words; what goes on is no number.
MOST_WORDS = 24


def cardinal(text: Text, i: int, first: int, lexicon: Lexicon) -> Numeral:
    """A whole number in words, by the grammar of English numbers: groups below a thousand, scales falling."""
    total, group, top = 0.0, 0.0, float("inf")
    step, last, j = 1.0, first, first
    for _ in range(MOST_WORDS):
        word = word_at(text, j)
        if word in lexicon.small:
            value, after = _below_hundred(text, j, lexicon)
            if group % 100 or (group and value >= 100) or (last > first and text.lower[last - 1] in lexicon.small):
                break
            scale = lexicon.scales.get(word_at(text, joined(text, after)), 0)
            if last > first and (scale >= top or (group and scale == 100)):
                break  # "a hundred, two hundred"
            group, last, step = group + value, after, 10.0 if word in lexicon.tens and not value % 10 else 1.0
        elif word in lexicon.scales:
            size = lexicon.scales[word]
            if last > first and size == 100 == group % 1000:
                break
            if size <= 100:
                if group >= 100 or (last > first and not group):
                    break
                group, step = (group or 1) * size, size
            elif group or last == first:
                if size >= top:
                    break
                total, group, top, step = total + (group or 1) * size, 0.0, size, step * size
            elif size >= top:
                total, top, step = total * size, size, step * size
            else:
                break
            last = j + 1
        else:
            break
        j = joined(text, last)
        if word_at(text, j) == "and" and text.lower[last - 1] in lexicon.scales and not group % 100:
            follows = joined(text, j + 1)
            if not _closes(text, follows, lexicon):
                break
            j = follows
    return exact(total + group, step, i, last, spelled=True)


def _closes(text: Text, j: int, lexicon: Lexicon) -> bool:
    """Whether the number at `j` may end one behind "and": "and five" may, "and two hundred" not."""
    if word_at(text, j) not in lexicon.small:
        return False
    _, after = _below_hundred(text, j, lexicon)
    return word_at(text, joined(text, after)) not in ("hundred", "hundreds", "dozen")


def _below_hundred(text: Text, j: int, lexicon: Lexicon) -> tuple[int, int]:
    """The value of "twenty-five", "forty" or "twelve" at token `j`, and the token behind it."""
    word = text.lower[j]
    if word in lexicon.tens:
        k = joined(text, j + 1)
        unit = lexicon.ones.get(word_at(text, k), 0)
        if 0 < unit < 10:
            return lexicon.tens[word] + unit, k + 1
        return lexicon.tens[word], j + 1
    return lexicon.ones[word], j + 1


def spelled_decimals(text: Text, number: Numeral, j: int, lexicon: Lexicon) -> Numeral:
    """Read "three point two" or "zero point seven five"."""
    digits = ""
    for k in range(j + 1, min(j + 7, text.size)):
        digit = lexicon.ones.get(text.lower[k], 10)
        if digit > 9:
            break
        digits += str(digit)
    if not digits:
        return number
    value, step = with_step(f"{int(number.value)}.{digits}")
    return exact(value, step, number.first, j + 1 + len(digits), spelled=True)
