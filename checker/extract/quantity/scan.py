"""The first pass over a text: read the numbers that may be amounts, and drop those that count nothing."""

from __future__ import annotations

from collections.abc import Iterable

from checker.extract.quantity.amount import Amount
from checker.extract.quantity.amounts import number_at
from checker.extract.quantity.careful import Reading
from checker.extract.quantity.counting import counted_phrase
from checker.extract.quantity.identifiers import street
from checker.extract.quantity.idioms import is_counting
from checker.extract.quantity.not_quantities import naming_table
from checker.extract.quantity.passing import (
    behind_telephone,
    goes_on,
    is_counter,
    is_plain_clock,
    is_plain_day,
    is_plain_hour,
    is_plain_year,
)
from checker.extract.quantity.plain import may_be_named, plain_numbers, read_plain, thousands
from checker.extract.text.tokens import Text

#: Behind a number these may make a count of pages of it.
_COUNTING = frozenset(["of", "/"])
#: Stops behind a number, and those of them that may close what it only numbers.
_ENDING, _CLOSING = frozenset(",;.)!?"), frozenset(".)")


class Scan(Reading):
    """The first pass: most numbers are taken or passed by at once, and the others read with care."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.table = plain_numbers()

    def read(self, openers: Iterable[int]) -> None:
        """Read what begins at these tokens; `free` becomes the first token that may begin something else."""
        text, table = self.text, self.table
        lower, size, value_of = text.lower, text.size, table.values.get
        for i in openers:
            if i < self.free:
                continue
            word = lower[i]
            digits = word[0].isdecimal()
            known = value_of(word)
            if known is None and digits and "," in word:
                known = thousands(word)
            if known and not (digits and (self.dropped >= i - 1 or self.named == i - 1)):  # digits may go on with those
                amount = read_plain(text, i, known, table)
                if amount is not None:
                    self.free = amount.last
                    if amount.unit is None and not self._counts(amount):
                        self.dropped = self.free
                    else:
                        self.amounts.append(amount)
                    continue
            if digits:
                behind = lower[i + 1] if i + 1 < size else ""
                if (behind == "block" and self._is_block(i)) or self._passes(i, behind):
                    continue
            elif word in table.vague and self._is_vague(i):
                continue
            self._read_with_care(i, digits)

    def _read_with_care(self, i: int, digits: bool) -> None:
        """Read the number at token `i` that may be anything; `digits` says that it begins with some."""
        numeral = self._number(i)
        if numeral is None:
            return
        self.free = numeral.last
        is_time = self._is_time(numeral) if digits else self._is_spelled_time(numeral)
        amount = None if is_time else self._amount(numeral)
        if amount is None:
            self.dropped = self.free
            return
        if self.amounts and self.amounts[-1].last > amount.first:
            amount.first = numeral.first
        if amount.last > self.free:
            self.free = amount.last
        self.amounts.append(amount)

    def _counts(self, amount: Amount) -> bool:
        """Whether a plain number without a unit is meant as one; finds what it counts."""
        text, numeral = self.text, amount.numeral
        behind = text.words[amount.last]
        if numeral.spelled:
            counts = (amount.value != 1 and text.words[amount.first].islower()) or is_counting(text, numeral)
        elif may_be_named(text, amount.first, self.table):
            return not self._is_naming(amount)
        else:
            counts = behind not in _CLOSING or is_counting(text, numeral)
        if counts and behind not in _ENDING:
            amount.phrase = counted_phrase(text, amount)
        return counts

    def _is_block(self, i: int) -> bool:
        """Whether digits before "block" number houses, as most addresses do: "the 1600 block of Oak St"."""
        text, last = self.text, i + 1
        if text.lower[i - 1] != "the":
            return False
        if self.dropped >= i - 1 or self.named >= i - 1 or not text.words[i].isdecimal() or text.glued(last):
            return False
        numeral = number_at(text, i)
        address = street(text, numeral, naming_table()) if numeral else None
        if address is None:
            return False
        self.free = self.dropped = self.named = last
        return self._report(address, i, last)

    def _passes(self, i: int, behind: str) -> bool:
        """Whether the digits at token `i` are a year, a day or an hour beyond doubt, as most are that count nothing.

        `behind` is the word that follows them.
        """
        text, size = self.text, len(self.text.words[i])
        if self.dropped == i - 1 and self.dates.isdisjoint((i - 1, i - 2)) and goes_on(text, i, self.table):
            pass
        elif size == 4:
            if not is_plain_year(text, i, self.dates, self.table):
                return False
        elif size == 3:
            last = behind_telephone(text, i, self.table)
            if last is None:
                return False
            i = last - 1
        elif size > 2:
            return False
        else:
            before = text.lower[i - 1]
            if (before == "." or before in self.table.months) and is_plain_day(text, i):
                self.dates.add(i)
                self.named = i + 1
            elif (behind == ":" and is_plain_hour(text, i)) or (behind in _COUNTING and is_counter(text, i)):
                i += 2
            elif self.dropped >= i - 1 or not is_plain_clock(text, i, self.table):
                return False
        self.free = self.dropped = i + 1
        return True

    def _is_vague(self, i: int) -> bool:
        """Whether a vague word at token `i` gives no number at all: "several people", "a few days"."""
        text, behind = self.text, i + 1
        if behind < text.size and text.lower[behind] == "of":
            behind += 1
        if behind >= text.size or text.lower[behind] in self.table.scaling:
            return False
        if text.glued(i) and text.words[i - 1] == "-":
            return False
        self.free = self.dropped = i + 1
        return True
