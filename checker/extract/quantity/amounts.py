"""An amount: a number with its sign, its currency or unit, and what it is divided by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.extract.quantity import money
from checker.extract.quantity.change import change_table
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.units import rate_at, unit_at, unit_table
from checker.extract.text.noun_phrases import Phrase
from checker.extract.text.numerals import Numeral, numeral_at
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

_MINUS = frozenset("-−‐‑")
_HYPHENS = frozenset("-‐‑")


@dataclass(slots=True)
class Amount:
    """A number read at tokens [first, last) with the unit that is written at it.

    `numeral` keeps the words of the number itself. `tied` says that a hyphen ties the unit to it ("8-inch"),
    `hanging` that its unit follows later ("four-, five- and six-cylinder"), `prefixed` that a currency stands
    before it, `factor` by what scale a word multiplied it, and `sign` is "+" or "-" where one is written. `phrase`
    is the counted noun phrase, or `phrase_of` that of the amount whose noun this one shares.
    """

    numeral: Numeral
    first: int
    last: int
    value: float
    low: float
    high: float
    step: float
    unit: Unit | None = None
    rate: str = ""
    sign: str = ""
    tied: bool = False
    hanging: bool = False
    prefixed: bool = False
    factor: float = 1.0
    sort: str = "amount"
    is_range: bool = False
    phrase: Phrase | None = None
    phrase_of: Phrase | None = None

    def scale(self, factor: float) -> None:
        """Multiply the number, as "million" and "m" do."""
        self.value, self.low, self.high = (float(f"{n * factor:.12g}") for n in (self.value, self.low, self.high))
        self.step *= factor
        self.factor *= factor

    def negate(self) -> None:
        """Turn the number's sign."""
        self.value, self.low, self.high, self.sign = -self.value, -self.high, -self.low, "-"


def number_at(text: Text, i: int) -> Numeral | None:
    """The number at token `i`, decimals without a zero before their point (".534") among them."""
    word = text.words[i]
    if i and word[0].isdigit() and text.words[i - 1] == "." and text.glued(i) and not _tied_before(text, i - 1):
        if not word.isdigit() or len(word) > 6:
            return None
        value, step = int(word) / 10 ** len(word), 10.0 ** -len(word)
        return Numeral(value, value, value, step, i - 1, i + 1)
    return numeral_at(text, i)


def _tied_before(text: Text, k: int) -> bool:
    return text.glued(k) and text.words[k - 1] not in ("(", "$", "-", "~", "£", "€")


def read(text: Text, numeral: Numeral) -> Amount:
    """The amount whose number is `numeral`: its prefix and sign to the left, its unit and rate to the right."""
    amount = Amount(numeral, numeral.first, numeral.last, numeral.value, numeral.low, numeral.high, numeral.step)
    _sign(text, amount)
    prefix = money.prefix_before(text, amount.first)
    if prefix:
        code, amount.first, factor = prefix
        amount.unit, amount.prefixed = Unit(code, "money"), True
        if not amount.sign:
            _sign(text, amount)
        if factor != 1.0:
            amount.scale(factor)
        _scale(text, amount)
        _suffix_of_prefixed(text, amount)
    else:
        _unit(text, amount)
    if amount.unit is None:
        return amount
    if amount.unit.kind == "time":
        _and_a_half(text, amount)
    elif amount.unit.kind == "money":
        _and_hundredths(text, amount)
    for _ in range(2):  # "$35 per user per month"
        rate = rate_at(text, amount.last)
        if rate:
            amount.rate = f"{amount.rate} / {rate[0]}" if amount.rate else rate[0]
            amount.last = rate[1]
    return amount


def read_as(text: Text, numeral: Numeral, money_before: Amount) -> Amount:
    """The amount of a number that shares the currency sign of the amount before it: the 5 of "$3-5m"."""
    amount = Amount(numeral, numeral.first, numeral.last, numeral.value, numeral.low, numeral.high, numeral.step)
    amount.unit, amount.prefixed = money_before.unit, True
    _scale(text, amount)
    _suffix_of_prefixed(text, amount)
    rate = rate_at(text, amount.last)
    if rate:
        amount.rate, amount.last = rate
    return amount


def multiple(text: Text, i: int) -> Amount | None:
    """The factor by which something was multiplied: "doubled" is twice, "halved" half of what was."""
    factor = change_table().multiples.get(text.lower[i])
    if factor is None or (i + 1 < text.size and text.words[i + 1] in _HYPHENS and text.glued(i + 1)):
        return None
    numeral = Numeral(factor, factor, factor, factor / 10, i, i + 1, spelled=True)
    return Amount(numeral, i, i + 1, factor, factor, factor, numeral.step, Unit("time", "multiple"), sort="multiple")


def one_and_a_half(text: Text, numeral: Numeral) -> Amount | None:
    """Read "an hour and a half" at its last two words."""
    first = numeral.first - 3
    if (
        not numeral.fraction
        or first < 0
        or text.lower[first] not in ("a", "an", "one")
        or text.lower[first + 2] != "and"
    ):
        return None
    found = unit_at(text, first + 1, digits=False)
    if found is None or found[1] != first + 2:
        return None
    value = 1 + numeral.value
    return Amount(numeral, first, numeral.last, value, value, value, numeral.value, found[0])


def _sign(text: Text, amount: Amount) -> None:
    """Take in "-", "+", "minus" or "negative" before the amount."""
    k = amount.first - 1
    if k < 0:
        return
    sign = text.words[k]
    if text.glued(amount.first) and (sign in _MINUS or sign == "+"):
        before = text.lower[k - 1] if k and text.glued(k) else ""
        if before in ("minus", "negative"):
            amount.first = k - 1
            amount.negate()
        elif not before or before in "(~":
            amount.first = k
            if sign == "+":
                amount.sign = "+"
            else:
                amount.negate()
    elif sign.lower() in ("minus", "negative"):
        amount.first = k
        amount.negate()


def _scale(text: Text, amount: Amount) -> None:
    """Take in the letter that multiplies an amount of money."""
    found = money.scale_at(text, amount.last)
    if found and amount.numeral.last == amount.last and not text.lower[amount.last - 1].isalpha():
        factor, amount.last = found
        amount.scale(factor)


def _suffix_of_prefixed(text: Text, amount: Amount) -> None:
    """Take in the currency's word behind an amount that had its sign: "$5 million dollars", "$50 Canadian"."""
    found = money.currency_at(text, _joined(text, amount.last), digits=False)
    if found and found[0].name not in ("cent", "penny") and not found[0].name.islower():
        amount.unit, amount.last = found[0], found[1]
    elif amount.last < text.size and text.words[amount.last] == "US" and amount.unit and amount.unit.name == "USD":
        amount.last += 1


def _joined(text: Text, j: int) -> int:
    """The token behind a hyphen that ties `j - 1` to a word, else `j`."""
    if j + 1 < text.size and text.words[j] in _HYPHENS and text.glued(j) and text.glued(j + 1):
        return j + 1 if text.words[j + 1][0].isalnum() else j
    return j


def _unit(text: Text, amount: Amount) -> None:
    """Take in the unit or currency behind the number."""
    if not _may_be_unit(text, amount.last):
        return
    j = _joined(text, amount.last)
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
    if found and not _is_noun(text, found[0], j, found[1]):
        amount.unit, amount.last = found
    elif amount.last < text.size and text.words[amount.last] in _HYPHENS and text.glued(amount.last):
        follows = text.lower[amount.last + 1] if amount.last + 1 < text.size else ""
        amount.hanging = not amount.tied and follows in (",", "and", "or", "to")


@cache
def _openers() -> frozenset[str]:
    """Every token that a unit, a currency, a multiplying letter or a unit's preposition can begin with."""
    table, data = unit_table(), money.money_table().data
    written = {*table.words.firsts, *money.money_table().names.firsts, *table.symbols, *table.glued}
    written |= {*data.symbols, *data.coins, *data.scales, "of", "a", "an", "u", *_HYPHENS, *"'’\"”"}
    return frozenset(written | {scale.upper() for scale in data.scales})


def _may_be_unit(text: Text, j: int) -> bool:
    """Whether anything that multiplies or measures a number can begin at token `j`: one look-up for most numbers."""
    if j >= text.size:
        return False
    return text.words[j] in _openers() or text.lower[j] in _openers() or len(text.words[j]) == 4


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
    currency = money.currency_at(text, _joined(text, j + 1), digits=False)
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


def _is_noun(text: Text, unit: Unit, j: int, last: int) -> bool:
    """Whether a word that can be a unit is a common noun here: "two second homes", "three bars of soap"."""
    word = text.lower[j]
    following = text.lower[last] if last < text.size else ""
    if word in ("second", "quarter"):
        return (
            following[:1].isalpha() and following not in word_classes().function and text.words[j - 1] not in _HYPHENS
        )
    if word in (
        "bar",
        "bars",
        "stone",
        "stones",
        "yard",
        "yards",
        "cup",
        "cups",
        "gig",
        "gigs",
        "grain",
        "mole",
        "moles",
    ):
        return unit.name in ("bar", "stone", "gigabyte", "grain", "mole") and following not in ("of",)
    if word in ("times",):
        return following not in (
            "more",
            "as",
            "the",
            "higher",
            "larger",
            "bigger",
            "greater",
            "faster",
            "less",
            "that",
            "its",
            "their",
            "his",
            "her",
            "earnings",
            "revenue",
            "sales",
            "a",
            "in",
            "over",
            "since",
        ) and bool(following)
    return False


def _and_hundredths(text: Text, amount: Amount) -> None:
    """Take in the small coins behind an amount: "13 dollars and 45 cents", "15 dollars 50"."""
    data = money.money_table().data
    j = amount.last
    if (
        amount.unit is None
        or amount.unit.name in data.hundredths
        or amount.factor != 1.0
        or amount.is_range
        or j >= text.size
    ):
        return
    coupled = text.lower[j] == "and"
    rest = numeral_at(text, j + 1 if coupled else j) if j + 1 < text.size else None
    if rest is None or rest.value >= 100 or rest.value != int(rest.value) or rest.step > 10 or rest.fraction:
        return
    k = rest.last
    coin = money.currency_at(text, k, digits=True)
    if coin and coin[0].name in data.hundredths:
        k = coin[1]
        part = rest.value / data.hundredths[coin[0].name]
    elif not amount.prefixed and not coupled and rest.value >= 10 and (k == text.size or text.words[k] in ".,;"):
        part = rest.value / 100
    else:
        return
    amount.value, amount.low, amount.high = amount.value + part, amount.low + part, amount.high + part
    amount.step, amount.last = 0.01, k


def _and_a_half(text: Text, amount: Amount) -> None:
    """Take in "and a half" behind a unit: "an hour and a half", "three years and a half"."""
    tail = text.lower[amount.last : amount.last + 3]
    if tail[:2] == ["and", "a"] and tail[2:] in (["half"], ["quarter"]):
        part = 0.5 if tail[2] == "half" else 0.25
        amount.value, amount.low, amount.high = amount.value + part, amount.low + part, amount.high + part
        amount.step, amount.last = part, amount.last + 3
