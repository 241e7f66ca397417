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
        ("2022-13", "2022-13"),
    ],
)
def test_stretches_of_the_calendar(timex, words):
    assert date_of(time(timex)) == words
    assert day_of(time(timex)) == words


@pytest.mark.parametrize(
    ("kind", "timex", "words"),
    [
        ("date", "PRESENT_REF", "now"),
        ("date", "FUTURE_REF", "the future"),
        ("date", "XXXX", "some year"),
        ("date", "XXXX-Q1", "the first quarter of some year"),
        ("date", "XXXX-WI", "winter of some year"),
        ("date", "XXXX-10", "October of some year"),
        ("date", "XXXX-10-21", "21 October of some year"),
        ("date", "XXXX-XX", "some month"),
        ("date", "XXXX-WXX-WE", "some weekend"),
        ("date", "XXXX-WXX-1", "some Monday"),
        ("time", "XXXX-WXX-1TMO", "some Monday, morning"),
        ("time", "XXXX-10-21T20:30", "21 October of some year, 20:30"),
        ("time", "XXXX-XX-XXT18:15", "18:15"),
        ("time", "XXXX-XX-XXTNI", "some night"),
        ("duration", "P1Y", "1 year"),
        ("duration", "P3M", "3 months"),
        ("duration", "PT3M", "3 minutes"),
        ("duration", "PXDE", "some decades"),
        ("duration", "P3FN", "P3FN"),
        ("set", "P1D", "per day"),
        ("set", "P3M", "per 3 months"),
        ("set", "PXW", "per few weeks"),
        ("set", "XXXX-WXX-6", "every Saturday"),
        ("set", "XXXX-05", "every May"),
        ("set", "XXXX-SU", "summer of every year"),
        ("set", "XXXX-XX-XXTNI", "every night"),
        ("date", "XXXX-H3", "XXXX-H3"),
        ("date", "XXXX-13", "XXXX-13"),
    ],
)
def test_times_on_no_calendar(kind, timex, words):
    assert date_of(Time(kind, timex)) == words


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
