import datetime

import pytest
from msgspec.structs import replace

from checker.judge.comparisons import OF_CLAIMS
from checker.model import Time
from checker.rules.schema import Parameters


def clock(timex):
    day = datetime.date.fromisoformat(timex[:10])
    return Time("time", timex, day, day)


@pytest.mark.parametrize(
    ("one", "other", "outcome", "size"),
    [
        ("2023-05-03T09:30", "2023-05-03T09:30", "same", 0),
        ("2023-05-03T09:30", "2023-05-04T09:30", "same", 0),  # the days are another comparison's
        ("2023-05-03T09:30", "2023-05-03T09:40", "compatible", 0),
        ("2023-05-03T23:55", "2023-05-04T00:05", "compatible", 0),
        ("2023-05-03T09:00", "2023-05-03T15:00", "differ", 0.5),
        ("2023-05-03T00:00", "2023-05-03T12:00", "differ", 1),
        ("2023-05-03T09", "2023-05-03T09:00", "same", 0),
        ("2023-05-03TNI", "2023-05-03T09:00", "compatible", 0),
    ],
)
def test_clock_times(claim, one, other, outcome, size):
    for a, b in ((one, other), (other, one)):
        compared = OF_CLAIMS["clock"](claim(clock(a)), claim(clock(b)), Parameters())
        assert (compared.outcome, compared.size) == (outcome, size)


@pytest.mark.parametrize(("day", "size"), [("2023-05-09", 0.2), ("2023-06-02", 1), ("2024-05-03", 1)])
def test_dates_a_month_apart_differ_as_much_as_dates_can(claim, day, size):
    compared = OF_CLAIMS["dates"](claim(clock("2023-05-03T09:00")), claim(clock(f"{day}T09:00")), Parameters())
    assert (compared.outcome, compared.size) == ("differ", size)


@pytest.mark.parametrize(
    ("text", "one", "other", "outcome"),
    [
        ("Thursday", "2023-05-17", "2023-05-18", "compatible"),  # told a day too early, it is a week off
        ("Thursday", "2023-05-17", "2023-05-24", "differ"),
        ("Thursday, May 18", "2023-05-17", "2023-05-18", "differ"),
    ],
)
def test_one_weekday_in_articles_of_one_week(claim, text, one, other, outcome):
    def thursday(appeared: str, day: str):
        told, first = datetime.date.fromisoformat(appeared), datetime.date.fromisoformat(day)
        return replace(claim(Time("date", day, first, first, weekday=4), text=text), told=(told, told))

    compared = OF_CLAIMS["dates"](thursday(one, "2023-05-11"), thursday(other, "2023-05-18"), Parameters())
    assert compared.outcome == outcome


@pytest.mark.parametrize(
    ("again", "outcome"),
    [
        ("The talks began  on Friday.", "compatible"),  # an article that appeared again, a week later
        ("On Friday the talks began.", "differ"),
    ],
)
def test_what_is_repeated_is_of_the_day_of_which_it_was_said_first(claim, again, outcome):
    def said(day, sentence):
        date = datetime.date.fromisoformat(day)
        friday = claim(Time("date", day, date, date, anchor="published"))
        return replace(friday, sentence=replace(friday.sentence, text=sentence))

    first, second = said("2023-05-05", "The talks began on Friday."), said("2023-05-12", again)
    assert OF_CLAIMS["dates"](first, second, Parameters()).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [("New Year's Day", "New Year's Day", "compatible"), ("New Year's Day", "Christmas Day", "differ")],
)
def test_the_year_of_a_holiday_is_a_guess(claim, one, other, outcome):
    days = [datetime.date(2022, 1, 1), datetime.date(2023, 1, 1)]
    a, b = (claim(Time("date", str(day), day, day), text=text) for day, text in zip(days, (one, other), strict=True))
    assert OF_CLAIMS["dates"](a, b, Parameters()).outcome == outcome
