"""Counting on the calendar: the unit that holds a day, days moved by a length, the n-th part of a stretch."""

from __future__ import annotations

import calendar
import datetime

from checker.extract.time.intervals import Days

#: No amount of units greater than this is counted with.
_MOST = 10_000
#: The season that begins with a month, by meteorologists' reckoning.
_SEASON_OF = ("WI", "SP", "SU", "FA")


def containing(day: datetime.date, unit: str) -> str:
    """The TIMEX3 value of the unit (D, W, WE, M, Q, H, SEASON, Y, DE, CE, MILLENNIUM) that holds a day.

    The weekend of a weekday is the one of its ISO week.
    """
    year = f"{day.year:04d}"
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "WE"):
        week = day.isocalendar()
        return f"{week.year:04d}-W{week.week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{year}-{day.month:02d}"
    if unit == "Q":
        return f"{year}-Q{(day.month + 2) // 3}"
    if unit == "H":
        return f"{year}-H{(day.month + 5) // 6}"
    if unit == "SEASON":
        return f"{day.year - (day.month < 3):04d}-{_SEASON_OF[day.month % 12 // 3]}"
    return year[: {"Y": 4, "DE": 3, "CE": 2}[unit]]


def shifted(day: datetime.date, count: int, unit: str) -> datetime.date:
    """A day so many units later (earlier where negative); at a month's end it stays inside the month.

    Raises:
        OverflowError, ValueError: the result is outside of years 1 to 9999.
    """
    if unit in _DAYS:
        return day + datetime.timedelta(days=count * _DAYS[unit])
    years, month = divmod(day.month - 1 + count * _UNIT_MONTHS[unit], 12)
    year = day.year + years
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise OverflowError
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


_DAYS = {"D": 1, "W": 7, "WE": 7, "2W": 14}
_UNIT_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "SEASON": 3, "DE": 120, "CE": 1200, "10CE": 12000}


def grain(timex: str) -> str:
    """The unit of a TIMEX3 date: D, W, M, Q, H, SEASON, Y, DE, CE."""
    if len(timex) >= 10:
        return "D"
    if len(timex) < 5:
        return {4: "Y", 3: "DE"}.get(len(timex), "CE")
    if timex[5:] in ("SP", "SU", "FA", "WI"):
        return "SEASON"
    return "M" if timex[5].isdecimal() else timex[5]


def moved(day: datetime.date, parts: tuple[tuple[float | None, str], ...], sign: int) -> datetime.date:
    """A day moved by a length; halves of years are months, other fractions whole days."""
    for amount, unit in parts:
        assert amount is not None
        if amount > _MOST:
            raise OverflowError
        if amount != int(amount):
            months = {"Y": 12, "M": 1, "DE": 120, "Q": 3, "CE": 1200}.get(unit)
            if months and (amount * months).is_integer():
                amount, unit = amount * months, "M"
            else:
                amount, unit = round(amount * {"D": 1, "W": 7, "M": 30, "Y": 365}.get(unit, 1)), "D"
        day = shifted(day, sign * int(amount), unit)
    return day


def nth(rank: int, unit: str, days: Days) -> str | None:
    """The rank-th unit inside an interval of days, from the end where negative."""
    first, last = days
    if unit.isdecimal():
        return nth_weekday(first, last, int(unit), rank).isoformat()
    if unit == "W" and (last - first).days > 300:
        weeks = datetime.date(first.year, 12, 28).isocalendar().week
        week = rank if rank > 0 else weeks + 1 + rank
        return f"{first.year:04d}-W{week:02d}" if 0 < week <= weeks else None
    day = shifted(first, rank - 1, unit) if rank > 0 else shifted(last, rank + 1, unit)
    return containing(day, unit) if first <= day <= last else None


def nth_weekday(first: datetime.date, last: datetime.date, weekday: int, nth: int) -> datetime.date:
    """The n-th such weekday (Monday is 1) from `first` on; from `last` back where `nth` is negative."""
    if nth > 0:
        return first + datetime.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return last - datetime.timedelta((last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
