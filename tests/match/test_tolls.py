"""Tolls of one event in two articles: what is compared, and what explains a difference."""

import pytest
from msgspec.structs import replace

from checker.match import tolls
from checker.match.blocking import blocks
from checker.match.profiles import profiles

FLOOD = "The Wendle river burst its banks near Oakmere, Mayor Tove Lindgaard said. "
SAME, NEXT, LATER = "2023-05-14", "2023-05-16", "2023-08-14"


def verdicts(run):
    return {finding.verdict for finding in run.findings if finding.rule.startswith("NUM")}


@pytest.mark.parametrize(
    ("one", "other", "day", "expected"),
    [
        ("Fourteen people died in the flood in Oakmere.", "The flood killed 16 people in Oakmere.", SAME, {"update"}),
        ("Fourteen people died in the flood in Oakmere.", "The flood killed 16 people in Oakmere.", NEXT, {"update"}),
        ("Fourteen people died in the flood in Oakmere.", "The Oakmere flood's death toll is 12.", NEXT, {"conflict"}),
        ("The flood claimed 14 lives in Oakmere.", "The flood left 14 dead in Oakmere.", NEXT, {"agreement"}),
        ("Nineteen people are missing in Oakmere.", "Seven people are missing in Oakmere.", NEXT, {"update"}),
        ("Four people were hurt in Oakmere.", "Six people were hurt in Oakmere in May.", LATER, {"update"}),
        (
            "Nine miners were killed at the Oakmere pit.",
            "Seven miners were killed at the Oakmere pit.",
            SAME,
            {"conflict"},
        ),
        ("Police arrested 12 protesters in Oakmere.", "Police arrested 17 protesters in Oakmere.", SAME, {"conflict"}),
        ("Three people were stabbed to death in Oakmere.", "Three people were killed in Oakmere.", SAME, {"agreement"}),
    ],
)
def test_one_event(checked, one, other, day, expected):
    assert verdicts(checked((SAME, FLOOD + one), (day, FLOOD + other))) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The attack in Oakmere left 50 people dead, including the gunman.", "The gunman killed 49 people in Oakmere."),
        ("The crash near Oakmere left four people injured.", "The crash near Oakmere left one dead and three injured."),
        ("Two men and three women were hurt near Oakmere.", "Five people were hurt near Oakmere."),
        ("Two officers were hurt in the Oakmere raid.", "Three people were hurt in the Oakmere raid."),
        ("Six people were hurt in three crashes near Oakmere.", "Four people were hurt in the crash near Oakmere."),
        ("Eight were hurt in the fire, two of them critically.", "Eight people were hurt in the fire."),
        ("Four people were shot in Oakmere.", "Three people were shot dead in Oakmere and another wounded."),
        ("Seven other people were hurt in Oakmere.", "Six were hurt by glass and another was hurt fleeing in Oakmere."),
        ("One of six people hurt in the Oakmere flood is a nurse.", "Six people were hurt in the Oakmere flood."),
        ("A father of five killed in the Oakmere flood was a baker.", "One person was killed in the Oakmere flood."),
        ("Two gunmen started shooting in Oakmere.", "Six people were shot in Oakmere."),
        ("The flood killed six people, including an unborn child.", "The flood killed five people in Oakmere."),
        ("Three miners died at the pit in Oakmere and a fourth in hospital.", "Four miners died at the Oakmere pit."),
        ("The flood left one dead and four hurt in Oakmere.", "The flood in Oakmere left five people hurt."),
        ("Two men stood at the bridge in Oakmere.", "Four men lay on the bridge in Oakmere."),
        ("Five died, six more were hurt and 40 injured in the panic in Oakmere.", "Six were injured in Oakmere."),
    ],
)
@pytest.mark.parametrize("day", [SAME, NEXT])
def test_what_explains_a_difference(checked, one, other, day):
    for first, second in ((one, other), (other, one)):
        assert not verdicts(checked((SAME, FLOOD + first), (day, FLOOD + second))) & {"conflict", "update"}


def test_swapped_numbers_do_not_agree(checked):
    one = "A bus plunged into the Wendle near Oakmere, killing 55 people and injuring 61, police said."
    other = "A bus plunged into the Wendle near Oakmere, killing 61 people and injuring 55, police said."
    found = checked((SAME, FLOOD + one), (SAME, FLOOD + other)).findings
    assert [(f.verdict, f.measure) for f in found if f.rule.startswith("NUM")] == [
        ("conflict", "deaths"),
        ("conflict", "injured"),
    ]


def test_a_group_cannot_be_more_than_all(checked):
    one, other = "Three people were killed near Oakmere.", "Five men were killed near Oakmere."
    assert verdicts(checked((SAME, FLOOD + one), (SAME, FLOOD + other))) == {"conflict"}


def test_a_later_article_with_both_numbers_brings_no_news(checked):
    one = "Five people were hurt in the landslide in Oakmere on Sunday, officials said."
    other = (
        "Six people were hurt in the landslide in Oakmere on Sunday, officials said. "
        "The council met. Five people were hurt in the landslide in Oakmere, the hospital said."
    )
    assert "conflict" in verdicts(checked((SAME, FLOOD + one), (NEXT, FLOOD + other)))


def test_a_headline_is_no_second_number_of_the_article(claim, quantity):
    text, title = (claim(quantity(value, "person"), start=value, measure="injured") for value in (3, 4))
    given = profiles([text, replace(title, field="title")], {}, {})
    assert [profile.sole for profile in blocks(given)["toll injured"]] == [True, True]
    given = profiles([text, title], {}, {})
    assert [profile.sole for profile in blocks(given)["toll injured"]] == [False, False]


@pytest.mark.parametrize(("beside", "sole"), [((1, "miner"), True), ((2, "miner"), False), ((1, "person"), False)])
def test_one_of_a_kind_is_no_second_number_of_the_article(claim, quantity, beside, sole):
    """One miner is somebody, but one person can be all who were hurt."""
    texts = {1: "One miner was hurt.", 2: "Two miners were hurt."}
    value, unit = beside
    some = claim(quantity(value, unit), start=60, text=texts[value], measure="injured", subject=unit)
    every = claim(quantity(11, "officer"), text="11 officers were hurt.", measure="injured", subject="officers")
    given = profiles([every, some], {}, {})
    assert {profile.sole for profile in blocks(given)["toll injured"] if profile.claim is every} == {sole}


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [
        ("Shelling killed nine people in the Kelvar region.", "Shelling killed four people in Kelvar region.", NEXT),
        ("Shelling killed nine people in the Kelvar region.", "Shelling killed four in Omsa, Kelvar region.", SAME),
        ("Shelling of Omsa killed nine people.", "Shelling of Omsa killed four people.", "2023-05-29"),
        ("The strike on Omsa killed 17 people.", "A family of four people died in the strike on Omsa.", SAME),
        (
            "Since the war began 420 children were injured, the prosecutors said.",
            "Since the war began 160 children were killed and 260 were injured, the prosecutors said.",
            SAME,
        ),
    ],
)
def test_what_identifies_no_event(checked, one, other, day):
    assert "conflict" not in verdicts(checked((SAME, one), (day, other)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A collision of a bus and a tram left four people hurt in Oakmere on Sunday, police said.", SAME, "update"),
        ("Six people were hurt when a bus ran into a tram in Oakmere on Sunday.", SAME, "agreement"),
        ("Four people were hurt when a bus ran into a tram in Oakmere on Sunday.", SAME, "conflict"),
        ("A crash of a bus and a tram left four people hurt in Oakmere last Sunday.", "2023-05-20", "conflict"),
        ("A crash of a bus and a tram left eight people hurt in Oakmere last Sunday.", "2023-05-20", "update"),
    ],
)
def test_a_count_of_the_first_days_still_moves(checked, one, other, expected):
    first = "Six people were hurt when a bus ran into a tram in Oakmere on Sunday."
    assert verdicts(checked((SAME, FLOOD + first), (other, FLOOD + one))) == {expected}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Officers found two people with wounds in Oakmere.", "Five people were wounded in Oakmere."),
        ("Two wounded were driven to a hospital in Oakmere.", "Five people were wounded in Oakmere."),
        ("He is accused of killing two people in Oakmere.", "Five people were killed in Oakmere."),
        ("The two people who were wounded in Oakmere are sisters.", "Five people were wounded in Oakmere."),
        ("Two people -- a nurse and a baker -- were driven to a hospital, wounded.", "Five people were wounded there."),
        ("She was pronounced dead at four in Oakmere.", "Five people were killed in Oakmere."),
    ],
)
def test_what_may_be_some_of_all(checked, one, other):
    assert verdicts(checked(("2023-08-14", FLOOD + one), ("2023-08-14", FLOOD + other))) == set()


@pytest.mark.parametrize(
    ("one", "other", "day", "expected"),
    [
        ("The flood killed nine people in Oakmere.", "The flood killed eight people in Oakmere.", NEXT, {"conflict"}),
        ("The flood killed nine people in Oakmere.", "The flood killed three people in Oakmere.", NEXT, set()),
        ("A strike killed nine people in Oakmere.", "A missile strike killed eight people in Oakmere.", NEXT, set()),
        ("The flood killed nine people in Oakmere.", "The toll of the flood rose to eight in Oakmere.", NEXT, set()),
    ],
)
def test_a_toll_that_falls_is_of_the_same_event_and_people(checked, one, other, day, expected):
    assert verdicts(checked((SAME, FLOOD + one), (day, FLOOD + other))) == expected


@pytest.mark.parametrize(
    ("sentence", "died"),
    [
        ("Officers traded shots with the suspect, killing him.", True),
        ("Guards shot and killed the alleged attacker at the gate.", True),
        ("The mayor spoke of 12 victims plus the gunman.", True),
        ("The gunman killed the teller.", False),
        ("The suspect fired into the crowd, killing two.", False),
    ],
)
def test_whoever_did_it_died(sentence, died):
    assert tolls.doer_died([sentence]) == died
