"""Durations and what is counted from them: "two and a half years", "several months ago", "a week later"."""

from __future__ import annotations

from functools import lru_cache

from checker.extract.text.numerals import Numeral, numeral_at
from checker.extract.time.expression import Cycle, Length, Phrase, Relative, Shift, Start
from checker.extract.time.heads import Head
from checker.extract.time.reading import number_before
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import APOSTROPHES, DASHES, HYPHENS

#: Greater amounts of a unit are no lengths that news tells.
_MOST = 1e6
_DETERMINERS = ("the", "these", "those")
#: Between the ends of a range; and behind a unit, where its amount goes on: "a year and a half", "two weeks or so".
_RANGES, _GOING_ON = frozenset(("to", "or")) | DASHES, frozenset(("and", "or"))
#: Words in s that are no plurals, before a rate.
_NO_PLURALS = frozenset("s as this always perhaps".split())
#: Units that TIMEX3 writes as so many of another.
_MULTIPLES = {"2W": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "10CE": (1000, "Y"), "Q": (3, "M"), "H": (6, "M")}


@lru_cache(maxsize=10_000)
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


def counted(of: Head) -> Phrase | None:
    """A number of units: a length, or with "ago", "later" and the like a date."""
    words, text, code = of.text.vocabulary, of.text, of.code
    found = _number(of)
    if found is None:
        return None
    amount, first, exact = found
    if code in ("Q", "H") and not of.plural and (not exact or of.follows == "of"):
        return None  # "a quarter of"
    if amount is not None and (not 0 < amount < _MOST or (code in ("Y", "D") and 1900 <= amount < 2100)):
        return None
    before = of.free(first - 1)
    if exact:
        if before in _RANGES and (lowest := _range_start(text, first, of.floor)) is not None:
            amount, first, before = None, lowest, of.free(lowest - 1)
    elif amount == 1:
        if before in words.times and (occasions := _occasions(of, first)):
            return occasions
        if _is_rate(of, first):
            return None
    if before in words.every:
        return Phrase(first - 1, of.at + 1, Cycle(timex(((amount, code),))))
    stretch = not words.stretch.isdisjoint(of.fillers)
    if text.words[of.at - 1] not in HYPHENS:
        if before in words.stretch and before != "these":
            stretch, first = True, first - 1  # "the past two weeks", "the first nine months"
        first = of.with_the(first, _DETERMINERS)
    end = of.at + 1
    if of.follows in _GOING_ON:
        amount, end = _tail(text, end, amount)
    return finished(text, first, end, Length(((amount, code),)), stretch=stretch)


def _number(of: Head) -> tuple[float | None, int, bool] | None:
    """The amount before a unit (None if vague), its first token, and whether a number says it (no article)."""
    words, text, left, before = of.text.vocabulary, of.text, of.left, of.before
    if before == "of" and of.free(left - 2) == "couple":
        left, before = left - 1, "couple"
    number = number_before(text, left, of.floor)
    if number is None and of.code == "Q" and of.free(left - 2) in words.stretch:
        quarters = numeral_at(text.source, left - 1)  # "the first three quarters": no fraction here
        if quarters and quarters.fraction and quarters.last == of.at + 1:
            return round(4 * quarters.value), left - 1, True
    if number is not None:
        negative = text.words[number.first - 1 : number.first] == ["-"] and text.glued(number.first)
        return None if negative else (_amount(number), number.first, True)
    if before in ("a", "an"):
        if of.free(left - 2) == "half":
            return 0.5, left - 2, False
        generic = not words.stretch.isdisjoint(of.fillers) or not words.kinds_of_year.isdisjoint(of.fillers)
        return None if generic else (1, left - 1, False)
    if before in words.vague and (before != "some" or of.plural):
        return None, left - 1, False
    return None


def _amount(number: Numeral) -> float | None:
    """The amount; None for what has no size of its own ("several", "dozens of") but the couple."""
    if number.vague and number.value != 2:
        return None
    return number.value


def _range_start(text: Tokens, first: int, floor: int) -> int | None:
    """Where a range begins of which the number at `first`, behind a link, is the upper end: "two to three", "12-18"."""
    link = text.lower[first - 1]
    if link not in DASHES or text.glued(first):
        lower = number_before(text, first - 1, floor)
        return lower.first if lower else None
    return None


def _is_rate(of: Head, first: int) -> bool:
    """Whether "a day" belongs to a rate: "four flights a day", "$2 million a year"."""
    words, before = of.text.vocabulary, of.text.lower[first - 1]
    if not before or of.follows in words.distance_words or before in words.lasting:
        return False
    plural = before.endswith("s") and not before.endswith("ss") and before not in _NO_PLURALS
    if (plural and before not in words.before_time) or before[0].isdecimal():
        return True
    if before in ("%", "percent", "share"):
        return True
    return before not in ("half", "quarter", "one") and number_before(of.text, first, of.floor) is not None


def _occasions(of: Head, first: int) -> Phrase | None:
    """Read "twice a week", "three times a day"."""
    words, before = of.text.vocabulary, of.free(first - 1)
    if of.follows in words.distance_words:
        return None
    number = number_before(of.text, first - 1, of.floor) if before in ("time", "times") else None
    return Phrase(number.first if number else first - 1, of.at + 1, Cycle(timex(((1, of.code),))))


def _tail(text: Tokens, end: int, amount: float | None) -> tuple[float | None, int]:
    """The amount with "and a half" behind the unit, and the token behind "or so", "or more"."""
    k = end
    if text.lower[k] == "and" and text.lower[k + 1] in ("a", "one"):
        part = {"half": 0.5, "quarter": 0.25}.get(text.lower[k + 2])
        if part and amount is not None:
            amount, k = amount + part, k + 3
    if text.lower[k] == "or" and text.lower[k + 1] in ("so", "more", "less", "two"):
        amount = None if text.lower[k + 1] == "two" else amount
        k += 2
    return amount, k


def finished(text: Tokens, first: int, end: int, length: Length, *, stretch: bool = False) -> Phrase:
    """A length with what follows it: an age, or a distance from now or from the story's time."""
    words = text.vocabulary
    follows = text.lower[end]
    hyphen = follows in HYPHENS and text.glued(end)
    if text.lower[end + hyphen] in ("old", "long"):
        return Phrase(first, end + hyphen + 1, length)
    if stretch:
        return Phrase(first, end, length)
    found = words.distances.at(text.lower, end) if follows in words.distances.keys else None
    if found:
        behind, sort = found
        alone = follows not in ("before", "after") or not text.lower[behind][:1].isalpha()
        if alone and not (follows == "earlier" and text.lower[behind] == "this"):
            start: Start = "speech" if sort in ("ago", "ahead") else "story"
            return Phrase(first, behind, Shift(length, -1 if sort in ("ago", "earlier") else 1, start))
    if text.lower[first - 1] == "in" and all(unit[0] != "T" and amount for amount, unit in length.parts):
        k = end + (text.lower[end] in APOSTROPHES)
        k += text.lower[k] == "s"
        if text.lower[k] == "time" and k > end:
            return Phrase(first, k + 1, Shift(length, 1))
        return Phrase(first, end, Shift(length, 0))
    return Phrase(first, end, length)


def bare(of: Head) -> Phrase | None:
    """A unit without number or determiner: "for years", "months ago", "day-long", "decades of"."""
    words, text, i, alone = of.text.vocabulary, of.text, of.at, of.left == of.at
    if of.code == "WE" and alone and (not of.follows[:1].isalpha() or of.follows in words.after_day):
        return Phrase(i, i + 1, Cycle("P1WE") if of.plural else Relative("WE", 0, "story"))
    if "full" in of.fillers and not of.plural and of.code[0] != "T":
        return Phrase(of.left, i + 1, Length(((1, of.code),)))
    if of.hyphenated and text.lower[i + 2] == "long":
        return Phrase(i, i + 3, Length(((None if of.plural else 1, of.code),)))
    if not of.plural or not alone or of.hyphenated:
        return None
    length = Length(((None, of.code),))
    if of.follows in ("ago", "later", "earlier"):
        return finished(text, i, i + 1, length)
    return Phrase(i, i + 1, length) if of.free(i - 1) in words.before_bare else None
