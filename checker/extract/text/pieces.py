"""What stands between two spaces, cut into tokens once and remembered.

A text is written in few different pieces, so most are cut by one look-up, and what is known of a token by its piece
comes with it: its lower case, its length, whether it may end a sentence or begin a quotation, which stages look for it.
Most words of a piece that is met for the first time were met in another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from sys import intern
from typing import Any

from checker.extract.text import quotation, sentences
from checker.extract.text.memory import Memory

_TOKEN = re.compile(r"([^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_)")

#: What neither ends a sentence nor opens a quotation; what opens a phrase, and what closes one, with the sign of each;
#: what ties two words.
_PAUSES, _TIES = frozenset(",;:"), "-:'’/"
_OPENING = {"“": quotation.MARK, '"': quotation.MARK, "(": 0, "[": 0, "$": 0, "#": 0, "@": 0}
_CLOSING = {"”": quotation.MARK, '"': quotation.MARK, ")": 0, "]": 0}

#: Longer pieces are no usual ones.
_USUAL = 24

#: What is known of tokens, in a row: of each the word as written, its lower case, and its code. A code is four bytes:
#: marks, the length of the word, its shape, and the length of the white space behind it; longer ones are cut to a byte.
#: Marks are the flags of the watches that look for the word, and its sign, what it may be to sentences and quotations.
Entries = tuple[Any, ...]

#: So many things are known of each token.
KINDS = 3

#: The code of nothing.
NO_CODE = bytes(4)


# there are few codes, and shared they stay at hand
@lru_cache(maxsize=4096)
def _code(marks: int, length: int, shape: int, space: int) -> bytes:
    return bytes((marks, min(length, 255), shape, min(space, 255)))


@lru_cache(maxsize=4096)
def spaced(code: bytes) -> bytes:
    """The code of a token with one more character of white space behind it."""
    marks, length, shape, space = code
    return _code(marks, length, shape, space + 1)


@lru_cache(maxsize=4096)
def _tied(code: bytes) -> bytes:
    """The code of a token with no white space behind it."""
    marks, length, shape, _ = code
    return _code(marks, length, shape, 0)


def _word(word: str) -> Entries:
    """A word that stands by itself, with the space behind it."""
    lower = intern(word.lower())
    listed, endings = _looked_for()
    marks = listed.get(lower)
    if marks is None:
        marks = endings.get(lower[-2:], 0) if word.isalpha() else _unlisted(lower, endings)
    return intern(word), lower, _code(marks, len(word), _shapers[-1](word), 1)


def _piece(piece: str) -> Entries:
    """The tokens of a piece, with its white space and the space behind it; that before its first token is left out.

    Most new pieces are usual ones: a word with a comma or stop behind it, a mark before it, another word tied to it.
    What is known of the rest of such a piece does not depend on what was taken off.
    """
    if piece.isalpha() or piece.isdecimal():
        return _word_of(piece)
    if not 2 < len(piece) <= _USUAL:
        return _cut(piece)
    first, rest, stem, before, last = piece[0], piece[1:], piece[:-1], piece[-2], piece[-1]
    if before.isalnum():
        if last in _PAUSES:
            return *_tight(stem), *_word_of(last)
        if last == ".":
            tied = _tight(stem)
            return *tied, *_signed(last, sentences.sign_behind(tied[-2]))
    if last in _CLOSING:
        closing = _signed(last, _CLOSING[last])
        if before.isalnum() or before in _PAUSES:
            return *_tight(stem), *closing
        if before == "." and stem[-2].isalnum():
            return *_tight(stem[:-1]), *_signed(before, sentences.END, True), *closing
    if first in _OPENING and rest[0].isalnum():
        return *_signed(first, _OPENING[first], True), *piece_of(rest)
    for tie in _TIES:
        left, found, right = piece.partition(tie)
        if found and (left.isalpha() or left.isdecimal()) and right[:1].isalnum():
            return *_tight(left), *_signed(tie, 0, True), *piece_of(right)
    return _cut(piece)


def _tight(piece: str) -> Entries:
    """The tokens of a piece that another is tied to."""
    *others, code = _word_of(piece) if piece.isalpha() else piece_of(piece)
    return *others, _tied(code)


@lru_cache(maxsize=4096)
def _signed(word: str, sign: int, tied: bool = False) -> Entries:
    """A word that has a sign where it stands."""
    written, lower, (marks, length, shape, space) = _word_of(word)
    return written, lower, _code(marks | sign, length, shape, 0 if tied else space)


def _cut(piece: str) -> Entries:
    """The tokens of a piece of any sort."""
    lead, *parts = _TOKEN.split(piece + " ")  # a gap, a token, a gap ... a gap
    words, gaps = parts[::2], parts[1::2]
    quoted = frozenset[int]() if quotation.SIGNS.isdisjoint(words) else frozenset(quotation.marks(piece))
    entries: list[Any] = []
    start = len(lead)
    for i, word in enumerate(words):
        written, lower, (marks, length, shape, _) = _word_of(word)
        if word in sentences.STOPS:
            marks |= sentences.sign(words, gaps, i)
        elif start in quoted:
            marks |= quotation.MARK
        entries += written, lower, _code(marks, length, shape, len(gaps[i]))
        start += len(word) + len(gaps[i])
    return tuple(entries)


_words, _pieces = Memory(_word), Memory(_piece)
#: The tokens of a piece, and of a word that stands by itself.
piece_of, _word_of = _pieces.__getitem__, _words.__getitem__


class Watch:
    """What one stage looks for in every text: `sought` tells it by a lower-case word, `Text.where` where it stands.

    It looks for the words that `listed` holds, for those numbers that `number` tells (tokens that begin with a digit),
    and for all words that end in the two letters of `ending`. Few words matter to any stage, so all are asked about a
    word when it is met for the first time, and not each about every text's. Watches are made as their modules are
    loaded; there can be six.
    """

    def __init__(
        self, listed: Callable[[], Iterable[str]], number: Callable[[str], bool] | None = None, ending: str = ""
    ) -> None:
        self.listed, self.number, self.ending, self.flag = listed, number, ending, 1 << len(watches)
        assert self.flag < quotation.MARK, "the bits behind those of six watches are the signs'"
        #: Turns the marks of a text into the flags of this watch.
        self.only = bytes(marks & self.flag for marks in range(256))
        watches.append(self)
        forget()  # what is remembered does not know of it

    def sought(self, word: str) -> bool:
        """Whether it looks for a lower-case word."""
        marks: int = _word_of(word)[-1][0]
        return marks & self.flag > 0


watches: list[Watch] = []


def _unlisted(word: str, endings: dict[str, int]) -> int:
    """The flags of the watches that look for a word without listing it."""
    if word[0].isdecimal():
        return sum(watch.flag for watch in watches if watch.number and watch.number(word))
    return endings.get(word[-2:], 0)


@cache
def _looked_for() -> tuple[dict[str, int], dict[str, int]]:
    """The flags of the words that watches list, and of the endings."""
    listed: dict[str, int] = {}
    endings: dict[str, int] = {}
    for watch in watches:
        if watch.ending:
            endings[watch.ending] = endings.get(watch.ending, 0) | watch.flag
        for word in watch.listed():
            listed[word] = listed.get(word, 0) | watch.flag
    return {word: flag | _unlisted(word, endings) for word, flag in listed.items() if word}, endings


Shaper = Callable[[str], int]

#: What tells the shape of a word as written, a byte: the last one does.
_shapers: list[Shaper] = [lambda _: 0]


def shaped(shaper: Shaper) -> None:
    """Let one stage tell the shapes of all words, each when it is met for the first time, as its module is loaded."""
    _shapers.append(shaper)
    forget()


def forget() -> None:
    """Forget all pieces and words: they are cut and asked about anew."""
    _looked_for.cache_clear()
    _signed.cache_clear()
    _pieces.clear()
    _words.clear()
