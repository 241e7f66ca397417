"""Which numbers an article gives side by side."""

import pytest

from checker.judge.told import Told


@pytest.fixture
def said(claim, quantity):
    """A count of the hurt, in an article, by a speaker or none."""

    def make(doc, value, start=0, **given):
        comparator, text = given.pop("comparator", "="), given.pop("text", "it")
        number = quantity(value, "person", comparator=comparator)
        return claim(number, doc=doc, start=start, text=text, measure=given.pop("measure", "injured"), **given)

    return make


@pytest.mark.parametrize(
    ("own", "others", "expected"),
    [
        ({"value": 7}, [{"value": 5}], True),
        ({"value": 7}, [], False),
        ({"value": 7}, [{"value": 5}, {"value": 6}], False),
        ({"value": 7}, [{"value": 5, "comparator": ">="}], False),
        ({"value": 7, "speaker": "mona ekdahl"}, [{"value": 5, "speaker": "ada brandt"}], False),
        ({"value": 7, "speaker": "mona ekdahl"}, [{"value": 5, "speaker": "mona ekdahl"}], True),
        ({"value": 7, "measure": "count"}, [{"value": 5, "measure": "count"}], False),
    ],
)
def test_an_article_with_both_numbers(said, own, others, expected):
    mine = said("a", **own)
    given = [mine, *(said("a", start=90 * place, **other) for place, other in enumerate(others, start=1))]
    other = said("b", 5, measure=mine.frame.measure)
    assert Told([*given, other]).side_by_side(mine, other) is expected


def test_a_link_tells_what_another_article_told(said):
    mine, link = said("a", 7), said("a", 5, start=90, text="Read more: Five hurt in fire")
    assert not Told([mine, link]).side_by_side(mine, said("b", 5))
