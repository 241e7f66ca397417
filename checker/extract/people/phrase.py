"""What the pieces of a run are: titles, persons, organisations, places, things.

This looks at the words of the run alone, so its answers are kept: most runs of a corpus occur many times.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from operator import or_
from typing import Literal

from msgspec import Struct

from checker.extract.people import lexicon as lx
from checker.extract.people.shape import folded
from checker.extract.text.memory import Memory
from checker.model import Name

Sort = Literal["title", "honorific", "demonym", "person", "organisation", "place", "thing", "unknown"]

#: What can make a person of what stands behind it, and what they can make one of.
_TITLES = frozenset(("title", "honorific"))
#: The sorts of names that are mentioned.
_NAMES = frozenset(("place", "organisation", "thing"))
_ADORNED = frozenset(("unknown", "person", "place", "organisation"))
_NAME_LIMIT = 4
_OFFICE = lx.TITLE | lx.MODIFIER
_PLAIN = lx.COMMON | lx.CALENDAR
_CUTTING = _OFFICE | _PLAIN
#: What a common word may be inside a name.
_NAMING = lx.ORGANISATION_HEAD | lx.ORGANISATION_MODIFIER | lx.PLACE_HEAD | lx.PLACE_OPENER | lx.KNOWN
#: What words that begin or end the names of things, organisations and places are.
_SORTED = lx.THING_OPENER | lx.ORGANISATION_HEAD | lx.PLACE_HEAD | lx.PLACE_OPENER
#: What a list has more to say of than that it is a given name or a surname.
_NO_NAME = lx.COMMON | lx.MODIFIER | lx.ORGANISATION_HEAD | lx.PLACE_HEAD
_TOLD = lx.KNOWN | lx.DEMONYM
_LISTED = _TOLD | _NO_NAME | lx.CALENDAR | lx.PARTICLE | lx.TITLE
_LINKS = frozenset(("of", "the", "and", "for", "&"))


class Part(Struct, gc=False):
    """Pieces first to last (half-open) and what they are; `key` is the entity, or a title's words.

    `words` are the pieces, `name` is what a listed word names by itself. `titles` are the titles right before a person:
    their pieces, first to last, and words; `honorific` is the first of them that is a form of address.
    """

    first: int
    last: int
    sort: Sort
    key: str
    words: tuple[str, ...]
    titles: tuple[tuple[int, int, str], ...] = ()
    honorific: str = ""
    name: Name | None = None

    def behind(self, size: int) -> Part:
        """The part in a run that has so many more pieces before it."""
        titles = tuple((first + size, last + size, key) for first, last, key in self.titles)
        return Part(self.first + size, self.last + size, self.sort, self.key, self.words, titles, self.honorific)


def parse(words: tuple[str, ...]) -> tuple[Part, ...]:
    """Cut a run's pieces into parts; pieces that are no name (common words, days) belong to none."""
    if len(words) == 1:
        single = _single(words, 0)
        return (single,) if single else ()
    parts = _parts(words)
    if len(parts) > 1:
        _adorn(parts)
    return tuple(parts)


def _read(row: str | tuple[str, ...]) -> tuple[Part, ...]:
    return parse(tuple(map(folded.__getitem__, row.split())) if isinstance(row, str) else row)


#: The parts of a row of words with spaces between them, as it is written, and those of a run by its pieces.
readings = Memory[str | tuple[str, ...], tuple[Part, ...]](_read, most=100_000, longest=120)


def _alone(word: str) -> Part | None:
    part = _single((folded[word],), 0)
    if part and part.sort in _NAMES:
        part.name = Name(word, part.sort, part.key)
    return part


#: What a capitalized word is that stands in a row by itself, if it can be a name.
alone = Memory[str, Part | None](_alone)


def _adorn(parts: list[Part]) -> None:
    """Give the parts that titles make persons of the titles that stand right before them."""
    titles: list[Part] = []
    for part in parts:
        if titles and titles[-1].last != part.first:
            titles = []
        if part.sort in _TITLES:
            titles.append(part)
            continue
        if titles and part.sort in _ADORNED:
            forms = [title.key for title in titles if title.sort == "honorific"]
            part.honorific = forms[0] if forms else ""
            # but "Miss America"
            if part.sort in ("unknown", "person") or (len(part.words) == 1 and part.honorific not in ("", "miss")):
                part.titles = tuple((title.first, title.last, title.key) for title in titles)
        titles = []


def _parts(words: tuple[str, ...]) -> list[Part]:
    """The parts of several pieces, without their titles."""
    kinds, phrases = lx.lexicon().kinds, lx.lexicon().phrases
    flags = [kinds.get(word) or _unlisted(word, kinds) for word in words]
    count = len(words)
    union = reduce(or_, flags, 0)
    if count == 2 and union and not flags[1] and not union & ~lx.GIVEN and words[1].isalpha():
        return [Part(0, 2, "person", f"{words[0]} {words[1]}", words)]
    if not union & _CUTTING and phrases.keys().isdisjoint(words):
        return _chunk(words, flags, 0, count)
    parts: list[Part] = []
    start = at = 0
    while at < count:
        known = _phrase(words, at) if words[at] in phrases else None
        if known:
            at = known.last
            continue
        title = _title(words, flags, at, start) if flags[at] & _OFFICE else None
        if title:
            if start < at:
                parts += _chunk(words, flags, start, at)
            parts.append(title)
            start = at = title.last
        elif flags[at] & _PLAIN and _breaks(words, flags, at, start):
            if start < at:
                parts += _chunk(words, flags, start, at)
            start = at = at + 1
        else:
            at += 1
    parts += _chunk(words, flags, start, count)
    return _settled(words, flags, parts) if len(parts) > 1 else parts


def _single(words: tuple[str, ...], at: int) -> Part | None:
    """What one piece is by itself."""
    word, known = words[at], lx.lexicon()
    flags = known.kinds.get(word) or _unlisted(word, known.kinds)
    sort: Sort = "unknown"
    key = word
    if flags & _LISTED:
        if flags & (lx.CALENDAR | lx.PARTICLE):
            return None
        if flags & lx.DEMONYM:
            sort, key = "demonym", known.demonyms[word]
        elif flags & lx.KNOWN and not flags & lx.COMMON:
            sort = "place" if flags & lx.PLACE else "organisation" if flags & lx.ORGANISATION else "thing"
            key = lx.entity_of(word)
        elif flags & lx.TITLE and not flags & (lx.GIVEN | lx.SURNAME):
            sort = "honorific" if flags & lx.HONORIFIC else "title"
        elif flags & _NO_NAME and not flags & lx.SURNAME:
            return None
    if sort == "unknown" and (len(word) < 2 or not word[0].isalpha()):
        return None
    return Part(at, at + 1, sort, key, words[at : at + 1])


def _unlisted(word: str, kinds: dict[str, int]) -> int:
    """The flags of a piece that no list has as it stands: "Jean-Paul" is a given name, "ATACMSs" are things."""
    if "-" in word:
        return kinds.get(word.split("-", 1)[0], 0) & lx.GIVEN
    return kinds.get(word[:-1], 0) & lx.THING if word[-1:] == "s" else 0


def _phrase(words: tuple[str, ...], at: int) -> Part | None:
    """The longest known name of several words at a place."""
    for parts, sort in lx.lexicon().phrases.get(words[at], ()):
        if words[at : at + len(parts)] == parts:
            return Part(at, at + len(parts), sort, lx.entity_of(" ".join(parts)), parts)  # type: ignore[arg-type]
    return None


def _title(words: tuple[str, ...], flags: list[int], at: int, start: int) -> Part | None:
    """The title that begins at a piece: modifiers and nouns up to the last noun, and its portfolio."""
    if at > start and flags[at - 1] & lx.PARTICLE:
        return None
    unknown_place = words[at] in lx.lexicon().sure_places or not flags[at - 1] & lx.KNOWN
    if at > start and flags[at] & lx.PLACE_HEAD and unknown_place:
        return None  # "Warren County Coroner", but "U.S. District Judge"
    if flags[at] & lx.HONORIFIC and not flags[at] & lx.RANK:
        return Part(at, at + 1, "honorific", words[at], words[at : at + 1])
    last, end = -1, at
    while end < len(words):
        here = flags[end]
        if here & (lx.HEAD | lx.RANK):
            last = end
        elif not here & lx.MODIFIER or (end > at and _phrase(words, end)):
            break
        end += 1
    while last >= at and flags[last] & lx.GIVEN and last + 1 < len(words):
        last -= 1  # "President Dean Angelo"
        while last >= at and not flags[last] & (lx.HEAD | lx.RANK):
            last -= 1
    if last < at or _surname_here(words, flags, last, start, at):
        return None
    last += 1
    if last < len(words) and last - at == 1 and flags[last] & lx.PLACE_HEAD and flags[at] & lx.SURNAME:
        return None  # "King Street"
    if last < len(words) and words[last] == "of":
        after = last + 2 if words[last + 1 : last + 2] == ("the",) else last + 1
        for size in (2, 1):
            if " ".join(words[after : after + size]) in _portfolios() and after + size <= len(words):
                last = after + size
                break
    return Part(at, last, "title", " ".join(words[at:last]), words[at:last])


def _surname_here(words: tuple[str, ...], flags: list[int], head: int, start: int, at: int) -> bool:
    """Whether a noun of office is the surname of the given name before it ("Stephen King")."""
    if head != at or at == start:
        return False
    given = all(flags[k] & lx.GIVEN or _is_initial(words[k]) for k in range(start, at))
    return given and bool(flags[at] & lx.SURNAME)


@lru_cache(maxsize=1)
def _portfolios() -> frozenset[str]:
    return frozenset(lx.titles().portfolios)


def _breaks(words: tuple[str, ...], flags: list[int], at: int, start: int) -> bool:
    """Whether a common word or a day belongs to no name."""
    here = flags[at]
    if here & lx.SURNAME and start < at < start + 3 and flags[start] & lx.GIVEN:
        return False
    if here & lx.CALENDAR:
        return True
    if here & lx.THING_OPENER and at + 1 < len(words):
        return False
    if at > start and (words[at - 1] in _LINKS or (words[at] in _LINKS and at < len(words) - 1)):
        return False
    return not here & _NAMING


def _chunk(words: tuple[str, ...], flags: list[int], first: int, last: int) -> list[Part]:
    """The parts of pieces that hold no title."""
    while first < last and words[first] in _LINKS:
        first += 1
    while last > first and (words[last - 1] in _LINKS or flags[last - 1] & lx.PARTICLE):
        last -= 1
    if first >= last:
        return []
    if last - first == 1:
        single = _single(words, first)
        return [single] if single else []
    inside, here = words[first:last], flags[first:last]
    union = reduce(or_, here)
    begins_name = not lx.lexicon().phrases.keys().isdisjoint(inside)
    whole = _phrase(words, first) if begins_name else None
    if whole and whole.last == last:
        return [whole]
    person = _is_person(inside, here, union)
    sort = _whole(inside, here, person) if union & _SORTED else "person" if person else None
    if sort:
        return [Part(first, last, sort, lx.entity_of(" ".join(inside)), inside)]
    if begins_name or union & (_TOLD | lx.COMMON):
        return _pieces(words, flags, first, last)
    return [Part(first, last, "person" if person else "unknown", " ".join(inside), inside)]


def _whole(words: tuple[str, ...], flags: list[int], person: bool) -> Sort | None:
    """What a chunk is as one name, or None; it may be built like a person's."""
    if flags[0] & lx.THING_OPENER and len(words) == 2:
        return "thing"
    of = words.index("of") if "of" in words else len(words)
    if flags[-1] & lx.ORGANISATION_HEAD or (of > 0 and flags[of - 1] & lx.ORGANISATION_HEAD and of < len(words)):
        if person and len(words) == 2 and flags[-1] & lx.SURNAME:
            return "person"
        bare = all(
            flag & (lx.COMMON | lx.DEMONYM | lx.PLACE_OPENER) and not flag & lx.ORGANISATION_HEAD for flag in flags[:-1]
        )
        return None if bare and of == len(words) and not any(flag & lx.DEMONYM for flag in flags) else "organisation"
    if flags[-1] & lx.PLACE_HEAD or (of < len(words) and flags[of - 1] & lx.PLACE_HEAD):
        if person and len(words) == 2 and words[-1] not in lx.lexicon().sure_places and flags[-1] & lx.SURNAME:
            return "person"
        return "place" if not all(flag & (lx.COMMON | lx.DEMONYM) for flag in flags[:-1]) else None
    if person:
        return "person"
    if flags[0] & lx.PLACE_OPENER and len(words) == 2 and not flags[1] & lx.COMMON:
        return "place"
    return None


def _is_person(words: tuple[str, ...], flags: list[int], union: int) -> bool:
    """Whether a chunk is built like a person's name: a known given name or an initial, then a surname.

    `union` are the flags of all its words.
    """
    count = len(words)
    plain = "".join(words).isalpha()  # as most are: without stops and digits
    if plain and not union:
        return count == 2 and _ends_like_a_surname(words[1])
    tail = count - 1 if flags[-1] & lx.SUFFIX else count
    limit = _NAME_LIMIT
    if union & (lx.PARTICLE | lx.SUFFIX):
        limit += sum(1 for flag in flags if flag & (lx.PARTICLE | lx.SUFFIX))
    if not 2 <= tail <= count <= limit or union & lx.DEMONYM or not _LINKS.isdisjoint(words):
        return False
    first, last = flags[0], flags[tail - 1]
    if last & lx.PARTICLE or (last & lx.COMMON and not last & lx.SURNAME):
        return False
    if not plain and (_is_initial(words[tail - 1]) or any(word[-1].isdigit() for word in words)):
        return False
    if first & lx.GIVEN:
        return not (first & lx.PLACE and flags[1] & lx.KNOWN)
    if first & (lx.KNOWN | lx.COMMON):
        return False
    if not plain and len(words[tail - 1]) > 2 and any(map(_is_initial, words[: tail - 1])):
        return True
    if union & lx.PARTICLE and not lx.lexicon().sure_particles.isdisjoint(words[1 : tail - 1]):
        return not union & lx.KNOWN
    if flags[-1] & lx.SUFFIX:
        return True
    if last & lx.FAMILY and not any(flags[: tail - 1]) and all(w.isalpha() and len(w) > 2 for w in words[: tail - 1]):
        return True
    if union & (lx.KNOWN | lx.COMMON | lx.ORGANISATION_HEAD | lx.PLACE_HEAD) or count != 2:
        return False
    return _ends_like_a_surname(words[1])


def _ends_like_a_surname(word: str) -> bool:
    return len(word) > 4 and word.endswith(lx.lexicon().surname_endings)


def _is_initial(word: str) -> bool:
    return word[-1] == "." and len(word) <= 6 and word[1::2].strip(".") == "" and word[0].isalpha()


def _pieces(words: tuple[str, ...], flags: list[int], first: int, last: int) -> list[Part]:
    """Known names inside a chunk that is no name as a whole, and what lies between them."""
    phrases = lx.lexicon().phrases
    found: list[Part] = []
    start = at = first
    while at < last:
        known = _phrase(words, at) if words[at] in phrases else None
        if not known and flags[at] & _TOLD and not flags[at] & lx.COMMON:
            known = _single(words, at)
        if known and known.last <= last:
            found += _between(words, flags, start, at)
            found.append(known)
            start = at = known.last
        else:
            at += 1
    found += _between(words, flags, start, last)
    team = len(found) == 2 and found[0].sort == "place" and found[1].sort == "unknown"
    if team and found[1].key.endswith("s") and found[0].last == found[1].first:
        start, at = found[0].first, found[1].last
        return [Part(start, at, "organisation", f"{found[0].key} {found[1].key}", words[start:at])]
    return found


def _between(words: tuple[str, ...], flags: list[int], first: int, last: int) -> list[Part]:
    while first < last and (words[first] in _LINKS or flags[first] & lx.COMMON):
        first += 1
    while last > first and (words[last - 1] in _LINKS or flags[last - 1] & lx.COMMON):
        last -= 1
    if first >= last:
        return []
    if last - first == 1:
        single = _single(words, first)
        return [single] if single else []
    inside = words[first:last]
    here = flags[first:last]
    sort: Sort = "person" if _is_person(inside, here, reduce(or_, here)) else "unknown"
    return [Part(first, last, sort, " ".join(inside), inside)]


def _settled(words: tuple[str, ...], flags: list[int], parts: list[Part]) -> list[Part]:
    """Titles that were part of another name after all ("Prince William County", "General Hospital")."""
    found: list[Part] = []
    for part in parts:
        before = found[-1] if found else None
        if before and before.sort == "title" and before.last == part.first and before.last - before.first == 1:
            lone = part.last - part.first
            place = part.sort == "place" and flags[before.first] & lx.SURNAME and lone <= 2
            if place or (part.sort == "organisation" and flags[before.first] & lx.MODIFIER):
                inside = words[before.first : part.last]
                found[-1] = Part(before.first, part.last, part.sort, " ".join(inside), inside)
                continue
        found.append(part)
    return found
