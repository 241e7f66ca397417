"""Numbers that count nothing: parts of names, dates, clock times, years, telephone numbers, addresses.

`inside_word` and `tied_on` tell numbers that are tied to letters or to other numbers, as in "S-300", "3:45" and
"555-0123-77"; the others know dates, clock times and years. Names are in identifiers.py.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text.number_words import number_words
from checker.extract.text.numerals import Numeral
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml

_HYPHENS = frozenset("-‐‑–−")


class NamingWords(BaseModel):
    """The schema of not_quantities.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    months: Words
    designators: dict[str, Words]
    openers: Words
    streets: Words
    guns: Words
    before_year: Words
    ordinal_endings: Words
    clock: Words
    emergency: Words
    formats: Words


class NamingTable:
    """not_quantities.yaml as sets."""

    def __init__(self, words: NamingWords) -> None:
        self.months = frozenset(words.months)
        self.designators = {word: sort for sort, names in words.designators.items() for word in names}
        self.openers = frozenset(words.openers)
        self.streets = frozenset(words.streets)
        self.guns = frozenset(words.guns)
        self.before_year = frozenset(words.before_year)
        self.ordinal_endings = frozenset(words.ordinal_endings)
        self.clock = frozenset(words.clock)
        self.formats = frozenset(words.formats)
        self.emergency = frozenset(words.emergency)


@cache
def naming_table() -> NamingTable:
    """The naming words, loaded once."""
    return NamingTable(load_yaml(Path(__file__).with_name("not_quantities.yaml"), NamingWords))


#: Prefixes that a hyphen ties to a number without making it a name.
_PREFIXES = frozenset("sub minus plus negative and to or under over about near some nearly almost euro dollar".split())


def inside_word(text: Text, numeral: Numeral) -> bool:
    """Whether the number is tied to what stands before it, so that it is a piece of a name, a time or a code."""
    first = numeral.first
    if first == 0 or text.ends[first - 1] != text.starts[first]:
        return False
    before = text.words[first - 1]
    further = text.words[first - 2] if first > 1 and text.glued(first - 1) else ""
    if before[0].isalpha() or before in "_@#№":
        return True
    if before in _HYPHENS and further:
        if further[0].isdecimal():
            return first > 3 and text.words[first - 3] in _HYPHENS and text.words[first - 4][0].isdecimal()
        return further[0].isalpha() and further.lower() not in _PREFIXES and not numeral.spelled
    if before in "/:⁄":
        return further[:1].isdecimal() or (before == "/" and further[:1].isalpha() and not numeral.spelled)
    if before in "'’":
        return not numeral.spelled and numeral.value < 100
    return before == "." and further[:1].isalpha()


#: Signs that tie nothing to a number.
_ENDING = frozenset(',;)!?”"')
#: Those that may tie more to it.
_TYING = frozenset([*":/.", *_HYPHENS])


def tied_on(text: Text, j: int) -> bool:
    """Whether what begins at token `j`, right behind a number and its unit, makes it a piece of a name or time."""
    words, starts, ends = text.words, text.starts, text.ends
    if j >= text.size or ends[j - 1] != starts[j]:
        return False
    sign = words[j]
    if sign in _ENDING or words[j - 1] in "'’":
        return False
    if sign[0].isalnum() or sign == "_":
        return True
    if sign not in _TYING or j + 1 >= text.size or ends[j] != starts[j + 1]:
        return False
    following = words[j + 1]
    if sign == ".":
        return following[0].isalpha()
    if not following[0].isdecimal():
        return False
    return sign in ":/" or _goes_on_in_digits(text, j)


def _goes_on_in_digits(text: Text, j: int) -> bool:
    """Whether a hyphen at token `j` between digits makes them pieces of a telephone number or code."""
    words = text.words
    if len(words[j + 1]) == 4 and j > 1 and words[j - 2] == ")":
        return True  # "(555) 123-4567"
    more = words[j + 2 : j + 4]
    goes_on = len(more) == 2 and more[0] in _HYPHENS and text.glued(j + 2) and text.glued(j + 3)
    return goes_on and (more[1][0].isdecimal() or more[1].isupper())


def tied_to_digits(text: Text, j: int) -> bool:
    """Whether a colon or slash at token `j` ties more digits to the number before it: "6:30", "5/17"."""
    return text.words[j] in ":/" and text.glued(j + 1) and text.words[j + 1][0].isdecimal()


def is_format(text: Text, i: int) -> bool:
    """Whether the digits at token `i` and the letter at them name a technique: "a 4K screen"."""
    tied = i + 1 < text.size and text.ends[i] == text.starts[i + 1]
    return tied and text.words[i] + text.words[i + 1] in naming_table().formats


def is_clock(text: Text, j: int) -> bool:
    """Whether a word of clock time stands at token `j`, behind a number."""
    if j >= text.size:
        return False
    word = text.lower[j]
    if word in naming_table().clock:
        return word != "est" or text.words[j].isupper()
    if word in ("a", "p"):
        return text.lower[j + 1 : j + 3] == [".", "m"]
    return word == "o" and text.lower[j + 2 : j + 3] == ["clock"]


def is_spelled_year(text: Text, numeral: Numeral) -> bool:
    """Whether a year begins here in words: "nineteen ninety-four", "twenty twenty"."""
    small = number_words().small
    following = text.lower[numeral.last] if numeral.last < text.size else ""
    return numeral.spelled and numeral.value in (18, 19, 20) and 10 <= small.get(following, 0) < 100


def is_date(text: Text, numeral: Numeral, dates: set[int]) -> bool:
    """Whether a number is the day of a month beside it; `dates` holds the ends of the dates that came before."""
    first, last, lower = numeral.first, numeral.last, text.lower
    if numeral.value > 31 or numeral.spelled or numeral.step < 1 or last > first + 1:
        return False
    months = naming_table().months
    if last < text.size:
        month = last + 1 if lower[last] in _TO_MONTH else last
        if month < text.size and lower[month] in months and is_month(text, month):
            return True
    if not first or first in text.breaks:
        return False
    month = first - 2 if first > 1 and lower[first - 1] == "." else first - 1
    if lower[month] in months and is_month(text, month):
        return True
    if first - 1 in dates or first - 2 in dates:
        joint = text.words[first - 1]
        return joint in ("-", "–", "—", "to") or (joint in (",", "and", "or", "&") and not _goes_on(text, last))
    return False


#: What may stand between a day and its month: "the 4th of July", "4-July".
_TO_MONTH = frozenset(["of", "-"])


def _goes_on(text: Text, k: int) -> bool:
    """Whether a word at token `k` goes on with the number before it: "On June 28, 18 people"."""
    word = text.words[k] if k < text.size else ""
    return word.isalpha() and word.islower() and word not in word_classes().function


#: Months with a capital alone.
_ALSO_VERBS = frozenset(["may", "march", "mar"])


def is_month(text: Text, k: int) -> bool:
    """Whether token `k` is a month; "may" and "march" are, with a capital."""
    if not 0 <= k < text.size or text.lower[k] not in naming_table().months:
        return False
    return text.lower[k] not in _ALSO_VERBS or text.words[k][0].isupper()


def is_year(text: Text, numeral: Numeral, counted: bool) -> bool:
    """Whether four bare digits are a year; `counted` says that a plural noun stands right behind them."""
    word = text.words[numeral.first]
    if len(word) != 4 or not word.isdecimal() or numeral.last > numeral.first + 1 or not 1000 <= numeral.value < 2200:
        return False
    before = text.lower[numeral.first - 1] if numeral.first else ""
    table = naming_table()
    after = text.words[numeral.last] if numeral.last < text.size else ""
    if text.lower[numeral.first - 3 : numeral.first] == ["a", ".", "d"] or before in ("ad", "bc"):
        return True
    if text.lower[max(0, numeral.first - 4) : numeral.first] == ["a", ".", "d", "."]:
        return True
    if before in ("than", "total", "average", "least", "about", "nearly", "almost", "roughly", "approximately", "some"):
        return 1900 < numeral.value < 2100 and before in ("than", "about") and not counted
    if counted and not 1900 <= numeral.value < 2100:
        return before in ("in", "since", "until")
    if counted and numeral.step > 10:
        return before in table.before_year or before in table.months or before in ("s", "'", "’", ",")
    if counted:
        return True
    if not 1900 <= numeral.value < 2100 and _goes_on(text, numeral.last):
        return before in table.before_year or before in table.months or before in word_classes().determiners
    if before == "of" and text.lower[max(0, numeral.first - 2)] in ("average", "total", "price", "cost", "maximum"):
        return False
    return numeral.value >= 1400 or before in table.before_year or after[:1].isupper()
