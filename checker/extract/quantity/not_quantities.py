"""Numbers that count nothing: parts of names, dates, clock times, years, telephone numbers, addresses.

Two questions are asked. `inside_word`, before anything else is read: is the number tied to letters or to other numbers,
as in "S-300", "3:45", "555-0123-77"? And `naming`, where no unit stands behind it: does it name a thing?
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text.numerals import Numeral
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.model import Identifier

_HYPHENS = frozenset("-‐‑–−")
_TIES = frozenset("/:_@#№")


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
        if further[0].isdigit():
            return first > 3 and text.words[first - 3] in _HYPHENS and text.words[first - 4][0].isdigit()
        return further[0].isalpha() and further.lower() not in _PREFIXES and not numeral.spelled
    if before in "/:⁄":
        return further[:1].isdigit() or (before == "/" and further[:1].isalpha() and not numeral.spelled)
    if before in "'’":
        return not numeral.spelled and numeral.value < 100
    return before == "." and further[:1].isalpha()


def tied_on(text: Text, j: int) -> bool:
    """Whether what begins at token `j`, right behind a number and its unit, makes it a piece of a name or time."""
    if j >= text.size or not text.glued(j) or text.words[j - 1] in "'’":
        return False
    sign = text.words[j]
    following = text.words[j + 1] if j + 1 < text.size and text.glued(j + 1) else ""
    if sign[0].isalnum() or sign == "_":
        return True
    if sign in ":/" and following[:1].isdigit():
        return True
    if sign == "." and following[:1].isalpha():
        return True
    if sign in _HYPHENS and following[:1].isdigit():
        more = text.words[j + 2 : j + 4]
        goes_on = len(more) == 2 and more[0] in _HYPHENS and text.glued(j + 2) and text.glued(j + 3)
        return goes_on and (more[1][0].isdigit() or more[1].isupper())
    return False


def tied_to_digits(text: Text, j: int) -> bool:
    """Whether a colon or slash at token `j` ties more digits to the number before it: "6:30", "5/17"."""
    return text.words[j] in ":/" and text.glued(j + 1) and text.words[j + 1][0].isdigit()


def is_format(text: Text, i: int) -> bool:
    """Whether the digits at token `i` and the letter at them name a technique: "a 4K screen"."""
    return text.glued(i + 1) and text.words[i] + text.words[i + 1] in naming_table().formats


def calibre(text: Text, first: int, last: int) -> Identifier | None:
    """The calibre that tokens [first, last), a number and its unit, give: "a 9mm pistol", ".22-caliber"."""
    k = last + 1 if last < text.size and text.words[last] in _HYPHENS else last
    word = text.lower[k] if k < text.size else ""
    following = text.lower[k + 1] if k + 1 < text.size else ""
    millimetres = text.lower[last - 1] == "mm" and (word in naming_table().guns or following in naming_table().guns)
    bare = text.words[first] == "." and word in naming_table().guns
    if word in ("caliber", "calibre") or millimetres or bare:
        end = last - 1 if text.lower[last - 1] == "mm" else last
        return Identifier("calibre", text.slice(first, end), text.slice(first, last))
    return None


def ratio(text: Text, first: int, last: int) -> Identifier | None:
    """A ratio with a colon whose left term is at tokens [first, last): "odds of 3:1"."""
    words = text.lower[max(0, first - 5) : first]
    if text.words[last] != ":" or not any(word in ("ratio", "odds", "proportion", "scale") for word in words):
        return None
    written = text.slice(first, last + 2)
    return Identifier("ratio", written)


def is_clock(text: Text, j: int) -> bool:
    """Whether a word of clock time stands at token `j`, behind a number."""
    if j >= text.size:
        return False
    word = text.lower[j]
    if word in ("a", "p"):
        return text.lower[j + 1 : j + 3] == [".", "m"]
    if word == "o":
        return text.lower[j + 2 : j + 3] == ["clock"]
    return word in naming_table().clock and (word != "est" or text.words[j].isupper())


def is_date(text: Text, numeral: Numeral, dates: set[int]) -> bool:
    """Whether a number is the day of a month beside it; `dates` holds the ends of the dates that came before."""
    if numeral.spelled or numeral.value > 31 or numeral.step < 1 or numeral.last > numeral.first + 1:
        return False
    k, j = numeral.first - 1, numeral.last
    if k > 0 and text.words[k] == ".":
        k -= 1
    if j < text.size and text.lower[j] in ("of", "-"):
        j += 1
    if is_month(text, k) or is_month(text, j):
        return True
    if numeral.first - 1 in dates or numeral.first - 2 in dates:
        return text.words[numeral.first - 1] in ("-", "–", "—", "and", "to", "or", ",", "&")
    return False


def is_month(text: Text, k: int) -> bool:
    """Whether token `k` is a month; "may" and "march" are, with a capital."""
    if not 0 <= k < text.size or text.lower[k] not in naming_table().months:
        return False
    return text.words[k][0].isupper() or text.lower[k] not in ("may", "march", "mar")


def is_year(text: Text, numeral: Numeral, counted: bool) -> bool:
    """Whether four bare digits are a year; `counted` says that a plural noun stands right behind them."""
    word = text.words[numeral.first]
    if len(word) != 4 or not word.isdigit() or numeral.last > numeral.first + 1 or not 1000 <= numeral.value < 2200:
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
    if before == "of" and text.lower[max(0, numeral.first - 2)] in ("average", "total", "price", "cost", "maximum"):
        return False
    return numeral.value >= 1400 or before in table.before_year or after[:1].isupper()


def naming(text: Text, numeral: Numeral, counted: bool) -> Identifier | bool:
    """Whether a bare number in digits names a thing: its identifier where one is worth reporting, else True.

    `counted` says that a plural noun stands right behind the number.
    """
    table = naming_table()
    first, last = numeral.first, numeral.last
    street = _street(text, numeral, table)
    if street:
        return street
    if not numeral.spelled and text.words[first] in table.emergency:
        return True
    if not counted and not numeral.spelled and _names_on(text, last):
        return True
    if first == 0:
        return False
    k = first - 1
    dot = text.words[k] == "." and k > 0 and text.glued(k)
    if dot:
        k -= 1
    before = text.lower[k]
    capital = not text.words[k].islower()
    sort = table.designators.get(before)
    if sort and _designates(before, sort, capital, dot, counted):
        unreported = sort in ("name", "title")
        return True if unreported else Identifier(sort, text.slice(first, last), text.slice(k, last))
    if dot or numeral.spelled:
        return False
    if not capital or not before[0].isalpha() or before in table.openers or before in table.months:
        return False
    if counted or not _inside_sentence(text, k):
        return False
    return before not in word_classes().function


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _names_on(text: Text, j: int) -> bool:
    """Whether a name goes on behind the number, as in "787 Dreamliner"."""
    if j >= text.size or not text.words[j][0].isupper() or len(text.words[j]) < 2:
        return False
    return text.lower[j] not in _DAYS and not is_month(text, j) and text.lower[j] not in word_classes().function


def _designates(word: str, sort: str, capital: bool, dot: bool, counted: bool) -> bool:
    """Whether a word before a number makes it a name: "flight 12", "Act 2", "no. 5", but not "no 5 people"."""
    if word == "no":
        return dot or capital
    if sort == "title":
        return capital and not counted
    return capital or not counted or sort in ("number", "page", "flight", "room")


def _inside_sentence(text: Text, k: int) -> bool:
    """Whether the capital at token `k` is not due to a sentence's beginning."""
    return k > 0 and (text.words[k - 1][0].isalnum() or text.words[k - 1] in ",-&'’(")


def _street(text: Text, numeral: Numeral, table: NamingTable) -> Identifier | None:
    """An address: "1600 Pennsylvania Avenue", "the 1500 block of Oak Street"."""
    last = numeral.last
    if numeral.spelled or numeral.step < 1 or last >= text.size:
        return None
    if text.lower[last] == "block" and text.lower[last + 1 : last + 2] in (["of"], ["on"]):
        end = last + 2
        while end < min(last + 7, text.size) and (text.words[end][0].isupper() or text.words[end][0].isdigit()):
            end += 1
        return Identifier("address", text.slice(numeral.first, last), text.slice(last + 2, end))
    k = last
    while k < min(last + 5, text.size) and (text.words[k][0].isupper() or (k > last and text.words[k][0].isdigit())):
        if text.lower[k] in table.streets and k > last:
            return Identifier("address", text.slice(numeral.first, last), text.slice(last, k + 1))
        k += 1
        if k < text.size and text.words[k] == "." and text.glued(k):
            k += 1
    return None
