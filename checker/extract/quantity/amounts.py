"""Reading an amount: the sign and currency before a number, the unit and the divisor behind it."""

from __future__ import annotations

from functools import cache

from checker.extract.quantity import money
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.compounds import and_a_half, and_hundredths
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.units import DIVIDING, rate_at
from checker.extract.quantity.written_units import behind_hyphen, take_unit
from checker.extract.text.numerals import Numeral, numeral_at
from checker.extract.text.tokens import Text

_MINUS = frozenset("-−‐‑")
_HYPHENS = frozenset("-‐‑")
_SIGNS = frozenset([*_MINUS, "+", "minus", "negative"])


def number_at(text: Text, i: int) -> Numeral | None:
    """The number at token `i`, decimals without a zero before their point (".534") among them."""
    if i and text.words[i - 1] == "." and text.glued(i) and _begins_decimals(text, i):
        word = text.words[i]
        if not word.isdecimal() or len(word) > 6:
            return None
        value, step = int(word) / 10 ** len(word), 10.0 ** -len(word)
        return Numeral(value, value, value, step, i - 1, i + 1)
    return numeral_at(text, i)


def _begins_decimals(text: Text, i: int) -> bool:
    """Whether the stop before digits at token `i` is a decimal point, and no word or number ends with it."""
    free = not text.glued(i - 1) or text.words[i - 2] in ("(", "$", "-", "~", "£", "€")
    return free and text.words[i][0].isdecimal()


@cache
def signs() -> frozenset[str]:
    """The signs that can stand before a number, and the words for them."""
    return frozenset(form for sign in _SIGNS for form in (sign, sign.title(), sign.upper()))


@cache
def _prefixing() -> frozenset[str]:
    """Every token that a sign or a currency before a number can end with."""
    return money.money_table().prefixing | signs()


def read(text: Text, numeral: Numeral) -> Amount:
    """The amount whose number is `numeral`: its prefix and sign to the left, its unit and rate to the right."""
    amount = Amount.of(numeral)
    before = text.words[amount.first - 1] if amount.first else ""
    prefix = None
    if before in _prefixing():
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
        take_unit(text, amount)
    if amount.unit is not None:
        if amount.unit.name.startswith("degree"):
            _spaced_minus(text, amount)
        take_rate(text, amount, amount.unit)
    return amount


def take_rate(text: Text, amount: Amount, unit: Unit) -> None:
    """Take in what goes on behind the amount's unit: "and a half", "and 45 cents", what it is divided by."""
    if unit.kind == "money":
        and_hundredths(text, amount)
    elif unit.kind == "time" and amount.last < text.size and text.lower[amount.last] == "and":
        and_a_half(text, amount)
    if amount.last < text.size and text.lower[amount.last] in DIVIDING and (rate := rate_at(text, amount.last)):
        amount.rate, amount.last = rate
        further = rate_at(text, amount.last)  # "$35 per user per month"
        if further:
            amount.rate, amount.last = f"{amount.rate} / {further[0]}", further[1]


def read_as(text: Text, numeral: Numeral, money_before: Amount) -> Amount:
    """The amount of a number that shares the currency sign of the amount before it: the 5 of "$3-5m"."""
    amount = Amount.of(numeral)
    amount.unit, amount.prefixed = money_before.unit, True
    _scale(text, amount)
    _suffix_of_prefixed(text, amount)
    rate = rate_at(text, amount.last)
    if rate:
        amount.rate, amount.last = rate
    return amount


def _sign(text: Text, amount: Amount) -> None:
    """Take in "-", "+", "minus" or "negative" before the amount."""
    k = amount.first - 1
    sign = text.words[k] if k >= 0 else ""
    if sign.lower() not in _SIGNS:
        return
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


def _spaced_minus(text: Text, amount: Amount) -> None:
    """Take in a minus that stands apart from degrees: "down to - 20 degrees"."""
    k = amount.first - 1
    if amount.sign or k < 1 or text.words[k] not in "-−" or text.glued(k) or text.glued(k + 1):
        return
    if text.words[k - 1].islower():
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
    found = money.currency_at(text, behind_hyphen(text, amount.last), digits=False)
    if found and found[0].name not in ("cent", "penny") and not found[0].name.islower():
        amount.unit, amount.last = found[0], found[1]
    elif amount.last < text.size and text.words[amount.last] == "US" and amount.unit and amount.unit.name == "USD":
        amount.last += 1
