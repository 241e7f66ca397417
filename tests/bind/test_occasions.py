"""What a clock time or a day tells of: the happening, the report of it, or nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.bind import bind
from checker.extract.mentions import extract
from checker.model import Document, Published, Time


@pytest.fixture
def told() -> Callable[[str], dict[str, tuple[str, str]]]:
    """By the text of each time, what it is told by and the sort of the event."""

    def find(text: str) -> dict[str, tuple[str, str]]:
        document = Document("a", text, text, published=Published("2022-10-22", "metadata"))
        _, claims = bind(extract(document))
        return {c.text: (c.frame.predicate, c.frame.event) for c in claims if isinstance(c.value, Time)}

    return find


@pytest.mark.parametrize(
    ("text", "time", "occasion"),
    [
        ("A tram derailed about 8:20 p.m. in Solvik.", "about 8:20 p.m.", ("crash", "crash")),
        ("A fire broke out at 3 a.m. in the hall.", "3 a.m.", ("fire", "fire")),
        ("The quake struck at 4:17 a.m. Monday.", "4:17 a.m. Monday", ("earthquake", "earthquake")),
        ("Gunfire erupted around 1:30 a.m. near the port.", "around 1:30 a.m.", ("shooting", "shooting")),
        ("The earthquake that hit Solvik on Friday was felt in Omsa.", "Friday", ("earthquake", "earthquake")),
        ("The quake that shook Omsa, a port, struck at 5:47 a.m.", "5:47 a.m.", ("earthquake", "earthquake")),
        ("A fire destroyed the Oakmere mill on Friday.", "Friday", ("fire", "fire")),
        ("Survivors of the flood destroyed the dam on Friday.", "Friday", ("", "")),
        ("Rockets struck the port at 5:47 a.m.", "5:47 a.m.", ("strike", "strike")),
        ("The church fire suspect was captured in Omsa Thursday morning.", "Thursday morning", ("capture", "capture")),
        ("By 11 p.m. Friday she had no news of who had been shot.", "11 p.m. Friday", ("", "")),
        # what is told of a happening has its time
        ("Four people were injured Sunday when a tram derailed.", "Sunday", ("injury", "crash")),
        ("A blast shook the port. Two men were killed on Friday.", "Friday", ("killing", "explosion")),
        ("A tram crash closed the bridge. It happened Friday near the port.", "Friday", ("incident", "crash")),
        # the report of it comes at once, and is told by the clock
        ("A fire broke out. Crews were called to the hall at 9:40 p.m.", "9:40 p.m.", ("report", "fire")),
        ("Crews responded to the fire around 7 a.m. Friday.", "around 7 a.m. Friday", ("report", "fire")),
        ("The crash was reported at 6:15 a.m.", "6:15 a.m.", ("report", "crash")),
        ("The mayor responded to the fire on Friday.", "Friday", ("", "")),
        # what went on when it happened
        ("They were standing outside about 8 p.m. when a bomb exploded.", "about 8 p.m.", ("scene", "explosion")),
        ("He was stabbed by a man who was fishing there Sunday.", "Sunday", ("scene", "attack")),
        ("He was cleaning a gun on May 3, when the accident happened.", "May 3", ("scene", "incident")),
        # what comes long after
        ("A man was charged in the stabbing on Friday.", "Friday", ("", "")),
        ("Police arrested a man for the robbery on Friday.", "Friday", ("", "")),
        ("He was pronounced dead at 9:15 p.m. after the crash.", "9:15 p.m.", ("death", "death")),
        ("The woman who was stabbed on Friday died.", "Friday", ("attack", "attack")),
        ("UPDATED at 3:05 p.m. Six were hurt in a blast on Friday.", "3:05 p.m.", ("", "")),
        ("Police arrested a man in the robbery that took place on Friday.", "Friday", ("robbery", "robbery")),
        ("A bus crash! pic.twitter.com/x1 — Odalys (@odalys) May 4, 2023", "May 4, 2023", ("", "")),
        ("A woman was arrested in connection with the stabbings on Friday.", "Friday", ("", "")),
        ("She was seen at the scene of the fire around 7:45 p.m.", "around 7:45 p.m.", ("", "")),
        ("The mayor commented on the collapse early Friday.", "early Friday", ("", "")),
        ("The premier spoke about the flood on Friday.", "Friday", ("", "")),
        ("The inquiry into the derailment began May 10, 2022.", "May 10, 2022", ("", "")),
        ("The office released the causes of death on May 12.", "May 12", ("", "")),
        ("On Friday, officers of the Robbery Unit named a man.", "Friday", ("", "")),
        ("On Friday, a boy who was driving the van in which Ana Ruiz was stabbed was found.", "Friday", ("", "")),
        ("(10-21) 16:58 PDT OAKMERE -- A man was killed in a fire Friday.", "16:58 PDT", ("", "")),
        # another event than the story's
        ("A second blast shook the port on Friday.", "Friday", ("another", "explosion")),
        ("A girl was also stabbed Friday in Omsa.", "Friday", ("another", "attack")),
        ("A guard was also shot and killed at a bank Sunday.", "Sunday", ("another", "shooting")),
        ("Earlier Sunday, a boy was stabbed in the park around 4:35 a.m.", "around 4:35 a.m.", ("another", "attack")),
        ("The mayor also said that a tram derailed Friday.", "Friday", ("crash", "crash")),
        # one of two times is none, and one that leads to a date is told by it
        ("Three were killed Tuesday or Wednesday in the fire.", "Tuesday", ("", "")),
        ("Three were killed Tuesday or Wednesday in the fire.", "Wednesday", ("", "")),
        ("Three were killed two days ago, on October 20.", "two days ago", ("", "")),
        # a clock time does not end its clause at the colon
        (
            "Police say around 8:15 a.m., a man walked up and exploded a bomb.",
            "around 8:15 a.m.",
            ("scene", "explosion"),
        ),
        ("A guard was stabbed by a man who was trying to escape at 2:25 p.m.", "2:25 p.m.", ("scene", "attack")),
        # what is no happening
        ("Ana Ruiz was born on May 3, 1961, in Solvik.", "May 3, 1961", ("birth", "birth")),
        ("A court will sentence Karl Voss on Tuesday.", "Tuesday", ("sentence", "sentence")),
        ("The vote is scheduled for May 9.", "May 9", ("vote", "vote")),
        ("Kestrel will launch the telescope on June 2.", "June 2", ("launch", "launch")),
        ("The shares fell at 9:30 a.m. Friday.", "9:30 a.m. Friday", ("", "")),
    ],
)
def test_what_a_time_tells_of(told: Callable[[str], dict[str, tuple[str, str]]], text, time, occasion) -> None:
    assert told(text)[time] == occasion


@pytest.mark.parametrize("text", ["2000mET", "The toll rose Sunday, the driver died, a shot was fired as they were"])
def test_a_text_may_end_at_a_verb(told, text):
    assert told(text)
