"""Properties of all texts: dates come back as written, offsets match, nothing raises, time is linear."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.extract.text import tokenize
from checker.extract.time import find, infer_published
from checker.extract.time.holidays import date_of, rules
from checker.extract.time.vocabulary import vocabulary
from checker.model import Published, Time

MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
KNOWN = Published("2022-10-22", "metadata")

NOTATIONS: list[Callable[[datetime.date], str]] = [
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{SHORT[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"the {d.day}{suffix(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}{suffix(d.day)}, {d.year}",
    lambda d: f"{DAYS[d.weekday()]}, {SHORT[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{DAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.year}/{d.month:02d}/{d.day:02d}",
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
]
WORDS = (
    "the a last next this two 3 10 1998 '80s May March Jan. Friday Oct. 4 , . : - – ’ s week days years ago later "
    "before after of in on at p.m. morning noon quarter third first every year-end now 5 1/2 half and to until "
    "said will Christmas summer twenty nineteen ninety century decade 2022-10-22 EST ( ) “ ” \n"
).split(" ")
HEADS = sorted(word for word in vocabulary().heads if not word.isdigit())
WORDS += HEADS + [word.capitalize() for word in HEADS]


def suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@given(st.dates(datetime.date(1500, 1, 1), datetime.date(2150, 12, 31)), st.sampled_from(NOTATIONS))
@example(datetime.date(2024, 2, 29), NOTATIONS[0])
@settings(deadline=None)
def test_a_date_comes_back_as_it_was_written(day: datetime.date, notation: Callable[[datetime.date], str]) -> None:
    written = notation(day)
    text = f"The bridge opened on {written} to traffic."
    (mention,) = find(tokenize(text), KNOWN)
    assert text[mention.start : mention.end] == written
    assert isinstance(mention.value, Time)
    assert (mention.value.timex, mention.value.first, mention.value.last) == (day.isoformat(), day, day)


@given(st.dates(datetime.date(1900, 1, 8), datetime.date(2199, 12, 1)), st.sampled_from(DAYS))
@settings(deadline=None)
def test_a_bare_weekday_is_of_the_week_before(day: datetime.date, weekday: str) -> None:
    (mention,) = find(tokenize(f"He spoke on {weekday}."), Published(day.isoformat(), "metadata"))
    assert isinstance(mention.value, Time)
    assert mention.value.first is not None
    assert 0 <= (day - mention.value.first).days < 7
    assert DAYS[mention.value.first.weekday()] == weekday


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
@settings(max_examples=400, deadline=None)
@example("May ² was, the year ²²², in 2022-²-² and 10/²/2022 at ²:30 p.m.")
def test_offsets_match_and_nothing_raises(text: str) -> None:
    for published in (KNOWN, Published(), Published("2022-01", "inferred")):
        tokens = tokenize(text)
        infer_published(tokens)
        end = 0
        for mention in find(tokens, published):
            assert end <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end].strip()
            assert isinstance(mention.value, Time)
            assert mention.value.timex
            end = mention.end


@given(
    st.sampled_from(["0001-01-01", "9999-12-31", "1582-10-15", "2020-02-29"]),
    st.lists(st.sampled_from(WORDS), max_size=20),
)
@settings(deadline=None)
def test_the_ends_of_the_calendar(published: str, words: list[str]) -> None:
    find(tokenize(" ".join(words)), Published(published, "metadata"))


@given(st.sampled_from(sorted(rules())), st.integers(1, 9999))
@settings(deadline=None)
def test_every_holiday_has_its_day(name: str, year: int) -> None:
    day = date_of(name, year)
    assert day is None or day.year in (year, year + 1)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ",",
        "-",
        "2022-",
        "one hundred and ",
        "May ",
        "May 3 and ",
        "Monday of ",
        "two days after ",
        "10:",
        "5 to ",
        "the first ",
    ],
)
def test_hostile_texts_take_linear_work(piece: str) -> None:
    """Four times the text takes about four times the calls; a quadratic scan takes sixteen times as many."""
    small, large = (calls(piece * (count // len(piece))) for count in (2_000, 8_000))
    assert large < 6 * small + 2_000


def calls(text: str) -> int:
    """How many functions are called, built-in ones too, to find the times of a text."""
    tokens = tokenize(text)
    assert tokens.sentences is not None
    count = 0

    def tally(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        find(tokens, KNOWN)
    finally:
        sys.setprofile(None)
    return count


def test_any_head_word_may_end_or_begin_a_text() -> None:
    heads = sorted(vocabulary().heads)
    for before in ("", "the ", "last ", "12 ", "in the "):
        for head in heads:
            for text in (before + head, f"{head} {before}"):
                assert all(0 <= mention.start < mention.end <= len(text) for mention in find(tokenize(text), KNOWN))
