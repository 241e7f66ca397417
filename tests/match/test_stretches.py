"""Counts over two stretches of time are two counts."""

from __future__ import annotations

import pytest

from checker.model import Corpus, Document, Published
from checker.pipeline import check
from checker.rules import load_rules

STRIKE = "Ferry strike at Oskarshavn: the Wendle port authority reports on idle ferries"


def verdicts(first: tuple[str, str], second: tuple[str, str]) -> set[str]:
    """What is said of the numbers of two articles, each a day and a sentence."""
    documents = tuple(
        Document(f"d{number}", text, text, source=f"Paper {number}", published=Published(day, "metadata"))
        for number, (day, sentence) in enumerate((first, second))
        for text in [f"{STRIKE}\n{sentence}"]
    )
    findings = check(Corpus(documents), load_rules()).findings
    return {finding.verdict for finding in findings if finding.sides and finding.sides[0].claims[0].kind == "quantity"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            ("2023-05-04", "The Wendle port authority counted 14 idle ferries at Oskarshavn on May 3."),
            ("2023-05-05", "The Wendle port authority counted 19 idle ferries at Oskarshavn on May 4."),
            set(),
        ),
        (
            ("2023-05-04", "The Wendle port authority counted 14 idle ferries at Oskarshavn over the past day."),
            ("2023-05-04", "The Wendle port authority has counted 230 idle ferries at Oskarshavn since March."),
            set(),
        ),
        (
            ("2023-05-04", "The Wendle port authority counted 14 idle ferries at Oskarshavn on May 3."),
            ("2023-05-04", "The Wendle port authority counted 19 idle ferries at Oskarshavn on May 3."),
            {"conflict"},
        ),
        (
            ("2023-05-04", "The Wendle port authority counted 14 idle ferries at Oskarshavn on May 3."),
            ("2023-05-04", "The Wendle port authority counted 14 idle ferries at Oskarshavn over the past day."),
            {"agreement"},
        ),
        (
            ("2023-05-04", "Since March the Wendle port authority has counted 230 idle ferries at Oskarshavn."),
            ("2023-05-09", "Since March the Wendle port authority has counted 260 idle ferries at Oskarshavn."),
            {"update"},
        ),
        (
            ("2023-05-04", "As of 11:30, the Wendle port authority counted 14 idle ferries at Oskarshavn."),
            ("2023-05-04", "As of 18:30, the Wendle port authority counted 19 idle ferries at Oskarshavn."),
            {"update"},
        ),
    ],
)
def test_what_is_said_of_counts(first: tuple[str, str], second: tuple[str, str], expected: set[str]) -> None:
    assert verdicts(first, second) == expected
    assert verdicts(second, first) == expected
