"""What each word may be in the building of a sentence, and whether one that may be a verb is one where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from msgspec import Struct

from checker.bind.cues import Cue
from checker.bind.signs import Sign, signs
from checker.extract.text import Text, Watch
from checker.extract.text.subjects import acts, before_nouns, is_hyphened
from checker.extract.text.word_classes import WordClasses, word_classes

#: With them before its hyphen a verb stays one.
_PREFIXES = frozenset("re co pre un over under out mis".split())
_OPENING_QUOTES = frozenset('“"‘')
#: Before a word that no list knows they lead to a verb, as modals and pronouns do.
_LEADING = frozenset("to and not people".split())
#: Whether a word that may be a verb is one, at a token of a sentence that ends before another token.
_Test: TypeAlias = Callable[[Text, int, int], bool]


class Part(Struct, frozen=True, gc=False):
    """What a word may be in a sentence, as its sign says: a verb, a joint of its statements or, else, a noun, a cue.

    Most verbs are `sure`, the others have a `test` that tells whether they are one; `full` is one that is no auxiliary.
    `group` is its group as a verb, `noun` that as any other word. Where a `name` is no verb, it says nothing.
    """

    joint: str
    verb: bool
    sure: bool
    full: bool
    test: _Test
    group: str
    noun: str
    name: bool
    cues: Sequence[Cue]


class _Parts(dict[str, Part]):
    """The parts of words; that of a word in -ed that no sign tells of, as others are not asked for."""

    def __init__(self) -> None:
        tests = _Tests(word_classes())
        parts = ((word, _part(sign, tests.of(word, sign))) for word, sign in signs().items())
        super().__init__((word, part) for word, part in parts if part is not None)
        self._participle = Part("", True, False, True, tests.is_past, "", "", False, ())

    def __missing__(self, word: str) -> Part:
        return self._participle


def _part(sign: Sign, test: _Test) -> Part | None:
    verb, full = sign.verb != "", sign.verb != "aux"
    noun = sign.group if sign.named else ""
    if not (sign.joint or verb or noun or sign.cues):
        return None
    return Part(sign.joint, verb, sign.sure, full, test, sign.group, noun, sign.name, sign.cues)


@cache
def parts() -> dict[str, Part]:
    """The parts of all words that have one. Looked up with a word that has none, it takes it for a participle."""
    return _Parts()


@cache
def opening() -> dict[str, bool]:
    """The words that begin a statement behind a comma, and whether they do it only where a verb follows ("and")."""
    return {word: sign.joint == "and" for word, sign in signs().items() if sign.opens}


#: The words that have a part; of those in -ed that no sign tells of, all may be verbs.
BUILDING = Watch(parts, ending="ed")


def is_verb(text: Text, part: Part, i: int, last: int) -> bool:
    """Whether a word with the part of a verb is one at token `i` of a sentence that ends before token `last`."""
    if text.lower[i - 1] == "-" and is_compounded(text, i, last):
        return False
    return part.sure or part.test(text, i, last)


def is_compounded(text: Text, i: int, last: int) -> bool:
    """Whether a word behind a hyphen makes an adjective before its noun: "so-called pact", "a state-owned bank".

    Not so in "she co-founded banks", "officers hand-delivered 12 letters".
    """
    if not (text.glued(i) and text.glued(i - 1)) or i + 1 >= last or text.lower[i - 2] in _PREFIXES:
        return False
    noun, classes = text.lower[i + 1], word_classes()
    quoted = noun in _OPENING_QUOTES
    return quoted or (text.words[i + 1].islower() and noun not in classes.function and noun not in classes.adverbs)


class _Tests:
    """The tests of words that need not be verbs."""

    def __init__(self, classes: WordClasses) -> None:
        self.classes = classes
        self.adverbs, self.auxiliaries, self.determiners = classes.adverbs, classes.auxiliaries, classes.determiners
        self.leading = classes.modals | classes.pronouns | _LEADING
        self.before_nouns = before_nouns()
        #: What a noun in -ing has before it: determiners, and the "s" of an owner.
        self.before_gerunds = classes.determiners | {"s"}
        #: What a participle has behind it, and no adjective.
        self.behind_verbs = classes.function | classes.adverbs

    def of(self, word: str, sign: Sign) -> _Test:
        """The test of a word."""
        if sign.name:
            return self.is_no_name
        if word[-3:] == "ing":
            return self.is_gerund
        return self.acts if word in self.classes.maybe_verbs else self.is_led

    def is_no_name(self, text: Text, i: int, _last: int) -> bool:
        """Whether a word that can be a name is none: it has no capital, or begins its sentence."""
        return not text.words[i][0].isupper() or i in text.breaks

    def acts(self, text: Text, i: int, _last: int) -> bool:
        """Whether a word that is a noun as often is a verb."""
        lower = text.lower
        before = lower[i - 1] if i else ""
        if before in self.before_nouns:
            return False
        if before in self.adverbs and i > 1 and lower[i - 2] in self.auxiliaries:
            return True
        return acts(text, i, before, self.classes) and not is_hyphened(text, i)

    def is_led(self, text: Text, i: int, _last: int) -> bool:
        """Whether what stands before a word that no list of verbs knows leads to a verb."""
        lower = text.lower
        before = lower[i - 1] if i else ""
        return before in self.leading or (before in self.adverbs and i > 1 and lower[i - 2] in self.auxiliaries)

    def is_gerund(self, text: Text, i: int, last: int) -> bool:
        """Whether a word in -ing is a verb, and no noun: "the shooting", "his last meeting", "shooting of".

        Nor the end of a name: "Nordhaven Shipping said".
        """
        lower, nouns = text.lower, self.before_gerunds
        if i and (lower[i - 1] in nouns or (i > 1 and lower[i - 2] in nouns)):
            return False
        words, behind = text.words, i + 1
        if behind < last and lower[behind] == "of":
            return False
        named = i and words[i][0].isupper() and words[i - 1][0].isupper()
        return not (named and behind < text.size and not words[behind][0].isupper())

    def is_past(self, text: Text, i: int, last: int) -> bool:
        """Whether a word in -ed is a verb, and no adjective before its noun."""
        lower = text.lower
        if len(lower[i]) < 5 or (i and lower[i - 1] in self.determiners):
            return False
        if i + 1 >= last:
            return True
        after = lower[i + 1]
        return after in self.behind_verbs or not after[0].isalpha() or text.words[i + 1][0].isupper()
