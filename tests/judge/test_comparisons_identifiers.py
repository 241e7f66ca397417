import pytest

from checker.judge.comparisons import OF_CLAIMS
from checker.model import Identifier
from checker.rules.schema import Parameters


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("2100", "2100", "same"),
        ("2100", "2145", "compatible"),
        ("2100", "2245", "differ"),
        ("2100", "2200", "differ"),
        ("43000", "43512", "compatible"),  # where houses have five digits, blocks can be of a thousand
        ("43000", "43100", "differ"),
    ],
)
def test_a_house_lies_in_its_block_and_no_block_in_another(claim, one, other, outcome):
    def address(number):
        return claim(Identifier("address", number, "Birch Road"))

    for a, b in ((one, other), (other, one)):
        assert OF_CLAIMS["identifiers"](address(a), address(b), Parameters()).outcome == outcome
