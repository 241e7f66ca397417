import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.dateline import dateline_date, dateline_source
from checker.read.furniture import furniture, read_line
from checker.read.stated import stated_date, stated_source

STORY = (
    "The harbour board voted on June 2, 2019 to close the old bridge.\n\n"
    "Repairs had begun on 4 May 2017, it said.\n\nNobody knows how long they will take."
)


@pytest.mark.parametrize("at_end", [False, True])
@pytest.mark.parametrize(
    ("line", "date", "source"),
    [
        (" date 2021-03-07 By Ada Miller", "2021-03-07", ""),
        ("Published in The Courier, March 7th, 2021", "2021-03-07", "The Courier"),
        ("Published in Arab News on March 7, 2021", "2021-03-07", "Arab News"),
        ("(Published Sunday, March 7, 2021)", "2021-03-07", ""),
        ("Updated: 7 March 2021", "2021-03-07", ""),
        ("First published: 7 March 2021 16:05 GMT", "2021-03-07T16:05", ""),
        ("POSTED: 4:05 PM, Mar 7, 2021", "2021-03-07T16:05", ""),
        ("Published 4:05 PM EST Sun Mar 7, 2021 Updated 9:00 PM EST Mar 8, 2021", "2021-03-07T16:05", ""),
        ("Updated 9:00 PM, Mar 8, 2021 | Posted 4:05 PM, Mar 7, 2021", "2021-03-07T16:05", ""),
        ("Last updated on March 7, 2021 by Ada Miller, Staff Writer", "2021-03-07", ""),
        ("Published: Sunday, March 7, 2021 @ 4:05 PM", "2021-03-07T16:05", ""),
        ("Bridge to close Posted: March 7, 2021 4:05 PM EST Updated: March 8, 2021", "2021-03-07T16:05", ""),
        ("March 7, 2021 | Published: 7 March 2021 - Updated: 12 hours ago - 3 min read", "2021-03-07", ""),
        ("Bridge to close Posted: March 7, 2021 behind the church", None, ""),
        ("Source: Xinhua | 2021-03-07 16:05:10 | Editor: Li", "2021-03-07T16:05", "Xinhua"),
        ("Reuters, published March 7, 2021", "2021-03-07", "Reuters"),
        ("They waited for hours at the gate. (Posted Sunday, March 7, 2021)", "2021-03-07", ""),
        ("© 2021 The Harbour Times. All rights reserved.", None, "The Harbour Times"),
        ("Copyright 2021 by KXYZ - All rights reserved.", None, "KXYZ"),
        ("Copyright 2021 The Associated Press. All rights reserved.", None, "Associated Press"),
        ("The Copyright Office said so.", None, ""),
        ("© 2021. All rights reserved.", None, ""),
        ("Published March 7", None, ""),
        ("Updated on Sunday", None, ""),
        ("Published on February 30, 2021", None, ""),
        ("On March 7, 2021, the minister resigned.", None, ""),
        ("Updated figures of March 7, 2021 show a loss.", None, ""),
        ("The report, published on March 7, 2021, was withdrawn.", None, ""),
        ("A fire (the first since March 7, 2021) broke out.", None, ""),
    ],
)
def test_lines_at_either_end(line: str, date: str | None, source: str, at_end: bool) -> None:
    prose = f"Bridge to close\n\n{STORY}\n\n{line}" if at_end else f"{line}\n\n{STORY}"
    assert stated_date(prose) == date
    assert stated_source(prose) == source


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (f"Bridge to close\nMarch 7, 2021\n\n{STORY}", "2021-03-07"),
        (f"Bridge to close\nBy Ada Miller | March 7, 2021\n\n{STORY}", "2021-03-07"),
        (
            f"By Ada Miller and Jo Lind, Staff Writers\nMarch 7, 2021, 4:05 p.m.\n\n{STORY}",
            "2021-03-07T16:05",
        ),
        (f"Bridge to close\n\n{STORY}\n\nMore stories\n\nTunnel reopens\n\nMay 8, 2020\n\nx\n\ny\n\nz", None),
        ("A chronicle\n\nMay 4, 2017\n\nRepairs begin.\n\nJune 2, 2019\n\nThe bridge is closed.", None),
        ("word " * 400 + "\n\nPublished March 7, 2021\n\n" + "word " * 400, None),
        ("", None),
    ],
)
def test_a_bare_date_counts_near_the_top_and_alone(prose: str, expected: str | None) -> None:
    assert stated_date(prose) == expected


@pytest.mark.parametrize(
    ("line", "date", "source"),
    [
        ("LISBON, March 7 (Reuters) - The board met.", None, "Reuters"),
        ("LISBON, March 7, 2021 (Reuters) - The board met.", "2021-03-07", "Reuters"),
        ("LISBON, 7 March 2021 – The board met.", "2021-03-07", ""),
        ("LISBON (March 7, 2021) - The board met.", "2021-03-07", ""),
        ("PORT ELLEN, Wash., Mar. 7, 2021 /PRNewswire/ -- The board met.", "2021-03-07", "PR Newswire"),
        ("PORT ELLEN, Wash. (AP) — The board met.", None, "Associated Press"),
        ("Lisbon (Reuters) - The board met.", None, "Reuters"),
        ("PORT ELLEN (WXYZ) - The board met.", None, "WXYZ"),
        ("(KXYZ) -- The board met.", None, "KXYZ"),
        ("LISBON: The board met.", None, ""),
        ("Lisbon (Monday) - The board met.", None, ""),
        ("The second ferry (MV Anna) - built in 1990 - sank.", None, ""),
        ("LISBON, March 7, 2021 was a Sunday.", None, ""),
        ("UPDATE March 7, 2021 - The board met.", None, ""),
    ],
)
def test_datelines(line: str, date: str | None, source: str) -> None:
    assert dateline_date(line) == date
    assert dateline_source(line, furniture().agencies) == source


def test_a_line_with_anything_else_is_no_line_of_furniture() -> None:
    assert read_line("Posted March 7, 2021 behind the church") is None


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    stated_date(text)
    assert stated_source(text) == stated_source(text).strip()


@pytest.mark.parametrize("piece", ["By A", "(", "Posted ", "A", "A ", "1", "© ", "12:00 ", "May 7, 2021 ", "-"])
def test_hostile_lines_say_nothing(piece: str) -> None:
    assert stated_date(piece * 50_000) is None
    assert stated_source(piece * 50_000) == ""
