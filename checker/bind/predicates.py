"""What is said of a number's subject, and which property the number measures."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.bind.clause import Clause
from checker.extract.text import Text
from checker.extract.text.inflection import forms, singular
from checker.extract.text.number_words import number_words
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.lexicon.additions import Additions, in_force

#: Between a counted noun and the verb of which it is the subject: "12 people were killed", "three others wounded".
_BETWEEN = frozenset(
    "others other more people persons men women children of them been were was have has had are is will be would could "
    "may might also reportedly believed confirmed reported feared not n't as still both all in the".split()
)
#: They govern a number only if nothing else does: an auxiliary, and what a toll or a price does.
_LIGHT = frozenset(("have", "rise", "fall", "reach", "measure"))
_BE = frozenset("is are was were be been being".split())
#: Before what somebody does: "two people started shooting".
_BEGUN = frozenset("start started starts begin began begins kept continued".split())
#: So many tables of dimensions and sets of rule packs are kept.
_TABLES = 64
#: Between "of" and its number stand no more words: "of at least".
_OF_REACH = 4


class Predicates(BaseModel):
    """Groups of verbs and nouns, the measures of counted people, and those of physical quantities and money."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    groups: dict[str, Words]
    nouns: dict[str, Words]
    persons: dict[str, str]
    people: Words
    fatal: Words
    lives: Words
    intransitive: Words
    measures: dict[str, dict[str, Words]]


@cache
def predicates() -> Predicates:
    """The table, loaded once."""
    return load_yaml(Path(__file__).with_name("predicates.yaml"), Predicates)


@cache
def group_of() -> dict[str, str]:
    """The group of each word that says something of a number, by all its forms."""
    table: dict[str, str] = {}
    for group, words in predicates().nouns.items():
        table.update(dict.fromkeys(words, group))
    for group, verbs in predicates().groups.items():
        for verb in verbs:
            for form in forms(verb):
                table.setdefault(form, group)
    return table


@cache
def _deeds() -> frozenset[str]:
    """Nouns for what is done to people."""
    return frozenset(word for words in predicates().nouns.values() for word in words)


@cache
def _people() -> frozenset[str]:
    return frozenset(predicates().people)


@cache
def _persons() -> dict[str, str]:
    """The measure of a count of people by the group of its predicate."""
    return dict(predicates().persons)


@cache
def _noun_measures() -> dict[str, str]:
    """The measure that a noun in the singular says by itself."""
    nouns = ((singular(word), group) for group, words in predicates().nouns.items() for word in words)
    return {noun: _persons()[group] for noun, group in nouns if group in _persons()}


@lru_cache(maxsize=_TABLES)
def _cues(dimension: str, additions: Additions) -> dict[str, list[tuple[list[str], str]]]:
    """By the first word of each cue of a dimension what must follow it and the measure, the longest cue first."""
    table: dict[str, list[tuple[list[str], str]]] = {}
    for measures in (additions.measures, predicates().measures):
        for measure, cues in measures.get(dimension, {}).items():
            for cue in cues:
                first, *rest = cue.split(" ")
                for form in (first,) if rest else dict.fromkeys((*forms(first), first + "s")):
                    table.setdefault(form, []).append((rest, measure))
    return {word: sorted(entries, key=lambda entry: -len(entry[0])) for word, entries in table.items()}


@lru_cache(maxsize=_TABLES)
def _counts(additions: Additions) -> dict[str, str]:
    return {noun: measure for measure, nouns in additions.counts.items() for noun in nouns}


def counts_people(unit: str) -> bool:
    """Whether a unit counts people: "person", "soldier", ..."""
    return unit in _people()


def predicate(text: Text, clause: Clause, first: int, last: int) -> tuple[str, int]:
    """The group of the word that governs the mention at tokens [first, last), and its token; ("", -1) if none is known.

    The mention's own noun comes first ("12 deaths", "five injured"), then the verb of which it is the subject ("12
    people were killed"), then the nearest before it ("killed at least 12 people"), then the nearest behind.
    """
    none = ("", -1)
    noun = _of_noun(text, clause, first)
    if noun:
        return noun, first
    before = behind = light = none
    for i, group in clause.groups:
        if first <= i < last:
            return group, i
        if group in _LIGHT:
            light = (group, i) if light is none or i < first else light
        elif i < first:
            before = (group, i)
        elif behind is none:
            behind = (group, i)
    if behind is not none and (before is none or _BETWEEN.issuperset(text.lower[last : behind[1]])):
        return behind
    return before if before is not none else light


def is_fatal(text: Text, verb: int) -> bool:
    """Whether the words around a verb say that somebody died of it: "fatally shot", "stabbed to death".

    "Ten were shot, one fatally" says it of the one alone: no stop may stand between.
    """
    lower, (phrases, nearest) = text.lower, _fatal()
    return not nearest.isdisjoint(lower[max(0, verb - 1) : verb + 2]) and any(
        (not before or lower[max(0, verb - len(before)) : verb] == before)
        and (not behind or lower[verb + 1 : verb + 1 + len(behind)] == behind)
        for before, behind in phrases
    )


@cache
def _fatal() -> tuple[list[tuple[list[str], list[str]]], frozenset[str]]:
    """The words before and behind a verb that say that it was somebody's death, and those right beside it."""
    phrases = [phrase.split() for phrase in predicates().fatal]
    around = [(phrase[: (at := phrase.index("-"))], phrase[at + 1 :]) for phrase in phrases]
    return around, frozenset(word for before, behind in around for word in (*before[-1:], *behind[:1]))


def takes_lives(text: Text, clause: Clause) -> bool:
    """Whether a clause speaks of lives that are lost: "the flood claimed 12 lives"."""
    return any(text.lower[verb] in _losing() for verb in clause.verbs)


@cache
def _losing() -> frozenset[str]:
    return frozenset(form for verb in predicates().lives for form in forms(verb))


def is_agent(text: Text, clause: Clause, verb: int) -> bool:
    """Whether the subject of a verb does to others what it says: "two agents arrested a man", not "two were arrested".

    It does in the active voice with an object behind; what a verb without objects says ("died") it always suffers.
    """
    classes, lower = word_classes(), text.lower
    if lower[verb][-3:] == "ing" and lower[verb - 1] in _BEGUN:
        return True
    if verb + 1 >= clause.last or lower[verb] in _suffered():
        return False
    before = verb - 1
    while before > clause.first and lower[before] in classes.adverbs:
        before -= 1
    if lower[before] in _BE:
        return False
    after = text.words[verb + 1]
    if after.lower() in classes.determiners or after.lower() in ("him", "them", "at", "more", "about", "up"):
        return True
    return after[0].isdigit() or after[0].isupper() or after.lower() in number_words().small


@cache
def _suffered() -> frozenset[str]:
    return frozenset(form for verb in predicates().intransitive for form in forms(verb)) | _deeds()


def _of_noun(text: Text, clause: Clause, first: int) -> str:
    """The group of the noun that has the number behind "of": "the shooting of at least three people"."""
    lower, floor = text.lower, clause.first + 1
    near = lower[floor if floor > first - _OF_REACH else first - _OF_REACH + 1 : first]
    if "of" not in near:
        return ""
    word = lower[first - 2 - near[::-1].index("of")]
    return group_of().get(word, "") if word[-3:] == "ing" or word in _deeds() else ""


def measure_of_persons(group: str) -> str:
    """The measure of a count of people under a predicate: "die" gives "deaths"; "count" where it has no own name."""
    return _persons().get(group, "count")


def measure_of_noun(noun: str) -> str:
    """The measure that a counted noun says by itself: "deaths" for "death", "injured" for "injury", else ""."""
    return _noun_measures().get(noun, "")


def measure_of_count(unit: str) -> str:
    """The measure of a count of which no verb says more: that of the noun, where a rule pack gives it one."""
    return _counts(in_force()).get(unit, "count")


def measure_of_amount(dimension: str, text: Text, clause: Clause, token: int) -> str:
    """The measure of a physical quantity or an amount of money by its clause's words, else the dimension itself.

    The nearest cue decides, and of those that begin with one word the longest: "net profit" before "net".
    """
    table, lower = _cues(dimension, in_force()), text.lower
    if table.keys().isdisjoint(lower[clause.first : clause.last]):
        return dimension
    best, found = clause.last - clause.first + 1, dimension
    i = clause.first
    while i < clause.last:
        for rest, measure in table.get(lower[i], ()):
            last = i + len(rest)
            if not rest or lower[i + 1 : last + 1] == rest:
                distance = min(abs(i - token), abs(last - token))
                if distance < best:
                    best, found = distance, measure
                i = last
                break
        i += 1
    return found
