"""When a document appeared and where: which of the places that may say so is believed.

For each fact in this order: the document's metadata, its own lines, the documents table of the configuration.
A source that none of them gives is the host of the URL.
"""

from __future__ import annotations

import datetime
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from checker.model import Published
from checker.read.article import Article
from checker.read.dates import normal_date
from checker.read.stated import stated_date, stated_source


def _written(value: object) -> object:
    """A date that the configuration's format has read already, as text."""
    return value.isoformat() if isinstance(value, datetime.date) else value


def _normal(value: str) -> str:
    return normal_date(value) if value else ""


class DocumentFacts(BaseModel):
    """What a configuration knows about a document that the document does not say. "" is not known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    published: Annotated[str, BeforeValidator(_written), AfterValidator(_normal)] = ""
    source: str = ""
    url: str = ""
    title: str = ""


def published(article: Article, facts: DocumentFacts) -> Published:
    """The date of an article, or that it is unknown.

    Raises:
        ValueError: the metadata gives a date that is none.
    """
    if given := article.metadata.get("published", "").strip():
        return Published(normal_date(given), "metadata")
    if stated := stated_date(article.prose):
        return Published(stated, "stated")
    return Published(facts.published, "metadata") if facts.published else Published()


def source(article: Article, facts: DocumentFacts) -> str:
    """The publisher of an article, or "" where nothing says who it is."""
    given = article.metadata.get("source", "").strip()
    return given or stated_source(article.prose) or facts.source or _host(url(article, facts))


def url(article: Article, facts: DocumentFacts) -> str:
    """The address of an article, or ""."""
    return article.metadata.get("url", "").strip() or facts.url


def _host(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # "http://[" has no host that could be told
        return ""
    return host.removeprefix("www.")
