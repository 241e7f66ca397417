"""Who says what: the speakers of quotations and of indirect speech.

Every verb of saying outside quotation marks is looked at once. Its subject stands before it ("Singh said",
"he told reporters", "the ministry's spokesman added") or, turned round, behind it ("said Kirby"). What it
governs is the quotation beside it, the clause behind it ("police said the man ...") or the one before it
("..., Singh said").
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from msgspec import Struct

from checker.bind.attribution import Attribution, Speakers
from checker.bind.continued import with_continued
from checker.bind.coreference import Coreference
from checker.bind.extents import Extents
from checker.bind.headlines import said_in_headline
from checker.bind.person_words import person_words
from checker.bind.subjects import APPOSED, NEAR, Subject, Subjects
from checker.extract.quotes.speech import speech
from checker.extract.text import Text
from checker.extract.text.number_words import number_words

__all__ = ["Attribution", "Speakers", "attribute"]

_CLOSE = frozenset('"”»’')
#: In front of a verb that stands before its subject.
_TURNING = _CLOSE | {",", "“"}
_INTRODUCING = frozenset("\"“”„«»‘’':") | {"that"}
_STOPS = frozenset(".;")
#: Behind a comma they begin what somebody else says.
_AGAINST = frozenset("while whereas but although though".split())
#: What is said can begin with one of these.
_OPENING = frozenset("\"“„«‘'`($£€#")
#: Before a verb that need not be one of saying, a quotation ends within so many tokens.
_BEHIND_QUOTATION = NEAR + 3


class _Verb(Struct, frozen=True):
    """A form of a verb of saying: what it makes of what is said, and which of the lists of speech.yaml have it."""

    kind: str
    participle: bool
    weak: bool
    reporting: bool
    inverts: bool


@cache
def _verbs() -> dict[str, _Verb]:
    lists = speech()
    return {
        word: _Verb(kind, word.endswith("ing"), word in lists.weak, word in lists.reporting, word in lists.inverts)
        for word, kind in lists.kinds.items()
    }


@cache
def _bounds() -> frozenset[str]:
    """Words between a verb of reporting and its number."""
    return frozenset(person_words().bounds)


def attribute(text: Text, coreference: Coreference) -> Speakers:
    """Find who says what in a text whose names, pronouns and offices are resolved. Linear in its length."""
    return _Attributor(text, coreference).run()


class _Attributor:
    """One pass over the verbs of saying of a text."""

    def __init__(self, text: Text, coreference: Coreference) -> None:
        self.text, self.lower, self.coreference = text, text.lower, coreference
        self.subjects = Subjects(text, coreference)
        self.extents = Extents(text)
        self._closings = [end for _, end in text.quotations]
        self.found: list[Attribution] = []

    def run(self) -> Speakers:
        lower, quoted, verbs = self.lower, self.coreference.quoted, _verbs()
        headline = said_in_headline(self.text, self.coreference, self.subjects)
        if headline is not None:
            speaker, start, end, sign = headline
            self._add(speaker, "says", start, end, (sign, sign + 1))
        for token in self.coreference.sayings:
            if quoted[token]:
                continue
            verb = verbs.get(lower[token])
            if verb is None:
                self._according(token)
            elif verb.participle:
                self._participle(token, verb.kind)
            else:
                self._verb(token, verb)
        return with_continued(self.text, self.found, self.extents)

    def _verb(self, token: int, verb: _Verb) -> None:
        weak = verb.weak and not self._introduces(token)
        if weak and not verb.reporting:
            return
        subject = self.subjects.before(token)
        turned = subject is None
        if turned and not (verb.inverts and token and self.lower[token - 1] in _TURNING):
            return
        if weak and not self._reports(token, subject):
            return
        if turned:
            subject = self.subjects.behind(token + 1)
            if subject and subject.first + 1 == subject.last and subject.first in self.coreference.links:
                return  # "Ruiz, who ..., said he": the pronoun begins what is said
        if subject:
            self._govern(token, subject, verb.kind, turned=turned)

    def _participle(self, token: int, kind: str) -> None:
        """Let whoever spoke in the sentence go on: "Ruiz said ..., adding that ..."."""
        before = self.found[-1] if self.found else None
        if before is None:
            return
        start, end = self.extents.sentence(token)
        if not start <= self.text.starts[before.verb[0]] < end or not self._introduces(token):
            return
        behind = self.extents.behind(token + 1, end)
        if behind is not None:
            self._add(before.speaker, kind, behind, end, (token, token + 1))

    def _introduces(self, token: int) -> bool:
        """Whether a verb that need not be one of saying is one here: "that", a colon or a quotation beside it."""
        words, after, size = self.lower, token + 1, self.text.size
        if after < size and words[after] == ",":
            after += 1
        if after < size and words[after] in _INTRODUCING:
            return True
        return bool(self._closings) and self._follows_quotation(token)

    def _follows_quotation(self, token: int) -> bool:
        """Whether a quotation ends before a token, with no stop and few words between."""
        words, starts, closings = self.lower, self.text.starts, self._closings
        floor = token - _BEHIND_QUOTATION if token > _BEHIND_QUOTATION else 0
        before = bisect_right(closings, starts[token - 1]) - 1
        if before < 0 or closings[before] < starts[floor] - 1:
            return False  # most
        for at in range(token - 1, floor - 1, -1):
            if words[at] in _CLOSE:
                return self.extents.closes_quotation(at)
            if words[at] in _STOPS:
                return False
        return False

    def _reports(self, token: int, subject: Subject | None) -> bool:
        """Whether a verb of reporting has a number for its object, or closes what its subject reports.

        "The ministry reported at least 40 cases", "40 mills have closed, the ministry announced".
        """
        if subject is None:
            return False
        if subject.first and self.lower[subject.first - 1] == "," and self.extents.closes_sentence(token + 1):
            return True
        for word in self.lower[token + 1 : token + 1 + NEAR]:
            if word not in _bounds():
                return word[:1].isdigit() or word in number_words().small
        return False

    def _govern(self, token: int, subject: Subject, kind: str, *, turned: bool) -> None:
        """Add what a verb of saying governs: the quotation before it, the clause before it, what follows it."""
        extents, speaker = self.extents, subject.speaker
        first, last = (token, subject.last) if turned else (subject.first, token + 1)
        verb = (token, token + 1)
        start, end = extents.sentence(first)
        head = extents.starts[first]
        quotation = extents.quotation_before(first, start)
        trailing = quotation is not None
        if quotation is not None:
            from_, to = quotation
            self._add(speaker, kind, from_, to, verb, True)
            if from_ > start + 2:
                self._add(speaker, kind, start, head, verb)
        elif first and self.lower[first - 1] == "," and head > start and extents.closes_sentence(last):
            trailing = True
            self._add(speaker, kind, start, head, verb)
        behind = extents.behind(last, end)
        if behind is not None and (not trailing or extents.goes_on(last, behind, end, turned=turned)):
            self._add(speaker, kind, behind, end, verb)
        if speaker:
            self.subjects.last_speaker = speaker

    def _according(self, token: int) -> None:
        """What stands before "according to", and behind it where the sentence goes on after a comma."""
        text, words = self.text, self.text.words
        source = self.subjects.behind(token + 2) if text.lower[token + 1 : token + 2] == ["to"] else None
        if source is None:
            return
        start, end = self.extents.sentence(token)
        head, last, verb = text.starts[token], source.last, (token, token + 2)
        if head - start > 2:
            self._add(source.speaker, "says", start, head, verb)
            goes_on = words[last : last + 1] == [","] and _AGAINST.isdisjoint(text.lower[last + 1 : last + 2])
            comma = last if goes_on else None
        else:
            comma = next((i for i in range(last, min(last + APPOSED, len(words))) if words[i] == ","), last - 1)
        if comma is not None:
            self._add(source.speaker, "says", text.ends[comma], end, verb)
        if source.speaker:
            self.subjects.last_speaker = source.speaker

    def _add(self, speaker: str, kind: str, start: int, end: int, verb: tuple[int, int], quoted: bool = False) -> None:
        """Attribute text[start:end], without what only leads up to it, if anything is left."""
        source = self.text.text
        while start < end and not source[start].isalnum() and source[start] not in _OPENING:
            start += 1
        if start < end:
            self.found.append(Attribution(speaker, kind, start, end, verb, quoted))
