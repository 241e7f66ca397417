"""Changes: whether a number says by how much something rose or fell."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text.inflection import forms
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.model.value import Change

_REACH = 5


class Direction(BaseModel):
    """The words of one direction."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verbs: Words
    transitive: Words
    words: Words
    nouns: Words


class ChangeWords(BaseModel):
    """The schema of changes.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    up: Direction
    down: Direction
    between: Words
    levels: Words
    states: Words
    multiples: dict[float, Words]


class ChangeTable:
    """changes.yaml, with every form of its verbs."""

    def __init__(self, words: ChangeWords) -> None:
        self.verbs: dict[str, Change] = {}
        self.transitive: dict[str, Change] = {}
        self.words: dict[str, Change] = {}
        self.nouns: dict[str, Change] = {}
        ways: tuple[tuple[Change, Direction], ...] = (("up", words.up), ("down", words.down))
        for way, direction in ways:
            self.verbs |= {form: way for verb in direction.verbs for form in forms(verb)}
            self.transitive |= {form: way for verb in direction.transitive for form in forms(verb)}
            self.words |= dict.fromkeys(direction.words, way)
            self.nouns |= {form: way for noun in direction.nouns for form in (noun, noun + "s")}
        self.between = frozenset(words.between)
        self.levels = frozenset(words.levels)
        self.states = frozenset(form for verb in words.states for form in forms(verb))
        self.multiples = {
            form: factor for factor, verbs in words.multiples.items() for verb in verbs for form in forms(verb)[2:]
        }
        self.verbs |= {form: "up" if factor > 1 else "down" for form, factor in self.multiples.items()}
        self.known = self.between | self.levels | {*self.words, *self.verbs, *self.transitive, *self.nouns}


@cache
def change_table() -> ChangeTable:
    """The words of change, loaded once."""
    return ChangeTable(load_yaml(Path(__file__).with_name("changes.yaml"), ChangeWords))


def change_before(text: Text, i: int, *, relative: bool, floor: int) -> Change | None:
    """The direction that the words before token `i` give a number.

    `relative` says that its unit (percent, points, cents) makes the object of "lose" or "add" a change.
    `floor` is where its sentence begins.
    """
    table, lower = change_table(), text.lower
    by = False
    for k in range(i - 1, max(floor, i - _REACH) - 1, -1):
        word = lower[k]
        if word not in table.known:
            return None
        if word in table.words and not _is_level(text, k, i):
            if k > floor and _is_particle(text.lower[k - 1], table):
                return None
            return None if text.lower[k + 1] in ("a", "an", "the") else table.words[word]
        if word in table.levels:
            return None
        if word in table.verbs:
            return table.verbs[word]
        if word in table.transitive and (relative or by):
            return table.transitive[word]
        if word in table.nouns and k + 1 < i and text.lower[k + 1] in ("of", "by"):
            return table.nouns[word]
        if word not in table.between:
            return None
        by = by or word == "by"
    return None


def _is_particle(verb: str, table: ChangeTable) -> bool:
    """Whether "up" or "down" belongs to the verb before it ("shot down 12 drones") instead of telling a change."""
    return verb in word_classes().verbs and verb not in table.verbs and verb not in table.states


def multiple_words() -> frozenset[str]:
    """The words by which something was multiplied: "doubled", "halving"."""
    return frozenset(change_table().multiples)


def _is_level(text: Text, k: int, i: int) -> bool:
    """Whether "up to 5" or "down from 12" gives an end of the change instead of its size."""
    return any(word in ("to", "from", "at") for word in text.lower[k + 1 : i])


def change_after(text: Text, j: int) -> Change | None:
    """The direction that the words from token `j` on give: "a 5% pay rise", "34 percent higher"."""
    table = change_table()
    for k in range(j, min(j + 4, text.size)):
        word = text.lower[k]
        if word in table.nouns:
            return table.nouns[word]
        if k == j and word in table.words:
            goes_on = text.lower[k + 1] if k + 1 < text.size else ""
            return None if goes_on == "to" else table.words[word]
        if not word[0].isalpha() and word != "-":
            return None
        if word in ("of", "in", "to", "and", "by", "from", "the", "at", "for", "on", "or", "was", "is"):
            return None
    return None
