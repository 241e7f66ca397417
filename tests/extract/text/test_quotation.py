"""Quotation marks: which pair, which are apostrophes, and what a paragraph's end does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.text import tokenize
from checker.extract.text.quotation import marks, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” and “yes”.", ["no", "yes"]),
        ('He said "no" and "yes".', ["no", "yes"]),
        ("He said ``no'' and ``yes''.", ["no", "yes"]),
        ("The boys' dog and Ana's cat don't mix.", []),
        ("Rock ’n’ roll in the ’90s.", []),
        ("‘It’s fine,’ he said.", ["It’s fine,"]),
        ("‘He called it “odd” twice,’ she said.", ["He called it “odd” twice,"]),
        ("“They wrote all “ and then went.", []),
        ("“They wrote it all“, said Ruiz.", ["They wrote it all"]),
        ("An unclosed “mark here.\n\nNothing after it.", []),
        ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
        ("``One.\n\n``Two,'' he said.", ["One.", "Two,"]),
        ("“One.”\n\n“Two.”", ["One.", "Two."]),
        ("“”", []),
        ("", []),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, marks(text))] == expected


@given(st.text(alphabet="ab .\n\"“”‘’'`«»„", max_size=60))
def test_spans_are_ordered_and_do_not_overlap(text: str) -> None:
    ends = [0]
    found = spans(text, marks(text))
    assert tokenize(text).quotations == found  # whose marks are known by the pieces that they stand in
    for start, end in found:
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


@pytest.mark.parametrize("piece", ["“", '"', "'", "“a ", "\n\n“", "’ ", "`"])
def test_hostile_repetition_ends(piece: str) -> None:
    assert isinstance(tokenize(piece * 20_000).quotations, list)
