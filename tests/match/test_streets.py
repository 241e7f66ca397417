import pytest

from checker.match.streets import street


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("W. 16th St.", "West 16th Street", True),
        ("South Exchange", "South Exchange Avenue", True),
        ("Campbell Avenue Southeast", "Campbell Ave", True),
        ("Highway 281 South", "Highway 281", True),
        ("Elm Street", "Elm Avenue", False),
        ("North Elm Street", "South Elm Street", False),
        ("Elm Street", "Oak Street", False),
    ],
)
def test_names_of_one_street(one, other, same):
    assert street(one).may_be(street(other)) is same
    assert street(other).may_be(street(one)) is same
