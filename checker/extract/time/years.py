"""Years and decades: "in 2014", "fiscal 1989", "nineteen ninety-six", "the 1990s", "the '80s", "2021-22"."""

from __future__ import annotations

from checker.extract.text.inflection import singular
from checker.extract.time import digits
from checker.extract.time.expression import PERIOD, Decade, Fixed, Named, Phrase
from checker.extract.time.reading import capitalized, opens_sentence, year_at
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import APOSTROPHES, DASHES


def spelled_year(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A year in words behind a preposition or a determiner: "in nineteen ninety-six"."""
    del floor
    before = text.lower[i - 1]
    found = year_at(text, i)
    if not found or (text.lower[i] == "twenty" and found[0] < 2010):
        return []
    if before in text.vocabulary.before_time or before in ("a", "the") or text.lower[i] == "nineteen":
        return [Phrase(i, found[1], Fixed(str(found[0])))]
    return []


def year(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A number of four digits that is a year, a decade, or the head of a date in digits."""
    value = int(text.lower[i])
    numeric = digits.date(text, i, floor)
    if numeric:
        return [numeric]
    follows = text.lower[i + 1]
    if follows == "s" and text.glued(i + 1) and value % 10 == 0:
        return [_with_the(text, Phrase(i, i + 2, Fixed(str(value // 10))), floor)]
    possessive = follows in APOSTROPHES and text.lower[i + 2] == "s" and text.glued(i + 2)
    if possessive and value % 10 == 0 and text.lower[i - 1] == "the":
        return [_with_the(text, Phrase(i, i + 3, Fixed(str(value // 10))), floor)]
    if not _is_year(text, i, value, floor):
        return []
    first = i
    if text.lower[i - 1] in ("fiscal", "year", "calendar") and i - 1 >= floor:
        first = i - 1
        if text.lower[first - 1] in ("fiscal", "calendar") and first - 1 >= floor:
            first -= 1
        first -= text.lower[first - 1] == "the" and first - 1 >= floor
    if follows == "period" and text.lower[i - 1] == "the" and first == i > floor:
        return [Phrase(i - 1, i + 2, Named(PERIOD, value))]
    found = [Phrase(first, i + 1, Fixed(str(value)))]
    short = text.lower[i + 2]
    if follows in DASHES | {"/"} and short.isdecimal() and len(short) == 2 and text.glued(i + 1) and text.glued(i + 2):
        later = value - value % 100 + int(short)
        if value < later <= value + 20 and not (text.lower[i + 3] in DASHES and text.glued(i + 3)):
            found.append(Phrase(i + 2, i + 3, Fixed(str(later))))
    return found


def _with_the(text: Tokens, phrase: Phrase, floor: int) -> Phrase:
    if phrase.first > floor and text.lower[phrase.first - 1] == "the":
        return Phrase(phrase.first - 1, phrase.last, phrase.expression, phrase.modifier)
    return phrase


def _is_year(text: Tokens, i: int, value: int, floor: int) -> bool:
    """Whether a bare number of four digits is a year, told by what stands around it."""
    words = text.vocabulary
    before, follows = text.lower[i - 1], text.lower[i + 1]
    if before in words.before_year or before in words.seasons or 0 < i == floor:
        return follows != "%"  # "fiscal 2021", "Q3 2021", "summer 2016", "Christmas 2020"
    if text.glued(i) and before in "-+/.,:$£€¥#":
        return before == "-" and (text.lower[i - 2] in words.modified_year or _is_year_word(text, i - 2))
    if before in words.not_before_year or follows in words.not_after_year or _is_number(text, i):
        return False
    if follows in words.units and not (text.words[i + 1].islower() and follows in words.units_of_year):
        return False
    if _in_name(text, i):
        return False
    preposed = before in words.before_time
    if not 1900 <= value < 2100:
        abbreviated = before == "." and text.lower[i - 2] in words.before_old_year  # "c. 1850"
        return (before in words.before_old_year or abbreviated) and not _counts(text, i + 1)
    if follows[:1].isalpha() and follows not in words.after_day and _counts(text, i + 1):
        return (preposed and before != "of") or before in words.determiners or not text.words[i + 1].islower()
    return True


def _is_year_word(text: Tokens, i: int) -> bool:
    return text.vocabulary.heads.get(text.lower[i]) == "year"


def _is_number(text: Tokens, i: int) -> bool:
    """Whether digits go on behind a mark that touches them, or a percent sign follows: "2014:1", "2000%"."""
    follows = text.lower[i + 1]
    return follows == "%" or (
        follows in (":", "/", ".", "°") and text.glued(i + 1) and text.lower[i + 2][:1].isdecimal()
    )


def _in_name(text: Tokens, i: int) -> bool:
    """Whether the number ends a name: "Windows 2000", "Flight 1984"."""
    words, before = text.vocabulary, text.lower[i - 1]
    if not capitalized(text, i - 1) or before in words.before_time or before in words.determiners:
        return False
    return before not in words.heads or not opens_sentence(text, i - 1)


def _counts(text: Tokens, i: int) -> bool:
    """Whether the word behind the number is a plural that it can count."""
    follows = text.lower[i]
    return follows != "s" and singular(follows) != follows


def tens(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "the '80s", "the 80s": a decade without its century."""
    k = i + 1
    if text.lower[k] in APOSTROPHES and text.glued(k):
        k += 1
    if text.lower[k] != "s" or not text.glued(k):
        return []
    first = i
    if text.lower[i - 1] in APOSTROPHES and text.glued(i):
        first = i - 1
    elif text.lower[i - 1] not in ("the", "early", "late", "mid", "-"):
        return []
    if first == i and k > i + 1:
        return []
    if text.lower[i - 1] == "-" and text.lower[i - 2] != "mid":
        return []
    if text.lower[first - 2] in ("in", "into") and text.lower[first - 1] in ("his", "her", "their", "my"):
        return []
    return [_with_the(text, Phrase(first, k + 1, Decade(int(text.lower[i]))), floor)]


def decade(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "the eighties", "the nineteen seventies"; but not "a man in his thirties"."""
    tens_ = text.vocabulary.decades[text.lower[i]]
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "twenty": 20}.get(text.lower[i - 1])
    if century and i - 1 >= floor:
        return [_with_the(text, Phrase(i - 1, i + 1, Fixed(f"{century}{tens_ // 10}")), floor)]
    if text.lower[i - 1] in ("the", "early", "late", "mid") or text.lower[i - 2] == "mid":
        return [_with_the(text, Phrase(i, i + 1, Decade(tens_)), floor)]
    return []
