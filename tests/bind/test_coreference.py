"""Who a phrase means inside one document."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.bind.coreference import Coreference
from checker.bind.resolution import resolve
from checker.bind.spots import locate
from checker.extract.people import find
from checker.extract.text import Text, tokenize

ARTICLES = Path(__file__).parent / "articles"


def resolved(text: Text) -> Coreference:
    """What the names, pronouns and offices of a text resolve to."""
    return resolve(text, locate(text, find(text)))


def links(text: str) -> list[tuple[str, str]]:
    """The phrases of a text that mean somebody, as (words, entity), in text order."""
    tokens = tokenize(text)
    found = resolved(tokens).links
    return [(tokens.slice(found[head].first, found[head].last), found[head].entity) for head in sorted(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # offices
        ("Defense Secretary Karl Voss came. The secretary spoke.", [("The secretary", "karl voss")]),
        ("Defense Secretary Karl Voss came. The defence secretary spoke.", [("The defence secretary", "karl voss")]),
        ("US Defense Secretary Karl Voss came. The Pentagon chief spoke.", [("The Pentagon chief", "karl voss")]),
        (
            "The head of the US Joint Chiefs of Staff, Karl Voss, came. Then the chief of the US General Staff spoke.",
            [("the chief of the US General Staff", "karl voss")],
        ),
        (
            "Press Secretary Ana Ruiz and Defense Secretary Karl Voss came. The secretary spoke.",
            [("The secretary", "karl voss")],
        ),
        ("Press Secretary Ana Ruiz came. A press secretary spoke.", []),
        (
            "Judge Ana Ruiz and Judge Karl Voss came. It rained for days. It rained more. The judge spoke.",
            [],
        ),
        (
            "Judge Ana Ruiz and Judge Karl Voss came. It rained. It poured. Ruiz sat down. The judge spoke.",
            [("The judge", "ana ruiz")],
        ),
        ("Coach Karl Voss left. Emil Roth takes over as coach. The coach spoke.", []),
        (
            "Russian President Karl Voss met Polish President Emil Roth. The Polish president spoke.",
            [("The Polish president", "emil roth")],
        ),
        (
            "Karl Voss met his Polish counterpart Emil Roth.",
            [("his", "karl voss"), ("his Polish counterpart", "emil roth")],
        ),
        ("Karl Voss called his Polish counterpart.", [("his", "karl voss")]),
        # pronouns
        ("Ana Ruiz won. She smiled.", [("She", "ana ruiz")]),
        ("Ana Ruiz met Karl Voss. He smiled.", [("He", "karl voss")]),
        ("Emil Roth met Karl Voss. He smiled.", []),
        ("Emil Roth met Karl Voss, Roth said. He smiled.", [("He", "emil roth")]),
        ("Emil Roth, with Karl Voss, explained that he was late.", []),
        ("With Karl Voss there, Emil Roth explained that he was late.", [("he", "emil roth")]),
        ("Karl Voss saw a man. He ran.", []),
        ("Karl Voss saw a woman. He ran.", [("He", "karl voss")]),
        ("Noor Voss came. He said she won.", [("He", "noor voss")]),
        ("Karl Voss called him.", []),
        ("Karl Voss spoke. “He is wrong,” Ana Ruiz said.", []),
        ("It rained. He ran.", []),
    ],
)
def test_links(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            "diplomacy",
            {
                "The foreign minister": "anders holmqvist",
                "his Estonian counterpart": "kadri tamm",
                "She": "aino rautio",
                "The deputy foreign minister": "jaan saar",
            },
        ),
        ("business", {"The chief executive": "dana whitfield", "she": "dana whitfield"}),
        ("disaster", {"she": "luisa ferreira"}),
        ("sport", {"His": "kofi mensah", "he": "kofi mensah"}),
        ("court", {"The judge": "patricia nolan", "He": "martin reyes"}),
    ],
)
def test_articles(article: str, expected: dict[str, str]) -> None:
    found = dict(links((ARTICLES / f"{article}.txt").read_text(encoding="utf-8")))
    assert expected.items() <= found.items()


def test_no_link_where_the_text_leaves_it_open() -> None:
    sport = dict(links((ARTICLES / "sport.txt").read_text(encoding="utf-8")))
    assert "The coach" not in sport  # one coach went and another came
    disaster = dict(links((ARTICLES / "disaster.txt").read_text(encoding="utf-8")))
    assert "He" not in disaster  # the man who ran back


@given(st.text(alphabet="Ana Ruiz he she the judge. ,“”’s\n", max_size=100))
def test_links_stay_inside_the_text(text: str) -> None:
    tokens = tokenize(text)
    for head, link in resolved(tokens).links.items():
        assert 0 <= link.first <= head < link.last <= len(tokens)
        assert link.entity


@pytest.mark.parametrize("piece", ["he ", "the judge ", "Karl Voss he ", "the chief of the ", "Karl Voss. "])
def test_hostile_repetition_ends(piece: str) -> None:
    text = tokenize(piece * 5000)
    resolved(text)
