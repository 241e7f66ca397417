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
    if not text.glued(first):
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


def tied_on(text: Text, j: int) -> bool:
    """Whether what begins at token `j`, right behind a number and its unit, makes it a piece of a name or time."""
    if j >= text.size or not text.glued(j) or text.words[j - 1] in "'’":
        return False
    sign = text.words[j]
    if sign in _ENDING:
        return False
    following = text.words[j + 1] if j + 1 < text.size and text.glued(j + 1) else ""
    if sign[0].isalnum() or sign == "_":
        return True
    if sign in ":/" and following[:1].isdecimal():
        return True
    if sign == "." and following[:1].isalpha():
        return True
    if sign in _HYPHENS and following[:1].isdecimal():
        more = text.words[j + 2 : j + 4]
        if len(following) == 4 and j > 1 and text.words[j - 2] == ")":
            return True  # "(555) 123-4567"
        goes_on = len(more) == 2 and more[0] in _HYPHENS and text.glued(j + 2) and text.glued(j + 3)
        return goes_on and (more[1][0].isdecimal() or more[1].isupper())
    return False


def tied_to_digits(text: Text, j: int) -> bool:
    """Whether a colon or slash at token `j` ties more digits to the number before it: "6:30", "5/17"."""
    return text.words[j] in ":/" and text.glued(j + 1) and text.words[j + 1][0].isdecimal()


def is_format(text: Text, i: int) -> bool:
    """Whether the digits at token `i` and the letter at them name a technique: "a 4K screen"."""
    return text.glued(i + 1) and text.words[i] + text.words[i + 1] in naming_table().formats


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
    first, last = numeral.first, numeral.last
    if numeral.value > 31 or numeral.spelled or numeral.step < 1 or last > first + 1:
        return False
    if last < text.size and is_month(text, last + (text.lower[last] in _TO_MONTH)):
        return True
    if not first or first in text.breaks:
        return False
    if is_month(text, first - 2 if first > 1 and text.words[first - 1] == "." else first - 1):
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


def is_month(text: Text, k: int) -> bool:
    """Whether token `k` is a month; "may" and "march" are, with a capital."""
    if not 0 <= k < text.size or text.lower[k] not in naming_table().months:
        return False
    return text.words[k][0].isupper() or text.lower[k] not in ("may", "march", "mar")


_PICTURES = frozenset("image images photo photos picture pictures slide slides page gallery video".split())
#: What may follow a day of the month that is no more than that; "and" may begin "and a half".
_BEHIND_PLAIN_DAY = frozenset(", . ; ) when after the was to for at in on by with from near as".split())
_BEFORE_PLAIN_YEAR = frozenset("in since until during of early late mid by , ( -".split())


_BEHIND_PLAIN_YEAR = frozenset(", . ; ) and when after the was to for".split())


def is_plain_year(text: Text, i: int, days: set[int]) -> bool:
    """Whether four digits at token `i` are a year beyond doubt, and nothing more need be read of them: "in 2016.".

    `days` holds the tokens that are the day of a month: in "May 3, 2016" a year can only follow.
    """
    following = text.lower[i + 1] if i + 1 < text.size else "."
    if i == 0 or text.words[i][:2] not in ("19", "20"):
        return False
    if text.words[i - 1] == "," and i - 2 in days:
        return not text.glued(i + 1) or following in ",.)"
    if following not in _BEHIND_PLAIN_YEAR:
        return False
    return text.lower[i - 1] in _BEFORE_PLAIN_YEAR or is_month(text, i - 1)


def is_plain_hour(text: Text, i: int) -> bool:
    """Whether hour and minutes stand at the three tokens from `i` on ("7:45"), and no second or ratio goes on."""
    if i + 2 >= text.size or text.words[i + 1] != ":":
        return False
    minutes = text.words[i + 2]
    clock = len(minutes) == 2 and minutes.isdecimal() and minutes[0] < "6" and int(text.words[i]) < 25
    if not (clock and text.glued(i + 1) and text.glued(i + 2)):
        return False
    return not text.glued(i + 3) or (text.words[i + 3] in ".,;)" and not text.glued(i + 4))


def is_plain_day(text: Text, i: int) -> bool:
    """Whether one or two digits at token `i` are the day of the month before them: "May 3, 2016"."""
    if i == 0 or (i + 1 < text.size and text.lower[i + 1] not in _BEHIND_PLAIN_DAY):
        return False
    k = i - 2 if text.words[i - 1] == "." else i - 1
    day = is_month(text, k) and text.words[i][0] != "0" and int(text.words[i]) <= 31
    return day and i not in text.breaks


def is_counter(text: Text, i: int) -> bool:
    """Whether digits at token `i` number one of many pictures or pages, as a gallery does: "1 of 16", "(2 / 9)"."""
    if text.lower[i + 1 : i + 2] not in (["of"], ["/"]) or i + 2 >= text.size or not text.words[i + 2].isdecimal():
        return False
    if not text.words[i].isdecimal() or not 0 < int(text.words[i]) <= int(text.words[i + 2][:5]):
        return False
    if text.words[i + 1] == "/" and text.glued(i + 1):
        return False
    if i not in text.breaks and text.words[i - 1] not in "(:|" and text.lower[i - 1] not in _PICTURES:
        return False
    following = text.words[i + 3] if i + 3 < text.size and i + 3 not in text.breaks else "."
    return following in ")|.:" or following[0].isupper()


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
