"""Who says what: quotations and indirect speech."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.bind.attribution import ITS_OWN
from checker.bind.resolution import resolve
from checker.bind.speakers import Speakers, attribute
from checker.bind.spots import locate
from checker.extract.people import find
from checker.extract.text import tokenize

ARTICLES = Path(__file__).parent / "articles"


def speakers(text: str) -> Speakers:
    tokens = tokenize(text)
    return attribute(tokens, resolve(tokens, locate(tokens, find(tokens))))


def said(text: str) -> list[tuple[str, str]]:
    """What is said in a text, as (speaker, words), in text order."""
    return [(one.speaker, text[one.start : one.end].strip(" ,")) for one in speakers(text).attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” Ana Ruiz said.", [("ana ruiz", "We won")]),
        ("“We won,” said Ana Ruiz.", [("ana ruiz", "We won")]),
        ("“We won,” said coach Ana Ruiz, a lawyer.", [("ana ruiz", "We won")]),
        ("“Did we win?” Ana Ruiz asked.", [("ana ruiz", "Did we win?")]),
        ("“We won,” said police.", [("police", "We won")]),
        ("Ana Ruiz said: “We won.”", [("ana ruiz", "“We won.”")]),
        ("Ana Ruiz said that two had died.", [("ana ruiz", "two had died.")]),
        ("Two had died, Ana Ruiz said.", [("ana ruiz", "Two had died")]),
        ("Two had died, Ana Ruiz said on Friday.", [("ana ruiz", "Two had died")]),
        ("However, Ana Ruiz said two had died.", [("ana ruiz", "two had died.")]),
        ("Ana Ruiz told the court on Friday that two had died.", [("ana ruiz", "two had died.")]),
        ("Ana Ruiz, a spokeswoman for the army, said two had died.", [("ana ruiz", "two had died.")]),
        ("Ana Ruiz, 34, said two had died.", [("ana ruiz", "two had died.")]),
        ("Ana Ruiz, 34, of Boston, said two had died.", [("ana ruiz", "two had died.")]),
        (
            "Ana Ruiz, 34, who took over from her father Luis Ruiz, told reporters that two had died.",
            [("ana ruiz", "two had died.")],
        ),
        (
            "The crash hurt Ana Ruiz, 34, and killed two, police said.",
            [("police", "The crash hurt Ana Ruiz, 34, and killed two")],
        ),
        ("According to the State Department, two had died.", [("state department", "two had died.")]),
        ("At noon, according to police, two had died.", [("police", "At noon"), ("police", "two had died.")]),
        ("The man accused of theft left.", []),
        ("Two had died, according to police.", [("police", "Two had died")]),
        ("Two had died, according to police, while doctors counted three.", [("police", "Two had died")]),
        (
            "According to police, he fled, but was caught by two men.",
            [("police", "he fled, but was caught by two men.")],
        ),
        ("U.S. officials said two had died.", [("united states officials", "two had died.")]),
        ("Germany's defense ministry said two had died.", [("germany defense ministry", "two had died.")]),
        ("According to Germany's defense ministry, two had died.", [("germany defense ministry", "two had died.")]),
        ("The General Staff said two had died.", [("general staff", "two had died.")]),
        ("The city of Boston said two had died.", [("boston", "two had died.")]),
        ("Officials in besieged Boston said two had died.", [("boston officials", "two had died.")]),
        # a number, or the end of what is said, makes a verb of reporting one of speech
        ("The ministry reported at least 40 cases.", [("ministry", "at least 40 cases.")]),
        ("The ministry reported progress.", []),
        ("Two mills have closed, the company announced.", [("company", "Two mills have closed")]),
        ("The company announced a sale.", []),
        ("Police said ten had died, France said 2", [("police", "ten had died, France said 2"), ("france", "2")]),
        ("Voss's office said two had died. Karl Voss left.", [("karl voss office", "two had died.")]),
        ("Marlowe Corp. said sales fell.", [("marlowe", "sales fell.")]),
        ("Ana Ruiz won. She said it was luck.", [("ana ruiz", "it was luck.")]),
        ("“We won,” Ana Ruiz said. “We won twice.”", [("ana ruiz", "We won"), ("ana ruiz", "We won twice.")]),
        ("“We won,” Ana Ruiz said.\n\n“We won twice.”", [("ana ruiz", "We won"), ("ana ruiz", "We won twice.")]),
        ("“We won.\n\n“We won twice,” Ana Ruiz said.", [("ana ruiz", "We won."), ("ana ruiz", "We won twice")]),
        ("“We won,” Ana Ruiz said, without smiling.", [("ana ruiz", "We won")]),
        (
            "Ana Ruiz said two had died. “It was quick,” the statement said.",
            [("ana ruiz", "two had died."), ("ana ruiz", "It was quick")],
        ),
        ("Ana Ruiz called it “odd.” Karl Voss said it was not.", [("karl voss", "it was not.")]),
        ("The head of the FBI, General Ana Ruiz, said on Monday that her men won.", [("ana ruiz", "her men won.")]),
        ("They met Karl Voss, said Ana Ruiz.", [("ana ruiz", "They met Karl Voss")]),
        ("Five Hurt In Fire: Police", [("police", "Five Hurt In Fire")]),
        ("Talks to resume in May – Ruiz\n\nForeign Minister Ana Ruiz spoke.", [("ana ruiz", "Talks to resume in May")]),
        ("Police: Two hurt in fire", [("police", "Two hurt in fire")]),
        ("LONDON: Two hurt in fire", []),
        ("A well-known story", []),
        ("Ana Ruiz of the FBI said two had died.", [("ana ruiz", "two had died.")]),
        ("Ana Ruiz, representing Karl Voss, said he had lied.", [("ana ruiz", "he had lied.")]),
        ("Friends of Ana Ruiz said she won.", [("ana ruiz friends", "she won.")]),
        ("A spokesman for Ana Ruiz said she won.", [("ana ruiz spokesman", "she won.")]),
        ("Ana Ruiz told police two had died.", [("ana ruiz", "two had died.")]),
        ("Ana Ruiz could tell something was wrong.", []),
        ("A note explaining it was found.", []),
        ("Ana Ruiz did not say how many died.", []),
        ("Ana Ruiz declined to say who died.", []),
        ("Ana Ruiz added two chairs.", []),
        ("It rained on Friday.", []),
    ],
)
def test_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("said", "says"),
        ("claimed", "claims"),
        ("denied", "denies"),
        ("estimated", "estimates"),
        ("promised", "promises"),
    ],
)
def test_the_verb_tells_what_is_made_of_it(verb: str, kind: str) -> None:
    (one,) = speakers(f"Ana Ruiz {verb} that two had died.").attributions
    assert one.kind == kind


@pytest.mark.parametrize(
    ("article", "words", "speaker"),
    [
        ("diplomacy", "agreed to keep the line", "anders holmqvist"),
        ("diplomacy", "eight months", "anders holmqvist"),
        ("diplomacy", "a mistake that both", "karin lund"),
        ("diplomacy", "troops had been moved", "jaan saar"),
        ("diplomacy", "no tanks", "jaan saar"),
        ("diplomacy", "held in Riga", "liis kask"),
        ("business", "nine years", "marlowe"),
        ("business", "a stronger company", "robert osei"),
        ("business", "$2.1 billion", "note"),
        ("business", "never sell", "dana whitfield"),
        ("business", "4 percent", None),
        ("disaster", "14 people", "officials"),
        ("disaster", "2,300 homes", "luisa ferreira"),
        ("disaster", "an hour later", "luisa ferreira"),
        ("disaster", "Nobody told us", "tomas prado"),
        ("disaster", "reached the island", "walter boyd"),
        ("disaster", "nine people", "irene boyd"),
        ("disaster", "two helicopters", "army"),
        ("disaster", "130 mph", "national weather service"),
        ("sport", "learned everything", "lars eide"),
        ("sport", "my head up", "miguel santos"),
        ("sport", "would not celebrate", "kofi mensah"),
        ("sport", "19 goals", None),
        ("court", "no remorse", "patricia nolan"),
        ("court", "$40 million", "martin reyes"),
        ("court", "lied to regulators", "martin reyes"),
        ("court", "will appeal", "ellen sharpe"),
        ("court", "since 2019", "witnesses"),
        ("court", "ledgers were forged", "defense"),
        ("court", "May 3", None),
    ],
)
def test_articles(article: str, words: str, speaker: str | None) -> None:
    text = (ARTICLES / f"{article}.txt").read_text(encoding="utf-8")
    one = speakers(text).at([text.index(words)])[0]
    assert (None if one is ITS_OWN else one.speaker) == speaker


@given(st.text(alphabet="Ana said “he” ,.told that\n", max_size=100))
def test_ranges_stay_inside_the_text(text: str) -> None:
    found = speakers(text)
    assert ITS_OWN not in found.at(one.start for one in found.attributions)
    for one in found.attributions:
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize("piece", ["said ", "he said ", "“a,” he said. ", "according to ", "Ana Ruiz said that "])
def test_hostile_repetition_ends(piece: str) -> None:
    assert isinstance(speakers(piece * 5000), Speakers)


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Storm kills 600 on the coast - AP", "ap"),
        ("Miners leave the pit – Vereshko", "vereshko"),
        ("UN: Two million have fled the floods", "united nations"),
        ("Half of the talks fail - Berlin", None),
        ("Marl Hospital: 300 hurt in fire at Marl Hospital", None),
        ("'300 hurt' in theatre fire, France claims", "france"),
        ("Night trains - Five lines to close in May", None),
    ],
)
def test_whose_words_a_headline_is(headline: str, speaker: str | None) -> None:
    found = said(headline)
    assert (found[0][0] if found else None) == speaker
