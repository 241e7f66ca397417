"""Whether two numbers are of one period: a quarter's are no year's, and those of long ago are no news."""

from __future__ import annotations

import datetime

from checker.match.kinds.matcher import Barred
from checker.model import Claim, Quantity

#: A time of so many days is a period over which something was counted, and no more the day on which it happened.
_PERIOD = 28
#: What ended so many days before the article appeared is its past, and not the state that it tells of.
_PAST = 100

Days = tuple[datetime.date, datetime.date]


def other_period(a: Claim, b: Claim) -> Barred | None:
    """Two periods that are not the same; a time long past against the present, or against another such time."""
    one, other = _days(a), _days(b)
    if one is None and other is None:
        return None
    if one is not None and other is not None and _length(one) >= _PERIOD and _length(other) >= _PERIOD:
        same = one[0] <= other[1] and other[0] <= one[1] and abs(_length(one) - _length(other)) < _PERIOD
    elif _is_past(one, a) or _is_past(other, b):
        first, second = one or a.told, other or b.told
        same = first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])
    else:
        same = True
    return None if same else ("other-time", f"{_said(a)} / {_said(b)}")


def other_state(a: Claim, b: Claim) -> Barred | None:
    """A value that its words mark as former against another one that is not marked so: the two need not be one."""
    one, other = a.frame.phase, b.frame.phase
    if one == other or "former" not in (one, other):
        return None
    assert type(a.value) is Quantity
    assert type(b.value) is Quantity
    return None if a.value.value == b.value.value else ("other-time", f"{one or 'unmarked'} / {other or 'unmarked'}")


def _days(claim: Claim) -> Days | None:
    """The days of a claim's own time, where both ends are known."""
    as_of = claim.frame.as_of
    return None if as_of is None or as_of.first is None or as_of.last is None else (as_of.first, as_of.last)


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1


def _is_past(days: Days | None, claim: Claim) -> bool:
    return days is not None and claim.told is not None and (claim.told[0] - days[1]).days > _PAST


def _said(claim: Claim) -> str:
    return claim.frame.as_of.timex if claim.frame.as_of else "the article's own time"
