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
_CALIBRES = frozenset(["caliber", "calibre"])
_STOPS = frozenset(",.;:!?)\"”'’")
#: Verbs and nouns of games and votes, before their result.
_RESULTS = frozenset(
    "won win wins winning lost lose loses loss beat beats beating draw drew lead leads leading victory defeat "
    "defeated ended tied tie voted edged thrashed hammered score scoreline trailed".split()
)


def calibre(text: Text, amount: Amount) -> Identifier | None:
    """The calibre that an amount gives: "a 9mm pistol", ".22-caliber"."""
    first, last = amount.first, amount.last
    if amount.unit is not None and amount.unit.name != "millimeter":
        return None
    behind = text.lower[last] if last < text.size else ""
    if amount.unit is None and text.words[first] != "." and behind not in _HYPHENS and behind not in _CALIBRES:
        return None
    k = last + 1 if behind in _HYPHENS else last
    word = text.lower[k] if k < text.size else ""
    following = text.lower[k + 1] if k + 1 < text.size else ""
    millimetres = text.lower[last - 1] == "mm" and (word in naming_table().guns or following in naming_table().guns)
    bare = text.words[first] == "." and word in naming_table().guns
    if word in _CALIBRES or millimetres or bare:
        end = last - 1 if text.lower[last - 1] == "mm" else last
        return Identifier("calibre", text.slice(first, end), text.slice(first, last))
    return None


def score(text: Text, numeral: Numeral) -> tuple[Identifier, int] | None:
    """The result of a game behind a word that says so, and the token behind it: "beat the Hawks 112-107"."""
    j = numeral.last
    if numeral.spelled or j + 1 >= text.size or text.words[j] not in DASHES:
        return None
    if not (text.glued(j) and text.glued(j + 1) and text.words[j + 1].isdecimal()):
        return None
    following = text.words[j + 2] if j + 2 < text.size else "."
    goes_on = text.glued(j + 2) and following not in _STOPS
    said = any(word in _RESULTS for word in text.lower[max(0, numeral.first - 6) : numeral.first])
    if goes_on or (following[0].islower() and following not in word_classes().function) or not said:
        return None
    return Identifier("score", f"{text.words[j - 1]}-{text.words[j + 1]}"), j + 2


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
    street = _street(text, numeral, table)
    if street:
        return street
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


def _street(text: Text, numeral: Numeral, table: NamingTable) -> Identifier | None:
    """An address: "1600 Pennsylvania Avenue", "the 1500 block of Oak Street"."""
    last = numeral.last
    if numeral.spelled or numeral.step < 1 or last >= text.size:
        return None
    if text.lower[last] == "block" and text.lower[last + 1 : last + 2] in (["of"], ["on"]):
        end = last + 2
        while end < min(last + 7, text.size) and (text.words[end][0].isupper() or text.words[end][0].isdecimal()):
            end += 1
        return Identifier("address", text.slice(numeral.first, last), text.slice(last + 2, end))
    k = last
    while k < min(last + 5, text.size) and (text.words[k][0].isupper() or (k > last and text.words[k][0].isdecimal())):
        if k in text.breaks:
            break
        if text.lower[k] in table.streets and k > last:
            return Identifier("address", text.slice(numeral.first, last), text.slice(last, k + 1))
        k += 1
        if k < text.size and text.words[k] == "." and text.glued(k):
            k += 1
    return None
