"""The article of a web page: its prose with its place in the file, and what the page says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Problem
from checker.read.article import Article, metadata_of
from checker.read.html.content import Paragraph, find_content
from checker.read.html.metadata import publication, read_metadata
from checker.read.html.prose import write_prose
from checker.read.html.tree import Page, read_tree


def read_html(text: str, path: str, xml: bool = False) -> Article | Problem:
    """The article of a page; `xml` tells XHTML.

    The headline is the first line of the prose: as the page shows it, else the title that the page gives itself, so
    that what it claims has its place in the file.
    """
    page = read_tree(text, xml)
    said = read_metadata(page)
    paragraphs, headed = find_content(page, text[slice(*said.title)])
    first = paragraphs[0].pieces[0].start if paragraphs else 0
    adds = not headed and said.title[0] < said.title[1] <= first
    prose, origins = write_prose(page, paragraphs, said.title if adds else None)
    if not prose:
        return Problem(path, 0, "holds no article: no text but menus, links and what is hidden.")
    published = publication((*said.dates, *_times(page, paragraphs)))
    return Article(
        id=path,
        text=text,
        prose=prose,
        path=path,
        metadata=metadata_of({**said.values, "published": published or None}),
        origins=origins,
    )


def _times(page: Page, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The dates of the `<time>` elements in an article, but for those of its changes."""
    for number in dict.fromkeys(piece.element for paragraph in paragraphs for piece in paragraph.pieces):
        element = page.elements[number]
        if element.name == "time" and not page.has(element, "itemprop", "dateModified"):
            yield page.value(element, "datetime")
