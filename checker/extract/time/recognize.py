"""Find the time expressions of a text: one look-up for each token, and a parser where a head word stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from msgspec.structs import replace

from checker.extract.text import Text, Watch
from checker.extract.time import business, clock, digits, join, months, named, units, years
from checker.extract.time.expression import Cycle, Fixed, Length, Moment, Phrase, Shift, Weekday
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import vocabulary

Parser = Callable[[Tokens, int, int], list[Phrase]]

#: The parser for each sort of head word: (text, token, first token that is free) -> phrases.
PARSERS: dict[str, Parser] = {
    "holiday": named.holiday,
    "reference": named.reference,
    "month": months.month,
    "year": years.year,
    "spelled year": years.spelled_year,
    "tens": years.tens,
    "decade": years.decade,
    "weekday": named.weekday,
    "day": named.day,
    "season": named.season,
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


_HEADS = Watch(lambda: vocabulary().heads, number=digits.is_dotted)
_BEFORE_HOUR = frozenset({"at", "around", "about"})


@cache
def _parsers() -> dict[str, Parser]:
    """The parser for each head word; one that can begin a feast, or end a reference, is tried as that before."""
    words = vocabulary()
    parsers = {word: PARSERS[sort] for word, sort in words.heads.items()}
    for names, by_name in ((words.references.keys, named.reference), (words.holidays.keys, named.holiday)):
        for word in names:
            if parsers[word] is not by_name:
                parsers[word] = _either(by_name, parsers[word])
    return parsers


def _either(first: Parser, second: Parser) -> Parser:
    def parse(text: Tokens, i: int, floor: int) -> list[Phrase]:
        return first(text, i, floor) or second(text, i, floor)

    return parse


def phrases(source: Text) -> list[Phrase]:
    """The time expressions of a text, unresolved, in order and without overlaps."""
    heads = source.where(_HEADS)
    if not heads:
        return []
    text, leading = Tokens(source), _leading()
    lower = text.lower
    found, floor = [], 0
    for phrase in _joined(text, heads):
        if type(phrase.expression) in join.PARTIAL and join.lacks_whole(phrase.expression):
            continue
        if lower[phrase.last] in _BEFORE_HOUR:
            phrase = _with_hour(text, phrase)
        if phrase.first > floor and (before := lower[phrase.first - 1]) in leading:
            phrase = _sided(text, phrase) if before in _SIDES else _modified(text, phrase, floor)
        found.append(phrase)
        floor = phrase.last
    return found


@cache
def _leading() -> frozenset[str]:
    """The words right before a phrase that may modify it, or tell the side of a clock time."""
    return vocabulary().modifying | frozenset(_SIDES)


def _joined(text: Tokens, heads: Iterable[int]) -> list[Phrase]:
    """What the parsers find at the heads, in order and joined to what stands before where both say one time."""
    parser_of, lower = _parsers().get, text.lower
    stack: list[Phrase] = []
    floor = 0
    for i in heads:
        if i < floor:
            continue
        for phrase in parser_of(lower[i], digits.dotted)(text, i, floor):
            stack.append(phrase)
            if phrase.first <= floor + join.WIDEST_GAP:  # few phrases have a neighbour
                join.join_last(text, stack)
            floor = phrase.last
    return stack


def _with_hour(text: Tokens, phrase: Phrase) -> Phrase:
    """The phrase with a bare hour behind it: "Friday at 7", "tonight around 8"."""
    hour, follows = text.lower[phrase.last + 1], text.lower[phrase.last + 2]
    if not (hour.isdecimal() and len(hour) < 3 and 0 < int(hour) < 13):
        return phrase
    if follows and (follows[0].isalnum() or follows in "%:$/-–") and follows not in text.vocabulary.after_day:
        return phrase
    made = join.combined(phrase.expression, Moment(f"T{int(hour):02d}"))
    return replace(phrase, last=phrase.last + 2, expression=made) if made else phrase


def _modified(text: Tokens, phrase: Phrase, floor: int) -> Phrase:
    """The phrase with the modifiers before it ("early", "more than", "the end of") and the article."""
    words = text.vocabulary
    expression = phrase.expression
    if type(expression) is Cycle or (type(expression) is Fixed and expression.timex[-3:] == "REF"):
        return phrase
    counted = type(expression) is Length or type(expression) is Shift
    table = words.length_modifiers if counted else words.modifiers
    for _ in range(2):
        found = table.before(text.lower, phrase.first, floor)
        if not found or (counted and found[1] == "MORE_THAN" and text.lower[phrase.first] == "the"):
            break
        if found[1] == "APPROX" and type(expression) is Weekday:
            break
        phrase = Phrase(found[0], phrase.last, expression, phrase.modifier or found[1])
    return phrase


def _sided(text: Tokens, phrase: Phrase) -> Phrase:
    """A clock time with its side by the words before it: "before 9 p.m.", or near it, "just before 9 p.m."."""
    expression = phrase.expression
    if phrase.modifier or type(expression) is not Moment or not expression.time[1:2].isdecimal():
        return phrase
    close = text.lower[phrase.first - 2] in _CLOSE
    return replace(phrase, modifier="APPROX" if close else _SIDES[text.lower[phrase.first - 1]])


_SIDES = {"before": "BEFORE", "by": "BEFORE", "until": "BEFORE", "till": "BEFORE", "after": "AFTER", "since": "AFTER"}
_CLOSE = frozenset("just shortly right soon moments minutes seconds little slightly".split())
