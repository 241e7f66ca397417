"""Which part of a page is its article.

Pages that mark it (`article`, `itemprop="articleBody"`) are believed. Of others it is the element whose paragraphs hold
the most running text, each paragraph speaking for the element around it and half as loud for the next, as in
Readability (https://github.com/mozilla/readability). Left out is what the page hides, what it marks as furniture
(menus, asides, forms, banners), and every paragraph that only leads elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from operator import or_

from checker.read.html.parts import furniture, hidden, inherited
from checker.read.html.references import decoded
from checker.read.html.tree import PARAGRAPH, Element, Page, Piece, Sort
from checker.read.html.words import page_words

_PLAIN = re.compile(r"[^\W_]")
#: A paragraph of at least so many words is running text; menus and labels have fewer.
_RUNNING = 8
#: Before a link, no more words than this with a colon behind them are its label: "Read also:".
_LABEL_WORDS = 3
#: What names itself by a link all the same: a line of a table, a caption.
_KEEP_LINKS = frozenset("caption figcaption td th tr".split())
#: Two articles side by side are parts of one (as in a live report) where none holds so much of their text.
_MOST = 0.5
#: A headline is repeated in what the page calls itself, and makes up so much of it at least.
_OF_TITLE = 0.4


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The shown pieces of one block, the number of its block element, and what it weighs as running text.

    `leads_elsewhere` tells one that is nothing but links, or their label and they.
    """

    pieces: Sequence[Piece]
    element: int
    weight: int
    leads_elsewhere: bool


def find_content(page: Page, title: str) -> tuple[list[Paragraph], bool]:
    """The paragraphs of the article on a page in their order, none if there is none.

    Args:
        page: the page.
        title: what the page calls itself, or "".

    Returns:
        The paragraphs, and whether the headline is among them.
    """
    elements = page.elements
    unseen, marked = inherited(elements, hidden(page)), furniture(page)
    paragraphs = _paragraphs(page, unseen)
    headline = _headline(page, paragraphs, title, inherited(elements, marked))
    bodies = {i for i, element in enumerate(elements) if page.has(element, "itemprop", "articleBody")}
    kept = _outward(elements, {headline} | bodies | _around_all(page, paragraphs))
    aside = inherited(elements, [own and i not in kept for i, own in enumerate(marked)])
    shown = _paragraphs(page, list(map(or_, unseen, aside)))
    articles = _articles(page)
    root = _root(page, shown, articles, bodies)
    inside = inherited(elements, [i == root for i in range(len(elements))])
    others = articles - kept - {root}
    nested = inherited(elements, [i in others and inside[i] for i in range(len(elements))])
    own = [paragraph for paragraph in shown if inside[paragraph.element]]
    if _told(p for p in own if nested[p.element]) < _MOST * _told(own):
        own = [paragraph for paragraph in own if not nested[paragraph.element]]
    if own and headline and not inside[headline]:
        own = sorted([*own, *(p for p in shown if p.element == headline)], key=lambda p: p.pieces[0].start)
    article = [p for p in own if p.element == headline or not p.leads_elsewhere]
    return article, any(elements[p.element].name == "h1" for p in article)


def _told(paragraphs: Iterable[Paragraph]) -> int:
    return sum(paragraph.weight for paragraph in paragraphs)


def _around_all(page: Page, paragraphs: Sequence[Paragraph]) -> set[int]:
    """The elements that are no furniture, whatever they are called: the main part, and a form around all of the page.

    Some servers put the whole page into a form; such a one holds most of the running text.
    """
    totals = _totals(page, paragraphs)
    return {
        number
        for number, element in enumerate(page.elements)
        if _is_main(page, element) or (element.name == "form" and totals[number] > _MOST * totals[0])
    }


def _outward(elements: Sequence[Element], numbers: set[int]) -> set[int]:
    """The elements of those numbers and all that they are in, but for the page itself."""
    found: set[int] = set()
    for number in numbers:
        while number > 0 and number not in found:
            found.add(number)
            number = elements[number].parent
    return found


def _paragraphs(page: Page, unseen: Sequence[bool]) -> list[Paragraph]:
    """The paragraphs of all that is shown, with some letter or digit in them."""
    shown = [piece for piece in page.pieces if not unseen[piece.element]]
    found = []
    for _, block in groupby(shown, key=lambda piece: piece.block):
        pieces = list(block)
        plain = _written(page.source, (piece for piece in pieces if not piece.linked))
        linked = _written(page.source, (piece for piece in pieces if piece.linked))
        if not (_PLAIN.search(plain) or _PLAIN.search(linked)):
            continue
        element = page.elements[pieces[0].element].block
        words, told = len(plain.split()), len(plain) > len(linked)
        leads = page.elements[element].name not in _KEEP_LINKS and _leads_elsewhere(page.source, pieces, plain)
        found.append(Paragraph(pieces, element, len(plain) if words >= _RUNNING and told else 0, leads))
    return found


def _leads_elsewhere(source: str, pieces: Sequence[Piece], plain: str) -> bool:
    """Whether a paragraph is links and nothing else, but for a label before the first of them."""
    before = _written(source, takewhile(lambda piece: not piece.linked, pieces))
    if len(before.split()) <= _LABEL_WORDS and before.rstrip().endswith(":"):
        plain = plain[len(before) :]
    return _PLAIN.search(plain) is None and any(piece.linked for piece in pieces)


def _headline(page: Page, paragraphs: Sequence[Paragraph], title: str, aside: Sequence[bool]) -> int:
    """The element of the headline: the h1 that the page's title repeats, else the only one that is no logo; else 0."""
    heads = [p for p in paragraphs if page.elements[p.element].name == "h1"]
    wanted = _letters(title)
    written = [(_letters(_written(page.source, p.pieces)), p.element) for p in heads]
    repeated = [
        (len(own), -element) for own, element in written if own in wanted and len(own) >= _OF_TITLE * len(wanted)
    ]
    repeated += [(len(wanted), -element) for own, element in written if wanted and wanted in own]
    if repeated:
        return -max(repeated)[1]
    alone = [p.element for p in heads if not p.leads_elsewhere and not aside[p.element]]
    return alone[0] if len(alone) == 1 else 0


def _written(source: str, pieces: Iterable[Piece]) -> str:
    """The text of pieces, with its references resolved and its white space as it is."""
    texts = (piece for piece in pieces if piece.sort in (Sort.TEXT, Sort.RAW))
    return decoded("".join(source[piece.start : piece.end] for piece in texts))


def _letters(text: str) -> str:
    """The letters and digits of a text in lower case: what is left of a headline however it is set."""
    return "".join(_PLAIN.findall(text)).lower()


def _articles(page: Page) -> set[int]:
    """The elements that a page marks as articles."""
    types = frozenset(page_words().articles)
    return {
        number
        for number, element in enumerate(page.elements)
        if element.name == "article"
        or page.has(element, "role", "article")
        or (
            "itemtype" in element.attributes
            and element.name not in ("html", "body")  # what is around the article is in them, too
            and page.value(element, "itemtype").rpartition("/")[2] in types
        )
    }


def _root(page: Page, paragraphs: Sequence[Paragraph], articles: set[int], bodies: set[int]) -> int:
    """The element that holds the article."""
    elements = page.elements
    holders: list[int] = []  # of each element the nearest that can hold several paragraphs
    for number, element in enumerate(elements):
        block = element.block == number and element.name not in PARAGRAPH
        holders.append(number if block or number == 0 else holders[element.parent])
    totals, scores = _totals(page, paragraphs), [0] * len(elements)
    for paragraph in paragraphs:
        holder = holders[paragraph.element]
        scores[holder] += 2 * paragraph.weight
        if holder:
            scores[holders[elements[holder].parent]] += paragraph.weight
    body = next(iter(bodies)) if len(bodies) == 1 else 0  # several are paragraphs each, or of other articles
    best = body if body and totals[body] else scores.index(max(scores))
    article = best
    while article > 0 and article not in articles:
        article = elements[article].parent
    if article > 0:
        around = elements[article].parent
        beside = [number for number in articles if elements[number].parent == around]
        whole = totals[article] >= _MOST * sum(totals[number] for number in beside)
        return article if whole else around
    if best == body > 0:
        return best
    main = best
    while main > 0 and not _is_main(page, elements[main]):
        main = elements[main].parent
    return best if totals[best] >= _MOST * totals[main] else main


def _totals(page: Page, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The running text in each element."""
    found = [0] * len(page.elements)
    for paragraph in paragraphs:
        found[paragraph.element] += paragraph.weight
    for number in range(len(found) - 1, 0, -1):
        found[page.elements[number].parent] += found[number]
    return found


def _is_main(page: Page, element: Element) -> bool:
    return element.name == "main" or page.has(element, "role", "main")
