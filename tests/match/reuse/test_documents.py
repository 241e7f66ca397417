from itertools import combinations

from checker.match.reuse.documents import find_reuse
from checker.match.reuse.wording import Wording
from checker.model import Document, Published

REPORT = (
    "A barge loaded with gravel ran aground below the Marrow lock before dawn, and the canal stays closed until the "
    "evening, the lock keeper Edda Brandvold said. Two tugs from Solvik are on their way. Nobody was hurt. "
    "Brandvold said that the skipper had taken a buoy for the light of the lock."
)
SHORT = "A barge ran aground below the Marrow lock, and the canal stays closed until the evening."
OWN = (
    "Grain dealers in Solvik expect delays of a day, their association said, since barges cannot pass the Marrow lock."
)


def reuse(*texts, link=1.0, dates=("2023-01-02",) * 3):
    documents = [
        Document(f"d{n}", text, text, published=Published(date, "metadata"))
        for n, (text, date) in enumerate(zip(texts, dates, strict=False))
    ]
    pairs = [(a.id, b.id, link) for a, b in combinations(documents, 2)]
    wordings = {document.id: Wording(document) for document in documents}
    return [(found.source, found.copy, found.sort) for found in find_reuse(documents, wordings, pairs)]


def test_copies_share_their_runs_of_words():
    copy = REPORT.replace("Two tugs", "Three tugs").replace("Nobody was hurt.", "")
    assert reuse(REPORT, copy) == [("d0", "d1", "copy")]
    assert reuse(copy, REPORT, dates=("2023-01-03", "2023-01-02")) == [("d1", "d0", "copy")]


def test_a_summary_says_nothing_of_its_own():
    assert reuse(SHORT, REPORT) == [("d1", "d0", "summary")]
    assert reuse(SHORT + " Farmers fear for the sugar harvest.", REPORT) == [("d1", "d0", "passage")]
    assert reuse(SHORT, REPORT, dates=("2023-02-02", "2023-01-02")) == [("d1", "d0", "passage")]


def test_articles_that_metadata_does_not_join_are_no_summaries():
    assert reuse(SHORT, REPORT, link=0.5) == [("d1", "d0", "passage")]


def test_a_passage_is_a_sentence_in_common():
    quoted = OWN + " Brandvold said that the skipper had taken a buoy for the light of the lock."
    assert reuse(REPORT, quoted, link=0.5) == [("d0", "d1", "passage")]
