"""The concept of a quantity: the words of what it counts, or of what it is a measure of."""

from __future__ import annotations

from checker.extract.quantity.amounts import Amount
from checker.extract.text.noun_phrases import Phrase, counted, phrase_at, phrase_before, words_of
from checker.extract.text.subjects import subject_words
from checker.extract.text.tokens import Text

#: Prepositions before an amount: what stands before them is the measure ("a speed of 40 km/h", "priced at $5").
_LINKS = frozenset("of at to from in by with for around between above below under over".split())


def counted_words(text: Text, phrase: Phrase) -> tuple[str, ...]:
    """The words of a counted phrase: names first, then the others in their order, the head among them."""
    words = words_of(text, phrase.first, phrase.last)
    names = [word for word in words if word[0].isupper()]
    return tuple(dict.fromkeys([*names, *words]))


def measured_words(text: Text, amount: Amount, start: int, end: int) -> tuple[str, ...]:
    """What a measured amount speaks of: the phrase behind it, the measure before it, its clause's subject.

    `start` and `end` are the tokens of the sentence. The most specific comes first.
    """
    found = [*_behind(text, amount, end)]
    link = _before_comparators(text, amount.first, start)
    if link > start and text.lower[link - 1] in _LINKS:
        phrase = phrase_before(text, link - 1, start)
        if phrase:
            found += words_of(text, phrase.first, phrase.last)
    subject = subject_words(text, amount.first, start)
    if not subject and not found:
        phrase = phrase_before(text, link, start)
        subject = words_of(text, phrase.first, phrase.last) if phrase else ()
    return tuple(dict.fromkeys([*subject, *found]))


def _behind(text: Text, amount: Amount, end: int) -> tuple[str, ...]:
    """The words of the phrase that it qualifies: "an 8-inch screen", "70 kg of gold", "a 51% stake in a mine"."""
    j = amount.last
    if j >= end:
        return ()
    if text.words[j] in "-‐‑" and text.glued(j):
        j += 1
    if j < end and text.lower[j] in ("of", "in"):
        phrase = phrase_at(text, j + 1, end)
        return words_of(text, phrase.first, phrase.last) if phrase else ()
    phrase = counted(text, j, one=True, limit=end)
    if phrase is None:
        return ()
    words = words_of(text, phrase.first, phrase.last)
    if phrase.last < end and text.lower[phrase.last] in ("of", "in"):
        inner = phrase_at(text, phrase.last + 1, end)
        if inner:
            words += words_of(text, inner.first, inner.last)
    return words


_SMALL = frozenset(
    "about around roughly nearly almost over under more less than up to at least most no just only approximately "
    "some as much many an average of total the a record".split()
)


def _before_comparators(text: Text, i: int, start: int) -> int:
    """The token where the comparator before token `i` begins, a linking preposition left outside of it."""
    k = i
    while k > max(start, i - 4) and text.lower[k - 1] in _SMALL:
        if text.lower[k - 1] in ("to", "of", "over", "under", "at", "around") and not _is_comparator(text, k - 1, i):
            break
        k -= 1
    return k


def _is_comparator(text: Text, k: int, i: int) -> bool:
    """Whether the preposition at `k` belongs to a comparator: "up to", "at least", or "over" behind another one."""
    before = text.lower[k - 1] if k else ""
    after = text.lower[k + 1] if k + 1 < i else ""
    return before in ("up", "average", "total") or after in ("least", "most") or before in _LINKS
