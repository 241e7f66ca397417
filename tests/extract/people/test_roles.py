"""Roles: which office a text gives whom, and which wordings are one."""

from __future__ import annotations

import pytest

from checker.extract.people import find
from checker.extract.people.roles import matches, normal_title, office, same_office
from checker.extract.text import tokenize
from checker.model import Role


def roles(text: str) -> list[tuple[str, tuple[str, str, str]]]:
    """The roles of a text as (its words, (person, title, organisation))."""
    return [
        (text[m.start : m.end], (m.value.person, m.value.title, m.value.organisation))
        for m in find(tokenize(text))
        if isinstance(m.value, Role)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pentagon Deputy Press Secretary Ana Ruiz spoke.",
            [("Pentagon Deputy Press Secretary", ("ana ruiz", "deputy press secretary", "pentagon"))],
        ),
        (
            "White House national security spokesperson Ana Ruiz spoke.",
            [
                (
                    "White House national security spokesperson",
                    ("ana ruiz", "national security spokesperson", "white house"),
                )
            ],
        ),
        ("Army Gen. Karl A. Voss spoke.", [("Army Gen.", ("karl voss", "general", "army"))]),
        ("Secretary of Defence Karl Voss spoke.", [("Secretary of Defence", ("karl voss", "defense secretary", ""))]),
        (
            "Russian Defense Minister Karl Voss spoke.",
            [("Russian Defense Minister", ("karl voss", "defense minister", "russia"))],
        ),
        (
            "Karl Voss, the chairman of the Joint Chiefs of Staff, spoke.",
            [("chairman of the Joint Chiefs of Staff", ("karl voss", "chair", "joint chiefs of staff"))],
        ),
        (
            "The head of Ukraine’s National Security and Defense Council, Karl Voss, spoke.",
            [
                (
                    "head of Ukraine’s National Security and Defense Council",
                    ("karl voss", "head", "national security and defense council"),
                )
            ],
        ),
        (
            "The head of the US Joint Chiefs of Staff, General Karl Voss, spoke.",
            [
                ("head of the US Joint Chiefs of Staff", ("karl voss", "head", "joint chiefs of staff")),
                ("General", ("karl voss", "general", "")),
            ],
        ),
        (
            "Norland's foreign minister, Karl Voss, spoke.",
            [("Norland's foreign minister", ("karl voss", "foreign minister", "norland"))],
        ),
        (
            "Ana Ruiz, 41, a spokeswoman for the State Department, spoke.",
            [("spokeswoman for the State Department", ("ana ruiz", "spokesperson", "state department"))],
        ),
        ("Former captain Lars Eide spoke.", [("Former captain", ("lars eide", "former captain", ""))]),
        ("Ana Ruiz is the coach of Dallas Pikes.", [("coach of Dallas Pikes", ("ana ruiz", "coach", "dallas pikes"))]),
        (
            "Deputy Warren County Coroner Ana Ruiz spoke.",
            [("Deputy Warren County Coroner", ("ana ruiz", "deputy coroner", "warren county"))],
        ),
        (
            "Voss met former U.S. President Ana Ruiz.",
            [("former U.S. President", ("ana ruiz", "former president", "united states"))],
        ),
        (
            "U.S. District Judge Ana Ruiz spoke.",
            [("U.S. District Judge", ("ana ruiz", "district judge", "united states"))],
        ),
        ("Voss met Judge Ana Ruiz.", [("Judge", ("ana ruiz", "judge", ""))]),
        (
            "Karl Voss, Trade Minister Ana Ruiz and others came.",
            [("Trade Minister", ("ana ruiz", "trade minister", ""))],
        ),
        (
            "Defense Minister Karl Voss, Deputy Commander of the Armed Forces, Emil Roth, came.",
            [
                ("Defense Minister", ("karl voss", "defense minister", "")),
                ("Deputy Commander of the Armed Forces", ("emil roth", "deputy commander", "armed forces")),
            ],
        ),
        ("He told the judge, Karl Voss said.", []),
        ("Mr. Voss spoke.", []),
    ],
)
def test_roles(text: str, expected: list[tuple[str, tuple[str, str, str]]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("wordings", "normal"),
    [
        (("spokesman", "spokeswoman", "spokesperson"), "spokesperson"),
        (("Defense Secretary", "Secretary of Defense", "defence secretary"), "defense secretary"),
        (("foreign minister", "Minister of Foreign Affairs", "Minister for Foreign Affairs"), "foreign minister"),
        (("chairman", "chairwoman", "chair"), "chair"),
        (("police chief", "chief of police"), "police chief"),
        (("CEO", "chief executive"), "chief executive"),
        (("Secretary of State",), "secretary of state"),
        (("chief of staff",), "chief of staff"),
    ],
)
def test_wordings_of_one_office(wordings: tuple[str, ...], normal: str) -> None:
    assert {normal_title(words) for words in wordings} == {normal}


def test_who_leads_a_house_is_one_whatever_the_word() -> None:
    assert same_office(office("head", "joint chiefs of staff"), office("chair", "joint chiefs of staff"))
    assert same_office(office("chief", "pentagon"), office("defense secretary", ""))
    assert not same_office(office("head", "navy"), office("head", "army"))
    assert not same_office(office("deputy head", "navy"), office("head", "navy"))


@pytest.mark.parametrize(
    ("phrase", "role", "expected"),
    [
        (("secretary", ""), ("defense secretary", "united states"), True),
        (("secretary", ""), ("deputy press secretary", "pentagon"), False),
        (("minister", "ukraine"), ("defense minister", "russia"), False),
        (("foreign minister", ""), ("former foreign minister", ""), False),
        (("chief", "pentagon"), ("defense secretary", "united states"), True),
    ],
)
def test_phrases_that_can_mean_a_role(phrase: tuple[str, str], role: tuple[str, str], expected: bool) -> None:
    assert matches(office(*phrase), office(*role)) is expected
