"""Numbers that stand between plain words, as most do, read at once: "the five people", "Maria Lopez, 24, said".

Whatever makes more or less of a number than a bare count (a unit, a currency, a month, a clock time, a name, a further
number) begins with one of few words or signs right beside it. Where neither neighbour is one of these, the number is
what it says, and nothing else need be asked of it.
"""

from __future__ import annotations

from functools import cache

from checker.extract.quantity.amount import Amount
from checker.extract.quantity.amounts import signs, take_rate
from checker.extract.quantity.counting import counted_phrase
from checker.extract.quantity.identifiers import CALIBRES
from checker.extract.quantity.idioms import is_counting
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.money import money_table
from checker.extract.quantity.not_quantities import is_month, naming_table, tied_on
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
_STOPS = frozenset(",;.")
_ARTICLES = frozenset(["a", "an", "A", "An"])
#: Numbers in digits are plain below this; a longer one may be a year or a code.
_LIMIT = 1000


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
        self.units = {word: unit for word, unit in unmistakable().items() if word not in others}


@cache
def plain_numbers() -> PlainNumbers:
    """The look-up tables, built once."""
    return PlainNumbers()


def read_plain(text: Text, i: int, known: PlainNumber, table: PlainNumbers) -> Amount | None:
    """The amount of the number `known` at token `i`, if no neighbour tells more of it.

    Behind it only a comma, a word in small letters, or a unit that a space or hyphen sets off is plain, and before it a
    stop where that ends a sentence. Neither is a name: what has a capital inside a sentence may go on with it.
    """
    words, starts, ends = text.words, text.starts, text.ends
    if not 0 < i < text.size - 2 or ends[i - 1] == starts[i]:
        return None
    before = words[i - 1]
    if (before in table.before or text.lower[i - 1] in table.before) and not _ends_sentence(text, i - 1, table):
        return None
    value, step, spelled = known
    if spelled and before in _ARTICLES and value >= 20:
        return None  # "a twenty"
    numeral = Numeral(value, value, value, step, i, i + 1, False, spelled)
    behind, tied = words[i + 1], ends[i] == starts[i + 1]
    if behind == "-" and tied and ends[i + 1] == starts[i + 2]:
        unit = table.units.get(words[i + 2])
        return _measured(text, numeral, i + 3, unit) if unit else None
    if behind in table.units and not tied:
        return _measured(text, numeral, i + 2, table.units[behind])
    return _counted(text, numeral, behind, table) if behind in _STOPS or not tied else None


def _counted(text: Text, numeral: Numeral, behind: str, table: PlainNumbers) -> Amount | None:
    """The amount of a number without a unit, if the word or sign `behind` it tells no more than what is counted."""
    spelled, last = numeral.spelled, numeral.last
    if behind == "of":
        plain = spelled and not is_month(text, last + 1)
    elif behind in _STOPS:
        plain = behind != "." or not text.glued(last + 1)
    else:
        plain = text.lower[last] not in table.behind and (behind.islower() or (spelled and behind.istitle()))
    if not plain or _goes_with_name(text, last - 1, spelled, table):
        return None
    if (behind == "." or (spelled and numeral.value == 1)) and not is_counting(text, numeral):
        return None
    amount = Amount.of(numeral)
    if behind not in _STOPS:
        amount.phrase = counted_phrase(text, amount)
    return amount


def _goes_with_name(text: Text, i: int, spelled: bool, table: PlainNumbers) -> bool:
    """Whether a capital inside the sentence before the number at token `i` may be that of a name it belongs to."""
    before = text.words[i - 1]
    if before.islower() or not before[0].isalpha() or i in text.breaks:
        return False
    return not text.words[i].islower() if spelled else text.lower[i - 1] not in table.openers


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
