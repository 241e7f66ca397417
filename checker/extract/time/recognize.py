"""Find the time expressions of a text: one look-up for each token, and a parser where a head word stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from checker.extract.text import Text
from checker.extract.time import clock, explicit, join, named, units
from checker.extract.time.expression import Cycle, Fixed, Length, Phrase, Shift
from checker.extract.time.vocabulary import vocabulary

Parser = Callable[[Text, int, int], list[Phrase]]

#: The parser for each sort of head word: (text, token, first token that is free) -> phrases.
PARSERS: dict[str, Parser] = {
    "month": explicit.month,
    "year": explicit.year,
    "spelled year": explicit.spelled_year,
    "tens": explicit.tens,
    "decade": explicit.decade,
    "weekday": named.weekday,
    "day": named.day,
    "season": named.season,
    "holiday": named.holiday,
    "reference": named.reference,
    "set": named.cycle,
    "suffix": named.suffix,
    "unit": units.unit,
    "day part": clock.day_part,
    "day point": clock.day_point,
    "colon": clock.colon,
    "meridiem": clock.meridiem,
    "oclock": clock.oclock,
    "zone": clock.zone,
}


def phrases(text: Text) -> list[Phrase]:
    """The time expressions of a text, unresolved, in order and without overlaps."""
    return [_modified(text, phrase, floor) for phrase, floor in _with_floor(join.joined(text, _parts(text)))]


def _parts(text: Text) -> Iterator[Phrase]:
    """What the parsers find, in order; no part begins before the end of the one before it."""
    words = vocabulary()
    heads, holidays, references = words.heads, words.holidays, words.references
    dotted = explicit.dotted(text)
    floor = 0
    for i, word in enumerate(text.lower):
        if dotted and dotted[0].first == i:
            floor = dotted[0].last
            yield dotted.pop(0)
        if word not in heads or i < floor:
            continue
        found = (
            (word in holidays.keys and named.holiday(text, i, floor))
            or (word in references.keys and named.reference(text, i, floor))
            or PARSERS[heads[word]](text, i, floor)
        )
        for phrase in found:
            floor = phrase.last
            yield phrase


def _with_floor(found: list[Phrase]) -> Iterator[tuple[Phrase, int]]:
    floor = 0
    for phrase in found:
        yield phrase, floor
        floor = phrase.last


def _modified(text: Text, phrase: Phrase, floor: int) -> Phrase:
    """The phrase with the modifiers before it ("early", "more than", "the end of") and the article."""
    words = vocabulary()
    expression = phrase.expression
    if isinstance(expression, Cycle) or (isinstance(expression, Fixed) and expression.timex.endswith("REF")):
        return phrase
    counted = isinstance(expression, Length | Shift)
    tables = (words.length_modifiers,) if counted else (words.modifiers,)
    for _ in range(2):
        for table in tables:
            found = table.before(text.lower, phrase.first, floor)
            if found and not (counted and found[1] == "MORE_THAN" and text.lower[phrase.first] == "the"):
                phrase = replace(phrase, first=found[0], modifier=phrase.modifier or found[1])
                break
        else:
            break
    return phrase
