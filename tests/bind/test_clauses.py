"""Sentences cut into clauses, and the verbs of each."""

from __future__ import annotations

import pytest

from checker.bind.clauses import Outline
from checker.extract.text import tokenize


def cut(sentence: str) -> list[str]:
    """The clauses of a sentence, each with its full verbs in capitals."""
    text = tokenize(sentence)
    words = list(text.words)
    clauses = Outline(text).clauses(0)
    for clause in clauses:
        for verb in clause.verbs:
            words[verb] = words[verb].upper()
    return [" ".join(words[clause.first : clause.last]) for clause in clauses]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The mill closed in May.", ["The mill CLOSED in May ."]),
        ("The mill closed and 40 people lost work.", ["The mill CLOSED", "and 40 people LOST work ."]),
        ("Thieves seized a knife, two bags, and 14 rifles.", ["Thieves SEIZED a knife , two bags , and 14 rifles ."]),
        ("Before, it had ten; it sold six.", ["Before", ", it HAD ten ;", "it SOLD six ."]),
        ("Ruiz, who was shot at 8:20, died.", ["Ruiz", ",", "who was SHOT at 8 : 20", ", DIED ."]),
        ("The mayor said that the bridge collapsed.", ["The mayor SAID", "that the bridge COLLAPSED ."]),
        # a word that may be a verb is one by what stands beside it
        ("The shooting wounded two.", ["The shooting WOUNDED two ."]),
        ("They were shooting at cars.", ["They were SHOOTING at cars ."]),
        ("Nordhaven Shipping sold six boats.", ["Nordhaven Shipping SOLD six boats ."]),
        ("The attack on the base ended.", ["The attack on the base ENDED ."]),
        ("They attack the base.", ["They ATTACK the base ."]),
        ("An army-owned bank closed.", ["An army - owned bank CLOSED ."]),
        ("She co-founded the bank.", ["She co - FOUNDED the bank ."]),
        ("The purchase of boats ended.", ["The purchase of boats ENDED ."]),
        ("They want to purchase boats.", ["They WANT to PURCHASE boats ."]),
    ],
)
def test_clauses_and_their_verbs(sentence: str, clauses: list[str]) -> None:
    assert cut(sentence) == clauses


def test_each_token_has_its_clause() -> None:
    text = tokenize("The mill closed, and 40 people lost work. It rained.")
    outline = Outline(text)
    for sentence, (first, last) in enumerate(text.sentences):
        found = [outline.clause(sentence, token) for token in range(first, last)]
        assert all(clause.first <= token < clause.last for token, clause in enumerate(found, first))
        assert list(dict.fromkeys(map(id, found))) == list(map(id, outline.clauses(sentence)))
