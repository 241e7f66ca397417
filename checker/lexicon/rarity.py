"""How rare a word is in English at large.

The table is fixed, and never computed from the corpus at hand: so an unrelated article changes no finding, and
shards of a corpus agree.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

#: The Zipf value of a word that the table does not have: rarer than all that it has.
UNKNOWN = 2.5
_COMMONEST = 7.8


@cache
def _table() -> dict[str, float]:
    lines = Path(__file__).with_name("frequency.txt").read_text(encoding="utf-8").splitlines()
    table: dict[str, float] = {}
    for line in lines:
        if not line.startswith("#"):
            band, *words = line.split(" ")
            table.update(dict.fromkeys(words, float(band)))
    return table


@cache
def _rarities() -> dict[str, float]:
    return {word: (_COMMONEST - value) / (_COMMONEST - UNKNOWN) for word, value in _table().items()}


def rarity(word: str) -> float:
    """The weight of a word as evidence: 0 for the commonest, 1 for a word that the table does not have."""
    return _rarities().get(word, 1.0)
