"""Clauses without a parser: a sentence cut into statements, each with its verbs and the words that qualify it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from msgspec import Struct

from checker.bind.clause import Clause
from checker.bind.cues import Cue
from checker.bind.signs import Sign, signs
from checker.extract.text import Text, Watch
from checker.extract.text.subjects import acts, is_hyphened
from checker.extract.text.word_classes import word_classes

#: A conjunction joins statements, and not things, if the verb of the second is no further than this.
_NEAR = 7
#: Before "that" they make it a thing, and no joint: "than that".
_NOT_THAT = frozenset("on in at of after before than".split())
#: The last verb of a sentence before it was looked for.
_UNKNOWN = -2
#: With them before its hyphen a verb stays one.
_PREFIXES = frozenset("re co pre un over under out mis".split())
_OPENING_QUOTES = frozenset('“"‘')
#: Whether a word that may be a verb is one, at a token of a sentence that ends before another token.
_Test: TypeAlias = Callable[[Text, int, int], bool]


class _Part(Struct, frozen=True, gc=False):
    """What a word may be in a sentence, as its sign says: a joint of its statements or, else, a verb, a noun, a cue.

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


class _Parts(dict[str, _Part]):
    """The parts of words; that of a word in -ed that no sign tells of, as others are not asked for."""

    def __missing__(self, word: str) -> _Part:
        return _PARTICIPLE


@cache
def _parts() -> _Parts:
    """The parts of all words that have one."""
    parts = ((word, _part(word, sign)) for word, sign in signs().items())
    return _Parts((word, part) for word, part in parts if part is not None)


def _part(word: str, sign: Sign) -> _Part | None:
    verb, full = sign.verb != "", sign.verb != "aux"
    noun = sign.group if sign.named else ""
    if not (sign.joint or verb or noun or sign.cues):
        return None
    return _Part(sign.joint, verb, sign.sure, full, _test(word, sign), sign.group, noun, sign.name, sign.cues)


def _test(word: str, sign: Sign) -> _Test:
    if sign.name:
        return _is_no_name
    if word[-3:] == "ing":
        return _is_gerund
    return _acts if word in word_classes().maybe_verbs else _is_led


@cache
def _opening() -> dict[str, bool]:
    """The words that begin a statement behind a comma, and whether they do it only where a verb follows ("and")."""
    return {word: sign.joint == "and" for word, sign in signs().items() if sign.opens}


#: The words that have a part; of those in -ed that no sign tells of, all may be verbs.
_BUILDING = Watch(_parts, ending="ed")


class Outline:
    """The clauses of the sentences of one text, cut when they are first asked for."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._building = text.where(_BUILDING)
        self._clauses: list[list[Clause] | None] = [None] * len(text.sentences)

    def clauses(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence, in order and without gaps."""
        found = self._clauses[sentence]
        if found is None:
            (first, last), building = self.text.sentences[sentence], self._building
            begin = bisect_left(building, first)
            tokens = building[begin : bisect_left(building, last, begin)]
            found = self._clauses[sentence] = _cut(self.text, first, last, tokens)
        return found

    def clause(self, sentence: int, token: int) -> Clause:
        """The clause that holds a token of a sentence."""
        clauses = self._clauses[sentence] or self.clauses(sentence)
        for clause in clauses:
            if token < clause.last:
                return clause
        return clauses[-1]


def _cut(text: Text, first: int, last: int, tokens: Sequence[int]) -> list[Clause]:
    """Cut tokens [first, last) into clauses, by those of them that have a part.

    They end at stops, at commas behind which a statement opens, before relative pronouns and conjunctions that begin
    one, and before "and" where a verb stands on either side of it.
    """
    lower, opening, parts = text.lower, _opening(), _parts()
    clauses: list[Clause] = []
    begin, final = first, _UNKNOWN
    verbs: list[int] = []
    auxiliaries: list[int] = []
    groups: list[tuple[int, str]] = []
    cues: list[tuple[int, str, str]] = []
    for i in tokens:
        part = parts[lower[i]]
        if part.joint:
            joint, end = part.joint, i
            if joint == "comma":
                if i + 1 == last or lower[i + 1] not in opening:
                    continue
                if opening[lower[i + 1]]:
                    final = _last_verb(text, tokens, last) if final == _UNKNOWN else final
                    if final < i:
                        continue  # the last of a row: "seized a knife, two bags, and 14 phones"
            elif joint == "that":
                if lower[i] == "that" and lower[i - 1] in _NOT_THAT:
                    end = begin
            elif joint == "stop":
                end = begin if lower[i] == ":" and _in_number(lower, i, last) else i + 1
            elif (joint == "and" and not (verbs or auxiliaries)) or not _joins(text, tokens, i, joint, last):
                end = begin
            if begin < i and begin < end:
                clauses.append(Clause(begin, end, verbs or auxiliaries[-1:], auxiliaries, groups, cues))
                begin = end
                verbs, auxiliaries, groups, cues = [], [], [], []
        elif (part.sure and lower[i - 1] != "-") or (part.verb and _is_verb(text, part, i, last)):
            (verbs if part.full else auxiliaries).append(i)
            if part.group:
                groups.append((i, part.group))
        elif part.noun:
            groups.append((i, part.noun))
        elif part.name:
            continue
        if part.cues:
            for before, scope, said in part.cues:
                lead = i - len(before)
                if not before or (lead >= first and lower[lead:i] == before):
                    cues.append((lead, scope, said))
    if begin < last or not clauses:
        clauses.append(Clause(begin, last, verbs or auxiliaries[-1:], auxiliaries, groups, cues))
    return clauses


def _is_verb(text: Text, part: _Part, i: int, last: int) -> bool:
    """Whether a word with the part of a verb is one at token `i` of a sentence that ends before token `last`."""
    if text.lower[i - 1] == "-" and _is_compounded(text, i, last):
        return False
    return part.sure or part.test(text, i, last)


def _is_compounded(text: Text, i: int, last: int) -> bool:
    """Whether a word behind a hyphen makes an adjective before its noun: "so-called pact", "a state-owned bank".

    Not so in "she co-founded banks", "officers hand-delivered 12 letters".
    """
    if not (text.glued(i) and text.glued(i - 1)) or i + 1 >= last or text.lower[i - 2] in _PREFIXES:
        return False
    noun, classes = text.lower[i + 1], word_classes()
    quoted = noun in _OPENING_QUOTES
    return quoted or (text.words[i + 1].islower() and noun not in classes.function and noun not in classes.adverbs)


def _last_verb(text: Text, tokens: Sequence[int], last: int) -> int:
    """The last verb of a sentence that ends before token `last`, or -1."""
    lower, parts = text.lower, _parts()
    for i in reversed(tokens):
        part = parts[lower[i]]
        if part.verb and _is_verb(text, part, i, last):
            return i
    return -1


def _joins(text: Text, tokens: Sequence[int], conjunction: int, joint: str, last: int) -> bool:
    """Whether a conjunction joins statements, and no things: a verb stands near behind it.

    `tokens` are those with a part of its sentence, which ends before token `last`.
    """
    lower, parts, behind = text.lower, _parts(), conjunction + 1
    following = lower[behind] if behind < text.size else ""
    if (following == "-" and text.glued(behind)) or (joint == "after" and following[:1].isdigit()):
        return False  # "so-called", "after 8 p.m."
    k = bisect_left(tokens, behind)
    for i in tokens[k : k + _NEAR]:
        part = parts[lower[i]]
        if i > conjunction + _NEAR or (part.joint and part.joint != "and"):
            return False
        if part.verb and _is_verb(text, part, i, last):
            return True
    return False


def _in_number(lower: Sequence[str], i: int, last: int) -> bool:
    """Whether a colon behind the first token stands between the digits of a clock time: "8:20"."""
    return i < last - 1 and lower[i - 1].isdigit() and lower[i + 1].isdigit()


def _is_no_name(text: Text, i: int, _last: int) -> bool:
    """Whether a word that can be a name is none: it has no capital, or begins its sentence."""
    return not text.words[i][0].isupper() or i in text.breaks


def _acts(text: Text, i: int, _last: int) -> bool:
    """Whether a word that is a noun as often is a verb there."""
    classes, lower = word_classes(), text.lower
    before = lower[i - 1] if i else ""
    if before in classes.adverbs and i > 1 and lower[i - 2] in classes.auxiliaries:
        return True
    return acts(text, i, before, classes) and not is_hyphened(text, i)


def _is_led(text: Text, i: int, _last: int) -> bool:
    """The same of a word of which no more is known: what stands before it leads to a verb."""
    classes, lower = word_classes(), text.lower
    before = lower[i - 1] if i else ""
    return before in _leading() or (before in classes.adverbs and i > 1 and lower[i - 2] in classes.auxiliaries)


@cache
def _leading() -> frozenset[str]:
    return word_classes().modals | word_classes().pronouns | {"to", "and", "not", "people"}


def _is_gerund(text: Text, i: int, last: int) -> bool:
    """Whether a word in -ing is a verb there, and no noun: "the shooting", "his last meeting", "shooting of".

    Nor the end of a name: "Nordhaven Shipping said".
    """
    lower, words, behind = text.lower, text.words, i + 1
    if behind < last and lower[behind] == "of":
        return False
    if (
        words[i][0].isupper()
        and i
        and words[i - 1][0].isupper()
        and behind < text.size
        and not words[behind][0].isupper()
    ):
        return False
    return _before_nouns().isdisjoint(lower[i - 2 if i > 1 else 0 : i])


@cache
def _before_nouns() -> frozenset[str]:
    """Words that a noun in -ing has before it: determiners, and the "s" of an owner."""
    return word_classes().determiners | {"s"}


def _is_past(text: Text, i: int, last: int) -> bool:
    """Whether a word in -ed is a verb there, and no adjective before its noun."""
    classes, lower = word_classes(), text.lower
    if len(lower[i]) < 5 or (i and lower[i - 1] in classes.determiners):
        return False
    if i + 1 >= last:
        return True
    after = lower[i + 1]
    return (
        not after[0].isalpha()
        or after in classes.function
        or after in classes.adverbs
        or text.words[i + 1][0].isupper()
    )


#: The part of a word in -ed that no sign tells of.
_PARTICIPLE = _Part("", True, False, True, _is_past, "", "", False, ())
