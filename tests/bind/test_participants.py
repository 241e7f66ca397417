from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Event

Events = Callable[..., dict[str, Event]]

RUIZ, LIND, VOGEL = "ana ruiz", "olaf lind", "petra vogel"


@pytest.mark.parametrize(
    ("sentence", "word", "participants"),
    [
        ("Ana Ruiz met Olaf Lind in Riga.", "met", (RUIZ, LIND)),
        ("President Ana Ruiz met Prime Minister Olaf Lind.", "met", (RUIZ, LIND)),
        ("Ana Ruiz spoke by phone on Monday with Olaf Lind.", "spoke", (RUIZ, LIND)),
        ("Ana Ruiz, who is 51, met Olaf Lind.", "met", (RUIZ, LIND)),
        ("Ana Ruiz, a former judge, met Olaf Lind.", "met", (RUIZ, LIND)),
        ("Ana Ruiz plans to visit Olaf Lind.", "visit", (RUIZ, LIND)),
        ("Ana Ruiz and Olaf Lind met on Monday.", "met", (RUIZ, LIND)),
        ("Ana Ruiz flew to Riga and met Olaf Lind.", "met", (RUIZ, LIND)),
        ("Ana Ruiz met Olaf Lind and Petra Vogel.", "met", (RUIZ, LIND, VOGEL)),
        ("Ana Ruiz held a meeting with Olaf Lind.", "meeting", (RUIZ, LIND)),
        ("In a call with Olaf Lind, Ana Ruiz asked for calm.", "call", (RUIZ, LIND)),
        ("Ana Ruiz's second meeting with Olaf Lind was short.", "meeting", (RUIZ, LIND)),
        ("Ana Ruiz asked for calm in a call with Olaf Lind.", "call", (RUIZ, LIND)),
        ("A call between Ana Ruiz and Olaf Lind is planned.", "call", (RUIZ, LIND)),
        # active and passive
        ("John Marsh shot Mary Kolb on Sunday.", "shot", ("john marsh", "mary kolb")),
        ("Mary Kolb was shot on Sunday.", "shot", ("mary kolb",)),
        ("Mary Kolb was shot by John Marsh.", "shot", ("mary kolb", "john marsh")),
        ("The shooting of Mary Kolb shocked the town.", "shooting", ("mary kolb",)),
        ("The arrest of John Marsh came late.", "arrest", ("john marsh",)),
        # states and companies act where they are the actors
        ("Norland invaded Westmark in 2014.", "invaded", ()),
        ("Russia invaded Ukraine in 2014.", "invaded", ("russia", "ukraine")),
        # and nobody where it is anyone else
        ("The brother of Mary Kolb was arrested.", "arrested", ()),
        ("Police arrested Mary Kolb's brother.", "arrested", ()),
        ("Norland has what it needs to defeat the invaders, Ana Ruiz said.", "defeat", ()),
        ("Ana Ruiz said police arrested a man.", "arrested", ()),
        ("Officers arrested two men, police chief Ana Ruiz said.", "arrested", ()),
        ("Ana Ruiz is responsible for the shooting.", "shooting", ()),
        ("Ana Ruiz saw the crash.", "crash", ()),
        ("A friend of Ana Ruiz died.", "died", ()),
        ("To defeat Russia she needs help, Ana Ruiz said.", "defeat", ("russia",)),
        # whose call it was, and not who tells of it
        ("Ana Ruiz spoke of it after their call.", "call", ()),
        ("Ana Ruiz and Olaf Lind spoke of it after their call.", "call", (RUIZ, LIND)),
    ],
)
def test_subject_and_objects_of_the_own_clause(
    events: Events, sentence: str, word: str, participants: tuple[str, ...]
) -> None:
    assert events(sentence)[word].participants == participants


def test_two_events_of_one_sentence_keep_their_people(events: Events) -> None:
    found = events("Ana Ruiz met Olaf Lind on Monday and spoke by phone with Petra Vogel on Tuesday.")
    assert found["met"].participants == (RUIZ, LIND)
    assert found["spoke"].participants == (RUIZ, VOGEL)


@pytest.mark.parametrize(
    ("text", "word", "participants"),
    [
        ("Ana Ruiz and Olaf Lind held a call. The call was short.", "call", (RUIZ, LIND)),
        ("Ana Ruiz met Olaf Lind in Riga. It was their second meeting.", "meeting", (RUIZ, LIND)),
        ("Mary Kolb was shot on Sunday. The shooting shocked the town.", "shooting", ("mary kolb",)),
    ],
)
def test_a_definite_event_refers_back(events: Events, text: str, word: str, participants: tuple[str, ...]) -> None:
    assert events(text)[word].participants == participants


def test_another_person_s_event_is_not_the_one_told_before(events: Events) -> None:
    found = events("John Marsh shot Mary Kolb on Sunday. Ana Ruiz was shot in May.")
    assert found["shot"].participants == (RUIZ,)
    assert found["shot"].when is not None
    assert found["shot"].when.timex == "2022-05"


@pytest.mark.parametrize(
    ("sentence", "word", "place"),
    [
        ("Ana Ruiz met Olaf Lind in Brussels on Monday.", "met", "brussels"),
        ("A blast in Oslo killed 12 people.", "blast", "oslo"),
        ("Ana Ruiz of Oslo met Olaf Lind.", "met", ""),
        ("A blast in Oslo came a day after a fire in Bergen.", "fire", "bergen"),
    ],
)
def test_a_place_is_bound_to_its_event(events: Events, sentence: str, word: str, place: str) -> None:
    assert events(sentence)[word].place == place
