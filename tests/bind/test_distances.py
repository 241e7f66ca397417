"""How far one place is from another: a length is known by its two places."""

import pytest


@pytest.mark.parametrize(
    ("text", "start", "places"),
    [
        ("A fire broke out in Oakmere, 40 miles north of Leeds.", "40", {"oakmere", "leeds"}),
        ("The mine is in Oakmere, which lies about 40 km from Leeds.", "40", {"oakmere", "leeds"}),
        ("The mine in Oakmere, a town of 900 people, is 40 miles outside Leeds.", "40", {"oakmere", "leeds"}),
        ("In Oakmere, 40 miles south-east of Leeds, a dam broke.", "40", {"oakmere", "leeds"}),
    ],
)
def test_two_places(number, text, start, places):
    frame = number(text, start).frame
    assert (frame.measure, frame.words) == ("distance", places)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The fence in Oakmere is 40 miles long.", "40"),
        ("He drove 40 miles on Monday from the farm.", "40"),
        ("A truck burned 40 miles north of Leeds.", "40"),
        ("Leeds is large; 40 miles of Leeds roads are closed.", "40"),
    ],
)
def test_no_place_or_one(number, text, start):
    assert "leeds" not in number(text, start).frame.words
