"""Ages of one person on two days."""

from __future__ import annotations

import datetime

import pytest
from msgspec.structs import replace

from checker.judge.comparisons import OF_CLAIMS
from checker.rules.schema import Parameters

MARCH = datetime.date(2021, 3, 2)


@pytest.mark.parametrize(
    ("young", "old", "days", "part", "outcome"),
    [
        (34, 35, 3, "", "differ"),
        (34, 35, 200, "", "compatible"),
        (34, 36, 200, "", "differ"),
        (34, 35, -200, "", "differ"),  # nobody grows younger
        (34, 35, 200, "hurt", "compatible"),
        (34, 35, 200, "dead", "differ"),  # nor older after death
        (34, 34, 900, "dead", "same"),
    ],
)
def test_people_grow_older_while_they_live(claim, quantity, young, old, days, part, outcome):
    one = replace(claim(quantity(young, "year", sort="age"), doc="a", part=part), told=(MARCH, MARCH))
    day = MARCH + datetime.timedelta(days)
    other = replace(claim(quantity(old, "year", sort="age"), doc="b"), told=(day, day))
    assert OF_CLAIMS["ages"](one, other, Parameters()).outcome == outcome
    assert OF_CLAIMS["ages"](other, one, Parameters()).outcome == outcome
