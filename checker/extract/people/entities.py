"""Who is meant: full names first, then the short forms that go back to them.

Inside one document a surname stands for the person introduced with it. Two persons of one surname are kept
apart, by given name, by middle initial or by suffix; a bare surname that could be either is nobody's but its
own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from checker.extract.people import lexicon as lx
from checker.extract.people.candidates import Candidate
from checker.extract.text import Text
from checker.extract.text.inflection import singular
from checker.lexicon.rarity import rarity

_IN = frozenset(("in", "at", "near", "from", "to", "outside", "of", "across", "around"))


#: What follows a name that begins a sentence.
_NAMED = frozenset(("said", "says", "told", "added", "'", "’", "has", "had", "also", "was", "declined", ","))
_OPEN = frozenset(("unknown", "person"))
#: A word rarer than this that no list has can be a given name: "Zorka", but not "Republic".
_NO_WORD = 0.95
_INSIDE = frozenset(("in", "near", "outside"))


class Person(NamedTuple):
    """The parts of a full name, folded: given name, middle names, surname with its particles, suffix."""

    given: str
    middle: str
    surname: str
    suffix: str


@lru_cache(maxsize=20_000)
def person(words: tuple[str, ...]) -> Person:
    """Take a name of two words or more apart."""
    kinds = lx.lexicon().kinds
    suffix = words[-1] if kinds.get(words[-1], 0) & lx.SUFFIX and len(words) > 2 else ""
    parts = words[:-1] if suffix else words
    at = len(parts) - 1
    while at > 1 and kinds.get(parts[at - 1], 0) & lx.PARTICLE:
        at -= 1
    if at > 1 and parts[0][-1] == "." and parts[1][-1] != ".":  # W. Brent Legere
        return Person(parts[1], " ".join(parts[2:at]), " ".join(parts[at:]), suffix)
    return Person(parts[0], " ".join(parts[1:at]), " ".join(parts[at:]), suffix)


@lru_cache(maxsize=20_000)
def gender(given: str, honorific: str = "") -> str:
    """Say "m", "f", or "" where the given name and the form of address don't tell."""
    forms = lx.titles().honorifics
    if honorific:
        if honorific in forms["male"]:
            return "m"
        if honorific in forms["female"]:
            return "f"
    flags = lx.lexicon().kinds.get(given, 0) or lx.lexicon().kinds.get(given.split("-")[0], 0)
    male, female = bool(flags & lx.MALE), bool(flags & lx.FEMALE)
    return "" if male == female or flags & lx.EITHER else "m" if male else "f"


@dataclass(slots=True)
class Entities:
    """The persons and organisations of one document.

    `surnames` and `givens` lead from a word to the keys of who bears it, with the token of their first
    mention, `short` from a short form to an organisation's key. `inside` are the single names that stand
    inside a sentence, where a capital is no chance.
    """

    surnames: dict[str, dict[str, int]] = field(default_factory=dict)
    givens: dict[str, dict[str, int]] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    inside: set[str] = field(default_factory=set)


def assign(text: Text, found: list[Candidate]) -> list[Candidate]:
    """Give each candidate its sort and entity key; the names that remain, in text order."""
    several: list[Candidate] = []
    single: list[Candidate] = []
    for name in found:
        if len(name.words) > 1:
            several.append(name)
        elif name.sort in _OPEN:
            single.append(name)
    _judge_unknown(text, several, single)
    entities = _introduce(text, several, single)
    return [name for name in found if _resolve(text, name, entities)]


def _judge_unknown(text: Text, several: list[Candidate], single: list[Candidate]) -> None:
    """Decide what unknown words are, by what stands around them and how the text takes them up again."""
    words, heads = text.words, lx.lexicon().heads
    unknown = [name for name in several if name.sort == "unknown"]
    if unknown:
        alone = {n.words[0] for n in single if not n.first or text.lower[n.first - 1] != "the"}
        for name in unknown:
            if _is_suffixed(name):
                name.sort = "person"
            elif not name.loud:
                name.sort = "person" if _taken_up(text, name, alone) else "thing"
        families = {name.words[-1] for name in several if name.sort == "person"}
        for name in unknown:
            rare = len(name.words) == 2 and rarity(name.words[0]) >= _NO_WORD
            if name.sort == "thing" and rare and name.words[-1] in families and _is_like_a_name(text, name):
                name.sort = "person"  # Zorka Malm, where Peter Malm is told of
    for name in single:
        if name.sort == "unknown" and name.first and words[name.first - 1] in heads:
            name.sort = "person"


def _is_suffixed(name: Candidate) -> bool:
    """Whether a name is a surname and a suffix only ("Hale Jr.")."""
    words = name.words
    return len(words) == 2 and bool(lx.lexicon().kinds.get(words[1], 0) & lx.SUFFIX) and name.sort != "place"


def _is_like_a_name(text: Text, name: Candidate) -> bool:
    """Whether an unknown name is made of words that can be a given name and a surname."""
    if len(name.words) > 3 or not all(word.replace("'", "").replace("-", "").isalpha() for word in name.words):
        return False
    return not (text.words[name.first].isupper() or lx.lexicon().kinds.get(name.words[0], 0) & ~lx.GIVEN)


def _taken_up(text: Text, name: Candidate, singles: set[str]) -> bool:
    at = name.last
    if not _is_like_a_name(text, name):
        return False
    if _office_before(text, name.first):
        return True
    if text.lower[at : at + 2] == [",", "who"] or text.lower[at : at + 1] == ["who"]:
        return True
    return name.words[-1] in singles and name.words[0] not in singles


def _office_before(text: Text, token: int) -> bool:
    """Whether a lower-case noun of office stands right before a token ("spokesman", "officer")."""
    return token > 0 and text.words[token - 1] in lx.lexicon().heads


def _introduce(text: Text, several: list[Candidate], single: list[Candidate]) -> Entities:
    """Collect the full names, and the organisations that have short forms."""
    entities = Entities()
    surnames, inside = entities.surnames, entities.inside
    full: list[tuple[Candidate, Person]] = []
    namesakes: dict[tuple[str, str], _Namesakes] = {}
    for name in several:
        if name.sort == "person":
            if not _is_suffixed(name):
                parts = person(name.words)
                full.append((name, parts))
                group = namesakes.setdefault((parts.given, parts.surname), _Namesakes(set(), set()))
                group.middles.add(parts.middle[:1])
                group.suffixes.add(parts.suffix)
        elif name.sort in ("organisation", "thing"):
            name.key, forms = _short_forms(name.words, name.key)
            for form in forms:
                entities.short.setdefault(form, name.key)
    for name, parts in full:
        name.key = key = _person_key(parts, namesakes[parts.given, parts.surname])
        surnames.setdefault(parts.surname, {}).setdefault(key, name.first)
        entities.givens.setdefault(parts.given, {}).setdefault(key, name.first)
        if not entities.genders.get(key):
            entities.genders[key] = gender(parts.given, name.honorific)
    for name in single:
        word = name.words[0]
        if name.sort == "person" and word not in surnames:
            surnames[word] = {word: name.first}
        if not name.loud and (not name.initial or _is_possessive(text, name)):
            inside.add(word)  # a capital inside a sentence, or before a possessive s, is a name's own
    return entities


class _Namesakes(NamedTuple):
    """What tells the bearers of one given name and surname apart; "" stands for those who show none."""

    middles: set[str]
    suffixes: set[str]


def _person_key(parts: Person, group: _Namesakes) -> str:
    """Given name and surname, with what tells it from others of that name in the document."""
    key = f"{parts.given} {parts.surname}"
    if parts.middle and len(group.middles - {""}) > 1:
        key = f"{parts.given} {parts.middle} {parts.surname}"
    return f"{key} {parts.suffix}" if parts.suffix and len(group.suffixes - {""}) > 1 else key


def _is_possessive(text: Text, name: Candidate) -> bool:
    at = name.last
    return text.words[at : at + 1] in (["'"], ["’"]) and text.lower[at + 1 : at + 2] == ["s"]


@lru_cache(maxsize=20_000)
def _short_forms(words: tuple[str, ...], key: str) -> tuple[str, tuple[str, ...]]:
    """The key of an organisation and its short forms: without its legal form, its first word, its initials."""
    known = lx.lexicon()
    forms = []
    legal = words[-1] in known.legal
    if legal or words[-1] in known.companies:
        forms.append(" ".join(words[:-1]))
        if legal:
            key = forms[0]
        if not known.kinds.get(words[0], 0) & ~lx.GIVEN:
            forms.append(words[0])
    forms.append(" ".join(words))
    initials = "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))
    if len(initials) > 2:
        forms.append(f"({initials}")
    return key, tuple(forms)


def _resolve(text: Text, name: Candidate, entities: Entities) -> bool:
    """Settle who or what a candidate is; False if it is no name."""
    sort = name.sort
    if sort in ("title", "honorific"):
        return False
    if len(name.words) > 1:
        return _resolve_several(name, entities)
    word = name.words[0]
    holders = entities.surnames.get(word) or (entities.givens.get(word) if not name.titles else None)
    if holders and sort != "demonym":
        located = sort in ("place", "organisation") and text.lower[name.first - 1] in _IN
        if not located and not _capital_is_chance(text, name):
            name.sort, name.key = "person", _holder(name, holders, entities)
            return True
    return sort != "unknown" or _lone(text, name, entities)


def _resolve_several(name: Candidate, entities: Entities) -> bool:
    """Settle a name of several words."""
    if name.sort == "person":
        if _is_suffixed(name):
            bearers = entities.surnames.get(name.words[0], {})
            fitting = [key for key in bearers if key.endswith(" " + name.words[1])] or list(bearers)
            name.key = fitting[0] if len(fitting) == 1 else " ".join(name.words)
            return True
        return not (name.loud and _is_shouted(name))
    if name.sort == "unknown":
        return _headline_name(name, entities)
    if name.sort != "place":
        name.key = entities.short.get(name.key, name.key)
    return True


def _is_shouted(name: Candidate) -> bool:
    """Whether what looks like a person may be words of a headline: too many, or a place first ("Jordan Trip")."""
    return len(name.words) > 3 or bool(lx.lexicon().kinds.get(name.words[0], 0) & (lx.KNOWN | lx.COMMON))


def _headline_name(name: Candidate, entities: Entities) -> bool:
    """A row of capitals in a headline is a name only if the text has it as a name."""
    key = " ".join(name.words)
    if key in entities.short:
        name.sort, name.key = "thing", entities.short[key]
        return True
    holders = entities.surnames.get(name.words[-1], {})
    if key in holders:
        name.sort, name.key = "person", key
        return True
    return False


def _holder(name: Candidate, holders: dict[str, int], entities: Entities) -> str:
    """The one of several persons of a name that is meant, or the bare name where that is not safe to say."""
    if len(holders) == 1:
        return next(iter(holders))
    if name.honorific:
        wanted = gender("", name.honorific)
        fitting = [key for key in holders if entities.genders.get(key) == wanted] if wanted else []
        if len(fitting) == 1:
            return fitting[0]
    introduced = [key for key, first in holders.items() if first < name.first]
    return introduced[0] if len(introduced) == 1 else name.words[0]


def _capital_is_chance(text: Text, name: Candidate) -> bool:
    """Whether a word that begins a sentence may have its capital from that alone ("Price rises slowed")."""
    flags = lx.lexicon().kinds.get(name.words[0], 0)
    if not (name.initial or name.loud) or not flags & lx.COMMON or name.titles:
        return False
    after = text.words[name.last] if name.last < len(text.words) else ""
    return after not in _NAMED


def _lone(text: Text, name: Candidate, entities: Entities) -> bool:
    """A single capitalized word that no list knows."""
    word = name.words[0]
    flags = lx.lexicon().kinds.get(word, 0)
    written = text.words[name.first]
    if f"({word}" in entities.short and written.isupper():
        name.sort, name.key = "organisation", entities.short[f"({word}"]
        return True
    if word in entities.short:
        name.sort, name.key = "organisation", entities.short[word]
        return True
    if flags & lx.COMMON or (len(written) < 3 and not written.isupper()):
        return False
    if (name.initial or name.loud) and word not in entities.inside:
        return False
    acronym = written.isupper() and len(written) < 6
    inside = name.first > 0 and text.lower[name.first - 1] in _INSIDE
    located = (inside or _names_region(text, name.last)) and not acronym
    name.sort, name.key = "person" if flags & lx.GIVEN else "place" if located else "thing", word
    return True


def _names_region(text: Text, behind: int) -> bool:
    """Whether a name before a token is a region's: "Ostra region", but not the "Ostra district court"."""
    words, known = text.words, lx.lexicon()
    if words[behind : behind + 1] == ["and"] and words[behind + 2 : behind + 3] and words[behind + 1][0].isupper():
        behind += 2  # "the Ostra and Marl regions"
    if behind >= text.size or singular(words[behind]) not in known.regions:
        return False
    following = known.kinds.get(words[behind + 1], 0) if behind + 1 < text.size else 0
    return not following & (lx.HEAD | lx.ORGANISATION_HEAD)
