"""The words that rules may use are those that the program gives to claims and findings, no more and no less."""

from checker.bind.predicates import predicates
from checker.extract.events.lexicon import lexicon
from checker.extract.quantity.dimensions import dimension
from checker.extract.quantity.not_quantities import naming_table
from checker.judge.ranking import _VERDICTS
from checker.lexicon.additions import Additions, in_force, using
from checker.rules.words import vocabulary

#: What claims are measures of beside what the tables say.
BY_CODE = {"count", "change", "role", "age", "share", "rate", "factor"}
UNIT_OF = {
    "length": "meter", "mass": "gram", "speed": "knot", "temperature": "kelvin", "area": "acre", "volume": "liter",
    "energy": "joule", "power": "watt", "pressure": "bar", "frequency": "hertz", "information": "byte",
    "time": "second", "percent": "percent", "money": "USD",
}  # fmt: skip


def test_measures_are_those_that_claims_can_have():
    table = predicates()
    of_amounts = {name for measures in table.measures.values() for name in measures}
    assert set(vocabulary().measures) == {*BY_CODE, *table.persons.values(), *of_amounts, *vocabulary().dimensions}


def test_dimensions_are_those_of_units():
    assert {name: dimension(unit) for name, unit in UNIT_OF.items()} == {name: name for name in UNIT_OF}
    assert set(vocabulary().dimensions) == set(UNIT_OF)


def test_sorts_of_events_are_those_of_the_lexicon():
    assert set(vocabulary().events) == set(lexicon().sorts)


def test_sorts_of_identifiers_are_among_the_sorts():
    assert set(naming_table().designators.values()) - {"name", "title"} <= set(vocabulary().sorts)


def test_verdicts_are_those_that_are_ranked():
    assert set(vocabulary().verdicts) == set(_VERDICTS)


def test_additions_are_in_force_in_their_block_alone():
    added = Additions(alike=(("boat", "ferry"),))
    before = in_force()
    with using(added):
        assert in_force() is added
    assert in_force() is before
