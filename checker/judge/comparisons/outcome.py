"""What a comparison found."""

from __future__ import annotations

from dataclasses import dataclass

from checker.rules.schema import Outcome


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of a comparison, the relative size of the difference (0 to 1), and the reason in words.

    `same`: both say the same. `compatible`: both can be true. `differ`: they cannot both be true of one thing at
    one time.
    """

    outcome: Outcome
    size: float
    why: str
