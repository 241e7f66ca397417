"""Which house numbers and calibres of two articles are held against each other."""

import pytest

from checker.match import match
from checker.model import Document, Identifier, Published
from checker.pipeline import claims_of

RAFT = " Deputies closed Tollgate Bridge overnight, and Wendle rescuers thanked Marigold Creek."
#: Of another story.
MILL = (
    " Smoke rose from an abandoned textile mill until its caretaker, a retired weaver, unlocked the cellars. Carters"
    " brought looms, spindles and a harmonium into the courtyard, where a chaplain prayed."
)


def together(one: str, other: str) -> set[frozenset[str]]:
    """The numbers that facts of two articles of one day join."""
    documents, claims = [], []
    for number, text in enumerate((one, other)):
        document, own = claims_of(
            Document(f"d{number}", text, text, source=f"s{number}", published=Published("2023-05-14", "metadata"))
        )
        documents.append(document)
        claims += own
    facts = [fact for fact in match(documents, claims).facts if fact.kind == "identifier"]
    assert all(isinstance(claim.value, Identifier) for fact in facts for claim in fact.claims)
    return {frozenset(claim.text for claim in fact.claims) for fact in facts}


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("A shop burned in the 1400 block of Birch Road.", "The 1900 block of Birch Road saw a shop burn.", True),
        ("A .22 caliber rifle was found.", "Divers found the .38 caliber rifle.", True),
        # Nothing but who says so is the same.
        ("Police said that it was a .22 Malm.", "Police said they took the .38 from him.", False),
        # Each article has two of them, one told in the same words.
        (
            "Casings of a 9 mm handgun lay beside the harbor kiosk. Divers found a .22 caliber rifle.",
            "Casings of a 10 mm handgun lay beside the harbor kiosk. Divers found a .22 caliber rifle.",
            True,
        ),
    ],
)
def test_numbers_of_one_thing(one, other, joined):
    assert any(len(numbers) > 1 for numbers in together(one + RAFT, other + RAFT)) is joined


def test_two_towns_have_a_street_of_one_name():
    one = "A shop burned at 31 Birch St. in {}. Looms and a harmonium were saved." + RAFT
    other = "A shop burned at 1504 S. Birch St. in {}." + MILL
    assert any(len(numbers) > 1 for numbers in together(one.format("Oakmere"), other.format("Oakmere")))
    assert not any(len(numbers) > 1 for numbers in together(one.format("Oakmere"), other.format("Tarnholt")))


def test_a_part_of_town_is_in_the_town_where_both_name_one_person():
    one = "The home of Ilse Marrow, 34, burned in the 16800 block of Birch in West Marl. Looms were saved." + RAFT
    other = "OAKMERE – {} fled from a house in the 61800 block of Birch in Oakmere." + MILL
    assert any(len(numbers) > 1 for numbers in together(one, other.format("Ilse Marrow")))
    assert not any(len(numbers) > 1 for numbers in together(one, other.format("A weaver")))
