"""Units said once for several numbers: "four-, five- and six-cylinder", "from 2.4 million", "the lowest is 74"."""

from __future__ import annotations

from checker.extract.quantity.amount import Amount
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.ranges import gap, scale_of
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

#: A number behind one of these has the unit of the one before it, if it has none of its own.
_LINKS = frozenset("from to with versus vs than against including plus and or".split())

_PERSON = Unit("person", "noun")
_BETWEEN = frozenset("at least about more than some nearly up to as many another over around and".split())


def fill(text: Text, amounts: list[Amount]) -> None:
    """Give amounts without a unit the unit of the neighbour that shares it."""
    lacking = [
        i for i, amount in enumerate(amounts) if amount.unit is None and amount.phrase is None and _lacks_unit(amount)
    ]
    for i in reversed(lacking):
        if i + 1 < len(amounts) and _shares_next(text, amounts[i], amounts[i + 1]):
            _take(text, amounts[i], amounts[i + 1])
    for i in lacking:
        amount = amounts[i]
        if not _lacks_unit(amount):
            continue
        former = amounts[i - 1] if i else None
        if _of_people(text, amount):
            counts = former is not None and text.sentence_of(former.first) == text.sentence_of(amount.first)
            amount.phrase_of = (former.phrase or former.phrase_of) if former and counts else None
            amount.unit = None if amount.phrase_of else _PERSON
            continue
        if not amount.first or text.lower[amount.first - 1] not in _LINKS or _followed_by_noun(text, amount):
            continue
        sentence = text.sentence_of(amount.first)
        for former in amounts[max(0, i - 3) : i][::-1]:
            if text.sentence_of(former.first) == sentence and _shares_former(text, amount, former):
                amount.unit, amount.phrase_of = former.unit, former.phrase or former.phrase_of
                break


def _of_people(text: Text, amount: Amount) -> bool:
    """Whether a bare number counts people hurt: "killed 49 and injured 53", "172 were wounded", "three fatally"."""
    casualties = word_classes().casualties
    k = amount.first - 1
    while k >= 0 and amount.first - k < 5 and text.lower[k] in _BETWEEN:
        k -= 1
    before = text.lower[k] if k >= 0 else ""
    after = text.lower[amount.last : amount.last + 4]
    if before in casualties or before in ("killing", "injuring", "wounding", "kills", "injures", "wounds", "hurting"):
        return not after or not after[0].isalpha() or after[0] in word_classes().function
    if after[:1] in (["fatally"], ["critically"], ["seriously"]):
        return True
    return after[:1] in (["were"], ["was"], ["have"], ["are"]) and any(word in casualties for word in after)


def _lacks_unit(amount: Amount) -> bool:
    if amount.unit is not None or amount.phrase is not None or amount.sort != "amount":
        return False
    return amount.phrase_of is None and not amount.numeral.fraction


def _shares_next(text: Text, amount: Amount, following: Amount) -> bool:
    """Whether the number's unit follows at the next one: "7- or 8-inch", "from 4.8 to 4.7 percent"."""
    between = gap(text, amount, following)
    if amount.hanging:
        return following.first - amount.last < 5
    if between == ["to"]:
        return text.lower[amount.first - 1 : amount.first] == ["from"]
    if between in (["and"], ["or"]):
        return text.lower[amount.first - 1 : amount.first] in (["both"], ["between"], ["either"], ["of"]) or bool(
            (following.unit and following.unit.kind in ("physical", "percent"))
            or (following.phrase and not amount.numeral.spelled and not following.numeral.spelled)
        )
    return False


def _take(text: Text, amount: Amount, following: Amount) -> None:
    scale = scale_of(text, following)
    if scale > 1 and scale_of(text, amount) == 1 and amount.value <= following.high / scale:
        amount.scale(scale)
    amount.unit, amount.rate = following.unit, following.rate
    amount.phrase_of = following.phrase or following.phrase_of


def _followed_by_noun(text: Text, amount: Amount) -> bool:
    """Whether a word right behind the number could be what it counts, so that nothing is left out."""
    after = text.lower[amount.last] if amount.last < text.size else ""
    return after.isalpha() and after != "last" and after not in word_classes().function


def _shares_former(text: Text, amount: Amount, former: Amount) -> bool:
    unit = former.unit
    if former.phrase is None and former.phrase_of is None and (unit is None or unit.kind == "percent"):
        return False
    if unit is not None and (unit.kind == "time" or former.sort == "age"):
        return False
    if amount.numeral.spelled != former.numeral.spelled:
        return False
    near, before = amount.first - former.last <= 12, text.lower[amount.first - 1]
    if former.phrase is not None or former.phrase_of is not None:
        return near and max(amount.value, former.value) < 1000 * max(1, min(amount.value, former.value))
    return near and unit is not None and unit.kind in ("money", "counted", "physical") and before not in ("and", "or")
