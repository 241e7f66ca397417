from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.text import Text, tokenize
from checker.extract.text.sentences import LONGEST

WRAPPED = """The council met for three hours and heard from nine speakers on Monday
before it voted on the plan for the harbour, which had been put off twice
since the spring because the members could not agree on who should pay for
it. The mayor left early and did not take part in the vote on the harbour.
"""


def sentences(text: Text) -> list[str]:
    return [text.slice(first, last) for first, last in text.sentences]


@pytest.mark.parametrize(
    "text",
    [
        # each line's sentences are parted by a bar
        "The vote failed. | It will be held again.",
        "Did it fail? | Yes! | It did.",
        # abbreviations, initials, numbers
        "Dr. Ana Ruiz met Gen. Mark A. Milley in the U.S. capital. | They talked.",
        "He lives on Alder St. in Leeds. | She does not.",
        "The firm Hale & Sons Ltd. sold it. | Nobody knew.",
        "It happened at 3 p.m. on Monday. | Nobody was hurt.",
        "She works for the U.S. | The office is in Riga.",
        "It rose 4.2 percent to 1,400.5 points. | Then it fell.",
        "It cost No. 4 the race. | The winner was No. 7.",
        # quotations and brackets
        "“We lost the bridge.” | The mayor left.",
        "“We lost the bridge,” she said. | “We lost the school.”",
        '"Nobody told us to leave." | He stayed.',
        "He left (at noon.) | She stayed.",
        "“Why?” she asked. | Nobody knew.",
        # an ellipsis cuts a quotation and ends no sentence
        "“We are … not done,” she said. | He was.",
        "“We are ... not done,” she said. | He was.",
        # no capital, no new sentence
        "The site example.com. is down.",
        "It was 5 p.m. when he left.",
    ],
)
def test_where_sentences_end(text: str) -> None:
    expected = text.split(" | ")
    assert sentences(tokenize(" ".join(expected))) == expected


@pytest.mark.parametrize(
    "text",
    [
        # each line's sentences are parted by a bar, and by no space
        "The vote failed.|It will be held again.|A recount follows.",
        "“We lost the bridge.”|The mayor left.",
        "She fell, he said!|Two others did not.",
        "He booked it at booking.Com on Monday.",
        "He lives in the dept.Ruiz runs.",
        "See www.example.Orgel and files.x.Table.",
        "The U.S.Army left.",
    ],
)
def test_a_lost_space_ends_a_sentence_too(text: str) -> None:
    expected = text.split("|")
    assert sentences(tokenize("".join(expected))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour plan fails\n\nThe council voted no.", ["Harbour plan fails", "The council voted no."]),
        ("Harbour plan fails\nThe council voted no.", ["Harbour plan fails", "The council voted no."]),
        ("The plan:\n- a wall\n- a gate\n", ["The plan:", "- a wall", "- a gate"]),
    ],
)
def test_a_line_s_end_ends_headlines_and_items(text: str, expected: list[str]) -> None:
    assert sentences(tokenize(text)) == expected


def test_hard_wrapped_lines_are_no_sentences() -> None:
    found = sentences(tokenize(WRAPPED))
    assert len(found) == 2
    assert found[1].startswith("The mayor left")


def test_a_paragraph_ends_a_sentence_in_wrapped_text() -> None:
    assert len(sentences(tokenize(WRAPPED + "\nNo word from the harbour\n\n" + WRAPPED))) == 5


@pytest.mark.parametrize("joint", ["; ", ", ", " "])
def test_what_is_too_long_for_a_sentence_is_cut_where_it_best_can(joint: str) -> None:
    text = joint.join(["the clerk read out 12 names, of 30" if joint == "; " else "the clerk read out 12 names"] * 200)
    found = sentences(tokenize(text))
    assert all(sentence.startswith("the clerk" if joint.strip() else "") for sentence in found)
    assert max(sentence.count(" ") for sentence in found) < LONGEST
    assert len(found) < 8
    assert sum(sentence.count("names") for sentence in found) == 200


def test_what_is_too_long_is_not_cut_behind_an_abbreviation() -> None:
    text = " ".join(["the clerk read on"] * 90 + ["and Gov. Ana Voss"] + ["heard the clerk read"] * 60)
    assert not any(sentence.endswith("Gov.") for sentence in sentences(tokenize(text)))


@given(st.text(alphabet=st.sampled_from("aA bB.!?…,\"“”'’()\n1 9-–$"), max_size=200))
def test_sentences_cover_all_tokens_in_order(text: str) -> None:
    cut = tokenize(text)
    assert [i for first, last in cut.sentences for i in range(first, last)] == list(range(len(cut)))
    assert all(first < last for first, last in cut.sentences)
    assert all(cut.sentences[cut.sentence_of(i)][0] <= i for i in range(len(cut)))


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    cut = tokenize(text)
    assert [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)] == cut.words
    assert [word.lower() for word in cut.words] == cut.lower
    assert cut.size == len(cut.words) == len(cut.starts)
    gaps = zip([0, *cut.ends], [*cut.starts, len(text)], strict=True)
    assert not any(text[end:start].strip() for end, start in gaps if text[end:start].isprintable())
    assert all(cut.token_at(start) == i for i, start in enumerate(cut.starts))


@given(st.text(alphabet=st.sampled_from("ab “”\"'’‘`«»\n.,"), max_size=200))
def test_quotations_are_in_order_and_do_not_overlap(text: str) -> None:
    spans = tokenize(text).quotations
    assert all(0 < start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize("piece", [". ", "“", "\n", "A.", "...", "1,", "' ", "\n\n“a"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.perf_counter()
        text = tokenize(piece * count)
        assert text.sentences is not None
        assert text.quotations is not None
        return time.perf_counter() - start

    short = min(seconds(2_000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(2)) < 60 * short + 0.5
