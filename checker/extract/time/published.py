"""What a text itself tells of when it appeared, for a document that no metadata and no line of its own dates.

An article dates what was just said by month and day ("said on Jan. 10") and gives the year only where it might be
mistaken ("could intensify in late January 2022"). Both together fix the month of the article; less fixes nothing.
"""

from __future__ import annotations

import datetime

from checker.extract.text import Text
from checker.extract.time.expression import Fixed, Named, Phrase
from checker.extract.time.intervals import interval
from checker.extract.time.recognize import phrases
from checker.extract.time.tense import direction
from checker.extract.time.vocabulary import vocabulary
from checker.model import Published

#: A statement's date is looked for in so many sentences from the top, so many tokens from the verb of saying.
_LEAD, _NEAR = 6, 12
#: A date with its year that is still to come lies no more days behind the statement than this.
_AHEAD = 330


def infer_published(text: Text) -> Published | None:
    """The month in which a text was written, as far as its own dates fix it; None where they don't.

    Returns:
        A `Published` with known "inferred" and a month as its value ("2022-01"): the days of statements tell
        when somebody spoke, not when the article appeared.
    """
    dated = [phrase for phrase in phrases(text) if isinstance(phrase.expression, Named | Fixed)]
    stated = [phrase for phrase in dated if _is_statement(text, phrase)]
    for phrase in stated:
        days = interval(_timex(phrase.expression, 0) or "")
        if days:
            return _month(days[0])
    coming = [phrase for phrase in dated if direction(text, phrase) > 0]
    found = {date for phrase in stated for ahead in coming if (date := _before(phrase, ahead))}
    return _month(max(found)) if found and len({date.year for date in found}) == 1 else None


def _month(day: datetime.date) -> Published:
    return Published(f"{day.year:04d}-{day.month:02d}", "inferred")


def _is_statement(text: Text, phrase: Phrase) -> bool:
    """Whether a phrase is the day, near the top of the article, on which something was said."""
    if len(_timex(phrase.expression, 2000) or "") != 10:
        return False
    sentence = text.sentence_of(phrase.first)
    start, end = text.sentences[sentence]
    near = text.lower[max(start, phrase.first - _NEAR) : min(end, phrase.last + _NEAR)]
    return sentence < _LEAD and not vocabulary().saying.isdisjoint(near)


def _timex(expression: object, year: int) -> str | None:
    """The value of a named or fixed date, in `year` where it tells none (0: then there is no value)."""
    if isinstance(expression, Fixed):
        return expression.timex
    if isinstance(expression, Named) and expression.pick is None and expression.part[:1].isdecimal():
        known = expression.year if isinstance(expression.year, int) else year if expression.year is None else 0
        return f"{known:04d}-{expression.part}" if known else None
    return None


def _before(statement: Phrase, ahead: Phrase) -> datetime.date | None:
    """The day of a statement before what lay ahead of it, of which the text gives year and month."""
    coming = _timex(ahead.expression, 0)
    days = interval(coming) if coming and len(coming) > 5 else None
    if days is None:
        return None
    for year in (days[1].year, days[1].year - 1):
        said = interval(_timex(statement.expression, year) or "")
        if said and 0 <= (days[1] - said[0]).days <= _AHEAD:
            return said[0]
    return None
