"""Units of measure: which one stands behind a number, and what it is divided by."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.quantity.lexicon import Forms, Unit, plurals
from checker.extract.text.inflection import singular
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml


class UnitGroup(BaseModel):
    """How the units of one kind are written: in words, as symbols, as symbols that touch the digits."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: dict[str, Words]
    symbols: dict[str, Words] = {}
    glued: dict[str, Words] = {}


class UnitWords(BaseModel):
    """The schema of units.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    percent: UnitGroup
    time: UnitGroup
    physical: UnitGroup
    counted: UnitGroup
    rate_nouns: Words


class UnitTable:
    """units.yaml, turned round for look-up."""

    def __init__(self, words: UnitWords) -> None:
        self.words = Forms()
        self.symbols: dict[str, Unit] = {}
        self.glued: dict[str, Unit] = {}
        self.rate_nouns = frozenset(words.rate_nouns)
        for kind in ("percent", "time", "physical", "counted"):
            group: UnitGroup = getattr(words, kind)
            for name, written in group.words.items():
                for form in sorted(plurals(written)):
                    self.words.add(form, Unit(name, kind))
            for name, written in group.symbols.items():
                self.symbols |= {symbol: Unit(name, kind) for symbol in written if symbol not in self.symbols}
            for name, written in group.glued.items():
                self.glued |= {symbol: Unit(name, kind) for symbol in written}


@cache
def unit_words() -> UnitWords:
    """units.yaml, loaded once."""
    return load_yaml(Path(__file__).with_name("units.yaml"), UnitWords)


@cache
def unit_table() -> UnitTable:
    """The look-up tables, built once."""
    return UnitTable(unit_words())


_POWERS = {"2": " ** 2", "3": " ** 3", "²": " ** 2", "³": " ** 3"}
#: "a year earlier" is a time, and divides nothing.
_ELSEWHEN = frozenset("ago earlier later before after from old hence".split())
#: One-letter symbols are read only behind digits, and not before a capital or an apostrophe.
_PRIMES = frozenset("'’\"”″") - frozenset("″")
_QUOTES = frozenset("\"'”’")


def unit_at(text: Text, j: int, *, digits: bool) -> tuple[Unit, int] | None:
    """The unit of measure that starts at token `j`, and the token behind it.

    `digits` says whether the number before it is written in digits: only then are symbols read ("5 m", but not
    "five m").
    """
    if j >= text.size:
        return None
    table = unit_table()
    found = table.words.at(text, j)
    symbol = _symbol_at(text, j, table) if digits else None
    if symbol and (found is None or symbol[1] >= found[1]):
        return symbol
    return found


def _symbol_at(text: Text, j: int, table: UnitTable) -> tuple[Unit, int] | None:
    written = text.words[j]
    if written in _PRIMES:
        return _prime(text, j)
    if written not in table.symbols and written not in table.glued:
        return None
    glued = text.glued(j)
    divided = text.lower[j + 1 : j + 2] == ["/"] and text.glued(j + 1)
    unit = (table.glued.get(written) if glued or divided else None) or table.symbols.get(written)
    if unit is None:
        return None
    after = j + 1
    touches = after < text.size and text.glued(after)
    following = text.words[after] if touches else ""
    if written in ("C", "F") and glued and _is_model(text, j):
        return None  # "a Boeing 777F", "the 13F filing"
    if written == "s" and "." not in text.words[j - 1]:
        return None  # "the 1990s", "her 20s"
    if len(written) == 1 and written.isalpha() and not glued and (following in _QUOTES or following in (".", "-")):
        return None
    if written in "°" and after < text.size:
        return _degrees(text, j, table)
    if following in _POWERS and unit.kind == "physical" and not _goes_on(text, after + 1):
        return Unit(unit.name + _POWERS[following], "physical"), after + 1
    if following and following.isalnum():
        return None
    return unit, after


def _is_model(text: Text, j: int) -> bool:
    """Whether a letter at digits belongs to a name: a name stands before, or a noun right behind."""
    before = text.words[j - 2] if j > 1 else ""
    after = text.lower[j + 1] if j + 1 < text.size else ""
    named = before[:1].isupper() and j > 2 and text.words[j - 3][0].isalnum()
    return named or (after.isalpha() and after not in word_classes().function and after not in word_classes().adverbs)


def _goes_on(text: Text, j: int) -> bool:
    """Whether letters or digits touch the token before `j`."""
    return text.glued(j) and text.words[j][0].isalnum()


def _prime(text: Text, j: int) -> tuple[Unit, int] | None:
    """Feet and inches written with quotation marks: 5'10", or 10" before "long" and the like."""
    following = text.words[j + 1] if j + 1 < text.size else ""
    if text.words[j] in "'’":
        feet = text.glued(j) and text.glued(j + 1) and following[:1].isdecimal() and len(following) < 3
        return (Unit("foot", "physical"), j + 1) if feet else None
    inches = (j > 1 and text.words[j - 2] in "'’′") or following.lower() in word_classes().dimensions
    return (Unit("inch", "physical"), j + 1) if inches else None


def _degrees(text: Text, j: int, table: UnitTable) -> tuple[Unit, int]:
    """A degree sign with its scale, where it has one: "°C", "° F"."""
    scale = table.symbols.get(text.words[j + 1])
    if scale and scale.name.startswith("degree_"):
        return scale, j + 2
    return table.words.at(text, j) or (table.symbols["°"], j + 1)


_EACH = frozenset(["a", "an", "each", "every"])
#: What a divisor begins with.
DIVIDING = _EACH | {"/", "per", "-", "‑"}


def rate_at(text: Text, j: int) -> tuple[str, int] | None:
    """What a unit is divided by from token `j` on: "per hour", "a month", "an hour", "/km2", "per 100,000 people".

    Gives the divisor's name and the token behind it.
    """
    lower = text.lower
    if j + 1 >= text.size or lower[j] not in DIVIDING:
        return None
    word = lower[j]
    if word == "/" and text.glued(j) and text.glued(j + 1):
        return _measure(text, j + 1) or (_noun(text, j + 1) if text.words[j + 1].isalpha() else None)
    if word == "per":
        return _measure(text, j + 1) or _noun(text, j + 1)
    if word in _EACH:
        return _each(text, j + 1)
    if lower[j + 1] not in _EACH or word not in "-‑" or not text.glued(j):
        return None
    tied = j + 2 < text.size and text.words[j + 2] in "-‑"
    return _each(text, j + 3 if tied else j + 2)


def _each(text: Text, noun: int) -> tuple[str, int] | None:
    """The noun behind "a" or "every", if a unit is divided by it: "an hour", but not "a year ago"."""
    if noun >= text.size or text.lower[noun] not in unit_table().rate_nouns:
        return None
    if noun + 1 < text.size and text.lower[noun + 1] in _ELSEWHEN:
        return None
    return _measure(text, noun) or (text.lower[noun], noun + 1)


#: Symbols that are read only behind a slash: "5 m/s".
_DIVISORS = {"s": "second", "sec": "second", "h": "hour", "hr": "hour", "d": "day", "yr": "year"}


def _measure(text: Text, j: int) -> tuple[str, int] | None:
    if j and text.words[j - 1] == "/" and text.words[j] in _DIVISORS:
        return _DIVISORS[text.words[j]], j + 1
    found = unit_at(text, j, digits=True)
    return (found[0].name, found[1]) if found else None


def _noun(text: Text, j: int) -> tuple[str, int] | None:
    word = text.lower[j]
    if word[0].isdecimal() and j + 1 < text.size and text.lower[j + 1].isalpha():
        return f"{word.replace(',', '')} {singular(text.lower[j + 1])}", j + 2
    for k in range(j, min(j + 3, text.size)):
        if text.lower[k] in unit_table().rate_nouns:
            return text.lower[k], k + 1  # "per diluted share"
        if text.lower[k] in word_classes().function:
            break
    return (singular(word), j + 1) if word.isalpha() else None
