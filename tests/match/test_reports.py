"""Numbers of reports that come again: one time, one place and one deed, by the words, or one sentence told twice."""

from __future__ import annotations

import pytest

from checker.model import Corpus, Document, Finding, Published
from checker.pipeline import check
from checker.rules import load_rules

FIRES = "The wildfire agency of Veldan on the fires around Oskarshavn and Wendle"


DAYS = ("2023-08-04", "2023-08-04")


def findings(first: str, second: str, days: tuple[str, str]) -> tuple[Finding, ...]:
    """What is found in two articles, each a headline and a lead."""
    documents = []
    for number, (day, told) in enumerate(zip(days, (first, second), strict=True)):
        headline, _, lead = told.partition(" | ")
        text = f"{lead or headline}\n{FIRES}."
        documents.append(Document(f"d{number}", text, text, headline, f"Paper {number}", Published(day, "metadata")))
    return check(Corpus(tuple(documents)), load_rules()).findings


def verdicts(first: str, second: str, days: tuple[str, str] = DAYS) -> set[str]:
    """What is said of the numbers of two articles."""
    return {finding.verdict for finding in findings(first, second, days) if finding.rule.startswith("NUM")}


def codes(first: str, second: str, days: tuple[str, str] = DAYS) -> set[str]:
    """The rules by which two articles disagree."""
    return {finding.rule for finding in findings(first, second, days) if finding.verdict in ("conflict", "disputed")}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # several events, and no time is told
        ("Crews contain wildfires at 14 farms", "Agency tells how its crews contained wildfires at nine farms", set()),
        # one time, by the leads
        (
            "Crews contain wildfires at 14 farms | Over the past day crews had help from the air.",
            "Wildfires contained by crews at nine farms | Crews worked hard over the past day.",
            {"conflict"},
        ),
        # the past day, and all days
        (
            "Crews contain wildfires at 14 farms | Over the past day crews had help from the air.",
            "Wildfires contained by crews at nine farms | Since May 3 crews have worked hard.",
            set(),
        ),
        # one region, and two
        (
            "Over the past day fires destroyed 14 farms in the Ostra region, the agency said.",
            "Over the past day fires have destroyed 30 farms in the Ostra and Marl regions.",
            set(),
        ),
        # the same, told twice
        (
            "Fires destroyed 14 farms in the Ostra region over the past day.",
            "Fires destroyed 19 farms in the Ostra region.",
            {"conflict"},
        ),
        # destroyed and saved
        (
            "Over the past day fires destroyed 14 farms in the Ostra region.",
            "In the Ostra region firefighters saved nine farms from wildfires over the past day.",
            set(),
        ),
        # a part beside its whole
        (
            "Crews saved 95 horses from the Wendle farms.",
            "Crews saved 144 horses, 95 horses of them foals.",
            {"agreement"},
        ),
    ],
)
def test_what_is_said_of_reports(first: str, second: str, expected: set[str]) -> None:
    assert verdicts(first, second) == expected
    assert verdicts(second, first) == expected


def test_another_number_of_a_later_report_is_not_the_earlier_one() -> None:
    # the later report gives a 14 as well, but of something else
    first = "Crews saved 14 farms from the fires near Oskarshavn, a ranger told our reporter."
    second = "With 14 pumps from Marl, crews had saved 28 farms near Oskarshavn from the fires by Monday."
    assert verdicts(first, second, ("2023-08-04", "2023-08-07")) == {"update"}


def test_two_sides_that_speak_in_the_same_words_dispute() -> None:
    first = "The dockers union said 4,000 workers were on strike at the port of Marl on Tuesday."
    second = "The transport ministry said 1,200 workers were on strike at the port of Marl on Tuesday."
    assert codes(first, second) == {"NUM005"}


def test_reports_of_two_days_in_the_same_words_are_no_copies() -> None:
    first = "Over the past day, crews put out 14 wildfires in the Ostra region, the agency said in its bulletin."
    second = first.replace("14", "22")
    assert codes(first, second, ("2023-08-04", "2023-08-05")) == set()
