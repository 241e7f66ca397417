"""Numbers that name a thing worth reporting: addresses, flights and rooms, roads, calibres, ratios."""

from __future__ import annotations

from checker.extract.quantity.amount import Amount
from checker.extract.quantity.not_quantities import NamingTable, is_month, naming_table
from checker.extract.text.numerals import Numeral
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes
from checker.model import Identifier

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_HYPHENS = frozenset("-‐‑")
#: What stands between the two sides of a score.
DASHES = frozenset("-–")
#: Sides of a town, as they go with a street's name; roads that have a number for a name; the endings of ordinals.
_SIDES = frozenset("n s e w ne nw se sw north south east west northeast northwest southeast southwest".split())
_NUMBERED_ROADS = frozenset("highway hwy route road interstate".split())
_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_LONGEST_STREET = 10
CALIBRES = frozenset(["caliber", "calibre", "gauge"])
_BEHIND_CALIBRE = CALIBRES | _HYPHENS
_STOPS = frozenset(",.;:!?)\"”'’")
#: Verbs and nouns of games and votes, before their result.
_RESULTS = frozenset(
    "won win wins winning lost lose loses loss beat beats beating draw drew lead leads leading victory defeat "
    "defeated ended tied tie voted edged thrashed hammered score scoreline trailed".split()
)


def calibre(text: Text, amount: Amount) -> Identifier | None:
    """The calibre that an amount gives: "a 9mm pistol", ".22-caliber"."""
    first, last = amount.first, amount.last
    behind = text.lower[last] if last < text.size else ""
    if amount.unit is None:
        if behind not in _BEHIND_CALIBRE and text.words[first] != ".":
            return None
    elif amount.unit.name != "millimeter":
        return None
    k = last + 1 if behind in _HYPHENS else last
    word = text.lower[k] if k < text.size else ""
    following = text.lower[k + 1] if k + 1 < text.size else ""
    millimetres = text.lower[last - 1] == "mm" and (word in naming_table().guns or following in naming_table().guns)
    bare = text.words[first] == "." and word in naming_table().guns
    if word in CALIBRES or millimetres or bare:
        end = last - 1 if text.lower[last - 1] == "mm" else last
        end -= text.words[end - 1] in _HYPHENS
        return Identifier("calibre", text.slice(first, end).lstrip("."), text.slice(first, last))
    return None


def score(text: Text, numeral: Numeral) -> tuple[Identifier, int] | None:
    """The result of a game behind a word that says so, and the token behind it: "beat the Hawks 112-107"."""
    j = numeral.last
    if j + 1 >= text.size or not text.words[j + 1].isdecimal() or numeral.spelled or text.words[j] not in DASHES:
        return None
    if not (text.glued(j) and text.glued(j + 1)):
        return None
    following = text.words[j + 2] if j + 2 < text.size else "."
    goes_on = text.glued(j + 2) and following not in _STOPS
    if goes_on or (following[0].islower() and following not in word_classes().function):
        return None
    if not tells_result(text, numeral.first):
        return None
    return Identifier("score", f"{text.words[j - 1]}-{text.words[j + 1]}"), j + 2


def tells_result(text: Text, i: int) -> bool:
    """Whether the words before token `i` lead on to the result of a game or vote."""
    return not _RESULTS.isdisjoint(text.lower[max(0, i - 6) : i])


def ratio(text: Text, first: int, last: int) -> Identifier | None:
    """A ratio with a colon whose left term is at tokens [first, last): "odds of 3:1"."""
    words = text.lower[max(0, first - 5) : first]
    if text.words[last] != ":" or not any(word in ("ratio", "odds", "proportion", "scale") for word in words):
        return None
    written = text.slice(first, last + 2)
    return Identifier("ratio", written)


def naming(text: Text, numeral: Numeral, counted: bool) -> Identifier | bool:
    """Whether a bare number in digits names a thing: its identifier where one is worth reporting, else True.

    `counted` says that a plural noun stands right behind the number.
    """
    table = naming_table()
    first, last = numeral.first, numeral.last
    address = street(text, numeral, table)
    if address:
        return address
    if not numeral.spelled and text.words[first] in table.emergency:
        return True
    if not counted and not numeral.spelled and numeral.step >= 1 and _names_on(text, last):
        return True
    if first in text.breaks:
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
    if capital and len(before) == 1 and before.isalpha() and before not in "ai" and _inside_sentence(text, k):
        return True  # "the S P 500"
    if not capital or not before[0].isalpha() or before in table.openers or before in table.months:
        return False
    if counted or not _inside_sentence(text, k):
        return False
    return before not in word_classes().function


def _names_on(text: Text, j: int) -> bool:
    """Whether a name goes on behind the number, as in "787 Dreamliner"."""
    if j >= text.size or not text.words[j][0].isupper() or len(text.words[j]) < 2 or j in text.breaks:
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


def street(text: Text, numeral: Numeral, table: NamingTable) -> Identifier | None:
    """An address: "1600 Pennsylvania Avenue", "the 1500 block of W. 16th Street"."""
    first, last = numeral.first, numeral.last
    if numeral.spelled or numeral.step < 1 or last >= text.size or _is_numbered(text, first):
        return None
    block = text.lower[last] == "block" and text.lower[last + 1 : last + 2] in (["of"], ["on"])
    begin = last + 2 if block else last
    if begin >= text.size or text.words[begin].islower():
        return None
    if not (text.words[begin][0].isupper() or text.words[begin][0].isdecimal()):
        return None
    if not block and table.streets.isdisjoint(text.lower[begin : begin + _LONGEST_STREET]):
        return None
    end, kind = _street_name(text, begin, table)
    if end > begin and (block or (kind and text.lower[begin] not in table.streets)):
        return Identifier("address", text.slice(first, last), text.slice(begin, end).rstrip("."))
    return None


def _is_numbered(text: Text, first: int) -> bool:
    """Whether a number is the last of so many ("Image 3 of 12", "3 / 12"), and no house."""
    if first == 0:
        return False
    of = text.words[first - 1] == "of" and first > 1 and text.words[first - 2][-1].isdecimal()
    return of or text.words[first - 1] == "/"


def _street_name(text: Text, first: int, table: NamingTable) -> tuple[int, bool]:
    """The token behind a street's name that begins at token `first`, and whether it has a word like "avenue"."""
    k, named, kind = first, False, False
    end = first + _LONGEST_STREET if first + _LONGEST_STREET < text.size else text.size
    while k < end:
        word, lower = text.words[k], text.lower[k]
        if k > first and k in text.breaks and not (text.words[k - 1] == "." and text.lower[k - 2] in _SIDES):
            break
        if word[0].isdecimal():
            ordinal = text.glued(k + 1) and text.lower[k + 1 : k + 2] and text.lower[k + 1] in _ORDINAL
            if not ordinal and not (k > first and text.lower[k - 1] in _NUMBERED_ROADS):
                break
            k += 2 if ordinal else 1
            named = True
            continue
        if not word[0].isupper() or lower in _DAYS or (named and is_month(text, k)) or (kind and lower not in _SIDES):
            break
        kind = kind or lower in table.streets
        named = named or lower not in _SIDES
        k += 1
        if k < text.size and text.words[k] == "." and text.glued(k):
            k += 1
    return (k, kind) if named else (first, False)
