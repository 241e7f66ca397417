"""Bail, fines, counts of a charge and sentences in two articles: of one holder and one matter, or of two."""

import pytest

FIRE = "A fire destroyed the Marigold bakery in Oakmere on Saturday."
HELD = "Maria Lindgaard, 41, was arrested after the fire."
LATER = "Maria Lindgaard, the owner of the Marigold bakery in Oakmere, was in court."
DERBY = "Rovers lost the derby in Oakmere on Saturday, and Marco Silva, 27, shoved the referee."
BANK = "Nordhaven Bank hid losses of its Oakmere branch for years, the regulator found."


def told(run, *measures):
    return [
        (f.verdict, sorted(claim.text for claim in f.claims))
        for f in run.findings
        if f.claims[0].frame.measure in measures and f.verdict != "agreement"
    ]


@pytest.mark.parametrize(
    ("one", "other", "days", "verdict"),
    [
        # one holder, one matter
        (f"{FIRE} {HELD} She is held on $50,000 bail.", f"{LATER} Her bond is set at $500,000.", 4, "conflict"),
        (f"{FIRE} {HELD} She is held on $50,000 bail.", f"{LATER} Her bond is set at $500,000.", 0, "conflict"),
        (f"{FIRE} {HELD} She faces three counts of arson.",
         f"{LATER} Lindgaard is charged with five counts of arson.", 60, "conflict"),
        (f"{DERBY} The league fined Silva $20,000 on Monday.",
         f"{DERBY} Silva has to pay: the midfielder was fined $50,000.", 2, "conflict"),
        (f"{BANK} Nordhaven Bank was fined $4 million.",
         f"{BANK} Nordhaven Bank's fine is $14 million, one of the highest so far.", 2, "conflict"),
        (f"{FIRE} Maria Lindgaard was sentenced to five to 12 years in prison for it.",
         f"{LATER} Lindgaard was sentenced to five to 15 years.", 1, "conflict"),
        # news of it
        (f"{FIRE} {HELD} She faces three counts of arson.",
         f"{LATER} Lindgaard is charged with five counts of arson.", 3, "update"),
        (f"{FIRE} {HELD} She is held on $500,000 bail.", f"{LATER} A judge lowered her bail to $50,000.", 4, "update"),
        # two holders
        (f"{FIRE} {HELD} She is held on $50,000 bail.", f"{LATER} Bail for Jonas Falk, a baker, is $500,000.", 4, ""),
        (f"{BANK} Nordhaven Bank was fined $4 million.", f"{BANK} Its rival Tarn Trust was fined $14 million.", 2, ""),
        # two matters
        (f"{FIRE} {HELD} She faces three counts of arson.",
         f"{LATER} Lindgaard is charged with five counts of attempted arson.", 60, ""),
        (f"{FIRE} {HELD} She faces three counts of arson.",
         f"{LATER} Lindgaard was convicted of two counts of arson.", 60, ""),
        # what is asked for, what can be set, what each charge has
        (f"{FIRE} {HELD} She is held on $50,000 bail.", f"{LATER} Prosecutors had asked for $500,000 bail.", 4, ""),
        (f"{DERBY} The league fined Silva $20,000 on Monday.", f"{DERBY} Silva could be fined $50,000.", 2, ""),
        (f"{FIRE} {HELD} She is held on $50,000 bail.", f"{LATER} She is held on $10,000 bail for each count.", 4, ""),
        (f"{FIRE} Maria Lindgaard was sentenced to eight years in prison for it.",
         f"{LATER} The maximum sentence for arson is 20 years.", 1, ""),
        # one of several
        (f"{FIRE} {HELD} She is held on $50,000 bail. Lindgaard's bail in a case of theft is $9,000.",
         f"{LATER} Her bond is set at $500,000.", 4, ""),
    ],
)  # fmt: skip
def test_two_articles(checked, one, other, days, verdict):
    run = checked(("2023-05-14", one), (f"2023-{5 + (14 + days) // 31:02}-{(14 + days) % 31 or 1:02}", other))
    found = told(run, "bail", "fine", "charges", "sentence")
    assert [said for said, _ in found] == ([verdict] if verdict else [])


def test_the_verdict_does_not_hang_on_the_order(checked):
    texts = (f"{FIRE} {HELD} She is held on $50,000 bail.", f"{LATER} Her bond is set at $500,000.")
    runs = [checked(*(("2023-05-14", text) for text in order)) for order in (texts, texts[::-1])]
    assert told(runs[0], "bail") == told(runs[1], "bail") != []


def test_whoever_holds_it_is_named(checked):
    run = checked(
        ("2023-05-14", f"{FIRE} {HELD} She is held on $50,000 bail."),
        ("2023-05-18", f"{LATER} Her bond is set at $500,000."),
    )
    [finding] = [f for f in run.findings if f.verdict == "conflict"]
    assert finding.message.startswith("Bail of Maria Lindgaard: $50,000 (")
