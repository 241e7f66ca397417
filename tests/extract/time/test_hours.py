from __future__ import annotations

import datetime

import pytest

from checker.extract.time.hours import apart_in_the_year, clock, days_apart, is_no_day, stretch, without_year
from checker.model import Time


def time(timex: str, modifier: str = "", **given: object) -> Time:
    day = datetime.date.fromisoformat(timex[:10])
    return Time("time", timex, day, day, modifier, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (time("2023-05-12"), time("2023-05-13"), 1),
        (time("2023-05-12TNI"), time("2023-05-13T01:30"), 0),  # the night of Friday goes on into Saturday
        (time("2023-05-12TNI"), time("2023-05-13TMO"), 0),
        (time("2023-05-12TNI"), time("2023-05-13TNI"), 1),
        (time("2023-05-12TNI"), time("2023-05-13T20:00"), 1),
        (time("2023-05-12", "END"), time("2023-05-13", "START"), 0),  # late Friday, early Saturday
        (time("2023-05-12", "START"), time("2023-05-13", "END"), 1),
        (time("2023-05-12TMO"), time("2023-05-12TNI"), 0),  # one day, whatever its parts
        (time("2023-05-12", counted=True), time("2023-05-13"), 0),
        (time("2023-05-12", counted=True), time("2023-05-14"), 2),
    ],
)
def test_days_apart(one: Time, other: Time, days: int) -> None:
    assert days_apart(one, other) == days_apart(other, one) == days


def test_midnight_is_at_either_end_of_its_day() -> None:
    first, last = stretch(time("2023-05-12T24:00")) or (0, 0)
    assert last - first == 24 * 60
    assert clock(time("2023-05-12T24:00")) == 0


def test_a_date_beside_the_wrong_weekday_is_no_day() -> None:
    assert is_no_day(time("2023-05-12", weekday=4))
    assert not is_no_day(time("2023-05-12", weekday=5))


@pytest.mark.parametrize(("text", "guessed"), [("May 12", True), ("May 12, 2023", False), ("Friday", False)])
def test_a_year_is_guessed_for_a_month_without_one(text: str, guessed: bool) -> None:
    assert without_year(text) is guessed


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2015-11-22", "2016-11-22", 0),  # a leap year between them
        ("2015-11-22", "2018-11-25", 3),
        ("2023-12-31", "2022-01-01", 1),
        ("2024-02-29", "2023-03-01", 1),
    ],
)
def test_days_apart_whatever_the_year(one: str, other: str, days: int) -> None:
    assert apart_in_the_year(time(one), time(other)) == days


def test_no_day_is_apart_from_another() -> None:
    assert apart_in_the_year(Time("date", "XXXX"), time("2023-05-12")) == 0
