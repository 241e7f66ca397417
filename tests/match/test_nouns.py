import pytest

from checker.match.nouns import contrast, noun_class


def test_nouns_of_a_class_count_the_same_things():
    assert noun_class("soldier") == noun_class("troop")
    assert noun_class("soldier") != noun_class("drone")
    assert noun_class("kestrel") == "kestrel"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"russian", "troop"}, {"american", "troop"}, ("russian", "american")),
        ({"russian", "troop"}, {"russian", "american", "troop"}, None),
        ({"troop"}, {"american", "troop"}, None),
        ({"old", "bridge"}, {"new", "bridge"}, ("old", "new")),
    ],
)
def test_contrasting_words_keep_things_apart(one, other, found):
    assert contrast(frozenset(one), frozenset(other)) == found
    back = contrast(frozenset(other), frozenset(one))
    assert back == (found[::-1] if found else None)


def test_inhabitants_of_a_country_are_people():
    assert noun_class("ukrainian") == noun_class("person")
    assert noun_class("lantern") == "lantern"
