from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Claim, Event

Events = Callable[..., dict[str, Event]]


@pytest.mark.parametrize(
    ("text", "word", "when", "source"),
    [
        # a date belongs to its verb, and to no other of the sentence
        ("Ana Ruiz met Olaf Lind on Monday.", "met", "2022-10-17", "own words"),
        ("On Monday, Ana Ruiz met Olaf Lind.", "met", "2022-10-17", "own words"),
        ("Police on Monday arrested a man.", "arrested", "2022-10-17", "own words"),
        ("A man was arrested on Monday, police said on Tuesday.", "arrested", "2022-10-17", "own words"),
        ("Ana Ruiz met Olaf Lind on Monday and wrote to him on Tuesday.", "met", "2022-10-17", "own words"),
        ("On Monday Ana Ruiz met Olaf Lind and on Tuesday she visited Riga.", "visited", "2022-10-18", "own words"),
        ("Ana Ruiz urged Olaf Lind on Friday to keep talking.", "urged", "2022-10-21", "own words"),
        ("Wounded in the shooting, he was taken home on Thursday.", "shooting", None, ""),
        # a noun has the date before or behind it
        ("Monday's shooting was the third.", "shooting", "2022-10-17", "own words"),
        ("He is charged in the 2014 fatal shooting of a boy.", "shooting", "2014", "own words"),
        ("Police arrested a man after a shooting on Monday.", "shooting", "2022-10-17", "own words"),
        ("A warrant was issued for his arrest last week.", "arrest", None, ""),
        ("Police told of the shooting death of Ana Ruiz at a home on May 3.", "death", None, ""),
        # a verb that only says that it happened gives its date to the event
        ("The shooting happened just after 3 p.m. on Monday.", "shooting", "2022-10-17T15", "own words"),
        ("The trial of a man charged in the fire is to begin on Tuesday.", "trial", "2022-10-25", "own words"),
        ("The call was on Friday.", "call", "2022-10-21", "own words"),
        ("Their second meeting took place in June.", "meeting", "2022-06", "own words"),
        ("Police said Friday; the shooting was reported Monday.", "shooting", "2022-10-17", "own words"),
        # the saying's date says no more than "by then"
        ("Ana Ruiz said on Friday that a man was arrested.", "arrested", "2022-10-21", "statement"),
        # a list is an interval
        ("The talks were held on May 3, May 9 and May 12.", "talks", "2022-05-03/2022-05-12", "own words"),
        ("On May 3, May 9 and May 12 Ana Ruiz met Olaf Lind.", "met", "2022-05-03/2022-05-12", "own words"),
        # joined verbs share what stands at the end
        ("A crash killed 12 people and injured 30 on Monday.", "killed", "2022-10-17", "sentence"),
        ("A blast on Sunday killed 12 people.", "killed", "2022-10-16", "sentence"),
        ("A blast on Sunday killed 12 people and injured 30.", "injured", "2022-10-16", "sentence"),
        ("A blast on Sunday killed 12 people and police arrested two.", "arrested", None, ""),
        ("Ana Ruiz was shot by King on Monday.", "shot", "2022-10-17", "own words"),
        # nor is a compound a verb or a new statement
        ("They held talks on the so-called spring pact on May 3.", "talks", "2022-05-03", "own words"),
        ("Ana Ruiz met Olaf Lind of the church-owned bank on May 3.", "met", "2022-05-03", "own words"),
        # no date of its own
        ("Officers hand-delivered 12 letters on Monday and Ana Ruiz was killed.", "killed", None, ""),
        ("Norland denied any plan of an invasion, despite issuing on May 3 a list of demands.", "invasion", None, ""),
        ("Ana Ruiz now meets Olaf Lind.", "meets", None, ""),
        ("A man died. Posted: Monday, October 3, 2022", "died", None, ""),
    ],
)
def test_dates_of_events(events: Events, text: str, word: str, when: str | None, source: str) -> None:
    event = events(text)[word]
    assert (event.when.timex if event.when else None, event.when_from) == (when, source)


def test_certainty_falls_with_the_distance_of_the_date(events: Events) -> None:
    text = (
        "Ana Ruiz met Olaf Lind on Monday. The meeting was short. A crash killed 12 people and injured 30 on Tuesday. "
        "Petra Vogel said on Friday that a man was arrested. The talks were held on May 3 and May 9."
    )
    found = events(text)
    order = [found[word].certainty for word in ("met", "meeting", "killed", "talks", "arrested")]
    assert order == sorted(order, reverse=True)
    assert order[0] == 0.95
    assert found["meeting"].when == found["met"].when
    assert found["meeting"].when_from == "earlier mention"


def test_another_event_of_the_same_people_keeps_its_own_date(events: Events) -> None:
    text = "Ana Ruiz met Olaf Lind on Monday. Their previous meeting was in May."
    found = events(text)
    assert found["meeting"].when is not None
    assert found["meeting"].when.timex == "2022-05"
    assert found["meeting"].participants == found["met"].participants


def test_a_time_tells_which_event_it_dates(bound: Callable[..., list[Claim]]) -> None:
    claims = bound("Ana Ruiz met Olaf Lind on Monday, a spokesman said on Friday.")
    dated = {claim.text: claim.frame.event for claim in claims if claim.kind == "date"}
    assert dated == {"Monday": "meeting", "Friday": ""}
