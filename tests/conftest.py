from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from checker.model import Claim, Corpus, Document, Frame, Published, Quantity, Sentence
from checker.model.value import Value
from checker.pipeline import Run, check
from checker.rules import RuleSet, load_rules

# A timing never fails a test: on a busy machine the first example of a property pays for loading the lexicons.
settings.register_profile("checker", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("checker")

SEEDS = Path(__file__).parents[1] / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files anew; review them as a diff")


@pytest.fixture(scope="session")
def seeds() -> Path:
    return SEEDS


@pytest.fixture(scope="session")
def rules() -> RuleSet:
    return load_rules()


@pytest.fixture
def quantity() -> Callable[..., Quantity]:
    """A quantity; what is not said is as for an exact number."""

    def make(value: float, unit: str = "", **given: Any) -> Quantity:
        ends = {"low": value, "high": value} | given
        return Quantity(value=value, unit=unit, **ends)

    return make


@pytest.fixture
def claim() -> Callable[..., Claim]:
    """A claim around a value, in a sentence of its own."""

    def make(value: Value, doc: str = "a", start: int = 0, text: str = "it", **frame: Any) -> Claim:
        sentence = Sentence(start, start + len(text), text)
        return Claim(doc, "text", start, start + len(text), text, value, Frame(**frame), sentence)

    return make


@pytest.fixture
def checked(rules: RuleSet) -> Callable[..., Run]:
    """Check texts against the shipped rules: each a text, or a (published, text) pair."""

    def make(*texts: str | tuple[str, str], **options: Any) -> Run:
        documents = []
        for number, given in enumerate(texts, start=1):
            published, text = given if isinstance(given, tuple) else ("", given)
            known = Published(published, "metadata") if published else Published()
            documents.append(Document(f"d{number}", text, text, published=known))
        return check(Corpus(tuple(documents)), rules, **options)

    return make
