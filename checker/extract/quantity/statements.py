"""From an amount to a quantity: its comparator and interval, its change, its unit's name and its concept."""

from __future__ import annotations

from msgspec import Struct

from checker.extract.quantity import comparators, concept
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.change import change_after, change_before
from checker.extract.quantity.comparators import Comparison
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.units import rate_at
from checker.extract.text.inflection import singular
from checker.extract.text.noun_phrases import phrase_at
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes
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


class _Statement(Struct, gc=False):
    """An amount with what the words around it say, as far as the next one may share it."""

    amount: Amount
    unit: str
    comparison: Comparison | None
    change: Change | None
    words: tuple[str, ...]
    own: tuple[str, ...]


def mentions(text: Text, amounts: list[Amount]) -> list[Mention]:
    """The quantities of the amounts of a text, in order; a pronoun "one" is left out."""
    found: list[Mention] = []
    former: _Statement | None = None
    start = end = 0
    for amount in amounts:
        if amount.unit is None and not (amount.phrase or amount.phrase_of) and _is_pronoun(text, amount):
            continue
        if not start <= amount.first < end:
            start, end = text.sentences[text.sentence_of(amount.first)]
        former = _read(text, amount, former, start, end)
        found.append(_mention(text, former, start))
    return found


def _is_pronoun(text: Text, amount: Amount) -> bool:
    """Whether a number word that counts nothing written stands for who was named: "one", "the two"."""
    if not amount.numeral.spelled or amount.is_range or amount.sort != "amount":
        return False
    before = text.lower[amount.first - 1] if amount.first else ""
    one = amount.value == 1 and text.lower[amount.numeral.last - 1] == "one"
    return one or before in ("the", "these", "those", "all", "other")


def _read(text: Text, amount: Amount, former: _Statement | None, start: int, end: int) -> _Statement:
    """Read what the words around an amount say of it; `start` and `end` are the tokens of its sentence."""
    unit, phrase, first, last = amount.unit, amount.phrase or amount.phrase_of, amount.first, amount.last
    of_time = unit is not None and unit.kind == "time" and amount.sort != "age"
    comparison = comparators.before(text, first, of_time=of_time)
    edge = comparison.edge if comparison else first
    own: tuple[str, ...] = ()
    if unit is None and phrase is not None:
        name = _noun(text, phrase.head, former)
        rate = rate_at(text, phrase.last)
        amount.rate = rate[0] if rate else ""
        own = concept.counted_words(text, phrase)
        holders = concept.holder_words(text, amount, phrase, edge, start, end)
        words = (*(word for word in holders if word not in own), *own) if holders else own
        behind = phrase.last if amount.phrase else last
    else:
        name = unit.name if unit else ""
        words = concept.measured_words(text, amount, edge, start, end)
        behind = phrase.last if amount.phrase and phrase else last
        if unit is not None and last < end and text.lower[last] == "of":
            _late_rate(text, amount, unit, end)
    if comparison is None:
        comparison = comparators.after(text, behind)
        if comparison is None and behind != amount.numeral.last:
            comparison = comparators.after(text, amount.numeral.last)
    statement = _Statement(amount, name, comparison, _change(text, amount, name, edge, start), words, own)
    if former is not None and former.amount.first >= start and first - former.amount.last <= 2:
        _share(text, statement, former)
    return statement


def _noun(text: Text, head: int, former: _Statement | None) -> str:
    """The lemma of the noun at `head`; people for "four injured", the former's noun for "three others"."""
    word = text.lower[head]
    if word in word_classes().casualties or word == "olds":
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
    comparator: Comparator = "range" if amount.is_range or amount.numeral.vague else "="
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
    quantity = Quantity(
        value=amount.value,
        low=low,
        high=high,
        comparator=comparator,
        bound=bound,
        change=statement.change,
        unit=f"{statement.unit} / {amount.rate}" if amount.rate else statement.unit,
        concept=statement.words,
        step=amount.step,
        sort=_sort(text, amount),
        vague=amount.numeral.vague,
        counted=statement.own,
    )
    return Mention(text.starts[amount.first], text.ends[_last(amount) - 1], quantity)


def _last(amount: Amount) -> int:
    """The token behind the amount and its unit: a counted noun belongs to it where it follows at once."""
    phrase = amount.phrase
    if amount.unit is None and phrase and phrase.first == amount.last and phrase.last == amount.last + 1:
        return phrase.last
    return amount.last


def _change(text: Text, amount: Amount, unit: str, edge: int, start: int) -> Change | None:
    if amount.sort == "age":
        return None
    if amount.sort == "factor":
        return "up" if amount.value > 1 else "down"
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
    if amount.numeral.fraction and amount.unit is None:
        return "share"
    if amount.rate:
        return "rate"
    first, last, lower = amount.first, amount.last, text.lower
    if (first and lower[first - 1] in _INCREMENTS) or (last < text.size and lower[last] in _INCREMENTS):
        return "increment"
    return "part" if "including" in lower[first - 2 if first > 1 else 0 : first] else "amount"
