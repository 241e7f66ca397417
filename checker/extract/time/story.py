"""What a text has told of so far: the times that "the next day" and "a year earlier" are counted from."""

from __future__ import annotations

from dataclasses import dataclass

from checker.extract.time.intervals import Days, interval

#: Lengths of the other periods that business reports on; "a year earlier" beside them is the year.
_LONG_PERIODS = frozenset({"P6M", "P9M", "P12M", "P1Y"})


@dataclass(slots=True)
class Story:
    """The times that the text told of last: a day, a quarter, and any at all.

    `reports` is the unit of the period of business that figures were given for last: "Q" or "Y".
    """

    day: str = ""
    quarter: str = ""
    last: str = ""
    reports: str = ""

    def tell(self, timex: str, now: Days | None) -> None:
        """Take note of a resolved date or time; a quarter is reported on only when it has ended."""
        days = interval(timex)
        if timex in _LONG_PERIODS:
            self.reports = "Y"
        if days is None:
            return
        self.last = timex[:10]
        if len(timex) >= 10 and timex[4:6] != "-W":
            self.day = timex[:10]
        if "-Q" in timex and not (now and days[1] > now[1]):
            self.quarter, self.reports = timex, "Q"
