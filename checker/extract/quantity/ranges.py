"""Two numbers that are one value: "between 5 and 6 kg", "$3-5bn", "three or four years", "one in five"."""

from __future__ import annotations

import itertools

from checker.extract.quantity.amount import Amount
from checker.extract.quantity.change import change_table
from checker.extract.text.number_words import number_words
from checker.extract.text.tokens import Text

_DASHES = frozenset("-–—‐‑−")
_CLAUSE = 12
#: The ends of a range have at most so many tokens less one between them.
_NEAR = 3


def any_adjoin(amounts: list[Amount]) -> bool:
    """Whether any two amounts stand so close that they may be one value."""
    last = -_NEAR - 1
    for amount in amounts:
        if amount.first - last <= _NEAR:
            return True
        last = amount.last
    return False


def joined(text: Text, amounts: list[Amount]) -> list[Amount]:
    """The amounts, those that are the ends of a range or the terms of a share ("one in five") made one."""
    found: list[Amount] = []
    left: Amount | None = None
    for i, right in enumerate(amounts, 1):
        if left is not None and right.first - left.last <= _NEAR:
            goes_on = amounts[i] if i < len(amounts) else None
            both = _share(text, left, right) or _range(text, left, right, goes_on)
            if both:
                found.append(both)
                left = None
                continue
        if left is not None:
            found.append(left)
        left = right
    return found if left is None else [*found, left]


def pairs(text: Text, amounts: list[Amount]) -> list[tuple[Amount, Amount]]:
    """Bare numbers in digits with a hyphen between them that are no range: scores of a game ("2-0"), codes."""
    found = []
    for left, right in itertools.pairwise(amounts):
        if right.first - left.last != 1 or text.lower[left.last] not in _DASHES or not text.glued(right.first):
            continue
        whole = left.step >= 1 and right.step >= 1 and not left.numeral.spelled and not right.numeral.spelled
        bare = left.unit is None and right.unit is None and not left.phrase and not right.phrase
        if whole and bare:
            found.append((left, right))
    return found


def is_score(left: Amount, right: Amount) -> bool:
    """Whether a pair of numbers can be the score of a game or vote: small, and the first larger."""
    return right.value <= left.value < 700


def gap(text: Text, left: Amount, right: Amount) -> list[str]:
    """The words between two amounts, as long as they are few."""
    return text.lower[left.last : min(right.first, left.last + 5)]


def _range(text: Text, left: Amount, right: Amount, goes_on: Amount | None) -> Amount | None:
    if left.hanging or left.phrase or left.rate or left.sort != "amount" or left.numeral.fraction:
        return None
    if left.unit and right.unit and left.unit != right.unit:
        return None
    between = gap(text, left, right)
    dash = len(between) == 1 and between[0] in _DASHES
    if dash and left.unit and not right.unit:
        return None
    if not dash and goes_on and gap(text, right, goes_on) in (["-"], ["–"]):
        return None
    if not (dash or _joined_by_words(text, left, right, goes_on)):
        return None
    _share_scale(text, left, right)
    if not left.value < right.value:
        return None
    if dash and left.unit is None and right.unit is None and not right.phrase:
        return None
    return _both(left, right)


def _joined_by_words(text: Text, left: Amount, right: Amount, goes_on: Amount | None) -> bool:
    between = gap(text, left, right)
    before = text.lower[left.first - 1] if left.first else ""
    if before in ("about", "around", "roughly", "in", "approximately", "somewhere", "anywhere"):
        before = text.lower[left.first - 2] if left.first > 1 and before != "in" else before
    word = between[0] if len(between) == 1 else "".join(between)
    if word == "and":
        return before == "between"
    if word in ("to", "-to-", "til", "through"):
        if before == "from":
            return not _changes(text, left.first) or (goes_on is not None and gap(text, right, goes_on) == ["to"])
        size = _changes(text, left.first) and left.unit is not None and not _percents(left, right)
        if before == "by" and right.value > 3 * left.value:
            return False  # "rose by 12 to 800"
        return not size and (left.unit is None or right.unit is not None)
    if word == "or":
        whole = left.value == int(left.value) and right.value == int(right.value)
        return whole and left.unit is None and left.value > 0 and right.value <= 2 * left.value and right.value < 1000
    return word == "/" and left.unit is not None and left.unit.kind == "money"


def _percents(left: Amount, right: Amount) -> bool:
    """Whether "grew 10% to 12%" leaves a range of growth: a percentage that led to another would be far from it."""
    both = left.unit is not None and left.unit == right.unit and left.unit.kind == "percent"
    return both and right.value <= 2.5 * left.value


def _changes(text: Text, i: int) -> bool:
    """Whether a verb of change stands in the words before token `i`, so that "from" and "to" are its two ends."""
    table = change_table()
    for word in reversed(text.lower[max(0, i - _CLAUSE) : i]):
        if word in (".", ";", "ranging", "ranges", "range", "ranged"):
            return False
        if (
            word in table.verbs
            or word in table.transitive
            or word in ("revised", "changed", "went", "moved", "up", "down")
        ):
            return True
    return False


def scale_of(text: Text, amount: Amount) -> float:
    """The scale by which the amount's last word multiplied it: a million for "33-35 million", else 1."""
    if amount.factor != 1.0:
        return amount.factor
    if amount.numeral.last - amount.numeral.first < 2:
        return 1.0
    return number_words().scales.get(text.lower[amount.numeral.last - 1], 1.0)


def _share_scale(text: Text, left: Amount, right: Amount) -> None:
    """Multiply the left end by the right end's scale where it has none of its own: "$3-5bn", "four to five million"."""
    scale = scale_of(text, right)
    if scale > 1 and scale_of(text, left) == 1 and left.value < right.value / scale:
        left.scale(scale)


def _both(left: Amount, right: Amount) -> Amount:
    """One amount from two: the interval between them."""
    low, high = left.low, right.high
    right.value = float(f"{(left.value + right.value) / 2:.12g}")
    right.low, right.high, right.first, right.is_range = low, high, left.first, True
    right.step = min(left.step, right.step)
    right.unit = right.unit or left.unit
    right.prefixed = right.prefixed or left.prefixed
    return right


def _share(text: Text, left: Amount, right: Amount) -> Amount | None:
    """Read "one in five", "three out of ten" or "two of every three" as the part that it is."""
    if left.unit or left.phrase or right.unit or left.is_range:
        return None
    between = " ".join(gap(text, left, right))
    small, large = left.value, right.value
    if between not in ("in", "in every", "out of", "out of every", "of every", "in each") or not 0 < small < large:
        return None
    if small != int(small) or large != int(large) or (between == "in" and not _proportion(text, left, right)):
        return None
    right.first, right.sort, right.step = left.first, "share", 1 / large / 10
    right.value = right.low = right.high = small / large
    return right


def _proportion(text: Text, left: Amount, right: Amount) -> bool:
    """Whether "a in b" is a proportion: of one, or of a round number, and b counts something or nothing."""
    round_number = right.value in (3, 4, 5, 10, 20, 100, 1000, 10_000, 100_000, 1_000_000)
    if right.last < text.size and text.lower[right.last] in ("years", "days", "months", "weeks", "minutes", "hours"):
        return False
    return round_number if left.value > 1 else right.value < 3000 and not 1900 < right.value < 2100
