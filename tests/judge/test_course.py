"""Whether a later number may be news."""

import datetime

import pytest

from checker.judge.course import course

DAY = datetime.date(2023, 5, 14)


@pytest.fixture
def told(claim, quantity):
    """A claim told so many days after an event."""

    def make(value, days, unit="person", text="it", **frame):
        day = DAY + datetime.timedelta(days)
        return claim(quantity(value, unit), doc=f"d{days}", text=text, **frame)._replace(told=(day, day))

    return make


@pytest.mark.parametrize(
    ("measure", "first", "second", "days", "expected"),
    [
        ("deaths", 7, 9, 2, "running"),
        ("deaths", 7, 9, 200, "running"),
        ("deaths", 9, 7, 2, "settled"),
        ("injured", 7, 9, 2, "running"),
        ("injured", 7, 9, 200, "settled"),
        ("injured", 9, 7, 2, "settled"),
        ("missing", 9, 7, 2, "running"),
        ("arrested", 9, 17, 200, "running"),
    ],
)
def test_tolls(told, measure, first, second, days, expected):
    a, b = told(first, 0, measure=measure), told(second, days, measure=measure)
    assert course(a, b) == course(b, a) == expected


@pytest.mark.parametrize(("first", "second"), [(14, 19), (19, 14)])
def test_shots_are_settled_at_once(told, first, second):
    frame = {"measure": "count", "predicate": "fire"}
    assert course(told(first, 0, "shot", **frame), told(second, 1, "shot", **frame)) == "settled"


@pytest.mark.parametrize(("measure", "expected"), [("count", "settled"), ("deaths", "running")])
def test_a_family_does_not_grow_from_day_to_day(told, measure, expected):
    a, b = (told(value, day, "daughter", measure=measure) for day, value in enumerate((2, 3)))
    assert course(a, b) == expected


def test_a_correction_is_news(told):
    a = told(9, 0, measure="deaths")
    assert course(a, told(7, 1, text="Seven died, officials said in a revised count.", measure="deaths")) == "running"
