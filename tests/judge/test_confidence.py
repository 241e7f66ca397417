import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.judge.confidence import Ingredients, Weights, confidence, of_fact, of_relation, weights

SHARE = st.floats(0, 1)
ALL = st.builds(Ingredients, *(SHARE for _ in Ingredients._fields))


def test_each_ingredient_has_a_weight_and_none_adds():
    assert set(Weights.model_fields) == {"bias", *Ingredients._fields}
    assert all(getattr(weights(), name) >= 0 for name in Ingredients._fields)


@given(SHARE, ALL)
def test_a_confidence_is_a_probability_and_never_certain(rule, ingredients):
    assert 0.01 <= confidence(rule, ingredients) <= 0.99


@given(SHARE, ALL, st.sampled_from(Ingredients._fields), SHARE)
def test_what_is_less_certain_makes_no_finding_surer(rule, ingredients, name, other):
    low, high = sorted((getattr(ingredients, name), other))
    lesser, surer = ingredients._replace(**{name: low}), ingredients._replace(**{name: high})
    assert confidence(rule, lesser) <= confidence(rule, surer) + 1e-12


@given(st.tuples(SHARE, SHARE), ALL)
def test_a_surer_rule_makes_surer_findings(rules, ingredients):
    low, high = sorted(rules)
    assert confidence(low, ingredients) <= confidence(high, ingredients) + 1e-12


@pytest.mark.parametrize(
    ("given", "name", "value"),
    [
        ({}, "exactness", 1.0),
        ({"comparator": "~"}, "exactness", 0.5),
        ({"comparator": ">=", "high": None}, "exactness", 0.25),
        ({"vague": True}, "exactness", 0.0),
    ],
)
def test_a_side_is_as_exact_as_its_most_exact_claim(claim, quantity, given, name, value):
    side, other = [claim(quantity(5, "person", **given))], [claim(quantity(6, "person"))]
    assert getattr(of_fact(0.8, (side, other)), name) == value
    assert getattr(of_fact(0.8, ([*side, *other], other)), name) == 1.0


def test_many_values_are_more_likely_of_several_things(claim, quantity):
    sides = [[claim(quantity(value, "person"))] for value in range(4)]
    assert of_fact(0.8, sides[:2]).fewness == 1.0
    assert of_fact(0.8, sides).fewness == 0.5


def test_of_a_relation_nothing_had_to_be_matched(claim, quantity):
    assert of_relation([claim(quantity(5, "percent"))]) == Ingredients()
