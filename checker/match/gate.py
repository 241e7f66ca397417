"""May two claims be compared at all? The gate before every comparison, cheap steps first.

Precision comes from here: a pair that fails has a reason, is counted, and is never compared.
"""

from __future__ import annotations

from checker.extract.events.lexicon import alike
from checker.match.nouns import contrast, noun_class
from checker.match.profiles import Profile
from checker.match.reasons import Reason
from checker.match.units import comparable
from checker.model import Event, Name, Quantity, Quote, Role, Time

#: Two dated events further apart than this are two events.
_EVENT_DAYS = 7


def refusal(a: Profile, b: Profile) -> tuple[Reason, str] | None:
    """Why two claims of one kind must not be compared, with the words that decide it; None where they may."""
    one, other = a.claim.value, b.claim.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _values(one, other) or _frames(a, b)
    if isinstance(one, Event) and isinstance(other, Event):
        return _events(a, b, one, other) or _modalities(a, b)
    if isinstance(one, Role) and isinstance(other, Role):
        return None if a.subject == b.subject else ("other-subject", f"{a.subject} / {b.subject}")
    if isinstance(one, Name) and isinstance(other, Name):
        return None if a.subject == b.subject else ("other-subject", f"{a.subject} / {b.subject}")
    if isinstance(one, Quote) and isinstance(other, Quote):
        return None
    return ("other-sort", f"{a.claim.kind} / {b.claim.kind}")


def _values(one: Quantity, other: Quantity) -> tuple[Reason, str] | None:
    if one.sort != other.sort:
        if "increment" in (one.sort, other.sort):
            return "increment", f"{one.sort} / {other.sort}"
        if "part" in (one.sort, other.sort):
            return "part-against-whole", f"{one.sort} / {other.sort}"
        return "other-sort", f"{one.sort} / {other.sort}"
    if one.vague and other.vague:
        return "vague", ""
    if one.change != other.change and one.unit in ("percent", "percentage_point"):
        return "other-measure", f"{one.change or 'level'} / {other.change or 'level'}"
    if not comparable(one.unit, other.unit) and noun_class(one.unit) != noun_class(other.unit):
        return "other-unit", f"{one.unit or 'number'} / {other.unit or 'number'}"
    return None


def _frames(a: Profile, b: Profile) -> tuple[Reason, str] | None:
    one, other = a.claim.frame, b.claim.frame
    if one.measure != other.measure:
        return "other-measure", f"{one.measure} / {other.measure}"
    against = contrast(one.words, other.words)
    if against is not None:
        return "other-subject", " / ".join(against)
    if one.phase != other.phase and one.phase and other.phase:
        return "other-time", f"{one.phase} / {other.phase}"
    if one.place and other.place and one.place != other.place:
        return "other-place", f"{one.place} / {other.place}"
    return _modalities(a, b)


def _modalities(a: Profile, b: Profile) -> tuple[Reason, str] | None:
    one, other = a.claim.frame.modality, b.claim.frame.modality
    if one == other:
        return None
    both = {one, other}
    if "denied" in both:
        return "negated", f"{one} / {other}"
    if "hypothetical" in both and both != {"hypothetical", "planned"}:
        return "hypothetical", f"{one} / {other}"
    return ("planned-against-actual", f"{one} / {other}") if "planned" in both else None


def _events(a: Profile, b: Profile, one: Event, other: Event) -> tuple[Reason, str] | None:
    if not alike(one.sort, other.sort):
        return "other-sort", f"{one.sort} / {other.sort}"
    shared = a.participants & b.participants
    alone = len(a.participants) == 1 and a.participants == b.participants
    if len(shared) < 2 and not alone:
        return "other-subject", " / ".join((", ".join(sorted(a.participants)), ", ".join(sorted(b.participants))))
    gap = _days_between(one.when, other.when)
    if gap > _EVENT_DAYS:
        return "other-time", f"{one.when.timex if one.when else ''} / {other.when.timex if other.when else ''}"
    return None


def _days_between(one: Time | None, other: Time | None) -> int:
    """The days that two times are apart; 0 where they touch or one is not known."""
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return 0
    return max(0, (one.first - other.last).days, (other.first - one.last).days)
