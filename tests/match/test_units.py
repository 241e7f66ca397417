import pytest

from checker.match.units import comparable, converted, factor


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [("mile", "kilometer", 1.609344), ("ton", "kilogram", 907.18474), ("mile / hour", "kilometer / hour", 1.609344)],
)
def test_factors_are_pints(unit, other, expected):
    assert factor(unit, other) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("unit", "other"),
    [("mile", "kilogram"), ("USD", "EUR"), ("percent", "percentage_point"), ("troop", "soldier"), ("", "mile")],
)
def test_what_cannot_be_converted(unit, other):
    assert not comparable(unit, other)
    assert factor(unit, other) is None


def test_the_whole_interval_is_converted(quantity):
    given = quantity(300, "kilometer", low=270, high=330, comparator="~", step=100)
    there = converted(given, "mile")
    assert (there.unit, there.comparator) == ("mile", "~")
    assert there.low < 186 < there.value < 187 < there.high
    assert there.step == pytest.approx(62.1, abs=0.1)


def test_temperatures_have_an_offset(quantity):
    assert converted(quantity(100, "degree_Celsius"), "degree_Fahrenheit").value == pytest.approx(212)
