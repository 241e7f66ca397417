"""What a bare number counts, and when "one", "half" or "few" are numbers at all."""

from __future__ import annotations

from checker.extract.quantity.amount import Amount
from checker.extract.text.noun_phrases import Phrase, after_determiners, counted
from checker.extract.text.number_words import number_words
from checker.extract.text.numerals import Numeral
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

_HYPHENS = frozenset("-‐‑")
#: Before these, or behind the former, "one" is a pronoun.
_ONE_AFTER = frozenset(
    "no any every each this that which another the some someone everyone only other big good such".split()
)
_ONE_BEFORE = frozenset("another other who that which s is was has can could would should may might must".split())
_HALF_AFTER = frozenset("first second other better latter final opening closing last later front back".split())
_HALF_BEFORE = frozenset("of the a an its his her their our my as that this those these all".split())
_IDIOMS = [["stop"], ["way"], ["off"], ["on"], ["to"], ["sided"], ["time"], ["liner"], ["size"], ["of"]]
#: Words that a hyphen ties to a number without being what it counts: "30-odd people", "a 500-strong crowd".
_SUFFIXES = frozenset("odd plus strong ish some".split())
#: Words before a plain number that make it one.
_MEASURING = frozenset("about nearly almost over under than around some approximately least most total of up".split())
_PARTITIVE = frozenset("of".split())
_OBJECTS = frozenset("them us you it which whom those these".split())


def is_counting(text: Text, numeral: Numeral) -> bool:
    """Whether a number word without a unit is meant as a number in its sentence."""
    if not numeral.spelled:
        return not (_bracketed(text, numeral) or _list_number(text, numeral) or _is_code(text, numeral))
    word = text.lower[numeral.last - 1]
    before = text.lower[numeral.first - 1] if numeral.first else ""
    after = text.lower[numeral.last] if numeral.last < text.size else ""
    if word in number_words().vague:
        return False
    if text.words[numeral.first][0].isupper() and _named(text, numeral.first):
        return False
    if word == "one" and numeral.last == numeral.first + 1:
        if (
            before in _ONE_AFTER
            or after in _ONE_BEFORE
            or (text.words[numeral.first] == "One" and _named(text, numeral.first))
        ):
            return False
        if after in _HYPHENS and text.lower[numeral.last + 1 : numeral.last + 2][0:1] in _IDIOMS:
            return False  # "one-stop", "one-way"
        return before not in ("'", "’") and after not in ("'", "’")
    if numeral.fraction and word == "half":
        if before in _HALF_AFTER or (after in _HYPHENS and text.glued(numeral.last)):
            return False
        if text.lower[numeral.first] == "a":
            return after.isalpha() and before != "and"
        compared = before in ("than", "about", "nearly", "almost", "over", "roughly", "around", "by")
        return after in _HALF_BEFORE or compared
    if numeral.fraction and before in ("the", "first", "final", "last", "opening", "middle") and after == "of":
        return before == "the" and text.lower[numeral.last - 2 : numeral.last - 1] != ["the"]
    return True


def _named(text: Text, i: int) -> bool:
    """Whether a capital number word stands inside a name: "Apple One", "Formula One"."""
    return i > 0 and text.words[i - 1][0].isupper() and text.words[i - 1][0].isalpha()


def _bracketed(text: Text, numeral: Numeral) -> bool:
    """Whether a bare number stands alone in brackets, as notes, list numbers and area codes do; an age may, too."""
    if numeral.first == 0 or numeral.last >= text.size or numeral.step < 1:
        return False
    pair = text.words[numeral.first - 1] + text.words[numeral.last]
    if pair == "()" and numeral.first > 1 and text.words[numeral.first - 2][0].isupper():
        return not 10 <= numeral.value <= 105  # "Jane Roe (34)"
    return pair == "[]" or (pair == "()" and (numeral.value < 20 or text.words[numeral.first].isdecimal()))


def _is_code(text: Text, numeral: Numeral) -> bool:
    """Whether five or more digits without separators stand without a noun: a postcode, a short code, a model."""
    written = text.words[numeral.first]
    if text.words[numeral.first - 1 : numeral.first] in (["#"], ["№"]):
        return True
    if len(written) < 5 or not written.isdecimal() or numeral.last > numeral.first + 1:
        return False
    before = text.lower[numeral.first - 1] if numeral.first else ""
    following = text.lower[numeral.last] if numeral.last < text.size else ""
    if following in ("who", "that", "which"):
        return False
    return before not in _MEASURING and not (following.isalpha() and following not in word_classes().function)


def _list_number(text: Text, numeral: Numeral) -> bool:
    """Whether a number begins a line and a stop or bracket sets it off: "3. Wash your hands"."""
    if numeral.last >= text.size or text.words[numeral.last] not in ".)" or not text.glued(numeral.last):
        return False
    begins = numeral.first == 0 or "\n" in text.text[text.ends[numeral.first - 1] : text.starts[numeral.first]]
    return (
        begins
        and numeral.last + 1 < text.size
        and "\n" not in text.text[text.ends[numeral.last] : text.starts[numeral.last + 1]]
    )


def counted_phrase(text: Text, amount: Amount) -> Phrase | None:
    """The noun phrase that the number counts: "1,400 Stinger systems", "one of the men", "dozens of cars"."""
    j = amount.last
    if j >= text.size:
        return None
    _, end = text.sentences[text.sentence_of(amount.numeral.first)]
    one = amount.value == 1 and not amount.numeral.vague
    if text.words[j] in _HYPHENS and text.glued(j):
        return _compound(text, j, end)
    if text.lower[j] in _PARTITIVE:
        k = _behind_of(text, j + 1)
        if k >= end or text.lower[k] in _OBJECTS:
            return None
        if text.words[k][0].isdecimal() or text.lower[k] in number_words().small:
            k += 1
        return counted(text, k, limit=end) or (
            counted(text, k, one=True, limit=end) if amount.numeral.fraction else None
        )
    if amount.numeral.fraction:
        k = after_determiners(text, j)
        whole = k > j or text.lower[amount.numeral.first] == "a"
        return counted(text, k, limit=end) or (counted(text, k, one=True, limit=end) if whole else None)
    phrase = counted(text, j, one=one, limit=end)
    if phrase is None and not one:
        return _attributive(text, amount, j, end)
    return phrase


def _behind_of(text: Text, j: int) -> int:
    """The token behind "of", its determiners and a possessor."""
    return after_determiners(text, j)


def _compound(text: Text, j: int, end: int) -> Phrase | None:
    """What a hyphen ties to a number: "a six-speed gearbox", "three-point range"."""
    k = j + 1
    if k >= end or not text.glued(k) or not text.words[k][0].isalpha():
        return None
    if text.lower[k] in word_classes().function and text.lower[k] not in _SUFFIXES:
        return None
    if text.lower[k] in _SUFFIXES:
        return counted(text, k + 1, limit=end)
    return Phrase(k, k + 1, k)


def _attributive(text: Text, amount: Amount, j: int, end: int) -> Phrase | None:
    """A singular noun behind an article and a number: "the 11 member group", "a three course meal"."""
    before = text.lower[amount.first - 1] if amount.first else ""
    if before not in ("a", "an", "the", "its", "his", "her", "their") or not text.words[j].islower():
        return None
    classes = word_classes()
    word = text.lower[j]
    if word in classes.function or word in classes.verbs or word in classes.adverbs or not word[0].isalpha():
        return None
    following = text.words[j + 1] if j + 1 < end else ""
    return Phrase(j, j + 1, j) if following[:1].isalpha() and following.lower() not in classes.function else None
