"""The first claims of a finding show its two sides."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from checker.judge.facing import face
from checker.judge.fingerprint import fingerprint
from checker.model import Edge, Side


def differ(a, b):
    return a.value.value != b.value.value


def docs(sides):
    return [[claim.doc for claim in side] for side in sides]


def test_the_pair_that_matched_best_begins_and_the_others_follow_in_order(claim, quantity):
    three = [claim(quantity(3), doc=doc) for doc in "abc"]
    four = [claim(quantity(4), doc=doc) for doc in "de"]
    edges = [Edge(three[0], four[0], 0.6), Edge(four[1], three[2], 0.8), Edge(three[0], three[2], 0.9)]
    assert docs(face([three, four], edges, differ)) == [["c", "a", "b"], ["e", "d"]]
    assert docs(face([three[::-1], four[::-1]], edges[::-1], differ)) == [["c", "a", "b"], ["e", "d"]]


def test_of_pairs_that_are_as_alike_the_more_exact_and_the_more_prominent_begins(claim, quantity):
    about = claim(quantity(3, comparator="~"), doc="a")
    late = claim(quantity(3), doc="b", start=900)
    lead = claim(quantity(3), doc="c", start=10)
    title = replace(lead, doc="d", field="title")
    four = claim(quantity(4), doc="e")
    for given, first in (([about, late], "b"), ([late, lead], "c"), ([lead, title], "d")):
        edges = [Edge(one, four, 0.7) for one in given]
        assert docs(face([given, [four]], edges, differ))[0][0] == first


def test_a_sentence_that_names_the_person_begins(claim, quantity):
    silent = claim(quantity(34), doc="a", text="the 34-year-old", subject="ana ruiz")
    named = claim(quantity(34), doc="b", start=700, text="Ruiz, 34,", subject="ana ruiz")
    other = claim(quantity(43), doc="c", text="Ana Ruiz, 43,", subject="ana ruiz")
    edges = [Edge(silent, other, 0.9), Edge(named, other, 0.9)]
    assert docs(face([[silent, named], [other]], edges, differ)) == [["b", "a"], ["c"]]


def test_articles_of_one_week_face_each_other_before_one_of_another_year(claim, quantity):
    def told(day, **given):
        return replace(claim(quantity(given.pop("value")), **given), told=(day, day))

    lead = told(datetime.date(2021, 3, 2), value=34, doc="a")
    late = told(datetime.date(2020, 3, 2), value=34, doc="b", start=500)
    other = told(datetime.date(2020, 3, 4), value=43, doc="c")
    edges = [Edge(lead, other, 0.9), Edge(late, other, 0.9)]
    assert docs(face([[lead, late], [other]], edges, differ)) == [["b", "a"], ["c"]]


def test_claims_that_can_both_be_true_do_not_face_each_other(claim, quantity):
    one, fits, other = claim(quantity(3), doc="a"), claim(quantity(4), doc="b"), claim(quantity(4), doc="c")
    edges = [Edge(one, fits, 0.9)]
    assert docs(face([[one], [fits, other]], edges, lambda a, b: fits not in (a, b))) == [["a"], ["c", "b"]]


def test_a_third_side_begins_with_what_is_most_like_the_first_two(claim, quantity):
    one, two = claim(quantity(3), doc="a"), claim(quantity(4), doc="b")
    third = [claim(quantity(5), doc="c"), claim(quantity(5), doc="d")]
    edges = [Edge(one, two, 0.9), Edge(third[0], one, 0.6), Edge(third[1], two, 0.7)]
    assert docs(face([[one], [two], third], edges, differ)) == [["a"], ["b"], ["d", "c"]]


def test_the_claims_of_a_finding_begin_with_one_of_each_side(checked):
    told = "Rescuers pulled Freja Holmqvist, {}, from the Wendle river near Oakmere, engineer Tove Lindgaard said."
    run = checked(*(("2023-05-14", told.format(age)) for age in (34, 34, 43)))
    (finding,) = [f for f in run.findings if f.verdict == "conflict"]
    assert [(claim.doc, claim.text) for claim in finding.claims] == [("d1", "34"), ("d3", "43"), ("d2", "34")]
    reversed_sides = [Side(s.label, s.said, s.claims[::-1]) for s in finding.sides]
    assert fingerprint(finding.rule, finding.subject, finding.measure, reversed_sides) == finding.id
