"""Numbers that stand between plain words, as most do, read at once: "the five people", "Maria Lopez, 24, said".

Whatever makes more or less of a number than a bare count (a unit, a currency, a month, a clock time, a name, a further
number) begins with one of few words or signs right beside it. Where neither neighbour is one of these, the number is
what it says, and nothing else need be asked of it.
"""

from __future__ import annotations

from functools import cache

from checker.extract.quantity.amount import Amount
from checker.extract.quantity.amounts import signs, take_rate
from checker.extract.quantity.identifiers import CALIBRES
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.money import money_table
from checker.extract.quantity.not_quantities import is_month, naming_table, tied_on
from checker.extract.quantity.units import unit_table
from checker.extract.quantity.written_units import opening, unmistakable
from checker.extract.text.digits import digits_value
from checker.extract.text.number_words import number_words
from checker.extract.text.numerals import Numeral
from checker.extract.text.tokens import Text

#: Words and signs behind a number that may go on with it, beside those of the word lists.
_GOING_ON = frozenset([*"apo:–", "block"])
#: Words before four digits that need not be a year.
_BEFORE_AMOUNTS = frozenset("than total average least about nearly almost roughly approximately some of".split())
#: What ends a number without being part of it.
_STOPS = frozenset(",;.)!?")
_ARTICLES = frozenset(["a", "an", "A", "An"])
#: Numbers in digits are plain below this, or if commas set off their thousands; others may be a year or a code.
_LIMIT, _LONGEST = 1000, len("1000")


#: The value and the step of a number, and whether it is written in words.
PlainNumber = tuple[float, float, bool]


class PlainNumbers:
    """The numbers and units of one token, and the words that tell more of a number before and behind it.

    `values` has each number by its token, `units` the words that are always the same unit.
    """

    def __init__(self) -> None:
        numbers, naming, money = number_words(), naming_table(), money_table()
        self.values: dict[str, PlainNumber] = {
            word: (float(n), 10.0 if n >= 20 else 1.0, True) for word, n in numbers.small.items()
        }
        for digits in {str(n) for n in range(_LIMIT)} - naming.emergency:
            if read := digits_value(digits):
                self.values[digits] = (*read, False)
        self.vague = frozenset(numbers.vague)
        self.openers = naming.openers
        named = {*signs(), *money.standing_off, *naming.designators, "–", "#", "№"}
        self.before = frozenset({*named, *naming.months})
        self.before_years = frozenset({*named, *_BEFORE_AMOUNTS})
        self.behind = frozenset({*numbers.continues, *opening(), *naming.clock, *naming.months, *CALIBRES, *_GOING_ON})
        self.behind_years = self.behind | {"to", "or", "through", "&"}
        others = numbers.continues | naming.clock | naming.months | money.openers
        self.percent = unit_table().symbols["%"]
        self.units = {word: unit for word, unit in unmistakable().items() if word not in others}


@cache
def plain_numbers() -> PlainNumbers:
    """The look-up tables, built once."""
    return PlainNumbers()


def thousands(word: str) -> PlainNumber | None:
    """The number of a token of digits with commas, if they set off thousands."""
    read = digits_value(word) if len(word) > _LONGEST else None
    return (*read, False) if read else None


def read_plain(text: Text, i: int, known: PlainNumber, table: PlainNumbers) -> Amount | None:
    """The amount of the number `known` at token `i`, if no neighbour makes more of it than a count or a measure.

    A count may still be (part of) a name, and has no phrase yet. Behind it only a stop, a word, or a unit that a space
    or hyphen sets off is plain, and before it a stop where that ends a sentence.
    """
    words, starts, ends, last = text.words, text.starts, text.ends, i + 1
    if not 0 < i < text.size - 2 or ends[i - 1] == starts[i]:
        return None
    behind, end, unit = words[last], last, None
    if ends[i] != starts[last]:
        unit = table.units.get(behind)
        end = i + 2
    elif behind == "-":
        unit = table.units.get(words[i + 2]) if ends[last] == starts[i + 2] else None
        end = i + 3
    elif behind == "%":
        unit = table.percent if ends[last] != starts[i + 2] else None
        end = i + 2
    elif behind not in _STOPS:
        return None
    value, step, spelled = known
    if unit is None and _goes_on(text, last, spelled, table):
        return None
    before = words[i - 1]
    if (before in table.before or text.lower[i - 1] in table.before) and not _ends_sentence(text, i - 1, table):
        return None
    if value >= 20 and spelled and before in _ARTICLES:
        return None  # "a twenty"
    numeral = Numeral(value, value, value, step, i, last, False, spelled)
    return Amount.of(numeral) if unit is None else _measured(text, numeral, end, unit)


def _goes_on(text: Text, j: int, spelled: bool, table: PlainNumbers) -> bool:
    """Whether the word or sign at token `j`, behind a number, tells more of it than what is counted."""
    behind = text.words[j]
    if behind in _STOPS:
        return behind == "." and text.glued(j + 1)
    if behind == "of":
        return not spelled or is_month(text, j + 1)
    if text.lower[j] in table.behind or not behind[0].isalpha():
        return True
    return not behind.islower() and (behind in table.behind or (len(behind) == 4 and behind.isupper()))


def may_be_named(text: Text, i: int, table: PlainNumbers) -> bool:
    """Whether plain digits at token `i` may belong to a name: a capital stands beside them."""
    before = text.words[i - 1]
    if not before.islower() and before[0].isalpha() and text.lower[i - 1] not in table.openers and i not in text.breaks:
        return True
    return text.words[i + 1][0].isupper()


def _measured(text: Text, numeral: Numeral, last: int, unit: Unit) -> Amount | None:
    """The amount of a number whose unit ends before token `last`, if nothing ties that to more."""
    if numeral.last in text.breaks:
        return None
    amount = Amount.of(numeral)
    amount.last, amount.unit = last, unit
    amount.tied = last > numeral.last + 1
    take_rate(text, amount, unit)
    return None if tied_on(text, amount.last) else amount


def _ends_sentence(text: Text, k: int, table: PlainNumbers) -> bool:
    """Whether token `k` is a full stop and no more than that: in "Rs. 5" it belongs to a currency."""
    return text.words[k] == "." and k + 1 in text.breaks and text.words[k - 1] not in table.before
