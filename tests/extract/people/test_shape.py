"""The shape of a text, and the rows of capitalized words in it."""

from __future__ import annotations

import pytest

from checker.extract.people.runs import ROW
from checker.extract.people.shape import shape_of
from checker.extract.text import tokenize


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("They met Gov. Voss, 52.", "TwH.N,0."),
        ("I saw the Department of Roads in kyiv", "IwwHoNou"),
        ("Ana de Ruiz’s “boat” — X²", "NpN'w\"w~~X"),
        ("1,400 of 𝐀nna", "woY"),
    ],
)
def test_each_token_has_its_byte(text: str, shape: str) -> None:
    assert shape_of(tokenize(text)).decode() == shape


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("They told Marl.", [("Marl", True)]),
        ("On Monday they saw Ana Ruiz", [("Ana Ruiz", True)]),
        ("Ana Ruiz's boat, Karl Voss and Ella Marl", [("Ana Ruiz", True), ("Karl Voss", True), ("Ella Marl", True)]),
        ("the Department of Roads", [("Department", False), ("Roads", True)]),
        ("They left The Hague.", [("The Hague", True)]),
        ("pro-Marlowe crowds", [("Marlowe", False)]),
        ("Jean-Paul Roux", [("Jean", False), ("Paul", False), ("Roux", True)]),
        ("anti-Marlowe", [("Marlowe", False)]),
    ],
)
def test_rows_and_whether_they_are_runs_as_they_stand(text: str, rows: list[tuple[str, bool]]) -> None:
    tokens = tokenize(text)
    found = [(tokens.slice(*row.span()), row.lastindex is None) for row in ROW.finditer(shape_of(tokens))]
    assert found == rows


def test_a_row_has_no_more_words_than_a_name_has_pieces() -> None:
    rows = list(ROW.finditer(shape_of(tokenize("Marlowe " * 20))))
    assert [row.span() for row in rows] == [(0, 14), (14, 20)]
    assert rows[0].lastindex is not None
