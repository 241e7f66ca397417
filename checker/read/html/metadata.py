"""What a page says of itself: title, publisher, date, address, and its own `<meta>` names."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.read.dates import WHEN, normal_date, written_date
from checker.read.html.linked_data import Stated, read_linked_data
from checker.read.html.references import decoded
from checker.read.html.tokens import Span
from checker.read.html.tree import Page
from checker.read.html.words import page_words

_TITLES = ("og:title", "twitter:title")
#: What stands between a headline and the name of the site in a title.
_JOINTS = (" | ", " - ", " – ", " — ", " · ", " :: ")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The metadata of a page, with the span of its title in the page, (0, 0) where it has none.

    `values` has every named `<meta>`, so that documents can be grouped by any of them, and "title", "source" and "url"
    as far as they are known. `dates` are what it says of when it appeared, as written, the most telling first.
    """

    values: Mapping[str, str]
    title: Span
    dates: tuple[str, ...]


def read_metadata(page: Page) -> Metadata:
    """The metadata of a page."""
    metas = _metas(page)
    given = {name: value for name, span in metas.items() if (value := _plain(page.source, span))}
    url = next(filter(_is_address, (*_canonical(page), given.get("og:url", ""))), "")
    stated = read_linked_data(_scripts(page), url)
    source = next(filter(None, (given.get("og:site_name"), stated.source, *map(given.get, page_words().source))), "")
    title = _title(page, metas, source)
    found = {"title": _plain(page.source, title), "source": source, "url": url or stated.url}
    named = {name: value for name, value in given.items() if ":" not in name and name not in (*found, "published")}
    known = {name: value for name, value in found.items() if value}
    return Metadata(named | known, title, tuple(_dates(page, given, stated)))


def _metas(page: Page) -> dict[str, Span]:
    """Where the contents of `<meta>` elements stand, by name or property in lower case; the first of a name holds."""
    found: dict[str, Span] = {}
    for element in page.elements:
        if element.name == "meta" and "content" in element.attributes:
            for key in ("property", "name", "itemprop"):
                if name := page.value(element, key).strip().lower():
                    found.setdefault(name, element.attributes["content"])
    return found


def _plain(source: str, span: Span) -> str:
    return " ".join(decoded(source[span[0] : span[1]]).split())


def _is_address(value: str) -> bool:
    return value.startswith(("http://", "https://"))


def _canonical(page: Page) -> Iterator[str]:
    for element in page.elements:
        if element.name == "link" and "canonical" in page.value(element, "rel").lower().split():
            yield page.value(element, "href").strip()


def _scripts(page: Page) -> Iterator[str]:
    for piece in page.pieces:
        element = page.elements[piece.element]
        if element.name == "script" and page.value(element, "type").strip().lower() == "application/ld+json":
            yield page.source[piece.start : piece.end]


def _title(page: Page, metas: Mapping[str, Span], source: str) -> Span:
    """Where the headline stands that the page gives itself, without the name of the site behind it."""
    titles = ((piece.start, piece.end) for piece in page.pieces if page.elements[piece.element].name == "title")
    start, end = next((metas[name] for name in _TITLES if name in metas), None) or next(titles, (0, 0))
    written = page.source[start:end]
    for joint in _JOINTS:
        head, _, tail = written.rpartition(joint)
        if head.strip() and (joint == " | " or " ".join(decoded(tail).split()).casefold() == source.casefold()):
            return start, start + len(head)
    return start, end


def _dates(page: Page, given: Mapping[str, str], stated: Stated) -> Iterator[str]:
    yield stated.published
    yield from (given[name] for name in page_words().published if name in given)
    for element in page.elements:
        if page.has(element, "itemprop", "datePublished") or "pubdate" in element.attributes:
            yield page.value(element, "datetime") or page.value(element, "content")


def publication(written: Iterable[str]) -> str:
    """The first date in normal form, "" where none is one; in local time where another tells the same moment so.

    Many pages tell the time in UTC to programs, where another day may have begun than in the town of the paper.
    """
    values = [value.strip() for value in written]
    first = next((value for value in values if _normal(value)), "")
    moment = _moment(first)
    if moment is not None and not moment.utcoffset():
        for value in values:
            other = _moment(value)
            if other is not None and other.utcoffset() and other == moment:
                return _normal(value)
    return _normal(first)


def _normal(value: str) -> str:
    try:
        return normal_date(value)
    except ValueError:
        match = WHEN.search(value[:100])
        return (written_date(match) if match else None) or ""


def _moment(value: str) -> datetime.datetime | None:
    """A time with its offset from UTC, or None."""
    try:
        moment = datetime.datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
