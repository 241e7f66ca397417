from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from checker.model import Claim, Period

Number = Callable[[str, str], Claim]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


TODAY, YESTERDAY = day("2022-10-22"), day("2022-10-21")


@pytest.mark.parametrize(
    ("sentence", "start", "expected"),
    [
        ("Floods killed 12 people.", "12", None),
        ("On October 19, floods killed 12 people.", "12", Period("stretch", day("2022-10-19"), day("2022-10-19"))),
        ("Yesterday the floods killed 12 people.", "12", Period("stretch", YESTERDAY, YESTERDAY)),
        ("Floods killed 12 people over the past day.", "12", Period("stretch", YESTERDAY, YESTERDAY)),
        ("Floods killed 12 people in the past 24 hours.", "12", Period("stretch", YESTERDAY, YESTERDAY)),
        ("12 people drowned in past day", "12", Period("stretch", YESTERDAY, YESTERDAY)),
        ("Crews moved 900 families in three days.", "900", Period("stretch", day("2022-10-19"), YESTERDAY)),
        ("Floods have killed 12 people since May 3.", "12", Period("since", day("2022-05-03"))),
        ("Since the rains began, 12 people have drowned.", "12", Period("since")),
        ("From the start of the strike, 12 mills have closed.", "12", Period("since")),
        (
            "From September 1 to October 21, floods killed 12 people.",
            "12",
            Period("since", day("2022-09-01"), YESTERDAY),
        ),
        (
            "Between May 3 and May 5, floods killed 12 people.",
            "12",
            Period("stretch", day("2022-05-03"), day("2022-05-05")),
        ),
        ("As of October 20, 12 people had drowned.", "12", Period("as-of", None, day("2022-10-20"))),
        (
            "As of the morning of October 20, 12 people had drowned.",
            "12",
            Period("as-of", None, day("2022-10-20"), "MO"),
        ),
        ("As of 19:30, 12 people were injured.", "12", Period("as-of", None, TODAY, "19:30")),
        ("The death toll has risen to 12.", "12", Period("as-of", moving=True)),
        ("So far, 12 people have drowned.", "12", Period("as-of", moving=True)),
        ("Twelve people drowned, of whom four have so far been named.", "Twelve", None),
        (
            "Since May 3 the floods have killed 640 people, including 12 in the past day.",
            "12",
            Period("stretch", YESTERDAY, YESTERDAY),
        ),
        (
            "Since May 3 the floods have killed 640 people, including 12 in the past day.",
            "640",
            Period("since", day("2022-05-03")),
        ),
        ("Twelve people drowned, the mayor said on Friday.", "Twelve", None),
    ],
)
def test_over_which_stretch_a_number_is_counted(
    number: Number, sentence: str, start: str, expected: Period | None
) -> None:
    assert number(sentence, start).frame.period == expected


def test_a_beginning_is_not_the_time_for_which_a_statement_holds(number: Number) -> None:
    assert number("Floods have killed 12 people since May 3.", "12").frame.as_of is None
