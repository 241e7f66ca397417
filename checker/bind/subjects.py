"""Who stands before or behind a verb of saying: a name, a title and a name, a link, or a noun that may speak."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from msgspec import Struct

from checker.bind.coreference import Coreference
from checker.bind.person_words import person_words
from checker.bind.spots import Actor
from checker.extract.people import lexicon as lx
from checker.extract.quotes.speech import speech
from checker.extract.text import Text

#: Between a subject and its verb stand no more words than this, and an apposition is no longer than that.
NEAR, APPOSED = 4, 16
_PRONOUNS = frozenset(("he", "she", "they"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "its"))
_ARTICLES = frozenset(("the", "a", "an"))
_ITS = frozenset(("the", "his", "her", "their"))
_STOPS = frozenset(".;:!?")
_APOSTROPHES = frozenset("'’")


class Subject(Struct, frozen=True, gc=False):
    """Who speaks, by tokens (half-open). `speaker` is "" for a pronoun that cannot be told."""

    first: int
    last: int
    speaker: str


class _Words(NamedTuple):
    """The words of people.yaml as sets."""

    adverbs: frozenset[str]
    withheld: frozenset[str]
    links: frozenset[str]
    stoppers: frozenset[str]


@cache
def _words() -> _Words:
    lists = person_words()
    return _Words(*map(frozenset, (lists.adverbs, lists.withheld, lists.links, lists.stoppers)))


class Subjects:
    """Finds subjects in one text. `last_speaker` is who spoke last: whose "the statement" is."""

    def __init__(self, text: Text, coreference: Coreference) -> None:
        self.text, self.lower, self.coreference = text, text.lower, coreference
        self.named, self.ending = coreference.named, coreference.ending
        self.lexicon, self.lists, self.sources = lx.lexicon(), speech(), speech().sources
        self.adverbs, self.withheld, self.prepositions, self.stoppers = _words()
        self.last_speaker = ""
        self.breaks = text.breaks
        self.opens = {first: role.person for first, _, role in coreference.roles}
        self.closes = {last: (first, role.person) for first, last, role in coreference.roles}
        self.links = {link.last: link for link in coreference.links.values()}

    def before(self, token: int) -> Subject | None:
        """Who stands before a verb; None where nobody does or the verb is denied ("did not say")."""
        lower, at = self.lower, token
        word = lower[at - 1] if at else ""
        while at > 1 and token - at < NEAR and (word in self.adverbs or word[-2:] == "ly"):
            at -= 1
            word = lower[at - 1]
        if word == "to" or at == 0 or (at < token and not self.withheld.isdisjoint(lower[at:token])):
            return None
        if word == ",":
            turned = token + 1 in self.named or token + 1 in self.opens
            return None if turned else self._over_apposition(at - 1)
        named = self.ending.get(at)
        if at in self.links and (named is None or named.sort != "person"):
            link = self.links[at]
            return Subject(link.first, at, link.entity)
        if named is not None:
            return self._belonging(self._titled(named.first, named.entity), at, named.entity)
        if word in self.sources:
            return self._source(at - 1)
        return Subject(at - 1, at, "") if word in _PRONOUNS else None

    def _over_apposition(self, comma: int) -> Subject | None:
        """The name before an apposition or an age that a comma closes: "Ana Ruiz, a spokeswoman, said"."""
        named = self.ending.get(comma)
        if named and (person := named.person):  # "The head of the army, General Ruiz, said"
            first = self._titled(named.first, person)
            told = self.closes.get(first - 1, (0, ""))
            if told[1] == person:
                return Subject(told[0], comma + 1, person)
        closed = self.closes.get(comma)
        if closed:
            return self._named_before(comma, closed[1])
        words = self.lower
        for at in range(comma - 1, max(0, comma - APPOSED) - 1, -1):
            if words[at] in _STOPS:
                return None
            if words[at] == ",":
                aged = words[at - 1].isdecimal() and words[at - 2] == ","
                named = self.ending.get(at - 2 if aged else at)  # "Ana Ruiz, 52, who ..., said"
                return Subject(named.first, comma + 1, named.entity) if named and named.person else None
        return None

    def _named_before(self, comma: int, person: str) -> Subject | None:
        for at in range(comma - 1, max(0, comma - APPOSED) - 1, -1):
            named = self.named.get(at)
            if named and named.person == person:
                return Subject(at, comma + 1, person)
        return None

    def _belonging(self, first: int, last: int, entity: str) -> Subject:
        """The name itself, or the noun that it belongs to: "friends of Prather", "a spokesman for the army"."""
        lower = self.lower
        at = first - 1 if first and lower[first - 1] == "the" else first
        if at > 2 and lower[at - 2] in self.prepositions and lower[at - 3] in self.sources:
            at -= 1  # "officials in besieged Marl"
        if at < 2 or lower[at - 1] not in self.prepositions or at in self.breaks or lower[at - 2] == ",":
            return Subject(first, last, entity)
        before = self.ending.get(at - 1)
        if before and (person := before.person):  # "Ana Ruiz of the FBI said"
            return Subject(self._titled(before.first, person), last, person)
        noun = lower[at - 2]
        if lower[at - 1] == "of" and self.lexicon.kinds.get(noun, 0) & lx.PLACE_HEAD:
            return Subject(at - 2, last, entity)  # "the city of Marl"
        known = noun in self.sources or noun in self.lexicon.heads
        return Subject(at - 2, last, f"{entity} {noun}" if known else "")

    def _titled(self, first: int, person: str) -> int:
        """The first token of the titles that stand before a name."""
        closes = self.closes
        while first in closes and closes[first][1] == person:
            first = closes[first][0]
        return first

    def _source(self, noun: int) -> Subject:
        """A speaker without a name, with whose it is: "u.s. officials", "yair lapid office", "police"."""
        lower, kinds, at = self.lower, self.lexicon.kinds, noun
        words = [lower[noun]]
        if lower[noun] in self.lists.carriers and at and lower[at - 1] in _ITS:
            return Subject(at - 1, noun + 1, self.last_speaker or lower[noun])
        while at > 0 and noun - at < NEAR:
            before = lower[at - 1]
            named = self.ending.get(at - 2 if at > 1 and before == "s" and lower[at - 2] in _APOSTROPHES else at)
            if named:
                words.insert(0, named.entity)
                at = named.first
                break
            if before in self.lexicon.demonyms:
                words.insert(0, self.lexicon.demonyms[before])
                at -= 1
                break
            if before not in self.sources and not kinds.get(before, 0) & lx.MODIFIER:
                break
            words.insert(0, before)
            at -= 1
        if at and lower[at - 1] in _DETERMINERS:
            at -= 1
            owner = self.coreference.links.get(at)
            words[:0] = [owner.entity] if owner else []
        return Subject(at, noun + 1, " ".join(words))

    def behind(self, first: int) -> Subject | None:
        """Who is named by the words that begin at a token: "said Kirby", "according to the ministry"."""
        lower, count = self.lower, self.text.size
        person = self.opens.get(first)
        if person:
            return self._name_behind(first, person)
        named = self.named.get(first)
        if named:
            return self._possessed(named)
        start = first + 1 if first < count and lower[first] in _ARTICLES else first
        for token in range(start, min(count, start + NEAR)):
            word = lower[token]
            link = self.coreference.links.get(token)
            if link and word not in self.stoppers:
                return Subject(first, link.last, link.entity)
            person = self.opens.get(token)
            if person:
                return self._name_behind(token, person)
            if token in self.named:
                return self._possessed(self.named[token])
            if token + 1 < count and word in self.stoppers:
                break
            if word in self.sources and (token + 1 >= count or lower[token + 1] not in self.sources):
                return Subject(first, token + 1, self._source(token).speaker)
            if not word.isalpha():
                break
        return None

    def _name_behind(self, first: int, person: str) -> Subject:
        for token in range(first, min(self.text.size, first + APPOSED)):
            named = self.named.get(token)
            if named and named.person == person:
                return Subject(first, named.last, person)
        return Subject(first, first + 1, person)

    def _possessed(self, named: Actor) -> Subject:
        """A name, or the source that belongs to it: "Lapid's office", "Miami police"."""
        first, last, entity, lower = named.first, named.last, named.entity, self.lower
        at = last
        if lower[at : at + 2] in (["'", "s"], ["’", "s"]):
            at += 2
        for token in range(at, min(len(lower), at + NEAR)):
            if lower[token] in self.sources:
                end = token + 1
                while end < len(lower) and lower[end] in self.sources:  # "defense ministry"
                    end += 1
                return Subject(first, end, " ".join((entity, *lower[token:end])))
            if not self.lexicon.kinds.get(lower[token], 0) & lx.MODIFIER:
                break
        return Subject(first, last, entity)
