"""Whether a later number may be news."""

import datetime

import pytest
from msgspec.structs import replace

from checker.judge.course import course, is_moving
from checker.model import Period

DAY = datetime.date(2023, 5, 14)


@pytest.fixture
def told(claim, quantity):
    """A claim told so many days after an event."""

    def make(value, days, unit="person", text="it", **frame):
        day = DAY + datetime.timedelta(days)
        return replace(claim(quantity(value, unit), doc=f"d{days}", text=text, **frame), told=(day, day))

    return make


@pytest.mark.parametrize(
    ("measure", "first", "second", "days", "expected"),
    [
        ("deaths", 7, 9, 2, "running"),
        ("deaths", 7, 9, 200, "running"),
        ("deaths", 9, 7, 2, "settled"),
        ("injured", 7, 9, 2, "running"),
        ("injured", 7, 9, 200, "running"),
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


@pytest.mark.parametrize(
    ("first", "speakers", "expected"),
    [
        (9, ("wendle mining", "ada brandt"), "settled"),
        (9, ("wendle mining", "wendle mining"), "running"),
        (9, ("wendle mining", ""), "running"),
        (5, ("wendle mining", "ada brandt"), "running"),
    ],
)
def test_what_two_sides_hold_to_a_week_after_the_event_is_settled(told, first, speakers, expected):
    event = {"measure": "deaths", "period": Period("stretch", DAY, DAY)}
    a, b = (
        told(value, day, speaker=who, **event) for value, day, who in zip((7, 9), (first, 40), speakers, strict=True)
    )
    assert course(a, b) == course(b, a) == expected


@pytest.mark.parametrize(
    ("first", "second", "measure", "expected"),
    [
        (52, 49, "count", "settled"),
        (49, 52, "count", "running"),
        (52, 20, "count", "running"),  # a part, or other things
    ],
)
def test_a_count_from_a_beginning_does_not_fall(told, first, second, measure, expected):
    frame = {"measure": measure, "period": Period("since", DAY)}
    assert course(told(first, 3, "tank", **frame), told(second, 5, "tank", **frame)) == expected


def test_a_correction_is_news(told):
    a = told(9, 0, measure="deaths")
    assert course(a, told(7, 1, text="Seven died, officials said in a revised count.", measure="deaths")) == "running"


@pytest.mark.parametrize(("first", "second", "expected"), [(0, 40, "running"), (5, 40, "running"), (9, 40, "settled")])
def test_the_wounded_are_settled_a_week_after_the_event(told, first, second, expected):
    event = Period("stretch", DAY, DAY)
    a = told(7, first, measure="injured")
    b = told(9, second, measure="injured", period=event)
    assert course(a, b) == course(b, a) == expected


@pytest.mark.parametrize(
    ("measure", "days", "period", "expected"),
    [
        ("deaths", 0, None, True),
        ("deaths", 2, Period("stretch", DAY, DAY), True),
        ("deaths", 3, Period("stretch", DAY, DAY), False),
        ("deaths", 30, None, True),
        ("deaths", 30, Period("since", DAY), True),
        ("arrested", 1, Period("stretch", DAY, DAY), True),
        ("count", 1, None, True),
        ("count", 30, Period("since", DAY), True),
        ("attendance", 1, None, False),
    ],
)
def test_a_count_moves_while_its_event_is_news(told, measure, days, period, expected):
    a, b = told(7, days, measure=measure), told(9, days, measure=measure, period=period)
    assert is_moving(a, b) is is_moving(b, a) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"speaker": "mona ekdahl"}, {"speaker": "mona ekdahl"}, False),
        ({"speaker": "police"}, {"speaker": "police"}, True),
        ({"speaker": "mona ekdahl"}, {}, True),
        ({"period": Period("as-of", None, DAY, "09:00")}, {"period": Period("as-of", None, DAY, "09:00")}, False),
        ({"period": Period("as-of", None, DAY, "09:00")}, {"period": Period("as-of", None, DAY, "19:00")}, True),
    ],
)
def test_one_speaker_and_one_hour_are_one_count(told, one, other, expected):
    assert is_moving(told(7, 0, measure="deaths", **one), told(9, 0, measure="deaths", **other)) is expected


def test_a_capacity_does_not_move(told):
    limit = told(7, 0, measure="count")
    limit = replace(limit, value=replace(limit.value, bound="limit"))
    assert not is_moving(limit, limit)


@pytest.mark.parametrize(
    ("measure", "first", "second", "days", "text", "expected"),
    [
        ("bail", 5000, 50000, 2, "His bail is $50,000.", "settled"),
        ("bail", 5000, 50000, 2, "A judge raised his bail to $50,000.", "running"),
        ("charges", 3, 5, 2, "He faces five counts of theft.", "running"),
        ("charges", 3, 5, 40, "He faces five counts of theft.", "settled"),
        ("charges", 5, 3, 2, "He faces three counts of theft.", "settled"),
        ("charges", 3, 5, 40, "A grand jury indicted him on five counts of theft.", "running"),
    ],
)
def test_what_is_set_for_somebody_stays_until_it_is_set_anew(told, measure, first, second, days, text, expected):
    holders = frozenset(("peter lund",))
    a = told(first, 0, measure=measure, holders=holders)
    b = told(second, days, text=text, measure=measure, holders=holders)
    assert course(a, b) == course(b, a) == expected
