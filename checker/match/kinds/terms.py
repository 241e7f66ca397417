"""Terms: what is set for somebody: bail, a fine, the counts of a charge, a sentence.

Two articles speak of one term where they speak of one holder, one stage, and one thing that it is set for. The holder
tells more than the words around it. An article that does not say whose term it is speaks of the holder whom the other
names if it names him too, or says much the same at the same time; where the numbers are equal, one story will do. Where
an article gives two such numbers, neither is held against one that differs.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from rapidfuzz import fuzz

from checker.extract.people.variants import SURNAME_ONLY, same_person
from checker.extract.quantity.dimensions import dimension
from checker.lexicon.additions import in_force
from checker.match.kinds.frames import other_mood
from checker.match.kinds.identity import days_told_apart
from checker.match.kinds.matcher import Barred, Feature, Matcher, one_story
from checker.match.profiles import Profile, jaccard, shared
from checker.match.stories import THRESHOLD
from checker.match.units import comparable
from checker.model import Claim, Quantity, Time

#: What holds for a time so many days before an article is of another case.
_PAST = 365
#: Of articles within so many days, sentences so alike tell of one term.
_NEWS, _ALIKE = 2, 0.35


def is_term(profile: Profile) -> bool:
    """Whether a claim is a number that is set for somebody, and matched by whom it is set for.

    Of a length of time that is the duration, which has the number with its ends, and not the bare quantity beside it.
    """
    if profile.claim.frame.measure not in in_force().terms:
        return False
    number = amount(profile.claim)
    lasts = number is not None and dimension(number.unit) == "time"
    return number is not None and lasts == (type(profile.claim.value) is Time)


def amount(claim: Claim) -> Quantity | None:
    """A term's number: a quantity, or the amount of a length of time."""
    found = claim.value.amount if type(claim.value) is Time else claim.value
    return found if type(found) is Quantity else None


def keys(profile: Profile) -> Iterator[str]:
    """The measure: holders are few in a story, and known by more or less of their names."""
    yield f"{profile.claim.frame.measure} of somebody"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Another holder, stage or matter; a plan; a case long past; one of several numbers of one article."""
    one, other = a.claim.frame, b.claim.frame
    if not _may_be_one_holder(a, b):
        return "other-subject", f"{_said(a.holders)} / {_said(b.holders)}"
    if not comparable(_number(a).unit, _number(b).unit):
        return "other-unit", f"{_number(a).unit} / {_number(b).unit}"
    if one.predicate != other.predicate:
        return "other-measure", f"{one.predicate} / {other.predicate}"
    if one.words != other.words:
        return "other-subject", f"{_said(one.words)} / {_said(other.words)}"
    if _is_past(a) != _is_past(b):
        return "other-time", f"{one.as_of and one.as_of.timex} / {other.as_of and other.as_of.timex}"
    against = other_mood(a, b)
    if against is None and not _is_equal(_number(a), _number(b)) and not (_is_sole(a, b) and _is_sole(b, a)):
        return "several-numbers", one.measure
    return against


def _is_equal(one: Quantity, other: Quantity) -> bool:
    return (one.low, one.high) == (other.low, other.high)


def _is_sole(profile: Profile, other: Profile) -> bool:
    """Whether an article gives one such number only: for that holder, or at all where one of the two is not known."""
    frame, number = profile.claim.frame, _number(profile)
    both = profile.holders and other.holders
    for rival in profile.rivals:
        same = rival.frame.predicate == frame.predicate and rival.frame.words == frame.words
        if same and not (both and rival.frame.holders.isdisjoint(frame.holders)):
            against = amount(rival)
            if against is not None and not _is_equal(number, against):
                return False
    return True


def _may_be_one_holder(a: Profile, b: Profile) -> bool:
    """Whether somebody may hold both: by the full name or the surname, or where one article does not say who."""
    if a.holders and b.holders:
        return any(same_person(one, other) >= SURNAME_ONLY for one in a.holders for other in b.holders)
    if _is_equal(_number(a), _number(b)):
        return True
    people = a.ground.people & b.ground.people
    known = a.holders or b.holders
    if people & known if known else people:
        return True
    return days_told_apart(a, b) <= _NEWS and jaccard(a.context, b.context) >= _ALIKE


def _said(words: frozenset[str]) -> str:
    return " ".join(sorted(words)) or "nothing"


def _is_past(profile: Profile) -> bool:
    as_of, told = profile.claim.frame.as_of, profile.claim.told
    if as_of is None or as_of.last is None or told is None:
        return False
    return (told[0] - as_of.last).days > _PAST


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """A full name settles it; a surname, or none, needs one story and a sentence that says the same."""
    found = [
        ("story", min(0.3, story), ""),
        ("sentence", 0.3 * jaccard(a.context, b.context), shared(a.context, b.context)),
    ]
    both = a.holders & b.holders
    if any(" " in holder for holder in both):
        return (("one holder", 0.5, _said(both)), *found)
    if a.holders and b.holders:
        return (("one surname", 0.35, _said(a.holders)), *found)
    if not one_story(a, b, story):
        return ()
    wording = fuzz.token_set_ratio(a.claim.sentence.text, b.claim.sentence.text) / 100
    return (("one may be meant", 0.2, _said(a.holders or b.holders)), *found, ("wording", 0.2 * wording, ""))


def again(profile: Profile) -> Hashable:
    """The number, of whom and of what."""
    frame = profile.claim.frame
    return _number(profile).value, profile.holders, frame.measure, frame.predicate, frame.words


def _number(profile: Profile) -> Quantity:
    found = amount(profile.claim)
    assert found is not None
    return found


MATCHER = Matcher(keys, barred, features, again, story=THRESHOLD)
