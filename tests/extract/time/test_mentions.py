"""What a mention carries beside its value: kind, days, modifier, anchor, why it is open."""

from __future__ import annotations

import datetime

import pytest

from checker.extract.text import tokenize
from checker.extract.time import find
from checker.model import Published, Time

KNOWN = Published("2022-10-22", "stated")


def times(text: str, published: Published = KNOWN) -> list[Time]:
    values = [mention.value for mention in find(tokenize(text), published)]
    assert all(isinstance(value, Time) for value in values)
    return [value for value in values if isinstance(value, Time)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It fell on Friday.", "date"),
        ("It fell this morning.", "time"),
        ("It fell at 5 p.m.", "time"),
        ("It took two weeks.", "duration"),
        ("It falls every Friday.", "set"),
        ("It is now here.", "date"),
        ("It fell two weeks ago.", "date"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [time.kind for time in times(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("It fell in early March 2020.", "START"),
        ("It fell in mid-March 2020.", "MID"),
        ("It fell in late March 2020.", "END"),
        ("It fell at the end of 2020.", "END"),
        ("It fell at the beginning of the month.", "START"),
        ("It fell around Nov. 1, 2020.", "APPROX"),
        ("It took about two weeks.", "APPROX"),
        ("It took more than two weeks.", "MORE_THAN"),
        ("It took nearly two weeks.", "LESS_THAN"),
        ("It took at least two weeks.", "EQUAL_OR_MORE"),
        ("It took up to two weeks.", "EQUAL_OR_LESS"),
        ("It fell earlier this year.", "BEFORE"),
        ("It fell later this year.", "AFTER"),
        ("It fell in March 2020.", ""),
    ],
)
def test_modifier(text: str, modifier: str) -> None:
    assert [time.modifier for time in times(text)] == [modifier]


def test_a_year_stays_a_year() -> None:
    (time,) = times("It will end in 2025.")
    assert (time.timex, time.first, time.last) == ("2025", datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "published", "anchor"),
    [
        ("It fell on Friday.", KNOWN, "published"),
        ("It fell on Oct. 2.", KNOWN, "published"),
        ("It fell on Oct. 2, 2021.", KNOWN, None),
        ("It fell on Oct. 2.", Published("2022-01", "inferred"), "inferred"),
        ("It fell on Oct. 2.", Published(), None),
    ],
)
def test_anchor(text: str, published: Published, anchor: str | None) -> None:
    assert [time.anchor for time in times(text, published)] == [anchor]


def test_the_story_is_an_anchor() -> None:
    assert [time.anchor for time in times("It fell on Oct. 2, 2021. The next day it rose.")] == [None, "text"]


@pytest.mark.parametrize(
    "text", ["It fell on Friday.", "It fell on Oct. 2.", "It fell last week.", "It fell this morning."]
)
def test_open_values_say_why(text: str) -> None:
    (time,) = times(text, Published())
    assert "X" in time.timex
    assert time.open_because
    assert (time.first, time.last) == (None, None)


def test_a_day_is_open_where_only_the_month_is_known() -> None:
    (time,) = times("It fell on Monday.", Published("2022-01", "inferred"))
    assert (time.timex, time.open_because) == ("XXXX-WXX-1", "only the month of the document is known")


def test_days_that_do_not_exist_cover_nothing() -> None:
    (time,) = times("It fell on Feb. 30, 2022.")
    assert (time.timex, time.first) == ("2022-02-30", None)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("It struck at 5 p.m. EST on Friday.", "EST"),
        ("It struck at 14:05 (GMT) on Friday.", "GMT"),
        ("It struck at 5 p.m. Eastern time.", "EASTERN"),
        ("It struck on Friday at 5 p.m.", ""),
    ],
)
def test_zone(text: str, zone: str) -> None:
    assert [time.zone for time in times(text)] == [zone]
