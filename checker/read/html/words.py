"""The words by which pages tell their parts; the lists are in page.yaml."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


class PageWords(BaseModel):
    """The schema of page.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    furniture: Words
    roles: Words
    published: tuple[str, ...]
    source: tuple[str, ...]
    articles: Words


@cache
def page_words() -> PageWords:
    """The lists, loaded once."""
    return load_yaml(Path(__file__).with_name("page.yaml"), PageWords)


@lru_cache(maxsize=10_000)
def tells_furniture(names: str) -> bool:
    """Whether a class or an id names a part of a page that is not its article."""
    return not _furniture().isdisjoint(word.lower() for word in _WORD.findall(names))


@cache
def _furniture() -> frozenset[str]:
    return frozenset(page_words().furniture)
