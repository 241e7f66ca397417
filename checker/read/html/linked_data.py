"""What a page says of its article in JSON-LD (https://schema.org/NewsArticle): when it appeared, and with whom."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from checker.read.html.words import page_words

#: Where the article can be inside of what a page states; elsewhere are other articles, comments, lists.
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")


@dataclass(frozen=True, slots=True)
class Stated:
    """What JSON-LD says of an article; "" where it says nothing."""

    published: str = ""
    source: str = ""
    url: str = ""


def read_linked_data(scripts: Iterable[str], address: str) -> Stated:
    """What the scripts of a page state of its article; broken ones are passed over.

    Of several articles it is the one at `address`, else the first.
    """
    nodes = [node for script in scripts for node in _nodes(script)]
    types = frozenset(page_words().articles)
    articles = [node for node in nodes if types.intersection(_strings(node.get("@type")))]
    dated = [node for node in nodes if _string(node.get("datePublished"))]
    chosen = next((node for node in articles if address and address in _addresses(node)), None)
    article = chosen or next(iter([*articles, *dated]), None)
    if article is None:
        return Stated()
    by_id = {_string(node.get("@id")): node for node in nodes if "name" in node}
    return Stated(
        _string(article.get("datePublished")) or _string(article.get("dateCreated")),
        _name(article.get("publisher"), by_id),
        next(_addresses(article), ""),
    )


def _nodes(script: str) -> Iterator[Mapping[str, Any]]:
    """The objects that a script states, in their order."""
    try:
        data = json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [data]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in reversed(_INSIDE) if key in node]


def _string(value: object) -> str:
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _strings(value: object) -> list[str]:
    return [_string(one) for one in value] if isinstance(value, list) else [_string(value)]


def _addresses(article: Mapping[str, Any]) -> Iterator[str]:
    for value in (article.get("url"), article.get("mainEntityOfPage"), article.get("@id")):
        address = _string(value.get("@id") if isinstance(value, dict) else value)
        if address.startswith(("http://", "https://")):
            yield address


def _name(value: object, by_id: Mapping[str, Mapping[str, Any]]) -> str:
    """The name of an organisation: written out, in an object, or in the object that is referred to."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        named = value if "name" in value else by_id.get(_string(value.get("@id")), {})
        value = named.get("name")
    return _string(value)
