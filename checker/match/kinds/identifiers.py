"""Numbers that name a thing: a house in its street, a weapon's calibre, a flight."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from checker.match.kinds.matcher import ONE_STORY, Barred, Feature, Matcher, one_story
from checker.match.profiles import Profile, jaccard, shared
from checker.match.stories import THRESHOLD
from checker.match.streets import street
from checker.model import Identifier

#: The sorts of identifier of which an event has one, by what they belong to: a street, or the event itself.
_NAMED = frozenset(("address",))
_OF_EVENT = frozenset(("calibre", "flight", "score"))
#: Two numbers in one street need more to speak of one house: many things happen in a street.
_OTHER_NUMBER = -0.12
#: So do two places: a part of town or the town, or two towns that have a street of that name.
_OTHER_PLACE = -0.12
#: Articles so alike tell of one street, whatever town they name.
_MUCH_ALIKE = 0.25
#: Sentences so alike are one sentence, whatever other numbers their articles give.
_COPIED = 0.7
#: Words commoner than this say little about a weapon.
_TELLING = 0.5


def keys(profile: Profile) -> Iterator[str]:
    """The street for an address, the sort for what an event has one of."""
    value = _identifier(profile)
    if value.sort in _NAMED and value.name:
        yield f"{value.sort} {street(value.name).core}"
    elif value.sort in _OF_EVENT:
        yield value.sort


def barred(a: Profile, b: Profile) -> Barred | None:
    """Two sorts, two streets; where somebody lives and where something happened; one of several numbers."""
    one, other = _identifier(a), _identifier(b)
    if one.sort != other.sort:
        return "other-sort", f"{one.sort} / {other.sort}"
    if one.sort in _NAMED and not street(one.name).may_be(street(other.name)):
        return "other-subject", f"{one.name} / {other.name}"
    if a.claim.frame.measure != b.claim.frame.measure:
        return "other-measure", f"{a.claim.frame.measure or one.sort} / {b.claim.frame.measure or other.sort}"
    if one.number != other.number and not (a.sole and b.sole) and jaccard(a.context, b.context) < _COPIED:
        return "several-numbers", one.sort
    return None


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """One street settles most of it; a calibre needs one story and a sentence that says the same.

    Where the numbers differ, the street has to be one street, and the sentences have to share a word about the thing.
    Articles that name one person are of one story and in one place, however they call it.
    """
    value, other = _identifier(a), _identifier(b)
    named = value.sort in _NAMED
    if not named and not one_story(a, b, story):
        return ()
    if value.number != other.number and not (_is_one_street(a, b, story) if named else _is_told_alike(a, b)):
        return ()
    known = named and not a.ground.people.isdisjoint(b.ground.people)
    places = {a.claim.frame.place, b.claim.frame.place} - {""}
    return (
        ("name" if named else "sort", 0.4 if named else 0.25, value.name if named else value.sort),
        ("story", min(0.4, 1.5 * (max(story, ONE_STORY) if known else story)), ""),
        ("sentence", 0.5 * jaccard(a.context, b.context), shared(a.context, b.context)),
        ("place", _OTHER_PLACE if len(places) > 1 and not known else 0.0, " / ".join(sorted(places))),
        ("number", 0.0 if value.number == other.number else _OTHER_NUMBER, f"{value.number} / {other.number}"),
    )


def _is_one_street(a: Profile, b: Profile, story: float) -> bool:
    """Whether two streets of one name are one: the articles are much alike, or have a person or a town in common.

    Every town has a Beech Street, and men are shot in most of them.
    """
    if story >= _MUCH_ALIKE or not a.ground.people.isdisjoint(b.ground.people):
        return True
    return any(not street(place).kinds for place in a.ground.spots(b.ground))


def _is_told_alike(a: Profile, b: Profile) -> bool:
    """Whether two sentences share a word that says something ("handgun"), and not just that police said it."""
    return any(weight >= _TELLING and word in b.context for word, weight in a.context.items())


def again(profile: Profile) -> Hashable:
    """The number."""
    return _identifier(profile).number


def _identifier(profile: Profile) -> Identifier:
    assert type(profile.claim.value) is Identifier
    return profile.claim.value


MATCHER = Matcher(keys, barred, features, again, threshold=0.55, story=THRESHOLD)
