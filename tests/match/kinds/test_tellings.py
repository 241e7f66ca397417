"""What shows that two counts of a day are of one state of the matter."""

import pytest

from checker.model import Corpus, Document, Published
from checker.pipeline import check

DAY = "2023-05-14"
TOWN = " The mayor of Oakmere, Tove Lindgaard, went to the Wendle bridge."


@pytest.fixture(scope="module")
def toll_findings(rules):
    """The verdicts of the rules on tolls for two articles of one day, each a headline and a text."""

    def run(one, other):
        documents = tuple(
            Document(
                id=name,
                text=text + TOWN,
                prose=text + TOWN,
                title=title,
                source=name,
                published=Published(DAY, "metadata"),
            )
            for name, (title, text) in zip(("post", "herald"), (one, other), strict=True)
        )
        found = check(Corpus(documents), rules).findings
        return {finding.verdict for finding in found if finding.rule in ("NUM001", "NUM017")}

    return run


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            ("", "Nine people were hurt when a bus slid off the Wendle bridge in Oakmere."),
            ("", "Six people were hurt when a bus slid off the Wendle bridge in Oakmere."),
            {"conflict"},
        ),
        (
            ("", "Nine people were hurt when a bus slid off the Wendle bridge in Oakmere."),
            ("", "The slide of a bus in Oakmere on Sunday left six people hurt, police said."),
            {"update"},
        ),
        (
            ("", "Nine people were hurt when a bus slid off the Wendle bridge in Oakmere."),
            ("Nine hurt in Oakmere", "The slide of a bus in Oakmere on Sunday left six people hurt, police said."),
            {"conflict"},
        ),
        (
            ("", "Storms in the Wendle valley of Oakmere killed 41 people and injured 76 on Sunday, police said."),
            ("", "On Sunday a storm over Oakmere left 52 people dead and 76 injured in the Wendle valley."),
            {"conflict"},
        ),
        (
            ("", "Storms in the Wendle valley of Oakmere killed 41 people and injured 76 on Sunday, police said."),
            ("", "At least two hospitals of Oakmere are full: on Sunday the wind left 52 people dead and 91 injured."),
            {"update"},
        ),
    ],
)
def test_one_state_of_the_matter(toll_findings, one, other, expected):
    assert toll_findings(one, other) == expected
    assert toll_findings(other, one) == expected
