from __future__ import annotations

import time as clock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import events, people
from checker.extract import time as times
from checker.extract.events.lexicon import alike
from checker.extract.text import tokenize
from checker.model import Event, Published


def found(sentence: str) -> list[tuple[str, str]]:
    mentions = events.find(tokenize(sentence))
    return [(sentence[m.start : m.end], m.value.sort) for m in mentions if isinstance(m.value, Event)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ana Ruiz met Olaf Lind.", [("met", "meeting")]),
        ("Ana Ruiz spoke by phone on Friday with Olaf Lind.", [("spoke", "contact")]),
        ("Ana Ruiz held talks with Olaf Lind.", [("talks", "meeting")]),
        ("Ana Ruiz met to discuss the demands.", [("met", "meeting")]),
        ("Two men were gunned down at a party.", [("gunned", "shooting")]),
        ("She was fired from her job.", [("fired", "dismissal")]),
        ("They had a phone call.", [("phone call", "call")]),
        ("The shooting shocked the town.", [("shooting", "shooting")]),
        ("Police arrested a man.", [("arrested", "arrest")]),
        ("Officers arrest two men.", [("arrest", "arrest")]),
        ("An arrest was made.", [("arrest", "arrest")]),
        ("A fire broke out.", [("fire", "fire")]),
        ("Ana Ruiz stepped down.", [("stepped", "resignation")]),
        # words that only look like it
        ("The death toll rose.", []),
        ("The death penalty was abolished.", []),
        ("They came under fire.", []),
        ("The fire department came.", []),
        ("Two ships fire on the coast.", []),
        ("He was late for the meeting room.", []),
        ("She called the Robbery Unit.", []),
        ("The injured man was rescued.", []),
        ("He was a well-wounded veteran.", []),
        ("The yard met the deadline.", []),
        ("Her phone call for help came late.", [("phone call", "call")]),
        ("Ana Ruiz met Olaf Lind\n\nDemands for peace grew.", [("met", "meeting")]),
        ("Gunmen shot Ana Ruiz down by the river.", [("shot", "shooting")]),
        ("She was fired from the company.", [("fired", "dismissal")]),
        ("They resisted meeting that demand.", []),
        ("It met one of Norvik's oldest demands.", []),
        ("The army shot down two drones.", []),
        ("The midfielder was sent off.", []),
        ("Norvik struck a new deal with Orbel.", []),
        ("They launched a full inquiry.", []),
        ("The crash sent three people to a hospital.", [("crash", "crash")]),
        ("Nobody was awake for the arrest warrant.", []),
        ("Her calls for an inquiry grew.", []),
        ("Shots were fired from a car.", []),
        # a word that must be completed, and is not
        ("Ana Ruiz spoke. With that she left.", []),
        ("It was cold.", []),
        # one that a rarer word completes, in the order of the text
        ("She was born in Oslo.", [("was", "birth")]),
        ("He was, though shot twice, born in Oslo.", [("was", "birth"), ("shot", "shooting")]),
        ("He pleaded on Monday not guilty.", [("pleaded", "conviction")]),
        ("It happened at noon.", [("It happened", "incident")]),
        ("An air strike hit the press conference.", [("air strike", "strike"), ("press conference", "briefing")]),
    ],
)
def test_triggers(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize("sentence", ["The vote is on March 3, 2022.", "Ana March lives in Strike City."])
def test_no_event_inside_a_name_or_a_time(sentence: str) -> None:
    text = tokenize(sentence)
    found = events.find(text, times.find(text, Published()), people.find(text))
    assert "march" not in [sentence[m.start : m.end].lower() for m in found]


def test_verbs_are_told_from_nouns() -> None:
    text = tokenize("The shooting of a man led police to arrest his brother")
    said = {text.text[m.start : m.end]: m.value for m in events.find(text)}
    assert said == {"shooting": Event("shooting"), "arrest": Event("arrest", verb=True)}


def test_a_call_and_a_meeting_are_contacts_but_not_one_another() -> None:
    assert alike("call", "contact")
    assert alike("contact", "meeting")
    assert not alike("call", "meeting")


@given(st.text(alphabet=st.sampled_from("aA .,!-’'1\n"), max_size=80), st.sampled_from(["met", "talks", "fire", "to"]))
def test_mentions_are_in_order_and_inside_the_text(noise: str, word: str) -> None:
    text = tokenize(f"{noise} {word} with {noise} {word}")
    spans = [(m.start, m.end) for m in events.find(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text.text) for start, end in spans)


def test_hostile_text_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        text = tokenize("spoke meeting a fire " * count)
        start = clock.perf_counter()
        events.find(text)
        return clock.perf_counter() - start

    short = min(seconds(1_000) for _ in range(3))
    assert min(seconds(10_000) for _ in range(2)) < 60 * short + 0.5
