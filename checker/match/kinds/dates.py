"""Days and clock times of what a story is about: the one shooting, crash or vote that its articles date.

A time has a day, a clock time, or both; of each, two times are compared only where both have it in their own words. An
article that dates several such events tells by its other times to which of them one of another article belongs.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from checker.bind.occasions import ANOTHER
from checker.extract.events.lexicon import lexicon
from checker.extract.time.hours import DAY, apart_in_the_year, by_one_name, clock, days_apart, without_year
from checker.match.kinds.identity import days_told_apart, is_identified, is_placed, is_reprinted
from checker.match.kinds.matcher import Barred, Feature, Matcher
from checker.match.profiles import Profile, jaccard, shared
from checker.model import Claim, Time

#: Days further apart than this belong to two events; dates that are written out may be a whole slip of the pen apart.
_APART, _WRITTEN_APART = 6, 20
#: Days so near are one to people, who tell of the night before.
_ONE_DAY = 1
#: Clock times so near can be one; those further apart than that tell of two events, if one article has both.
_NEAR, _FAR = 15, 45
#: Sentences so alike tell of one event, whatever days near it their articles tell of too; and even more alike, on one
#: day, of one that may come again, such as a vote.
_ALIKE, _SAME = 0.35, 0.6
#: What is no blow of fate, such as a hearing or a vote, comes again, and asks for more; so do times that differ, where
#: the articles name no person and no street in common.
_COMES_AGAIN, _DIFFERENT = -0.1, -0.2
#: From this likeness on hardly two documents of two stories are found, and from the lesser on none of two that name one
#: street, with a number or without.
_SURELY, _LIKELY = 0.21, 0.12


def keys(profile: Profile) -> Iterator[str]:
    """The sort of the event that is dated, and each group of sorts that may be told for one another.

    Blocks are worked off by their keys' order: times of one sort meet after those of a group, which tells more rivals.
    """
    value, sort = _time(profile.claim), profile.claim.frame.event
    if sort and value.first is not None and value.last is not None and (value.last - value.first).days <= 1:
        entry = lexicon().sorts.get(sort)
        if entry is not None and not entry.public and not entry.between:
            groups = [number for number, group in enumerate(lexicon().one_time) if sort in group]
            for number in groups:
                yield f"time of group {number}"
            if not groups:
                yield f"time of {sort}"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Times of two events: of other people or places, too far apart, or such that an article has its own for them.

    Reports of two days that name nobody in common give each its own day's news.
    """
    if a.participants and b.participants and not _same_people(a, b):
        return "other-subject", " / ".join((", ".join(sorted(a.participants)), ", ".join(sorted(b.participants))))
    if a.ground.apart(b.ground):
        return "other-place", " / ".join((", ".join(sorted(a.ground.streets)), ", ".join(sorted(b.ground.streets))))
    for own, there in ((a, b), (b, a)):
        if own.streets and there.ground.streets and not _is_told(own.streets, there):
            return "other-place", " / ".join((", ".join(sorted(own.streets)), ", ".join(sorted(there.ground.streets))))
    one, other = a.claim, b.claim
    if ANOTHER in (one.frame.predicate, other.frame.predicate):
        return "several-events", ANOTHER
    said = f"{_time(one).timex} / {_time(other).timex}"
    days, minutes = _days_between(one, other), _minutes_between(one, other)
    if days > (_WRITTEN_APART if _is_written(one) and _is_written(other) else _APART):
        return "other-time", said
    if minutes >= 0 and not _of_one_day(a, b):
        return "other-time", said
    if days > 0 and is_reprinted(a, b) and not (_is_written(one) and _is_written(other)):
        return "other-time", said
    if days > 0 and not is_identified(a, b) and (days_told_apart(a, b) or not is_placed(a, b)):
        return "other-time", said
    entry = lexicon().sorts.get(one.frame.event)
    if (
        entry is not None
        and entry.once
        and one.frame.event == other.frame.event
        and not a.participants & b.participants
    ):
        return "other-subject", one.frame.event
    likeness = jaccard(a.context, b.context)
    if days > 0 and _can_come_again(a, b, likeness):
        return "several-events", ""
    by_day = _DAYS_ALIKE if likeness >= _ALIKE else _DAYS
    if _has_rival(a, b, _CLOCKS) or _has_rival(a, b, by_day):
        return "several-dates", one.frame.event
    return None


def _can_come_again(a: Profile, b: Profile, likeness: float) -> bool:
    """Whether two days may be of two events: another hearing, the arrest of another, the shelling of another night.

    `likeness` is that of the two sentences.
    """
    one, other = a.claim, b.claim
    if (_is_one(one) and _is_one(other)) or (likeness >= _ALIKE and a.participants & b.participants):
        return False
    return likeness < _SAME or days_told_apart(a, b) > 0 or _is_of_war(one) or _is_of_war(other)


def _is_told(streets: frozenset[str], there: Profile) -> bool:
    """Whether an article names one of the streets that stand beside a time of another's, or a sentence of it does."""
    sentence = there.claim.sentence.text.lower()
    return not streets.isdisjoint(there.ground.called) or any(street in sentence for street in streets)


def _of_one_day(a: Profile, b: Profile) -> bool:
    """Whether two clock times can be of one day: that in their words, else that which their article gives the event.

    An article that names no day tells of the days before it appeared.
    """
    days = [
        [profile.claim] if not _time(profile.claim).bare else [c for c in profile.rivals if not _time(c).bare]
        for profile in (a, b)
    ]
    if all(days):
        return any(_days_between(one, other) <= _ONE_DAY for one in days[0] for other in days[1])
    return days_apart(_time(a.claim), _time(b.claim)) <= _APART


class _Aspect(NamedTuple):
    """How far apart two times are in one respect (-1 where one has none of it), and what that tells.

    Up to `near` they can be one, from more than `far` on they are two in one article, and farther than `reach` none of
    the two is taken for the other.
    """

    between: Callable[[Claim, Claim], int]
    near: int
    far: int
    reach: int


def _has_rival(a: Profile, b: Profile, aspect: _Aspect) -> bool:
    """Whether two times differ, and an article has another that fits the other's claim, or may be the one meant."""
    between, near, far, reach = aspect
    if between(a.claim, b.claim) <= near:
        return False
    for own, other in ((a, b), (b, a)):
        for rival in own.rivals:
            apart = between(rival, own.claim)
            if apart > far and (apart <= reach or between(rival, other.claim) <= near):
                return True
    return False


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """One sort of event and one story first; the people, the places and the words around it."""
    one, other = a.claim, b.claim
    days, minutes = _days_between(one, other), _minutes_between(one, other)
    if days < 0 and minutes < 0:
        return ()
    both = a.participants & b.participants
    sort = one.frame.event
    names, named = a.ground.shared(b.ground)
    roads = story >= _LIKELY and not a.ground.roads.isdisjoint(b.ground.roads)
    surely = story >= _SURELY or roads or a.ground.meets(b.ground)
    struck = _strikes(sort) and _strikes(other.frame.event)
    return (
        ("sort", 0.3 if sort == other.frame.event else 0.25, sort),
        ("comes again", 0.0 if struck else _COMES_AGAIN, ""),
        ("story", min(0.35, 1.5 * story), ""),
        ("names", names, named),
        ("participants", 0.15 * min(2, len(both)), ", ".join(sorted(both))),
        ("sentence", 0.4 * jaccard(a.context, b.context), shared(a.context, b.context)),
        ("day", 0.1 if days == 0 else 0.0, ""),
        ("time", 0.0 if surely or (days <= 0 and minutes <= _NEAR) else _DIFFERENT, ""),
    )


def _strikes(sort: str) -> bool:
    """Whether an event of a sort happens once, or strikes and is over."""
    entry = lexicon().sorts.get(sort)
    return entry is not None and (entry.happening or entry.once)


def _is_one(claim: Claim) -> bool:
    """Whether an event strikes once, and is no act of war, which come day after day."""
    return _strikes(claim.frame.event) and not _is_of_war(claim)


def _is_of_war(claim: Claim) -> bool:
    """Whether an event is a blow that states and towns take part in, such as a shelling."""
    entry = lexicon().sorts.get(claim.frame.event)
    return entry is not None and entry.sides and entry.happening


def again(profile: Profile) -> Hashable:
    """The value and the sort of event that it dates."""
    return _time(profile.claim).timex, profile.claim.frame.event


def _days_between(one: Claim, other: Claim) -> int:
    """The days between two times, to the nearest year where one is not written; -1 where one names no day itself."""
    a, b = _time(one), _time(other)
    if a.bare or b.bare:
        return -1
    if by_one_name(a, one.text, b, other.text):
        return 0
    apart = days_apart(a, b)
    if apart > _APART and (without_year(one.text) or without_year(other.text)):
        return apart_in_the_year(a, b)
    return apart


def _minutes_between(one: Claim, other: Claim) -> int:
    """The minutes between two clock times as a clock shows them; -1 where one is none."""
    a, b = clock(_time(one)), clock(_time(other))
    return -1 if a is None or b is None else min(abs(a - b), DAY - abs(a - b))


def _is_written(claim: Claim) -> bool:
    """Whether a day is given by its month, so that a slip of the pen can lead far."""
    return not _time(claim).counted and (without_year(claim.text) or claim.text[-4:].isdigit())


def _same_people(a: Profile, b: Profile) -> bool:
    """Whether two events befell people who share a name or a part of one, or each article names those of the other."""
    words = {word for name in a.participants for word in name.split()}
    if any(word in words for name in b.participants for word in name.split()):
        return True
    return not (a.participants.isdisjoint(b.ground.people) or b.participants.isdisjoint(a.ground.people))


def _time(claim: Claim) -> Time:
    assert type(claim.value) is Time
    return claim.value


_DAYS, _DAYS_ALIKE = _Aspect(_days_between, 0, 0, _APART), _Aspect(_days_between, 0, 0, 0)
_CLOCKS = _Aspect(_minutes_between, _NEAR, _FAR, DAY)

MATCHER = Matcher(keys, barred, features, again, threshold=0.65, several_keys=True, story=0.05)
