"""Texts that nobody writes, and pages that lost their stops: the work of binding grows with their length alone."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from checker.bind import bind
from checker.extract.mentions import extract
from checker.model import Document, Published


@pytest.mark.parametrize(
    "piece",
    [
        "police said 12 people died on May 3 in Orgel and ",
        "the mayor met John Marsh on Monday, ",
        "the mayor met John Marsh on Monday. ",
        "Anna Reed said the plant had closed in 2019 and would reopen, while ",
        "12 of 30 were hurt (5 of them badly), ",
        "“We lost 30 boats”, she said, ",
        "he died, aged 35, and ",
        "fined $500 and jailed for two years, ",
        "about 45 miles from Orgel in Vereshko, since May, ",
        "shares rose 5% to $30 from $25, ",
    ],
)
def test_hostile_texts_take_linear_work(piece: str) -> None:
    """Four times the text takes about four times the lines of code; what is quadratic takes sixteen times as many."""
    small, large = (lines(piece * count) for count in (250, 1_000))
    assert large < 5 * small


def lines(text: str) -> int:
    """How many lines of code are run to bind a text."""
    extraction = extract(Document("a", text, text, published=Published("2022-10-22", "metadata")))
    count = 0

    def tally(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return tally

    sys.settrace(tally)
    try:
        bind(extraction)
    finally:
        sys.settrace(None)
    return count
