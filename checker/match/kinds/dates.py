"""Dates and clock times of what a story is about: the one shooting, crash or vote that its articles date."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from checker.extract.events.lexicon import lexicon
from checker.match.kinds.events import days_between
from checker.match.kinds.matcher import ONE_STORY, Barred, Feature, Matcher
from checker.match.profiles import Profile, jaccard, shared
from checker.model import Time

#: Dates further apart than this belong to two events.
_APART = 6


def keys(profile: Profile) -> Iterator[str]:
    """The sort of the event that is dated, and each family of sorts that may be told for one another.

    Blocks are worked off by their keys' order: dates of one sort meet before those of a family.
    """
    value, sort = _time(profile), profile.claim.frame.predicate
    if sort and value.first is not None and value.last is not None and (value.last - value.first).days <= 1:
        entry = lexicon().sorts.get(sort)
        if entry is not None and not entry.public and not entry.between:
            yield f"date of {sort}"
            for number, family in enumerate(lexicon().alike):
                if sort in family:
                    yield f"date-family {number}"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Dates of two events: too far apart, or more than one date given for such events in one of the articles."""
    if days_between(_time(a), _time(b)) > _APART:
        return "other-time", f"{_time(a).timex} / {_time(b).timex}"
    if days_between(_time(a), _time(b)) and not (a.sole and b.sole):
        return "several-dates", a.claim.frame.predicate
    if a.participants and b.participants and not a.participants & b.participants:
        return "other-subject", " / ".join((", ".join(sorted(a.participants)), ", ".join(sorted(b.participants))))
    return None


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """One story and one sort of event first; the people and the words around it."""
    both = a.participants & b.participants
    if story < ONE_STORY:
        return ()
    same = a.claim.frame.predicate == b.claim.frame.predicate
    return (
        ("sort", 0.3 if same else 0.2, a.claim.frame.predicate),
        ("story", min(0.4, 1.5 * story), ""),
        ("participants", 0.15 * min(2, len(both)), ", ".join(sorted(both))),
        ("sentence", 0.4 * jaccard(a.context, b.context), shared(a.context, b.context)),
    )


def again(profile: Profile) -> Hashable:
    """The value and the sort of event that it dates."""
    return _time(profile).timex, profile.claim.frame.predicate


def _time(profile: Profile) -> Time:
    assert isinstance(profile.claim.value, Time)
    return profile.claim.value


MATCHER = Matcher(keys, barred, features, again, threshold=0.6, several_keys=True)
