"""Numbers: of one unit, one measure, one thing."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from checker.extract.events.lexicon import several
from checker.extract.quantity.dimensions import dimension
from checker.match.kinds.frames import other_frame
from checker.match.kinds.identity import days_told_apart, is_dated
from checker.match.kinds.matcher import Barred, Feature, Matcher, one_story
from checker.match.kinds.periods import other_period, other_state
from checker.match.kinds.stretches import other_stretch
from checker.match.kinds.tellings import one_telling
from checker.match.nouns import noun_class
from checker.match.profiles import Profile, jaccard, overlap, shared
from checker.match.shares import counts_some, is_included
from checker.match.stories import THRESHOLD
from checker.match.toll_words import counts_people
from checker.match.units import comparable
from checker.model import Claim, Quantity

#: Sentences so alike tell the same of the people whom they count.
_SAME_TOLD = 0.5
#: And those so alike tell of one report's count.
_SAME_REPORT = 0.45
#: Predicates that do not tell what was done.
_SAYS_LITTLE = frozenset(("", "have", "be", "rise", "fall", "reach"))
#: What is measured, and not only counted, asks for documents that are so much alike.
_MEASURED = 0.12


def keys(profile: Profile) -> Iterator[str]:
    """The dimension of the unit, or the class of the counted noun."""
    value = quantity(profile)
    yield f"quantity {dimension(value.unit) or noun_class(value.unit)}"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Another sort (an age, a part, an increment), another direction, another unit, another frame."""
    one, other = quantity(a), quantity(b)
    against = other_sort(a, b)
    if against is not None:
        return against
    if one.change != other.change and one.unit in ("percent", "percentage_point"):
        return "other-measure", f"{one.change or 'level'} / {other.change or 'level'}"
    if not comparable(one.unit, other.unit) and noun_class(one.unit) != noun_class(other.unit):
        return "other-unit", f"{one.unit or 'number'} / {other.unit or 'number'}"
    against = (
        other_stretch(a, b) or other_frame(a, b) or other_state(a.claim, b.claim) or other_period(a.claim, b.claim)
    )
    return against or _other_people(a, b) or _other_names(a, b) or _other_report(a, b)


def _other_names(a: Profile, b: Profile) -> Barred | None:
    """Numbers that differ, in sentences or articles on others by name: two companies' sales, two towns' stores."""
    if quantity(a).value == quantity(b).value:
        return None
    if a.ground.named_apart(b.ground):
        return "other-subject", "no name in common"
    if not (a.named and b.named and a.named.isdisjoint(b.named)):
        return None
    if a.named.isdisjoint(b.ground.names) and b.named.isdisjoint(a.ground.names):
        return "other-subject", f"{' '.join(sorted(a.named))} / {' '.join(sorted(b.named))}"
    return None


def _other_people(a: Profile, b: Profile) -> Barred | None:
    """Two numbers of people of whom nothing is said that can be counted once only: those in a car, those in a ward.

    They tell of the same people where their numbers are equal, or their sentences tell the same.
    """
    if quantity(a).value == quantity(b).value:
        return None
    if any(counts_some(profile.claim) or is_included(profile.claim) for profile in (a, b)):
        return "part-against-whole", "some of several"
    limits = "limit" in (quantity(a).bound, quantity(b).bound)  # a thing's own: the passengers that a ship can carry
    if limits or a.claim.frame.measure != "count" or not counts_people(a.claim):
        return None
    return None if jaccard(a.context, b.context) >= _SAME_TOLD else ("too-unlike", "people of whom little is said")


def _other_report(a: Profile, b: Profile) -> Barred | None:
    """A part beside its whole; two numbers of things that add up several events, or belong to reports that come again.

    How many mills were raided tells nothing by itself: both have to tell what was done to them, in one place and over
    one time, by their words. Sentences that tell the same are of one time, but for reports of two days.
    """
    one, other = quantity(a), quantity(b)
    if one.value == other.value:
        return None
    if one.value in b.beside or other.value in a.beside:
        return "part-against-whole", "both numbers stand in one sentence"
    if a.claim.frame.measure != "count" or dimension(one.unit):
        return None
    if not (_adds_up(a.claim) or _adds_up(b.claim)):
        return None
    frame, against = a.claim.frame, b.claim.frame
    if frame.place != against.place:
        return "other-place", f"{frame.place or 'anywhere'} / {against.place or 'anywhere'}"
    done = {frame.predicate, against.predicate} - _SAYS_LITTLE
    if len(done) > 1 or (not done and frame.event != against.event):
        return "other-measure", " / ".join(sorted(done)) or f"{frame.event} / {against.event}"
    again = _comes_again(a.claim) or _comes_again(b.claim)
    if jaccard(a.context, b.context) >= _SAME_REPORT and not (again and days_told_apart(a, b)):
        return None
    if is_dated(a, b):
        return None
    return "several-events", "nothing says that both count over one time"


def _adds_up(claim: Claim) -> bool:
    """Whether a number takes in several events ("raids at 12 mills"), or is of a report that comes again."""
    return _comes_again(claim) or _tells_several(claim.sentence.text)


@lru_cache(maxsize=100_000)
def _tells_several(sentence: str) -> bool:
    return several().search(sentence) is not None


def _comes_again(claim: Claim) -> bool:
    return claim.frame.period is not None and claim.frame.period.recent


def other_sort(a: Profile, b: Profile) -> Barred | None:
    """An age against an amount, a part or an addition against a total; two numbers that are both vague."""
    one, other = quantity(a), quantity(b)
    if one.sort != other.sort:
        sorts = {one.sort, other.sort}
        said = f"{one.sort} / {other.sort}"
        if "increment" in sorts:
            return "increment", said
        return ("part-against-whole", said) if "part" in sorts else ("other-sort", said)
    return ("vague", "") if one.vague and other.vague else None


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """The words of the number itself first, then its sentence, then what is said of it.

    What is only counted ("four men") needs documents that are surely of one story.
    """
    if not one_story(a, b, story) and (story < _MEASURED or dimension(quantity(a).unit) == ""):
        return ()
    one, other = a.claim.frame, b.claim.frame
    wording = fuzz.token_set_ratio(a.claim.sentence.text, b.claim.sentence.text) / 100
    found = [
        ("own words", 0.45 * overlap(a.words, b.words), shared(a.words, b.words)),
        ("sentence", 0.35 * jaccard(a.context, b.context), shared(a.context, b.context)),
        ("wording", 0.15 * wording, ""),
    ]
    if one.predicate and other.predicate:
        same = one.predicate == other.predicate
        found.append(
            ("predicate", 0.1 if same else -0.1, one.predicate if same else f"{one.predicate} / {other.predicate}")
        )
    if quantity(a).value != quantity(b).value and not (a.sole and b.sole):
        found.append(("one of several numbers", -0.15, ""))
    if quantity(a).value != quantity(b).value and _is_noun_alone(a, b):
        found.append(("nothing in common but the noun", -0.15, ""))
    if one.measure == other.measure != "count":
        found.append(("measure", 0.1, one.measure))
    return tuple(found)


def _is_noun_alone(a: Profile, b: Profile) -> bool:
    """Whether two sentences share no more than the words of what is counted, and do not say the same of it."""
    one, other = a.claim.frame.predicate, b.claim.frame.predicate
    return not (one and one == other) and (a.context.keys() & b.context.keys()) <= a.words.keys()


def again(profile: Profile) -> Hashable:
    """The number with its unit and how it is bounded."""
    value = quantity(profile)
    return value.value, value.unit, value.comparator


def quantity(profile: Profile) -> Quantity:
    """The profile's value, which is a quantity."""
    assert type(profile.claim.value) is Quantity
    return profile.claim.value


MATCHER = Matcher(keys, barred, features, again, story=THRESHOLD, telling=one_telling)
