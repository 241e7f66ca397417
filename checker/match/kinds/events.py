"""Events between people: who took part decides, and that they lie within days of each other."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from checker.extract.events.lexicon import alike
from checker.match.kinds.frames import other_mood
from checker.match.kinds.identity import is_reprinted
from checker.match.kinds.matcher import Barred, Feature, Matcher
from checker.match.profiles import Profile, overlap, shared
from checker.model import Event, Time

#: Two dated events further apart than this are two events.
APART = 7


def keys(profile: Profile) -> Iterator[str]:
    """Each person who took part."""
    for name in sorted(profile.participants):
        yield f"event {name}"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Another sort of event, other people, another time, another mood."""
    one, other = _event(a), _event(b)
    if not alike(one.sort, other.sort):
        return "other-sort", f"{one.sort} / {other.sort}"
    alone = len(a.participants) == 1 and a.participants == b.participants
    if len(a.participants & b.participants) < 2 and not alone:
        return "other-subject", " / ".join((", ".join(sorted(a.participants)), ", ".join(sorted(b.participants))))
    days = days_between(one.when, other.when)
    if days and one.sort != other.sort:
        return "other-sort", f"{one.sort} / {other.sort}"  # shot on one day, and dead on the next
    if days > APART or (days and is_reprinted(a, b)):
        return "other-time", f"{one.when.timex if one.when else ''} / {other.when.timex if other.when else ''}"
    return other_mood(a, b)


def features(a: Profile, b: Profile, _: float) -> tuple[Feature, ...]:
    """The people, the sort of event, the words around it."""
    both = a.participants & b.participants
    return (
        ("participants", 0.3 * min(2, len(both)), ", ".join(sorted(both))),
        ("sort", 0.2 if _event(a).sort == _event(b).sort else 0.15, ""),
        ("sentence", 0.2 * overlap(a.context, b.context), shared(a.context, b.context)),
    )


def again(profile: Profile) -> Hashable:
    """The people and the time."""
    return profile.participants, _event(profile).when


def days_between(one: Time | None, other: Time | None) -> int:
    """The days that two times are apart; 0 where they touch or one is not known."""
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return 0
    return max(0, (one.first - other.last).days, (other.first - one.last).days)


def _event(profile: Profile) -> Event:
    assert type(profile.claim.value) is Event
    return profile.claim.value


MATCHER = Matcher(keys, barred, features, again, several_keys=True)
