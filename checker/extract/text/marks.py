"""What a word may be to phrases and clauses, told of each word once: most are but a name, an adjective or a noun.

The marks are the bits of one number, so that the usual word is passed with one look-up and one question.
"""

from __future__ import annotations

from checker.extract.text.memory import Memory
from checker.extract.text.number_words import number_words
from checker.extract.text.word_classes import word_classes

#: No word, but a sign or a number in digits.
SIGN = 1
#: One of the classes of words of that name; `WARY` words are those that only some phrases admit.
FUNCTION, WARY, CASUALTY = 2, 4, 8
#: A number in words, or a piece of one.
NUMBER = 16
#: The plural of a noun, by its form.
PLURAL = 32
#: Nothing that tells what a phrase is about: function words, adverbs, number words, "per cent".
IDLE = 64
#: A form that a verb can have, and what may stand inside a group of verbs.
VERBAL, GROUPED = 128, 256
#: Not of letters alone.
MIXED = 512
#: What ends the phrase of a counted noun, unless a hyphen or the like ties it to that: most function words and adverbs.
CLOSING = 1024
#: What no subject begins with: function words and signs; what is no head at a phrase's end: "one man badly injured".
NO_START, NO_HEAD = 2048, 4096

#: Function words and adverbs with which phrases may go on: "six sick and tired men", "two more cautious buyers".
_GOING_ON = frozenset("and or more most least less very".split())

_NEGATED = frozenset("t s re ve ll ' ’ to".split())


def _marks(word: str) -> int:
    """The marks of a word as written, none if nothing more need be asked of it."""
    classes, numbers, lower = word_classes(), number_words(), word.lower()
    plural, function = classes.is_plural(word, lower), lower in classes.function
    casualty = lower in classes.casualties
    no_start = function or not lower[0].isalnum()
    closing = (function or (lower in classes.adverbs and not plural)) and not casualty
    marks = {
        SIGN: not lower[0].isalpha(),
        FUNCTION: function,
        WARY: lower in classes.wary,
        CASUALTY: casualty,
        NUMBER: lower in numbers.words,
        PLURAL: plural,
        IDLE: _is_idle(lower),
        VERBAL: lower in classes.verbal,
        GROUPED: _is_grouped(lower),
        MIXED: not word.isalpha(),
        CLOSING: closing and lower not in _GOING_ON and lower[-2:] != "ly",
        NO_HEAD: no_start or lower in classes.participles or lower[-2:] == "ly",
        NO_START: no_start,
    }
    return sum(mark for mark, holds in marks.items() if holds)


def _is_grouped(lower: str) -> bool:
    classes = word_classes()
    return lower in _NEGATED or lower in classes.adverbs or lower in classes.verbal or lower.endswith(("ed", "ing"))


def _is_idle(lower: str) -> bool:
    """Whether a word in lower case tells nothing of what a phrase is about."""
    classes, numbers = word_classes(), number_words()
    unsaid = lower in classes.function or lower in classes.adverbs or lower in ("percent", "cent")
    return unsaid or lower in numbers.small or lower in numbers.scales


marks = Memory(_marks).__getitem__
