"""Find the time expressions of a text: one look-up for each token, and a parser where a head word stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extract.text import Text
from checker.extract.time import business, clock, digits, join, months, named, units, years
from checker.extract.time.expression import Cycle, Fixed, Length, Moment, Phrase, Shift, Weekday
from checker.extract.time.reading import word
from checker.extract.time.vocabulary import vocabulary

Parser = Callable[[Text, int, int], list[Phrase]]

#: The parser for each sort of head word: (text, token, first token that is free) -> phrases.
PARSERS: dict[str, Parser] = {
    "month": months.month,
    "year": years.year,
    "spelled year": years.spelled_year,
    "tens": years.tens,
    "decade": years.decade,
    "weekday": named.weekday,
    "day": named.day,
    "season": named.season,
    "holiday": named.holiday,
    "reference": named.reference,
    "part": business.part,
    "fiscal year": business.fiscal_year,
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
    found = [_with_hour(text, phrase) for phrase in join.joined(text, _parts(text))]
    return [_modified(text, phrase, floor) for phrase, floor in _with_floor(found)]


def _parts(text: Text) -> Iterator[Phrase]:
    """What the parsers find, in order; no part begins before the end of the one before it."""
    words = vocabulary()
    heads, holidays, references = words.heads, words.holidays.keys, words.references.keys
    dotted = {phrase.first: phrase for phrase in digits.dotted(text)}
    candidates = [i for i, token in enumerate(text.lower) if token in heads]
    if dotted:
        candidates = sorted({*candidates, *dotted})
    floor = 0
    for i in candidates:
        if i < floor:
            continue
        if i in dotted:
            found = [dotted[i]]
        else:
            head = text.lower[i]
            found = (
                (head in holidays and named.holiday(text, i, floor))
                or (head in references and named.reference(text, i, floor))
                or PARSERS[heads[head]](text, i, floor)
            )
        for phrase in found:
            floor = phrase.last
            yield phrase


def _with_floor(found: list[Phrase]) -> Iterator[tuple[Phrase, int]]:
    floor = 0
    for phrase in found:
        yield phrase, floor
        floor = phrase.last


def _with_hour(text: Text, phrase: Phrase) -> Phrase:
    """The phrase with a bare hour behind it: "Friday at 7", "tonight around 8"."""
    if word(text, phrase.last) not in ("at", "around", "about"):
        return phrase
    hour, follows = word(text, phrase.last + 1), word(text, phrase.last + 2)
    if not (hour.isdigit() and len(hour) < 3 and 0 < int(hour) < 13):
        return phrase
    if follows and (follows[0].isalnum() or follows in "%:$/-–") and follows not in vocabulary().after_day:
        return phrase
    made = join.combined(phrase.expression, Moment(f"T{int(hour):02d}"))
    return phrase._replace(last=phrase.last + 2, expression=made) if made else phrase


def _modified(text: Text, phrase: Phrase, floor: int) -> Phrase:
    """The phrase with the modifiers before it ("early", "more than", "the end of") and the article."""
    words = vocabulary()
    expression = phrase.expression
    if isinstance(expression, Cycle) or (isinstance(expression, Fixed) and expression.timex.endswith("REF")):
        return phrase
    counted = isinstance(expression, Length | Shift)
    table = words.length_modifiers if counted else words.modifiers
    for _ in range(2):
        found = table.before(text.lower, phrase.first, floor)
        if not found or (counted and found[1] == "MORE_THAN" and text.lower[phrase.first] == "the"):
            break
        if found[1] == "APPROX" and isinstance(expression, Weekday):
            break
        phrase = phrase._replace(first=found[0], modifier=phrase.modifier or found[1])
    return phrase
