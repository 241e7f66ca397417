"""What matching promises whatever the articles: nothing depends on their order or on strangers."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.match import match
from checker.match.kinds import matcher_of
from checker.match.profiles import profiles
from checker.match.stories import WINDOW, group_stories
from checker.model import Corpus, Document, Published
from checker.pipeline import check, read_claims

TOWNS = "Tarnholt", "Eastervale", "Brackwell", "Ubbenfeld"
PEOPLE = "Odalys Quintero", "Ophira Quellmann", "Thelonius Abernathy", "Wilhelmina Strack"
SENTENCES = (
    "{number} people died in the mine fire in {town} on {day}, {person} said.",
    "{person}, {number}, was charged on {day} with setting the fire in {town}.",
    "The fire at the {town} mine killed {number} miners, and {person} was among the injured.",
    "The mine in {town} employed {number} people, {person} said on {day}.",
    "“The pumps of the {town} mine had not been looked at for {number} years,” {person} said.",
)
sentences = st.builds(
    lambda pattern, number, town, person, day: pattern.format(number=number, town=town, person=person, day=day),
    st.sampled_from(SENTENCES),
    st.integers(12, 24),
    st.sampled_from(TOWNS[:2]),
    st.sampled_from(PEOPLE),
    st.sampled_from(("Monday", "Tuesday", "May 4")),
)
articles = st.lists(
    st.tuples(st.integers(4, 9), st.lists(sentences, min_size=1, max_size=4).map(" ".join)), min_size=2, max_size=5
)
#: What no generated article speaks of.
STRANGER = (
    "Gardeners in Quarrymere grew a pumpkin of 412 kilograms, 30 more than the 1998 record of Lucinda Vandermolen."
)


def corpus(texts):
    return [
        Document(f"d{number}", text, text, published=Published(f"2023-05-{day:02}", "metadata"))
        for number, (day, text) in enumerate(texts)
    ]


def findings(documents, rules, **options):
    return check(Corpus(tuple(documents)), rules, **options).findings


@settings(max_examples=20)
@given(articles, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(rules, texts, random):
    documents = corpus(texts)
    shuffled = random.sample(documents, len(documents))
    assert findings(documents, rules) == findings(shuffled, rules)


@settings(max_examples=20)
@given(articles)
def test_an_unrelated_document_changes_no_finding(rules, texts):
    documents = corpus(texts)
    stranger = Document("a stranger", STRANGER, STRANGER, published=Published("2023-05-05", "metadata"))
    assert findings([stranger, *documents], rules) == findings(documents, rules)


@settings(max_examples=20)
@given(articles)
def test_a_comparison_is_symmetric(texts):
    _, claims = read_claims(Corpus(tuple(corpus(texts))))
    for a, b in pairwise(sorted(profiles(claims, {}, {}), key=lambda profile: (profile.claim.kind, profile.claim.key))):
        matcher = matcher_of(a)
        if matcher is None or matcher is not matcher_of(b):
            continue
        one, other = matcher.barred(a, b), matcher.barred(b, a)
        assert (one and one[0]) == (other and other[0])
        if one is None:
            assert matcher.score(matcher.features(a, b, 0.3)) == pytest.approx(
                matcher.score(matcher.features(b, a, 0.3))
            )


def test_refusals_are_kept_where_they_are_wanted_and_counted_in_any_case():
    texts = [
        (5, f"{number} {who} died in the mine fire in Tarnholt, Odalys Quintero said.")
        for number in range(12, 16)
        for who in ("miners", "firefighters")
    ]
    documents, claims = read_claims(Corpus(tuple(corpus(texts))))
    kept = match(documents.documents, claims, refusals=True)
    counted = match(documents.documents, claims)
    assert kept.refusals
    assert not counted.refusals
    assert kept.refused == counted.refused
    assert kept.facts == counted.facts


def test_a_group_is_compared_whole_and_an_archive_near_in_time():
    def pairs(count):
        texts = [(1 + number % 28, "") for number in range(count)]
        documents = [replace(document, metadata={"beat": "fires"}) for document in corpus(texts)]
        return len(list(group_stories(documents, "beat").among([d.id for d in documents], 0.5)))

    assert pairs(40) == 40 * 39 // 2
    assert pairs(8 * WINDOW) <= 8 * WINDOW * WINDOW


def test_groups_keep_documents_of_other_groups_apart():
    documents = [replace(d, metadata={"beat": d.id[1:]}) for d in corpus([(5, "a"), (5, "b")])]
    groups = group_stories(documents, "beat")
    assert not list(groups.among(["d0", "d1"], 0.0))
    assert not groups.linked("d0", "d1")
    assert groups.linked("d0", "d0")
