"""The days that TIMEX3 values cover, and counting on the calendar."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.time import interval
from checker.extract.time.arithmetic import containing, grain, moved, nth_weekday, shifted

DAYS = st.dates(datetime.date(1600, 1, 1), datetime.date(2399, 12, 31))


@pytest.mark.parametrize(
    ("timex", "first", "last"),
    [
        ("2022-10-21", "2022-10-21", "2022-10-21"),
        ("2022-10-21TMO", "2022-10-21", "2022-10-21"),
        ("2022-10-21T17:30", "2022-10-21", "2022-10-21"),
        ("2022-10", "2022-10-01", "2022-10-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-W42", "2022-10-17", "2022-10-23"),
        ("2022-W42-WE", "2022-10-22", "2022-10-23"),
        ("2022-W42-5", "2022-10-21", "2022-10-21"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2015-W01", "2014-12-29", "2015-01-04"),
        ("2022-Q3", "2022-07-01", "2022-09-30"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2022-H2", "2022-07-01", "2022-12-31"),
        ("2022-SU", "2022-06-01", "2022-09-23"),
        ("2022-WI", "2022-12-01", "2023-03-20"),
        ("199", "1990-01-01", "1999-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_interval(timex: str, first: str, last: str) -> None:
    assert interval(timex) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    "timex",
    [
        "",
        "XXXX-10-02",
        "XXXX-WXX-5",
        "2022-XX-XX",
        "P3D",
        "PRESENT_REF",
        "2023-02-29",
        "2021-W53",
        "0000",
        "2022-13",
        "x",
    ],
)
def test_no_interval(timex: str) -> None:
    assert interval(timex) is None


@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "H", "SEASON", "Y", "DE", "CE"]))
@settings(deadline=None)
def test_a_unit_covers_its_days(day: datetime.date, unit: str) -> None:
    days = interval(containing(day, unit))
    assert days is not None
    assert days[0] <= day <= days[1]
    assert grain(containing(day, unit)) == unit


@given(st.text(max_size=12))
@settings(deadline=None)
def test_any_value_is_taken(timex: str) -> None:
    days = interval(timex)
    assert days is None or days[0] <= days[1]


@given(DAYS, st.integers(-500, 500), st.sampled_from(["M", "Q", "H", "Y"]))
@settings(deadline=None)
def test_months_keep_their_day_or_end(day: datetime.date, count: int, unit: str) -> None:
    later = shifted(day, count, unit)
    assert later.day == min(day.day, calendar.monthrange(later.year, later.month)[1])


def test_moved_by_halves() -> None:
    day = datetime.date(2022, 10, 22)
    assert moved(day, ((2.5, "Y"),), -1) == datetime.date(2020, 4, 22)
    assert moved(day, ((1.5, "W"),), 1) == datetime.date(2022, 11, 1)
    assert moved(day, ((1, "Y"), (2, "D")), -1) == datetime.date(2021, 10, 20)


def test_nth_weekday() -> None:
    first, last = datetime.date(2018, 10, 1), datetime.date(2018, 10, 31)
    assert nth_weekday(first, last, 3, 3) == datetime.date(2018, 10, 17)
    assert nth_weekday(first, last, 1, -1) == datetime.date(2018, 10, 29)
