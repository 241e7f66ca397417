"""How a statement is meant: its modality, and whether a state is former or present."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

from checker.bind.clause import Clause
from checker.extract.text import Text
from checker.extract.text.number_words import number_words
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.model import Modality
from checker.model.claim import Phase

#: The modality that a verb of saying gives to what is said.
OF_SPEECH: dict[str, Modality] = {"denies": "denied", "estimates": "estimated"}
_MODALITIES: tuple[Modality, ...] = ("denied", "hypothetical", "planned", "estimated")
#: They lead to what a number is compared with, with no more than these words and so many tokens before it.
_BASE = frozenset(("from", "than", "against", "versus"))
_COMPARING = _BASE | {"compared"}
_LEADING = _BASE | {"with", "to"}
_BEFORE_NUMBER = frozenset("a an the about around some just only nearly almost record high low of $ € £ ¥".split())
_TO_NUMBER = 6
#: Before "than" and a number right behind it they only say how the number is meant: "more than 300".
_COMPARATIVE = frozenset(("more", "less", "fewer", "greater"))
#: A cue goes on behind its clause for so many words: "has since".
_GOING_ON = 2
#: A cue that governs "that" is among so many words before it.
_GOVERNING = 4
#: Between a verb and its subject no more words than this belong to the verb.
_GROUP = 8


class Cues(BaseModel):
    """The cue words by where they count; cues.yaml explains them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verbal: dict[Modality, Words]
    clausal: dict[Modality, Words]
    governing: dict[Modality, Words]
    phase: dict[str, Words]


#: The words before the last word of a cue, where it counts, what it says.
Cue: TypeAlias = tuple[list[str], str, str]


@cache
def _cues() -> Cues:
    return load_yaml(Path(__file__).with_name("cues.yaml"), Cues)


@cache
def cue_table() -> dict[str, list[Cue]]:
    """The cues of modality by their last word: the first words of phrases are such as stand in every sentence."""
    table: dict[str, list[Cue]] = {}
    for scope in ("verbal", "clausal", "governing"):
        for said, words in getattr(_cues(), scope).items():
            for cue in words:
                *before, last = cue.split(" ")
                table.setdefault(last, []).append((before, scope, said))
    return table


@cache
def _phases() -> dict[str, list[tuple[list[str], list[str], str]]]:
    """By the longest word of each cue of a phase, the rarest: the words before and behind it, and the phase."""
    table: dict[str, list[tuple[list[str], list[str], str]]] = {}
    for said, words in _cues().phase.items():
        for cue in (cue.split(" ") for cue in words):
            at = cue.index(max(cue, key=len))
            table.setdefault(cue[at], []).append((cue[:at], cue[at + 1 :], said))
    return table


@cache
def _phasing() -> frozenset[str]:
    """The words without one of which nothing marks a state as former or as present."""
    return _COMPARING.union(_phases())


@cache
def _grouped() -> frozenset[str]:
    """The words that may stand between the beginning of a verb's group and the verb."""
    return word_classes().auxiliaries | word_classes().adverbs | {"'", "’", "t"}


def modality(text: Text, clauses: list[Clause], clause: Clause, verb: int, token: int, speech: str = "") -> Modality:
    """How a statement about the mention at `token` is meant.

    `verb` is the token of the verb that governs it (-1 for none), `speech` what its speaker's verb makes of it.
    Inside what somebody says, "would" tells of a plan: "she said they would sell".
    """
    said: set[str] = set()
    first = -1
    for i, scope, what in clause.cues if clause.goes_on is None else clause.cues + clause.goes_on.cues:
        if scope == "clausal":
            if i < token:
                said.add(what)
        elif scope == "verbal" and i <= verb:
            if first < 0:
                first = _group_start(text, clause, verb)
            if first <= i < verb or i == verb < token:
                said.add("planned" if speech and text.lower[i] == "would" else what)
    if clause is not clauses[0] and text.lower[clause.first] == "that":
        before = clauses[clauses.index(clause) - 1]
        for i, scope, what in before.cues:
            if scope == "governing" and i >= before.last - _GOVERNING:
                said.add(what)
    if speech in OF_SPEECH:
        said.add(OF_SPEECH[speech])
    if said:
        for group in _MODALITIES:
            if group in said:
                return group
    return "stated"


def _group_start(text: Text, clause: Clause, verb: int) -> int:
    """The token at which the group of a verb begins: "is not expected to", "will soon", "plans to"."""
    grouped, lower, at = _grouped(), text.lower, verb
    first = clause.first
    floor = first if verb - first < _GROUP else verb - _GROUP
    while at > floor:
        word = lower[at - 1]
        if word in grouped:
            at -= 1
        elif word == "to" and at - 1 > first:
            at -= 2
        else:
            break
    return at if at > first else first


def phase(text: Text, clause: Clause, first: int, last: int, sentence: int) -> Phase:
    """Whether the words around the mention at tokens [first, last) of a clause mark a state as former or as present.

    Only those between the commas around it count; "" where they say neither, or both. What another number is compared
    with is former; "before 400 guests" tells of a place.
    """
    lower, begin = text.lower, clause.first
    words = lower[begin - 1 if begin else 0 : clause.last + _GOING_ON]
    if _phasing().isdisjoint(words):
        return ""  # most
    telling = _phasing().intersection(words)
    said: set[str] = set()
    if not telling.isdisjoint(_COMPARING):
        compared = base(text, clause)
        spans = compared == first - 1 and "to" in lower[first:last]  # "tickets cost from $5 to $9"
        if compared <= first and not spans:
            said.add("former")
    for i, what in _phases_of(telling, lower, clause, text.sentences[sentence][1]):
        if not first <= i < last and (i, lower[i]) != (first - 1, "before"):
            between = lower[i:first] if i < first else lower[last:i]
            if "," not in between:
                said.add(what)
    if said == {"former"}:
        return "former"
    return "present" if said == {"present"} else ""


def _phases_of(telling: Iterable[str], lower: Sequence[str], clause: Clause, last: int) -> Iterator[tuple[int, str]]:
    """The first token of each cue of a phase in a clause, and the phase; its sentence ends before token `last`.

    `telling` are the words of the clause among which the cues' are.
    """
    table, first = _phases(), clause.first
    words = lower[first : clause.last + _GOING_ON]
    for word in table.keys() & telling:
        at = first - 1
        for _ in range(words.count(word)):
            at = lower.index(word, at + 1)
            for before, behind, said in table[word]:
                i = at - len(before)
                if not first <= i < clause.last or (i + 1 == last and (before or behind)):
                    continue
                if lower[i:at] == before and lower[at + 1 : at + 1 + len(behind)] == behind:
                    yield i, said


def base(text: Text, clause: Clause) -> int:
    """The token from which a clause tells what a number is compared with, looked for once."""
    if clause.base < 0:
        clause.base = _base(text, clause)
    return clause.base


def _base(text: Text, clause: Clause) -> int:
    """The token from which on a clause tells the number that another is compared with; its end where there is none.

    "Revenue rose to $9 million in May, from $7 million a year earlier": from "from" on.
    """
    lower = text.lower
    if _COMPARING.isdisjoint(lower[max(0, clause.first - 1) : clause.last]):
        return clause.last
    for at in range(clause.first, clause.last - 1):
        word, before = lower[at], lower[at - 1] if at else ""
        if word in _LEADING and (word in _BASE or before == "compared"):
            number = at + 1
            if word == "than" and before in _COMPARATIVE and _is_number(lower[number]):
                continue
            while number < min(at + _TO_NUMBER, clause.last - 1) and lower[number] in _BEFORE_NUMBER:
                number += 1
            if _is_number(lower[number]):
                return at
    return clause.last


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in number_words().small
