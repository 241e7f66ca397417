"""Who is meant: full names first, then the short forms that go back to them.

Inside one document a surname stands for the person introduced with it. Two persons of one surname are kept
apart, by given name, by middle initial or by suffix; a bare surname that could be either is nobody's but its
own.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct, field

from checker.extract.people import lexicon as lx
from checker.extract.people.candidates import Candidate, Candidates
from checker.extract.people.phrase import Part
from checker.extract.text import Text
from checker.extract.text.inflection import singular
from checker.lexicon.rarity import rarity

#: Of more persons of one surname in a text nobody can say who is meant.
_MOST_NAMESAKES = 40
_IN = frozenset(("in", "at", "near", "from", "to", "outside", "of", "across", "around"))


#: What follows a name that begins a sentence.
_NAMED = frozenset(("said", "says", "told", "added", "'", "’", "has", "had", "also", "was", "declined", ","))
#: A word rarer than this that no list has can be a given name: "Zorka", but not "Republic".
_NO_WORD = 0.95
#: What goes with names, but is none.
_NO_NAMES = frozenset(("title", "honorific", "demonym"))
_INSIDE = frozenset(("in", "near", "outside"))


class Person(Struct, frozen=True, gc=False):
    """The parts of a full name, folded: given name, middle names, surname with its particles, suffix.

    `key` is given name and surname.
    """

    given: str
    middle: str
    surname: str
    suffix: str
    key: str


@lru_cache(maxsize=20_000)
def person(words: tuple[str, ...]) -> Person:
    """Take a name of two words or more apart."""
    kinds = lx.lexicon().kinds
    suffix = words[-1] if kinds.get(words[-1], 0) & lx.SUFFIX and len(words) > 2 else ""
    parts = words[:-1] if suffix else words
    at = len(parts) - 1
    while at > 1 and kinds.get(parts[at - 1], 0) & lx.PARTICLE:
        at -= 1
    first = 1 if at > 1 and parts[0][-1] == "." and parts[1][-1] != "." else 0  # W. Brent Legere
    given, middle, surname = parts[first], " ".join(parts[first + 1 : at]), " ".join(parts[at:])
    return Person(given, middle, surname, suffix, f"{given} {surname}")


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


class Entities(Struct):
    """The persons and organisations of one document.

    `surnames` and `givens` lead from a word to the keys of who bears it, with the token of their first mention; `short`
    and `initials` lead from a short form to an organisation's key. `full` are the mentions of full names, `suffixed` of
    a surname and a suffix only ("Hale Jr."), `houses` of organisations and things, `others` of places and of what only
    headlines name. `inside` are the single names that stand inside a sentence, where a capital is no chance.
    """

    surnames: dict[str, dict[str, int]] = field(default_factory=dict)
    givens: dict[str, dict[str, int]] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)
    full: list[tuple[Candidate, Person]] = field(default_factory=list)
    suffixed: list[Candidate] = field(default_factory=list)
    houses: list[Candidate] = field(default_factory=list)
    others: list[Candidate] = field(default_factory=list)
    inside: set[str] = field(default_factory=set)
    genders: dict[str, str] = field(default_factory=dict)

    def gender(self, key: str) -> str:
        """The gender that the mentions of a full name show. Few documents ask for any."""
        if not self.genders:
            for name, parts in self.full:
                self.genders[name.key] = self.genders.get(name.key) or gender(parts.given, name.honorific)
        return self.genders.get(key, "")


def assign(text: Text, candidates: Candidates) -> list[Candidate]:
    """Give each candidate its sort and entity key; the names among them.

    Listed words that are a person's name in this text ("Washington") move from `listed` to the `known` candidates. The
    names come in no order.
    """
    several, single, known = candidates.several, candidates.single, candidates.known
    _judge_unknown(text, several, single)
    entities = _introduce(text, several, single)
    bearers = entities.surnames.keys() | entities.givens.keys()
    short, initials, inside = entities.short, entities.initials, entities.inside
    for name in _borne(candidates.listed, bearers):
        if _take_as_persons(text, name, entities):
            known.append(name)
            del candidates.listed[name.first]
    names = _settle_several(entities)
    for name in known:
        if name.sort in _NO_NAMES:
            continue
        if name.words[0] in bearers and name.sort != "person":
            _take_as_persons(text, name, entities)
        names.append(name)
    for name in single:
        word = name.words[0]
        if (
            (word in bearers and _take_as_persons(text, name, entities))
            or name.sort != "unknown"
            or ((word in short or word in initials) and _take_as_short(text, name, entities))
            or ((word in inside or not (name.initial or name.loud)) and _lone(text, name))
        ):
            names.append(name)
    return names


def _borne(listed: dict[int, Part], bearers: set[str]) -> list[Candidate]:
    """The listed words that are names of persons of the text as well."""
    return [
        Candidate(token, token + 1, part.sort, part.key, part.words)
        for token, part in listed.items()
        if part.words[0] in bearers and part.name
    ]


def _settle_several(entities: Entities) -> list[Candidate]:
    """Give the names of several words their keys; those that are names."""
    short = entities.short
    for name in entities.suffixed:
        bearers = entities.surnames.get(name.words[0], {})
        fitting = [key for key in bearers if key.endswith(" " + name.words[1])] or list(bearers)
        name.key = fitting[0] if len(fitting) == 1 else " ".join(name.words)
    for name in entities.houses:
        name.key = short.get(name.key, name.key)
    full = [name for name, _ in entities.full if not (name.loud and _is_shouted(name))]
    others = [name for name in entities.others if name.sort == "place" or _is_headline_name(name, entities)]
    return full + entities.suffixed + entities.houses + others


def _judge_unknown(text: Text, several: list[Candidate], single: list[Candidate]) -> None:
    """Decide what unknown names of several words are, by what stands around them and how the text takes them up."""
    undecided = []
    suffixes = lx.lexicon().suffixes
    for name in several:
        if name.sort != "unknown":
            continue
        if name.words[1] in suffixes and len(name.words) == 2:
            name.sort = "person"
        elif not name.loud:
            name.sort = "thing"
            if _is_like_a_name(text, name):
                if _is_introduced(text, name):
                    name.sort = "person"
                else:
                    undecided.append(name)
    if not undecided:
        return
    alone = {name.words[0] for name in single if not name.first or text.lower[name.first - 1] != "the"}
    for name in undecided:
        if name.words[-1] in alone and name.words[0] not in alone:
            name.sort = "person"
    families = {name.words[-1] for name in several if name.sort == "person"}
    for name in undecided:
        words = name.words
        if name.sort == "thing" and words[-1] in families and len(words) == 2 and rarity(words[0]) >= _NO_WORD:
            name.sort = "person"  # Zorka Malm, where Peter Malm is told of


def _is_like_a_name(text: Text, name: Candidate) -> bool:
    """Whether an unknown name is made of words that can be a given name and a surname."""
    return _can_be_a_name(name.words) and not text.words[name.first].isupper()


@lru_cache(maxsize=20_000)
def _can_be_a_name(words: tuple[str, ...]) -> bool:
    if len(words) > 3 or not all(word.replace("'", "").replace("-", "").isalpha() for word in words):
        return False
    return not lx.lexicon().kinds.get(words[0], 0) & ~lx.GIVEN


def _is_introduced(text: Text, name: Candidate) -> bool:
    """Whether a noun of office stands right before a name ("spokesman", "officer"), or "who" behind it."""
    if name.first and text.words[name.first - 1] in lx.lexicon().heads:
        return True
    behind = text.lower[name.last : name.last + 2]
    return behind[:1] == ["who"] or behind == [",", "who"]


def _introduce(text: Text, several: list[Candidate], single: list[Candidate]) -> Entities:
    """Collect the persons, and the organisations that have short forms."""
    entities = Entities()
    surnames, givens, full, inside = entities.surnames, entities.givens, entities.full, entities.inside
    heads, suffixes = lx.lexicon().heads, lx.lexicon().suffixes
    namesakes: dict[str, _Namesakes] = {}
    for name in several:
        sort = name.sort
        if sort == "person":
            words = name.words
            if words[1] in suffixes and len(words) == 2:
                entities.suffixed.append(name)
                continue
            parts = person(words)
            full.append((name, parts))
            if parts.middle or parts.suffix:
                group = namesakes.setdefault(parts.key, _Namesakes(set(), set()))
                group.middles.add(parts.middle[:1])
                group.suffixes.add(parts.suffix)
        elif sort == "organisation" or sort == "thing":
            name.key, forms, initials = _short_forms(name.words, name.key)
            for form in forms:
                entities.short.setdefault(form, name.key)
            if initials:
                entities.initials.setdefault(initials, name.key)
            entities.houses.append(name)
        elif sort not in _NO_NAMES:
            entities.others.append(name)
    for name, parts in full:
        key = name.key = _person_key(parts, namesakes[parts.key]) if parts.key in namesakes else parts.key
        surnames.setdefault(parts.surname, {}).setdefault(key, name.first)
        givens.setdefault(parts.given, {}).setdefault(key, name.first)
    written = text.words
    for name in single:
        word, first = name.words[0], name.first
        if first and written[first - 1] in heads:
            name.sort = "person"  # "spokesman Tveit"
        if name.sort == "person" and word not in surnames:
            surnames[word] = {word: first}
        if not name.loud and (not name.initial or _is_possessive(text, name)):
            inside.add(word)  # a capital inside a sentence, or before a possessive s, is a name's own
    return entities


class _Namesakes(Struct):
    """What tells the bearers of one given name and surname apart; "" stands for those who show only the other."""

    middles: set[str]
    suffixes: set[str]


def _person_key(parts: Person, group: _Namesakes) -> str:
    """Given name and surname, with what tells it from others of that name in the document."""
    key = parts.key
    if parts.middle and len(group.middles - {""}) > 1:
        key = f"{parts.given} {parts.middle} {parts.surname}"
    return f"{key} {parts.suffix}" if parts.suffix and len(group.suffixes - {""}) > 1 else key


def _is_possessive(text: Text, name: Candidate) -> bool:
    at = name.last
    return at + 1 < text.size and text.lower[at + 1] == "s" and text.words[at] in ("'", "’")


@lru_cache(maxsize=20_000)
def _short_forms(words: tuple[str, ...], key: str) -> tuple[str, tuple[str, ...], str]:
    """The key of an organisation, its short forms (without its legal form, its first word), and its initials."""
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
    return key, tuple(forms), initials if len(initials) > 2 else ""


def _take_as_persons(text: Text, name: Candidate, entities: Entities) -> bool:
    """Settle that a single word that is some person's name means that person here, if it does; whether it does."""
    word = name.words[0]
    holders = entities.surnames.get(word) or (entities.givens.get(word) if not name.titles else None)
    if not holders or (name.sort in ("place", "organisation") and name.first and text.lower[name.first - 1] in _IN):
        return False
    if _capital_is_chance(text, name):
        return False
    name.sort, name.key = "person", _holder(name, holders, entities)
    return True


def _is_shouted(name: Candidate) -> bool:
    """Whether what looks like a person may be words of a headline: too many, or a place first ("Jordan Trip")."""
    return len(name.words) > 3 or bool(lx.lexicon().kinds.get(name.words[0], 0) & (lx.KNOWN | lx.COMMON))


def _is_headline_name(name: Candidate, entities: Entities) -> bool:
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
    if len(holders) > _MOST_NAMESAKES:
        return name.words[0]
    if name.honorific:
        wanted = gender("", name.honorific)
        fitting = [key for key in holders if entities.gender(key) == wanted] if wanted else []
        if len(fitting) == 1:
            return fitting[0]
    introduced = [key for key, first in holders.items() if first < name.first]
    return introduced[0] if len(introduced) == 1 else name.words[0]


def _capital_is_chance(text: Text, name: Candidate) -> bool:
    """Whether a word that begins a sentence may have its capital from that alone ("Price rises slowed")."""
    if not (name.initial or name.loud) or name.titles or not lx.lexicon().kinds.get(name.words[0], 0) & lx.COMMON:
        return False
    after = text.words[name.last] if name.last < len(text.words) else ""
    return after not in _NAMED


def _take_as_short(text: Text, name: Candidate, entities: Entities) -> bool:
    """Settle that a single word is an organisation's short form, or its initials in capitals; whether it is."""
    form = name.words[0]
    key = entities.short.get(form, "")
    if text.words[name.first].isupper():
        key = entities.initials.get(form, key)
    if not key:
        return False
    name.sort, name.key = "organisation", key
    return True


def _lone(text: Text, name: Candidate) -> bool:
    """Whether a single capitalized word that no list knows is a name, and settle it then."""
    word, first = name.words[0], name.first
    written = text.words[first]
    flags = lx.lexicon().kinds.get(word, 0)
    shouted = written.isupper()
    if flags & lx.COMMON or (len(written) < 3 and not shouted):
        return False
    name.key = word
    if flags & lx.GIVEN:
        name.sort = "person"
    elif shouted and len(written) < 6:
        name.sort = "thing"
    else:
        inside = first > 0 and text.lower[first - 1] in _INSIDE
        name.sort = "place" if inside or _names_region(text, name.last) else "thing"
    return True


def _names_region(text: Text, behind: int) -> bool:
    """Whether a name before a token is a region's: "Ostra region", but not the "Ostra district court"."""
    words, count, known = text.words, text.size, lx.lexicon()
    if behind + 2 < count and words[behind] == "and" and words[behind + 1][0].isupper():
        behind += 2  # "the Ostra and Marl regions"
    if behind >= count or singular(words[behind]) not in known.regions:
        return False
    following = known.kinds.get(words[behind + 1], 0) if behind + 1 < count else 0
    return not following & (lx.HEAD | lx.ORGANISATION_HEAD)
