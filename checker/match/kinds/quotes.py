"""Quotations: the same words, small differences of spelling and a cut allowed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from checker.match.kinds.matcher import Feature, Matcher, never, nothing
from checker.match.profiles import Profile
from checker.model import Quote

#: Quotations of fewer words than this are common phrases.
_FEWEST_WORDS = 7
#: Quotations are looked up by two of so many of their words.
_RAREST = 5
#: Below this share of equal letters two quotations are different.
_ALIKE = 0.85
#: Quotations that share less than this of their different words cannot have so many equal letters.
_SHARED = 0.5


def keys(profile: Profile) -> Iterator[str]:
    """Each two of the rarest words: the same quotation shares most of them, even cut or with another word in it."""
    if len(_words(profile)) < _FEWEST_WORDS:
        return
    weights = profile.words
    rarest = sorted(weights, key=lambda word: (-weights[word], word))[:_RAREST]
    for one, other in combinations(sorted(rarest), 2):
        yield f"quote {one} {other}"


def features(a: Profile, b: Profile, _: float) -> tuple[Feature, ...]:
    """The share of the shorter one's words that stand in the other, letter by letter."""
    one, other = _words(a), _words(b)
    shorter = min(len(one), len(other))
    same, fewer = a.claim.frame.words & b.claim.frame.words, min(len(a.claim.frame.words), len(b.claim.frame.words))
    if len(same) < _SHARED * fewer:
        return ()
    score = fuzz.partial_ratio(" ".join(one), " ".join(other)) / 100
    return (("same words", score if score >= _ALIKE else 0.0, f"{shorter} words"),)


def _words(profile: Profile) -> tuple[str, ...]:
    assert type(profile.claim.value) is Quote
    return profile.claim.value.words


MATCHER = Matcher(keys, nothing, features, never, everywhere=True, several_keys=True)
