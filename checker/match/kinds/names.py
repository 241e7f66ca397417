"""Names and offices: of one person or thing, whatever the story."""

from __future__ import annotations

from collections.abc import Iterator

from checker.match.kinds.matcher import Feature, Matcher, never, nothing
from checker.match.profiles import Profile
from checker.model import Name


def keys(profile: Profile) -> Iterator[str]:
    """The person, by the one key for all spellings; a surname alone is no person yet."""
    value = profile.claim.value
    if " " in profile.subject and not (type(value) is Name and value.sort != "person"):
        yield f"{profile.claim.kind} {profile.subject}"


def features(a: Profile, _: Profile, __: float) -> tuple[Feature, ...]:
    """The key says it all."""
    return (("one person", 0.95, a.subject),)


MATCHER = Matcher(keys, nothing, features, never, everywhere=True, by_key=True)
