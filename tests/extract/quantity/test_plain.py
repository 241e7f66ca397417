"""Numbers between plain words, which are read or passed by at once: the outcome is that of the careful reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quantity import find, passing, scan
from checker.extract.text import tokenize
from checker.model import Mention, Quantity

_NUMBERS = (
    "one two five twelve twenty fifty several couple half 1 3 7 12 24 31 112 250 05 2000 2010 2016 1,400 15,000 2.5"
).split()
_BESIDE = (
    "people men others women the a an of in and or to from at than about lost won killed wounded per years year-old "
    "hours miles kg percent % $ € May Jan. Channel flight block Street p.m. a.m. EST Mr. Smith WXYZ tankers hundred "
    ", . ; : - – / ( ) ! ?"
).split()
_JOINED = (
    *("212-555-0143", "(212) 555-0143", "(105) 555-0143", "800-555-0199", "May 3, 2016", "5 of 16", "30-year-old"),
    *("one of the", "the 1600 block of Oak Street", "a couple of"),
)
_PIECES = st.tuples(st.sampled_from([*_NUMBERS, *_BESIDE, *_JOINED]), st.sampled_from(["", " ", " ", " "]))


def _found(text: str) -> list[Mention]:
    return find(tokenize(text))


@given(st.lists(_PIECES, min_size=3, max_size=14))
def test_reading_at_once_changes_nothing(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + space for piece, space in pieces)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "read_plain", lambda *_: None)
        for name in ("goes_on", "is_plain_clock"):
            patch.setattr(scan, name, lambda *_: False)
        patch.setattr(scan, "behind_telephone", lambda *_: None)
        patch.setattr(scan.Scan, "_is_vague", lambda *_: False)
        patch.setattr(scan.Scan, "_is_block", lambda *_: False)
        patch.setattr(passing, "_stands_apart", lambda *_: False)
        careful = _found(text)
    assert _found(text) == careful


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Call 212-555-0143, then wait for two nurses.", [("two nurses", 2, "nurse")]),
        ("The call came at 5 p.m. from two of the guards.", [("two", 2, "guard")]),
        (
            "They met 3 days per 2 months, then 4 times.",
            [("3 days per 2 months", 3, "day / 2 month"), ("4 times", 4, "time")],
        ),
        ("Bids from 2012 to 2018 were lost, 16 wells too.", [("16 wells", 16, "well")]),
        ("Several boats and a couple ships saved twelve sailors.", [("twelve sailors", 12, "sailor")]),
        ("The fires of 2015, 2016 and 2017 took 9 barns.", [("9 barns", 9, "barn")]),
        ("All 15,000 Dutch tankers rose 3% in value.", [("15,000", 15000, "tanker"), ("3%", 3, "percent")]),
        ("Crews of KLMN 7 left the 1600 block of Oak Street with 12 pumps.", [("12 pumps", 12, "pump")]),
        ("Ring (212) 555-0143, said several of the clerks and two tellers.", [("two tellers", 2, "teller")]),
        ("Ana Ruiz, 24, met A 9-month-old seal.", [("24", 24, "year"), ("9-month-old", 9, "month")]),
    ],
)
def test_plain_numbers(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    values = [(sentence[m.start : m.end], m.value) for m in _found(sentence)]
    assert [(span, v.value, v.unit) for span, v in values if isinstance(v, Quantity)] == expected
