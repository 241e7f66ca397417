"""The shape of a text, and the rows of capitalized words in it."""

from __future__ import annotations

import pytest

from checker.extract.people.runs import runs
from checker.extract.people.shape import shape_of
from checker.extract.text import tokenize


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("They met Gov. Voss, 52.", "TwS.N,0."),
        ("I saw the Department of Roads in kyiv", "IwaHoNou"),
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
        ("the Department of Roads", [("Department of Roads", False)]),
        ("the Department of roads", [("Department", True)]),
        ("in Marl County. Roads", [("Marl County", True), ("Roads", True)]),
        ("Gov. Voss left", [("Gov. Voss", False)]),
        ("They left The Hague.", [("The Hague", True)]),
        ("on Marl 12 and on Marl12", [("Marl", False), ("Marl12", False)]),
        ("pro-Marlowe crowds", []),
        ("pro-Marlowe Ana Ruiz", [("Ana Ruiz", True)]),
        ("Jean-Paul Roux", [("Jean-Paul Roux", False)]),
        ("It is The-Marl", [("The-Marl", False)]),
        ("They saw al-Marl leave", [("al-Marl", False)]),
        ("Voss and the mayor.\n\nRoads are shut", [("Voss", True), ("Roads", True)]),
    ],
)
def test_runs_and_whether_each_word_is_a_piece(text: str, rows: list[tuple[str, bool]]) -> None:
    tokens = tokenize(text)
    found = runs(tokens, shape_of(tokens))
    assert [(tokens.slice(first, last), first not in found.pieced) for first, last in found.spans] == rows


def test_a_run_has_no_more_pieces_than_a_name() -> None:
    tokens = tokenize("Marlowe " * 20)
    assert runs(tokens, shape_of(tokens)).spans == [(0, 14), (14, 20)]


def test_a_row_goes_on_behind_the_run_that_ends_inside_it() -> None:
    tokens = tokenize("al-Marl " + "Voss " * 30)
    assert runs(tokens, shape_of(tokens)).spans == [(0, 16), (16, 30), (30, 33)]
