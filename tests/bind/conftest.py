from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.bind import bind
from checker.extract.mentions import extract
from checker.model import Claim, Document, Event, Published

Events = dict[str, Event]


@pytest.fixture(scope="session")
def bound() -> Callable[..., list[Claim]]:
    """The claims of a text, published on Saturday, 22 October 2022, unless another day is said."""

    def make(text: str, published: str = "2022-10-22") -> list[Claim]:
        document = Document("a", text, text, published=Published(published, "metadata"))
        return bind(extract(document))[1]

    return make


@pytest.fixture(scope="session")
def events(bound: Callable[..., list[Claim]]) -> Callable[..., Events]:
    """The events of a text by their trigger word; of two alike the last."""

    def make(text: str, published: str = "2022-10-22") -> Events:
        return {claim.text: claim.value for claim in bound(text, published) if isinstance(claim.value, Event)}

    return make


@pytest.fixture(scope="session")
def number(bound: Callable[..., list[Claim]]) -> Callable[..., Claim]:
    """The claim of the quantity in a text whose own text begins as given."""

    def make(text: str, start: str) -> Claim:
        found = [c for c in bound(text) if c.kind == "quantity" and c.text.startswith(start)]
        assert len(found) == 1, [c.text for c in bound(text) if c.kind == "quantity"]
        return found[0]

    return make
