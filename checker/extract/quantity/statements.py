"""From an amount to a quantity: its comparator and interval, its change, its unit's name and its concept."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from checker.extract.quantity import comparators, concept
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.change import change_after, change_before, change_table
from checker.extract.quantity.comparators import ComparatorTable, Comparison, comparator_table
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.units import DIVIDING, rate_at
from checker.extract.text.inflection import singular
from checker.extract.text.marks import CASUALTY, marks
from checker.extract.text.noun_phrases import phrase_at
from checker.extract.text.tokens import Text
from checker.model import Mention, Quantity
from checker.model.value import Bound, Change, Comparator

#: Units whose number is a change behind "lose", "add" and a sign.
_RELATIVE = frozenset("percent percentage_point basis_point point cent penny per_mille".split())
_TURNED = str.maketrans("<>", "><")
_INCREMENTS = frozenset("another additional more extra further".split())
#: What stands between an amount and the same one in another unit: "100 km (60 miles)", "224 kW / 300 PS".
_CONVERSION = (["("], ["/"], [",", "or"], ["or"])
#: What stands between a change and the level that it led to.
_LEVEL = (["to"], ["at"], ["from"], [","])
#: Behind a number they say that it is a part of those who were counted before it.
_OF_THEM = (["of", "them"], ["of", "whom"])


#: The words of those who were counted, and how many: a number of "them" is a part of these.
_Whole: TypeAlias = tuple[tuple[str, ...], float]


class _Statement(Struct, gc=False):
    """An amount with what the words around it say, as far as the next one may share it."""

    amount: Amount
    unit: str
    comparison: Comparison | None
    change: Change | None
    words: tuple[str, ...]
    own: tuple[str, ...]
    whole: _Whole | None


def mentions(text: Text, amounts: list[Amount]) -> list[Mention]:
    """The quantities of the amounts of a text, in order; a pronoun "one" is left out."""
    found: list[Mention] = []
    former: _Statement | None = None
    start = end = 0
    known = comparator_table()
    for amount in amounts:
        if amount.unit is None and not (amount.phrase or amount.phrase_of) and _is_pronoun(text, amount):
            continue
        if not start <= amount.first < end:
            start, end = text.sentences[text.sentence_of(amount.first)]
            former = None  # what is shared is shared within a sentence
        former = _read(text, amount, former, start, end, known)
        found.append(_mention(text, former, start))
    return found


def _is_pronoun(text: Text, amount: Amount) -> bool:
    """Whether a number word that counts nothing written stands for who was named: "one", "the two"."""
    if not amount.numeral.spelled or amount.is_range or amount.sort != "amount":
        return False
    before = text.lower[amount.first - 1] if amount.first else ""
    one = amount.value == 1 and text.lower[amount.numeral.last - 1] == "one"
    return one or before in ("the", "these", "those", "all", "other")


def _read(
    text: Text, amount: Amount, former: _Statement | None, start: int, end: int, known: ComparatorTable
) -> _Statement:
    """Read what the words around an amount say of it; `start` and `end` are the tokens of its sentence."""
    lower, unit, first, last = text.lower, amount.unit, amount.first, amount.last
    counted = amount.phrase or amount.phrase_of
    comparison: Comparison | None = None
    edge, before = first, lower[first - 1] if first > start else ""
    if before in known.ends:
        of_time = unit is not None and unit.kind == "time" and amount.sort != "age"
        comparison = comparators.before(text, first, known, of_time=of_time)
        if comparison is not None:
            edge = comparison.edge
            before = lower[edge - 1] if edge > start else ""
    own: tuple[str, ...] = ()
    whole: _Whole | None
    if unit is None and counted is not None:
        name = _noun(text, counted.head, former)
        own = concept.counted_words(text, counted)
        words = concept.holder_words(text, amount, counted, edge, before, start, end)
        words = (*[word for word in words if word not in own], *own) if words else own
        whole = own, amount.value
        behind = counted.last
        if behind < text.size and lower[behind] in DIVIDING and (rate := rate_at(text, behind)):
            amount.rate = rate[0]
    else:
        name = unit.name if unit else ""
        whole = _whole(text, amount, former, end)
        words = whole[0] if whole else concept.measured_words(text, amount, edge, before, start, end)
        if unit is not None and last < end and lower[last] == "of":
            _late_rate(text, amount, unit, end)
    if comparison is None:
        behind, number_end = last if amount.phrase is None else amount.phrase.last, amount.numeral.last
        if behind < text.size and lower[behind] in known.after:
            comparison = comparators.after(text, behind, known)
        if comparison is None and number_end < behind and lower[number_end] in known.after:
            comparison = comparators.after(text, number_end, known)
    change = None if amount.sort == "age" else _change(text, amount, name, edge, before, start)
    statement = _Statement(amount, name, comparison, change, words, own, whole)
    if former is not None and first - former.amount.last <= 2:
        _share(text, statement, former)
    return statement


def _whole(text: Text, amount: Amount, former: _Statement | None, end: int) -> _Whole | None:
    """Those of whom an amount is a part: "12 people, five of them children and two of them twins"."""
    last = amount.last
    if former is None or former.whole is None or last + 1 >= end or text.lower[last : last + 2] not in _OF_THEM:
        return None
    return former.whole if amount.value <= former.whole[1] else None


def _noun(text: Text, head: int, former: _Statement | None) -> str:
    """The lemma of the noun at `head`; people for "four injured", the former's noun for "three others"."""
    word = text.lower[head]
    if marks(text.words[head]) & CASUALTY or word == "olds":
        return "person"
    if word == "others" and former is not None and former.amount.phrase is not None:
        near = text.sentence_of(head) == text.sentence_of(former.amount.first)
        return former.unit if near else "other"
    if text.words[head][:-1].isupper() and word[-1] == "s" and len(word) > 2:
        return word[:-1]  # "GIs"
    return singular(word)


def _share(text: Text, statement: _Statement, former: _Statement) -> None:
    """Let an amount have what was said at the former, where it says the same in another unit, or its level."""
    amount, before = statement.amount, former.amount
    between = text.lower[before.last : amount.first]
    if between in _CONVERSION:
        measured = amount.unit is not None and before.unit is not None
        if between in (["("], ["/"]) and measured and statement.comparison is None:
            statement.comparison = former.comparison
        statement.change = statement.change or former.change
        if amount.phrase is None:
            statement.words = former.words or statement.words
    elif between in _LEVEL and amount.phrase is None:
        statement.words = former.words or statement.words


def _late_rate(text: Text, amount: Amount, unit: Unit, end: int) -> None:
    """Take in a rate behind "of" and what is measured: "2 million gallons of fuel a year"."""
    if amount.rate or unit.kind not in ("physical", "money"):
        return
    phrase = phrase_at(text, amount.last + 1, end)
    rate = rate_at(text, phrase.last) if phrase else None
    if rate:
        amount.rate = rate[0]


def _mention(text: Text, statement: _Statement, start: int) -> Mention:
    """The quantity that a statement makes; `start` is the token at which its sentence begins."""
    amount, comparison = statement.amount, statement.comparison
    vague = amount.numeral.vague
    comparator: Comparator = "range" if vague or amount.is_range else "="
    low: float | None = amount.low
    high: float | None = amount.high
    bound: Bound | None = None
    if comparison:
        name = comparison.name
        if amount.sort == "factor" and amount.value < 1:
            name = name.translate(_TURNED)  # what more than halved became less than a half
        comparator, low, high = comparators.interval(name, amount.value, amount.low, amount.high)
        if low is None or high is None:
            bound = comparators.bound(text, comparison, amount.first, start)
    unit = f"{statement.unit} / {amount.rate}" if amount.rate else statement.unit
    sort = _sort(text, amount) if amount.sort == "amount" else amount.sort
    words, own, change = statement.words, statement.own, statement.change
    quantity = Quantity(amount.value, low, high, comparator, bound, change, unit, words, amount.step, sort, vague, own)
    phrase, last = amount.phrase, amount.last
    if amount.unit is None and phrase is not None and phrase.first == last == phrase.last - 1:
        last += 1  # a counted noun belongs to the amount where it follows at once
    first = amount.first
    return Mention(text.starts[first], text.ends[last - 1], first, last, quantity)


def _change(text: Text, amount: Amount, unit: str, edge: int, before: str, start: int) -> Change | None:
    """Whether the amount is the size of a rise or fall.

    `edge` is the token at which it begins with its comparator, `before` the word before that.
    """
    if amount.sort == "factor":
        return "up" if amount.value > 1 else "down"
    relative = unit in _RELATIVE
    if relative and amount.sign:
        return "up" if amount.sign == "+" else "down"
    if before in change_table().known:
        change = change_before(text, edge, relative=relative, floor=start)
        if change is not None:
            return change
    return change_after(text, amount.last) if relative or amount.tied else None


def _sort(text: Text, amount: Amount) -> str:
    """What else a plain amount is: a share, a rate, an increment, a part."""
    if amount.numeral.fraction and amount.unit is None:
        return "share"
    if amount.rate:
        return "rate"
    first, last, lower = amount.first, amount.last, text.lower
    if last < text.size and lower[last] in _INCREMENTS:
        return "increment"
    if first == 0:
        return "amount"
    before = lower[first - 1]
    if before in _INCREMENTS:
        return "increment"
    return "part" if before == "including" or (first > 1 and lower[first - 2] == "including") else "amount"
