"""Which ages of two articles are one person's, and which of them clash."""

import pytest

from checker.match import match
from checker.match.casts import in_common
from checker.match.figures import Cast, find_casts
from checker.model import Document, Published, Quantity
from checker.pipeline import claims_of

STORY = (
    " Deputies closed Tollgate Bridge near Oakmere overnight. Sheriff Tove Lindgaard thanked the Wendle rescuers, and"
    " Marigold Creek stayed shut for hours."
)


def together(one: str, other: str, titles: tuple[str, str] = ("", "")) -> set[frozenset[str]]:
    """The texts of the ages that facts of two articles join, told a day apart."""
    documents, claims = [], []
    for number, (text, title) in enumerate(zip((one, other), titles, strict=True)):
        document, own = claims_of(
            Document(
                f"d{number}",
                text + STORY,
                text + STORY,
                title=title,
                source=f"s{number}",
                published=Published(f"2023-05-1{4 + number}", "metadata"),
            )
        )
        documents.append(document)
        claims += own
    facts = match(documents, claims).facts
    ages = [fact for fact in facts if all(isinstance(c.value, Quantity) and c.value.sort == "age" for c in fact.claims)]
    return {frozenset(c.text for c in fact.claims) for fact in ages if len({c.doc for c in fact.claims}) > 1}


def casts(one: str, other: str) -> list[Cast]:
    """The casts of two articles."""
    claims = [claim for doc, text in (("a", one), ("b", other)) for claim in claims_of(Document(doc, text, text))[1]]
    return sorted({place.cast for place in find_casts(claims, {}).values()}, key=lambda cast: cast.doc)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        # The only boy who was hurt in either article.
        (
            "A 16-year-old boy was hurt when a raft sank.",
            "A 15-year-old boy was hurt as the raft sank.",
            {"16-year-old", "15-year-old"},
        ),
        # Equal ages go together, who is left over is one person.
        (
            "A 17-year-old boy and a 19-year-old man were hurt when a raft sank.",
            "A 17-year-old boy and a 22-year-old man were hurt as the raft sank.",
            {"19-year-old", "22-year-old"},
        ),
        # The words around it are the same, whoever else is told of.
        (
            "A 25-year-old woman was taken to Elm Hospital with a broken arm, a 31-year-old woman walked home.",
            "A 23-year-old woman was taken to Elm Hospital with a broken arm, a 25-year-old woman walked home.",
            {"25-year-old", "23-year-old"},
        ),
    ],
)
def test_who_can_be_nobody_else_is_one_person(one, other, joined):
    assert frozenset(joined) in together(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Hurt in one article, accused in the other.
        ("A 16-year-old boy was hurt when a raft sank.", "A 15-year-old boy was arrested after the raft sank."),
        # A third victim could be meant.
        (
            "A 19-year-old man was hurt when a raft sank.",
            "Three men were hurt. Rescuers said that a 22-year-old man was badly hurt as the raft sank.",
        ),
        # Two candidates.
        (
            "A 19-year-old man was hurt when a raft sank.",
            "A 22-year-old man and a 27-year-old man were hurt as the raft sank.",
        ),
        ("A 6-year-old boy was hurt when a raft sank.", "A 35-year-old man was hurt as the raft sank."),
        ("A 16-year-old girl was hurt when a raft sank.", "A 15-year-old boy was hurt as the raft sank."),
        ("Ben Adler, 16, was hurt when a raft sank.", "Tom Adler, 19, was hurt as the raft sank."),
        ("Ben Adler, 16, was hurt when a raft sank.", "The 19-year-old was hurt as the raft sank."),
        ("Ben Adler, 46, was hurt when a raft sank.", "Ben Adler could swim when he was 12, before the raft sank."),
    ],
)
def test_who_may_be_somebody_else_is_not_compared(one, other):
    assert together(one, other) == set()


def test_a_headline_speaks_of_the_person_whom_the_text_brings_in():
    one = "A 4-year-old girl was badly hurt when a raft sank."
    other = "A 3-year-old girl has died, days after the raft sank."
    joined = together(one, other, ("", "Girl, 4, dies days after raft sank"))
    assert joined == {frozenset({"4-year-old", "3-year-old", "4"})}


def test_a_caption_speaks_of_the_person_whom_the_text_brings_in():
    one = "A 4-year-old girl was badly hurt when a raft sank."
    other = "Girl, 4, dies days after raft sank. A 3-year-old girl has died, days after the raft sank."
    assert together(one, other) == {frozenset({"4-year-old", "3-year-old", "4"})}


def test_ages_of_one_list_are_of_several_people():
    one = "A 49-year-old man, 17-year-old girl and 53-year-old man were hurt when a raft sank."
    other = "A 49-year-old man, a 15-year-old girl and a 53-year-old man were hurt as the raft sank."
    assert together(one, other) == {
        frozenset(ages) for ages in (("49-year-old",), ("53-year-old",), ("17-year-old", "15-year-old"))
    }


def test_a_full_name_settles_who_it_is_whatever_the_part():
    one = "Ben Adler, 16, died when a raft sank. Rescuers say 16-year-old was pulled out dead."
    other = "A man who knew Ben Adler, 19, was charged after the raft sank."
    assert {"16", "19"} <= set().union(*together(one, other))


def test_a_given_name_alone_is_whom_the_other_article_names_in_full():
    one = "Five were hurt. His 16-year-old brother, Emil Adler, was hurt when a raft sank."
    other = "Six were hurt, and his 26-year-old brother Emil was hurt as the raft sank."
    assert together(one, other) == {frozenset({"16-year-old", "26-year-old"})}


def test_a_name_that_one_article_misspells_is_one_person():
    one, other = "Jhaleel Malm, 16, was hurt when a raft sank.", "Jahleel Malm, 19, was hurt as the raft sank."
    assert together(one, other) == {frozenset({"16", "19"})}
    sisters = "Jhaleel Malm, 16, and Jahleel Malm, 19, were hurt when a raft sank."
    assert together(sisters, other) == {frozenset({"19"})}


def test_a_surname_that_a_family_shares_is_nobody_of_them():
    one = "John Adler and Emil Adler were hurt when a raft sank. Adler, 55, is a cook. Adler, 23, is a nurse."
    other = "John Adler, 23, was hurt as the raft sank."
    assert together(one, other) == {frozenset({"23"})}


def test_an_age_of_another_of_the_family_is_not_held_against_the_one_who_is_named():
    family = "Ana Adler, 27, and Mary Adler, 24, were hurt when a raft sank."
    surname = "Ana Adler was hurt as the raft sank. Adler, 24, who is the sister, swam ashore."
    assert together(family, surname) == set()
    full = "Ana Adler, 24, was hurt as the raft sank and swam ashore."
    assert frozenset({"27", "24"}) in together(family, full)
    father = "Peter Adler, 61, and his son Peter Adler Jr., 33, were hurt when a raft sank."
    assert together(father, "Peter Adler, 33, was hurt as the raft sank.") == {frozenset({"33"})}


def test_a_man_who_is_accused_is_not_just_any_man():
    one = "Police arrested a 34-year-old man after a raft sank near the harbor."
    assert together(one, "A 28-year-old man watched as the raft sank near the harbor.") == set()


def test_equal_ages_in_long_lists_are_chance_and_no_company():
    def listed(told: str, *ages: int) -> str:
        return " ".join(told.format(age) for age in ages)

    one, other = "The {}-year-old man fell down a flight of stairs.", "In a ward near the river lies a {}-year-old man."
    short = in_common(*casts(listed(one, 19, 31), listed(other, 31, 19)))
    long = in_common(*casts(listed(one, 19, 24, 28, 31, 36, 40, 47), listed(other, 31, 22, 27, 38, 19, 43, 50)))
    assert len(short.known) == len(long.known) == 2
    assert short.company > 1.5 > long.company


def test_order_of_articles_does_not_matter():
    one = "A 17-year-old boy and a 19-year-old man were hurt when a raft sank."
    other = "A 17-year-old boy and a 22-year-old man were hurt as the raft sank."
    assert together(one, other) == together(other, one)
