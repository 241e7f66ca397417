"""What a text has told of so far: the times that "the next day" and "a year earlier" are counted from."""

from __future__ import annotations

from msgspec import Struct

from checker.extract.time.intervals import Days
from checker.model import Time

#: Lengths of the other periods that business reports on; "a year earlier" beside them is the year.
_LONG_PERIODS = frozenset({"P6M", "P9M", "P12M", "P1Y"})

#: A day stays the day of clock times for so many sentences.
_NEAR = 2


class Story(Struct, eq=False):
    """The times that the text told of last: a day, a quarter, and any at all.

    `reports` is the unit of the period of business that figures were given for last: "Q" or "Y"; `sentence` is
    the sentence that is being told, `year` the year that it begins with ("In 2014, Russia invaded on March 18").
    """

    day: str = ""
    quarter: str = ""
    last: str = ""
    reports: str = ""
    sentence: int = 0
    year: int | None = None
    _day_told: int = 0

    def measure(self, length: str) -> None:
        """Take note of a duration: business may report on so long a period."""
        if length in _LONG_PERIODS:
            self.reports = "Y"

    def tell(self, time: Time, now: Days | None) -> None:
        """Take note of a resolved date or time whose days are known.

        A quarter is reported on only when it has ended, and earlier ones are what it is compared with.
        """
        timex = time.timex
        self.last = day = timex[:10]
        if len(day) == 10:
            if day[5] != "W":
                self.day, self._day_told = day, self.sentence
        elif "-Q" in day and not (now and time.last and time.last > now[1]):
            self.reports = "Q"
            self.quarter = max(self.quarter, timex)

    @property
    def near_day(self) -> str:
        """The day that was told of last, if that was not long ago: the day of a bare "at 7 p.m."."""
        return self.day if self.sentence - self._day_told <= _NEAR else ""
