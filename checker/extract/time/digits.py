"""Dates in digits: "2022-10-22", "2022-10-22T09:30", "10/22/2022", "24.02.2022"."""

from __future__ import annotations

import re

from checker.extract.time.expression import Fixed, Phrase
from checker.extract.time.tokens import Tokens

_DOTTED = re.compile(r"(\d\d?)\.([0-9]{1,2})\.([0-9]{4})")


def date(text: Tokens, i: int, floor: int) -> Phrase | None:
    """Read "2022-10-22" with or without a clock time, "2022/10/22", "10/22/2022" where no other reading is possible."""
    words = text.words
    sign = text.lower[i + 1]
    if sign in ("-", "/") and _glued(text, i + 1, i + 4) and text.lower[i + 3] == sign:
        month_, day = words[i + 2], words[i + 4] if i + 4 < text.size else ""
        if _is_day(day, month_) and text.glued(i + 4):
            return _with_time(text, i, i + 5, f"{words[i]}-{int(month_):02d}-{int(day):02d}")
    short = text.lower[i + 2]
    two_digits = sign == "-" and _glued(text, i + 1, i + 2) and len(short) == 2 and short.isdecimal()
    if two_digits and 0 < int(short) < 13 and not 0 <= int(short) - int(words[i][2:]) < 8:
        return Phrase(i, i + 3, Fixed(f"{words[i]}-{short}"))
    before = text.lower[i - 1]
    if before in ("/", "-", ".") and i - 4 >= floor and text.lower[i - 3] == before and _glued(text, i - 3, i):
        a, b = words[i - 4], words[i - 2]
        if _is_day(a, b) or _is_day(b, a):
            return Phrase(i - 4, i + 1, Fixed(_either_way(int(a), int(b), words[i])))
    return None


def _glued(text: Tokens, first: int, last: int) -> bool:
    return last < text.size and all(text.glued(k) for k in range(first, last + 1))


def _is_day(day: str, month_: str) -> bool:
    return (
        day.isdecimal()
        and month_.isdecimal()
        and len(day) < 3
        and len(month_) < 3
        and 0 < int(day) < 32
        and 0 < int(month_) < 13
    )


def _either_way(a: int, b: int, year_: str) -> str:
    """A date in digits with the year last: open where day and month may be either way round."""
    if a > 12 or a == b:
        return f"{year_}-{b:02d}-{a:02d}"
    return f"{year_}-{a:02d}-{b:02d}" if b > 12 else f"{year_}-XX-XX"


def _with_time(text: Tokens, first: int, last: int, date: str) -> Phrase:
    """An ISO date with the time behind it ("2022-10-22T09:30:00Z")."""
    k = last
    if text.lower[k] == "t" and text.glued(k) and text.lower[k + 1].isdecimal() and len(text.lower[k + 1]) == 2:
        clock, k = "T" + text.words[k + 1], k + 2
        while text.lower[k] == ":" and text.lower[k + 1].isdecimal() and len(clock) < 9:
            clock, k = f"{clock}:{text.words[k + 1]}", k + 2
        k += text.lower[k] == "z" and text.glued(k)
        return Phrase(first, k, Fixed(date + clock))
    return Phrase(first, last, Fixed(date))


def is_dotted(word: str) -> bool:
    """Whether a token is a date with the day first and stops between: "24.02.2022"."""
    found = _DOTTED.fullmatch(word) if word[-5:-4] == "." else None
    return found is not None and _is_day(found[1], found[2])


def dotted(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "24.02.2022"."""
    del floor
    day, month_, year = text.words[i].split(".")
    return [Phrase(i, i + 1, Fixed(f"{year}-{int(month_):02d}-{int(day):02d}"))]
