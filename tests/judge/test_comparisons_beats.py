import pytest
from msgspec.structs import replace

from checker.judge.comparisons import OF_CLAIMS, OF_RELATIONS
from checker.model import Identifier, Relation
from checker.rules.schema import Parameters

EXACT = Parameters()


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ((1.4e9, 1e8), (1.4e6, 1e5), "differ"),
        ((1.4e9, 1e8), (1.43e6, 1e4), "differ"),  # the finer one rounds to the other's digits
        ((1.4e9, 1e8), (1.9e6, 1e5), "compatible"),
        ((1.4e9, 1e8), (1.4e9, 1e8), "compatible"),
        ((1.4e9, 1e8), (1.4e8, 1e7), "compatible"),  # ten times is another slip
        ((5e9, 1e9), (5e6, 1e6), "differ"),
        ((5e9, 1e9), (4.6e6, 1e5), "compatible"),  # a single digit that something rounds to
        ((0.0, 1.0), (5e6, 1e6), "compatible"),
    ],
)
def test_scales(claim, quantity, one, other, outcome):
    a, b = (claim(quantity(value, "USD", step=step)) for value, step in (one, other))
    assert OF_CLAIMS["scale"](a, b, EXACT).outcome == outcome
    assert OF_CLAIMS["scale"](b, a, EXACT).outcome == outcome


def test_only_money_has_a_scale_to_slip(claim, quantity):
    people, dollars = (claim(quantity(5e6, unit, step=1e6)) for unit in ("person", "USD"))
    thousand = claim(quantity(5e3, "person", step=1e3))
    open_end = claim(quantity(5e3, "USD", step=1e3, high=None, comparator=">="))
    for a, b in ((people, thousand), (dollars, thousand), (dollars, open_end)):
        assert OF_CLAIMS["scale"](a, b, EXACT).outcome == "compatible"


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("Solvik United beat Tarn Rovers 3-1", "Tarn Rovers lost 1-3", "same"),
        ("Solvik United beat Tarn Rovers 3-1", "Solvik United lost 1-3", "differ"),
        ("Solvik United beat Tarn Rovers 3-1", "United won 3-1", "same"),
        ("Solvik United beat Tarn Rovers 3-1", "Rovers won 3-1", "differ"),
        ("Solvik United beat Tarn Rovers 3-1", "Solvik United beat Tarn Rovers 3-2", "differ"),
        ("Solvik United drew 2-2", "Tarn Rovers drew 2-2", "same"),
        ("it ended 3-1", "it ended 1-3", "same"),
    ],
)
def test_scores(claim, one, other, outcome):
    def told(text):
        made = claim(Identifier("score", text.split()[-1]), text=text)
        return replace(made, start=len(text) - 3)

    assert OF_CLAIMS["score"](told(one), told(other), EXACT).outcome == outcome
    assert OF_CLAIMS["score"](told(other), told(one), EXACT).outcome == outcome


@pytest.mark.parametrize(
    ("lead", "shares", "outcome"),
    [
        ((5.5, 0.1), ((34.2, 0.1), (28.7, 0.1)), "same"),
        ((5.4, 0.1), ((34.2, 0.1), (28.7, 0.1)), "same"),  # all three are rounded
        ((6.0, 1.0), ((34.2, 0.1), (28.7, 0.1)), "same"),
        ((6.5, 0.1), ((34.2, 0.1), (28.7, 0.1)), "differ"),
        ((2.0, 1.0), ((40.0, 1.0), (36.0, 1.0)), "differ"),
    ],
)
def test_leads(claim, quantity, lead, shares, outcome):
    roles = (
        ("lead", claim(quantity(lead[0], "percentage_point", step=lead[1]))),
        *(("share", claim(quantity(value, "percent", step=step))) for value, step in shares),
    )
    assert OF_RELATIONS["lead"](Relation("lead", roles), EXACT).outcome == outcome


@pytest.mark.parametrize(
    ("role", "won", "whole", "outcome"),
    [
        ("majority", 101, 200, "same"),
        ("majority", 100, 200, "differ"),
        ("minority", 100, 200, "same"),
        ("minority", 104, 200, "differ"),
        ("majority", 76, 151, "same"),
    ],
)
def test_majorities(claim, quantity, role, won, whole, outcome):
    roles = ((role, claim(quantity(won, "seat"))), ("whole", claim(quantity(whole, "seat"))))
    assert OF_RELATIONS["majority"](Relation("majority", roles), EXACT).outcome == outcome


@pytest.mark.parametrize(
    ("pledged", "given", "outcome"),
    [
        ({}, 14, "compatible"),
        ({}, 20, "compatible"),
        ({}, 26, "differ"),
        ({"high": None, "comparator": ">="}, 26, "compatible"),
    ],
)
def test_deliveries(claim, quantity, pledged, given, outcome):
    roles = (
        ("pledged", claim(quantity(20, "launcher", **pledged))),
        ("delivered", claim(quantity(given, "launcher"))),
    )
    assert OF_RELATIONS["delivered"](Relation("pledge", roles), EXACT).outcome == outcome
