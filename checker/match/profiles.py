"""What matching looks at in a claim, computed once for each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from checker.extract.text.inflection import singular
from checker.lexicon.rarity import rarity
from checker.match import tolls
from checker.match.figures import Place, find_casts
from checker.match.grounds import NOWHERE, Ground, rare_words
from checker.match.nouns import noun_class
from checker.match.passages import passages
from checker.match.toll_words import counts_people, is_toll
from checker.match.tolls import Toll
from checker.model import Claim, Event, Name, Quantity, Time

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
#: Words commoner than this say nothing about what a sentence is about.
_SPEAKS = 0.3
_NOBODY: frozenset[str] = frozenset()


class Profile(Struct, frozen=True, gc=False):
    """A claim with what is settled across the corpus, and the weights of its words for comparison.

    `subject`, `person` (the subject if it is somebody with a full name) and `participants` have the spellings of names
    settled across the corpus. `sole` tells that its article gives no other value for the same: the one number in a
    street. `ground` is what its article is about by name, `rivals` are the other times that it gives for such events,
    or the other terms. `streets` are those beside a time in its own passage, `named` the rare words of the names of
    organisations and things in its sentence. `toll` is what a count of people takes in, None for other claims; `place`
    is an age's, in the cast of its article, `holders` are those for whom a term is set. `beside` are the other numbers
    of such things in the sentence of a number ("144 soldiers, including 95 guards").
    """

    claim: Claim
    subject: str
    person: str
    participants: frozenset[str]
    sole: bool = True
    ground: Ground = NOWHERE
    rivals: tuple[Claim, ...] = ()
    streets: frozenset[str] = _NOBODY
    toll: Toll | None = None
    place: Place | None = None
    named: frozenset[str] = _NOBODY
    beside: frozenset[float] = frozenset()
    holders: frozenset[str] = _NOBODY

    @property
    def words(self) -> Mapping[str, float]:
        """The words that qualify the value itself ("Stinger anti-air systems"), with their rarity."""
        return _own(self.claim.frame.words)

    @property
    def context(self) -> Mapping[str, float]:
        """The words of its sentence that say what it is about, with their rarity."""
        return _context(self.claim.sentence.text)


def profiles(claims: Iterable[Claim], entities: Mapping[str, str], ground: Mapping[str, Ground]) -> list[Profile]:
    """The profiles of claims, in their order.

    `entities` maps each person's key to the one for all spellings, `ground` each document's id to what it is about.
    """
    people: dict[tuple[str, str, int], frozenset[str]] = {}
    given = list(claims)
    for claim in given:
        if type(claim.value) is Event and claim.value.participants:
            place = _sentence(claim)
            people[place] = people.get(place, _NOBODY) | _settled(claim.value.participants, entities)
    counted, places, named, streets = _tolls(given), find_casts(given, entities), _named(given), passages(given)
    found = []
    for claim in given:
        value, frame = claim.value, claim.frame
        person = entities.get(frame.subject, "")
        made = Profile(claim, person or frame.subject, person, _NOBODY, True, ground.get(claim.doc, NOWHERE))
        if type(value) is Quantity:
            made = replace(
                made,
                toll=counted.get(id(claim)),
                place=places.get(id(claim)),
                named=named.get(_sentence(claim), _NOBODY),
                holders=_settled(frame.holders, entities),
            )
        elif type(value) is Time:
            made = replace(
                made,
                participants=people.get(_sentence(claim), _NOBODY) if frame.predicate else _NOBODY,
                streets=streets.get(claim.key, _NOBODY),
                holders=_settled(frame.holders, entities),
            )
        elif type(value) is Event:
            made = replace(made, participants=_settled(value.participants, entities))
        found.append(made)
    return found


def _sentence(claim: Claim) -> tuple[str, str, int]:
    return claim.doc, claim.field, claim.sentence.start


def _settled(names: Collection[str], entities: Mapping[str, str]) -> frozenset[str]:
    return frozenset([entities.get(name, name) for name in names]) if names else _NOBODY


def _named(claims: Iterable[Claim]) -> dict[tuple[str, str, int], frozenset[str]]:
    """The rare words of the names of organisations and things, by the document, field and start of their sentence."""
    found: defaultdict[tuple[str, str, int], set[str]] = defaultdict(set)
    for claim in claims:
        if type(claim.value) is Name and claim.value.sort in ("organisation", "thing"):
            found[_sentence(claim)].update(rare_words(claim.value.entity))
    return {place: frozenset(words) for place, words in found.items()}


def _tolls(claims: Sequence[Claim]) -> dict[int, Toll]:
    """What each count of people takes in, by the identity of the claim."""
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if counts_people(claim):
            told[claim.doc].append(claim)
    sentences: defaultdict[str, dict[str, None]] = defaultdict(dict)
    titles: defaultdict[str, list[Claim]] = defaultdict(list)
    quotes: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.doc in told:
            sentences[claim.doc][claim.sentence.text] = None
            if claim.field == "title":
                titles[claim.doc].append(claim)
            elif claim.kind == "quote":
                quotes[claim.doc].append(claim)
    found: dict[int, Toll] = {}
    for doc, own in told.items():
        doer = tolls.doer_died(sentences[doc])
        read: dict[int, Toll] = {}
        sums: set[float] = set()
        for _, beside in groupby(own, lambda claim: (claim.field, claim.sentence.start)):
            members = list(beside)
            counted = zip(members, tolls.read(members, doer), strict=True)
            read.update(
                (id(claim), replace(toll, quoted=True) if _is_within(claim, quotes[doc]) else toll)
                for claim, toll in counted
                if is_toll(claim)
            )
            together = tolls.casualties(members)
            if together is not None:
                sums.add(together)
        headline = tolls.headline(titles.get(doc, ()))
        if sums or headline:
            read = {key: replace(toll, casualties=frozenset(sums), headline=headline) for key, toll in read.items()}
        found |= read
    return found


def _is_within(claim: Claim, quotes: Iterable[Claim]) -> bool:
    return any(quote.field == claim.field and quote.start <= claim.start < quote.end for quote in quotes)


@lru_cache(maxsize=100_000)
def _own(words: frozenset[str]) -> Mapping[str, float]:
    return {noun_class(word): rarity(word) for word in sorted(words)}


@lru_cache(maxsize=100_000)
def _context(sentence: str) -> Mapping[str, float]:
    """The words of a sentence that say what it is about, nouns in the singular, with their weights."""
    return dict(said for word in _WORD.findall(sentence.lower()) if (said := _speaking(word)) is not None)


@lru_cache(maxsize=100_000)
def _speaking(word: str) -> tuple[str, float] | None:
    """A word in the singular, by the class of its noun, with its weight; None where it says nothing."""
    weight = rarity(word)
    return (noun_class(singular(word)), weight) if weight >= _SPEAKS else None


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the shared words against the smaller side's: 0 to 1; 0 where one side has none."""
    smaller = min(sum(one.values()), sum(other.values()))
    if not smaller:
        return 0.0
    return min(1.0, sum(weight for word, weight in one.items() if word in other) / smaller)


def jaccard(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the shared words against all words of both: 0 to 1."""
    both = sum(weight for word, weight in one.items() if word in other)
    every = sum(one.values()) + sum(other.values()) - both
    return both / every if every else 0.0


def shared(one: Mapping[str, float], other: Mapping[str, float]) -> str:
    """The rarest shared words, for an explanation."""
    return ", ".join(sorted((word for word in one if word in other), key=lambda word: (-one[word], word))[:6])
