"""Counted things and distances in two articles of one story: one thing told twice, or two."""

import pytest

FIRE = "A fire destroyed the Marigold bakery in Oakmere on Saturday, owner Maria Lindgaard said."
RAID = "Customs officers searched the freighter Nordstern in the port of Oakmere on Saturday, Captain Emil Roth said."


def conflicts(run):
    return [sorted(claim.text for claim in f.claims) for f in run.findings if f.verdict == "conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{RAID} They seized a gun, some cash, and 12 ivory tusks.", f"{RAID} They seized 17 ivory tusks on board."),
        (f"{FIRE} Police seized two fuel cans there.", f"{FIRE} At the bakery police seized five fuel cans."),
        ("A dam broke in Oakmere, 40 miles north of Leeds, engineer Maria Lindgaard said.",
         "Engineer Maria Lindgaard said a dam broke in Oakmere, which is 70 miles north of Leeds."),
    ],
)  # fmt: skip
def test_one_thing(checked, one, other):
    assert len(conflicts(checked(("2023-05-14", one), ("2023-05-15", other)))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # more of it, later
        (f"{RAID} They seized 12 ivory tusks.", f"{RAID} They seized six more ivory tusks on Sunday."),
        # another thing
        (f"{RAID} They seized 12 ivory tusks.", f"{RAID} They seized 17 rare parrots."),
        # a plan
        (f"{RAID} They seized 12 ivory tusks.",
         "On the freighter Nordstern in Oakmere customs will seize 17 ivory tusks, Captain Emil Roth said on Sunday."),
        # a count that runs
        (f"{FIRE} The bakery has baked 500 loaves since.", f"{FIRE} The bakery has baked 700 loaves since."),
        # nothing in common but the noun
        (f"{FIRE} Two windows cracked.", f"{FIRE} A vase flew through five windows of neighbours."),
        # two places
        ("A dam broke in Oakmere, 40 miles north of Leeds, engineer Maria Lindgaard said.",
         "Engineer Maria Lindgaard said a dam broke in Oakmere, 70 miles south of York."),
    ],
)  # fmt: skip
def test_two_things(checked, one, other):
    assert conflicts(checked(("2023-05-14", one), ("2023-05-15", other))) == []
