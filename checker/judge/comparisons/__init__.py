"""The comparisons that rules name: typed functions from claims (or a relation) to an outcome.

Each returns a `Comparison`: what was found, how large the difference is, and the reason in words. A comparison
of two claims is symmetric in its outcome and size. The names are the rule language's
(`checker.rules.ground`).
"""

from __future__ import annotations

from collections.abc import Callable

from checker.judge.comparisons.ages import age_at, ages
from checker.judge.comparisons.beats import delivered, lead, majority, scale
from checker.judge.comparisons.calendar import on_calendar
from checker.judge.comparisons.clocks import clock
from checker.judge.comparisons.identifiers import identifiers
from checker.judge.comparisons.outcome import Comparison
from checker.judge.comparisons.quantities import change, headline, interval
from checker.judge.comparisons.ratios import multiple, percent_change, point_change
from checker.judge.comparisons.restated import restated
from checker.judge.comparisons.scores import score
from checker.judge.comparisons.spans import listed, order, span
from checker.judge.comparisons.terms import length
from checker.judge.comparisons.times import dates, elapsed_time
from checker.judge.comparisons.wholes import hundred, part_of_whole, sum_of_parts
from checker.judge.comparisons.words import one_holder, roles, spelling, words
from checker.model import Claim, Relation
from checker.rules.schema import Parameters

#: Comparisons of two claims of a fact.
OF_CLAIMS: dict[str, Callable[[Claim, Claim, Parameters], Comparison]] = {
    "interval": interval,
    "dates": dates,
    "clock": clock,
    "ages": ages,
    "identifiers": identifiers,
    "words": words,
    "spelling": spelling,
    "roles": roles,
    "restated": restated,
    "scale": scale,
    "length": length,
    "score": score,
}

#: Comparisons of the claims of one relation.
OF_RELATIONS: dict[str, Callable[[Relation, Parameters], Comparison]] = {
    "change": change,
    "percent_change": percent_change,
    "point_change": point_change,
    "multiple": multiple,
    "part_of_whole": part_of_whole,
    "sum_of_parts": sum_of_parts,
    "hundred": hundred,
    "on_calendar": on_calendar,
    "elapsed_time": elapsed_time,
    "span": span,
    "order": order,
    "listed": listed,
    "age_at": age_at,
    "headline": headline,
    "one_holder": one_holder,
    "lead": lead,
    "majority": majority,
    "delivered": delivered,
}

__all__ = ["OF_CLAIMS", "OF_RELATIONS", "Comparison"]
