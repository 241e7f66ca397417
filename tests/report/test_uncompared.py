import io
from dataclasses import replace

import pytest

from checker.config import Settings
from checker.report import lint_text
from checker.report.markdown import render
from checker.report.uncompared import apart, pairs

REFUSED = {"block-cap": 1200, "no-group": 1, "other-time": 2, "other-unit": 3, "vague": 2}


def test_pairs_come_with_the_most_frequent_reason_first():
    assert list(pairs(REFUSED).items()) == [("other-unit", 3), ("other-time", 2), ("vague", 2)]


@pytest.mark.parametrize(
    ("refused", "expected"),
    [
        ({}, []),
        ({"vague": 2}, []),
        ({"no-group": 1}, ["1 document has no value for the key of --group-by and was compared with no other."]),
        ({"no-group": 2}, ["2 documents have no value for the key of --group-by and were compared with no other."]),
        ({"block-cap": 1200}, ["1,200 claims had too many look-alikes and were not compared with them."]),
    ],
)
def test_what_is_no_pair_gets_a_sentence_of_its_own(refused, expected):
    assert apart(refused) == expected


@pytest.fixture
def run(checked):
    """A run that refused so much."""
    found = checked("The depot in Solvik holds 900 launchers.")
    return lambda refused: replace(found, matches=replace(found.matches, refused=refused))


def test_the_terminal_tells_pairs_from_documents_and_claims(run):
    out = io.StringIO()
    lint_text.write(run(REFUSED), out)
    assert out.getvalue().splitlines()[-3:] == [
        "7 look-alike pairs not compared (other-unit 3, other-time 2, vague 2).",
        *apart(REFUSED),
    ]


def test_the_report_tells_pairs_from_documents_and_claims(run):
    text = render(run(REFUSED), Settings())
    assert "7 pairs of claims looked alike" in text
    assert "| no-group |" not in text
    documents, claims = apart(REFUSED)
    assert f" | 2 |\n\n{documents}\n\n{claims}\n\n## Claims by document" in text


def test_the_report_says_when_only_documents_were_left_out(run):
    text = render(run({"no-group": 2}), Settings())
    assert f"## Not compared\n\n{apart({'no-group': 2})[0]}\n\n## Claims" in text
    assert "No claims looked alike" not in text
    assert "## Not compared\n\nNo claims looked alike without being compared.\n\n## Claims" in render(
        run({}), Settings()
    )
