"""Whether two names are one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.people.variants import SURNAME_ONLY, misspelt, same_person, spelling, surname_key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergey Shoigu", "Sergei Shoigu"),
        ("Oleksii Réznikov", "oleksiy reznikov"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Lloyd J. Austin III", "lloyd austin"),
        ("William Burns", "Bill Burns"),
        ("Dmitry Peskov", "Dmytro Peskov"),
        ("J. Marsh", "John Marsh"),
        ("John Marsh Jr.", "John Marsh"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    assert same_person(a, b) >= 0.9


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("John Marsh Jr.", "John Marsh Sr."),
        ("Peter Marsh", "John Marsh"),
        ("John A. Marsh", "John B. Marsh"),
        ("Jane Doe", "John Doe"),
        ("Vladimir Putin", "Vladimir Puchkov"),
    ],
)
def test_two_persons(a: str, b: str) -> None:
    assert same_person(a, b) == 0


def test_a_surname_alone_fits_everybody_who_bears_it() -> None:
    assert same_person("Austin", "Lloyd Austin") == SURNAME_ONLY == same_person("Austin", "Jane Austin")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("raschelle malm", "rachselle malm", False),
        ("Bethany Malm", "Betheny Malm", True),
        ("Jhaleel Malm", "Jahleel Malm", True),
        ("Bethany Malm", "Bethany Malm", False),  # nothing is misspelt
        ("Bethany Malm", "Bethany Malmer", False),
        ("Marina Malm", "Maureen Malm", False),
        ("John Malm", "Joan Malm", False),
        ("Malm", "Bethany Malm", False),
    ],
)
def test_a_slip_in_the_given_name(a: str, b: str, expected: bool) -> None:
    assert misspelt(a, b) is misspelt(b, a) is expected


@given(st.text(max_size=20), st.text(max_size=20))
def test_symmetric_and_between_0_and_1(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    assert 0 <= same_person(a, b) <= 1


@given(st.text(max_size=20))
def test_a_folded_spelling_folds_to_itself_or_shorter(name: str) -> None:
    assert len(spelling(spelling(name))) <= len(spelling(name))


def test_spellings_of_a_surname_share_their_block() -> None:
    assert surname_key("Volodymyr Zelensky") == surname_key("zelenskyy")
    assert surname_key("Ana Ruiz") != surname_key("Ana Marsh")
