"""Of several ways of giving one day, that of the other side is held against it."""

from __future__ import annotations

import datetime

import pytest

from checker.judge.like_with_like import like_with_like
from checker.model import Time

DAY = datetime.date(2023, 5, 14)


def time(text):
    hour = "T09:30" if "a.m." in text else ""
    return Time("date", f"{DAY}{hour}", DAY, DAY, weekday=7 * ("Sunday" in text), counted="today" in text)


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        (["May 14", "early Sunday"], ["May 19"], ["May 14"]),
        (["Sunday, May 14", "Sunday night"], ["May 19, 2023"], ["Sunday, May 14"]),
        (["Sunday", "9:30 a.m. Sunday"], ["Sunday night"], ["Sunday"]),
        (["Sunday", "today"], ["Sunday"], ["Sunday"]),
        # where nothing is put alike, all of it counts
        (["today", "9:30 a.m. Sunday"], ["May 19"], ["today", "9:30 a.m. Sunday"]),
    ],
)
def test_of_each_article_what_is_put_as_the_other_puts_it(claim, one, other, kept):
    sides = [[claim(time(t), doc=doc, text=t) for t in texts] for doc, texts in (("a", one), ("b", other))]
    first, second = like_with_like(sides)
    assert [c.text for c in first] == kept
    assert [c.text for c in second] == other


def test_each_article_is_looked_at_by_itself(claim):
    one = [claim(time("May 14"), doc="a", text="May 14"), claim(time("Sunday"), doc="b", text="Sunday")]
    first, _ = like_with_like([one, [claim(time("May 19"), doc="c", text="May 19")]])
    assert list(first) == one


def test_numbers_stay_as_they_are(claim, quantity):
    sides = [(claim(quantity(3)), claim(quantity(3), doc="b")), (claim(quantity(4), doc="c"),)]
    assert like_with_like(sides) == sides
