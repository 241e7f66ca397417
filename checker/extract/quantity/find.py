"""Find the quantities, ordinals and identifiers of a text.

One pass over the tokens that may begin a number reads amounts and drops numbers that count nothing; neighbours
that form one value are joined; then each amount gets its comparator, change, unit and concept.
"""

from __future__ import annotations

from functools import cache

from checker.extract.quantity import ages, comparators, concept, elided, ordinals, ranges
from checker.extract.quantity.amounts import Amount, number_at, read
from checker.extract.quantity.change import change_after, change_before
from checker.extract.quantity.counting import counted_phrase, is_counting
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.not_quantities import inside_word, is_clock, is_date, is_year, naming, tied_on
from checker.extract.quantity.units import rate_at
from checker.extract.text.inflection import singular
from checker.extract.text.numerals import starting_words
from checker.extract.text.tokens import Text
from checker.model import Identifier, Mention, Quantity
from checker.model.value import Change, Comparator

_DIGITS = frozenset("0123456789")
_RELATIVE = frozenset("percent percentage_point basis_point point cent penny per_mille".split())


@cache
def _triggers() -> frozenset[str]:
    return starting_words() | ordinals.ordinal_words()


def find(text: Text) -> list[Mention]:
    """The mentions of a text whose value is a Quantity, an Ordinal or an Identifier, in the text's order.

    Numbers in dates, clock times, names and codes are left out. Amounts of time ("three years") are quantities
    too. No two mentions overlap.
    """
    scan = _Scan(text)
    triggers, digits = _triggers(), _DIGITS
    for i, word in enumerate(text.lower):
        if (word in triggers or word[0] in digits) and i >= scan.free:
            scan.take(i)
    found = list(scan.others)
    amounts = ranges.joined(text, scan.amounts)
    _name_ages(text, amounts)
    elided.fill(text, amounts)
    amounts = _outside_phrases(amounts)
    found += [mention for amount in amounts if (mention := _mention(text, amount))]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


class _Scan:
    """The first pass: amounts, and the numbers that turned out to be something else."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.amounts: list[Amount] = []
        self.others: list[Mention] = []
        self.free = 0
        self.dates: set[int] = set()
        self.dropped = -1

    def take(self, i: int) -> None:
        """Read what begins at token `i`; `free` becomes the first token that may begin something else."""
        text = self.text
        ordinal = ordinals.ordinal_at(text, i)
        if ordinal:
            mention, self.free = ordinal
            self.others.append(mention)
            return
        numeral = number_at(text, i)
        if numeral is None:
            self.free = i + 1
            return
        self.free = numeral.last
        amount = read(text, numeral)
        if amount.unit is None and amount.last == numeral.last and self._is_naming(amount):
            self.dropped = numeral.last
            return
        if not amount.prefixed and inside_word(text, numeral) and not amount.sign:
            self.dropped = numeral.last
            return
        if tied_on(text, amount.last) and not (amount.prefixed and text.words[amount.last] in "-–/"):
            self.dropped = numeral.last
            return
        if amount.first < self.free and self.amounts and self.amounts[-1].last > amount.first:
            amount.first = numeral.first
        self.free = max(amount.last, self.free)
        self.amounts.append(amount)

    def _is_naming(self, amount: Amount) -> bool:
        """Whether a number without a unit counts nothing; reports its identifier, and drops what belongs to it."""
        text, numeral = self.text, amount.numeral
        if is_clock(text, numeral.last):
            return True
        if is_date(text, numeral, self.dates):
            self.dates.add(numeral.last - 1)
            self._drop_left_end(amount)
            return True
        if not is_counting(text, numeral):
            return True
        if not numeral.spelled and self.dropped == numeral.first - 1 and text.words[numeral.first - 1] in "-–/":
            return True  # "2018-19"
        amount.phrase = counted_phrase(text, amount)
        plural = amount.phrase is not None
        if is_year(text, numeral, plural and amount.phrase is not None and amount.phrase.head - numeral.last < 1):
            return True
        named = naming(text, numeral, plural)
        if isinstance(named, Identifier):
            start, end = text.starts[numeral.first], text.ends[numeral.last - 1]
            self.others.append(Mention(start, end, named))
            self._drop_left_end(amount)
        return bool(named)

    def _drop_left_end(self, amount: Amount) -> None:
        """Drop the number before, where it is the first half of the same date or address: "3-5 May"."""
        if not self.amounts:
            return
        left = self.amounts[-1]
        if left.unit is None and left.phrase is None and amount.first - left.last == 1:
            if self.text.lower[left.last] in ("-", "–", "to", "and"):
                self.amounts.pop()


def _name_ages(text: Text, amounts: list[Amount]) -> None:
    previous: Amount | None = None
    for amount in amounts:
        ages.read_age(text, amount, previous)
        previous = amount


def _outside_phrases(amounts: list[Amount]) -> list[Amount]:
    """The amounts without those bare numbers that are part of what another one counts ("two 737 jets")."""
    kept: list[Amount] = []
    for amount in amounts:
        if kept and (phrase := kept[-1].phrase) and amount.unit is None and amount.last <= phrase.last:
            continue
        kept.append(amount)
    return kept


def _mention(text: Text, amount: Amount) -> Mention | None:
    sentence = text.sentence_of(amount.first)
    start, end = text.sentences[sentence]
    unit, last = amount.unit, amount.last
    comparison = comparators.before(text, amount.first, of_time=unit is not None and unit.kind == "time")
    edge = comparison.edge if comparison else amount.first
    if unit is None and amount.phrase is not None:
        head = amount.phrase.head
        unit = Unit(singular(text.lower[head]), "noun")
        if amount.phrase.last == last + 1 and amount.phrase.first == last:
            last += 1
        rate = rate_at(text, amount.phrase.last)
        amount.rate = rate[0] if rate else ""
        words = concept.counted_words(text, amount.phrase)
    else:
        words = concept.measured_words(text, amount, start, end)
    behind = comparators.after(text, last if amount.phrase is None else amount.phrase.last)
    behind = behind or comparators.after(text, amount.numeral.last)
    comparison = comparison or behind
    low: float | None
    high: float | None
    comparator: Comparator = "="
    low, high = amount.low, amount.high
    bound = None
    if amount.is_range or amount.numeral.vague:
        comparator = "range"
    if comparison:
        comparator, low, high = comparators.interval(comparison.name, amount.value, amount.low, amount.high)
        if low is None or high is None:
            bound = comparators.bound(text, comparison, amount.first, start)
    name = unit.name if unit else ""
    quantity = Quantity(
        value=amount.value,
        low=low,
        high=high,
        comparator=comparator,
        bound=bound,
        change=_change(text, amount, name, edge, start),
        unit=f"{name} / {amount.rate}" if amount.rate else name,
        concept=words,
        step=amount.step,
        sort=_sort(text, amount),
        vague=amount.numeral.vague,
    )
    return Mention(text.starts[amount.first], text.ends[last - 1], quantity)


def _change(text: Text, amount: Amount, unit: str, edge: int, start: int) -> Change | None:
    if amount.sort == "age":
        return None
    relative = unit in _RELATIVE
    if relative and amount.sign:
        return "up" if amount.sign == "+" else "down"
    change = change_before(text, edge, relative=relative, floor=start)
    if change is None and (relative or amount.tied):
        change = change_after(text, amount.last)
    return change


def _sort(text: Text, amount: Amount) -> str:
    if amount.sort != "amount":
        return amount.sort
    if amount.numeral.fraction and (amount.unit is None or amount.unit.kind == "noun"):
        return "share"
    if amount.rate:
        return "rate"
    near = text.lower[max(0, amount.first - 1) : amount.first] + text.lower[amount.last : amount.last + 1]
    if any(word in ("another", "additional", "more", "extra", "further") for word in near):
        return "increment"
    if "including" in text.lower[max(0, amount.first - 2) : amount.first]:
        return "part"
    return "amount"
