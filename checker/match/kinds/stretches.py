"""What bars a comparison of two counts by the stretches of time over which they were taken."""

from __future__ import annotations

import datetime

from checker.extract.quantity.dimensions import dimension
from checker.match.kinds.matcher import Barred
from checker.match.profiles import Profile
from checker.model import Claim, Period, Quantity

#: Two counts from beginnings further apart than this many days have two beginnings.
_ONE_BEGINNING = 21
#: Two stretches whose lengths differ by so many days are two.
_LONGER = 3
#: Counts of one thing told for one time are not so many times apart, and fewer where one tells its beginning alone.
_TIMES, _UNSAID_TIMES = 10, 2


def other_stretch(a: Profile, b: Profile) -> Barred | None:
    """Counts of two days, a day's count against the count since a beginning, counts from two beginnings.

    What is measured and not counted ("41 square kilometers") is a state, and holds at a time rather than over one.
    """
    if type(a.claim.value) is Quantity and dimension(a.claim.value.unit) not in ("", "person"):
        return None
    one, other = a.claim.frame.period, b.claim.frame.period
    if _not_yet(one, b.claim) or _not_yet(other, a.claim):
        return "other-time", f"{a.claim.told} / {b.claim.told}"
    against = _other_size(a.claim, b.claim)
    if against is not None or one is None or other is None:
        return against
    apart = _apart(one, other) if one.sort <= other.sort else _apart(other, one)
    return ("other-time", f"{_said(one)} / {_said(other)}") if apart else None


def _other_size(a: Claim, b: Claim) -> Barred | None:
    """Counts one of which is many times the other: one day's and all days', or of a part and of the whole.

    Beside a count since a beginning, a number of which no stretch is said is a day's sooner.
    """
    one, other = a.value, b.value
    if not (type(one) is Quantity and type(other) is Quantity) or dimension(one.unit) or dimension(other.unit):
        return None
    since = [claim.frame.period is not None and claim.frame.period.sort == "since" for claim in (a, b)]
    unsaid = a.frame.period is None or b.frame.period is None
    low, high = sorted((one.value, other.value))
    times = _UNSAID_TIMES if unsaid and any(since) else _TIMES
    return ("other-time", f"{low:,.10g} / {high:,.10g}") if high > times * low else None


def _not_yet(period: Period | None, claim: Claim) -> bool:
    """Whether a stretch began after a claim was told."""
    begun = period.first if period is not None and period.sort == "stretch" else None
    return begun is not None and claim.told is not None and claim.told[1] < begun


def _apart(one: Period, other: Period) -> bool:
    """Whether two stretches, their sorts in alphabetical order, cannot be one."""
    if one.sort == other.sort == "since":
        return _days(one.first, other.first) > _ONE_BEGINNING
    if one.sort == other.sort == "stretch":
        if one.first is None or one.last is None or other.first is None or other.last is None:
            return False
        if one.last < other.first or other.last < one.first:
            return True
        return abs((one.last - one.first).days - (other.last - other.first).days) >= _LONGER
    if one.sort == "since":
        return True  # "since May 3" against "on May 12"
    return one.last is not None and other.first is not None and one.last < other.first


def _days(one: datetime.date | None, other: datetime.date | None) -> int:
    """The days between two dates, 0 where one is not known."""
    return 0 if one is None or other is None else abs((one - other).days)


def _said(period: Period) -> str:
    return " ".join(filter(None, (period.sort, str(period.first or ""), str(period.last or ""))))
