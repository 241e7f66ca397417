"""What part a person without a name has in what is told: who died, who was hurt, who is accused of it.

Two articles mean one person by "a 16-year-old boy" where he has the same part in the same event. The part is read from
the verb or noun to which the phrase belongs, over no more than other persons in a row with it ("a man, 45, and a girl,
7, were killed"); at any other word the search ends, and no part is given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict

from checker.extract.text import Text
from checker.extract.text.inflection import forms
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.model.claim import Part

#: So many tokens a row of persons may have between the phrase and its verb.
_REACH = 24
#: A noun before its "of", an adjective or a second verb before or behind the first, is no further than this.
_NEAR = 4
_BE = frozenset("is was are were be been being s remains remained".split())
_HAVE = frozenset("has have had who that ' ’".split())
_DETERMINERS = frozenset("a an the his her their another its".split())
#: What stands between the phrase and its verb goes no further than these.
_BARRIERS = frozenset(". ; : , and but or that which who where when while after before as because if whose".split())
_ROW = frozenset(
    ", ; - ‐ ‑ – ( ) and or year years month months old a an the another aged age both his her their".split()
)
_SELF = frozenset(("himself", "herself", "themselves"))
#: Words that begin a time without a preposition: "arrested last week", "shot early on Friday".
_DAYS = frozenset("last this early late midday noon twice".split())
_APOSTROPHES = frozenset("'’")
_MOVED = frozenset("taken rushed flown brought transported airlifted".split())
_FAR = 9
_NAMING = frozenset(("as", "is", "was"))


class Parts(BaseModel):
    """The schema of parts.yaml; its comments say what each list holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nouns: Words
    roles: dict[Part, Words]
    done_to: dict[Part, Words]
    done_by: dict[Part | Literal["accused_with_object"], Words]
    deeds: dict[Part, Words]
    deadly: Words
    conditions: dict[Part, Words]
    destinations: dict[Part, Words]


class _Verb(Struct, frozen=True, gc=False):
    """What a verb makes of the one to whom it is done, of the one who does it, and who does it to somebody."""

    done_to: Part = ""
    done_by: Part = ""
    with_object: Part = ""


@cache
def part_words() -> Parts:
    """The words of parts.yaml."""
    return load_yaml(Path(__file__).with_name("parts.yaml"), Parts)


class _Tables(Struct, frozen=True):
    """The words turned round: what each makes of a person. The verb of a phrase stands behind no more than `passed`."""

    verbs: dict[str, _Verb]
    roles: dict[str, Part]
    deeds: dict[str, Part]
    conditions: dict[str, Part]
    destinations: dict[str, Part]
    deadly: frozenset[str]
    prepositions: frozenset[str]
    adverbial: frozenset[str]
    passed: frozenset[str]


@cache
def _tables() -> _Tables:
    words, classes = part_words(), word_classes()
    return _Tables(
        _verbs(words),
        _turned(words.roles),
        _turned(words.deeds),
        _turned(words.conditions),
        _turned(words.destinations),
        frozenset(words.deadly),
        classes.prepositions,
        classes.prepositions | classes.conjunctions | classes.adverbs | classes.auxiliaries,
        _ROW | _HAVE | classes.adverbs | {"found", "pronounced"},
    )


def _verbs(words: Parts) -> dict[str, _Verb]:
    table: dict[str, _Verb] = {}
    for part, verbs in words.done_to.items():
        for form in (form for verb in verbs for form in forms(verb)):
            table[form] = replace(table.get(form, _Verb()), done_to=part)
    for effect, verbs in words.done_by.items():
        for form in (form for verb in verbs for form in forms(verb)):
            if effect == "accused_with_object":
                table[form] = replace(table.get(form, _Verb()), with_object="accused")
            else:
                table[form] = replace(table.get(form, _Verb()), done_by=effect)
    return table


def _turned(table: dict[Part, Words]) -> dict[str, Part]:
    return {word: part for part, words in table.items() for word in words}


def part_of(text: Text, nouns: frozenset[str], noun: str, first: int, last: int, sentence: int) -> Part:
    """The part of the person at tokens [first, last), "" where the words don't tell; `nouns` stand for persons."""
    role = _tables().roles.get(noun, "")
    if role in ("dead", "accused"):
        return role
    begin, end = text.sentences[sentence]
    at = first - 1
    while at > begin and text.lower[at] in _DETERMINERS:
        at -= 1
    if at >= begin and text.lower[at] in _tables().prepositions:
        return _before(text, nouns, first, begin, end) or _participle(text, last, end) or role
    return _behind(text, nouns, last, end) or _before(text, nouns, first, begin, end) or role


def _participle(text: Text, last: int, end: int) -> Part:
    """The part that a participle right behind the person gives: "a vigil for a boy fatally shot on Sunday"."""
    lower, tables, at = text.lower, _tables(), last
    while at < end and lower[at][-2:] == "ly":
        at += 1
    if at == end or lower[at] not in tables.verbs or lower[at][-3:] == "ing" or _has_object(text, at, end):
        return ""
    return _done(text, at, end, deadly=not tables.deadly.isdisjoint(lower[last:at]))


def _behind(text: Text, nouns: frozenset[str], last: int, end: int) -> Part:
    """The part that the verb behind gives, whose subject the person is: "was shot", "died", "shot his father"."""
    lower, tables = text.lower, _tables()
    if last < end and lower[last] in _APOSTROPHES and lower[last + 1 : last + 2] == ["s"]:
        return tables.deeds.get(lower[last + 2] if last + 2 < end else "", "")
    verbs, deadly_words, passed = tables.verbs, tables.deadly, tables.passed
    passive = deadly = astray = False
    for at in range(last, min(end, last + _REACH)):
        word = lower[at]
        if word in _BE:
            passive, astray = True, False
        elif astray:
            if word in _BARRIERS or word in nouns:
                return ""
            if word in verbs and verbs[word].done_by and word[-3:] != "ing":
                return verbs[word].done_by
        elif word in verbs:
            # "killed Ana Ruiz, 34, and wounded two": who killed her did the second too
            joined = not passive and at > last and lower[at - 1] == "and"
            return "" if joined else _said(text, at, end, passive=passive, deadly=deadly)
        elif word in deadly_words:
            if word[-2:] != "ly":
                return "dead"
            deadly = True
        elif passive and word in ("in", "under"):
            return _first(tables.conditions, lower[at + 1 : min(end, at + 3)])
        elif passive and word in _MOVED:
            return _first(tables.destinations, lower[at + 1 : min(end, at + _FAR)])
        elif (word in tables.prepositions or word[-3:] == "ing") and text.words[at].islower():
            astray = True  # "a woman sitting in the car was hit"
        elif not (
            word in passed or word in nouns or word[-2:] == "ly" or text.words[at][0].isupper() or word.isdecimal()
        ):
            return ""
    return ""


def _first(table: Mapping[str, Part], words: Sequence[str]) -> Part:
    """The part that the first word makes that makes one."""
    for word in words:
        if part := table.get(word):
            return part
    return ""


def _said(text: Text, verb: int, end: int, *, passive: bool, deadly: bool) -> Part:
    """The part that a verb gives to its subject."""
    lower = text.lower
    known = _tables().verbs[lower[verb]]
    if not passive and verb + 1 < end and lower[verb + 1] in _SELF:
        return "victim"
    if not passive and (lower[verb][-3:] == "ing" or _has_object(text, verb, end)):
        return known.with_object or known.done_by
    if known.done_by and not passive:
        return known.done_by
    return _done(text, verb, end, deadly=deadly)


def _done(text: Text, verb: int, end: int, *, deadly: bool) -> Part:
    """The part of the one to whom a verb is done."""
    known = _tables().verbs[text.lower[verb]]
    if known.done_to == "victim":
        deadly = deadly or not _tables().deadly.isdisjoint(text.lower[verb + 1 : min(end, verb + _NEAR)])
        return "dead" if deadly else "victim"
    return known.done_to


def _has_object(text: Text, verb: int, end: int) -> bool:
    """Whether a form in -ed does something to somebody ("shot two men"), and is no participle ("shot in the leg")."""
    tables = _tables()
    behind = text.lower[verb + 1 : min(end, verb + 1 + _NEAR)]
    if not behind or not (behind[0][0].isalnum() or behind[0][0] in '“‘"') or "times" in behind:
        return False
    word = behind[0]
    if word in _DAYS:
        return False
    if word in word_classes().determiners:
        return True
    return not (word in tables.adverbial or word in tables.deadly or word[-2:] == "ly")


def _before(text: Text, nouns: frozenset[str], first: int, begin: int, end: int) -> Part:
    """The part that what stands before gives: "killed a", "the shooting of a", "was identified as", "shot by a"."""
    lower, tables = text.lower, _tables()
    for at in range(first - 1, max(begin, first - _REACH) - 1, -1):
        word = lower[at]
        if word in tables.verbs:
            return _done_to(text, at, begin)
        if word in _ROW or word in nouns:
            continue
        if word == "of":
            deed = _first(tables.deeds, lower[max(begin, at - 2) : at])
            fatal = not tables.deadly.isdisjoint(lower[max(begin, at - _NEAR) : at])
            return "dead" if deed == "victim" and fatal else deed
        if word == "by":
            near = (tables.verbs[w].with_object for w in lower[max(begin, at - _NEAR) : at] if w in tables.verbs)
            return next(filter(None, near), "")
        if word in _NAMING and at > begin:
            return _first(tables.roles, lower[max(begin, at - 2 * _NEAR) : at][::-1])
        if word in ("left", "leaves", "leaving"):
            return "dead" if "dead" in lower[first : min(end, first + 2 * _NEAR)] else ""
        if not (text.words[at][0].isupper() or word.isdecimal()):
            return ""
    return ""


def _done_to(text: Text, verb: int, begin: int) -> Part:
    """The part that a verb gives to its object."""
    lower = text.lower
    known = _tables().verbs[lower[verb]]
    if known.done_to != "victim":
        return known.done_to
    deadly = not _tables().deadly.isdisjoint(lower[max(begin, verb - 2) : verb])
    return "dead" if deadly else "victim"
