"""The record of an amount: a number with its sign, its currency or unit, and what it is divided by."""

from __future__ import annotations

from msgspec import Struct

from checker.extract.quantity.lexicon import Unit
from checker.extract.text.noun_phrases import Phrase
from checker.extract.text.numerals import Numeral


class Amount(Struct, gc=False):
    """A number read at tokens [first, last) with the unit that is written at it.

    `numeral` keeps the words of the number itself. `tied` says that a hyphen ties the unit to it ("8-inch"),
    `hanging` that its unit follows later ("four-, five- and six-cylinder"), `prefixed` that a currency stands
    before it, `factor` by what scale a word multiplied it, and `sign` is "+" or "-" where one is written. `phrase`
    is the counted noun phrase, or `phrase_of` that of the amount whose noun this one shares.
    """

    numeral: Numeral
    value: float
    low: float
    high: float
    step: float
    first: int
    last: int
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

    @classmethod
    def of(cls, numeral: Numeral) -> Amount:
        """The amount of a number by itself."""
        return cls(numeral, numeral.value, numeral.low, numeral.high, numeral.step, numeral.first, numeral.last)

    def scale(self, factor: float) -> None:
        """Multiply the number, as "million" and "m" do."""
        self.value, self.low, self.high = (float(f"{n * factor:.12g}") for n in (self.value, self.low, self.high))
        self.step *= factor
        self.factor *= factor

    def negate(self) -> None:
        """Turn the number's sign."""
        self.value, self.low, self.high, self.sign = -self.value, -self.high, -self.low, "-"
