"""Ages: of a person with a name, or of somebody known by a role only ("a 16-year-old boy")."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from checker.extract.people.variants import misspelt
from checker.match.casts import are_two, in_common, is_a_relatives, is_copied
from checker.match.figures import Figure, is_age
from checker.match.kinds.matcher import ONE_STORY, Barred, Feature, Matcher, one_story
from checker.match.kinds.quantities import quantity
from checker.match.profiles import Profile, jaccard, shared

#: Each figure that two articles have in common beside the one in question makes it so much likelier, and no more.
_IN_COMPANY, _MOST = 0.1, 0.3
#: Articles less alike than this, and than `ONE_STORY` without so many other figures in common, share nobody nameless.
_FAR, _COMPANY = 0.05, 1.5
#: Where the ages differ, articles must be so much alike: nothing but what is told makes one person of the two.
_NEAR = 0.2
#: And where no part is told of both, their sentences.
_SAID_ALIKE = 0.15
#: Ages that tell a child from a grown-up, and so many years lie between parents and children at the least.
_CHILD, _GROWN_UP, _GENERATION = 13, 20, 16


def keys(profile: Profile) -> Iterator[str]:
    """The person, and for all ages the gender: a nameless one may be named in the other article."""
    figure = _figure(profile)
    if profile.person:
        yield f"age of {profile.person}"
    if figure is not None and is_age(profile.claim):
        for sex in figure.sex or "mf":
            yield f"age of someone ({sex})"


def barred(a: Profile, b: Profile) -> Barred | None:
    """Ages of two people; a vague age; the age that somebody had on another day."""
    if a.place is None or b.place is None:  # no exact age of today
        if quantity(a).vague or quantity(b).vague:
            return "vague", ""
        if not (is_age(a.claim) and is_age(b.claim)):
            return "other-time", f"{a.claim.frame.phase or 'now'} / {b.claim.frame.phase or 'now'}"
    if a.person and b.person:
        if a.person != b.person and not _is_misspelt(a, b):
            return "other-subject", f"{a.subject} / {b.subject}"
        if _are_of_two_generations(a, b) or _is_a_relative(a, b):
            return "other-subject", f"{a.claim.text} / {b.claim.text}"
        return None
    if a.place is None or b.place is None or a.place.figure < 0 or b.place.figure < 0:
        return "several-numbers", f"{a.subject} / {b.subject}"
    if a.place.cast is b.place.cast:
        return None if a.place.figure == b.place.figure else ("other-subject", f"{a.subject} / {b.subject}")
    if are_two(a.place, b.place):
        return "other-subject", f"{a.subject} / {b.subject}"
    return None


def _is_misspelt(a: Profile, b: Profile) -> bool:
    """Whether two full names are one with a slip in it, and neither article tells of both."""
    if a.place is None or b.place is None or a.place.figure < 0 or b.place.figure < 0:
        return False
    return misspelt(a.person, b.person) and not are_two(a.place, b.place)


def _are_of_two_generations(a: Profile, b: Profile) -> bool:
    """Whether a child and a grown-up bear one name: father and son more often than a slip.

    So are two grown-ups where an article gives both ages, too far apart for a slip of a few years.
    """
    young, old = sorted((quantity(a).value, quantity(b).value))
    if not quantity(a).unit == quantity(b).unit == "year":
        return False
    one, other = _figure(a), _figure(b)
    both = one is not None and other is not None and bool(one.ages & other.ages)
    return (young < _CHILD and old >= _GROWN_UP) or (both and old - young >= _GENERATION)


def _is_a_relative(a: Profile, b: Profile) -> bool:
    """Whether the age that one article gives a person is that of another with the surname in the other article."""
    return (
        a.place is not None
        and b.place is not None
        and (is_a_relatives(a.place, b.place) or is_a_relatives(b.place, a.place))
    )


def features(a: Profile, b: Profile, story: float) -> tuple[Feature, ...]:
    """A name settles it; a role needs one story, others in common, a sentence that says the same, and the same part."""
    if a.person and a.person == b.person:
        return (("one person", 0.9, a.person),)
    one, other = _figure(a), _figure(b)
    if one is None or other is None or a.place is None or b.place is None:
        return ()
    if one is other:
        return (("one person", 0.9, a.subject),)
    common = in_common(a.place.cast, b.place.cast)
    if common.figures.get(a.place.figure) != b.place.figure:
        return ()
    company = max(0.0, common.company - (a.place.figure in common.known))
    differ = not one.ages & other.ages
    near = story >= (_NEAR if differ else ONE_STORY)
    if not near and (story < _FAR or not (company >= _COMPANY or one_story(a, b, story))):
        return ()
    if a.person and b.person:
        return (("name misspelt", 0.5, f"{a.person} / {b.person}"), ("story", min(0.3, story), ""))
    alike = jaccard(a.context, b.context)
    if differ and not one.parts & other.parts and alike < _SAID_ALIKE:
        return ()
    found = [
        ("role", 0.25 if one.nouns & other.nouns else 0.15, ", ".join(sorted(one.nouns & other.nouns))),
        ("story", min(0.3, story), ""),
        ("sentence", 0.6 * alike, shared(a.context, b.context)),
        ("others in common", min(_MOST, _IN_COMPANY * company), f"{company:.1f}"),
    ]
    if differ and is_copied(a.claim, b.claim):
        found.append(("wording around", 0.2, ""))
    if one.parts & other.parts:
        found.append(("part", 0.15, ", ".join(sorted(one.parts & other.parts))))
    return tuple(found)


def again(profile: Profile) -> Hashable:
    """The person: an article's ages of one figure belong together whatever they say."""
    if profile.place is not None and profile.place.figure >= 0:
        return profile.place.figure
    return None


def _figure(profile: Profile) -> Figure | None:
    place = profile.place
    return place.cast.figures[place.figure] if place is not None and place.figure >= 0 else None


MATCHER = Matcher(keys, barred, features, again, threshold=0.55, story=0.05)
