"""The content words of a phrase: what it is about, without function words, adverbs and numbers."""

from __future__ import annotations

from checker.extract.text.marks import IDLE, MIXED, marks
from checker.extract.text.tokens import Text

_ASKED = IDLE | MIXED
_AMOUNTS = frozenset("0123456789$€£%+")
_EDGES = "\"“”‘’'.,;:()[]–—-"


def words_of(text: Text, first: int, last: int) -> tuple[str, ...]:
    """The content words at tokens [first, last) in their order, hyphenated words whole, possessive endings off."""
    found: list[str] = []
    for word in text.words[first:last]:
        marked = marks(word)
        if marked & _ASKED:
            if marked & MIXED:
                return _pieces_of(text, first, last)
        elif word not in found:
            found.append(word)
    return tuple(found)


def _pieces_of(text: Text, first: int, last: int) -> tuple[str, ...]:
    """The content words of a phrase that has signs or digits, too: they are what stands between its spaces."""
    found: list[str] = []
    named = False
    for piece in text.slice(first, last).split():
        if piece.isalpha():
            if not marks(piece) & IDLE:
                found.append(piece)
            named = piece[0].isupper()
            continue
        word = piece.strip(_EDGES)
        if word.endswith(("'s", "’s")):
            word = word[:-2]
        if word and (named or word[0] not in _AMOUNTS) and not marks(word) & IDLE:
            found.append(word)  # no other amount, but "S&P 500"
        named = piece[0].isupper() and piece[-1] != ","
    return tuple(dict.fromkeys(found))
