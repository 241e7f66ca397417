"""How many of the articles behind a finding are independent of each other."""

import pytest

from checker.judge.independence import with_sources
from checker.model import Document, Finding, Side


@pytest.mark.parametrize(
    ("publishers", "copies", "independent"),
    [
        ("ABC", [], 3),
        ("ABC", [("a", "b")], 2),
        ("ABC", [("a", "b"), ("b", "c")], 1),
        ("ABC", [("a", "d"), ("d", "b")], 3),  # d is in no claim: its copies need not be each other's
        ("AAB", [], 2),
        ("AAB", [("b", "c")], 1),
        ("   ", [], 3),  # not known, so not the same
    ],
)
def test_copies_and_one_publisher_are_one_source(claim, quantity, publishers, copies, independent):
    named = zip("abc", publishers, strict=True)
    documents = {doc: Document(doc, "", "", source=source.strip()) for doc, source in named}
    documents["d"] = Document("d", "", "")
    claims = tuple(claim(quantity(12), doc=doc) for doc in "abc")
    finding = Finding("1", "X1", "x", "agreement", "note", "", 1.0, (Side("12", "12", claims),))
    [found] = with_sources([finding], copies, documents)
    assert (found.documents, found.independent) == (3, independent)
