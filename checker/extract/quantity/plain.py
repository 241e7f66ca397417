"""Numbers that stand between plain words, as most do, read at once: "the five people", "Maria Lopez, 24, said".

Whatever makes more or less of a number than a bare count (a unit, a currency, a month, a clock time, a name, a further
number) begins with one of few words or signs right beside it. Where neither neighbour is one of these, the number is
what it says, and nothing else need be asked of it.
"""

from __future__ import annotations

from functools import cache

from checker.extract.quantity.ages import PERIODS, behind_old
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
#: What a token behind a number tells: more of the number itself, that it ends, of what it is a part, its unit.
_MORE, _STOPS, _PARTS, _UNITS = range(4)
_ARTICLES = frozenset(["a", "an", "A", "An"])
#: Before the upper end of a range.
_RANGING = frozenset(["and", "or", "to", "til", "through", "/"])
#: Numbers in digits are plain below this, or if commas set off their thousands; others may be a year or a code.
_LIMIT, _LONGEST = 1000, len("1000")


#: The value and the step of a number, and whether it is written in words.
PlainNumber = tuple[float, float, bool]


class PlainNumbers:
    """The numbers and units of one token, and the words that tell more of a number before and behind it.

    `values` has each number by its token, `units` the words that are always the same unit, `told` what a token behind
    a number tells of it: a word that is not there tells no more than what is counted.
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
        #: What may make a number of a vague word: "several hundred".
        self.scaling = frozenset([*numbers.scales, *numbers.glued, *"-‐‑"])
        self.openers, self.months = naming.openers, naming.months
        named = {*signs(), *money.standing_off, *naming.designators, "–", "#", "№"}
        self.before = frozenset({*named, *naming.months})
        self.before_years = frozenset({*named, *_BEFORE_AMOUNTS})
        self.behind = frozenset({*numbers.continues, *opening(), *naming.clock, *naming.months, *CALIBRES, *_GOING_ON})
        self.behind_years = self.behind | {"to", "or", "through", "&"}
        others = numbers.continues | naming.clock | naming.months | money.openers
        self.told = dict.fromkeys(self.behind, _MORE) | dict.fromkeys(",;.)!?", _STOPS) | {"of": _PARTS}
        self.percent = unit_table().symbols["%"]
        self.units = {word: unit for word, unit in unmistakable().items() if word not in others}
        self.told |= dict.fromkeys([*self.units, "-", "%"], _UNITS)


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
    if ends[i - 1] == starts[i] or not 0 < i < text.size - 2:
        return None
    value, step, spelled = known
    behind, unit = words[last], None
    tells = table.told.get(behind)
    if tells is None:
        if ends[i] == starts[last] or (not behind.islower() and _tells_more(behind, text.lower[last], table)):
            return None
    elif tells == _MORE:
        return None
    elif tells == _STOPS:
        if behind == "." and text.glued(i + 2):
            return None
    elif tells == _PARTS:
        if not spelled or ends[i] == starts[last] or is_month(text, i + 2):
            return None
    else:
        unit = _unit_behind(text, last, table)
        last += 2 if behind == "-" else 1
        if unit is None:
            return None
    before = words[i - 1]
    if (before in table.before or text.lower[i - 1] in table.before) and not _ends_sentence(text, i - 1, table):
        return None
    if value >= 20 and spelled and before in _ARTICLES:
        return None  # "a twenty"
    numeral = Numeral(value, value, value, step, i, i + 1, False, spelled)
    amount = Amount(numeral, value, value, value, step, i, last, unit)
    return amount if unit is None else _measured(text, amount, unit)


def _tells_more(written: str, lower: str, table: PlainNumbers) -> bool:
    """Whether a word not in small letters, or a sign, tells more of the number before it than what is counted."""
    return lower in table.told or not written[0].isalpha() or (len(written) == 4 and written.isupper())


def _unit_behind(text: Text, j: int, table: PlainNumbers) -> Unit | None:
    """The unit at token `j` behind a number, or at the token behind a hyphen there."""
    words, starts, ends = text.words, text.starts, text.ends
    tied, goes_on = ends[j - 1] == starts[j], ends[j] == starts[j + 1]
    if words[j] == "-":
        return table.units.get(words[j + 1]) if tied and goes_on else None
    if words[j] == "%":
        return table.percent if tied and not goes_on else None
    return None if tied else table.units[words[j]]


def may_be_named(text: Text, i: int, table: PlainNumbers) -> bool:
    """Whether plain digits at token `i` may belong to a name: a capital stands beside them."""
    before = text.words[i - 1]
    if not before.islower() and before[0].isalpha() and text.lower[i - 1] not in table.openers and i not in text.breaks:
        return True
    return text.words[i + 1][0].isupper()


def _measured(text: Text, amount: Amount, unit: Unit) -> Amount | None:
    """The amount with "old" behind its unit, as of most ages, or with what that is divided by if nothing goes on."""
    behind, last = amount.first + 1, amount.last
    if behind in text.breaks:
        return None
    amount.tied = last > behind + 1
    if unit.name in PERIODS and (end := behind_old(text, last)) and text.lower[behind - 2] not in _RANGING:
        amount.last, amount.sort = end, "age"
        return amount
    take_rate(text, amount, unit)
    return None if tied_on(text, amount.last) else amount


def _ends_sentence(text: Text, k: int, table: PlainNumbers) -> bool:
    """Whether token `k` is a full stop and no more than that: in "Rs. 5" it belongs to a currency."""
    return text.words[k] == "." and k + 1 in text.breaks and text.words[k - 1] not in table.before
