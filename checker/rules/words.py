"""The words that rules use: those that the program knows, and those that a pack declares."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import DataError, Words, line_of, load_yaml
from checker.rules.schema import Pack, Rule

#: Words less alike than this are no misspelling of each other.
_NEAR = 0.6

Keys = Sequence[str | int]


class Vocabulary(BaseModel):
    """The schema of words.yaml; its comments say what each key holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verdicts: Words
    measures: Words
    sorts: Words
    events: Words
    dimensions: Words


@cache
def vocabulary() -> Vocabulary:
    """The words that the program knows, loaded once."""
    return load_yaml(Path(__file__).with_name("words.yaml"), Vocabulary)


def check_words(pack: Pack, file: Path) -> None:
    """Make sure that each verdict, measure and sort of a pack's rules is known, or declared by the pack.

    Raises:
        DataError: one is not: with file, line and key, and the nearest word that is known.
    """
    known = vocabulary()
    verdicts = {*known.verdicts, *pack.verdicts}
    measures = {*known.measures, *known.events, *pack.lexicon.names}
    sorts = {*known.sorts, *known.events}
    for number, rule in enumerate(pack.rules):
        _expect(verdicts, "verdict", rule.verdict, file, ("rules", number, "verdict"))
        for keys, measure in _listed(rule, "measure", "except-measure"):
            _expect(measures, "measure", measure, file, ("rules", number, *keys))
        for keys, sort in _listed(rule, "sort"):
            _expect(sorts, "sort", sort, file, ("rules", number, *keys))
    for dimension in pack.lexicon.measures:
        _expect(known.dimensions, "dimension", dimension, file, ("lexicon", "measures", dimension))


def _listed(rule: Rule, *names: str) -> Iterator[tuple[Keys, str]]:
    """The words of some keys of a rule's scope, each with the keys that lead to it."""
    for name in names:
        for place, word in enumerate(getattr(rule.scope, name.replace("-", "_"))):
            yield ("scope", name, place), word


def _expect(known: Collection[str], what: str, word: str, file: Path, keys: Keys) -> None:
    if word in known:
        return
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=_NEAR)
    hint = f"; did you mean '{near[0]}'?" if near else "; a pack can declare its own, see docs/rules.md."
    place = ".".join(str(key) for key in keys)
    raise DataError(file, line_of(file, keys), f"key '{place}': no {what} is called '{word}'{hint}")
