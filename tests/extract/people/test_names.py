"""Names: where they are, of what sort, and who is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.people import find
from checker.extract.text import tokenize
from checker.model import Name


def names(text: str, sort: str = "") -> list[tuple[str, str]]:
    """The names of a text as (words, entity), of one sort or of all."""
    values = [mention.value for mention in find(tokenize(text))]
    return [(v.text, v.entity) for v in values if isinstance(v, Name) and sort in ("", v.sort)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Lloyd J. Austin III left.", [("Lloyd J. Austin III", "lloyd austin")]),
        ("We met Oleksii Réznikov there.", [("Oleksii Réznikov", "oleksii reznikov")]),
        ("Ursula von der Leyen spoke.", [("Ursula von der Leyen", "ursula von der leyen")]),
        ("He wrote to Bashar al-Assad.", [("Bashar al-Assad", "bashar al-assad")]),
        (
            "Conor O'Brien and Jean-Paul Roux won.",
            [("Conor O'Brien", "conor o'brien"), ("Jean-Paul Roux", "jean-paul roux")],
        ),
        ("They asked W. Brent Legrand.", [("W. Brent Legrand", "brent legrand")]),
        ("They asked P.J. Corrigan.", [("P.J. Corrigan", "p.j. corrigan")]),
        ("She thanked Stephen King.", [("Stephen King", "stephen king")]),
        ("She thanked Mr. Tveit.", [("Tveit", "tveit")]),
        ("It was sold by spokesman Odd Tveit.", [("Odd Tveit", "odd tveit")]),
        ("A driver, Zork Malm, 34, was hurt.", [("Zork Malm", "zork malm")]),
        ("Zork Malm, who drove, was hurt.", [("Zork Malm", "zork malm")]),
        ('He shot his uncle, Robert "Red" Malm, and ran.', [('Robert "Red" Malm', "robert malm")]),
        ("They met Mary Jane ‘Mo Bee’ Hale.", [("Mary Jane ‘Mo Bee’ Hale", "mary hale")]),
        (
            "Zorka Malm sang. Her father, Peter Malm, wept.",
            [("Zorka Malm", "zorka malm"), ("Peter Malm", "peter malm")],
        ),
        ("The 34-year-old Medina Knowe also fell.", [("Medina Knowe", "medina knowe")]),
    ],
)
def test_persons(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, "person") == expected


@pytest.mark.parametrize(
    ("text", "sort", "expected"),
    [
        ("Shells fell on kyiv and Kyiv.", "place", [("kyiv", "kyiv"), ("Kyiv", "kyiv")]),
        (
            "Fire broke out on Madison Avenue in Ohio.",
            "place",
            [("Madison Avenue", "madison avenue"), ("Ohio", "ohio")],
        ),
        (
            "She left King Street for Prince William County.",
            "place",
            [("King Street", "king street"), ("Prince William County", "prince william county")],
        ),
        ("The U.S. and the UK agreed.", "place", [("U.S.", "united states"), ("UK", "united kingdom")]),
        ("They live in Zorkville.", "place", [("Zorkville", "zorkville")]),
        ("It told us nothing.", "place", []),
        (
            "He joined the Ukraine Defense Contact group.",
            "organisation",
            [("Ukraine Defense Contact group", "ukraine defense contact group")],
        ),
        ("The US Joint Chiefs of Staff met.", "organisation", [("US Joint Chiefs of Staff", "joint chiefs of staff")]),
        (
            "She runs the Ministry of Public Works.",
            "organisation",
            [("Ministry of Public Works", "ministry of public works")],
        ),
        (
            "The Securities and Exchange Commission sued.",
            "organisation",
            [("Securities and Exchange Commission", "securities and exchange commission")],
        ),
        ("She saw Tromso Police there.", "organisation", [("Tromso Police", "tromso police")]),
        ("The Tromso Bears lost to the Dallas Pikes.", "organisation", [("Dallas Pikes", "dallas pikes")]),
        ("Two ATACMS and some Stingers came.", "thing", [("ATACMS", "atacms"), ("Stingers", "stinger")]),
        ("GMLRs hit it, not the S-300.", "thing", [("GMLRs", "gmlrs"), ("S-300", "s-300")]),
        ("We like the Tromso Pikers. The Pikers won.", "person", []),
        ("They met on Hardy St on Sunday.", "place", [("Hardy St", "hardy st")]),
        ("It was Hurricane Odile again.", "thing", [("Hurricane Odile", "hurricane odile")]),
    ],
)
def test_places_organisations_and_things(text: str, sort: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, sort) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the weather was fine. In May it was not.",
        "Residents fled. Torrential rain fell. Nobody knew why.",
        "I think We Should Not.",
        "pro-Western and anti-Russian crowds",
        "",
    ],
)
def test_capitals_that_are_no_names(text: str) -> None:
    assert names(text) == []


def test_short_forms_go_back_to_the_full_name() -> None:
    text = "Ana Ruiz resigned. Ruiz had led Marlowe Corp. since 2014. Marlowe thanked Ms. Ruiz and said Ana was missed."
    assert names(text, "person") == [(written, "ana ruiz") for written in ("Ana Ruiz", "Ruiz", "Ruiz", "Ana")]
    assert names(text, "organisation") == [("Marlowe Corp.", "marlowe"), ("Marlowe", "marlowe")]


def test_acronyms_go_back_to_the_name_that_they_abbreviate() -> None:
    text = "The Coastal Research Institute (CRI) closed. The CRI had 40 staff."
    assert [entity for _, entity in names(text, "organisation")] == ["coastal research institute"] * 3


def test_brothers_are_kept_apart_and_a_bare_surname_is_nobodys() -> None:
    text = "Karl Voss won. Voss was glad. His brother Emil Voss lost. Voss was not. Mr. Voss left."
    assert [entity for _, entity in names(text, "person")] == ["karl voss", "karl voss", "emil voss", "voss", "voss"]


def test_a_form_of_address_tells_husband_from_wife() -> None:
    text = "Karl Voss and Ella Voss spoke. Mrs. Voss began, and Mr. Voss went on."
    assert [entity for _, entity in names(text, "person")][2:] == ["ella voss", "karl voss"]


def test_father_and_son_of_one_name_keep_their_suffixes() -> None:
    text = "George Hale Jr. sued George Hale Sr. in May. Hale Jr. lost. Hale paid."
    assert [entity for _, entity in names(text, "person")] == [
        "george hale jr",
        "george hale sr",
        "george hale jr",
        "hale",
    ]


def test_middle_initials_tell_two_persons_apart() -> None:
    text = "We asked John A. Marsh and John B. Marsh."
    assert [entity for _, entity in names(text, "person")] == ["john a. marsh", "john b. marsh"]


def test_a_headline_does_not_become_one_long_name() -> None:
    text = "Mayor Ana Ruiz Warns Of Flood Risk In Port Salerno\n\nMayor Ana Ruiz warned of floods."
    assert ("Ana Ruiz", "ana ruiz") in names(text, "person")
    assert max(len(written.split()) for written, _ in names(text)) == 2


@given(st.text(alphabet="AaBb Mr.Dr'-’\n,Jorn Smith of the and U.S.é“”", max_size=120))
def test_spans_match_the_text_and_nothing_raises(text: str) -> None:
    for mention in find(tokenize(text)):
        assert 0 <= mention.start < mention.end <= len(text)
        if isinstance(mention.value, Name):
            assert text[mention.start : mention.end] == mention.value.text
            assert mention.value.entity


@pytest.mark.parametrize("piece", ["Smith and ", "Lord of the ", "U.S.", "General ", "Al-", "the head of ", "X, Y "])
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    assert isinstance(find(tokenize(piece * 5000)), list)
