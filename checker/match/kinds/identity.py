"""What tells that two reports mean one event, where their numbers or days differ.

Events of one sort come again: shells fall on a town every week, and people are shot in a city every night. Reports that
give one value for it may be taken for one; those that differ are sooner of two events than of one told wrongly,
unless something identifies it: somebody whom both name, a street, a town in the news of a few days, a day that both
give, a beginning that both count from.
"""

from __future__ import annotations

import datetime

from checker.extract.events.lexicon import lexicon
from checker.match.profiles import Profile, jaccard
from checker.model import Period

#: News from one place that appears further apart than so many days is sooner of two events.
_NEWS = 2
#: So many rare names besides those of towns are hardly in common by chance.
_NAMES = 3
#: Sentences so alike tell of one happening.
_ALIKE = 0.35
#: Longer stretches of days than this ("in September") identify no event.
_ONE_EVENT = 2

Days = tuple[datetime.date, datetime.date]


def is_named(a: Profile, b: Profile) -> bool:
    """Whether two reports name one of the people or one of the streets of the event."""
    return a.ground.meets(b.ground) or not a.participants.isdisjoint(b.participants)


def is_identified(a: Profile, b: Profile) -> bool:
    """Whether two reports name one of the event's people or streets (with a number or not), or three other names."""
    if is_named(a, b) or not a.ground.roads.isdisjoint(b.ground.roads):
        return True
    towns = {word for ground in (a.ground, b.ground) for place in ground.places for word in place.split()}
    return len((a.ground.names & b.ground.names) - towns) >= _NAMES


def is_dated(a: Profile, b: Profile) -> bool:
    """Whether two counts are of one day by their own words, or from one beginning."""
    one, other = a.claim.frame.period, b.claim.frame.period
    if one is not None and other is not None and "since" in (one.sort, other.sort):
        return one.sort == other.sort
    days, against = _day(a), _day(b)
    return days is not None and against is not None and days[0] <= against[1] and against[0] <= days[1]


def days_told_apart(a: Profile, b: Profile) -> int:
    """The least number of days between the appearance of two reports, 0 where one is not known."""
    one, other = a.claim.told, b.claim.told
    if one is None or other is None:
        return 0
    return max(0, (one[0] - other[1]).days, (other[0] - one[1]).days)


def is_placed(a: Profile, b: Profile) -> bool:
    """Whether two reports that appeared within days of each other name one place narrower than a region."""
    return days_told_apart(a, b) <= _NEWS and bool(a.ground.spots(b.ground))


def is_alike(a: Profile, b: Profile) -> bool:
    """Whether two sentences tell in much the same words of one happening within days, such as a flood or a crash.

    Acts of war are told in the same words day after day.
    """
    return _is_one_sort(a, b) and days_told_apart(a, b) <= _NEWS and jaccard(a.context, b.context) >= _ALIKE


def is_happening(a: Profile, b: Profile) -> bool:
    """Whether two counts are of a happening of one sort, such as a flood or a crash, in one place and within days."""
    return _is_one_sort(a, b) and (is_placed(a, b) or is_alike(a, b))


def is_of_war(a: Profile, b: Profile) -> bool:
    """Whether either count is of an act of two sides, such as an attack: a place sees them again and again."""
    entries = (lexicon().sorts.get(profile.claim.frame.event) for profile in (a, b))
    return any(entry is not None and bool(entry.sides) for entry in entries)


def _is_one_sort(a: Profile, b: Profile) -> bool:
    sort = a.claim.frame.event
    entry = lexicon().sorts.get(sort)
    return entry is not None and entry.happening and not entry.sides and sort == b.claim.frame.event


def is_reprinted(a: Profile, b: Profile) -> bool:
    """Whether one sentence was printed twice, on two days.

    A "Thursday" that is counted from the day of each article is then no statement of either about the day.
    """
    return a.claim.sentence.text == b.claim.sentence.text and a.claim.told != b.claim.told


def _day(profile: Profile) -> Days | None:
    """The day or the few days that date a count's event in the words of its report."""
    as_of, period = profile.claim.frame.as_of, profile.claim.frame.period
    if as_of is not None and as_of.first is not None and as_of.last is not None:
        days = as_of.first, as_of.last
    elif isinstance(period, Period) and period.sort == "stretch" and period.first and period.last:
        days = period.first, period.last
    else:
        return None
    return days if (days[1] - days[0]).days <= _ONE_EVENT else None
