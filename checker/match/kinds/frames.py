"""What bars a comparison by the frames of two claims, whatever their kind."""

from __future__ import annotations

from checker.match.kinds.matcher import Barred
from checker.match.nouns import contrast
from checker.match.profiles import Profile


def other_mood(a: Profile, b: Profile) -> Barred | None:
    """A plan against a fact, a supposition, a denial."""
    one, other = a.claim.frame.modality, b.claim.frame.modality
    if one == other:
        return None
    both = {one, other}
    if "denied" in both:
        return "negated", f"{one} / {other}"
    if "hypothetical" in both and both != {"hypothetical", "planned"}:
        return "hypothetical", f"{one} / {other}"
    return ("planned-against-actual", f"{one} / {other}") if "planned" in both else None


def other_frame(a: Profile, b: Profile) -> Barred | None:
    """Another measure, subject, state, place or mood."""
    one, other = a.claim.frame, b.claim.frame
    if one.measure != other.measure:
        return "other-measure", f"{one.measure} / {other.measure}"
    against = contrast(one.words, other.words)
    if against is not None:
        return "other-subject", " / ".join(against)
    if one.phase and other.phase and one.phase != other.phase:
        return "other-time", f"{one.phase} / {other.phase}"
    if one.place and other.place and one.place != other.place:
        return "other-place", f"{one.place} / {other.place}"
    return other_mood(a, b)
