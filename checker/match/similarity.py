"""How alike two claims are that may be compared: a readable list of weighted features.

Weights follow one idea: what the claim itself says counts most, what stands around it less; a word counts by how
rare it is.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.match.profiles import Profile, jaccard, overlap
from checker.model import Event, Name, Quote, Role

Features = tuple[tuple[str, float, str], ...]

#: From this score on two claims are taken to speak of the same thing.
THRESHOLD = 0.5
#: Quotations of fewer words than this are common phrases.
_FEWEST_WORDS = 4


def similarity(a: Profile, b: Profile) -> tuple[float, Features]:
    """The likeness of two claims of one kind, 0 to 1, and the features that make it up."""
    value = a.claim.value
    if isinstance(value, Quote):
        features = _quotations(a, b)
    elif isinstance(value, Name | Role):
        features = (("one person or thing", 0.95, a.subject),)
    elif isinstance(value, Event):
        features = _events(a, b)
    else:
        features = _quantities(a, b)
    return max(0.0, min(1.0, sum(weight for _, weight, _ in features))), features


def _quantities(a: Profile, b: Profile) -> Features:
    own = overlap(a.words, b.words)
    around = jaccard(a.context, b.context)
    wording = fuzz.token_set_ratio(a.claim.sentence.text, b.claim.sentence.text) / 100
    one, other = a.claim.frame, b.claim.frame
    features = [
        ("own words", 0.45 * own, _shared(a.words, b.words)),
        ("sentence", 0.35 * around, _shared(a.context, b.context)),
        ("wording", 0.15 * wording, ""),
    ]
    if one.predicate and other.predicate:
        said = one.predicate if one.predicate == other.predicate else f"{one.predicate} / {other.predicate}"
        features.append(("predicate", 0.1 if one.predicate == other.predicate else -0.1, said))
    if one.measure and one.measure == other.measure and one.measure != "count":
        features.append(("measure", 0.1, one.measure))
    return tuple(features)


def _events(a: Profile, b: Profile) -> Features:
    shared = a.participants & b.participants
    same_sort = getattr(a.claim.value, "sort", "") == getattr(b.claim.value, "sort", "")
    return (
        ("participants", 0.3 * min(2, len(shared)), ", ".join(sorted(shared))),
        ("sort", 0.2 if same_sort else 0.15, ""),
        ("sentence", 0.2 * overlap(a.context, b.context), _shared(a.context, b.context)),
    )


def _quotations(a: Profile, b: Profile) -> Features:
    assert isinstance(a.claim.value, Quote)
    assert isinstance(b.claim.value, Quote)
    one, other = a.claim.value.words, b.claim.value.words
    shorter = min(len(one), len(other))
    if shorter < _FEWEST_WORDS:
        return ()
    score = fuzz.partial_ratio(" ".join(one), " ".join(other)) / 100
    return (("same words", score if score >= 0.85 else 0.0, f"{shorter} words"),)


def _shared(one: object, other: object) -> str:
    assert isinstance(one, dict)
    assert isinstance(other, dict)
    return ", ".join(sorted((word for word in one if word in other), key=lambda word: (-one[word], word))[:6])
