import datetime

import pytest

from checker.match.reuse.values import parts, standing
from checker.model import Identifier, Ordinal, Time


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"value": 1400, "step": 100}, {"value": 1385}, "same"),
        ({"value": 1400, "step": 100}, {"value": 1500, "step": 100}, "differs"),
        ({"value": 20, "step": 10}, {"value": 15}, "differs"),
        ({"value": 1400}, {"value": 1300, "comparator": ">", "high": None, "bound": "knowledge"}, "fits"),
        ({"value": 1200}, {"value": 1300, "comparator": ">", "high": None, "bound": "knowledge"}, "differs"),
        (
            {"value": 1500, "comparator": ">", "high": None, "bound": "knowledge"},
            {"value": 1300, "comparator": ">", "high": None, "bound": "knowledge"},
            "differs",
        ),
        ({"value": 15, "comparator": "range", "low": 10, "high": 20}, {"value": 10}, "same"),
        ({"value": 15, "comparator": "range", "low": 10, "high": 20}, {"value": 12}, "fits"),
        (
            {"value": 15, "comparator": "range", "low": 10, "high": 20},
            {"value": 16, "comparator": "range", "low": 10, "high": 22},
            "differs",
        ),
        ({"value": 2, "unit": "kilometer"}, {"value": 2000, "unit": "meter", "step": 1000}, "same"),
        ({"value": 3, "sort": "increment"}, {"value": 5}, "fits"),
    ],
)
def test_numbers_told_twice(quantity, claim, one, other, expected):
    a, b = claim(quantity(**one)), claim(quantity(**other))
    assert standing(a, b) == standing(b, a) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022-08", "2022-09", "differs"),
        ("2022-08", "XXXX-08-14", "same"),
        ("XXXX-06-26T13:34", "XXXX-06-26T14:34", "differs"),
        ("XXXX-WXX-5", "XXXX-WXX-4", "differs"),
        ("2022-Q1", "2022-Q2", "differs"),
        ("XXXX-WXX-5", "XXXX-08", None),
    ],
)
def test_times_are_held_against_each_other_by_what_both_state(claim, one, other, expected):
    a, b = claim(Time("date", one), text="one"), claim(Time("date", other), text="other")
    assert standing(a, b) == standing(b, a) == expected


def test_the_same_words_are_the_same_time(claim):
    a, b = claim(Time("date", "2022-08-01"), text="today"), claim(Time("date", "2022-08-04"), text="Today")
    assert standing(a, b) == "same"


def test_a_weekday_is_read_from_a_date():
    day = datetime.date(2022, 10, 21)
    assert parts(Time("date", "2022-10-21", day, day)) == {
        "year": "2022",
        "month": "10",
        "day": "10-21",
        "weekday": "5",
    }


def test_ranks_and_identifiers(claim):
    assert standing(claim(Ordinal(2)), claim(Ordinal(3))) == "differs"
    assert standing(claim(Identifier("flight", "123")), claim(Identifier("flight", "123"))) == "same"
    assert standing(claim(Identifier("flight", "123")), claim(Ordinal(2))) is None
