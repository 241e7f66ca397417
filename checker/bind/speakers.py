"""Who says what: the speakers of quotations and of indirect speech.

Every verb of saying outside quotation marks is looked at once. Its subject stands before it ("Singh said",
"he told reporters", "the ministry's spokesman added") or, turned round, behind it ("said Kirby"). What it
governs is the quotation beside it, the clause behind it ("police said the man ...") or the one before it
("..., Singh said").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import NamedTuple

from checker.bind.coreference import Coreference, person_words
from checker.extract.people import lexicon as lx
from checker.extract.quotes import joined
from checker.extract.quotes.speech import speech
from checker.extract.text import Text
from checker.model import Mention, Name

#: Between a subject and its verb stand no more words than this, and an apposition is no longer than that.
NEAR, APPOSED = 4, 16
_MARKS = frozenset("\"“”„«»‘’'")
_CLOSE = frozenset('"”»’')
_OPENING = frozenset("\"“„«‘'`($£€#")
#: What begins the circumstances of saying ("said on Friday"), and what is the article's own behind "she said".
_CIRCUMSTANCES = frozenset(
    ("on", "in", "at", "during", "by", "after", "before", "via", "late", "early", "last", "this", "today", "yesterday")
)
_ASIDES = frozenset(("who", "which", "while", "but", "without", "as", "after", "although", "before", "though", "when"))
#: No subject goes on over these behind "said".
_STOPPERS = frozenset(("that", "on", "in", "at", "by", "it", "there", "to", "of", "for", "they", "we", "his", "her"))
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Text[start:end] is what `speaker` says.

    `speaker` is the entity key of a person or organisation, a source ("police", "united states officials"),
    or "" where somebody speaks who cannot be told ("he said"). `kind` is what the verb makes of it: "says",
    "claims", "denies", "estimates", "asks", "promises". `verb` are the tokens of the verb, half-open; `quoted` says
    that the range is a quotation.
    """

    speaker: str
    kind: str
    start: int
    end: int
    verb: tuple[int, int]
    quoted: bool = False


class Speakers:
    """All attributions of a text by their start, and who speaks at an offset."""

    def __init__(self, attributions: list[Attribution]) -> None:
        self.attributions = tuple(sorted(attributions, key=lambda one: (one.start, -one.end, one.verb)))
        self._edges: list[int] = []
        self._inner: list[Attribution | None] = []
        open_: list[Attribution] = []
        for one in self.attributions:
            while open_ and open_[-1].end <= one.start:
                closed = open_.pop()
                self._edge(closed.end, open_[-1] if open_ else None)
            open_.append(one)
            self._edge(one.start, one)
        while open_:
            closed = open_.pop()
            self._edge(closed.end, open_[-1] if open_ else None)

    def _edge(self, offset: int, inner: Attribution | None) -> None:
        if self._edges and offset <= self._edges[-1]:
            if offset == self._edges[-1]:
                self._inner[-1] = inner
            return
        self._edges.append(offset)
        self._inner.append(inner)

    def at(self, offset: int) -> Attribution | None:
        """The innermost attribution whose range holds a character offset."""
        index = bisect_right(self._edges, offset) - 1
        return self._inner[index] if index >= 0 else None


class _Subject(NamedTuple):
    """Who speaks, by tokens (half-open)."""

    first: int
    last: int
    speaker: str


def attribute(text: Text, names: list[Mention], coreference: Coreference) -> Speakers:
    """Find who says what in a text. `names` are the mentions of people.find. Linear in the text's length."""
    return _Attributor(text, names, coreference).run()


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    lists = person_words()
    return frozenset(lists.adverbs), frozenset(lists.withheld)


@cache
def _triggers() -> frozenset[str]:
    """Words that may say who speaks."""
    return frozenset((*speech().kinds, "according"))


class _Attributor:
    def __init__(self, text: Text, names: list[Mention], coreference: Coreference) -> None:
        self.text, self.names, self.coreference = text, names, coreference
        self.lists = speech()
        self.adverbs, self.withheld = _words()
        self.found: list[Attribution] = []
        self.last_speaker = ""
        self.breaks = frozenset(text.sentence_starts)
        self.opens = {first: role.person for first, _, role in coreference.roles}
        self.closes = {last: (first, role.person) for first, last, role in coreference.roles}
        self.links = {link.last: link for link in coreference.links.values()}

    def run(self) -> Speakers:
        text = self.text
        for token in compress(range(len(text)), map(_triggers().__contains__, text.lower)):
            if text.quotation_at(text.starts[token]) is None:
                self._verb(token)
        self._continue()
        return Speakers(self.found)

    def _verb(self, token: int) -> None:
        lower = self.text.lower
        if lower[token] == "according":
            if lower[token + 1 : token + 2] == ["to"]:
                source = self._subject_behind(token + 2)
                if source:
                    self._according(token, source)
            return
        if lower[token].endswith("ing"):
            self._participle(token)
            return
        if lower[token] in self.lists.weak and not self._introduces(token):
            return
        subject = self._subject_before(token)
        turned = False
        if not subject and lower[token] in self.lists.inverts and self._may_turn(token):
            subject, turned = self._subject_behind(token + 1), True
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
            subject = _Subject(token, token + 1, before.speaker)
            self._add(subject, self.lists.kinds[self.text.lower[token]], behind, end, (token, token + 1), False)

    def _introduces(self, token: int) -> bool:
        """Whether a verb that need not be one of saying is one here: "that", a colon or a quotation beside it."""
        words = self.text.words
        after = token + 2 if words[token + 1 : token + 2] == [","] else token + 1
        if words[after : after + 1] in (["that"], [":"]) or (after < len(words) and words[after] in _MARKS):
            return True
        first = token
        while (
            first > 0 and token - first < NEAR + 2 and words[first - 1] not in _CLOSE and words[first - 1] not in ".;"
        ):
            first -= 1
        return first > 0 and words[first - 1] in _CLOSE and self._closes_quotation(first - 1)

    def _closes_quotation(self, token: int) -> bool:
        index = bisect_right(self.text.quotation_starts, self.text.starts[token]) - 1
        return index >= 0 and 0 <= self.text.starts[token] - self.text.quotations[index][1] <= 1

    def _may_turn(self, token: int) -> bool:
        """Whether a verb follows a quotation or a comma, so that its subject may follow it."""
        before = self.text.words[token - 1] if token else ""
        return before in _CLOSE or before in (",", "“")

    # Subjects

    def _subject_before(self, token: int) -> _Subject | None:
        """Who stands before a verb; None where nobody does or the verb is denied ("did not say")."""
        lower, words = self.text.lower, self.text.words
        at = token
        while at > 0 and token - at < NEAR and (lower[at - 1] in self.adverbs or lower[at - 1].endswith("ly")):
            at -= 1
        if any(word in self.withheld for word in lower[at:token]) or (at > 0 and lower[at - 1] == "to"):
            return None
        if at == 0:
            return None
        if words[at - 1] == ",":
            return self._over_apposition(at - 1)
        return self._ending_at(at)

    def _over_apposition(self, comma: int) -> _Subject | None:
        """The name before an apposition or an age that a comma closes: "Ana Ruiz, a spokeswoman, said"."""
        named = self.coreference.ending.get(comma)
        if named and (person := _person(named[1])):  # "The head of the army, General Ruiz, said"
            first = self._titled(named[0], person)
            told = self.closes.get(first - 1, (0, ""))
            return _Subject(told[0], comma + 1, person) if told[1] == person else None
        closed = self.closes.get(comma)
        if closed:
            return self._named_before(comma, closed[1])
        words = self.text.words
        at = comma
        while at > 0 and comma - at < APPOSED:
            at -= 1
            if words[at] in ".;:!?" and len(words[at]) == 1:
                return None
            if words[at] == ",":
                named = self.coreference.ending.get(at)
                if named and _person(named[1]):
                    return _Subject(named[0], comma + 1, _person(named[1]))
                return None
        return None

    def _named_before(self, comma: int, person: str) -> _Subject | None:
        at = comma
        while at > 0 and comma - at < APPOSED:
            at -= 1
            named = self.coreference.named.get(at)
            if named and _person(named[1]) == person:
                return _Subject(at, comma + 1, person)
        return None

    def _ending_at(self, last: int) -> _Subject | None:
        """Who is named, linked or described by the words that end before a token."""
        lower = self.text.lower
        named = self.coreference.ending.get(last)
        link = self.links.get(last)
        if link and not (named and _person(named[1])):
            return _Subject(link.first, last, link.entity)
        if named:
            first, mention = named
            value = mention.value
            assert isinstance(value, Name)
            return self._belonging(self._titled(first, value.entity), last, value.entity)
        word = lower[last - 1]
        if word in _PRONOUNS:
            return _Subject(last - 1, last, "") if word in ("he", "she", "they") else None
        if word in self.lists.sources:
            return self._source(last - 1)
        return None

    def _belonging(self, first: int, last: int, entity: str) -> _Subject:
        """The name itself, or the noun that it belongs to: "friends of Prather", "a spokesman for the army"."""
        lower = self.text.lower
        at = first - 1 if first and lower[first - 1] == "the" else first
        if at < 2 or lower[at - 1] not in person_words().links or at in self.breaks or self.text.words[at - 2] == ",":
            return _Subject(first, last, entity)
        noun = lower[at - 2]
        known = noun in self.lists.sources or noun in lx.lexicon().heads
        return _Subject(at - 2, last, f"{entity} {noun}" if known else "")

    def _titled(self, first: int, person: str) -> int:
        """The first token of the titles that stand before a name."""
        while first in self.closes and self.closes[first][1] == person:
            first = self.closes[first][0]
        return first

    def _source(self, noun: int) -> _Subject:
        """A speaker without a name, with whose it is: "u.s. officials", "yair lapid office", "police"."""
        lower, at = self.text.lower, noun
        words = [lower[noun]]
        if lower[noun] in self.lists.carriers and at and lower[at - 1] in ("the", "his", "her", "their"):
            return _Subject(at - 1, noun + 1, self.last_speaker or lower[noun])
        while at > 0 and noun - at < NEAR:
            end = at - 2 if at > 1 and lower[at - 1] == "s" and lower[at - 2] in "'’" else at
            named = self.coreference.ending.get(end)
            if named:
                value = named[1].value
                assert isinstance(value, Name)
                words.insert(0, value.entity)
                at = named[0]
                break
            if lower[at - 1] in lx.lexicon().demonyms:
                words.insert(0, lx.lexicon().demonyms[lower[at - 1]])
                at -= 1
                break
            if not lx.lexicon().kinds.get(lower[at - 1], 0) & lx.MODIFIER and lower[at - 1] not in self.lists.sources:
                break
            words.insert(0, lower[at - 1])
            at -= 1
        if at and lower[at - 1] in ("the", "a", "an", "his", "her", "their", "its"):
            at -= 1
            owner = self.coreference.links.get(at)
            words[:0] = [owner.entity] if owner else []
        return _Subject(at, noun + 1, " ".join(words))

    def _subject_behind(self, first: int) -> _Subject | None:
        """Who is named by the words that begin at a token: "said Kirby", "according to the ministry"."""
        lower, count = self.text.lower, len(self.text)
        person = self.opens.get(first)
        if person:
            return self._name_behind(first, person)
        named = self.coreference.named.get(first)
        if named:
            return self._possessed(first, named)
        start = first + 1 if first < count and lower[first] in ("the", "a", "an") else first
        for token in range(start, min(count, start + NEAR)):
            link = self.coreference.links.get(token)
            if link and lower[token] not in _STOPPERS:
                return _Subject(first, link.last, link.entity)
            person = self.opens.get(token)
            if person:
                return self._name_behind(token, person)
            if token in self.coreference.named:
                return self._possessed(token, self.coreference.named[token])
            if token + 1 < count and lower[token] in _STOPPERS:
                break
            if lower[token] in self.lists.sources and (
                token + 1 >= count or lower[token + 1] not in self.lists.sources
            ):
                return _Subject(first, token + 1, self._source(token).speaker)
            if not lower[token].isalpha():
                break
        return None

    def _name_behind(self, first: int, person: str) -> _Subject:
        for token in range(first, min(len(self.text), first + APPOSED)):
            named = self.coreference.named.get(token)
            if named and _person(named[1]) == person:
                return _Subject(first, named[0], person)
        return _Subject(first, first + 1, person)

    def _possessed(self, first: int, named: tuple[int, Mention]) -> _Subject:
        """A name, or the source that belongs to it: "Lapid's office", "Miami police"."""
        last, mention = named
        value = mention.value
        assert isinstance(value, Name)
        lower, at = self.text.lower, last
        if lower[at : at + 2] in (["'", "s"], ["’", "s"]):
            at += 2
        for token in range(at, min(len(lower), at + NEAR)):
            if lower[token] in self.lists.sources:
                return _Subject(first, token + 1, f"{value.entity} {lower[token]}")
            if not lx.lexicon().kinds.get(lower[token], 0) & lx.MODIFIER:
                break
        return _Subject(first, last, value.entity)

    # What is governed

    def _govern(self, token: int, subject: _Subject, turned: bool) -> None:
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
            self.last_speaker = subject.speaker

    def _closes_sentence(self, last: int) -> bool:
        """Whether a verb of saying is behind what is said: only when and where it was said follows, or a comma."""
        if last >= len(self.text):
            return True
        word = self.text.lower[last]
        return not word[0].isalnum() or word in _CIRCUMSTANCES or bool(_kinds(word) & lx.CALENDAR)

    def _goes_on(self, last: int, behind: int, end: int, turned: bool) -> bool:
        """Whether what is said goes on behind "she said": in quotation marks, or behind a comma."""
        text = self.text
        index = bisect_left(text.quotation_starts, behind)
        if index < len(text.quotations) and text.quotations[index][0] < end:
            return True
        if turned or text.words[last] != "," or last + 1 >= len(text):
            return False
        word = text.lower[last + 1]
        return not (word.endswith("ing") or word in _ASIDES)

    def _according(self, token: int, source: _Subject) -> None:
        start, end = self._sentence(token)
        head = self.text.starts[token]
        verb = (token, token + 2)
        if head - start > 2:
            self._add(source, "says", start, head, verb, False)
        else:
            words, last = self.text.words, source.last
            comma = next((i for i in range(last, min(last + APPOSED, len(words))) if words[i] == ","), last - 1)
            self._add(source, "says", self.text.ends[comma], end, verb, False)
        if source.speaker:
            self.last_speaker = source.speaker

    def _sentence(self, token: int) -> tuple[int, int]:
        """The characters of the sentence around a token, with the whole of a quotation that runs over its end."""
        text = self.text
        first, last = text.sentences[text.sentence_of(token)]
        start, end = text.starts[first], text.ends[last - 1]
        ahead = text.quotation_at(end)
        if ahead is not None:
            end = max(end, text.quotations[ahead][1])
        return start, end

    def _quotation_before(self, first: int) -> int | None:
        """The quotation that ends right before a token."""
        text = self.text
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
        if text.lower[last] in person_words().listeners and text.words[last - 1][:4] in ("told", "tell"):
            at = last + 1
        for token in range(last, min(len(text), last + NEAR + 3)):  # "told the court that", "said on Monday that"
            if text.lower[token] == "that":
                at = token + 1
                break
            if not text.lower[token].isalnum():
                break
        return text.starts[at] if at < len(text) and text.starts[at] < end - 1 else None

    def _add(self, subject: _Subject, kind: str, start: int, end: int, verb: tuple[int, int], quoted: bool) -> None:
        source = self.text.text
        while start < end and not source[start].isalnum() and source[start] not in _OPENING:
            start += 1
        if start < end:
            self.found.append(Attribution(subject.speaker, kind, start, end, verb, quoted))

    def _continue(self) -> None:
        """A quotation that follows another's sentence, with nobody named for it, goes on with the speaker."""
        text = self.text
        if not self.found or not text.quotations:
            return
        self._join()
        # a quotation that ends with a comma has a speaker of its own, though nothing above could tell whom
        quoted = {one.start for one in self.found if one.quoted}
        open_ = [span for span in text.quotations if span[0] not in quoted and text.text[span[1] - 1] != ","]
        if not open_:
            return
        covered = Speakers(self.found)
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


def _kinds(word: str) -> int:
    return lx.lexicon().kinds.get(word, 0)


def _person(mention: Mention) -> str:
    value = mention.value
    return value.entity if isinstance(value, Name) and value.sort == "person" else ""
