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


@pytest.fixture
def unwatched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No stage looks for any word, and what is remembered meanwhile is forgotten."""
    monkeypatch.setattr(pieces, "watches", watches := [])
    monkeypatch.setattr("checker.extract.text.tokens.watches", watches)
    yield
    pieces.forget()


@pytest.mark.usefixtures("unwatched")
def test_watches_are_asked_of_new_pieces_alone() -> None:
    earlier = tokenize("A ferry, a Ferry\nand a bus.")
    asked: list[str] = []
    ferries, buses = Watch(lambda word: asked.append(word) or word == "ferry"), Watch(lambda word: word == "bus")
    text = tokenize(earlier.text)
    assert set(asked) == set(text.lower)
    asked.clear()
    assert tokenize(earlier.text + " " + earlier.text).where(buses) == [7, 16]
    assert not asked
    assert (text.where(ferries), text.where(buses)) == ([1, 4], [7])
    assert earlier.where(buses) == [7]  # cut before anybody looked for them
