import pytest

from checker.read.html.references import REFERENCE, decoded, referred


@pytest.mark.parametrize(
    ("written", "chars", "rest"),
    [
        ("&amp;x", "&", "x"),
        ("&#8217;t", "’", "t"),
        ("&#x2019t", "’", "t"),
        ("&#128;", "€", ""),
        ("&#0;", "\ufffd", ""),
        ("&#99999999999999999999999;", "\ufffd", ""),
        ("&copy2022", "©", "2022"),
        ("&notit;", "¬", "it;"),
        ("&notin;", "∉", ""),
        ("&NotEqualTilde;", "≂̸", ""),
        ("&unknown;", "&", "unknown;"),
    ],
)
def test_references_are_read_as_browsers_do(written: str, chars: str, rest: str) -> None:
    match = REFERENCE.match(written)
    assert match is not None
    found, end = referred(match)
    assert (found, written[end:]) == (chars, rest)


@pytest.mark.parametrize("written", ["& ", "&;", "&#;", "&#x;", "&é"])
def test_an_ampersand_alone_is_none(written: str) -> None:
    assert REFERENCE.match(written) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [("?a=1&copy=2&amp;b", "?a=1&copy=2&b"), ("Ash &amp; Birch", "Ash & Birch"), ("&copy 2022", "© 2022")],
)
def test_in_a_value_an_old_name_may_be_part_of_an_address(value: str, expected: str) -> None:
    assert decoded(value) == expected
