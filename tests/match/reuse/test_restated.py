"""Values that change between a text and its copy or summary, in articles of several beats."""

import pytest

from checker.model import Corpus, Document, Published
from checker.pipeline import check

CHAT = """Nadia: Did you get through to the dentist?
Omar: Yes, they can see you on Thursday at 4:15 PM. It takes about forty minutes.
Nadia: Perfect. And what does it cost?
Omar: 85 euros, and they want you to bring the old X-rays from Dr. Lindqvist.
Nadia: Okay. I will ask Dr. Lindqvist for them tomorrow. Thank you, Omar!"""
EARNINGS = """Third-quarter revenue at Tarnfield Optics was $812 million, up from $774 million in the prior year.
Adjusted earnings per share were $2.45, up 18.3% versus last year.
Free cash flow reached $96 million in the quarter.
We now expect full-year capital expenditures of $140 million to $155 million and a tax rate between 22% and 23%.
The board of Tarnfield Optics has authorized repurchases of up to $250 million of common stock."""
LAW = """The Coastal Dunes Act would oblige owners of beach property to keep vehicles off the foredunes.
Owners who break the ban would be fined $750 for each day, and the state would have 90 days to answer an appeal.
The Coastal Dunes Act would also give counties three years to draw up maps of the foredunes,
and would pay 60 percent of the cost.
Nothing in the Act would touch fishing rights on the beaches."""
SPORT = """Ilse Verhagen won the Harbour Marathon on Sunday in 2 hours 27 minutes, ahead of 14,300 other runners.
She led from the lighthouse on and crossed the line 48 seconds before Aino Salmela, who had won
the Harbour Marathon in 2019.
Verhagen, who trains in Ghent, said the wind on the causeway had cost her a record.
The winner's prize is 20,000 euros."""
SCIENCE = """Divers of the Rook Island station counted 1,260 giant kelp plants along the reef,
the biologist Marta Oyelaran reported.
The kelp had lost 35 percent of its cover within six years as the water warmed by 1.4 degrees Celsius.
Oyelaran's team replanted two hectares of the reef and fenced them against sea urchins."""


def documents(*given, dates=()):
    dates = dates or [""] * len(given)
    return [
        Document(
            f"d{number}",
            text,
            text,
            published=Published(date, "metadata") if date else Published(),
            metadata={"story": "one"},
        )
        for number, (text, date) in enumerate(zip(given, dates, strict=True))
    ]


def changed(rules, *given, dates=(), group_by="story"):
    """The texts of the claims of each finding on a changed copy."""
    run = check(Corpus(tuple(documents(*given, dates=dates))), rules, group_by=group_by)
    found = [f for f in run.findings if f.verdict == "conflict" and len({claim.doc for claim in f.claims}) > 1]
    return [sorted(claim.text for claim in finding.claims) for finding in found]


@pytest.mark.parametrize(
    ("source", "summary", "expected"),
    [
        (CHAT, "Omar got Nadia an appointment at the dentist on Thursday at 4:15 PM. It costs 85 euros.", []),
        (
            CHAT,
            "Omar got Nadia an appointment at the dentist on Thursday at 5:15 PM. It costs 85 euros.",
            [["Thursday at 4:15 PM", "Thursday at 5:15 PM"]],
        ),
        (
            CHAT,
            "Omar got Nadia an appointment at the dentist on Thursday. It costs 95 euros, and she should bring X-rays.",
            [["85 euros", "95 euros"]],
        ),
        (
            EARNINGS,
            "Tarnfield Optics increased its third-quarter revenue to $812 million, with earnings per share of $2.45.",
            [],
        ),
        (EARNINGS, "Tarnfield Optics expects capital expenditures of more than $130 million for the full year.", []),
        (
            EARNINGS,
            "Tarnfield Optics increased its third-quarter revenue to $822 million, with earnings per share of $2.45.",
            [["$774 million", "$822 million"], ["$812 million", "$822 million"]],
        ),
        (
            EARNINGS,
            "Tarnfield Optics expects full-year capital expenditures between $140 million and $165 million.",
            [["$140 million and $165 million", "$140 million to $155 million"]],
        ),
        (LAW, "Under the Coastal Dunes Act counties would have three years to draw up maps of the foredunes.", []),
        (
            LAW,
            "Under the Coastal Dunes Act counties would have five years to draw up maps of the foredunes.",
            [["five years", "three years"]],
        ),
        (
            LAW,
            "Under the Coastal Dunes Act owners who keep vehicles on foredunes would be fined $950 for each day.",
            [["$750", "$950"]],
        ),
        (SPORT, "Ilse Verhagen won the Harbour Marathon ahead of about 14,000 runners.", []),
        (
            SPORT,
            "Ilse Verhagen won the Harbour Marathon on Sunday, 38 seconds before Aino Salmela.",
            [["38 seconds", "48 seconds"]],
        ),
        (SCIENCE, "Divers of the Rook Island station counted more than 1,200 giant kelp plants along the reef.", []),
        (
            SCIENCE,
            "The giant kelp along the Rook Island reef lost 45 percent of its cover within six years.",
            [["35 percent", "45 percent"]],
        ),
    ],
)
def test_a_summary_is_held_against_its_source(rules, source, summary, expected):
    found = changed(rules, source, summary)
    assert bool(found) == bool(expected)
    assert all(finding in expected for finding in found), found


def test_a_report_of_its_own_is_no_summary(rules):
    own = (
        "Runners complained after the Harbour Marathon that water ran out behind the causeway. Volunteers had carried "
        "300 crates to the tables at dawn, the caterer Jonas Brill said, and blamed the heat. Ilse Verhagen won."
    )
    assert changed(rules, SPORT, own) == []


WIRE = (
    "An excavator cut a water main beneath Quarry Lane in Hollin Bay on Monday, and about {people} households were "
    "without water until the evening, the utility Severnia said. Crews pumped out two cellars. "
    "The builder, Hartwell Brothers, has offered to pay {money} for the damage."
)


def test_a_copy_with_another_value_is_a_conflict_also_days_later(rules):
    one, other = WIRE.format(people="600", money="$40,000"), WIRE.format(people="600", money="$400,000")
    for dates in (("2023-05-02", "2023-05-02"), ("2023-05-02", "2023-05-05")):
        assert changed(rules, one, other, dates=dates, group_by="") == [["$40,000", "$400,000"]]


def test_copies_of_a_value_stand_on_one_side(rules):
    one, other = WIRE.format(people="600", money="$40,000"), WIRE.format(people="600", money="$400,000")
    found = changed(rules, one, other, one, one, dates=["2023-05-02"] * 4, group_by="")
    assert found == [["$40,000", "$40,000", "$40,000", "$400,000"]]


def test_standing_phrases_about_different_people_do_not_correspond(rules):
    phrase = "{}, {}, of {} was charged with reckless driving and is held on {} bail, the sheriff's office said."
    one = phrase.format("Tobias Renn", 23, "Millbrook", "$5,000")
    other = phrase.format("Craig Halvorsen", 41, "Port Aven", "$75,000")
    corpus = Corpus(tuple(documents(one, other, dates=["2023-05-02"] * 2)))
    for group_by in ("", "story"):
        assert "COP001" not in [finding.rule for finding in check(corpus, rules, group_by=group_by).findings]


def test_dates_move_with_the_day_of_an_article(rules):
    text = "The Hollin Bay council meets on {} to vote on the Quarry Lane water main of the utility Severnia, it said."
    given = (text.format("May 4, 2023"), text.format("May 11, 2023"))
    assert changed(rules, *given, dates=("2023-05-02", "2023-05-09"), group_by="") == []
    assert changed(rules, *given, dates=("2023-05-02", "2023-05-02"), group_by="") == [["May 11, 2023", "May 4, 2023"]]


def test_the_order_of_documents_does_not_matter(rules):
    one, other = WIRE.format(people="600", money="$40,000"), WIRE.format(people="900", money="$400,000")
    given = documents(one, other, one, dates=["2023-05-02"] * 3)
    there, back = (check(Corpus(tuple(order)), rules).findings for order in (given, given[::-1]))
    assert [finding.id for finding in there] == [finding.id for finding in back]
    assert [finding.message for finding in there] == [finding.message for finding in back]
