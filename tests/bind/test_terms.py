"""Whose bail, fine, charges and sentence it is, how far that has come, and what it is set for."""

import pytest

from checker.lexicon.additions import using
from checker.model import Time

LUND = "Peter Lund, 44, was arrested in Oakmere. "


@pytest.fixture
def term(bound, rules):
    """The frame of the number in a text whose own text begins as given; of a length of time that of the duration."""

    def make(text, start):
        with using(rules.additions):
            found = [claim for claim in bound(text) if claim.text.startswith(start)]
        lengths = [claim for claim in found if isinstance(claim.value, Time)]
        [claim] = lengths or found
        return claim.frame

    return make


@pytest.mark.parametrize(
    ("text", "start", "measure", "holders"),
    [
        (LUND + "He is being held on $5,000 bail.", "$5,000", "bail", {"peter lund"}),
        (LUND + "Lund's bond was set at $5,000.", "$5,000", "bail", {"peter lund"}),
        (LUND + "Bail was set at $5,000.", "$5,000", "bail", {"peter lund"}),
        (LUND + "Judge Ana Ruiz set bail at $5,000.", "$5,000", "bail", {"peter lund"}),
        ("Bail of $5,000 for Peter Lund was set on Monday.", "$5,000", "bail", {"peter lund"}),
        ("The suspect, Peter Lund, was drunk. He is held on a $5,000 bond.", "$5,000", "bail", {"peter lund"}),
        ("Peter Lund and a woman fled. Bail was set at $5,000.", "$5,000", "bail", set()),
        ("Peter Lund met Emil Roth. Bail was set at $5,000.", "$5,000", "bail", set()),
        ("A 30-year-old man is held on $5,000 bail.", "$5,000", "bail", set()),
        ("Peter Lund was arrested. The boy was hurt. Bail was set at $5,000.", "$5,000", "bail", set()),
        ("Detectives charged Peter Lund with four counts of theft.", "four", "charges", {"peter lund"}),
        ("Police charged Peter Lund, 44, and Emil Roth, 51, with two counts of theft.", "two", "charges",
         {"peter lund", "emil roth"}),
        ("Peter Lund, free since May, faces four counts of theft.", "four", "charges", {"peter lund"}),
        ("Four counts of theft against Peter Lund were read out.", "Four", "charges", {"peter lund"}),
        ("The regulator fined Nordhaven Bank $4 million.", "$4 million", "fine", {"nordhaven bank"}),
        ("Striker Marco Silva was fined $4,000 by the league.", "$4,000", "fine", {"marco silva"}),
        ("Peter Lund was sentenced on Friday to six years in prison.", "six", "sentence", {"peter lund"}),
    ],
)  # fmt: skip
def test_the_holder(term, text, start, measure, holders):
    frame = term(text, start)
    assert (frame.measure, frame.holders) == (measure, holders)


@pytest.mark.parametrize(
    ("text", "start", "stage"),
    [
        (LUND + "He is being held on $5,000 bail.", "$5,000", "set"),
        (LUND + "Prosecutors asked for $5,000 bail.", "$5,000", "asked"),
        (LUND + "He was released after posting $5,000 bail.", "$5,000", "paid"),
        (LUND + "His bail was set at $5,000 for each charge.", "$5,000", "each"),
        ("Peter Lund was booked on four counts of theft.", "four", "suspected"),
        ("Peter Lund pleaded not guilty to four counts of theft.", "four", "set"),
        ("Peter Lund pleaded guilty to four counts of theft.", "four", "convicted"),
        ("The jury found Peter Lund not guilty of four counts of theft.", "four", "cleared"),
        ("Peter Lund is charged with owning a gun as a convicted felon and four counts of theft.", "four", "set"),
        ("Peter Lund faces a maximum sentence of six years.", "six", "possible"),
    ],
)
def test_the_stage(term, text, start, stage):
    assert term(text, start).predicate == stage


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("four counts of attempted second-degree murder and theft", {"attempted", "second", "degree", "murder"}),
        ("four counts of conspiracy to commit fraud in 2019", {"conspiracy", "commit", "fraud"}),
        ("four felony theft charges", {"felony", "theft"}),
        ("four counts", set()),
    ],
)
def test_what_it_is_set_for(term, phrase, words):
    assert term(f"Peter Lund faces {phrase}.", "four").words == words


def test_an_age_beside_a_sentence_is_none(bound, rules):
    with using(rules.additions):
        claims = bound("Peter Lund was sentenced for killing a 12-year-old boy.")
    assert {claim.frame.measure for claim in claims if claim.text == "12-year-old"} <= {"age", ""}
