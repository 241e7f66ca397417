"""Comparators: "about", "up to", "or more", what interval they leave, and whether the bound is the claim."""

from __future__ import annotations

from functools import cache
from itertools import chain
from pathlib import Path

from msgspec import Struct
from pydantic import BaseModel, ConfigDict

from checker.extract.text.tokens import Text, tokenize
from checker.lexicon import Words, load_yaml
from checker.model import Comparator
from checker.model.value import Bound

_REACH = 8


class ComparatorWords(BaseModel):
    """The schema of comparators.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    before: dict[str, Words]
    after: dict[str, Words]
    limits: Words
    limiting: Words
    before_time: Words
    prepositions: Words
    between: Words
    tolerance: float


class Comparison(Struct, frozen=True, gc=False):
    """A comparator's name ("around", "nearly", "<", "<=", ">", ">="), its outer token, and if it is a limit itself.

    For a comparator before the number `edge` is its first token, for one behind it the token after its last.
    """

    name: str
    edge: int
    limit: bool = False


#: The tokens of a comparator, its name, and whether it is a limit itself.
_Entry = tuple[list[str], str, bool]


class ComparatorTable:
    """comparators.yaml, the phrases by the word that touches the number: the last before it, the first behind it."""

    def __init__(self, words: ComparatorWords) -> None:
        self.words = words
        self.before = _by_touching(words.before, frozenset(words.limits), backwards=True)
        self.after = _by_touching(words.after, frozenset())
        self.limiting = frozenset(words.limiting)
        self.before_time = frozenset(words.before_time)
        self.prepositions = frozenset(words.prepositions)
        self.between = frozenset(words.between)
        self.ends = frozenset({*self.before, *self.between})


def _by_touching(
    names: dict[str, Words], limits: frozenset[str], *, backwards: bool = False
) -> dict[str, dict[str, list[_Entry]]]:
    """Phrases by their first word (or last) and the one beside it, "" where there is none; the longer ones first."""
    table: dict[str, dict[str, list[_Entry]]] = {}
    for name, phrases in names.items():
        for phrase in phrases:
            tokens = tokenize(phrase).lower
            touching, *further = reversed(tokens) if backwards else tokens
            entries = table.setdefault(touching, {}).setdefault(further[0] if further else "", [])
            entries.append((tokens, name, phrase in limits))
            entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def comparator_table() -> ComparatorTable:
    """The comparators, loaded once."""
    return ComparatorTable(load_yaml(Path(__file__).with_name("comparators.yaml"), ComparatorWords))


def before(text: Text, i: int, table: ComparatorTable, *, of_time: bool = False) -> Comparison | None:
    """The comparator that ends right before token `i`; `of_time` says that the number's unit is one of time."""
    if i == 0 or text.lower[i - 1] not in table.ends or i in text.breaks:
        return None
    skipped = i
    for _ in range(2):
        found = _ending_at(text, skipped, table)
        if found:
            if (of_time and _is_period(text, found, table)) or _is_preposition(text, found, skipped, i, table):
                return None
            return found
        if skipped and text.lower[skipped - 1] in table.between:
            skipped -= 1
        else:
            break
    return None


def _ending_at(text: Text, i: int, table: ComparatorTable) -> Comparison | None:
    """The longest comparator whose last token stands before token `i`."""
    lower = text.lower
    endings = table.before.get(lower[i - 1]) if i else None
    if endings is None:
        return None
    if i > 1 and (longer := endings.get(lower[i - 2])):
        for tokens, name, limit in longer:
            start = i - len(tokens)
            if start >= 0 and lower[start:i] == tokens:
                return Comparison(name, start, limit)
    for _, name, limit in endings.get("", ()):
        return Comparison(name, i - 1, limit)
    return None


def _is_preposition(text: Text, found: Comparison, end: int, first: int, table: ComparatorTable) -> bool:
    """Whether the words up to token `end` only lead on to the thing that the number at `first` is a measure of."""
    bare = found.edge == end - 1 and text.lower[found.edge] in table.prepositions
    return bare and first > end and text.lower[end] in ("a", "an", "the")


def _is_period(text: Text, found: Comparison, table: ComparatorTable) -> bool:
    """Whether "over the three years" tells how long something took, and bounds nothing."""
    if text.lower[found.edge] != "over":
        return False
    return found.edge == 0 or text.lower[found.edge - 1] not in table.before_time


def after(text: Text, j: int, table: ComparatorTable) -> Comparison | None:
    """The comparator that begins with the word at token `j`, right behind a number or its unit."""
    lower = text.lower
    beginnings = table.after[lower[j]]
    longer = beginnings.get(lower[j + 1], ()) if j + 1 < text.size else ()
    for tokens, name, limit in chain(longer, beginnings.get("", ())):
        if lower[j : j + len(tokens)] == tokens and (text.glued(j) or tokens[0] not in "-+"):
            return Comparison(name, j + len(tokens), limit)
    return None


def bound(text: Text, found: Comparison, first: int, start: int) -> Bound:
    """Whether an open end limits what is known, or is the claim itself, by the words before token `first`."""
    if found.limit:
        return "limit"
    limiting = comparator_table().limiting
    near = text.lower[max(start, first - _REACH) : min(first, found.edge)]
    return "knowledge" if limiting.isdisjoint(near) else "limit"


def interval(name: str, value: float, low: float, high: float) -> tuple[Comparator, float | None, float | None]:
    """The comparator and the interval that a comparator's name leaves of a number and its own interval."""
    share = comparator_table().words.tolerance * abs(value)
    if name == "around":
        return "~", low - share, high + share
    if name == "nearly":
        return "~", low - share, high
    if name == "<":
        return "<", None, high
    if name == "<=":
        return "<=", None, high
    if name == ">":
        return ">", low, None
    return ">=", low, None
