"""Pairs decide what clashes and agrees, not the fact as a whole."""

from __future__ import annotations

import datetime
from functools import partial

from checker.judge.comparisons import OF_CLAIMS
from checker.judge.groups import clashes, concords
from checker.model import Edge, Fact, Time
from checker.rules.schema import Parameters

CLASH, AGREE = ("differ",), ("same", "compatible")


def compared(a, b):
    return OF_CLAIMS["interval"](a, b, Parameters())


def always(*_):
    return True


def fact(claims, pairs):
    edges = tuple(Edge(claims[one], claims[other], 0.9) for one, other in pairs)
    return Fact("quantity", tuple(claims), edges, 0.9)


def values(sides):
    return [sorted(claim.value.value for claim in side) for side in sides]


def make(claim, quantity, *numbers):
    return [claim(quantity(number), doc=f"d{i}") for i, number in enumerate(numbers)]


def test_two_figures_agree_beside_a_third(claim, quantity):
    told = fact(make(claim, quantity, 47, 47, 52), [(0, 1), (0, 2), (1, 2)])
    assert [sorted(c.value.value for c in claims) for claims, _ in concords(told, compared, AGREE, always)] == [
        [47, 47]
    ]
    assert [values(sides) for sides, _ in clashes(told, compared, CLASH, always)] == [[[47, 47], [52]]]


def test_numbers_that_were_never_found_alike_do_not_clash(claim, quantity):
    told = fact(make(claim, quantity, 47, 47, 52), [(0, 1), (1, 2)])
    assert [values(sides) for sides, _ in clashes(told, compared, CLASH, always)] == [[[47], [52]]]


def test_two_days_of_one_count_are_two_clashes(claim, quantity):
    told = fact(make(claim, quantity, 10, 12, 20, 22), [(0, 1), (1, 2), (2, 3)])
    same_day = {("d0", "d1"), ("d2", "d3")}
    found = clashes(told, compared, CLASH, lambda a, b: (a.doc, b.doc) in same_day)
    assert sorted(values(sides) for sides, _ in found) == [[[10], [12]], [[20], [22]]]


def test_a_value_that_fits_two_others_agrees_with_neither(claim, quantity):
    told = make(claim, quantity, 1400, 1600)
    told.append(claim(quantity(1300, low=1300, high=None, comparator=">", bound="knowledge"), doc="d2"))
    assert concords(fact(told, [(0, 2), (1, 2)]), compared, AGREE, always) == []
    alone = concords(fact(told, [(0, 2)]), compared, AGREE, always)
    assert [sorted(c.value.value for c in claims) for claims, _ in alone] == [[1300, 1400]]


def test_times_that_were_never_found_alike_do_not_clash(claim):
    """An article on a night of fires joins those on each of them by its day; its own hour is that of one fire."""
    night = datetime.date(2023, 5, 14)
    told = [
        claim(Time("time", f"2023-05-14{hour}", night, night), doc=doc, text=hour)
        for doc, hour in (("d0", "T02"), ("d1", "T03"), ("d2", "T05"), ("d2", "TNI"))
    ]
    clock = partial(OF_CLAIMS["clock"], parameters=Parameters())
    found = clashes(fact(told, [(0, 1), (0, 3), (1, 3), (2, 3)]), clock, CLASH, always)
    assert [[[c.text for c in side] for side in sides] for sides, _ in found] == [[["T02"], ["T03"]]]
