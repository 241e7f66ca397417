import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.dates import WHEN, normal_date, written_date


@pytest.mark.parametrize(
    ("given_date", "expected"),
    [
        ("2021-03-07", "2021-03-07"),
        ("20210307", "2021-03-07"),
        ("2021-W09-7", "2021-03-07"),
        ("2021-03", "2021-03"),
        ("2021", "2021"),
        ("2021-03-07T08:05", "2021-03-07T08:05"),
        ("2021-03-07 08:05:59", "2021-03-07T08:05"),
        ("2021-03-07T23:30:00Z", "2021-03-07T23:30"),
        ("2021-03-07T23:30:00.123+05:00", "2021-03-07T23:30"),
        (" 2021-03-07 ", "2021-03-07"),
        ("2021-03-07 08:05:59 +0200", "2021-03-07T08:05"),
    ],
)
def test_metadata_dates_come_in_one_form(given_date: str, expected: str) -> None:
    assert normal_date(given_date) == expected


@pytest.mark.parametrize(
    "value",
    ["2021-02-30", "2021-13", "2021-03-07T25:00", "yesterday", "March 7, 2021", "7.3.2021", "2021-3-7", "0"],
)
def test_what_is_no_iso_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        normal_date(value)


@given(st.text(max_size=30))
def test_no_text_raises_anything_else(value: str) -> None:
    try:
        normal = normal_date(value)
    except ValueError:
        return
    assert normal_date(normal) == normal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-03-07", "2021-03-07"),
        ("2021/3/7", "2021-03-07"),
        ("March 7, 2021", "2021-03-07"),
        ("Mar. 7th 2021", "2021-03-07"),
        ("MARCH 7 2021", "2021-03-07"),
        ("7 March 2021", "2021-03-07"),
        ("7th of March, 2021", "2021-03-07"),
        ("07-Mar-2021", "2021-03-07"),
        ("Sunday, March 7, 2021", "2021-03-07"),
        ("Sun 7 Mar 2021 16.05 GMT", "2021-03-07T16:05"),
        ("4:05 p.m. EST, March 7, 2021", "2021-03-07T16:05"),
        ("4:05 PM on Sunday, March 7, 2021", "2021-03-07T16:05"),
        ("12:05 a.m. March 7, 2021", "2021-03-07T00:05"),
        ("March 7, 2021 at 12 noon", "2021-03-07"),
        ("March 7, 2021, at 4 p.m. ET", "2021-03-07T16:00"),
        ("2021-03-07T16:05:10Z", "2021-03-07T16:05"),
        ("23/03/2021", "2021-03-23"),
        ("03/23/2021", "2021-03-23"),
        ("04/04/2021", "2021-04-04"),
        ("03/07/2021", None),
        ("February 30, 2021", None),
    ],
)
def test_written_dates(text: str, expected: str | None) -> None:
    match = WHEN.match(text)
    assert match is not None
    assert written_date(match) == expected


@pytest.mark.parametrize("text", ["March 7", "Sunday", "2021", "7 March 21", "4:05 p.m.", "March 2021", "10,000"])
def test_a_date_needs_its_day_and_year(text: str) -> None:
    assert WHEN.match(text) is None


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: datetime.date) -> None:
    names = calendar.month_name[1:]
    name = names[day.month - 1]
    for text in (
        day.isoformat(),
        f"{name} {day.day}, {day.year}",
        f"{day.day} {name[:3]} {day.year}",
        f"{day.day:02}-{name[:3].upper()}-{day.year}",
    ):
        match = WHEN.fullmatch(text)
        assert match is not None
        assert written_date(match) == day.isoformat()
