"""Explaining a line: what its claims matched, and why they were not compared with others."""

from checker.report.explanation import explain_line

DIED = ("2023-05-04", "12 people died in the mine fire in Tarnholt, Odalys Quintero said.")
AGAIN = ("2023-05-04", "The mine fire in Tarnholt was put out.\n12 people died in the fire, Odalys Quintero said.")
PART = ("2023-05-04", "3 firefighters died in the mine fire in Tarnholt, Odalys Quintero said.")


def test_a_line_tells_what_its_claims_matched_and_what_they_were_not_held_against(checked):
    run = checked(DIED, AGAIN, PART, refusals=True)
    told = explain_line(run, "d2:2")
    assert "d1:1 “12 people” and d2:2 “12 people”" in told
    assert explain_line(run, "d1:1").count("part-against-whole") >= 1


def test_a_line_without_a_claim_is_not_explained(checked):
    run = checked(DIED, AGAIN)
    assert explain_line(run, "d2:9") is None
    assert explain_line(run, "nonsense") is None


def test_a_claim_like_no_other_is_told_as_such(checked):
    assert "Nothing in the other articles" in explain_line(checked(DIED), "d1:1")
