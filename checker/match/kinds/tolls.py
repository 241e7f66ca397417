"""Tolls: how many people died, were hurt, are missing in one event.

What an article counts as the whole is compared with what another does; a number that takes in other people (a group,
the others beside somebody, several events) says nothing against it. Equal numbers need less: whoever counts the same
has mostly counted the same people.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.extract.text.word_classes import word_classes
from checker.match.kinds.frames import other_mood
from checker.match.kinds.identity import (
    days_told_apart,
    is_alike,
    is_dated,
    is_happening,
    is_named,
    is_of_war,
    is_placed,
)
from checker.match.kinds.matcher import Barred, Feature, Matcher, one_story
from checker.match.kinds.quantities import again, other_sort, quantity
from checker.match.kinds.stretches import other_stretch
from checker.match.kinds.tellings import is_copied, one_telling
from checker.match.nouns import contrast
from checker.match.profiles import Profile, jaccard, shared
from checker.match.stories import THRESHOLD
from checker.match.tolls import Toll
from checker.model import Claim, Period

_WORD = re.compile(r"\w+")
#: A later toll that is a smaller share of an earlier one is of other people, be it miscounted: a toll of one event; one
#: that runs on from a beginning.
_SCOPE, _RUNNING_SCOPE = 0.5, 0.8
#: Measures of what is not undone: the missing are found.
_RISING = ("deaths", "injured", "shot")
_NEVER = (datetime.date.min, datetime.date.min)
#: Dates of two counts that lie further apart than this are of two events; counts told no further apart are of the same
#: news.
_APART = 2
#: What an article tells of without a date is no longer ago than this.
_PAST = 14
#: A longer stretch of days than this is no rough date of one event.
_ROUGHLY = 100


def keys(profile: Profile) -> Iterator[str]:
    """The measure: the dead meet the dead, whatever noun counts them."""
    yield f"toll {profile.claim.frame.measure}"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Another sort of number, other people, another place or time; for numbers that differ, what else explains it."""
    against = apart(a, b)
    if against is None and quantity(a).value != quantity(b).value:
        return _explained(a, b) or _unidentified(a, b) or _fallen(a, b)
    return against


def apart(a: Profile, b: Profile) -> Barred | None:
    """What keeps two counts apart whatever their numbers."""
    return other_sort(a, b) or _other_people(a, b) or _other_scope(a, b) or _other_event(a, b) or _other_mood(a, b)


def _other_people(a: Profile, b: Profile) -> Barred | None:
    against = contrast(_counted(a), _counted(b))
    if against is not None:
        return "other-subject", " / ".join(against)
    one, other = _toll(a).group, _toll(b).group
    if one and other and one != other:
        return "other-subject", f"{one} / {other}"
    return None


def _other_mood(a: Profile, b: Profile) -> Barred | None:
    """As for all claims; but "the 15 wounded" are taken for granted, whatever is supposed of them."""
    against = other_mood(a, b)
    if against is not None and against[0] == "hypothetical":
        supposed = a if a.claim.frame.modality == "hypothetical" else b
        return None if _toll(supposed).state == "known" else against
    return against


def _counted(profile: Profile) -> frozenset[str]:
    """The words of whom a number counts; where it leaves them out ("the strike killed 60"), others say nothing."""
    if not quantity(profile).counted:
        return frozenset()
    return profile.claim.frame.words - word_classes().casualties  # the measure tells the dead from the wounded


def _other_scope(a: Profile, b: Profile) -> Barred | None:
    """Two counts from a beginning on, told within days, one a small share of the other: such a count grows slowly."""
    less, more = sorted((quantity(a).value, quantity(b).value))
    if less < _SCOPE * more and days_told_apart(a, b) <= _APART and _runs_on(a, b):
        return "part-against-whole", "counts that run on, far apart"
    return None


def _runs_on(a: Profile, b: Profile) -> bool:
    """Whether one of two counts says that it runs on from a beginning, or when it was taken."""
    periods = (profile.claim.frame.period for profile in (a, b))
    return any(period is not None and period.sort in ("since", "as-of") for period in periods)


def _other_event(a: Profile, b: Profile) -> Barred | None:
    against = other_stretch(a, b)
    if against is not None and not _one_stretch(a.claim.frame.period, b.claim.frame.period):
        return against
    one, other = a.claim.frame, b.claim.frame
    if one.phase and other.phase and one.phase != other.phase:
        return "other-time", f"{one.phase} / {other.phase}"
    against = _other_day(a.claim, b.claim) or _other_day(b.claim, a.claim)
    if against is not None:
        return against
    if one.place and other.place and not _one_place(a, b):
        return "other-place", f"{one.place} / {other.place}"
    return None


def _other_day(one: Claim, other: Claim) -> Barred | None:
    """A day before the other count's; one that an article looks back on where the other dates nothing."""
    day, against = one.frame.as_of, other.frame.as_of
    if day is None or day.last is None:
        return None
    if against is not None and against.first is not None:
        apart = (against.first - day.last).days > _APART
    else:
        apart = all(told is not None and (told[0] - day.last).days > _PAST for told in (one.told, other.told))
    return ("other-time", f"{day.timex} / {against.timex if against else 'no date'}") if apart else None


def _one_stretch(one: Period | None, other: Period | None) -> bool:
    """Whether two stretches date one event, one more roughly than the other: "on May 3", "two months ago"."""
    if one is None or other is None or not one.sort == other.sort == "stretch":
        return False
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    if max((one.last - one.first).days, (other.last - other.first).days) > _ROUGHLY:
        return False
    return one.first <= other.last and other.first <= one.last


def _one_place(a: Profile, b: Profile) -> bool:
    """Whether two places can be one: a part of the other's name, or told beside it ("Marden's harbor district")."""
    one, other = a.claim.frame.place, b.claim.frame.place
    names = set(_WORD.findall(one)), set(_WORD.findall(other))
    if names[0] <= names[1] or names[1] <= names[0]:
        return True
    if one in b.ground.places or other in a.ground.places:
        return True
    return one in b.claim.sentence.text.lower() or other in a.claim.sentence.text.lower()


def _explained(a: Profile, b: Profile) -> Barred | None:
    """What explains that two numbers differ: one is of a part, of several events, without the gunman."""
    one, other = _toll(a), _toll(b)
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
    if _toll(a).share != "whole":
        return "part-against-whole", f"{_toll(a).share} in both"
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
        company = _toll(profile).company
        if company.get("deaths") == frozenset():
            return None
        told = [company.get(measure, frozenset()) for measure in ("deaths", "injured")]
        if any(len(values) > 1 for values in told):
            return None
        wholes.append(sum(sum(values) for values in told))
        with_the_dead = profile.claim.frame.measure == "injured" and not _toll(other).company.get("deaths")
        if with_the_dead and all(told) and wholes[-1] == quantity(other).value:
            return "part-against-whole", "with and without the dead"
        swapped.append(told if profile is a else told[::-1])
    if wholes[0] and wholes[0] == wholes[1] and swapped[0] != swapped[1]:
        return "part-against-whole", f"{wholes[0]:.0f} dead and wounded in both"
    return None


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """One story and one measure first; then the sentence, the place, and what else is counted beside."""
    if not one_story(a, b, story):
        return ()
    one, other = a.claim.frame, b.claim.frame
    found = [
        ("measure", 0.25, one.measure),
        ("story", min(0.2, story / 2), ""),
        ("sentence", 0.5 * jaccard(a.context, b.context), shared(a.context, b.context)),
        ("wording", 0.15 * fuzz.token_set_ratio(a.claim.sentence.text, b.claim.sentence.text) / 100, ""),
    ]
    if one.place and other.place:
        found.append(("place", 0.1, one.place))
    if one.event and one.event == other.event:
        found.append(("event", 0.05, one.event))
    if one.as_of and other.as_of:
        found.append(("time", 0.05, one.as_of.timex))
    beside = _in_company(a, b)
    if beside:
        found.append(("counted beside", 0.15, beside))
    if _toll(a).group == _toll(b).group:
        found.append(("people", 0.1, _toll(a).group))
    if quantity(a).value != quantity(b).value and not (a.sole and b.sole):
        found.append(("one of several numbers", -0.1, ""))
    return tuple(found)


def _in_company(a: Profile, b: Profile) -> str:
    """The other counts that both sentences give: "2 deaths" beside the wounded."""
    one, other = _toll(a).company, _toll(b).company
    both = [
        f"{value:.0f} {measure}"
        for measure in sorted(one.keys() & other.keys())
        if measure != a.claim.frame.measure
        for value in sorted(one[measure] & other[measure])
    ]
    return ", ".join(both)


def _toll(profile: Profile) -> Toll:
    assert profile.toll is not None
    return profile.toll


MATCHER = Matcher(keys, barred, features, again, certain=0.65, story=THRESHOLD, telling=one_telling, apart=apart)
