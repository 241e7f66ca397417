"""Durations and what is counted from them: "two and a half years", "several months ago", "a week later"."""

from __future__ import annotations

from checker.extract.text import Text
from checker.extract.text.numerals import Numeral
from checker.extract.time.expression import Cycle, Length, Phrase, Relative, Shift, Start
from checker.extract.time.reading import number_before, word
from checker.extract.time.vocabulary import APOSTROPHES, DASHES, HYPHENS, vocabulary

#: Units that TIMEX3 writes as so many of another.
_MULTIPLES = {"2W": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "10CE": (1000, "Y"), "Q": (3, "M"), "H": (6, "M")}


def timex(parts: tuple[tuple[float | None, str], ...]) -> str:
    """The TIMEX3 value of a length: "P2Y6M", "PT1.5H", "PXW" where the amount is vague."""
    date, clock = "", ""
    for amount, unit in parts:
        if amount is not None and unit in _MULTIPLES:
            amount, unit = amount * _MULTIPLES[unit][0], _MULTIPLES[unit][1]
        written = "X" if amount is None else f"{amount:.10g}"
        if unit[0] == "T":
            clock += written + unit[1:]
        else:
            date += written + unit
    return f"P{date}" + (f"T{clock}" if clock else "")


def counted(text: Text, i: int, k: int, floor: int, code: str, filled: list[str]) -> Phrase | None:
    """A number of units: a length, or with "ago", "later" and the like a date."""
    words = vocabulary()
    if word(text, k - 1) == "of" and word(text, k - 2) == "couple" and k - 2 >= floor:
        k -= 1
    number = number_before(text, k, floor)
    before = word(text, k - 1)
    if number is not None:
        amount, first = _amount(number), number.first
        if text.words[first - 1 : first] == ["-"] and text.glued(first):
            return None
    elif before in ("a", "an") and word(text, k - 2) == "half" and k - 2 >= floor:
        amount, first = 0.5, k - 2
    elif before in ("a", "an") and k - 1 >= floor:
        amount, first = 1, k - 1
        if set(filled) & words.stretch - {"first"}:
            return None
    elif before in words.vague and k - 1 >= floor and (before != "some" or text.lower[i].endswith("s")):
        amount, first = None, k - 1
    else:
        return None
    if code in ("Q", "H") and not text.lower[i].endswith("s") and (number is None or word(text, i + 1) == "of"):
        return None
    if amount is not None and not 0 < amount < 1e6:
        return None
    if code in ("Y", "D") and amount is not None and amount >= 1000 and amount in range(1900, 2100):
        return None
    first, ranged = _range(text, first, floor) if number is not None else (first, False)
    if ranged:
        amount = None
    if amount == 1 and number is None:
        if occasions := _occasions(text, i, first, floor, code):
            return occasions
        if _is_rate(text, i, first, floor):
            return None
    if word(text, first - 1) in words.every and first - 1 >= floor:
        return Phrase(first - 1, i + 1, Cycle(timex(((amount, code),))))
    hyphen = text.words[i - 1] in HYPHENS
    first, stretch = (first, False) if hyphen else _stretch(text, first, floor)
    amount, end = _tail(text, i + 1, amount)
    stretch = stretch or not words.stretch.isdisjoint(filled)
    return finished(text, first, end, Length(((amount, code),)), stretch=stretch)


def _amount(number: Numeral) -> float | None:
    """The amount; None for what has no size of its own ("several", "dozens of") but the couple."""
    if number.vague and number.value != 2:
        return None
    return number.value


def _range(text: Text, first: int, floor: int) -> tuple[int, bool]:
    """Whether the number is the upper end of a range, and where that begins: "two to three", "12-18"."""
    link = word(text, first - 1)
    if link in ("to", "or") or (link in DASHES and text.glued(first)):
        lower = number_before(text, first - 1, floor)
        if lower is not None:
            return lower.first, True
    return first, False


def _is_rate(text: Text, i: int, first: int, floor: int) -> bool:
    """Whether "a day" belongs to a rate: "four flights a day", "$2 million a year"."""
    words = vocabulary()
    before = word(text, first - 1)
    if first - 1 < floor or words.distances.at(text.lower, min(i + 1, len(text) - 1)) or before in words.lasting:
        return False
    plural = before.endswith("s") and not before.endswith("ss") and before not in words.before_time
    number = number_before(text, first, floor)
    return (
        (plural and before not in ("s", "as", "this", "always", "perhaps"))
        or before in ("%", "percent", "share")
        or (number is not None and before not in ("half", "quarter", "one"))
    )


def _occasions(text: Text, i: int, first: int, floor: int, code: str) -> Phrase | None:
    """Read "twice a week", "three times a day"."""
    words = vocabulary()
    before = word(text, first - 1)
    if first - 1 < floor or word(text, i + 1) in ("ago", "earlier", "later", "before", "after"):
        return None
    if before in words.times:
        start = first - 1
        if before in ("time", "times"):
            number = number_before(text, first - 1, floor)
            start = number.first if number else start
        return Phrase(start, i + 1, Cycle(timex(((1, code),))))
    return None


def _stretch(text: Text, first: int, floor: int) -> tuple[int, bool]:
    """The words before a number that make a stretch of it: "the past two weeks", "the first nine months"."""
    words = vocabulary()
    k, stretch = first, False
    if word(text, k - 1) in ("or", "a") or k - 1 < floor:
        return first, False
    if text.lower[k - 1] in words.stretch and text.lower[k - 1] != "these":
        k, stretch = k - 1, True
    if word(text, k - 1) in ("the", "these", "those") and k - 1 >= floor:
        return k - 1, stretch
    return k, stretch


def _tail(text: Text, end: int, amount: float | None) -> tuple[float | None, int]:
    """The amount with "and a half" behind the unit, and the token behind "or so", "or more"."""
    k = end
    if word(text, k) == "and" and word(text, k + 1) in ("a", "one"):
        part = {"half": 0.5, "quarter": 0.25}.get(word(text, k + 2))
        if part and amount is not None:
            amount, k = amount + part, k + 3
    if word(text, k) == "or" and word(text, k + 1) in ("so", "more", "less", "two"):
        amount = None if word(text, k + 1) == "two" else amount
        k += 2
    return amount, k


def finished(text: Text, first: int, end: int, length: Length, *, stretch: bool = False) -> Phrase:
    """A length with what follows it: an age, or a distance from now or from the story's time."""
    words = vocabulary()
    hyphen = word(text, end) in HYPHENS and text.glued(end)
    if word(text, end + hyphen) in ("old", "long"):
        return Phrase(first, end + hyphen + 1, length)
    if stretch:
        return Phrase(first, end, length)
    found = words.distances.at(text.lower, end) if end < len(text) else None
    if found and not hyphen:
        behind, sort = found
        alone = text.lower[end] not in ("before", "after") or not word(text, behind)[:1].isalpha()
        if alone and not (text.lower[end] == "earlier" and word(text, behind) == "this"):
            start: Start = "speech" if sort in ("ago", "ahead") else "story"
            return Phrase(first, behind, Shift(length, -1 if sort in ("ago", "earlier") else 1, start))
    if word(text, first - 1) == "in" and all(unit[0] != "T" and amount for amount, unit in length.parts):
        k = end + (word(text, end) in APOSTROPHES)
        k += word(text, k) == "s"
        if word(text, k) == "time" and k > end:
            return Phrase(first, k + 1, Shift(length, 1))
        return Phrase(first, end, Shift(length, 0))
    return Phrase(first, end, length)


def bare(text: Text, i: int, k: int, floor: int, code: str) -> Phrase | None:
    """A unit without number or determiner: "for years", "months ago", "day-long", "decades of"."""
    plural = text.lower[i].endswith("s") or text.lower[i] == "millennia"
    if code == "WE" and k == i and (not word(text, i + 1)[:1].isalpha() or word(text, i + 1) in vocabulary().after_day):
        return Phrase(i, i + 1, Cycle("P1WE") if plural else Relative("WE", 0, "story"))
    hyphen = word(text, i + 1) in HYPHENS and text.glued(i + 1)
    if not plural and text.lower[k] == "full" and k < i and code[0] != "T":
        return Phrase(k, i + 1, Length(((1, code),)))
    if hyphen and word(text, i + 2) == "long":
        return Phrase(i, i + 3, Length(((None if plural else 1, code),)))
    if not plural or k != i or hyphen:
        return None
    length = Length(((None, code),))
    found = vocabulary().distances.at(text.lower, i + 1) if i + 1 < len(text) else None
    if found and (found[1] == "ago" or text.lower[i + 1] in ("later", "earlier")):
        return finished(text, i, i + 1, length)
    before = word(text, i - 1)
    if (
        before in ("for", "in", "within", "over", "after", "take", "takes", "took", "spent", "lasted", "last")
        and i - 1 >= floor
    ):
        return Phrase(i, i + 1, length)
    return None
