"""Articles of many beats, through the whole program: what has to be found, and that nothing else is.

Each file of `domains/` holds a few articles on one event with the traps of its beat: other subjects, parts, plans,
older figures, other periods. `expected` are all findings but agreements that have to come out, `possible` those
that are right and not found for sure; `agreed` are pairs of claims that an agreement has to name, `apart` pairs that
no finding may bring together.
"""

from pathlib import Path

import pytest
import yaml

from checker.model import Corpus, Document, Published
from checker.pipeline import check

FILES = sorted(Path(__file__).with_name("domains").glob("*.yaml"))


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.stem)
def case(request, rules):
    given = yaml.safe_load(request.param.read_text(encoding="utf-8"))
    documents = tuple(
        Document(
            id=entry["id"],
            text=entry["text"],
            prose=entry["text"],
            source=entry["source"],
            published=Published(str(entry["published"]), "metadata"),
        )
        for entry in given["documents"]
    )
    findings = check(Corpus(documents), rules).findings
    return given, [(finding.verdict, tuple(sorted(claim.text for claim in finding.claims))) for finding in findings]


def listed(entries):
    return {(entry["verdict"], tuple(sorted(entry["claims"]))) for entry in entries}


def test_what_is_to_be_found_is_found_and_nothing_else(case):
    given, found = case
    told = {finding for finding in found if finding[0] != "agreement"}
    expected = listed(given.get("expected", ()))
    assert told - listed(given.get("possible", ())) == expected


def test_agreements_are_found(case):
    given, found = case
    agreements = [set(claims) for verdict, claims in found if verdict == "agreement"]
    assert [pair for pair in given["agreed"] if not any(set(pair) <= claims for claims in agreements)] == []


def test_what_looks_alike_is_kept_apart(case):
    given, found = case
    assert [pair for pair in given["apart"] if any(set(pair) <= set(claims) for _, claims in found)] == []
