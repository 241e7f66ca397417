"""How two claims stand to each other in time."""

from __future__ import annotations

import datetime
from typing import Literal

from checker.extract.quantity.dimensions import dimension
from checker.model import Claim, Quantity

#: So many days an event is news, and so many it may take ("over the weekend").
_NEWS, _SPAN = 14, 3

#: Counts of people that an event adds to, and takes nothing from.
TOLLS = frozenset(("deaths", "injured", "shot"))

Days = tuple[datetime.date, datetime.date]
#: How two claims stand in time: they can hold for the same time, one must hold for a later one, or they are two counts
#: of a day on which the count still moved.
Standing = Literal["same", "later", "moving"]


def days_of(claim: Claim) -> Days | None:
    """The days for which a claim can hold: of its own as-of time, else of its document's date, else None.

    A day or a weekend shortly before the article appeared is that of the event that is told of ("14 died on Tuesday"):
    what was known of it holds for the day of the telling, and that of a toll however long ago its event was. So does
    what is planned or expected, whenever it will be, and a count of a time that is not over ("150 mills closed this
    week"). A count that says when it holds ("as of Tuesday") does so.
    """
    as_of, told, period = claim.frame.as_of, claim.told, claim.frame.period
    if claim.frame.modality == "planned" or (told is not None and _is_toll(claim)):
        return told
    if period is not None and period.sort != "stretch":
        return (period.last, period.last) if period.last is not None else told
    if as_of is None or as_of.first is None or as_of.last is None:
        return told
    short = (as_of.last - as_of.first).days < _SPAN
    if told is not None and short and 0 <= (told[1] - as_of.last).days <= _NEWS:
        return told
    if told is not None and as_of.first <= told[1] < as_of.last and _counts(claim):
        return told
    return as_of.first, as_of.last


def _is_toll(claim: Claim) -> bool:
    """Whether a claim is a toll of one event, and no count over a stretch of time or from a beginning on."""
    return claim.frame.measure in TOLLS and (claim.frame.period is None or claim.frame.period.sort == "stretch")


def _counts(claim: Claim) -> bool:
    return type(claim.value) is Quantity and not dimension(claim.value.unit)


def in_time(a: Claim, b: Claim) -> Standing:
    """Whether two claims can hold for the same time, or one must hold for a later time than the other.

    Where the days are not known, nothing says that they differ. Two reports on the days before them hold for these,
    whenever they appeared.
    """
    span, against = a.frame.period, b.frame.period
    if a.frame.measure == "count" and span is not None and against is not None and span.recent and against.recent:
        return "same" if (span.first, span.last) == (against.first, against.last) else "later"
    one, other = days_of(a), days_of(b)
    if one is None or other is None:
        return "same"
    if one[0] > other[1] or other[0] > one[1]:
        return "later"
    return "later" if _moves(a, b) else "same"


def _moves(a: Claim, b: Claim) -> bool:
    """Whether two counts of one day need not be of one hour: they are for two times of it, or one is on the move."""
    one, other = a.frame.period, b.frame.period
    if one is not None and other is not None and one.moment and other.moment:
        return one.moment != other.moment
    return any(period is not None and (period.moving or bool(period.moment)) for period in (one, other))


def later_of(a: Claim, b: Claim) -> Claim | None:
    """The claim that must hold for a later time than the other; None where both can hold for the same.

    Of two counts of one day, one of them on the move, the higher is the later.
    """
    one, other = days_of(a), days_of(b)
    if one is None or other is None or in_time(a, b) == "same":
        return None
    if one != other:
        return a if one > other else b
    if not (type(a.value) is Quantity and type(b.value) is Quantity):
        return None
    return a if a.value.value > b.value.value else b


def moved(a: Claim, b: Claim) -> Literal["rose", "fell", ""]:
    """Whether the later of two numbers is the higher or the lower one; "" where the two hold for the same time."""
    later = later_of(a, b)
    if later is None or not (type(a.value) is Quantity and type(b.value) is Quantity):
        return ""
    return "rose" if (a.value.value > b.value.value) == (later is a) else "fell"
