"""The unit or currency behind a number: where it stands, and when a word that can be one is a common noun."""

from __future__ import annotations

from functools import cache

from checker.extract.quantity import money
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.units import unit_at, unit_table
from checker.extract.text.numerals import numeral_at
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

_HYPHENS = frozenset("-‐‑")


def behind_hyphen(text: Text, j: int) -> int:
    """The token behind a hyphen that ties `j - 1` to a word, else `j`."""
    if j + 1 >= text.size or text.words[j] not in _HYPHENS:
        return j
    if text.glued(j) and text.glued(j + 1):
        return j + 1 if text.words[j + 1][0].isalnum() else j
    found = unit_table().words.at(text, j + 1)
    return j + 1 if found and not text.lower[j + 1].endswith("s") else j  # "30 - year bonds", "a 6- foot wall"


def take_unit(text: Text, amount: Amount) -> None:
    """Take in the unit or currency behind the number."""
    if not _may_be_unit(text, amount.last) or amount.last in text.breaks:
        return
    j = behind_hyphen(text, amount.last)
    amount.tied = j > amount.last
    digits = not text.lower[amount.last - 1].isalpha() or text.glued(j)
    currency = money.currency_at(text, j, digits=digits)
    if currency:
        amount.unit, amount.last, factor = currency
        if factor != 1.0:
            amount.scale(factor)
        _scale_behind(text, amount)
        return
    if not amount.tied and _scaled_letter(text, amount):
        return
    if amount.numeral.fraction and j < text.size and text.lower[j] in ("of", "a", "an"):
        _unit_of_fraction(text, amount, j)
        return
    found = unit_at(text, j, digits=digits)
    if found and not _is_noun(text, j, found[1]):
        amount.unit, amount.last = found
    elif amount.last < text.size and text.words[amount.last] in _HYPHENS and text.glued(amount.last):
        follows = text.lower[amount.last + 1] if amount.last + 1 < text.size else ""
        amount.hanging = not amount.tied and follows in (",", "and", "or", "to")


@cache
def opening() -> frozenset[str]:
    """Every token that a unit, a currency, a multiplying letter or a unit's preposition can begin with."""
    table, data = unit_table(), money.money_table().data
    written = {*table.words.firsts, *money.money_table().names.firsts, *table.symbols, *table.glued}
    written |= {*data.symbols, *data.coins, *data.scales, "of", "a", "an", "u", *_HYPHENS, *"'’\"”"}
    return frozenset(written | {scale.upper() for scale in data.scales})


def _may_be_unit(text: Text, j: int) -> bool:
    """Whether anything that multiplies or measures a number can begin at token `j`: one look-up for most numbers."""
    if j >= text.size:
        return False
    written, openers = text.words[j], opening()
    return written in openers or text.lower[j] in openers or (len(written) == 4 and written.isupper())


def _scale_behind(text: Text, amount: Amount) -> None:
    """Take in a scale word behind the currency: "75 USD million"."""
    if amount.last < text.size and text.lower[amount.last] in ("million", "billion", "trillion", "mn", "bn"):
        numeral = numeral_at(text, amount.last)
        if numeral:
            amount.scale(numeral.value)
            amount.last = numeral.last


def _scaled_letter(text: Text, amount: Amount) -> bool:
    """Take in "m", "b", "M" where they are a million or billion: before a currency, a unit, "of" or a counted noun."""
    j = amount.last
    letter = text.words[j] if j < text.size else ""
    if letter not in ("m", "M", "b", "B", "MM", "mm", "t", "T") or amount.numeral.last != j:
        return False
    if not text.glued(j) and letter != "B":
        return False
    factor = money.money_table().data.scales[letter.lower()]
    currency = money.currency_at(text, behind_hyphen(text, j + 1), digits=False)
    if currency:
        amount.unit, amount.last, _ = currency
        amount.scale(factor)
        return True
    following = text.lower[j + 1] if j + 1 < text.size else ""
    classes = word_classes()
    plural = following[:1].isalpha() and classes.is_plural(text.words[j + 1], following)
    unit = unit_at(text, j + 1, digits=False)
    if letter in ("mm", "t") or not (plural or unit or (following == "of" and letter in "mMbB")):
        if letter in ("M", "B", "MM") and text.glued(j):
            amount.last = j + 1
            amount.scale(factor)
            return True
        return False
    if following == "of" and letter == "m" and not _partitive(text, j + 1):
        return False
    amount.last = j + 1
    amount.scale(factor)
    if (unit and not plural) or (unit and unit[0].kind != "noun"):
        amount.unit, amount.last = unit
    return True


def _partitive(text: Text, j: int) -> bool:
    """Whether "of" at token `j` takes a part of many: "35m of its devices"."""
    following = text.lower[j + 1] if j + 1 < text.size else ""
    return following in ("its", "their", "the", "our", "his", "her", "these", "those", "them", "us")


def _unit_of_fraction(text: Text, amount: Amount, j: int) -> None:
    """Read "half a mile", "a quarter of an hour", "1/16 of a US pint": the unit that is cut."""
    k = j
    while k < min(j + 2, text.size) and text.lower[k] in ("of", "a", "an"):
        k += 1
    if text.lower[k - 1] not in ("a", "an"):
        return
    found = money.currency_at(text, k, digits=False)
    unit = (found[0], found[1]) if found else unit_at(text, k, digits=False)
    if unit:
        amount.unit, amount.last = unit


#: Plurals that are things: "three bars", but "7 bar".
_THINGS = frozenset("bars stones gigs grains moles atmospheres".split())
#: Words that are units only where what stands around them allows it, and units by which other things are told, too.
_NOUNS = frozenset("second quarter times stone bar foot cup yard knot mole grain".split())
_WATCHED = ("degree", "inch", "millimeter")


def _is_noun(text: Text, j: int, last: int) -> bool:
    """Whether a word that can be a unit is a common noun here: "two second homes", "three bars", "two Times men"."""
    word = text.lower[j]
    following = text.lower[last] if last < text.size else ""
    if word in ("second", "quarter"):
        content = following[:1].isalpha() and following not in word_classes().function
        return content and text.words[j - 1] not in _HYPHENS
    if text.words[j][0].isupper() and word in ("stone", "bar", "foot", "cup", "yard", "knot", "mole", "grain"):
        return text.words[j].istitle()  # a name
    return word in _THINGS or (word == "times" and text.words[j] == "Times")


def unmistakable() -> dict[str, Unit]:
    """The words that are one unit wherever they stand in small letters behind a number, whatever follows."""
    table = unit_table()
    units = {word: unit for word, unit in table.words.alone().items() if word not in _THINGS | _NOUNS}
    for word in {*table.symbols, *table.glued} & units.keys():
        del units[word]
    return {word: unit for word, unit in units.items() if not unit.name.startswith(_WATCHED)}
