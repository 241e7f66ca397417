"""The calendar of business in its short forms: "Q3", "3Q 2021", "H1", "FY2021"."""

from __future__ import annotations

from checker.extract.time.expression import Fixed, Named, Phrase
from checker.extract.time.reading import year_at
from checker.extract.time.tokens import Tokens

_MOST = {"q": 4, "h": 2}


def part(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A quarter or half of a year: the letter, in capitals, before or behind its number."""
    letter = text.lower[i]
    if not text.words[i].isupper():
        return []
    before, follows = text.lower[i - 1], text.lower[i + 1]
    if follows.isdecimal() and text.glued(i + 1) and not text.glued(i):
        first, last, number = i, i + 2, follows
    elif before.isdecimal() and text.glued(i) and i - 1 >= floor and not text.glued(i - 1):
        first, last, number = i - 1, i + 1, before
    else:
        return []
    if len(number) > 1 or not 0 < int(number) <= _MOST[letter]:
        return []
    if letter == "h" and not year_at(text, last):
        return []
    return [Phrase(first, last, Named(f"{letter.upper()}{number}"))]


def fiscal_year(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A year of business: "FY2021", "FY 2021", "FY21"."""
    del floor
    digits = text.lower[i + 1]
    if not text.words[i].isupper() or not digits.isdecimal():
        return []
    if len(digits) == 4 and year_at(text, i + 1):
        return [Phrase(i, i + 2, Fixed(digits))]
    return [Phrase(i, i + 2, Fixed(f"20{digits}"))] if len(digits) == 2 and text.glued(i + 1) else []
