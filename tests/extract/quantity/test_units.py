"""The lexicons hold together: Pint knows every unit, ISO codes are used, and each way to write one is read."""

import re

import pint
import pytest

from checker.extract.quantity import find
from checker.extract.quantity.money import money_table
from checker.extract.quantity.units import unit_words
from checker.extract.text import tokenize
from checker.model import Quantity

NOT_IN_PINT = {"night", "quarter", "ppb"}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry()


@pytest.mark.parametrize("kind", ["time", "physical"])
def test_pint_knows_every_unit(kind: str, registry: pint.UnitRegistry) -> None:
    group = getattr(unit_words(), kind)
    names = {*group.words, *group.symbols, *group.glued} - NOT_IN_PINT
    unknown = []
    for name in sorted(names):
        try:
            registry.parse_units(name)
        except pint.UndefinedUnitError:
            unknown.append(name)
    assert unknown == []


def test_symbols_belong_to_units_that_have_words() -> None:
    words = unit_words()
    for kind in ("percent", "time", "physical", "counted"):
        group = getattr(words, kind)
        powers = {name for name in group.symbols if name not in group.words}
        assert powers == set(), kind
        assert set(group.glued) - set(group.words) == set(), kind


def test_every_unit_is_read_as_written() -> None:
    wrong = []
    for kind in ("percent", "physical"):
        group = getattr(unit_words(), kind)
        for written_as, digits in ((group.words, "7 {}"), (group.symbols, "7{}")):
            for name, forms in written_as.items():
                for form in forms:
                    sentence = f"It was {digits.format(form)} then"
                    units = [m.value.unit for m in find(tokenize(sentence)) if isinstance(m.value, Quantity)]
                    if units != [name]:
                        wrong.append((sentence, units, name))
    assert [entry for entry in wrong if entry[0] != "It was 7pm then"] == []


def test_every_currency_has_a_code() -> None:
    data = money_table().data
    codes = set(data.codes)
    named = {code for name in data.names.values() for code in (name.plain, *name.of.values()) if code.isupper()}
    named |= {
        code for table in (data.symbols, data.dollars, data.other_signs, data.prefixes) for code in table.values()
    }
    assert {code for code in named if re.fullmatch("[A-Z]{3}", code)} - codes == set()


def test_every_currency_is_read_by_its_name() -> None:
    wrong = []
    for noun, name in money_table().data.names.items():
        for owner, code in name.of.items():
            sentence = f"He got 7 {owner} {noun} then"
            units = [m.value.unit for m in find(tokenize(sentence)) if isinstance(m.value, Quantity)]
            if units != [code]:
                wrong.append((sentence, units, code))
    assert wrong == []


@pytest.mark.parametrize("code", ["USD", "EUR", "JPY", "CHF", "BRL", "KES", "ZAR"])
def test_codes_are_read_before_and_behind(code: str) -> None:
    for sentence in (f"He got {code} 20m then", f"He got {code}20m then", f"He got 20 million {code} then"):
        (mention,) = find(tokenize(sentence))
        assert isinstance(mention.value, Quantity)
        assert (mention.value.value, mention.value.unit) == (20e6, code)
