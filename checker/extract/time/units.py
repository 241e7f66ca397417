"""Expressions around a unit of time: "two weeks ago", "the past five years", "next month", "the third quarter"."""

from __future__ import annotations

from checker.extract.text import Text
from checker.extract.time import lengths
from checker.extract.time.expression import (
    REPORTED,
    Cycle,
    Fixed,
    Holding,
    Length,
    Named,
    Phrase,
    Piece,
    Relative,
    Shift,
    Start,
)
from checker.extract.time.reading import (
    capitalized,
    hyphen_before,
    number_before,
    opens_sentence,
    ordinal_before,
    word,
    year_at,
)
from checker.extract.time.vocabulary import APOSTROPHES, HYPHENS, vocabulary

#: What follows the unit in a compound ("year-end", "year's end", "year to date", "the week after next").
_COMPOUNDING = HYPHENS | APOSTROPHES | {"end", "to", "after", "before"}
_ENDED = frozenset({"ended", "ending", "end"})


def unit(text: Text, i: int, floor: int) -> list[Phrase]:
    """The expression around a unit's name, or none."""
    words = vocabulary()
    code, name = words.units[text.lower[i]], text.lower[i]
    if name in ("second", "secs", "sec", "min") and not (
        (hyphen_before(text, i) and number_before(text, i - 1, floor)) or word(text, i - 1) in ("one", "1")
    ):
        return []
    if capitalized(text, i) and not opens_sentence(text, i) and not text.words[i].isupper():
        return []
    if name == "year" and (found_year := _numbered_year(text, i, floor)):
        return found_year
    if name == "year" and year_at(text, i + 1):
        return []  # the number is the head
    if code == "Q" and (reported := _reported(text, i, floor)):
        return reported
    if name == "period" and word(text, i - 1) != "latest":
        return []
    k = i - 1 if hyphen_before(text, i) else i
    filled: list[str] = []
    while k - 1 >= floor and len(filled) < 2 and _fills(text, k - 1, floor):
        filled.append(text.lower[k - 1])
        k -= 1
        if word(text, k - 1) in HYPHENS and text.glued(k) and k - 1 >= floor:
            k -= 1
    found = (
        _compound(text, i, floor, code)
        or lengths.counted(text, i, k, floor, code, filled)
        or _every(text, i, k, floor, code, filled)
        or _ranked(text, i, k, floor, code)
        or _picked(text, i, k, floor, code, filled)
        or lengths.bare(text, i, k, floor, code)
    )
    return [found] if found else []


def _reported(text: Text, i: int, floor: int) -> list[Phrase]:
    """Read "the corresponding period (last year)", "(last year's) quarter", "the 1988 quarter": no year, no time."""
    words, before = vocabulary(), word(text, i - 1)
    if i - 1 < floor and i != floor:
        return []
    if before in words.comparing:
        return [Phrase(i - 1 - (word(text, i - 2) == "the" and i - 2 >= floor), i + 1, Named(REPORTED))]
    if text.lower[i] == "quarter" and (before == "s" or (i == floor and words.heads.get(before) == "year")):
        return [Phrase(i, i + 1, Named(REPORTED))]
    return []


def _numbered_year(text: Text, i: int, floor: int) -> list[Phrase]:
    """Read "the year 800", "the year two thousand": "year" makes a year of any number behind it."""
    digits = word(text, i + 1)
    if len(digits) == 3 and digits.isdigit():
        year, end = int(digits), i + 2
    elif (found := year_at(text, i + 1)) and not digits.isdigit():
        year, end = found
    else:
        return []
    first = i - (word(text, i - 1) == "the" and i - 1 >= floor)
    return [Phrase(first, end, Fixed(f"{year:04d}"))]


def _fills(text: Text, i: int, floor: int) -> bool:
    """Whether a word may stand between determiner or number and unit."""
    words = vocabulary()
    if text.lower[i] in words.fillers:
        return True
    if text.lower[i] not in words.stretch or not text.lower[i + 1].endswith("s"):
        return False
    number = number_before(text, i, floor)
    return number is not None and number.value < 1000


def _compound(text: Text, i: int, floor: int, code: str) -> Phrase | None:
    """Read "year-end", "year's end", "year-ago", "the year-earlier period"."""
    k = i + 1
    if word(text, k) not in _COMPOUNDING and word(text, i - 1) != "of":
        return None
    if word(text, k) in APOSTROPHES and word(text, k + 1) == "s":
        k += 2
    hyphen = word(text, i + 1) in HYPHENS and text.glued(i + 1)
    follows = word(text, i + 2) if hyphen else word(text, k)
    end = i + 3 if hyphen else k + 1
    if follows == "end" and code in ("Y", "M", "W", "Q") and word(text, i - 1) not in vocabulary().picks:
        return Phrase(i, end, Relative(code, 0), "END")
    if word(text, i - 1) == "of" and word(text, i - 2) in ("end", "start", "beginning") and i - 1 >= floor:
        return Phrase(i, i + 1, Relative(code, 0)) if code in ("Y", "M", "W", "Q", "D") else None
    the = word(text, i - 1) == "the" and i - 1 >= floor
    to_date = end + 2 if hyphen else i + 3
    if code == "Y" and follows == "to" and word(text, to_date - 1) == "date":
        return Phrase(i - the, to_date, Relative("Y", 0))
    if the and word(text, i + 1) in ("after", "before") and code in ("Y", "M", "W", "D", "WE"):
        return _around(text, i, code, 1 if text.lower[i + 1] == "after" else -1)
    if hyphen and follows in ("ago", "earlier") and code in ("Y", "M", "W"):
        first = i
        if word(text, end) in ("period", "quarter", "month", "level", "levels"):
            end += word(text, end) in ("period", "quarter", "month")
            first -= word(text, i - 1) == "the" and i - 1 >= floor
        if word(text, end - 1) == "quarter" and code == "Y":
            return Phrase(first, end, Relative("Q", -4, "story"))
        return Phrase(first, end, Shift(Length(((1, code),)), -1))
    return None


def _around(text: Text, i: int, code: str, sign: int) -> Phrase | None:
    """Read "the week after next", "the year before last", "the day before" with nothing behind it."""
    follows = word(text, i + 2)
    if follows == ("next" if sign > 0 else "last") and word(text, i + 3) not in vocabulary().heads:
        return Phrase(i - 1, i + 3, Relative(code, 2 * sign))
    if not follows[:1].isalnum() or follows in ("and", "but"):
        return Phrase(i - 1, i + 2, Relative(code, sign, "story"))
    return None


def _every(text: Text, i: int, k: int, floor: int, code: str, filled: list[str]) -> Phrase | None:
    """Read "every year", "each month", "every other week", "twice a day"."""
    words = vocabulary()
    before = word(text, k - 1)
    if k - 1 < floor:
        return None
    if before == "all" and not text.lower[i].endswith("s") and code[0] != "T":
        return Phrase(k - 1, i + 1, Length(((1, code),)))
    if before in words.every or (before == "all" and code == "WE"):
        if text.lower[i].endswith("s") and before != "all":
            return None
        count = 2 if "other" in filled else 1
        return Phrase(k - 1, i + 1, Cycle(lengths.timex(((count, code),))))
    return None


def _ranked(text: Text, i: int, k: int, floor: int, code: str) -> Phrase | None:
    """A unit with its place in a row: "the third quarter", "the first week of", "the 20th century"."""
    words = vocabulary()
    ordinal = ordinal_before(text, k, floor)
    before = word(text, k - 1)
    if ordinal:
        rank, first = ordinal
    elif before in ("last", "final", "closing") and word(text, i + 1) == "of" and k - 1 >= floor:
        rank, first = -1, k - 1
    else:
        return None
    if text.lower[i].endswith("s") and code != "CE":
        return None
    if word(text, first - 1) in words.fiscal and first - 1 >= floor:
        first -= 1
    first -= word(text, first - 1) == "the" and first - 1 >= floor and not hyphen_before(text, i)
    if code == "CE":
        return Phrase(first, i + 1, Fixed(f"{rank - 1:02d}")) if 0 < rank < 30 else None
    if code in ("Q", "H"):
        if rank == -1:
            rank = 4 if code == "Q" else 2
        if rank > (4 if code == "Q" else 2) or (code == "H" and not _halves_year(text, i + 1)):
            return None
        return Phrase(first, i + 1, Named(f"{code}{rank}"))
    return Phrase(first, i + 1, Piece(rank, code)) if code in ("D", "W", "M", "WE") else None


def _halves_year(text: Text, i: int) -> bool:
    """Whether "half" is one of a year's, and none of a match's: a year follows."""
    follows = word(text, i)
    if follows != "of":
        return vocabulary().heads.get(follows) == "year" or (
            follows in ("last", "this") and word(text, i + 1) == "year"
        )
    ahead = [word(text, k) for k in range(i + 1, i + 5)]
    return "year" in ahead or "fiscal" in ahead or any(vocabulary().heads.get(w) in ("year",) for w in ahead[:2])


def _picked(text: Text, i: int, k: int, floor: int, code: str, filled: list[str]) -> Phrase | None:
    """Read "last week", "the following month", "that year", "the quarter", "recent years"."""
    words = vocabulary()
    before, first = word(text, k - 1), k - 1
    if first < floor:
        return None
    the = (
        word(text, first - 1) in ("the", "that", "this", "its", "his", "their", "these", "those") and first - 1 >= floor
    )
    if text.lower[i].endswith("s") or text.lower[i] == "millennia":
        if before in words.stretch and before != "this":
            return Phrase(first - the, i + 1, Length(((None, code),)))
        return None
    if "latest" in filled:
        return Phrase(k - (before == "the"), i + 1, Relative(code, 0, "story"))
    if code[0] == "T" and hyphen_before(text, i):
        return None  # "last-minute"
    if code[0] == "T":
        return Phrase(first - 1, i + 1, Length(((1, code),))) if the and before in ("last", "past", "next") else None
    if before == "past" and the:
        return Phrase(first - 1, i + 1, Length(((1, code),)))
    start: Start = "speech"
    offset = words.picks.get(before)
    if offset is not None:
        if before in words.story or (before == "next" and the):
            start = "story"
        if code == "D" and before in ("last", "past", "this", "current", "present") and not the and before != "this":
            return None
        return Phrase(first - the, i + 1, Relative(code, offset, start))
    if before in ("that", "same"):
        return Phrase(first - (the and before == "same"), i + 1, Relative(code, 0, "story"))
    if before == "the":
        return _definite(text, i, first, code)
    return None


def _definite(text: Text, i: int, first: int, code: str) -> Phrase | None:
    """Read "the quarter", "the weekend", "the year", "the year ended March 31"."""
    follows = word(text, i + 1)
    if code == "Y" and (
        follows in _ENDED or (follows == "to" and vocabulary().heads.get(word(text, i + 2)) == "month")
    ):
        return Phrase(first, i + 1, Length(((1, code),)))
    if code in ("W", "WE") and follows == "of" and word(text, i + 2) in vocabulary().heads:
        return Phrase(first, i + 1, Holding(code))
    if code == "Q" and follows not in ("of", "-"):
        return Phrase(first, i + 1, Relative("Q", 0, "story"))
    if code == "Y" and follows not in ("of", "when", "in", "that", "he", "she"):
        return Phrase(first, i + 1, Relative("Y", 0))
    if code == "WE":
        return Phrase(first, i + 1, Relative("WE", 0, "story"))
    if code in ("W", "M") and (
        word(text, first - 1) in ("of", "for", "in", "during") and follows in (",", ".", "'", "’", ";")
    ):
        return Phrase(first, i + 1, Relative(code, 0))
    return None
