"""Dates as the reasons of comparisons put them."""

from __future__ import annotations

from checker.model import Time


def day_of(time: Time) -> str:
    """A day with its weekday, a month with its year, else the TIMEX3 value."""
    if time.first is not None and time.first == time.last:
        return f"{time.first:%A}, {time.first.day} {time.first:%B %Y}"
    return f"{time.first:%B %Y}" if time.first is not None and len(time.timex) == 7 else time.timex
