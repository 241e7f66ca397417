"""What stands between two spaces, cut into tokens once and remembered.

A text is written in few different pieces, so most are cut by one look-up, and what is known of a token by its piece
comes with it: its lower case, its length, whether it may end a sentence or begin a quotation, which stages look for it.
Most words of a piece that is met for the first time were met in another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
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

#: What is known of a word: the word as written, its marks, its length, its lower case, its shape. Marks are the flags
#: of the watches that look for it, and in a piece also its sign, what it may be to sentences and quotations.
Word = tuple[str, int, int, str, int]

#: A piece holds so many things of each token: those of its word, and the length of the white space behind it.
KINDS = 6


def _word(word: str) -> Word:
    lower = intern(word.lower())
    listed, endings = _looked_for()
    marks = listed.get(lower)
    if marks is None:
        marks = endings.get(lower[-2:], 0) if word.isalpha() else _unlisted(lower, endings)
    return intern(word), marks, len(word), lower, _shapers[-1](word)


def _piece(piece: str) -> tuple[Any, ...]:
    """The tokens of a piece, with its white space and the space behind it; that before its first token is left out.

    Most new pieces are usual ones: a word with a comma or stop behind it, a mark before it, another word tied to it.
    What is known of the rest of such a piece does not depend on what was taken off.
    """
    if piece.isalpha() or piece.isdecimal():
        return *_words[piece], 1
    if not 2 < len(piece) <= _USUAL:
        return _cut(piece)
    first, rest, stem, before, last = piece[0], piece[1:], piece[:-1], piece[-2], piece[-1]
    if before.isalnum():
        if last in _PAUSES:
            return *_tied(stem), *_words[last], 1
        if last == ".":
            tied = _tied(stem)
            return *tied, *_signed(last, sentences.sign_behind(tied[-3])), 1
    if last in _CLOSING:
        closing = _signed(last, _CLOSING[last])
        if before.isalnum() or before in _PAUSES:
            return *_tied(stem), *closing, 1
        if before == "." and stem[-2].isalnum():
            return *_tied(stem[:-1]), *_signed(before, sentences.END), 0, *closing, 1
    if first in _OPENING and rest[0].isalnum():
        return *_signed(first, _OPENING[first]), 0, *pieces[rest]
    for tie in _TIES:
        left, found, right = piece.partition(tie)
        if found and (left.isalpha() or left.isdecimal()) and right[:1].isalnum():
            return *_words[left], 0, *_words[tie], 0, *pieces[right]
    return _cut(piece)


def _tied(piece: str) -> tuple[Any, ...]:
    """The tokens of a piece that another is tied to."""
    return (*(_words[piece] if piece.isalpha() else pieces[piece][:-1]), 0)


def _signed(word: str, sign: int) -> Word:
    """What is known of a word that has a sign where it stands."""
    written, marks, length, lower, shape = _words[word]
    return written, marks | sign, length, lower, shape


def _cut(piece: str) -> tuple[Any, ...]:
    """The tokens of a piece of any sort."""
    lead, *parts = _TOKEN.split(piece + " ")  # a gap, a token, a gap ... a gap
    words, gaps = parts[::2], parts[1::2]
    quoted = frozenset[int]() if quotation.SIGNS.isdisjoint(words) else frozenset(quotation.marks(piece))
    entries: list[Any] = []
    start = len(lead)
    for i, word in enumerate(words):
        written, marks, length, lower, shape = _words[word]
        if word in sentences.STOPS:
            marks |= sentences.sign(words, gaps, i)
        elif start in quoted:
            marks |= quotation.MARK
        gap = len(gaps[i])
        entries += written, marks, length, lower, shape, gap
        start += length + gap
    return tuple(entries)


_words, pieces = Memory(_word), Memory(_piece)


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
        return _words[word][1] & self.flag > 0


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
    pieces.clear()
    _words.clear()
