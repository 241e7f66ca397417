"""Time expressions before they are resolved: what the words say, with holes where they leave something open.

The forms are few and nest: "the third quarter of last year" is `Named("Q3", year=Relative("Y", -1))`, "two days
after Christmas" `Shift(Length(((2, "D"),)), 1, Named("christmas"))`, "5 p.m. Friday" `Moment("T17", Weekday(5))`.
Recognition builds them and knows no calendar; `resolve` turns them into TIMEX3 values and knows no words. They are
structs, as the values of mentions are.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

#: Units by their TIMEX3 letter: D, W, WE (weekend), M, Q, H (half), Y, DE (decade), CE (century).
Unit = str

#: Where counting starts: at the time of speaking, or at the time that the text told of last.
Start = Literal["speech", "story"]


#: The part of a `Named` for "the 1988 quarter", "last year's quarter": the quarter that figures are given for.
REPORTED = "QX"
#: The part of a `Named` for "the 1988 period": the quarter that figures are given for, or else the whole year.
PERIOD = "PERIOD"


class Fixed(Struct, frozen=True, gc=False):
    """A value that needs no resolving: "2022-10-21", "199", "PRESENT_REF"."""

    timex: str


class Named(Struct, frozen=True, gc=False):
    """A stretch that comes back each year: "10" (October), "10-21", "Q3", "SU", or a holiday's key.

    `year` is what the words say of it; None leaves it to tense and nearness. `pick` counts from the time of
    speaking: -1 for "last October", 0 for "this", 1 for "next".
    """

    part: str
    year: Year | None = None
    pick: int | None = None
    weekday: int | None = None


class Weekday(Struct, frozen=True, gc=False):
    """A day of the week (Monday is 1); `pick` counts weeks, or asks for the next or last such day."""

    number: int
    pick: int | Literal["coming", "past"] | None = None
    start: Start = "speech"


class MonthDay(Struct, frozen=True, gc=False):
    """A day of a month that is not named: "the 20th", "the 20th of next month", "Friday the 13th"."""

    day: int
    month: Expression | None = None
    weekday: int | None = None


class Relative(Struct, frozen=True, gc=False):
    """The unit that lies `offset` units from the one that holds the start: "last week", "that year", "tomorrow"."""

    unit: Unit
    offset: int
    start: Start = "speech"


class Piece(Struct, frozen=True, gc=False):
    """The rank-th unit, from the end where negative, of a whole: "the last week of 2015".

    `unit` may be a weekday, "1" to "7": "the third Wednesday of October".
    """

    rank: int
    unit: Unit
    whole: Expression | None = None


class Holding(Struct, frozen=True, gc=False):
    """The week or weekend that holds a day: "the week of March 6", "Labor Day weekend"."""

    unit: Unit
    day: Expression | None = None


class InWeek(Struct, frozen=True, gc=False):
    """A weekday of a week that is told otherwise: "Friday next week"."""

    weekday: int
    week: Expression


class Moment(Struct, frozen=True, gc=False):
    """A time of day, "T17:00" or "TMO", on a day; None where no day is told."""

    time: str
    day: Expression | None = None
    zone: str = ""


class Decade(Struct, frozen=True, gc=False):
    """A decade without its century: "the '80s"."""

    tens: int


class Length(Struct, frozen=True, gc=False):
    """A duration as amounts of units, the largest first; an amount of None is vague ("several years")."""

    parts: tuple[tuple[float | None, Unit], ...]


class Shift(Struct, frozen=True, gc=False):
    """A distance from a start: "two weeks ago", "a year earlier", "three days after Christmas".

    Its unit may be a weekday, "1" to "7" ("two Mondays ago"). `sign` is -1 or 1; 0 leaves it to tense whether
    "in two weeks" is a date at all.
    """

    length: Length
    sign: int
    start: Start | Expression = "speech"


class Cycle(Struct, frozen=True, gc=False):
    """Something that comes again: "every Tuesday", "twice a week"; the value is TIMEX3's."""

    timex: str


Year = int | Relative | Shift
Expression = (
    Fixed | Named | Weekday | MonthDay | Relative | Shift | Piece | Holding | InWeek | Moment | Decade | Length | Cycle
)


class Phrase(Struct, frozen=True, gc=False):
    """An expression and the tokens [first, last) that say it, with TIMEX3's modifier."""

    first: int
    last: int
    expression: Expression
    modifier: str = ""
