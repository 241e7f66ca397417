import pytest

from checker.match.relations.offices import offices
from checker.model import Document, Published
from checker.pipeline import claims_of

CHIEF = "Solvik Police Chief Karin Ostrow said the grain depot fire was set on purpose."


def holders(*articles, linked=True):
    """The people of each office that two have, in articles that are (published, text)."""
    documents, claims = [], []
    for number, (published, text) in enumerate(articles):
        known = Published(published, "metadata") if published else Published()
        document, found = claims_of(Document(f"d{number}", text, text, published=known))
        documents.append(document)
        claims += found
    relations = offices(documents, claims, lambda *_: linked, {})
    return [tuple(claim.value.person for _, claim in relation.roles) for relation in relations]


def test_two_people_with_one_office():
    other = CHIEF.replace("Karin Ostrow", "Pavel Drago")
    assert holders(("2023-05-12", CHIEF), ("2023-05-13", other)) == [("karin ostrow", "pavel drago")]


@pytest.mark.parametrize(
    "other",
    [
        CHIEF,
        CHIEF.replace("Karin Ostrow", "Carin Ostrow"),
        CHIEF.replace("Solvik Police Chief Karin Ostrow", "Tarn Police Chief Pavel Drago"),
        CHIEF.replace("Solvik Police Chief Karin Ostrow", "Former Solvik Police Chief Pavel Drago"),
        CHIEF.replace("Solvik Police Chief Karin Ostrow", "Acting Solvik Police Chief Pavel Drago"),
        CHIEF.replace("Solvik Police Chief Karin Ostrow", "Solvik Deputy Police Chief Pavel Drago"),
        CHIEF.replace("Solvik Police Chief Karin Ostrow", "The spokesman of the Solvik Police Chief, Pavel Drago,"),
        CHIEF.replace("Solvik Police Chief Karin Ostrow", "Solvik police spokesman Pavel Drago"),
    ],
)
def test_what_is_no_second_holder(other):
    assert holders(("2023-05-12", CHIEF), ("2023-05-13", other)) == []


@pytest.mark.parametrize("published", ["", "2023-05", "2023-09-13"])
def test_articles_must_be_known_to_be_close_in_time(published):
    other = CHIEF.replace("Karin Ostrow", "Pavel Drago")
    assert holders(("2023-05-12", CHIEF), (published, other)) == []


def test_articles_must_be_of_one_story():
    other = CHIEF.replace("Karin Ostrow", "Pavel Drago")
    assert holders(("2023-05-12", CHIEF), ("2023-05-13", other), linked=False) == []
