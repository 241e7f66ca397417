"""Quotations: which stretches between marks are somebody's words, and their normal form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import quotes
from checker.extract.text import tokenize
from checker.model import Quote


def found(text: str) -> list[str]:
    """The normal forms of the quotations of a text."""
    values = [mention.value for mention in quotes.find(tokenize(text))]
    return [" ".join(value.words) for value in values if isinstance(value, Quote)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We lost the bridge,” she said.", ["we lost the bridge"]),
        ('"We lost the bridge," she said.', ["we lost the bridge"]),
        ("``We lost the bridge,'' she said.", ["we lost the bridge"]),
        ("‘We lost the bridge,’ she said.", ["we lost the bridge"]),
        ("„We lost the bridge“, she said.", ["we lost the bridge"]),
        ("«We lost the bridge», she said.", ["we lost the bridge"]),
        ("“It’s Norland’s call - isn't it?” he asked.", ["its norlands call isnt it"]),
        ("“Rock’n’roll ’tis, and Ana ’s too,” he said.", ["rocknroll tis and ana s too"]),
        ("They called it “peace” and left.", []),
        ("The so-called “peace dividend” was small.", []),
        ("She read “The Long Winter Of The River” twice.", []),
        ("“No,” she said.", ["no"]),
        ("He said: “Never again.”", ["never again"]),
        ("“Help!” she shouted.", ["help"]),
        ("A “substantial support,” which helps.", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "“Nobody told us to leave.\n\n“We heard it on the radio,” he said."
    mentions = quotes.find(tokenize(text))
    assert found(text) == ["nobody told us to leave we heard it on the radio"]
    assert text[mentions[0].start : mentions[0].end].startswith("Nobody told")


def test_what_apostrophes_tie_is_one_word() -> None:
    text = "“The rock 'n'roll isn't o'er, rock’n’roll isn't dead.”"
    assert found(text) == ["the rock nroll isnt oer rocknroll isnt dead"]


def test_curly_and_straight_marks_give_one_normal_form() -> None:
    assert found("“It’s all we’ve got,” he said.") == found("\"It's all we've got,\" he said.")


@given(st.text(alphabet="ab .,!?\n\"“”‘’'`«»:", max_size=80))
def test_spans_hold_the_words(text: str) -> None:
    for mention in quotes.find(tokenize(text)):
        inside = text[mention.start : mention.end].lower()
        assert isinstance(mention.value, Quote)
        assert all(word[0] in inside for word in mention.value.words)
