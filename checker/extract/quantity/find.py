"""Find the quantities, ordinals and identifiers of a text.

One pass over the tokens that may begin a number reads amounts and drops numbers that count nothing (scan); neighbours
that form one value are joined (ranges); then each amount gets its comparator, change, unit and concept (statements).
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter

from checker.extract.quantity import ages, elided, ordinals, ranges, statements
from checker.extract.quantity.amount import Amount
from checker.extract.quantity.careful import ARTICLES
from checker.extract.quantity.change import multiple_words
from checker.extract.quantity.scan import Scan
from checker.extract.text import Text, Watch
from checker.extract.text.numerals import starting_words
from checker.model import Identifier, Mention

_DIGITS = frozenset("0123456789")
_SPAN = attrgetter("start", "end")
#: What an amount is divided by begins so many tokens behind it at most.
_NEAR = 6


@cache
def _opening() -> frozenset[str]:
    """The lower-case words with which a number, an ordinal or a multiple can begin."""
    return (starting_words() - ARTICLES) | ordinals.ordinal_words() | multiple_words()


_OPENERS = Watch(_opening, number=lambda word: word[0] in _DIGITS)


def find(text: Text) -> list[Mention]:
    """The mentions of a text whose value is a Quantity, an Ordinal or an Identifier, in the text's order.

    Numbers in dates, clock times, names and codes are left out. Amounts of time ("three years") are quantities
    too. No two mentions overlap.
    """
    scan = Scan(text)
    scan.read(text.where(_OPENERS))
    found, amounts = scan.others, scan.amounts
    if not amounts:
        return _apart(found)
    if ranges.any_adjoin(amounts):
        pairs = ranges.pairs(text, amounts)
        if pairs:
            apart = {id(amount) for pair in pairs for amount in pair}
            amounts = [amount for amount in amounts if id(amount) not in apart]
            found += [_score(text, left, right) for left, right in pairs if ranges.is_score(left, right)]
        amounts = ranges.joined(text, amounts)
    ages.name_ages(text, amounts)
    elided.fill(text, amounts)
    found += statements.mentions(text, _outside_phrases(text, amounts))
    return _apart(found)


def _apart(mentions: list[Mention]) -> list[Mention]:
    """The mentions in the text's order, of those that overlap the first alone."""
    kept: list[Mention] = []
    end = 0
    for mention in sorted(mentions, key=_SPAN):
        if end <= mention.start:
            kept.append(mention)
            end = mention.end
    return kept


def _names(text: Text, amount: Amount) -> bool:
    """Whether a number inside a noun phrase belongs to a name there: a capital or a hyphen stands beside it."""
    before = text.words[amount.first - 1] if amount.first else "-"
    after = text.words[amount.last] if amount.last < text.size else "-"
    return before[0].isupper() or after[0].isupper() or not before[0].isalnum()


def _score(text: Text, left: Amount, right: Amount) -> Mention:
    start, end = text.starts[left.first], text.ends[right.last - 1]
    return Mention(start, end, left.first, right.last, Identifier("score", f"{left.value:g}-{right.value:g}"))


def _outside_phrases(text: Text, amounts: list[Amount]) -> list[Amount]:
    """The amounts without those that are part of what another counts ("two 737 jets") or is divided by ("per 9 km")."""
    kept: list[Amount] = []
    former: Amount | None = None
    reach = 0
    for amount in amounts:
        if former is not None and amount.first < reach and _belongs_to(text, amount, former):
            continue
        kept.append(amount)
        former = amount
        reach = amount.last + _NEAR
        if amount.phrase is not None and amount.phrase.last > reach:
            reach = amount.phrase.last
    return kept


def _belongs_to(text: Text, amount: Amount, former: Amount) -> bool:
    """Whether an amount behind another only divides it, or is part of a name in the phrase that it counts."""
    first, phrase = amount.first, former.phrase
    if first < former.last + _NEAR and text.lower[first - 1] == "per":
        return True
    inside = phrase is not None and phrase.first <= first and amount.last <= phrase.last
    return inside and amount.unit is None and _names(text, amount)
