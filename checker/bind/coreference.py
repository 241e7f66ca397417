"""Who a phrase means, inside one document: "the secretary", "the Pentagon chief", "he".

A link is made only where it is safe. A definite phrase of office means the one person of the document who
holds that office; a pronoun means the one person who is there to be meant, and nobody while another person of
that gender, named or not, stands in between.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import compress
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from checker.bind.spots import Spot
from checker.extract.people import lexicon as lx
from checker.extract.people.entities import gender
from checker.extract.people.roles import matches, normal_title
from checker.extract.quotes.speech import speech
from checker.extract.text import Text
from checker.lexicon import Words, load_yaml
from checker.model import Mention, Name, Role

#: A phrase of office has no more words than this before its noun, and a pronoun looks back as many persons.
REACH = 8
#: Who "she said" means may stand so many sentences back, when nobody else is mentioned since.
SPEECHES = 3
#: Before the noun of an office, these tell that it changes hands: "the coach" may then be the old one or the new.
_TURNOVER = frozenset({"as", "new", "next", "incoming", "interim"})
_DEFINITE = frozenset({"the", "that", "this"})
_PREPOSITIONS = frozenset({"of", "for", "at"})


class _Persons(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    pronouns: dict[str, Words]
    persons: dict[str, Words]
    adverbs: Words
    withheld: Words
    listeners: Words
    links: Words
    circumstances: Words
    asides: Words
    stoppers: Words


@cache
def person_words() -> _Persons:
    """The words of people.yaml."""
    return load_yaml(Path(__file__).with_name("people.yaml"), _Persons)


@cache
def _triggers() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    """Pronouns and nouns for persons with their gender, nouns of office, and all of them together."""
    lists = person_words()
    pronouns = {word: sex for sex, words in lists.pronouns.items() for word in words}
    nouns = {word: sex.replace("either", "") for sex, words in lists.persons.items() for word in words}
    heads = frozenset(word for word, flags in lx.lexicon().kinds.items() if flags & lx.HEAD)
    return pronouns, nouns, heads, frozenset((*pronouns, *nouns, *heads, "counterpart"))


class Link(NamedTuple):
    """The phrase at tokens first to last (half-open) means an entity."""

    first: int
    last: int
    entity: str


class Coreference:
    """Links by the token of the phrase's head, and the names of the text by token.

    `links[token]` is the link of a pronoun or of the noun of an office; `named[token]` the name that begins at a
    token, as (token behind it, mention); `ending[token]` the one that ends before it in its sentence, as (first
    token, mention). `roles` are (first token, token behind, role).
    """

    def __init__(self, text: Text, spots: Iterable[Spot]) -> None:
        self.links: dict[int, Link] = {}
        self.named: dict[int, tuple[int, Mention]] = {}
        self.ending: dict[int, tuple[int, Mention]] = {}
        self.roles: list[tuple[int, int, Role]] = []
        breaks = text.breaks
        for mention, value, first, last, _ in spots:
            if isinstance(value, Name):
                self.named[first] = (last, mention)
                if last not in breaks:
                    self.ending[last] = (first, mention)
            elif isinstance(value, Role):
                self.roles.append((first, last, value))
        self._starts = sorted(self.named)

    def inside(self, token: int) -> bool:
        """Whether a token is part of a name."""
        index = bisect_right(self._starts, token) - 1
        return index >= 0 and token < self.named[self._starts[index]][0]

    def entity(self, first: int, last: int) -> str:
        """The entity that tokens first to last (half-open) speak of: their last name or link; "" if none."""
        for token in range(last - 1, first - 1, -1):
            link = self.links.get(token)
            if link:
                return link.entity
            named = self.named.get(token)
            if named:
                return _name(named[1]).entity
        return ""


def resolve(text: Text, spots: Iterable[Spot]) -> Coreference:
    """Link the pronouns and phrases of office of a text to the persons that its spots name; others don't matter."""
    found = Coreference(text, spots)
    _Resolver(text, found).run()
    return found


def _name(mention: Mention) -> Name:
    assert isinstance(mention.value, Name)
    return mention.value


class _Person(NamedTuple):
    """Somebody mentioned at a token: an entity, or "" for a person without a name."""

    token: int
    entity: str
    gender: str


class _Resolver:
    """One pass over the words that may refer, with the persons mentioned so far."""

    def __init__(self, text: Text, found: Coreference) -> None:
        self.text, self.found = text, found
        self.genders: dict[str, str] = {}
        self.persons: list[_Person] = []
        self.queue = [
            (first, value)
            for first, (_, (_, _, value)) in sorted(found.named.items())
            if isinstance(value, Name) and value.sort == "person"
        ]
        self.tokens = [first for first, _ in self.queue]
        self.next = 0
        self.contested: frozenset[str] = frozenset()
        self.pronouns = {"m": -1, "f": -1}

    def run(self) -> None:
        if not self.queue:
            return
        pronouns, nouns, heads, triggers = _triggers()
        lower = self.text.lower
        hits = list(compress(range(len(lower)), map(triggers.__contains__, lower)))
        self.contested = frozenset(lower[i] for i in hits if i and lower[i - 1] in _TURNOVER)
        for token in hits:
            word = lower[token]
            if self.next < len(self.tokens) and self.tokens[self.next] < token:
                self._advance(token)
            entity = ""
            if word in pronouns:
                sex = pronouns[word]
                entity = self._pronoun(token, sex)
                if entity and not self.genders.get(entity):
                    if self._is_contrasted(token, sex):
                        entity = ""
                    else:
                        self.genders[entity] = sex
                self.pronouns[sex] = token
                self._link(token, token + 1, entity, token)
                continue
            if word == "counterpart":
                self._counterpart(token)
                continue
            if word in heads:
                entity = self._office(token)
            if not entity and word in nouns:
                self.persons.append(_Person(token, "", nouns[word]))

    def _advance(self, token: int) -> None:
        """Take note of the names before a token, those inside quotations left out."""
        at, self.next = self.next, bisect_left(self.tokens, token)
        for first, name in self.queue[at : self.next]:
            if self.text.quotation_at(self.text.starts[first]) is None:
                self.persons.append(_Person(first, name.entity, self._gender(first, name)))

    def _gender(self, first: int, name: Name) -> str:
        known = self.genders.get(name.entity, "")
        if not known:
            at = first - 2 if first > 1 and self.text.words[first - 1] == "." else first - 1
            form = self.text.lower[at] if at >= 0 else ""
            known = gender(name.entity.split(" ", 1)[0] if " " in name.entity else "", form)
            if known:
                self.genders[name.entity] = known
        return known

    def _link(self, first: int, last: int, entity: str, head: int) -> None:
        if entity:
            self.found.links[head] = Link(first, last, entity)
            self.persons.append(_Person(head, entity, self.genders.get(entity, "")))

    # Pronouns

    def _pronoun(self, token: int, sex: str) -> str:
        text = self.text
        if text.quotation_at(text.starts[token]) is not None:
            return ""
        said = self._after_saying(token, sex)
        if said:
            return said
        index = text.sentence_of(token)
        first = text.sentences[index][0]
        here = self._between(first, token, sex)
        if here:
            object_ = text.lower[token] == "him" or (text.lower[token] == "her" and not self._is_possessive(token))
            return "" if object_ or len(here) > 1 else here.pop()
        if not index:
            return ""
        speaks = text.lower[token] in ("he", "she") and self._is_speaking(token)
        before: set[str] = set()
        for back in range(index - 1, max(-1, index - 1 - (SPEECHES if speaks else 1)), -1):
            before = self._between(text.sentences[back][0], first, sex)
            if before:
                break
        if len(before) == 1:
            return before.pop()
        if text.lower[token] in ("he", "she"):
            return self._speaker_before(first, before)
        return ""

    def _is_contrasted(self, token: int, sex: str) -> bool:
        """Whether the sentence has he beside she, so that neither tells the gender of a name ("He said she ...")."""
        first = self.text.sentences[self.text.sentence_of(token)][0]
        return self.pronouns["f" if sex == "m" else "m"] >= first

    def _is_speaking(self, token: int) -> bool:
        """Whether a pronoun says something: it may then go back over sentences that are quotations."""
        lower, kinds = self.text.lower, speech().kinds
        return any(word in kinds for word in (*lower[max(0, token - 1) : token], *lower[token + 1 : token + 3]))

    def _between(self, first: int, last: int, sex: str) -> set[str]:
        """Who of a gender, or of none that is known, is mentioned between two tokens; "" is a nameless person."""
        found: set[str] = set()
        for person in reversed(self.persons[-2 * REACH :]):
            if person.token < first:
                break
            known = self.genders.get(person.entity, "") or person.gender
            if person.token < last and known in (sex, ""):
                found.add(person.entity)
        return found

    def _after_saying(self, token: int, sex: str) -> str:
        """The subject of a verb of saying right before: "Milley explained that he"."""
        kinds, lower = speech().kinds, self.text.lower
        at = token - 1
        if at > 0 and lower[at] == "that":
            at -= 1
        if at < 1 or lower[at] not in kinds:
            return ""
        if lower[at - 1] in ("has", "had", "also", "later", "previously"):
            at -= 1
        entity = self._ending_at(at)
        return entity if entity and self.genders.get(entity, "") in (sex, "") else ""

    def _ending_at(self, token: int) -> str:
        """The person whose name, or link, ends before a token."""
        named = self.found.ending.get(token)
        if named:
            name = _name(named[1])
            return name.entity if name.sort == "person" else ""
        link = self.found.links.get(token - 1)
        return link.entity if link else ""

    def _speaker_before(self, first: int, candidates: set[str]) -> str:
        """Who speaks at the end of the sentence before token `first` ("..., Kirby said. He ...")."""
        lower, kinds = self.text.lower, speech().kinds
        at = first - 1
        while at > 0 and first - at <= REACH and lower[at] not in kinds:
            at -= 1
        if at <= 0 or lower[at] not in kinds:
            return ""
        entity = self._ending_at(at)
        if not entity and at + 1 in self.found.named:
            name = _name(self.found.named[at + 1][1])
            entity = name.entity if name.sort == "person" else ""
        return entity if entity in candidates else ""

    def _is_possessive(self, token: int) -> bool:
        following = self.text.words[token + 1 : token + 2]
        return bool(following) and following[0].islower() and following[0] not in _NOT_POSSESSED

    # Phrases of office

    def _counterpart(self, token: int) -> None:
        """Link "his Russian counterpart" to the person named right behind it."""
        after = token + 1
        if after < len(self.text) and self.text.words[after] == ",":
            after += 1
        named = self.found.named.get(after)
        if named and _name(named[1]).sort == "person":
            first = token - 2 if self.text.lower[token - 1] in lx.lexicon().demonyms else token - 1
            self.found.links[token] = Link(max(first, 0), token + 1, _name(named[1]).entity)

    def _office(self, head: int) -> str:
        """Link a definite phrase of office to who holds the office."""
        text = self.text
        lower, kinds = text.lower, lx.lexicon().kinds
        if head + 1 in self.found.named or (text.words[head][0].isupper() and self.found.inside(head)):
            return ""
        if head + 1 < len(lower) and kinds.get(lower[head + 1], 0) & lx.HEAD:
            return ""
        at, house = head, ""
        while at > 0 and head - at <= REACH:
            before = at - 1
            if lower[before] in _DEFINITE:
                break
            ended = self.found.ending.get(at)
            if ended and _name(ended[1]).sort != "person":
                house, at = _name(ended[1]).entity, ended[0]
            elif kinds.get(lower[before], 0) & lx.DEMONYM:
                house, at = lx.lexicon().demonyms[lower[before]], before
            elif not house and kinds.get(lower[before], 0) & (lx.HEAD | lx.MODIFIER):
                at = before
            else:
                return ""
        else:
            return ""
        words = " ".join(lower[self._behind(at, head) if house else at : head + 1])
        last = head + 1
        if last + 1 < len(lower) and lower[last] in _PREPOSITIONS:
            start = last + 2 if lower[last + 1] in _DEFINITE else last + 1
            named = self.found.named.get(start)
            if named and _name(named[1]).sort != "person":
                house, last = _name(named[1]).entity, named[0]
            elif start in self.found.named:
                return ""
        if text.words[last : last + 1] == [","] and last + 1 in self.found.named:
            return ""
        entity = self._holder((normal_title(words), house), head)
        self._link(at - 1, last, entity, head)
        return entity

    def _behind(self, first: int, head: int) -> int:
        """The token behind the name or adjective that a phrase begins with."""
        named = self.found.named.get(first)
        at = named[0] if named else first + 1
        while at < head and self.text.lower[at] in ("'", "’", "s"):
            at += 1
        return min(at, head)

    def _holder(self, phrase: tuple[str, str], token: int) -> str:
        """The one person of the document who holds an office; of several, the one mentioned lately."""
        if self.text.lower[token] in self.contested:
            return ""
        fitting = {role.person for _, _, role in self.found.roles if matches(phrase, (role.title, role.organisation))}
        if len(fitting) == 1:
            return fitting.pop()
        if not fitting:
            return ""
        sentence = self.text.sentence_of(token)
        since = self.text.sentences[max(0, sentence - 1)][0]
        recent = self.tokens[bisect_left(self.tokens, since) : bisect_right(self.tokens, token)]
        near = {_name(self.found.named[first][1]).entity for first in recent} & fitting
        return near.pop() if len(near) == 1 else ""


_NOT_POSSESSED = frozenset(
    ("to", "at", "in", "on", "and", "as", "for", "with", "that", "when", "from", "by", "after", "before", "into", "out")
)
