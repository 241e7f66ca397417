from dataclasses import replace

from checker.match.stories import find_stories, group_stories
from checker.model import Document, Published

FIRE = (
    "A warehouse fire in Brindleton killed two night watchmen, fire chief Odalys Quintero told the Brindleton Courier."
)
FIRE_AGAIN = "Fire chief Odalys Quintero said a blaze at a Brindleton warehouse had claimed the lives of two watchmen."
CRASH = "A freight train derailed near Oakmere on Tuesday, spilling fertilizer into the Wendle river, engineers said."


def document(name, text, published="2023-04-05", **metadata):
    known = Published(published, "metadata") if published else Published()
    return Document(name, text, text, published=known, metadata=metadata)


def test_documents_that_share_rare_words_are_of_one_story():
    stories = find_stories([document("a", FIRE), document("b", FIRE_AGAIN), document("c", CRASH)])
    assert stories.linked("a", "b")
    assert not stories.linked("a", "c")


def likeness(one, other):
    return find_stories([one, other]).likeness.get(one.id, {}).get(other.id, 0.0)


def test_documents_far_apart_in_time_are_less_alike():
    near = likeness(document("a", FIRE), document("b", FIRE_AGAIN))
    years = likeness(document("a", FIRE), document("b", FIRE_AGAIN, "2033-04-05"))
    assert years < near / 4
    assert likeness(document("a", FIRE), document("b", FIRE_AGAIN, "")) == near  # nothing says that it is


PAGE = (
    "\nSign up for our newsletter and download the Quarrymen app. Copyright 2023 Pellworth Brambling Media."
    " All rights reserved. Image 1 of 4 Caption Close: Photo: Thelonia Pemberwick / Pellworth Brambling Media."
)


def test_the_page_around_two_reports_makes_no_story():
    one, other = document("a", FIRE + PAGE), document("b", CRASH + PAGE)
    assert likeness(one, other) == 0.0
    assert likeness(one, document("b", FIRE_AGAIN + PAGE)) == likeness(document("a", FIRE), document("b", FIRE_AGAIN))


def test_institutions_and_those_who_speak_for_them_say_less_than_those_whom_it_befell():
    victim = "Ophira Quellmann was found dead in {}."
    spokesman = "Sgt. Ophira Quellmann of the Ubbenfeld Police Department spoke about {}."
    told = [
        likeness(
            document("a", text.format("a ravine near Tarnholt")), document("b", text.format("a cellar in Eastervale"))
        )
        for text in (victim, spokesman)
    ]
    assert told[0] > told[1] > 0


def test_a_papers_own_name_says_less_than_anothers():
    one, other = "The Brindleton bakery was robbed of its tarts.", "A heron nested above the Brindleton viaduct."
    elsewhere = [document("a", one), document("b", other)]
    at_home = [replace(article, source=f"{article.id}.brindleton.example") for article in elsewhere]
    assert likeness(*elsewhere) > likeness(*at_home)


def test_an_unrelated_document_changes_nothing():
    alone = find_stories([document("a", FIRE), document("b", FIRE_AGAIN)])
    beside = find_stories([document("c", CRASH), document("b", FIRE_AGAIN), document("a", FIRE)])
    assert alone.likeness["a"] == beside.likeness["a"]


def test_groups_override_stories_and_the_ungrouped_are_counted():
    stories = group_stories(
        [document("a", FIRE, story="x"), document("c", CRASH, story="x"), document("b", FIRE)], "story"
    )
    assert stories.linked("a", "c")
    assert not stories.linked("a", "b")
    assert stories.ungrouped == 1


def test_a_group_that_no_document_shares_links_nothing():
    assert not list(group_stories([document("a", FIRE, story="x")], "story").among(["a", "b"], 0.5))
