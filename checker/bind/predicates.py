"""What is said of a number's subject, and which property the number measures."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text import Text
from checker.extract.text.inflection import forms
from checker.lexicon import Words, load_yaml


class Predicates(BaseModel):
    """Groups of verbs, the measures of counted people, and the measures of physical quantities and money."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    groups: dict[str, Words]
    persons: dict[str, str]
    measures: dict[str, dict[str, Words]]


@cache
def predicates() -> Predicates:
    """The table, loaded once."""
    return load_yaml(Path(__file__).with_name("predicates.yaml"), Predicates)


@cache
def _by_form() -> dict[str, str]:
    table: dict[str, str] = {
        "dead": "die",
        "deaths": "die",
        "death": "die",
        "injuries": "injure",
        "missing": "miss",
    }
    for group, verbs in predicates().groups.items():
        for verb in verbs:
            for form in forms(verb):
                table.setdefault(form, group)
    return table


@cache
def _cues(dimension: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for measure, words in predicates().measures.get(dimension, {}).items():
        for word in words:
            for form in (*forms(word), word + "s"):
                table.setdefault(form, measure)
    return table


def predicate(text: Text, first: int, last: int, token: int) -> str:
    """The group of the verb that governs a mention, "" where the clause has none that is known.

    In tokens [first, last) the nearest verb wins, one before the mention over one behind it at the same distance:
    "have transferred 1,400 systems", "12 people were killed".
    """
    table, lower = _by_form(), text.lower
    best, found = 1_000, ""
    for i in range(first, last):
        group = table.get(lower[i])
        if group:
            distance = 2 * (token - i) if i < token else 2 * (i - token) + 1
            if group == "have":
                distance += 12  # an auxiliary more often than a verb
            if 0 < distance < best:
                best, found = distance, group
    return found


def measure_of_persons(group: str) -> str:
    """The measure of a count of people under a predicate: "die" gives "deaths"; "count" where it has no own name."""
    return predicates().persons.get(group, "count")


def measure_of_amount(dimension: str, text: Text, first: int, last: int, token: int) -> str:
    """The measure of a physical quantity or an amount of money by its clause's words, else the dimension itself."""
    table, lower = _cues(dimension), text.lower
    near = sorted(range(first, last), key=lambda i: (abs(i - token), i))
    return next((table[lower[i]] for i in near if lower[i] in table), dimension)
