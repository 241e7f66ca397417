import pytest

from checker.model import Corpus, Document, Origins, Published
from checker.pipeline import check
from checker.report.records import claim_record

TEXT = "<p>Nobody\nat the mill&#8217;s gate\nsaw 1&nbsp;<b>400</b> people leave.</p>"
PROSE = "Nobody at the mill’s gate saw 1\xa0400 people leave."
#: "Nobody", " ", "at the mill", "’", "s gate", " ", "saw 1", no-break space, "400", " people leave."
ORIGINS = Origins(
    (0, 6, 7, 18, 19, 25, 26, 31, 32, 35),
    (3, 9, 10, 21, 28, 34, 35, 40, 49, 56),
    (9, 10, 21, 28, 34, 35, 40, 46, 52, 70),
    len(PROSE),
)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Nobody", "Nobody"),
        ("mill’s", "mill&#8217;s"),
        ("’", "&#8217;"),
        ("1\xa0400 people", "1&nbsp;<b>400</b> people"),
        ("1\xa0400", "1&nbsp;<b>400"),
        ("\xa0", "&nbsp;"),
        ("leave.", "leave."),
    ],
)
def test_a_span_of_the_prose_stands_somewhere_in_the_text(words: str, written: str) -> None:
    at = PROSE.index(words)
    start, end = ORIGINS.span(at, at + len(words))
    assert TEXT[start:end] == written


def test_claims_are_read_in_the_prose_and_told_where_the_file_has_them(rules) -> None:
    document = Document("a.html", TEXT, PROSE, published=Published("2022-05-04", "metadata"), origins=ORIGINS)
    run = check(Corpus((document,)), rules)
    claim = next(claim for claim in run.claims if claim.kind == "quantity")
    assert (claim.text, claim.sentence.text, claim.value.value) == ("1\xa0400 people", PROSE, 1400)
    record = claim_record(claim, document)
    assert record["text"] == "1&nbsp;<b>400</b> people" == TEXT[record["start"] : record["end"]]
    assert record["line"] == 3
