"""What shows that two counts tell of one state of the matter, though they are of a day on which it still moved.

Whoever takes a sentence over takes its number over, and two sentences that give the same large number beside the one in
which they differ ("41 killed and 76 hurt", "52 killed and 76 hurt") have it from one count.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from checker.match.profiles import Profile

#: Two sentences are one text but for their numbers from so much likeness on (0 to 100), if so much is said in them by
#: the rarity of their words.
_COPIED, _SAID = 88, 1.5
#: Sentences without so many words in common are alike by chance.
_WORDS = 5
#: Smaller numbers than this stand beside two counts by chance.
_BY_CHANCE = 20
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty)\b",
    re.I,
)


def one_telling(a: Profile, b: Profile) -> str:
    """What shows it, "" where nothing does."""
    if is_copied(a, b):
        return "the same words"
    return ""


def is_copied(a: Profile, b: Profile) -> bool:
    """Whether two sentences are one text but for their numbers."""
    one, other = _without_numbers(a.claim.sentence.text), _without_numbers(b.claim.sentence.text)
    if one.count(" ") < _WORDS - 1 or other.count(" ") < _WORDS - 1:
        return False
    said = sum(weight for word, weight in a.context.items() if word in b.context)
    return said >= _SAID and fuzz.ratio(one, other, score_cutoff=_COPIED) > 0


@lru_cache(maxsize=10_000)
def _without_numbers(sentence: str) -> str:
    return " ".join(_NUMBER.sub("#", sentence).lower().split())
