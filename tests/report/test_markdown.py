import pytest

from checker.config import Settings
from checker.model import Document, Published
from checker.report.evidence import by_sentence, excerpt
from checker.report.markdown import escape, render
from checker.report.phrases import dated

BRANDT = "The ministry has transferred {} Kestrel anti-tank launchers to Solvik, General Ada Brandt said."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", "a \\| b"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("*bold* and _italic_ and `code`", "\\*bold\\* and \\_italic\\_ and \\`code\\`"),
        ("[link](http://x)", "\\[link\\](http://x)"),
        ("two\nlines", "two lines"),
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("- no list", "\\- no list"),
        ("AT&amp;T", "AT&amp;amp;T"),
    ],
)
def test_text_from_articles_is_escaped(text, expected):
    assert escape(text) == expected


def test_a_conflict_shows_both_sides_the_reason_and_a_question(checked):
    run = checked(("2023-03-04", BRANDT.format("900")), ("2023-03-04", BRANDT.format("1,150")))
    text = render(run, Settings())
    assert "## To decide\n\n### 1. Conflict: Kestrel anti-tank launchers" in text
    assert "transferred **900** Kestrel" in text
    assert "transferred **1,150** Kestrel" in text
    assert "**Why:** 1,150 and 900 cannot both be right." in text
    assert "**Ask:** Which figure is right" in text


def test_long_lists_of_claims_are_left_out_and_said_so(checked):
    run = checked(BRANDT.format("900"))
    assert "| quantity | 900 |" in render(run, Settings())
    text = render(run, Settings.model_validate({"report": {"max-claims": 1}}))
    assert "| quantity |" not in text
    assert "There are more than 1 claims" in text


def test_the_report_says_what_it_was_made_with(checked, rules):
    text = render(checked(BRANDT.format("900")), Settings())
    assert text.splitlines()[-1].startswith(f"checker 0.1.0, rules {rules.digest}, configuration ")


def test_the_claims_of_a_sentence_stand_together(checked):
    run = checked("Crews repaired 40 trucks and 12 buses. On Friday 7 ferries sailed.")
    groups = by_sentence(run.claims)
    assert [group[0].sentence.text for group in groups] == [
        "Crews repaired 40 trucks and 12 buses.",
        "On Friday 7 ferries sailed.",
    ]
    assert [claim for group in groups for claim in group] == list(run.claims)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (Published(), ""),
        (Published("2023-03-04T09:30", "metadata"), "2023-03-04"),
        (Published("2023-03-04", "stated"), "2023-03-04 (as the article says)"),
        (Published("2023-03", "inferred"), "2023-03 (inferred from its text)"),
    ],
)
def test_a_date_comes_with_how_it_is_known(published, expected):
    assert dated(Document("a", "It rained.", "It rained.", published=published)) == expected


def test_an_excerpt_is_cut_around_its_claims(checked):
    long = "Officials at the depot in the north of the country, " * 8
    run = checked(long + BRANDT.format("900") + " " + "It rained.")
    claim = next(c for c in run.claims if c.kind == "quantity")
    found = excerpt([claim])
    text = "".join(part for part, _ in found.parts)
    assert text.startswith("… ")
    assert len(text) < 350
    assert [part for part, marked in found.parts if marked] == ["900"]
