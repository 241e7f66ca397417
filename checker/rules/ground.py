"""What each comparison can be used on: what it goes over, and claims of which kinds it compares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

ClaimKind = Literal[
    "quantity", "date", "time", "duration", "set", "ordinal", "event", "identifier", "name", "role", "quote"
]
#: Facts, or the relations of one kind.
Over = Literal[
    "fact",
    "change",
    "percent-change",
    "point-change",
    "multiple",
    "part",
    "sum",
    "shares",
    "calendar",
    "elapsed",
    "span",
    "order",
    "listed",
    "age",
    "headline",
    "office",
    "lead",
    "majority",
    "pledge",
    "restated",
]
#: The comparisons that a rule may name; each is a function in `checker/judge/comparisons`.
ComparisonName = Literal[
    "interval",
    "dates",
    "clock",
    "ages",
    "identifiers",
    "words",
    "spelling",
    "roles",
    "change",
    "percent_change",
    "point_change",
    "multiple",
    "part_of_whole",
    "sum_of_parts",
    "hundred",
    "on_calendar",
    "elapsed_time",
    "span",
    "order",
    "listed",
    "age_at",
    "headline",
    "one_holder",
    "scale",
    "score",
    "lead",
    "majority",
    "delivered",
    "restated",
    "length",
]


class Ground(NamedTuple):
    """What a comparison goes over, and the kinds of the claims that it finds there.

    Of a fact it compares claims of these kinds, so a rule has to leave all others out. A relation holds the right
    ones by itself, so a rule has nothing to say of them, and must not leave one out.
    """

    over: Over
    kinds: tuple[ClaimKind, ...]

    def misfit(self, kinds: Sequence[ClaimKind]) -> str:
        """Why a rule with this comparison cannot have these kinds in its scope; "" where it can."""
        if self.over == "fact":
            if kinds and set(kinds) <= set(self.kinds):
                return ""
            return f"compares claims of kind {listed(self.kinds, 'and')}: 'kind' has to be given, and to name no other"
        if not kinds or set(self.kinds) <= set(kinds):
            return ""
        return f"compares claims of kind {listed(self.kinds, 'and')}: 'kind' has to be left out, or to name them all"


def listed(names: Sequence[str], last: str) -> str:
    """Names in a row, with "and" or "or" before the last."""
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


GROUND: dict[ComparisonName, Ground] = {
    "interval": Ground("fact", ("quantity",)),
    "dates": Ground("fact", ("date", "time", "event")),
    "clock": Ground("fact", ("date", "time")),
    "ages": Ground("fact", ("quantity",)),
    "length": Ground("fact", ("duration",)),
    "identifiers": Ground("fact", ("identifier",)),
    "words": Ground("fact", ("quote",)),
    "spelling": Ground("fact", ("name",)),
    "roles": Ground("fact", ("role",)),
    "change": Ground("change", ("quantity",)),
    "percent_change": Ground("percent-change", ("quantity",)),
    "point_change": Ground("point-change", ("quantity",)),
    "multiple": Ground("multiple", ("quantity",)),
    "part_of_whole": Ground("part", ("quantity",)),
    "sum_of_parts": Ground("sum", ("quantity",)),
    "hundred": Ground("shares", ("quantity",)),
    "on_calendar": Ground("calendar", ("date",)),
    "elapsed_time": Ground("elapsed", ("date",)),
    "span": Ground("span", ("duration", "date")),
    "order": Ground("order", ("ordinal", "date")),
    "listed": Ground("listed", ("ordinal", "date")),
    "age_at": Ground("age", ("quantity", "date")),
    "headline": Ground("headline", ("quantity",)),
    "one_holder": Ground("office", ("role",)),
    "scale": Ground("fact", ("quantity",)),
    "score": Ground("fact", ("identifier",)),
    "lead": Ground("lead", ("quantity",)),
    "majority": Ground("majority", ("quantity",)),
    "delivered": Ground("pledge", ("quantity",)),
    "restated": Ground("restated", ("quantity", "duration", "date", "time", "ordinal", "identifier")),
}
