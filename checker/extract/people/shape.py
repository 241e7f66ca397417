"""The shape of a text: one byte for each token, by what it can be to a name.

Rows of capitalized words are then found by one pattern over a short string, and most other questions about the
neighbourhood of a name are answered by it, too. Capitalized words are upper-case letters,

    N  any word
    H  a word that a small word behind it may belong to: a head ("Department of"), the first word of a known name
    S  the same, and so may a stop: an abbreviation ("Gov."), an initial
    T  a common word that is no name by itself ("The", "Monday")
    I  a common word that a stop may belong to ("I", "A")
    X  what holds other characters than letters
    Y  what has no lower case ("𝐀")

and others are lower-case letters or digits.

    w  any word, or a number with separators
    a  an article
    o  a small word that certain names go on over ("of", "and")
    l  the last word of a known name ("bank")
    p  a particle ("de", "al")
    u  a place that is a name without its capital as well
    0  digits

Signs stand for themselves, a straight mark for all that open a quotation and the apostrophe, and "~" for others beyond
ASCII.
"""

from __future__ import annotations

from functools import cache

from checker.extract.people import lexicon as lx
from checker.extract.text import Text
from checker.extract.text.memory import Memory
from checker.extract.text.pieces import shaped

#: The characters that stand for capitalized words.
CAPITALS = b"NHSTIX"
#: All that a run may go on with.
UPPER = b"NHSTIXY"
UNCAPITALIZED = ord("u")
_GOING_ON = lx.HEAD | lx.ORGANISATION_HEAD | lx.PLACE_HEAD | lx.ORGANISATION_MODIFIER
_SIGNS = {"“": '"', "‘": '"', "’": "'"}


@cache
def _letters() -> tuple[dict[str, str], dict[str, str]]:
    """The letters of the words that lists have, by the word in lower case: with its capital, and without."""
    known = lx.lexicon()
    high = dict.fromkeys([word for word, flags in known.kinds.items() if flags & _GOING_ON], "H")
    high |= dict.fromkeys(known.phrases, "H") | dict.fromkeys(known.abbreviated, "S")
    high |= {word: "I" if word in known.abbreviated else "T" for word in known.plain}
    low = dict.fromkeys([word for word in known.joining if word.isalpha()], "o")
    low |= dict.fromkeys(("a", "an", "the"), "a") | dict.fromkeys(known.last_words, "l")
    low |= dict.fromkeys([word for word in known.joining if known.kinds.get(word, 0) & lx.PARTICLE], "p")
    return high, low | dict.fromkeys(known.uncapitalized, "u")


def _fold(word: str) -> str:
    """A written word as lists have it, a piece of its own."""
    if word.isascii():
        return "u.s." if word == "US" else word.lower()
    return lx.fold(word)


def _shape(word: str) -> int:
    """The byte of a written token."""
    lower = word.lower()
    capitalized = word != lower and (word < "[" or word[0].isupper())
    return ord(_capitalized(word, lower) if capitalized else _other(word, lower))


def _capitalized(word: str, lower: str) -> str:
    if not word.isalpha():
        return "X"
    high, _ = _letters()
    letter = high.get(lower, "N")
    if len(word) == 1:
        return "I" if letter == "T" else "S"
    if letter == "N" and not lower.isascii():
        piece, known = folded[word], lx.lexicon()
        return "H" if piece in known.phrases or known.kinds.get(piece, 0) & _GOING_ON else "N"
    return letter


def _other(word: str, lower: str) -> str:
    if word.isdecimal():
        return "0"
    _, low = _letters()
    if letter := low.get(word):
        return letter
    if word != lower and lower in lx.lexicon().last_words:
        return "l"
    if word[0].isupper():
        return "Y"
    if word[0].isalnum():
        return "w"
    return word if word < "\x80" else _SIGNS.get(word, "~")


folded = Memory(_fold)
shaped(_shape)


def shape_of(text: Text) -> bytes:
    """The shape of a text, a byte for each of its tokens; of one that was cut before this was loaded it is told now."""
    return text.shape if text.shape[:1] != b"\0" else bytes(map(_shape, text.words))
