"""The first pass over a text: read the numbers that may be amounts, and drop those that count nothing."""

from __future__ import annotations

from checker.extract.quantity import ordinals
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.amounts import number_at, read, read_as
from checker.extract.quantity.compounds import multiple, one_and_a_half
from checker.extract.quantity.counting import counted_phrase
from checker.extract.quantity.identifiers import DASHES, calibre, naming, ratio, score, street
from checker.extract.quantity.idioms import is_counting
from checker.extract.quantity.not_quantities import (
    inside_word,
    is_clock,
    is_date,
    is_format,
    is_spelled_year,
    is_year,
    naming_table,
    tied_on,
    tied_to_digits,
)
from checker.extract.quantity.passing import (
    GOES_ON,
    behind_telephone,
    goes_on,
    is_counter,
    is_plain_clock,
    is_plain_day,
    is_plain_hour,
    is_plain_year,
)
from checker.extract.quantity.plain import may_be_named, plain_numbers, read_plain, thousands
from checker.extract.text.number_words import number_words
from checker.extract.text.numerals import Numeral, numeral_at
from checker.extract.text.tokens import Text
from checker.model import Identifier, Mention

#: A number may begin with one of these; the scan meets the word behind them first.
ARTICLES = frozenset(["a", "an"])


#: Behind a number these may make a clock time, a ratio or a count of pages of it.
_TYING = frozenset(":/")
_COUNTING = frozenset(["of", "/"])
#: Stops behind a number, and those of them that may close what it only numbers.
_ENDING, _CLOSING = frozenset(",;.)!?"), frozenset(".)")


class Scan:
    """The first pass: amounts, and the numbers that turned out to be something else."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.table = plain_numbers()
        self.amounts: list[Amount] = []
        self.others: list[Mention] = []
        self.free = 0
        self.dates: set[int] = set()
        self.dropped = -1
        self.named = -1

    def take(self, i: int) -> None:
        """Read what begins at token `i`; `free` becomes the first token that may begin something else."""
        word = self.text.lower[i]
        digits = word[0].isdecimal()
        known = self.table.values.get(word)
        if known is None and digits and "," in word:
            known = thousands(word)
        if known and not (digits and (self.dropped >= i - 1 or self.named == i - 1)):  # digits may go on with those
            amount = read_plain(self.text, i, known, self.table)
            if amount is not None:
                self.free = amount.last
                if amount.unit is None and not self._counts(amount):
                    self.dropped = self.free
                else:
                    self.amounts.append(amount)
                return
        if digits:
            if self._is_block(i) or self._passes(i):
                return
        elif word in self.table.vague and self._is_vague(i):
            return
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
        self.free = max(amount.last, self.free)
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
        """Whether digits at token `i` number a block of houses, as most addresses do: "the 1600 block of Oak St"."""
        text, last = self.text, i + 1
        if last >= text.size or text.lower[last] != "block" or text.lower[i - 1] != "the":
            return False
        if self.dropped >= i - 1 or self.named >= i - 1 or not text.words[i].isdecimal() or text.glued(last):
            return False
        numeral = number_at(text, i)
        address = street(text, numeral, naming_table()) if numeral else None
        if address is None:
            return False
        self.free = self.dropped = self.named = last
        return self._report(address, i, last)

    def _passes(self, i: int) -> bool:
        """Whether the digits at token `i` are a year, a day or an hour beyond doubt, as most are that count nothing."""
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
            before, following = text.lower[i - 1], text.lower[i + 1] if i + 1 < text.size else ""
            if (before == "." or before in naming_table().months) and is_plain_day(text, i):
                self.dates.add(i)
                self.named = i + 1
            elif (following == ":" and is_plain_hour(text, i)) or (following in _COUNTING and is_counter(text, i)):
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
        if (
            behind >= text.size
            or text.lower[behind] in self.table.scaling
            or (text.glued(i) and text.words[i - 1] == "-")
        ):
            return False
        self.free = self.dropped = i + 1
        return True

    def _number(self, i: int) -> Numeral | None:
        """The number at token `i`, or at the article before it; ordinals and multiples are kept as what they are."""
        text, word = self.text, self.text.lower[i]
        if i > self.free and text.lower[i - 1] in ARTICLES and word in number_words().after_article:
            numeral = numeral_at(text, i - 1)
            if numeral:
                return numeral
        ordinal = ordinals.ordinal_at(text, i) if ordinals.may_rank(text, i) else None
        if ordinal:
            mention, self.free = ordinal
            self.others.append(mention)
            return None
        numeral = number_at(text, i)
        if numeral is None:
            self.free = i + 1
            factor = multiple(text, i)
            if factor:
                self.amounts.append(factor)
        return numeral

    def _is_time(self, numeral: Numeral) -> bool:
        """Whether a number belongs to a date or clock time, or to a ratio or format that looks like one."""
        text, last = self.text, numeral.last
        sign = text.words[last] if last < text.size else ""
        if sign in _TYING and text.glued(last) and tied_to_digits(text, last):
            self._report(ratio(text, numeral.first, last), numeral.first, last + 2)
            return True
        if sign in DASHES and (result := score(text, numeral)):
            self.free = result[1]
            return self._report(result[0], numeral.first, result[1])
        if is_date(text, numeral, self.dates):
            self.dates.add(last - 1)
            self.named = last
            self._drop_left_end(numeral)
            return True
        return (numeral.value < 25 and is_clock(text, last)) or is_format(text, numeral.first)

    def _is_spelled_time(self, numeral: Numeral) -> bool:
        """Whether a number in words begins a year ("nineteen ninety-four") or is an hour ("nine o'clock")."""
        text, last = self.text, numeral.last
        if is_spelled_year(text, numeral):
            following = numeral_at(text, last)
            self.free = following.last if following else last
            return True
        return numeral.value < 25 and is_clock(text, last)

    def _amount(self, numeral: Numeral) -> Amount | None:
        """The amount that a number gives, or None if it counts nothing."""
        text = self.text
        if numeral.vague and text.lower[numeral.last - 1] in number_words().vague:
            return None  # "a few days"
        amount = one_and_a_half(text, numeral) if numeral.fraction else self._second_end(numeral)
        amount = amount or read(text, numeral)
        if self._report(calibre(text, amount), amount.first, amount.last):
            self.free = amount.last
            return None
        if amount.unit is None and self._is_naming(amount):
            return None
        inches = amount.unit is not None and amount.unit.name == "inch"
        if not amount.prefixed and not inches and not amount.sign and inside_word(text, numeral):
            return None
        tied = tied_on(text, amount.last) and not (amount.prefixed and text.words[amount.last] in "-–/")
        return None if tied else amount

    def _is_naming(self, amount: Amount) -> bool:
        """Whether a number without a unit counts nothing; reports its identifier, and drops what belongs to it."""
        text, numeral = self.text, amount.numeral
        if (
            amount.sign == "-"
            and amount.first > 0
            and text.words[amount.first] in "-−"
            and (text.words[amount.first - 1][0].isupper())
        ):
            return True  # "COVID -19"
        if not is_counting(text, numeral):
            return True
        if not numeral.spelled and self.dropped == numeral.first - 1 and text.lower[numeral.first - 1] in GOES_ON:
            return True  # "2018-19", "image 2 of 9"
        amount.phrase = counted_phrase(text, amount)
        if amount.last > numeral.last:
            return False
        plural = amount.phrase is not None
        if not plural and not numeral.spelled and self.named == numeral.first - 1 and self._lists_on(numeral.first - 1):
            self.named = numeral.last
            return True  # "seats 5 and 6"
        named = naming(text, numeral, plural)
        if named:
            self.named = numeral.last
        if type(named) is Identifier:
            self._report(named, numeral.first, numeral.last)
            self._drop_left_end(numeral)
        directly = amount.phrase is not None and amount.phrase.head == numeral.last
        return bool(named) or is_year(text, numeral, directly)

    def _second_end(self, numeral: Numeral) -> Amount | None:
        """The amount of a number that a hyphen ties to money: "$3-5m"."""
        left = self.amounts[-1] if self.amounts else None
        if left is None or not left.prefixed or left.last != numeral.first - 1 or numeral.spelled:
            return None
        return read_as(self.text, numeral, left) if self.text.words[left.last] in "-–" else None

    def _report(self, identifier: Identifier | None, first: int, last: int) -> bool:
        """Keep an identifier at tokens [first, last), if there is one; whether there was."""
        if identifier is None:
            return False
        self.others.append(Mention(self.text.starts[first], self.text.ends[last - 1], identifier))
        return True

    def _lists_on(self, k: int) -> bool:
        return self.text.lower[k] in ("and", "to", "&", "through", "or")

    def _drop_left_end(self, numeral: Numeral) -> None:
        """Drop the number before, where it is the first half of the same date or address: "3-5 May"."""
        if not self.amounts:
            return
        left = self.amounts[-1]
        near = left.unit is None and left.phrase is None and numeral.first - left.last == 1
        if near and self.text.lower[left.last] in ("-", "–", "to", "and"):
            self.amounts.pop()
