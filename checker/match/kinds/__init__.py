"""How claims of each kind are matched: by which keys they meet, what bars a comparison, how alike two are."""

from __future__ import annotations

from checker.match.kinds import ages, dates, events, identifiers, names, quantities, quotes, terms, tolls
from checker.match.kinds.matcher import Matcher
from checker.match.profiles import Profile
from checker.model import Event, Identifier, Name, Quantity, Quote, Role, Time

_MATCHERS: dict[type, Matcher] = {
    Event: events.MATCHER,
    Identifier: identifiers.MATCHER,
    Name: names.MATCHER,
    Role: names.MATCHER,
    Quantity: quantities.MATCHER,
    Quote: quotes.MATCHER,
    Time: dates.MATCHER,
}


def matcher_of(profile: Profile) -> Matcher | None:
    """How a claim is matched; None for a kind that is compared with nothing."""
    value = profile.claim.value
    if terms.is_term(profile):
        return terms.MATCHER
    if type(value) is Quantity and value.sort == "age":
        return ages.MATCHER
    if profile.toll is not None:
        return tolls.MATCHER
    return _MATCHERS.get(type(value))


__all__ = ["Matcher", "matcher_of"]
