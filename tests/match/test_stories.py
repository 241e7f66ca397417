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


def test_documents_far_apart_in_time_are_not():
    stories = find_stories([document("a", FIRE), document("b", FIRE_AGAIN, "2033-04-05")])
    assert not stories.linked("a", "b")
    assert find_stories([document("a", FIRE), document("b", FIRE_AGAIN, "")]).linked("a", "b")


def test_an_unrelated_document_changes_nothing():
    alone = find_stories([document("a", FIRE), document("b", FIRE_AGAIN)])
    beside = find_stories([document("c", CRASH), document("b", FIRE_AGAIN), document("a", FIRE)])
    assert alone.links["a"] == beside.links["a"]


def test_groups_override_stories_and_the_ungrouped_are_counted():
    stories = group_stories(
        [document("a", FIRE, story="x"), document("c", CRASH, story="x"), document("b", FIRE)], "story"
    )
    assert stories.linked("a", "c")
    assert not stories.linked("a", "b")
    assert stories.ungrouped == 1
