"""Noun phrases without a parser: what a number counts, and the phrase before or behind a word.

A phrase is read word by word with closed classes (word_classes.yaml): it goes on over adjectives, nouns, names and
hyphens, and ends before a verb, a preposition or a stop. The head of a counted phrase is its first plural.
"""

from __future__ import annotations

from msgspec import Struct

from checker.extract.text.marks import CASUALTY, CLOSING, FUNCTION, NO_HEAD, NUMBER, PLURAL, SIGN, WARY, marks
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import WordClasses, word_classes

#: Longer phrases than this many tokens are not read on.
REACH = 14

_DASHES = frozenset("-‐‑")
_HYPHENS = frozenset("-‐‑/&+")
_COUPLING = frozenset(["and", "or"])
_TYING = frozenset("-‐‑'’.")
_APOSTROPHES = frozenset("'’")
#: Marks of words that may end a phrase, and of those that no noun follows.
_ASKED, _ENDING = SIGN | CASUALTY | NUMBER | PLURAL | WARY, SIGN | FUNCTION
#: Marks of what may go on with a phrase behind its first plural.
_GOING_ON = SIGN | PLURAL


class Phrase(Struct, frozen=True, gc=False):
    """A noun phrase at tokens [first, last); `head` is the token of its head noun."""

    first: int
    last: int
    head: int


def after_determiners(text: Text, j: int) -> int:
    """The first token from `j` on that is no determiner or possessive pronoun."""
    classes = word_classes()
    last = j + 3 if j + 3 < text.size else text.size
    while j < last and text.lower[j] in classes.determiners:
        j += 1
    return j


def counted(text: Text, j: int, limit: int | None = None, one: bool = False) -> Phrase | None:
    """The phrase from token `j` on that a number before it counts.

    `limit` is the token at which the sentence ends. `one` says that the number is one, whose noun is singular.
    None if no noun is found.
    """
    words = text.words
    end = text.size if limit is None else limit
    if end > j + REACH:
        end = j + REACH
    k = last = j
    while k < end:
        marked = marks(words[k])
        if marked & _ASKED:
            if marked & SIGN:
                if not _joins(text, k, j, end):
                    break
                k += 1
                continue
            if marked & CLOSING and last == k:  # no sign stands before it
                break
            if marked & CASUALTY and (k > j if one else _ends_phrase(text, k, end)):
                return Phrase(j, k, k - 1) if k > j else Phrase(k, k + 1, k)
            if marked & NUMBER:
                break
            plural = marked & PLURAL and not one
            if marked & WARY and (not plural or marked & FUNCTION) and not _belongs(text, k, j, end):
                break
            if plural:
                if k + 1 == end or not marks(words[k + 1]) & _GOING_ON:
                    return Phrase(j, k + 1, k)
                if not _joined_on(text, k + 1, end):
                    return _through_plurals(text, j, k, end)
        k += 1
        last = k
    return _singular(text, j, last) if one else None


def _singular(text: Text, first: int, last: int) -> Phrase | None:
    """The phrase of a singular noun, without what cannot be its head at its end: "one man critically"."""
    words = text.words
    while last > first:
        if not marks(words[last - 1]) & NO_HEAD:
            return Phrase(first, last, last - 1)
        last -= 1
    return None


def _ends_phrase(text: Text, k: int, end: int) -> bool:
    """Whether no noun can follow the word at `k`: "four injured in", but not "four injured men"."""
    if k + 1 >= end or marks(text.words[k + 1]) & _ENDING:
        return True
    return text.lower[k + 1] in word_classes().adverbs


def _joined_on(text: Text, k: int, end: int) -> bool:
    """Whether a hyphen or slash ties token `k - 1` to a word that follows ("arms-control treaties")."""
    return k + 1 < end and text.words[k] in _DASHES and text.glued(k) and text.glued(k + 1)


def _through_plurals(text: Text, first: int, k: int, end: int) -> Phrase:
    """The phrase with its head at `k`, or at a plural right behind it ("sports cars", "special operations forces")."""
    while k + 1 < end and marks(text.words[k + 1]) & PLURAL:
        classes, word = word_classes(), text.lower[k + 1]
        if word in classes.function or word in classes.verbs or text.lower[k] in classes.plural_words:
            break
        k += 1
    return Phrase(first, k + 1, k)


def _joins(text: Text, k: int, first: int, end: int) -> bool:
    """Whether a token that is no word holds a phrase together: hyphens, "U.S.", "Ukraine's", "737 Max"."""
    sign = text.words[k]
    following = text.words[k + 1] if k + 1 < end else ""
    if sign in _HYPHENS:
        return bool(following) and (following[0].isalnum() or sign == "-") and (k > first or text.glued(k))
    if sign in _APOSTROPHES:
        return k > first and text.glued(k) and (text.lower[k + 1 : k + 2] == ["s"] or text.lower[k - 1][-1:] == "s")
    if sign == ".":
        return k > first and len(text.words[k - 1]) == 1 and k + 1 < end and text.glued(k)
    if sign == ",":
        return k > first and following.islower() and is_modifier(following) and is_modifier(text.words[k - 1])
    if sign[0].isdecimal():
        if text.glued(k + 1) or (k > first and text.words[k - 1] == "-"):
            return k + 1 < end  # "250ml bottles", "COVID -19 tests"
        if k > 1 and text.lower[k - 1] == "s" and text.words[k - 2] in _APOSTROPHES:
            return k > first + 1  # "the country's 40 schools"
        named = k > first and text.words[k - 1][0].isupper()
        return k + 1 < end and following[0].isalpha() and (named or following[0].isupper())
    return False


def _belongs(text: Text, k: int, first: int, end: int) -> bool:
    """Whether a word at `k` that not every phrase admits may stand inside one that began at `first`."""
    classes, word = word_classes(), text.lower[k]
    if k > first and text.words[k - 1] in _TYING and text.glued(k):
        return True
    following = text.lower[k + 1] if k + 1 < end else ""
    if word in _COUPLING:
        return _couples(text, k, first, end, classes)
    if word in classes.function or word in classes.adverbs:
        if word in ("more", "most", "least", "less", "very"):
            return k == first and following not in ("than", "of", "in", "") and following not in classes.function
        return word.endswith("ly") and following in classes.participles
    if word in classes.dimensions:
        return following != "" and following[0].isalpha() and following not in classes.function and following != "than"
    noun = following[:1].isalpha() and following not in classes.function and following not in classes.adverbs
    return word in classes.participles and noun and following not in classes.verbs


def _couples(text: Text, k: int, first: int, end: int, classes: WordClasses) -> bool:
    """Whether "and" couples two words before one noun: "Kia and Hyundai cars", "large and growing markets"."""
    if k == first or k + 2 >= end:
        return False
    left, right = text.words[k - 1], text.words[k + 1]
    if right.lower() in classes.function or not right[0].isalpha():
        return False
    return (left[0].isupper() and right[0].isupper()) or (is_adjective(left) and is_adjective(right))


_ADJECTIVE_ENDINGS = tuple("al ic ive ous ful less able ible ary ish ern ent ant ed ing".split())


def is_adjective(word: str) -> bool:
    """Whether a word looks like an adjective by its ending."""
    return len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS)


def is_modifier(word: str) -> bool:
    """Whether a word can be one of several adjectives: no function word, verb or plural."""
    classes, lower = word_classes(), word.lower()
    if lower in classes.function or lower in classes.adverbs or lower in classes.finite:
        return False
    return word.isalpha() and not classes.is_plural(word, lower)


def phrase_at(text: Text, j: int, limit: int | None = None) -> Phrase | None:
    """The noun phrase that starts at token `j` or behind its determiners, whatever its number."""
    start = after_determiners(text, j)
    return counted(text, start, limit, one=True) if start < text.size else None


def phrase_before(text: Text, j: int, start: int = 0) -> Phrase | None:
    """The noun phrase that ends right before token `j`, not reaching back over token `start`."""
    floor = j - REACH if j - REACH > start else start
    k = j
    while k > floor:
        marked = marks(text.words[k - 1])
        if marked & SIGN:
            if not _ties(text, k - 1, j, floor):
                break
        elif marked & WARY and not _admits(text, k - 1, j):
            break
        k -= 1
    return Phrase(k, j, j - 1) if k < j else None


def _ties(text: Text, k: int, j: int, floor: int) -> bool:
    """Whether the sign or number at `k` may stand in a phrase that ends before `j`."""
    sign = text.words[k]
    if sign[0].isdecimal():
        return k > floor and (text.words[k - 1][0].isupper() or (k + 1 < j and text.words[k + 1][0].isupper()))
    return sign == "&" or (text.glued(k) and sign in "-‐‑/'’." and (sign != "." or len(text.words[k - 1]) == 1))


def _admits(text: Text, k: int, j: int) -> bool:
    """Whether a phrase that ends before `j` admits the word at `k`, as no function word or verb unless tied on."""
    if k + 1 < j and text.words[k + 1] in _TYING and text.glued(k + 1):
        return True
    classes, word = word_classes(), text.lower[k]
    return not (word in classes.function or word in classes.adverbs or _acts(text, k, j, classes))


def _acts(text: Text, k: int, j: int, classes: WordClasses) -> bool:
    """Whether the word at `k` is a verb there: a participle before a noun is none."""
    word = text.lower[k]
    if word not in classes.verbs:
        return False
    before = text.lower[k - 1] if k else ""
    modifies = (
        word in classes.participles and k + 1 < j and (before in classes.determiners or before in ("of", "in", "for"))
    )
    return not modifies
