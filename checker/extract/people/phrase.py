"""What the pieces of a run are: titles, persons, organisations, places, things.

This looks at the words of the run alone, so its answers are kept: most runs of a corpus occur many times.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.extract.people import lexicon as lx
from checker.extract.people.shape import folded
from checker.extract.text.memory import Memory

Sort = Literal["title", "honorific", "demonym", "person", "organisation", "place", "thing", "unknown"]

#: What titles can make a person of.
_ADORNED = frozenset({"unknown", "person", "place", "organisation"})
_NAME_LIMIT = 4
_OFFICE = lx.TITLE | lx.MODIFIER
_PLAIN = lx.COMMON | lx.CALENDAR
_CUTTING = _OFFICE | _PLAIN
#: What a common word may be inside a name.
_NAMING = lx.ORGANISATION_HEAD | lx.ORGANISATION_MODIFIER | lx.PLACE_HEAD | lx.PLACE_OPENER | lx.KNOWN
_LINKS = frozenset(("of", "the", "and", "for", "&"))


class Part(NamedTuple):
    """Pieces first to last (half-open) and what they are; `key` is the entity, or a title's words.

    `words` are the pieces. `titles` are the titles right before a person: their pieces, first to last, and words;
    `honorific` is the first of them that is a form of address.
    """

    first: int
    last: int
    sort: Sort
    key: str
    words: tuple[str, ...] = ()
    titles: tuple[tuple[int, int, str], ...] = ()
    honorific: str = ""

    def behind(self, size: int) -> Part:
        """The part in a run that has so many more pieces before it."""
        titles = tuple((first + size, last + size, key) for first, last, key in self.titles)
        return self._replace(first=self.first + size, last=self.last + size, titles=titles)


@lru_cache(maxsize=100_000)
def parse(words: tuple[str, ...]) -> tuple[Part, ...]:
    """Cut a run's pieces into parts; pieces that are no name (common words, days) belong to none."""
    parts = _single(words[0]) if len(words) == 1 else _parts(words)
    return tuple(_titled(words, parts, at) for at in range(len(parts)))


def _read(written: str) -> tuple[Part, ...]:
    """The parts of a row of words with spaces between them, as it is written."""
    return parse(tuple(map(folded.__getitem__, written.split())))


readings = Memory(_read, most=100_000, longest=80)


def _titled(words: tuple[str, ...], parts: Sequence[Part], at: int) -> Part:
    """A part with its words, and with the titles that stand right before it where they make a person of it."""
    part = parts[at]._replace(words=words[parts[at].first : parts[at].last])
    if part.sort not in _ADORNED:
        return part
    titles: list[tuple[int, int, str]] = []
    honorific, first = "", part.first
    for before in reversed(parts[:at]):
        if before.last != first or before.sort not in ("title", "honorific"):
            break
        if before.sort == "honorific":
            honorific = before.key
        titles.insert(0, (before.first, before.last, before.key))
        first = before.first
    if part.sort in ("place", "organisation") and (len(part.words) > 1 or honorific in ("", "miss")):
        titles = []  # "Miss America"
    return part._replace(titles=tuple(titles), honorific=honorific)


def _parts(words: tuple[str, ...]) -> Sequence[Part]:
    """The parts of several pieces, without their titles."""
    flags = [_flags(word) for word in words]
    if len(words) == 2 and not flags[1] and flags[0] & lx.GIVEN and not flags[0] & ~lx.GIVEN and words[1].isalpha():
        return (Part(0, 2, "person", f"{words[0]} {words[1]}"),)
    count = len(words)
    phrases = _phrases()
    if not any(flag & _CUTTING for flag in flags) and phrases.keys().isdisjoint(words):
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
            parts += _chunk(words, flags, start, at)
            parts.append(title)
            start = at = title.last
        elif flags[at] & _PLAIN and _breaks(words, flags, at, start):
            parts += _chunk(words, flags, start, at)
            start = at = at + 1
        else:
            at += 1
    parts += _chunk(words, flags, start, count)
    return _settled(words, flags, parts)


def _single(word: str) -> tuple[Part, ...]:
    flags = _flags(word)
    sort: Sort
    if flags & (lx.CALENDAR | lx.PARTICLE):
        return ()
    if flags & lx.DEMONYM:
        return (Part(0, 1, "demonym", lx.lexicon().demonyms[word]),)
    if flags & lx.KNOWN and not flags & lx.COMMON:
        sort = "place" if flags & lx.PLACE else "organisation" if flags & lx.ORGANISATION else "thing"
        return (Part(0, 1, sort, lx.entity_of(word)),)
    if flags & lx.TITLE and not flags & (lx.GIVEN | lx.SURNAME):
        return (Part(0, 1, "honorific" if flags & lx.HONORIFIC else "title", word),)
    if flags & (lx.COMMON | lx.MODIFIER | lx.ORGANISATION_HEAD | lx.PLACE_HEAD) and not flags & lx.SURNAME:
        return ()
    return (Part(0, 1, "unknown", word),) if len(word) > 1 and word[0].isalpha() else ()


def _flags(word: str) -> int:
    kinds = lx.lexicon().kinds
    flags = kinds.get(word, 0)
    if not flags and "-" in word:
        return kinds.get(word.split("-", 1)[0], 0) & lx.GIVEN  # Jean-Paul
    return flags or (kinds.get(word[:-1], 0) & lx.THING if word[-1:] == "s" else 0)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    return lx.lexicon().phrases


def _phrase(words: tuple[str, ...], at: int) -> Part | None:
    """The longest known name of several words at a place."""
    for parts, sort in _phrases().get(words[at], ()):
        if words[at : at + len(parts)] == parts:
            return Part(at, at + len(parts), sort, lx.entity_of(" ".join(parts)))  # type: ignore[arg-type]
    return None


def _title(words: tuple[str, ...], flags: list[int], at: int, start: int) -> Part | None:
    """The title that begins at a piece: modifiers and nouns up to the last noun, and its portfolio."""
    if at > start and flags[at - 1] & lx.PARTICLE:
        return None
    unknown_place = words[at] in lx.lexicon().sure_places or not flags[at - 1] & lx.KNOWN
    if at > start and flags[at] & lx.PLACE_HEAD and unknown_place:
        return None  # "Warren County Coroner", but "U.S. District Judge"
    if flags[at] & lx.HONORIFIC and not flags[at] & lx.RANK:
        return Part(at, at + 1, "honorific", words[at])
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
    return Part(at, last, "title", " ".join(words[at:last]))


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
        return [Part(first, last, part.sort, part.key) for part in _single(words[first])]
    whole = _phrase(words, first)
    if whole and whole.last == last:
        return [whole]
    sort = _whole(words[first:last], flags[first:last])
    if sort:
        return [Part(first, last, sort, lx.entity_of(" ".join(words[first:last])))]
    return _pieces(words, flags, first, last)


def _whole(words: tuple[str, ...], flags: list[int]) -> Sort | None:
    """What a chunk is as one name, or None."""
    if flags[0] & lx.THING_OPENER and len(words) == 2:
        return "thing"
    person = _is_person(words, flags)
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


def _is_person(words: tuple[str, ...], flags: list[int]) -> bool:
    """Whether a chunk is built like a person's name: a known given name or an initial, then a surname."""
    count = len(words)
    union = 0
    for flag in flags:
        union |= flag
    tail = count - 1 if flags[-1] & lx.SUFFIX else count
    limit = _NAME_LIMIT
    if union & (lx.PARTICLE | lx.SUFFIX):
        limit += sum(1 for flag in flags if flag & (lx.PARTICLE | lx.SUFFIX))
    if not 2 <= tail <= count <= limit or union & lx.DEMONYM or not _LINKS.isdisjoint(words):
        return False
    first, last = flags[0], flags[tail - 1]
    if last & lx.PARTICLE or (last & lx.COMMON and not last & lx.SURNAME) or _is_initial(words[tail - 1]):
        return False
    if any(word[-1].isdigit() for word in words):
        return False
    if first & lx.GIVEN:
        return not (first & lx.PLACE and flags[1] & lx.KNOWN)
    if first & (lx.KNOWN | lx.COMMON):
        return False
    if len(words[tail - 1]) > 2 and any(word[-1] == "." and _is_initial(word) for word in words[: tail - 1]):
        return True
    if union & lx.PARTICLE and not lx.lexicon().sure_particles.isdisjoint(words[1 : tail - 1]):
        return not union & lx.KNOWN
    if flags[-1] & lx.SUFFIX:
        return True
    if last & lx.FAMILY and not any(flags[: tail - 1]) and all(w.isalpha() and len(w) > 2 for w in words[: tail - 1]):
        return True
    if union & (lx.KNOWN | lx.COMMON | lx.ORGANISATION_HEAD | lx.PLACE_HEAD) or count != 2:
        return False
    return len(words[1]) > 4 and words[1].endswith(lx.lexicon().surname_endings)


def _is_initial(word: str) -> bool:
    return word[-1] == "." and len(word) <= 6 and word[1::2].strip(".") == "" and word[0].isalpha()


def _pieces(words: tuple[str, ...], flags: list[int], first: int, last: int) -> list[Part]:
    """Known names inside a chunk that is no name as a whole, and what lies between them."""
    found: list[Part] = []
    start = at = first
    while at < last:
        known = _phrase(words, at) or _known(words, flags, at)
        if known and known.last <= last:
            found += _between(words, flags, start, at)
            found.append(known)
            start = at = known.last
        else:
            at += 1
    found += _between(words, flags, start, last)
    team = len(found) == 2 and found[0].sort == "place" and found[1].sort == "unknown"
    if team and found[1].key.endswith("s") and found[0].last == found[1].first:
        return [Part(found[0].first, found[1].last, "organisation", f"{found[0].key} {found[1].key}")]
    return found


def _known(words: tuple[str, ...], flags: list[int], at: int) -> Part | None:
    if not flags[at] & (lx.KNOWN | lx.DEMONYM) or flags[at] & lx.COMMON:
        return None
    (part,) = _single(words[at]) or (None,)
    return Part(at, at + 1, part.sort, part.key) if part else None


def _between(words: tuple[str, ...], flags: list[int], first: int, last: int) -> list[Part]:
    while first < last and (words[first] in _LINKS or flags[first] & lx.COMMON):
        first += 1
    while last > first and (words[last - 1] in _LINKS or flags[last - 1] & lx.COMMON):
        last -= 1
    if first >= last:
        return []
    if last - first == 1:
        return [Part(first, last, part.sort, part.key) for part in _single(words[first])]
    sort: Sort = "person" if _is_person(words[first:last], flags[first:last]) else "unknown"
    return [Part(first, last, sort, " ".join(words[first:last]))]


def _settled(words: tuple[str, ...], flags: list[int], parts: list[Part]) -> list[Part]:
    """Titles that were part of another name after all ("Prince William County", "General Hospital")."""
    found: list[Part] = []
    for part in parts:
        before = found[-1] if found else None
        if before and before.sort == "title" and before.last == part.first and before.last - before.first == 1:
            lone = part.last - part.first
            if part.sort == "place" and flags[before.first] & lx.SURNAME and lone <= 2:
                found[-1] = Part(before.first, part.last, "place", " ".join(words[before.first : part.last]))
                continue
            if part.sort == "organisation" and flags[before.first] & lx.MODIFIER:
                found[-1] = Part(before.first, part.last, "organisation", " ".join(words[before.first : part.last]))
                continue
        found.append(part)
    return found
