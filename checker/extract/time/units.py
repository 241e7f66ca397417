"""Expressions around a unit of time: "two weeks ago", "every month", "year-end", "last week", "the third quarter"."""

from __future__ import annotations

from checker.extract.time import lengths, stretches
from checker.extract.time.expression import Cycle, Fixed, Length, Phrase, Relative, Shift
from checker.extract.time.heads import Head, head
from checker.extract.time.reading import hyphen_before, number_before, opens_sentence, year_at
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import APOSTROPHES, HYPHENS

#: What follows the unit in a compound ("year-end", "year's end", "year to date", "the week after next").
_COMPOUNDING = HYPHENS | APOSTROPHES | {"end", "to", "after", "before"}


def unit(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """The expression around a unit's name, or none."""
    lower = text.lower
    if _is_other(text, i):
        return []
    found = _plain_age(text, i, floor) if lower[i + 2] == "old" else None
    if found is None and lower[i] == "year":
        if year_at(text, i + 1):
            return _spelled(text, i, floor)
        found = _numbered(text, i, floor)
    if found is None:
        found = _around_head(head(text, i, floor))
    return [found] if found else []


def _around_head(of: Head) -> Phrase | None:
    """The expression that the words around a unit make of it."""
    if of.code == "Q" and (found := stretches.reported(of)):
        return found
    before = of.before
    if (before == "of" or of.follows in _COMPOUNDING) and (found := _compound(of)):
        return found
    return (
        lengths.counted(of)
        or _every(of)
        or stretches.ranked(of)
        or (stretches.picked(of) if before else None)
        or lengths.bare(of)
    )


#: Behind these a number begins, and goes on with nothing before it.
_BEFORE_AGE = frozenset(["a", "the", ","])


def _plain_age(text: Tokens, i: int, floor: int) -> Phrase | None:
    """Read "a 34-year-old" at once: of all lengths in news the most frequent, and of one form."""
    lower, first, number = text.lower, i - 2, text.lower[i - 2]
    if first <= floor or lower[i + 1] != "-" or lower[i - 1] != "-" or lower[first - 1] not in _BEFORE_AGE:
        return None
    if not (number.isdecimal() and len(number) < 3 and number[0] != "0"):
        return None
    starts, ends = text.starts, text.ends
    tied = ends[i + 1] - starts[first] == len(number) + len(text.words[i]) + 2 and ends[first - 1] < starts[first]
    return Phrase(first, i + 3, Length(((float(number), text.vocabulary.units[lower[i]]),))) if tied else None


#: What may be the ordinal "second", or cut short in a name.
_DOUBTFUL = frozenset(("second", "secs", "sec", "min"))


def _is_other(text: Tokens, i: int) -> bool:
    """Whether the word is no unit here: the ordinal "second", or part of a name."""
    if text.lower[i] in _DOUBTFUL:
        counted = hyphen_before(text, i) and number_before(text, i - 1, 0)
        return not counted and text.lower[i - 1] not in ("one", "1")
    name = text.words[i]
    return name[0].isupper() and not opens_sentence(text, i) and not name.isupper()


def _spelled(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "the year two thousand"; a year in digits is its own head."""
    found = year_at(text, i + 1)
    if not found or text.lower[i + 1].isdecimal():
        return []
    first = i - (text.lower[i - 1] == "the" and i - 1 >= floor)
    return [Phrase(first, found[1], Fixed(f"{found[0]:04d}"))]


def _numbered(text: Tokens, i: int, floor: int) -> Phrase | None:
    """Read "the year 800": "year" makes a year of three digits, too."""
    number = text.lower[i + 1]
    if len(number) != 3 or not number.isdecimal():
        return None
    first = i - (text.lower[i - 1] == "the" and i - 1 >= floor)
    return Phrase(first, i + 2, Fixed(f"{int(number):04d}"))


def _compound(of: Head) -> Phrase | None:
    """Read "year-end", "year's end", "the end of year", "year to date", "year-ago", "the week after next"."""
    text, i, code = of.text, of.at, of.code
    if of.free(i - 1) == "of" and text.lower[i - 2] in ("end", "start", "beginning"):
        return Phrase(i, i + 1, Relative(code, 0)) if code in ("Y", "M", "W", "Q", "D") else None
    if of.follows not in _COMPOUNDING:
        return None
    possessive = of.follows in APOSTROPHES and text.lower[i + 2] == "s"
    at = i + 3 if possessive else i + 2 if of.hyphenated else i + 1
    follows, the = text.lower[at], of.free(i - 1) == "the"
    if follows == "end" and code in ("Y", "M", "W", "Q") and of.before not in of.text.vocabulary.picks:
        return Phrase(i, at + 1, Relative(code, 0), "END")
    to_date = at + 3 if of.hyphenated else at + 2
    if follows == "to" and text.lower[to_date - 1] == "date" and code == "Y":
        return Phrase(i - the, to_date, Relative("Y", 0))
    if of.hyphenated and follows in ("ago", "earlier") and code in ("Y", "M", "W"):
        return _ago(of, at + 1)
    if the and follows in ("after", "before") and code in ("Y", "M", "W", "D", "WE"):
        return _around(of, 1 if follows == "after" else -1)
    return None


def _ago(of: Head, end: int) -> Phrase:
    """Read "year-ago", "the year-earlier period", "the year-ago quarter"."""
    follows = of.text.lower[end]
    if follows not in ("period", "quarter", "month"):
        return Phrase(of.at, end, Shift(Length(((1, of.code),)), -1))
    quarter = follows == "quarter" and of.code == "Y"
    ago = Relative("Q", -4, "story") if quarter else Shift(Length(((1, of.code),)), -1)
    return Phrase(of.with_the(of.at), end + 1, ago)


def _around(of: Head, sign: int) -> Phrase | None:
    """Read "the week after next", "the year before last", "the day before" with nothing behind it."""
    i = of.at
    follows = of.text.lower[i + 2]
    if follows == ("next" if sign > 0 else "last") and of.text.lower[i + 3] not in of.text.vocabulary.heads:
        return Phrase(i - 1, i + 3, Relative(of.code, 2 * sign))
    if not follows[:1].isalnum() or follows in ("and", "but"):
        return Phrase(i - 1, i + 2, Relative(of.code, sign, "story"))
    return None


def _every(of: Head) -> Phrase | None:
    """Read "every year", "each month", "every other week", "all day"."""
    before, end = of.before, of.at + 1
    if before == "all" and not of.plural and of.code[0] != "T":
        return Phrase(of.left - 1, end, Length(((1, of.code),)))
    if (before == "all" and of.code == "WE") or (before in of.text.vocabulary.every and not of.plural):
        count = 2 if "other" in of.fillers else 1
        return Phrase(of.left - 1, end, Cycle(lengths.timex(((count, of.code),))))
    return None
