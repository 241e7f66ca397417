from hypothesis import given
from hypothesis import strategies as st

from checker.match.clusters import facts
from checker.model import Claim, Edge, Frame, Quantity, Sentence


def at(place):
    value = Quantity(value=place, low=place, high=place)
    return Claim(f"d{place}", "text", 0, 1, "x", value, Frame(), Sentence(0, 1, "x"))


def edge(a, b, score):
    return Edge(at(min(a, b)), at(max(a, b)), score)


def groups(edges, apart=()):
    found = facts(edges, lambda a, b: frozenset((a.doc, b.doc)) in apart)
    return [[claim.doc for claim in fact.claims] for fact in found]


def test_edges_join_claims():
    assert groups([edge(1, 2, 0.9), edge(2, 3, 0.8), edge(4, 5, 0.7)]) == [["d1", "d2", "d3"], ["d4", "d5"]]


def test_what_must_stay_apart_is_never_joined_by_way_of_others():
    apart = {frozenset(("d1", "d3"))}
    assert groups([edge(1, 2, 0.9), edge(2, 3, 0.8)], apart) == [["d1", "d2"]]


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.integers(1, 9)), max_size=20), st.randoms())
def test_the_order_of_edges_does_not_matter(drawn, random):
    edges = [edge(a, b, score / 10) for a, b, score in drawn if a != b]
    shuffled = edges[:]
    random.shuffle(shuffled)
    apart = {frozenset(("d1", "d4")), frozenset(("d2", "d3"))}
    assert groups(edges, apart) == groups(shuffled, apart)


def test_two_clusters_that_are_apart_are_not_held_against_each_other_by_each_further_edge():
    asked = []

    def never_across(a, b):
        asked.append(frozenset((a.doc, b.doc)))
        return (a.doc < "d5") != (b.doc < "d5")

    near = [edge(1, 2, 0.9), edge(2, 3, 0.9), edge(5, 6, 0.9), edge(6, 7, 0.9)]
    across = [edge(a, b, 0.5) for a in (1, 2, 3) for b in (5, 6, 7)]
    found = facts([*near, *across], never_across)
    assert [[claim.doc for claim in fact.claims] for fact in found] == [["d1", "d2", "d3"], ["d5", "d6", "d7"]]
    assert len(asked) == len(set(asked)) == 7


def test_what_one_cluster_is_apart_from_stays_apart_from_the_joined_one():
    apart = {frozenset(("d1", "d4"))}
    assert groups([edge(1, 4, 0.9), edge(1, 2, 0.8), edge(3, 4, 0.7), edge(2, 3, 0.6)], apart) == [
        ["d1", "d2"],
        ["d3", "d4"],
    ]
