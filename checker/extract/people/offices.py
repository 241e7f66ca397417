"""Which office a person holds, from the words around the name.

Before it ("Pentagon Deputy Press Secretary Sabrina Singh", "White House spokesman John Kirby", "the head of
Ukraine's security council, Oleksiy Danilov") and behind it ("Mark Milley, the chairman of the Joint Chiefs").
"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from msgspec import Struct

from checker.extract.people import lexicon as lx
from checker.extract.people.candidates import Candidate, Candidates
from checker.extract.people.runs import PREFIXES
from checker.extract.text import Text

_PREPOSITIONS = frozenset({"of", "for", "at", "to", "in", "with"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this"})
_COPULAS = frozenset({"is", "remains", "became"})
_BEHIND = frozenset({",", "(", *_COPULAS})
_TITLES = frozenset({"title", "honorific"})
_OF_OFFICE = lx.HEAD | lx.MODIFIER
_FIRST, _LAST = attrgetter("first"), attrgetter("last")
#: An office is told in no more words than this.
REACH = 8


class Office(Struct, gc=False):
    """An office at tokens first to last: its title's words and the candidate that names its organisation."""

    first: int
    last: int
    title: str
    house: Candidate | None


class Around:
    """The candidates of a text by where they begin and end."""

    def __init__(self, text: Text, candidates: Candidates) -> None:
        self.text, self.words, self.lower, self.breaks = text, text.words, text.lower, text.breaks
        self.listed = candidates.listed
        self.kinds, self.heads = lx.lexicon().kinds, lx.lexicon().heads
        self._found = candidates.several + candidates.single + candidates.known
        self._ending = dict(zip(map(_LAST, self._found), self._found, strict=True))

    def ending(self, token: int) -> Candidate | None:
        """The candidate that ends right before a token of its sentence."""
        if token in self.breaks:
            return None
        return self._ending.get(token) or (self._listed(token - 1) if token - 1 in self.listed else None)

    def starting(self, token: int) -> Candidate | None:
        """The candidate that begins with a token."""
        return self._starting.get(token) or (self._listed(token) if token in self.listed else None)

    def _listed(self, token: int) -> Candidate:
        """The candidate that a listed word is."""
        part = self.listed[token]
        return Candidate(token, token + 1, part.sort, part.key, part.words)

    @cached_property
    def _starting(self) -> dict[int, Candidate]:
        return dict(zip(map(_FIRST, self._found), self._found, strict=True))

    @cached_property
    def persons(self) -> set[int]:
        """The tokens at which a person's name begins, and at which it does so with its titles."""
        persons = [name for name in self._found if name.sort == "person"]
        return {name.first for name in persons} | {name.opens for name in persons}

    def offices(self, name: Candidate) -> list[Office]:
        """All offices that the text gives a person right here, in text order."""
        words, titles, last = self.words, name.titles, name.last
        first = titles[0][0] if titles else name.first
        previous = words[first - 1] if first else ""
        found = []
        beside = not titles and (first in self._ending or first - 1 in self.listed)  # titles belong to no other office
        if (beside or previous == ",") and (apposed := self._apposed(name, first)):
            found.append(apposed)
        if (titles or previous in self.heads) and (before := self._before(name, first)):
            found.append(before)
        following = words[last] if last < len(words) else ""
        if following in _BEHIND and (behind := self._behind(name)) and not (found and self._is_next(behind)):
            found.append(behind)
        return found

    def _before(self, name: Candidate, opens: int) -> Office | None:
        """The title right before a name that opens at a token, in capitals or not, and the organisation before."""
        kinds = self.kinds
        titles = [title for title in name.titles if not kinds.get(title[2], 0) & lx.HONORIFIC]
        if not titles and not (opens and self._is_head(opens - 1)):
            return None
        first, last = (titles[0][0], titles[-1][1]) if titles else (opens, opens)
        words = [title[2] for title in titles]
        low = self._modifiers(first)
        if low < first:
            words.insert(0, " ".join(self.lower[low:first]))
            first = low
        if not words:
            return None
        houses, start = self._houses_before(first)
        if houses:
            further = self.ending(start)
            if further and further.sort == "title":
                words.insert(0, further.key)  # Deputy Warren County Coroner
                start = further.first
            elif (low := self._modifiers(start)) < start:
                words.insert(0, " ".join(self.lower[low:start]))  # former US president
                start = low
        return Office(start, last, " ".join(words), _best(houses))

    def _modifiers(self, last: int) -> int:
        """The first of the lower-case words of office that end before token `last`."""
        kinds, lower, words, at = self.kinds, self.lower, self.words, last
        while at > 0 and last - at < REACH and (words[at - 1].islower() or at - 1 in self.breaks):
            if kinds.get(lower[at - 1], 0) & _OF_OFFICE:
                at -= 1
            elif words[at - 1] == "-" and at > 1 and kinds.get(lower[at - 2], 0) & lx.MODIFIER:
                at -= 2
            else:
                break
        return at

    def _houses_before(self, last: int) -> tuple[list[Candidate], int]:
        """The places and organisations that end before token `last`, and where the first begins."""
        lower, at = self.lower, last
        found: list[Candidate] = []
        while len(found) < 3:
            end = at - 2 if lower[at - 1] == "s" and at > 2 and self.words[at - 2] in "'’" else at
            house = self.ending(end)
            if house is None or house.sort in _TITLES or house.loud:
                break
            if house.sort == "person" and end == at:
                break  # only "Tamm's spokeswoman" is hers
            found.insert(0, house)
            at = house.first
        return found, at

    def _apposed(self, name: Candidate, opens: int) -> Office | None:
        """An office told before a name that opens at a token: "the head of the council, X", or "Head of Council X"."""
        lower, comma = self.lower, opens - 1
        if comma < 3:
            return None
        behind_comma = self.words[comma] == ","
        if behind_comma and self._is_head(comma - 1) and self._modifiers(comma) < comma:
            return self._plain(name, comma)
        houses: list[Candidate] = []
        at = end = comma if behind_comma else opens
        for _ in range(4):
            found, start = self._houses_before(at)
            if not found:
                return None
            houses = found + houses
            if lower[start - 1] == "the":
                start -= 1
            if start < 2 or lower[start - 1] not in _PREPOSITIONS:
                return None
            at = start - 1
            if self._is_head(at - 1):
                break
        else:
            return None
        first = self._modifiers(at) if self.words[at - 1].islower() else at
        title = self.ending(at)
        if title and title.sort == "title":
            first, said = title.first, title.key
        elif first < at and self._is_head(at - 1):
            said = " ".join(lower[first:at])
        else:
            return None
        more, start = self._houses_before(first)
        if behind_comma and self._is_taken(start):
            return None
        return Office(start if more else first, end, said, _best(houses))

    def _plain(self, name: Candidate, comma: int) -> Office | None:
        """An office without "of" before a comma: "Norland's foreign minister, X, ...", "The mayor, X, ..."."""
        text = self.text
        if text.words[name.last : name.last + 1] not in ([","], ["."], ["("]):
            return None
        first = self._modifiers(comma)
        houses, start = self._houses_before(first)
        if self._is_taken(start) or not (houses or (first and text.lower[first - 1] == "the")):
            return None
        return Office(start, comma, " ".join(text.lower[first:comma]), _best(houses))

    def _is_head(self, token: int) -> bool:
        return bool(self.kinds.get(self.lower[token], 0) & lx.HEAD)

    def _is_taken(self, first: int) -> bool:
        """Whether an office that begins at a token stands in apposition to the person before it."""
        text, at = self.text, first - 1
        article = at >= 0 and text.lower[at] in _ARTICLES
        if article:
            at -= 1
        if at < 0 or text.words[at] != ",":
            return False
        person = self.ending(at)
        return bool(person and person.sort == "person" and (article or not person.titles))

    def _behind(self, name: Candidate) -> Office | None:
        """An office told behind the name: "X, 52, a spokesman for Y", "X is the head of Z"."""
        text, at = self.text, name.last
        lower, count = text.lower, len(text.lower)
        if at >= count:
            return None
        if text.words[at] in (",", "("):
            at += 1
            if at + 1 < count and text.words[at].isdigit() and text.words[at + 1] == ",":
                at += 2
        elif lower[at] in _COPULAS:
            at += 1
            if at >= count or lower[at] not in _ARTICLES:
                return None
        else:
            return None
        article = at < count and lower[at] in _ARTICLES
        if article:
            at += 1
        office = self._office_at(at)
        if office and (office.last in self.persons or (not article and name.titles and self._is_next(office))):
            return None
        return office

    def _office_at(self, first: int) -> Office | None:
        """The office whose words begin at a token: organisation, modifiers, noun, "of" and organisation."""
        text, lower, count = self.text, self.text.lower, self.text.size
        if first >= count or (text.words[first].islower() and not self._may_begin(lower[first])):
            return None
        at, houses, limit = first, list[Candidate](), first + REACH
        words: list[str] = []
        while at < count and at < limit:
            name = self.starting(at)
            if name and name.sort == "title":
                words.append(name.key)
                at = name.last
                limit = at + REACH
            elif name and name.sort not in ("person", "honorific", "title") and not words:
                houses.append(name)
                at = name.last
                limit = at + REACH
                if lower[at : at + 2] in (["'", "s"], ["’", "s"]):
                    at += 2
            elif self.kinds.get(lower[at], 0) & _OF_OFFICE and text.words[at].islower():
                words.append(lower[at])
                at += 1
            elif text.words[at] == "-" and words and text.glued(at):
                at += 1
            else:
                break
        if not words or not self._is_head(at - 1):
            return None
        inner = False
        while at + 1 < count and lower[at] in _PREPOSITIONS and lower[at] not in ("to", "with", "in"):
            start = at + 2 if lower[at + 1] in _ARTICLES else at + 1
            house = self.starting(start)
            if house and house.sort == "demonym":
                house = self.starting(house.last) or house
            if not house or house.sort in ("person", "title", "honorific"):
                break
            inner = True
            houses.append(house)
            at = house.last
            while lower[at : at + 2] in (["'", "s"], ["’", "s"]) and (owned := self.starting(at + 2)):
                houses.append(owned)
                at = owned.last
        if first < count and text.words[first].islower() and not inner and not houses and len(words) == 1:
            plain = words[0]
            if self.kinds.get(plain, 0) & lx.MODIFIER and not self.kinds.get(plain, 0) & lx.HEAD:
                return None
        return Office(first, at, " ".join(words), _best(houses))

    def _may_begin(self, word: str) -> bool:
        """Whether a lower-case word may begin an office, or a name with a capital behind it ("al-Marl")."""
        return bool(self.kinds.get(word, 0) & _OF_OFFICE) or word in PREFIXES

    def _is_next(self, office: Office) -> bool:
        """Whether an office behind a name leads to the next name ("..., Deputy Commander, Y Z")."""
        comma = self.text.words[office.last : office.last + 1] == [","]
        return office.last + comma in self.persons


def _best(houses: list[Candidate]) -> Candidate | None:
    """The organisation among what stands around a title; the country where there is nothing nearer."""
    for name in houses:
        if name.sort in ("organisation", "thing", "unknown"):
            return name
    return houses[0] if houses else None
