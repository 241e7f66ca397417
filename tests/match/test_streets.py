import pytest

from checker.match.streets import corners, is_street, street


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


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lowry Avenue", True),
        ("Beech St. North", True),
        ("Oakmere Place", False),
        ("Court Square", False),
        ("Avenue", False),
        ("North Solvik", False),
    ],
)
def test_names_that_are_streets_without_a_number(name, expected):
    assert is_street(name) is expected


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("It happened at Birch and Marigold avenues.", {"birch", "marigold"}),
        ("It happened near 16th and N. Elm Streets in Solvik.", {"16th", "elm"}),
        ("Birch and Marigold were hurt.", set()),
        ("Old and new streets were flooded.", set()),
    ],
)
def test_corners(text, streets):
    assert corners(text) == streets
