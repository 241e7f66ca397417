"""Put each mention into its frame: the claims of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

from checker.bind import cues, predicates
from checker.bind.clauses import clause
from checker.bind.coreference import Link, resolve
from checker.bind.dating import Dating, date_events
from checker.bind.events import bind_events
from checker.bind.speakers import Speakers, attribute
from checker.extract.mentions import Extraction, Field
from checker.extract.quantity.dimensions import dimension
from checker.extract.text import Text
from checker.extract.text.inflection import singular
from checker.model import Claim, Document, Event, Frame, Mention, Name, Quantity, Quote, Role, Sentence, Time


def bind(extraction: Extraction) -> tuple[Document, list[Claim]]:
    """The claims of a document in text order, title first, and the document itself."""
    claims: list[Claim] = []
    for field in extraction.fields:
        claims += _Binder(extraction.document, field).claims()
    return extraction.document, claims


class _Binder:
    """All that the claims of one field share: coreference, speakers, sentences, lines."""

    def __init__(self, document: Document, field: Field) -> None:
        self.document = document
        self.field = field
        self.text: Text = field.text
        names = [mention for mention in field.mentions if isinstance(mention.value, Name | Role)]
        self.coreference = resolve(self.text, names)
        self.speakers: Speakers = attribute(self.text, names, self.coreference)
        self.says = sorted({said.verb[0] for said in self.speakers.attributions})
        self.sentences: dict[int, Sentence] = {}
        self.places = [m for m in names if isinstance(m.value, Name) and m.value.sort == "place"]

    @cached_property
    def newlines(self) -> list[int]:
        """The offsets of the line breaks before which a line ends, where lines of the file are lines of the text."""
        if self.field.name != "text" or self.document.path.endswith(".jsonl"):
            return []
        source = self.document.text
        return [i for i, character in enumerate(source) if character == "\n"]

    def claims(self) -> list[Claim]:
        """Every mention of the field as a claim."""
        mentions = self.field.mentions
        times = [m for m in mentions if isinstance(m.value, Time)]
        triggers = [m for m in mentions if isinstance(m.value, Event)]
        tokens = [self.text.token_at(m.start) for m in triggers]
        dating = date_events(self.text, times, tokens, self.says)
        events = bind_events(self.text, triggers, self._links(set(tokens)), dating)
        return [self._claim(events.get(m.start, m) if isinstance(m.value, Event) else m, dating) for m in mentions]

    def _links(self, acts: set[int]) -> list[Link]:
        """The people of the text in order, by name, role or pronoun; not those who only say something."""
        links = [
            Link(self.text.token_at(m.start), self.text.token_at(m.end - 1) + 1, m.value.entity)
            for m in self.field.mentions
            if isinstance(m.value, Name) and m.value.sort == "person"
        ]
        links += self.coreference.links.values()
        quiet = (link for link in links if not self._says(link, acts))
        return sorted(quiet, key=lambda link: (link.first, link.last))

    def _says(self, link: Link, acts: set[int]) -> bool:
        """Whether a person only says something: stands beside a verb of saying that is no event itself."""
        sentence = self.text.sentence_of(link.first)
        return any(
            0 <= verb - link.last <= 1 or 1 <= link.first - verb <= 2
            for verb in self.says
            if verb not in acts and abs(verb - link.first) < 12 and self.text.sentence_of(verb) == sentence
        )

    def _claim(self, mention: Mention, dating: Dating) -> Claim:
        source = self.document.content(self.field.name)
        return Claim(
            doc=self.document.id,
            field=self.field.name,
            start=mention.start,
            end=mention.end,
            text=source[mention.start : mention.end],
            value=mention.value,
            frame=self._frame(mention, dating),
            sentence=self._sentence(mention),
            line=self.document.line + bisect_right(self.newlines, mention.start - 1),
        )

    def _sentence(self, mention: Mention) -> Sentence:
        index = self.text.sentence_of(self.text.token_at(mention.start))
        if index not in self.sentences:
            first, last = self.text.sentences[index]
            start, end = self.text.starts[first], self.text.ends[last - 1]
            source = self.document.content(self.field.name)
            self.sentences[index] = Sentence(start, end, source[start:end])
        return self.sentences[index]

    def _frame(self, mention: Mention, dating: Dating) -> Frame:
        value = mention.value
        makers: dict[type, Callable[[Mention, Dating], Frame]] = {
            Quantity: self._quantity,
            Time: self._time,
        }
        maker = makers.get(type(value))
        if maker is not None:
            return maker(mention, dating)
        if isinstance(value, Event):
            return self._event(mention)
        if isinstance(value, Name):
            return Frame(subject=value.entity)
        if isinstance(value, Role):
            return Frame(subject=value.person, measure="role")
        if isinstance(value, Quote):
            return Frame(speaker=self._quoted(mention), words=frozenset(value.words))
        return Frame()

    def _quoted(self, mention: Mention) -> str:
        """Who is quoted: where nobody is named beside the quotation, the last speaker of the same paragraph."""
        named = self._speaker(mention)
        said = self.speakers.attributions
        before = [one for one in said if one.end <= mention.start and one.speaker]
        if named or not before or "\n" in self.text.text[before[-1].end : mention.start]:
            return named
        return before[-1].speaker

    def _speaker(self, mention: Mention) -> str:
        said = self.speakers.at(mention.start)
        return said.speaker if said else ""

    def _quantity(self, mention: Mention, dating: Dating) -> Frame:
        value = mention.value
        assert isinstance(value, Quantity)
        text, token = self.text, self.text.token_at(mention.start)
        first, last = clause(text, token)
        behind = self.text.token_at(mention.end)
        said = predicates.predicate(text, first, last, token)
        words = frozenset(singular(word.lower()) for word in value.concept)
        sentence = text.sentence_of(token)
        return Frame(
            subject=" ".join(word.lower() for word in value.concept),
            measure=self._measure(value, said, first, last, token),
            predicate=said,
            place=self._place(first, last),
            as_of=self._as_of(first, last, sentence, dating),
            modality=cues.modality(text, first, token),
            speaker=self._speaker(mention),
            phase=cues.phase(text, _around(text, first, last, token, behind)),
            words=words,
        )

    def _measure(self, value: Quantity, predicate: str, first: int, last: int, token: int) -> str:
        if value.sort != "amount":
            return value.sort
        kind = dimension(value.unit)
        if kind in ("", "person"):
            return predicates.measure_of_persons(predicate) if _is_person(value.unit) else "count"
        if value.change is not None:
            return "change"
        return predicates.measure_of_amount(kind, self.text, first, last, token)

    def _place(self, first: int, last: int) -> str:
        """The place that a clause names behind "in" or "at", if it names one only."""
        found = set()
        for mention in self.places:
            token = self.text.token_at(mention.start)
            if first <= token < last and token and self.text.lower[token - 1] in ("in", "at", "near"):
                assert isinstance(mention.value, Name)
                found.add(mention.value.entity)
        return found.pop() if len(found) == 1 else ""

    def _as_of(self, first: int, last: int, sentence: int, dating: Dating) -> Time | None:
        """The time for which a statement holds: its clause's, if it dates more than the saying."""
        times = [mention for token, mention in dating.of_event.items() if first <= token < last]
        mention = times[0] if times else dating.of_sentence.get(sentence)
        return mention.value if mention is not None and isinstance(mention.value, Time) else None

    def _time(self, mention: Mention, dating: Dating) -> Frame:
        token = dating.event_of.get(mention.start)
        if token is None:
            return Frame(speaker=self._speaker(mention))
        dated = next(
            m.value for m in self.field.mentions if isinstance(m.value, Event) and m.start == self.text.starts[token]
        )
        assert isinstance(dated, Event)
        return Frame(predicate=dated.sort, speaker=self._speaker(mention))

    def _event(self, mention: Mention) -> Frame:
        value = mention.value
        assert isinstance(value, Event)
        first, _ = clause(self.text, self.text.token_at(mention.start))
        return Frame(
            subject=" and ".join(sorted(value.participants)),
            measure=value.sort,
            modality=cues.modality(self.text, first, self.text.token_at(mention.start)),
            speaker=self._speaker(mention),
        )


def _around(text: Text, first: int, last: int, token: int, behind: int) -> list[int]:
    """The tokens that bear on a number: of its clause those between the commas around it, the number left out."""
    left, right = token, behind
    while left > first and text.words[left - 1] != ",":
        left -= 1
    while right < last and text.words[right] != ",":
        right += 1
    return [*range(left, token), *range(behind, right)]


_PERSONS = frozenset(
    "person people man woman child victim soldier troop officer student worker employee civilian passenger resident "
    "protester migrant refugee suspect patient boy girl teenager adult serviceman sailor policeman".split()
)


def _is_person(unit: str) -> bool:
    return unit in _PERSONS
