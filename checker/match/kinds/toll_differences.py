"""What explains that two tolls differ: one is of a part, of other people, of another event, or has risen since."""

from __future__ import annotations

import datetime

from checker.match.kinds.identity import (
    days_told_apart,
    is_alike,
    is_dated,
    is_happening,
    is_named,
    is_of_war,
    is_placed,
)
from checker.match.kinds.matcher import Barred
from checker.match.kinds.quantities import quantity
from checker.match.kinds.tellings import is_copied
from checker.match.profiles import Profile
from checker.match.tolls import Toll

#: A later toll that is a smaller share of an earlier one is of other people, be it miscounted: a toll of one event; one
#: that runs on from a beginning.
_SCOPE, _RUNNING_SCOPE = 0.5, 0.8
#: Measures of what is not undone: the missing are found.
_RISING = ("deaths", "injured", "shot")
_NEVER = (datetime.date.min, datetime.date.min)
#: Counts told no further apart than so many days are of the same news.
_NEWS = 2


def explained(a: Profile, b: Profile) -> Barred | None:
    """What explains two different numbers; None where nothing does."""
    return _of_parts(a, b) or _unidentified(a, b) or _fallen(a, b)


def other_scope(a: Profile, b: Profile) -> Barred | None:
    """Two counts from a beginning on, told within days, one a small share of the other: such a count grows slowly."""
    less, more = sorted((quantity(a).value, quantity(b).value))
    if less < _SCOPE * more and days_told_apart(a, b) <= _NEWS and _runs_on(a, b):
        return "part-against-whole", "counts that run on, far apart"
    return None


def _runs_on(a: Profile, b: Profile) -> bool:
    """Whether one of two counts says that it runs on from a beginning, or when it was taken."""
    periods = (profile.claim.frame.period for profile in (a, b))
    return any(period is not None and period.sort in ("since", "as-of") for period in periods)


def _of_parts(a: Profile, b: Profile) -> Barred | None:
    """What explains that two numbers differ: one is of a part, of several events, without the gunman."""
    one, other = toll_of(a), toll_of(b)
    alike = one.share == other.share != "part" and (one.share != "group" or one.group == other.group)
    if not alike:
        return "part-against-whole", f"{one.share} / {other.share}"
    if one.divided or other.divided:
        return "part-against-whole", "a sentence counts them in groups"
    if quantity(a).value in other.beside or quantity(b).value in one.beside:
        return "part-against-whole", "both numbers stand in one sentence"
    casualties = one.casualties | other.casualties
    if (quantity(a).value in casualties) != (quantity(b).value in casualties):
        return "part-against-whole", "one counts the dead and the wounded together"
    if one.group != other.group and quantity(a if one.group else b).value < quantity(b if one.group else a).value:
        return "part-against-whole", f"{one.group or 'all'} / {other.group or 'all'}"
    if one.grade != other.grade:
        return "part-against-whole", f"{one.grade or 'all'} / {other.grade or 'all'}"
    less, more = (one, other) if quantity(a).value < quantity(b).value else (other, one)
    if less.state and less.state != more.state:
        return "part-against-whole", f"{less.state} / {more.state or 'all'}"
    if one.several or other.several:
        return "several-events", ""
    apart = abs(quantity(a).value - quantity(b).value)
    if (one.doer or other.doer) and apart <= 1:
        return "part-against-whole", "with and without whoever did it"
    if (one.unborn or other.unborn) and apart <= 1:
        return "part-against-whole", "with and without an unborn child"
    return _same_whole(a, b)


def _unidentified(a: Profile, b: Profile) -> Barred | None:
    """Two numbers that differ where nothing says that they are of one event.

    A higher one that is told later may be the same event's: tolls rise, and none falls unless somebody erred; but the
    missing are found, and become fewer.
    """
    if any(identifies(a, b) for identifies in (is_named, is_dated, is_placed, is_alike)):
        return None
    if a.claim.frame.measure == "missing" and days_told_apart(a, b):
        return None
    one, other = sorted((a, b), key=lambda profile: quantity(profile).value)
    if one.claim.told is not None and other.claim.told is not None and one.claim.told[1] < other.claim.told[0]:
        return None
    return "several-events", "no name, no place and no day in common"


def _fallen(a: Profile, b: Profile) -> Barred | None:
    """What explains that a later article gives fewer of what only rises: it tells of another event, or counts others.

    One that says that the number has risen to so many counts others; so does one that is much too low. A town has such
    events on the next day as well, so that more than the place must say that the two are one.
    """
    if a.claim.frame.measure not in _RISING:
        return None
    later, earlier = sorted((a, b), key=lambda profile: profile.claim.told or _NEVER, reverse=True)
    if not days_told_apart(a, b) or quantity(later).value > quantity(earlier).value:
        return None
    period = later.claim.frame.period
    if period is not None and period.moving:
        return "part-against-whole", "the lower number has risen"
    if quantity(later).value < quantity(earlier).value * (_RUNNING_SCOPE if _runs_on(a, b) else _SCOPE):
        return "part-against-whole", "much lower than an earlier number"
    if toll_of(a).share != "whole":
        return "part-against-whole", f"{toll_of(a).share} in both"
    one_event = any(identifies(a, b) for identifies in (is_named, is_dated, is_happening))
    if one_event or (is_copied(a, b) and not is_of_war(a, b)):
        return None
    return "several-events", "no name and no day in common"


def _same_whole(a: Profile, b: Profile) -> Barred | None:
    """Whether the dead and the wounded of two sentences add up to the same: one of the wounded has died since.

    Where the two numbers are swapped, nobody has. A number beside which its own sentence counts the dead counts none of
    them.
    """
    wholes = []
    swapped = []
    for profile, other in ((a, b), (b, a)):
        company = toll_of(profile).company
        if company.get("deaths") == frozenset():
            return None
        told = [company.get(measure, frozenset()) for measure in ("deaths", "injured")]
        if any(len(values) > 1 for values in told):
            return None
        wholes.append(sum(sum(values) for values in told))
        with_the_dead = profile.claim.frame.measure == "injured" and not toll_of(other).company.get("deaths")
        if with_the_dead and all(told) and wholes[-1] == quantity(other).value:
            return "part-against-whole", "with and without the dead"
        swapped.append(told if profile is a else told[::-1])
    if wholes[0] and wholes[0] == wholes[1] and swapped[0] != swapped[1]:
        return "part-against-whole", f"{wholes[0]:.0f} dead and wounded in both"
    return None


def toll_of(profile: Profile) -> Toll:
    """What a profile's count takes in; it is a toll."""
    assert profile.toll is not None
    return profile.toll
