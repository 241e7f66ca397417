import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker.extract.time.intervals import interval
from checker.judge.dates_in_words import date_of, day_of
from checker.model import Time


def time(timex, kind="date"):
    first, last = interval(timex) or (None, None)
    return Time(kind, timex, first, last)


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("2022", "2022"),
        ("2022-03", "March 2022"),
        ("2022-SP", "spring 2022"),
        ("2022-SU", "summer 2022"),
        ("2022-FA", "autumn 2022"),
        ("2022-WI", "winter 2022/23"),
        ("1999-WI", "winter 1999/00"),
        ("2022-Q1", "the first quarter of 2022"),
        ("2022-Q4", "the fourth quarter of 2022"),
        ("2022-H2", "the second half of 2022"),
        ("2022-W42", "the week of 17 October 2022"),
        ("2022-W42-WE", "the weekend of 22 October 2022"),
        ("199", "the 1990s"),
        ("200", "the 2000s"),
        ("18", "the 19th century"),
        ("20", "the 21st century"),
        ("10", "the 11th century"),
        ("XXXX-Q1", "XXXX-Q1"),
        ("XXXX-WXX-WE", "XXXX-WXX-WE"),
        ("2022-13", "2022-13"),
        ("P3M", "P3M"),
    ],
)
def test_stretches_of_the_calendar(timex, words):
    assert date_of(time(timex)) == words
    assert day_of(time(timex)) == words


@pytest.mark.parametrize(
    ("timex", "label", "told"),
    [
        ("2022-10-21", "21 October 2022", "Friday, 21 October 2022"),
        ("2022-W42-5", "21 October 2022", "Friday, 21 October 2022"),
        ("2022-10-21TNI", "21 October 2022, night", "Friday, 21 October 2022"),
        ("2022-10-21T09:30", "21 October 2022, 09:30", "Friday, 21 October 2022"),
        ("2022-10-21T09", "21 October 2022, 09:00", "Friday, 21 October 2022"),
    ],
)
def test_days(timex, label, told):
    assert date_of(time(timex, "time")) == label
    assert day_of(time(timex, "time")) == told


def test_an_hour_that_names_no_day_is_told_without_one():
    assert date_of(replace(time("2022-10-21T09:30", "time"), bare=True)) == "09:30"


@given(st.dates(datetime.date(1000, 1, 1)))
def test_a_day_names_its_month_and_year(day):
    words = date_of(time(day.isoformat()))
    assert words == f"{day.day} {date_of(time(day.isoformat()[:7]))}"
