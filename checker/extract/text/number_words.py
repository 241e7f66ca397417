"""The words that numbers are made of, from numerals.yaml."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml


class NumberWords(BaseModel):
    """The schema of numerals.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ones: Words
    tens: Words
    scales: dict[float, Words]
    glued: dict[float, Words]
    vague_plurals: dict[float, Words]
    vague: dict[str, tuple[int, int]]
    parts: dict[int, Words]
    after_part: Words
    denominators: frozenset[int]
    fraction_signs: Words
    no_spaces_after: Words


class Lexicon:
    """The number words, turned round for look-up.

    `starts` are the words that can begin a number, `continues` those that can follow inside one.
    """

    def __init__(self, words: NumberWords) -> None:
        self.ones = {word: value for value, word in enumerate(words.ones)}
        self.tens = {word: 10 * (value + 2) for value, word in enumerate(words.tens)}
        self.scales = _turned(words.scales)
        self.glued = _turned(words.glued)
        self.plurals = {word: size for word, size in self.scales.items() if word.endswith("s") and len(word) > 5}
        self.plurals |= _turned(words.vague_plurals)
        self.vague = words.vague
        self.parts = {word: part for part, names in words.parts.items() for word in names}
        self.after_part = frozenset(words.after_part)
        self.denominators = words.denominators
        self.no_spaces_after = frozenset(words.no_spaces_after)
        self.signs = {sign: unicodedata.numeric(sign) for sign in words.fraction_signs}
        self.small: dict[str, int] = {**self.ones, **self.tens}
        long_scales = {word for word in self.scales if len(word) > 3}
        self.after_article = long_scales | set(self.vague) | set(self.parts) | set(self.small) - set(self.ones)
        self.continues = frozenset(
            {*self.scales, *self.glued, *self.small, *self.parts, *self.signs, "and", "point", *"-‐‑/⁄"}
        )
        self.words = frozenset({*self.small, *self.scales, *self.plurals})
        self.starts = frozenset(
            {*self.small, *long_scales, *self.plurals, *self.vague, *self.signs, "half", "quarter", "a", "an"}
        )


def _turned(table: dict[float, Words]) -> dict[str, float]:
    return {word: size for size, words in table.items() for word in words}


@cache
def number_words() -> Lexicon:
    """The number words, loaded once."""
    return Lexicon(load_yaml(Path(__file__).with_name("numerals.yaml"), NumberWords))
