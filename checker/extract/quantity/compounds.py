"""Amounts of several words with one value: "13 dollars and 45 cents", "three years and a half", "doubled"."""

from __future__ import annotations

from checker.extract.quantity import money
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.change import change_table
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.units import unit_at
from checker.extract.text.numerals import Numeral, numeral_at
from checker.extract.text.tokens import Text

_HYPHENS = frozenset("-‐‑")


def and_hundredths(text: Text, amount: Amount) -> None:
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


def and_a_half(text: Text, amount: Amount) -> None:
    """Take in "and a half" behind a unit, at whose end "and" stands: "an hour and a half", "three years and a half"."""
    tail = text.lower[amount.last + 1 : amount.last + 3]
    if tail in (["a", "half"], ["a", "quarter"]):
        part = 0.5 if tail[1] == "half" else 0.25
        amount.value, amount.low, amount.high = amount.value + part, amount.low + part, amount.high + part
        amount.step, amount.last = part, amount.last + 3


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
    return Amount(numeral, value, value, value, numeral.value, first, numeral.last, found[0])


def multiple(text: Text, i: int) -> Amount | None:
    """The factor by which something was multiplied: "doubled" is twice, "halved" half of what was."""
    factor = change_table().multiples.get(text.lower[i])
    if factor is None or (i + 1 < text.size and text.words[i + 1] in _HYPHENS and text.glued(i + 1)):
        return None
    numeral = Numeral(factor, factor, factor, factor / 10, i, i + 1, spelled=True)
    amount = Amount.of(numeral)
    amount.unit, amount.sort = Unit("time", "multiple"), "factor"
    return amount
