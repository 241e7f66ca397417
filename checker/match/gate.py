"""May two claims be compared at all? The gate before every comparison, cheap steps first.

Precision comes from here: a pair that fails has a reason, is counted, and is never compared.
"""

from __future__ import annotations

from checker.extract.events.lexicon import alike
from checker.match.nouns import contrast, noun_class
from checker.match.profiles import Profile
from checker.match.reasons import Reason
from checker.match.units import comparable
from checker.model import Event, Name, Quantity, Quote, Role

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
    if one.as_of and other.as_of and one.as_of.first and other.as_of.first and one.as_of.last and other.as_of.last:
        if one.as_of.first > other.as_of.last or other.as_of.first > one.as_of.last:
            if a.claim.doc == b.claim.doc:
                return "other-time", f"{one.as_of.timex} / {other.as_of.timex}"
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
    if len(shared) < 2 and not (shared and shared in (a.participants, b.participants) and len(a.participants | b.participants) == 1):
        return "other-subject", " / ".join((", ".join(sorted(a.participants)), ", ".join(sorted(b.participants))))
    if one.when and other.when and one.when.first and other.when.first and one.when.last and other.when.last:
        gap = max((one.when.first - other.when.last).days, (other.when.first - one.when.last).days)
        if gap > _EVENT_DAYS:
            return "other-time", f"{one.when.timex} / {other.when.timex}"
    return None
