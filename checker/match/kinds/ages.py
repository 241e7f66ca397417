"""Ages: of a person with a name, or of somebody known by a role only ("a 16-year-old boy")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.match.kinds.frames import other_mood
from checker.match.kinds.matcher import ONE_STORY, Barred, Feature, Matcher
from checker.match.kinds.quantities import again, quantity
from checker.match.nouns import contrast
from checker.match.profiles import Profile, jaccard, shared


def keys(profile: Profile) -> Iterator[str]:
    """The person, or the noun that stands for one."""
    if profile.person:
        yield f"age of {profile.person}"
    elif profile.subject:
        yield f"age of a {profile.subject.rpartition(' ')[2]}"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Ages of two people; a vague age; an age in years beside one in months."""
    if a.person != b.person:
        return "other-subject", f"{a.subject} / {b.subject}"
    if quantity(a).vague or quantity(b).vague:
        return "vague", ""
    if quantity(a).unit != quantity(b).unit:
        return "other-unit", f"{quantity(a).unit} / {quantity(b).unit}"
    if not a.person:
        against = contrast(a.claim.frame.words, b.claim.frame.words)
        if against is not None:
            return "other-subject", " / ".join(against)
        if quantity(a).value != quantity(b).value and not (a.sole and b.sole):
            return "several-numbers", a.subject
    return other_mood(a, b)


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """A name settles it; a role needs one story, a sentence that says the same, and the same said of the person."""
    if a.person:
        return (("one person", 0.9, a.person),)
    if story < ONE_STORY:
        return ()
    one, other = a.claim.frame, b.claim.frame
    found = [
        ("role", 0.25, a.subject),
        ("story", min(0.3, story), ""),
        ("sentence", 0.6 * jaccard(a.context, b.context), shared(a.context, b.context)),
    ]
    if one.predicate and other.predicate:
        found.append(("predicate", 0.1 if one.predicate == other.predicate else -0.15, one.predicate))
    return tuple(found)


MATCHER = Matcher(keys, barred, features, again, threshold=0.55, story=0.05)
