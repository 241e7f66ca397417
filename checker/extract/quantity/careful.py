"""Numbers read with care, as what stands beside them may make anything of them: times, names, codes, amounts."""

from __future__ import annotations

from checker.extract.quantity import ordinals
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.amounts import number_at, read, read_as
from checker.extract.quantity.compounds import multiple, one_and_a_half
from checker.extract.quantity.counting import counted_phrase
from checker.extract.quantity.identifiers import DASHES, calibre, naming, ratio, score
from checker.extract.quantity.idioms import is_counting
from checker.extract.quantity.not_quantities import (
    inside_word,
    is_clock,
    is_date,
    is_format,
    is_spelled_year,
    is_year,
    tied_on,
    tied_to_digits,
)
from checker.extract.quantity.passing import GOES_ON
from checker.extract.text.number_words import number_words
from checker.extract.text.numerals import Numeral, numeral_at
from checker.extract.text.tokens import Text
from checker.model import Identifier, Mention

#: A number may begin with one of these; the scan meets the word behind them first.
ARTICLES = frozenset(["a", "an"])
#: Behind a number these may make a clock time or a ratio of it.
_TYING = frozenset(":/")


class Reading:
    """What has been read of a text: amounts, and the numbers that turned out to be something else.

    `free` is the first token that may begin something else. `dates` are the tokens that are days of a month, `dropped`
    is the token behind the last number that counts nothing, `named` that behind the last one that names a thing.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.amounts: list[Amount] = []
        self.others: list[Mention] = []
        self.free = 0
        self.dates: set[int] = set()
        self.dropped = self.named = -2  # behind no token, and not behind the one before the first

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
        self.others.append(Mention(self.text.starts[first], self.text.ends[last - 1], first, last, identifier))
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
