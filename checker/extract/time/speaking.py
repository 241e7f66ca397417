"""When something in an article was said: the time that "this morning" is counted from.

A newspaper's article of Saturday that writes up what a spokesman said on Friday speaks of Friday's morning. The
day comes from the sentence of a quotation ("..., she said Friday"), or from the article's lead where the same
speaker is cited again further down.
"""

from __future__ import annotations

import datetime

from checker.extract.text import Text
from checker.extract.time.expression import Expression, Moment, Named, Phrase, Relative, Shift, Weekday
from checker.extract.time.resolve import Reference, Resolver
from checker.extract.time.story import Story
from checker.extract.time.vocabulary import vocabulary

#: The lead is looked for in so many sentences, and a day of speaking so many days before publication.
_LEAD, _DAYS = 3, 6
_TODAY = Relative("D", 0)
#: So near to the verb of saying must its day stand, in tokens.
_BEHIND_VERB, _BEFORE_VERB = 8, 3
#: A speaker's name stands so many tokens before the verb, at the most, or fewer behind it.
_BESIDE = 3


class Speaking:
    """The day of speaking for each phrase of a text; `statements` are the days on which somebody spoke, by sentence."""

    def __init__(self, text: Text, phrases: list[Phrase], published: Reference) -> None:
        self.text = text
        self.published = published
        self.statements: dict[int, datetime.date] = {}
        self._lead: datetime.date | None = None
        if published.day:
            for phrase in phrases:
                if type(phrase.expression) in COUNTED and _deictic(phrase.expression):
                    self._read(phrases)
                    break

    def reference(self, phrase: Phrase) -> Reference:
        """The time that a phrase of one of the `COUNTED` forms is counted from."""
        if not _deictic(phrase.expression):
            return self.published
        sentence = self.text.sentence_of(phrase.first)
        quoted = self._quoted(phrase)
        day = self.statements.get(sentence) if quoted else None
        if day is None and self._lead and (quoted or type(phrase.expression) is Moment or self._cites(sentence)):
            day = self._lead
        return Reference((day, day), "text", day) if day else self.published

    def _read(self, phrases: list[Phrase]) -> None:
        """Find the sentences that say on which day somebody spoke, and whether the lead is one that counts."""
        published, resolver = self.published.day, Resolver(Story(), lambda _: -2)
        for phrase in phrases:
            may_be = type(phrase.expression) in _MAY_BE_DAY and _is_single_day(phrase.expression)
            verb = self._verb_near(phrase) if may_be else None
            if verb is None:
                continue
            resolved = resolver.resolve(phrase, self.published)
            day = datetime.date.fromisoformat(resolved.timex) if len(resolved.timex) == 10 else None
            if day and published and 0 < (published - day).days <= _DAYS:
                sentence = self.text.sentence_of(phrase.first)
                self.statements.setdefault(sentence, day)
                if sentence < _LEAD and self._lead is None:
                    self._read_lead(verb, day)
        if self._lead and any(self._is_today(phrase) for phrase in phrases if type(phrase.expression) is Relative):
            self._lead = None  # the article speaks of its own "today"

    def _is_today(self, phrase: Phrase) -> bool:
        """Whether a phrase is the article's own "today"."""
        return phrase.expression == _TODAY and not self._quoted(phrase)

    def _read_lead(self, verb: int, day: datetime.date) -> None:
        """Take the day of the lead's statement, where its speaker is cited again, by the last name."""
        words = self.text.words
        name = next((words[i] for i in range(verb - 1, max(-1, verb - 12), -1) if words[i][0].isupper()), "")
        if name and self._is_cited(name, verb + 1):
            self._lead = day

    def _is_cited(self, name: str, first: int) -> bool:
        """Whether a verb of saying, at token `first` or behind it, has a name beside it."""
        text, saying = self.text, vocabulary().saying
        at = text.text.find(name, text.starts[max(0, first - _BESIDE)])
        while at >= 0:
            token = text.token_at(at)
            near = text.lower[max(first, token + 1 - _BESIDE) : token + 1 + _BESIDE]
            if text.words[token] == name and not saying.isdisjoint(near):
                return True
            at = text.text.find(name, text.ends[token])
        return False

    def _cites(self, sentence: int) -> bool:
        """Whether a sentence has a verb of saying."""
        first, last = self.text.sentences[sentence]
        return not vocabulary().saying.isdisjoint(self.text.lower[first:last])

    def _quoted(self, phrase: Phrase) -> bool:
        return self.text.quotation_at(self.text.starts[phrase.first]) is not None

    def _verb_near(self, phrase: Phrase) -> int | None:
        """The verb of saying that a day belongs to: shortly before it, or just behind it."""
        text, saying, first, last = self.text, vocabulary().saying, phrase.first, phrase.last
        start, end = text.sentences[text.sentence_of(first)]
        before = text.lower[first - _BEHIND_VERB if first - _BEHIND_VERB > start else start : first]
        if not saying.isdisjoint(before):
            return next(first - i for i, word in enumerate(reversed(before), 1) if word in saying)
        for i in range(last, min(end, last + _BEFORE_VERB)):
            if text.lower[i] in saying:
                return i
        return None


#: The forms that single days have, and those that are counted from the time of speaking.
_MAY_BE_DAY, COUNTED = frozenset((Weekday, Named)), frozenset((Moment, Relative, Shift))


def _is_single_day(expression: Expression) -> bool:
    """Whether an expression is a day of the week, or of a month whose year is not told."""
    return type(expression) is Weekday or (
        type(expression) is Named and len(expression.part) == 5 and expression.year is None
    )


def _deictic(expression: Expression | None) -> bool:
    """Whether an expression is counted from the time of speaking."""
    if type(expression) is Moment:
        expression = expression.day
    return (type(expression) is Relative or type(expression) is Shift) and expression.start == "speech"
