import os

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Corpus, Document
from checker.pipeline import claims_of, read_claims

PIECES = st.sampled_from(
    "The He said Austin Kyiv Gen. U.S. police 12 1,400 3.5 million $4.2bn % miles people killed on Monday last week "
    "in May 2022 “ ” \" ' ( ) , . ; : – \n \t ago two dozen between and from to up called met with who the é 日本 🙂 "
    "0 00 -5 1/3 € was were fleeing shot died fire scene 9:15 p.m. bail charged counts of sentenced years others "
    "another region 34-year-old man his brother block Main Street been reported rose fell more than since".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join)))
def test_any_text_has_claims_that_stand_where_they_say(text):
    document, claims = claims_of(Document("d", text, text))
    for claim in claims:
        assert claim.text == document.text[claim.start : claim.end]
        assert claim.start < claim.end
        assert claim.sentence.start <= claim.start < claim.sentence.end
        assert claim.sentence.text == document.text[claim.sentence.start : claim.sentence.end]


@settings(max_examples=50, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_a_span_has_at_most_one_claim_of_a_kind(text):
    _, claims = claims_of(Document("d", text, text))
    keys = [claim.key for claim in claims if claim.kind != "role"]
    assert len(keys) == len(set(keys))


def test_agreement_and_conflict_in_one_story(checked):
    told = "The ministry has transferred {} Kestrel anti-tank launchers to Solvik, General Ada Brandt said."
    run = checked(*(("2023-03-04", told.format(n)) for n in ("900", "900", "1,150")))
    conflict = next(f for f in run.findings if f.verdict == "conflict")
    assert [[claim.doc for claim in side.claims] for side in conflict.sides] == [["d1", "d2"], ["d3"]]


def test_the_id_of_a_finding_outlives_another_article_that_repeats_a_value(checked):
    told = "The ministry has transferred {} Kestrel anti-tank launchers to Solvik, General Ada Brandt said."
    two = checked(*(("2023-03-04", told.format(n)) for n in ("900", "1,150")))
    three = checked(*(("2023-03-04", told.format(n)) for n in ("900", "1,150", "900")))
    ids = [{f.id for f in run.findings if f.verdict == "conflict"} for run in (two, three)]
    assert ids[0] == ids[1] != set()


def test_findings_below_the_least_confidence_are_left_out(checked):
    told = "The ministry has transferred {} Kestrel anti-tank launchers to Solvik, General Ada Brandt said."
    texts = [("2023-03-04", told.format(n)) for n in ("900", "1,150")]
    assert checked(*texts).findings
    assert not checked(*texts, min_confidence=1.0).findings


class Deadly(Document):
    """A document that ends every process that it is sent to."""

    def __setstate__(self, state):
        os._exit(1)


def test_what_lost_processes_leave_undone_is_done_all_the_same():
    text = "The ministry has transferred 900 Kestrel launchers to Solvik."
    harmless = Corpus(tuple(Document(f"d{n:02d}", text, text) for n in range(70)))
    deadly = Corpus((*harmless.documents[:-1], Deadly("d69", text, text)))
    assert [claim.key for claim in read_claims(deadly, jobs=2)[1]] == [claim.key for claim in read_claims(harmless)[1]]
