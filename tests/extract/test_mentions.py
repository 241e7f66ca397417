"""Times and quantities together: which number is told twice, and which once."""

from __future__ import annotations

import pytest

from checker.extract.mentions import extract, extract_all
from checker.model import Document, Published


def said(text: str) -> list[tuple[str, str]]:
    """The quantities, times and identifiers of a text: their kinds and words."""
    document = Document("d", text, text, published=Published("2024-05-06", "metadata"))
    kinds = ("quantity", "date", "time", "duration", "set", "identifier")
    found = [mention for field in extract(document).fields for mention in field.mentions]
    return [(m.value.kind, text[m.start : m.end]) for m in found if m.value.kind in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry was out of service for six weeks.", [("duration", "six weeks")]),
        (
            "Repairs will take four or five months.",
            [("duration", "four or five months"), ("quantity", "four or five months")],
        ),
        ("The comet returns every 76 years.", [("quantity", "76 years"), ("set", "every 76 years")]),
        ("The diver is 27 years old.", [("duration", "27 years old"), ("quantity", "27 years old")]),
        ("Its divers are 20 - 30 years old.", [("duration", "20 - 30 years old"), ("quantity", "20 - 30 years old")]),
        ("The port closed on 3 May 2019.", [("date", "3 May 2019")]),
        ("She left two weeks ago.", [("date", "two weeks ago")]),
    ],
)
def test_numbers_with_time(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(said(text)) == sorted(expected)


def test_what_is_found_in_a_document_does_not_depend_on_those_read_with_it() -> None:
    told = (
        "Lena Brandt met Olaf Lind on Monday. The two signed for $4 million.",
        "",
        "On 3 May 2022 Brandt, 51, said “no” to 12 of them.",
    )
    documents = [Document(f"d{number}", text, text, title="Two of three") for number, text in enumerate(told)]
    together, apart = extract_all(documents), [extract(document) for document in documents]
    assert [found.document for found in together] == [found.document for found in apart]
    assert [[(field.name, field.mentions) for field in found.fields] for found in together] == [
        [(field.name, field.mentions) for field in found.fields] for found in apart
    ]
    assert [len(found.fields) for found in together] == [2, 1, 2]
