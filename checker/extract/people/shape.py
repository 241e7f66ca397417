"""The shape of a text: one byte for each token, by what it can be to a name.

Rows of capitalized words are then found by one pattern over a short string, and most other questions about the
neighbourhood of a name are answered by it, too. Capitalized words are upper-case letters,

    N  any word
    H  a word that a small word or a stop behind it may belong to: a head ("Department of"), the first word of a known
       name, an abbreviation ("Gov."), an initial
    T  a common word that is no name by itself ("The", "Monday")
    I  a common word that a stop may belong to ("I", "A")
    X  what holds other characters than letters
    Y  what has no lower case ("𝐀")

and others are lower-case letters or digits.

    w  any word, or a number with separators
    o  a word that may go on with certain names ("of", "and", "bank")
    p  a particle ("de", "al")
    u  a place that is a name without its capital as well
    0  digits

Signs stand for themselves, a straight mark for all that open a quotation and the apostrophe, and "~" for others beyond
ASCII.
"""

from __future__ import annotations

from checker.extract.people import lexicon as lx
from checker.extract.text import Text
from checker.extract.text.memory import Memory
from checker.extract.text.pieces import shaped

#: The characters that stand for capitalized words.
CAPITALS = b"NHTIX"
#: All that a run may go on with.
UPPER = b"NHTIXY"
UNCAPITALIZED = ord("u")
_GOING_ON = lx.HEAD | lx.ORGANISATION_HEAD | lx.PLACE_HEAD | lx.ORGANISATION_MODIFIER
_SIGNS = {"“": '"', "‘": '"', "’": "'"}


def _fold(word: str) -> str:
    """A written word as lists have it, a piece of its own."""
    return "u.s." if word == "US" else lx.fold(word)


def _shape(word: str) -> int:
    """The byte of a written token."""
    lower = word.lower()
    capitalized = word != lower and (word < "[" or word[0].isupper())
    return ord(_capitalized(word, lower) if capitalized else _other(word, lower))


def _capitalized(word: str, lower: str) -> str:
    known = lx.lexicon()
    if not word.isalpha():
        return "X"
    stops = len(word) == 1 or lower in known.abbreviated
    if lower in known.plain and word != "US":
        return "I" if stops else "T"
    piece = folded[word]
    return "H" if stops or piece in known.phrases or known.kinds.get(piece, 0) & _GOING_ON else "N"


def _other(word: str, lower: str) -> str:
    known = lx.lexicon()
    if word.isdigit():
        return "0"
    if word in known.uncapitalized:
        return "u"
    if word in known.joining and known.kinds.get(word, 0) & lx.PARTICLE:
        return "p"
    if lower in known.last_words or word == "in" or (word in known.joining and word.isalpha()):
        return "o"
    if word[0].isupper():
        return "Y"
    if word[0].isalnum():
        return "w"
    return word if word < "\x80" else _SIGNS.get(word, "~")


folded = Memory(_fold)
shaped(_shape)


def shape_of(text: Text) -> bytes:
    """The shape of a text, a byte for each of its tokens."""
    return text.shape
