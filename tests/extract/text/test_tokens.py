"""Tokens: texts are cut by the piece, and the result is that of one scan."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.text import Watch, pieces, tokenize

_SCAN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_")
_PIECES = st.sampled_from(
    ["Oslo", "bus", "1,400", "3.5.", ".", "’", "_", "é½", "İ", "-", " ", "  ", "\n", "\t", "\u00a0"]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_is_one_scan(text: str) -> None:
    matches = list(_SCAN.finditer(text))
    cut = tokenize(text)
    assert cut.words == [match[0] for match in matches]
    assert cut.lower == [match[0].lower() for match in matches]
    assert list(zip(cut.starts, cut.ends, strict=True)) == [match.span() for match in matches]
    assert cut.size == len(matches)


@pytest.mark.parametrize("text", ["", " ", "  \n ", "\n\n"])
def test_white_space_is_no_token(text: str) -> None:
    assert tokenize(text).words == []


def test_what_is_long_is_not_remembered_but_cut() -> None:
    assert tokenize("ferry" * 20 + "-" + "7" * 90).words == ["ferry" * 20, "-", "7" * 90]


@pytest.mark.parametrize(
    "text", ["a " + "ferry" * 60 + ", b", "a" + "\n" * 300 + "b c", " \n  a\tb", "a  b", "a \u00a0b"]
)
def test_long_words_and_odd_white_space_keep_the_places_of_tokens(text: str) -> None:
    cut = tokenize(text)
    assert [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)] == cut.words
    assert text.split() == "".join(w if cut.glued(i) else f" {w}" for i, w in enumerate(cut.words)).split()


@pytest.fixture
def unwatched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No stage looks for any word, and what is remembered meanwhile is forgotten."""
    monkeypatch.setattr(pieces, "watches", watches := [])
    monkeypatch.setattr("checker.extract.text.tokens.watches", watches)
    yield
    pieces.forget()


@pytest.mark.usefixtures("unwatched")
def test_watches_are_asked_once_and_of_numbers_that_are_new() -> None:
    earlier = tokenize("A ferry, 3 Ferries\nand a bus, delayed until 4.")
    asked: list[str] = []

    def listed() -> list[str]:
        asked.append("all")
        return ["ferry", "bus"]

    def number(word: str) -> bool:
        asked.append(word)
        return word == "4"

    ferries = Watch(listed, number)
    late = Watch(lambda: ["bus"], ending="ed")
    text = tokenize(earlier.text)
    assert asked == ["all", "3", "4"]
    assert tokenize(earlier.text + " " + earlier.text).where(late) == [7, 9, 20, 22]
    assert len(asked) == 3
    assert (text.where(ferries), text.where(late)) == ([1, 7, 11], [7, 9])
    assert earlier.where(late) == [7, 9]  # cut before anybody looked for them
    assert [word for word in text.lower if late.sought(word)] == ["bus", "delayed"]


@given(st.lists(_PIECES, max_size=8).map("".join))
def test_lines_and_white_space_keep_what_is_known_of_tokens(text: str) -> None:
    cut, spaced = tokenize(text), tokenize(text.replace("\n", "\n \n"))
    assert cut.words == spaced.words
    assert cut.shape == spaced.shape
