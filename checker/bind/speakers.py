"""Who says what: the speakers of quotations and of indirect speech.

Every verb of saying outside quotation marks is looked at once. Its subject stands before it ("Singh said",
"he told reporters", "the ministry's spokesman added") or, turned round, behind it ("said Kirby"). What it
governs is the quotation beside it, the clause behind it ("police said the man ...") or the one before it
("..., Singh said").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from checker.bind.attribution import Attribution, Speakers
from checker.bind.coreference import Coreference
from checker.bind.person_words import person_words
from checker.bind.subjects import APPOSED, NEAR, Subject, Subjects
from checker.extract.people import lexicon as lx
from checker.extract.quotes import joined
from checker.extract.quotes.speech import speech
from checker.extract.text import Text
from checker.extract.text.number_words import number_words

__all__ = ["Attribution", "Speakers", "attribute"]

_MARKS = frozenset("\"“”„«»‘’'")
_INTRODUCING = _MARKS | {"that", ":"}
_ENDS = frozenset(".!?…")
_COLONS = frozenset(":–—-")
_CLOSE = frozenset('"”»’')
#: Words behind a headline's last dash that name who speaks.
_SIGNED = 4
_OPENING = frozenset("\"“„«‘'`($£€#")


def attribute(text: Text, coreference: Coreference) -> Speakers:
    """Find who says what in a text whose names, pronouns and offices are resolved. Linear in its length."""
    return _Attributor(text, coreference).run()


class _Words(NamedTuple):
    """The words of people.yaml as sets."""

    listeners: frozenset[str]
    circumstances: frozenset[str]
    asides: frozenset[str]
    bounds: frozenset[str]


@cache
def _words() -> _Words:
    lists = person_words()
    return _Words(*map(frozenset, (lists.listeners, lists.circumstances, lists.asides, lists.bounds)))


class _Attributor:
    """One pass over the verbs of saying of a text."""

    def __init__(self, text: Text, coreference: Coreference) -> None:
        self.text, self.coreference = text, coreference
        self.lists, self.words = speech(), _words()
        self.subjects = Subjects(text, coreference)
        self.found: list[Attribution] = []
        self._extents: dict[int, tuple[int, int]] = {}

    def run(self) -> Speakers:
        text = self.text
        self._headline()
        for token in self.coreference.sayings:
            if not text.is_quoted(token):
                self._verb(token)
        return self._continue()

    def _headline(self) -> None:
        """Who speaks in a headline: "Five Hurt In Fire: Police", "Talks To Resume – Kuleba", "Mayor: No Danger"."""
        text, words = self.text, self.text.words
        if not text.sentences:
            return
        first, last = text.sentences[0]
        if words[last - 1] in _ENDS:
            return
        start, end = text.starts[first], text.ends[last - 1]
        for sign in range(last - 2, max(first, last - 2 - NEAR), -1):
            if words[sign] in _COLONS and not text.glued(sign + 1):
                subject = self._signed(sign + 1, last)
                if subject:
                    self._add(subject, "says", start, text.starts[sign], (sign, sign + 1), False)
                    return
                break
        subject = self.subjects.behind(first)
        if subject and subject.last < last and words[subject.last] == ":" and self._may_head(subject, first):
            sign = subject.last
            self._add(subject, "says", text.ends[sign], end, (sign, sign + 1), False)

    def _signed(self, first: int, last: int) -> Subject | None:
        """Whose words a headline is, told behind its last dash: a person, a source, or a name that is no place."""
        subject = self.subjects.behind(first)
        if subject and subject.last == last and self._may_head(subject, first):
            return subject
        text = self.text
        named = self.coreference.named.get(first)
        place = named is not None and named.sort == "place"
        if place or last - first > _SIGNED or not all(word[0].isupper() for word in text.words[first:last]):
            return None
        return Subject(first, last, " ".join(text.lower[first:last]))

    def _may_head(self, subject: Subject, first: int) -> bool:
        """Whether a headline's colon is speech: people and sources speak; a place is only where it was written."""
        named = self.coreference.named.get(subject.last - 1) or self.coreference.ending.get(subject.last)
        last = self.text.lower[subject.last - 1]
        speaks = named is not None and named.sort in ("person", "organisation")
        if named is not None and named.sort == "organisation" and self._taken_up(subject):
            return False
        return last in self.lists.sources or speaks or first in self.subjects.opens

    def _taken_up(self, subject: Subject) -> bool:
        """Whether a headline names again what stands before its colon: its topic ("Marl Inn: Fire at Marl Inn")."""
        lower, (_, last) = self.text.lower, self.text.sentences[0]
        return lower[subject.last - 1] in lower[subject.last : last]

    def _verb(self, token: int) -> None:
        lower = self.text.lower
        if lower[token] == "according":
            if lower[token + 1 : token + 2] == ["to"]:
                source = self.subjects.behind(token + 2)
                if source:
                    self._according(token, source)
            return
        if lower[token].endswith("ing"):
            self._participle(token)
            return
        subject = self.subjects.before(token)
        if lower[token] in self.lists.weak and not self._introduces(token) and not self._reports(token, subject):
            return
        turned = False
        if not subject and lower[token] in self.lists.inverts and self._may_turn(token):
            subject, turned = self.subjects.behind(token + 1), True
            if subject and subject.first + 1 == subject.last and subject.first in self.coreference.links:
                subject = None  # "Ruiz, who ..., said he": the pronoun begins what is said
        if subject:
            self._govern(token, subject, turned)

    def _participle(self, token: int) -> None:
        """Let whoever spoke in the sentence go on: "Ruiz said ..., adding that ..."."""
        before = self.found[-1] if self.found else None
        if before is None or not self._introduces(token):
            return
        start, end = self._sentence(token)
        behind = self._behind(token + 1, end)
        if behind is not None and start <= self.text.starts[before.verb[0]] < end:
            subject = Subject(token, token + 1, before.speaker)
            self._add(subject, self.lists.kinds[self.text.lower[token]], behind, end, (token, token + 1), False)

    def _introduces(self, token: int) -> bool:
        """Whether a verb that need not be one of saying is one here: "that", a colon or a quotation beside it."""
        text, words = self.text, self.text.words
        after = token + 2 if words[token + 1 : token + 2] == [","] else token + 1
        if after < text.size and words[after] in _INTRODUCING:
            return True
        quotation = bisect_right(text.quotation_starts, text.starts[token]) - 1
        far = max(0, token - NEAR - 3)
        if quotation < 0 or text.quotations[quotation][1] + 1 < text.starts[far]:
            return False
        first = token
        while (
            first > 0 and token - first < NEAR + 2 and words[first - 1] not in _CLOSE and words[first - 1] not in ".;"
        ):
            first -= 1
        return first > 0 and words[first - 1] in _CLOSE and self._closes_quotation(first - 1)

    def _reports(self, token: int, subject: Subject | None) -> bool:
        """Whether a verb of reporting has a number for its object, or closes what its subject reports.

        "The ministry reported at least 40 cases", "40 mills have closed, the ministry announced".
        """
        if subject is None or self.text.lower[token] not in self.lists.reporting:
            return False
        if subject.first and self.text.words[subject.first - 1] == "," and self._closes_sentence(token + 1):
            return True
        following = self.text.lower[token + 1 : token + 1 + NEAR]
        behind = next((word for word in following if word not in self.words.bounds), "")
        return behind[:1].isdigit() or behind in number_words().small

    def _closes_quotation(self, token: int) -> bool:
        index = bisect_right(self.text.quotation_starts, self.text.starts[token]) - 1
        return index >= 0 and 0 <= self.text.starts[token] - self.text.quotations[index][1] <= 1

    def _may_turn(self, token: int) -> bool:
        """Whether a verb follows a quotation or a comma, so that its subject may follow it."""
        before = self.text.words[token - 1] if token else ""
        return before in _CLOSE or before in (",", "“")

    # What is governed

    def _govern(self, token: int, subject: Subject, turned: bool) -> None:
        """Add what a verb of saying governs: the quotation before it, the clause before it, what follows it."""
        text = self.text
        first = token if turned else min(subject.first, token)
        last = subject.last if turned else token + 1
        kind, verb = self.lists.kinds[text.lower[token]], (token, token + 1)
        start, end = self._sentence(first)
        head = text.starts[first]
        quotation = self._quotation_before(first)
        trailing = quotation is not None
        if quotation is not None:
            from_, to = text.quotations[quotation]
            self._add(subject, kind, from_, to, verb, True)
            if from_ > start + 2:
                self._add(subject, kind, start, head, verb, False)
        elif first and text.words[first - 1] == "," and head > start and self._closes_sentence(last):
            trailing = True
            self._add(subject, kind, start, head, verb, False)
        behind = self._behind(last, end)
        if behind is not None and (not trailing or self._goes_on(last, behind, end, turned)):
            self._add(subject, kind, behind, end, verb, False)
        if subject.speaker:
            self.subjects.last_speaker = subject.speaker

    def _closes_sentence(self, last: int) -> bool:
        """Whether a verb of saying is behind what is said: only when and where it was said follows, or a comma."""
        if last >= len(self.text) or self.text.sentence_of(last) != self.text.sentence_of(last - 1):
            return True
        word = self.text.lower[last]
        return (
            not word[0].isalnum()
            or word in self.words.circumstances
            or bool(lx.lexicon().kinds.get(word, 0) & lx.CALENDAR)
        )

    def _goes_on(self, last: int, behind: int, end: int, turned: bool) -> bool:
        """Whether what is said goes on behind "she said": in quotation marks, or behind a comma."""
        text = self.text
        index = bisect_left(text.quotation_starts, behind)
        if index < len(text.quotations) and text.quotations[index][0] < end:
            return True
        if turned or text.words[last] != "," or last + 1 >= len(text):
            return False
        word = text.lower[last + 1]
        return not (word.endswith("ing") or word in self.words.asides)

    def _according(self, token: int, source: Subject) -> None:
        """What stands before "according to", and behind it where the sentence goes on after a comma."""
        start, end = self._sentence(token)
        head = self.text.starts[token]
        verb = (token, token + 2)
        words, last = self.text.words, source.last
        if head - start > 2:
            self._add(source, "says", start, head, verb, False)
            comma = last if words[last : last + 1] == [","] else None
        else:
            comma = next((i for i in range(last, min(last + APPOSED, len(words))) if words[i] == ","), last - 1)
        if comma is not None:
            self._add(source, "says", self.text.ends[comma], end, verb, False)
        if source.speaker:
            self.subjects.last_speaker = source.speaker

    def _sentence(self, token: int) -> tuple[int, int]:
        """The characters of the sentence around a token, with the whole of a quotation that runs over its end."""
        text = self.text
        index = text.sentence_of(token)
        extent = self._extents.get(index)
        if extent is None:
            first, last = text.sentences[index]
            start, end = text.starts[first], text.ends[last - 1]
            ahead = text.quotation_at(end)
            extent = self._extents[index] = start, end if ahead is None else max(end, text.quotations[ahead][1])
        return extent

    def _quotation_before(self, first: int) -> int | None:
        """The quotation that ends right before a token."""
        text = self.text
        if not text.quotations:
            return None
        at = first
        while at > 0 and first - at < 3 and (text.words[at - 1] in _CLOSE or text.words[at - 1] in ",“"):
            at -= 1
        if at == first:
            return None
        offset = text.ends[at - 1] if at else 0
        index = text.quotation_at(max(0, offset - 1))
        if index is None or text.quotations[index][1] > text.starts[first]:
            return None
        end = text.quotations[index][1]
        inside = text.starts[text.sentences[text.sentence_of(first)][0]] < end
        return index if inside or text.text[end - 1] in "?!," else None

    def _behind(self, last: int, end: int) -> int | None:
        """Where what is said begins behind the verb; None if nothing follows in the sentence."""
        text = self.text
        if last >= len(text) or text.starts[last] >= end:
            return None
        at = last + 1 if text.words[last] in (",", ":") else last
        if text.lower[last] in self.words.listeners and text.words[last - 1][:4] in ("told", "tell"):
            at = last + 1
        ahead = text.lower[last : last + NEAR + 3]  # "told the court that", "said on Monday that"
        if "that" in ahead:
            that = ahead.index("that")
            if all(word.isalnum() for word in ahead[:that]):
                at = last + that + 1
        if at >= len(text) or text.starts[at] >= end:
            return None
        return text.starts[at] if text.starts[at] < end - 1 or text.words[at].isalnum() else None

    def _add(self, subject: Subject, kind: str, start: int, end: int, verb: tuple[int, int], quoted: bool) -> None:
        source = self.text.text
        while start < end and not source[start].isalnum() and source[start] not in _OPENING:
            start += 1
        if start < end:
            self.found.append(Attribution(subject.speaker, kind, start, end, verb, quoted))

    def _continue(self) -> Speakers:
        """All that is said. A quotation behind another's sentence, with nobody named for it, is of the same speaker."""
        text = self.text
        if not self.found or not text.quotations:
            return Speakers(self.found)
        self._join()
        # a quotation that ends with a comma has a speaker of its own, though nothing above could tell whom
        quoted = {one.start for one in self.found if one.quoted}
        open_ = [span for span in text.quotations if span[0] not in quoted and text.text[span[1] - 1] != ","]
        covered = Speakers(self.found)
        if not open_:
            return covered
        known = len(self.found)
        reach = {self._sentence(one.verb[0])[1]: one for one in sorted(self.found, key=lambda one: one.start)}
        reach |= {one.end + 1: one for one in self.found if one.quoted}
        for start, end in open_:
            held = covered.at(start)
            if held is not None and held.end >= end - 1:
                continue
            before = self._ends_before(start, reach)
            if before is not None:
                carried = Attribution(before.speaker, before.kind, start, end, before.verb, True)
                self.found.append(carried)
                reach[end] = reach[end + 1] = carried
        return covered if len(self.found) == known else Speakers(self.found)

    def _join(self) -> None:
        """Give all parts of a quotation that runs over paragraphs to the speaker of one of them."""
        quoted = {one.start: one for one in self.found if one.quoted}
        for parts in joined(self.text):
            known = [quoted[start] for start, _ in parts if start in quoted] if len(parts) > 1 else []
            if known:
                one = known[-1]
                self.found += [
                    Attribution(one.speaker, one.kind, start, end, one.verb, True)
                    for start, end in parts
                    if start not in quoted
                ]

    def _ends_before(self, start: int, reach: dict[int, Attribution]) -> Attribution | None:
        """Whose sentence or quotation ends right before a quotation, white space and marks aside."""
        source = self.text.text
        at = start - 1
        low = max(0, start - 8)
        while at >= low:
            if at in reach:
                return reach[at]
            if at > 0 and not source[at - 1].isspace() and source[at - 1] not in '"“”«»':
                return reach.get(at)
            at -= 1
        return None
