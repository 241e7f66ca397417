"""What holds for any text: nothing raises, spans lie in it and apart, intervals hold their value, work is linear."""

import sys
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quantity import find
from checker.extract.text import tokenize
from checker.model import Quantity

PIECES = (
    "5 12 1,400 3.5 0 .5 1/3 2019 $ € US A$ Rs % percent - – + ( ) , . : / ' \" a an the one two half third dozen "
    "million bn m k hundred and to from between or of in per year-old aged year miles kg people U.S. Hornet rose fell "
    "by up down about at least more than no first 10th May 4 pm No. including others "
    "doubled ² ½ ′ beat 112-107 (34) Jane Street killed were \n"
).split(" ")

texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)


@given(texts)
def test_no_input_raises_and_spans_lie_apart(text: str) -> None:
    end = 0
    for mention in find(tokenize(text)):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        if isinstance(mention.value, Quantity):
            q = mention.value
            assert q.low is None or q.low <= q.value
            assert q.high is None or q.value <= q.high


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["${}", "€{}", "{} dollars", "USD {}", "{} USD", "£{}"]))
def test_money_is_read_as_it_was_written(amount: object, notation: str) -> None:
    sentence = "They paid " + notation.format(f"{amount:,}") + " for it."
    (mention,) = find(tokenize(sentence))
    assert isinstance(mention.value, Quantity)
    assert mention.value.value == pytest.approx(float(str(amount)))


@given(st.integers(1, 999), st.sampled_from(["k", "m", "bn", " million", " billion", "-million"]))
def test_scales_are_read_as_they_were_written(number: int, scale: str) -> None:
    sizes = {"k": 1e3, "m": 1e6, "bn": 1e9, " million": 1e6, " billion": 1e9, "-million": 1e6}
    (mention,) = find(tokenize(f"They paid ${number}{scale} for it."))
    assert isinstance(mention.value, Quantity)
    assert mention.value.value == pytest.approx(number * sizes[scale])


def calls(text: str) -> int:
    """How many Python functions are called to read a text: its cost, without a clock."""
    tokens = tokenize(text)
    _ = tokens.sentences
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        find(tokens)
    finally:
        sys.setprofile(None)
    return count


HOSTILE = (
    "1|1,|1-|-|one hundred and |5 and |$|5 |million |tens of |one |from 5 to 6 |5, |rose 5% to 6 |5 per |1/2/|"
    "12-year-old, |5 big and |half a |'|5 (|doubled |Abc |5 Abc 6 |(5) "
).split("|")


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_the_length_alone(unit: str) -> None:
    calls(unit * 60)  # whatever is loaded once
    short, long = calls(unit * 100), calls(unit * 1000)
    assert long <= 13 * short + 200


def test_very_long_numbers_are_no_quantities() -> None:
    assert find(tokenize("9" * 100_000)) == []
