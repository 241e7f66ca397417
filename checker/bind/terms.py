"""Terms: numbers that are set for somebody, such as bail, a fine, the counts of a charge, a sentence.

A term is known by its holder rather than by the words around it. What it measures, and that it is a term, the rule
packs say; here it gets its holders, the stage that it has come to, and the words of what it is set for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict

from checker.bind.clause import Clause
from checker.bind.holders import Holders
from checker.bind.participants import Scene
from checker.bind.spots import Spot
from checker.extract.text import Text
from checker.extract.text.inflection import forms, singular
from checker.extract.text.number_words import number_words
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.lexicon.additions import in_force
from checker.model import Frame, Quantity

_SET, _EACH = "set", "each"
_HYPHENS = frozenset("-‐‑")
#: Words of what a term is set for, at most; and so many behind it tell that each of several has one.
_MOST, _NEAR = 10, 4


class TermWords(BaseModel):
    """The schema of terms.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stages: dict[str, Words]
    shared: Words
    ends: Words
    setters: Words


@cache
def _words() -> TermWords:
    return load_yaml(Path(__file__).with_name("terms.yaml"), TermWords)


@cache
def _stages() -> dict[str, list[tuple[list[str], str]]]:
    """By the first word of each phrase the words that must follow it and the stage, the longest phrase first."""
    table: dict[str, list[tuple[list[str], str]]] = {}
    for stage, phrases in _words().stages.items():
        for first, *rest in map(str.split, phrases):
            table.setdefault(first, []).append((rest, stage))
    return {word: sorted(entries, key=lambda entry: -len(entry[0])) for word, entries in table.items()}


def is_term(measure: str) -> bool:
    """Whether a measure is of what is set for somebody, as the rule packs in force say."""
    return measure in in_force().terms


@cache
def _setters() -> frozenset[str]:
    return frozenset(form for verb in _words().setters for form in forms(verb))


class Terms:
    """Completes the frames of the terms of one text."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.text = scene.text
        self._holders: Holders | None = None  # few texts have a term

    @property
    def holders(self) -> Holders:
        """Those for whom terms are set."""
        if self._holders is None:
            self._holders = Holders(self.scene, _setters())
        return self._holders

    def complete(self, frame: Frame, spot: Spot, clause: Clause) -> Frame:
        """The frame with the term's holders, with its stage for a predicate and the words of what it is set for.

        A number that is no term keeps its frame.
        """
        if not is_term(frame.measure):
            return frame
        return replace(
            frame,
            holders=self.holders.of(spot, clause),
            predicate=_stage(self.text, spot, clause),
            words=frozenset(_set_for(self.text, spot)),
        )


def _stage(text: Text, spot: Spot, clause: Clause) -> str:
    """How far a term has come: it is set where nothing tells otherwise. One that each of several has is by itself."""
    if any(word in _words().shared for word in text.lower[spot.last : spot.last + _NEAR]):
        return _EACH
    start = text.sentences[spot.sentence][0]
    before = list(_phrases(text, start, spot.first))
    if before:
        return before[-1]
    return next(_phrases(text, spot.last, clause.last), _SET)


def _phrases(text: Text, first: int, last: int) -> Iterator[str]:
    """The stages that tokens [first, last) name, in text order."""
    table, lower, at = _stages(), text.lower, first
    while at < last:
        for rest, stage in table.get(lower[at], ()):
            if lower[at + 1 : at + 1 + len(rest)] == rest:
                if stage:
                    yield stage
                at += len(rest)
                break
        at += 1


def _set_for(text: Text, spot: Spot) -> Iterator[str]:
    """The words of what a counted term is set for: of "two felony counts of first-degree murder" all but the counts."""
    value = spot.value
    if isinstance(value, Quantity) and value.counted:
        yield from (word.lower() for word in value.counted if singular(word.lower()) != value.unit)
    if spot.last >= text.size or text.lower[spot.last] != "of":
        return
    classes, ends = word_classes(), frozenset(_words().ends)
    end = min(text.sentences[spot.sentence][1], spot.last + 1 + _MOST)
    for at in range(spot.last + 1, end):
        word = text.lower[at]
        if word in _HYPHENS and text.glued(at):
            continue
        if not word[0].isalpha() or word in ends or word in number_words().small:
            return
        if word not in classes.function:
            yield singular(word)
