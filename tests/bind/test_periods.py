from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from checker.bind import bind
from checker.extract.mentions import extract
from checker.model import Claim, Document, Period, Published

Number = Callable[[str, str], Claim]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


TODAY, YESTERDAY = day("2022-10-22"), day("2022-10-21")
MAY_3 = day("2022-05-03")
PAST_DAY = Period("stretch", YESTERDAY, YESTERDAY, recent=True)


@pytest.mark.parametrize(
    ("sentence", "start", "expected"),
    [
        ("Floods killed 12 people.", "12", None),
        ("On October 19, floods killed 12 people.", "12", Period("stretch", day("2022-10-19"), day("2022-10-19"))),
        ("Yesterday the floods killed 12 people.", "12", Period("stretch", YESTERDAY, YESTERDAY)),
        ("Floods killed 12 people over the past day.", "12", PAST_DAY),
        ("Floods killed 12 people in the past 24 hours.", "12", PAST_DAY),
        ("12 people drowned in past day", "12", PAST_DAY),
        (
            "Crews moved 900 families in three days.",
            "900",
            Period("stretch", day("2022-10-19"), YESTERDAY, recent=True),
        ),
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
        ("By the 12th day of the strike, 40 mills had closed.", "40", Period("since")),
        ("Twelve people drowned, of whom four have so far been named.", "Twelve", None),
        (
            "Since May 3 the floods have killed 640 people, including 12 in the past day.",
            "12",
            PAST_DAY,
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


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Crews fight fires in 12 towns", "Over the past day the fires reached the coast.", PAST_DAY),
        (
            "Crews fight fires in 12 towns",
            "Crews fight fires in 12 towns\nOver the past day the fires reached the coast.",
            PAST_DAY,
        ),
        ("Crews fight fires in 12 towns", "The fires are near the coast. Over the past day it rained.", None),
        ("On May 3, crews fought fires in 12 towns", "Over the past day it rained.", Period("stretch", MAY_3, MAY_3)),
        ("Fires kill 12 people", "Over the past day the fires reached the coast.", None),
        (
            "Crews fight fires in 12 towns over past day",
            "Over the past day, October 20, it rained.",
            Period("stretch", day("2022-10-20"), day("2022-10-20"), recent=True),
        ),
    ],
)
def test_a_headline_counts_over_the_time_of_its_report(title: str, text: str, expected: Period | None) -> None:
    document = Document("a", text, text, title=title, published=Published("2022-10-22", "metadata"))
    found = [claim for claim in bind(extract(document))[1] if claim.text.startswith("12")]
    assert found
    assert {claim.frame.period for claim in found} == {expected}
