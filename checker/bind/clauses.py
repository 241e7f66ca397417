"""Clauses without a parser: the stretch of tokens around a mention that one statement fills."""

from __future__ import annotations

from checker.extract.text import Text

_HARD = frozenset(";:()[]")
_DASHES = frozenset("–—")
#: Words that begin a new statement behind a comma.
_AFTER_COMMA = frozenset(
    "and but while who which whose where when although though because as since whereas with".split()
)


def clause(text: Text, token: int) -> tuple[int, int]:
    """The half-open token range of the clause that holds a token.

    It ends at semicolons, colons, brackets and dashes, and at a comma with a conjunction or relative pronoun behind
    it; a comma alone separates things more often than statements and does not count.
    """
    first, last = text.sentences[text.sentence_of(token)]
    left = token
    while left > first and not _breaks(text, left - 1):
        left -= 1
    right = token
    while right + 1 < last and not _breaks(text, right):
        right += 1
    return left, right + 1


def _breaks(text: Text, i: int) -> bool:
    word = text.words[i]
    if word in _HARD or word in _DASHES:
        return True
    return word == "," and i + 1 < len(text) and text.lower[i + 1] in _AFTER_COMMA
