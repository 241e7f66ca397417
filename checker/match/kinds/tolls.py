"""Tolls: how many people died, were hurt, are missing in one event.

What an article counts as the whole is compared with what another does; a number that takes in other people (a group,
the others beside somebody, several events) says nothing against it. Equal numbers need less: whoever counts the same
has mostly counted the same people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.extract.text.word_classes import word_classes
from checker.match.kinds.frames import other_mood
from checker.match.kinds.matcher import Barred, Feature, Matcher, one_story
from checker.match.kinds.quantities import again, other_sort, quantity
from checker.match.kinds.stretches import other_stretch
from checker.match.kinds.tellings import one_telling
from checker.match.kinds.toll_differences import explained, other_scope, toll_of
from checker.match.nouns import contrast
from checker.match.profiles import Profile, jaccard, shared
from checker.match.stories import THRESHOLD
from checker.model import Claim, Period

_WORD = re.compile(r"\w+")
#: Dates of two counts that lie further apart than this are of two events.
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
        return explained(a, b)
    return against


def apart(a: Profile, b: Profile) -> Barred | None:
    """What keeps two counts apart whatever their numbers."""
    return other_sort(a, b) or _other_people(a, b) or other_scope(a, b) or _other_event(a, b) or _other_mood(a, b)


def _other_people(a: Profile, b: Profile) -> Barred | None:
    against = contrast(_counted(a), _counted(b))
    if against is not None:
        return "other-subject", " / ".join(against)
    one, other = toll_of(a).group, toll_of(b).group
    if one and other and one != other:
        return "other-subject", f"{one} / {other}"
    return None


def _other_mood(a: Profile, b: Profile) -> Barred | None:
    """As for all claims; but "the 15 wounded" are taken for granted, whatever is supposed of them."""
    against = other_mood(a, b)
    if against is not None and against[0] == "hypothetical":
        supposed = a if a.claim.frame.modality == "hypothetical" else b
        return None if toll_of(supposed).state == "known" else against
    return against


def _counted(profile: Profile) -> frozenset[str]:
    """The words of whom a number counts; where it leaves them out ("the strike killed 60"), others say nothing."""
    if not quantity(profile).counted:
        return frozenset()
    return profile.claim.frame.words - word_classes().casualties  # the measure tells the dead from the wounded


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
    if toll_of(a).group == toll_of(b).group:
        found.append(("people", 0.1, toll_of(a).group))
    if quantity(a).value != quantity(b).value and not (a.sole and b.sole):
        found.append(("one of several numbers", -0.1, ""))
    return tuple(found)


def _in_company(a: Profile, b: Profile) -> str:
    """The other counts that both sentences give: "2 deaths" beside the wounded."""
    one, other = toll_of(a).company, toll_of(b).company
    both = [
        f"{value:.0f} {measure}"
        for measure in sorted(one.keys() & other.keys())
        if measure != a.claim.frame.measure
        for value in sorted(one[measure] & other[measure])
    ]
    return ", ".join(both)


MATCHER = Matcher(keys, barred, features, again, certain=0.65, story=THRESHOLD, telling=one_telling, apart=apart)
