"""The comparisons that rules name: typed functions from claims (or a relation) to an outcome.

Each returns a `Comparison`: what was found, how large the difference is, and the reason in words. A comparison
of two claims is symmetric in its outcome and size. The names are the rule language's
(`checker.rules.schema.Comparison`).
"""

from __future__ import annotations

from collections.abc import Callable

from checker.judge.comparisons.outcome import Comparison
from checker.judge.comparisons.quantities import change, interval, percent_change
from checker.judge.comparisons.times import dates, elapsed_time
from checker.judge.comparisons.words import roles, spelling, words
from checker.model import Claim, Relation
from checker.rules.schema import Parameters

#: Comparisons of two claims of a fact.
OF_CLAIMS: dict[str, Callable[[Claim, Claim, Parameters], Comparison]] = {
    "interval": interval,
    "dates": dates,
    "words": words,
    "spelling": spelling,
    "roles": roles,
}

#: Comparisons of the claims of one relation.
OF_RELATIONS: dict[str, Callable[[Relation, Parameters], Comparison]] = {
    "change": change,
    "percent_change": percent_change,
    "elapsed_time": elapsed_time,
}

__all__ = ["OF_CLAIMS", "OF_RELATIONS", "Comparison"]
