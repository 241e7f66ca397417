"""The elements of a page and the texts in them: what encloses what, and where blocks begin and end.

A forgiving reading of the tree construction of the HTML standard
(https://html.spec.whatwg.org/multipage/parsing.html#tree-construction): end tags may be left out where the standard
allows it, a stray one is passed over, and one of an inline element closes no block. Formatting that is wrongly nested
is not opened again in the next block, as nothing here depends on it. The tree is kept flat, each element with the
number of the one around it, so that no depth of nesting is too much, and every tag costs the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from checker.read.html.references import decoded
from checker.read.html.tokens import Span, Token, tokens


def _names(written: str) -> frozenset[str]:
    return frozenset(written.split())


VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
#: Elements that stand on lines of their own.
BLOCK = _names(
    "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol "
    "p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp"
)
#: Block elements that hold a paragraph, a heading or an item, not several.
PARAGRAPH = _names("blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 legend li p pre summary")
HEADINGS = _names("h1 h2 h3 h4 h5 h6")
_TABLE_PARTS = _names("caption table tbody td tfoot th thead tr")
#: No end tag outside of these closes anything before them.
_BARRIERS = _names("applet button caption html marquee object select table td template th")
_KEEP_P_OPEN = _names("caption frameset legend tbody td tfoot th thead tr")
_IN_HEAD = _names("base basefont bgsound link meta noframes noscript script style template title")
#: Which open elements a start tag ends, and outside of which it leaves them alone.
_ENDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (_names("li"), _names("ol ul menu dir")),
    "dd": (_names("dd dt"), _names("dl")),
    "dt": (_names("dd dt"), _names("dl")),
    "td": (_names("td th caption"), _names("table")),
    "th": (_names("td th caption"), _names("table")),
    "tr": (_names("tr td th caption"), _names("table")),
    "tbody": (_names("tbody thead tfoot tr td th caption"), _names("table")),
    "thead": (_names("tbody thead tfoot tr td th caption"), _names("table")),
    "tfoot": (_names("tbody thead tfoot tr td th caption"), _names("table")),
}


class Sort(Enum):
    """What a piece of a page is: text, text without references, a line break, a cell's edge, a quotation mark."""

    TEXT = 0
    RAW = 1
    BREAK = 2
    CELL = 3
    OPENING = 4
    CLOSING = 5


class Piece(NamedTuple):
    """A piece at source[start:end] in the element of that number.

    Pieces of one `block` stand in one paragraph or row. `linked` tells what leads to another place.
    """

    sort: Sort
    start: int
    end: int
    element: int
    block: int
    linked: bool


@dataclass(slots=True)
class Element:
    """An element, with the number of the one that it is in and of the block that it is, or is in."""

    name: str
    parent: int
    block: int
    attributes: Mapping[str, Span] = field(default_factory=dict)


@dataclass(slots=True)
class Page:
    """The elements of a page in the order of their start tags (the first is the page itself), and its pieces."""

    source: str
    elements: list[Element]
    pieces: list[Piece]

    def value(self, element: Element, name: str) -> str:
        """The value of an attribute, "" where the element has none."""
        span = element.attributes.get(name)
        return decoded(self.source[span[0] : span[1]]) if span else ""

    def has(self, element: Element, name: str, word: str) -> bool:
        """Whether a word is among those of an attribute."""
        return name in element.attributes and word in self.value(element, name).split()


def read_tree(source: str, xml: bool = False) -> Page:
    """The elements and pieces of a page; any text is one."""
    builder = _Builder()
    for token in tokens(source, xml):
        if token.sort == "start":
            builder.open(token, xml)
        elif token.sort == "end":
            builder.close(token)
        elif token.start < token.end:
            builder.add(Sort.TEXT if token.sort == "text" else Sort.RAW, token.start, token.end)
    return Page(source, builder.elements, builder.pieces)


class _Builder:
    """The open elements, and where those of each name are among them."""

    def __init__(self) -> None:
        self.elements = [Element("", -1, 0)]
        self.pieces: list[Piece] = []
        self._open = [0]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._barriers = [0]
        self._blocks = [0]
        self._block = 0
        self._link = 0
        self._with_heads: set[int] = set()  # places of open tables that tell their columns

    def add(self, sort: Sort, start: int, end: int) -> None:
        self.pieces.append(Piece(sort, start, end, self._open[-1], self._block, self._link > 0))

    def open(self, token: Token, xml: bool) -> None:
        name = token.name
        if name in ("html", "body") and self._places[name]:
            return
        if name == "br":
            self.add(Sort.BREAK, token.start, token.end)
            return
        self._end_before(name)
        parent, number = self._open[-1], len(self.elements)
        block = name in BLOCK and not self._is_cell_of_row(name)
        self.elements.append(Element(name, parent, number if block else self.elements[parent].block, token.attributes))
        if block:
            self._block += 1
        elif name in BLOCK:
            self.add(Sort.CELL, token.start, token.start)
        if name in VOID or (xml and token.closed):
            return
        if name == "a":
            self._link = number if "href" in token.attributes else 0
        self._push(name, number, block)
        if name == "q":
            self.add(Sort.OPENING, token.start, token.end)

    def close(self, token: Token) -> None:
        name = token.name
        place = max(map(self._last, HEADINGS)) if name in HEADINGS else self._last(name)
        if name == "br":
            self.add(Sort.BREAK, token.start, token.end)
        elif name == "a":
            self._link = 0
        elif name == "p" and place < self._barriers[-1]:
            self._block += 1  # an end tag alone is an empty paragraph
        if place < 0 or name in ("html", "body"):
            return
        if name in _TABLE_PARTS:
            reach = self._last("table")
        else:
            reach = self._barriers[-1] if name in BLOCK or name in _BARRIERS else self._blocks[-1]
        if place >= reach:
            if name == "q":
                self.add(Sort.CLOSING, token.start, token.end)
            self._close_from(place)

    def _end_before(self, name: str) -> None:
        """Close what the start of an element ends: a paragraph before a block, an item before the next."""
        if self._places["head"] and name not in _IN_HEAD:
            self._close_from(self._last("head"))
        paragraph = self._last("p")
        if name in BLOCK and name not in _KEEP_P_OPEN and paragraph > self._barriers[-1]:
            self._close_from(paragraph)
        if name in HEADINGS and self.elements[self._open[-1]].name in HEADINGS:
            self._close_from(len(self._open) - 1)
        if name == "a" and self._last("a") > self._blocks[-1]:
            self._close_from(self._last("a"))
        if name in _ENDS:
            ended, outer = _ENDS[name]
            reach = max(map(self._last, outer))
            if "table" not in outer:
                reach = max(reach, self._barriers[-1])
            places = [place for other in ended if (place := self._last(other)) > reach]
            if places:
                self._close_from(min(places))

    def _is_cell_of_row(self, name: str) -> bool:
        """Whether an element is a cell of a table with heads: its row is one line, where others only lay out a page."""
        table = self._last("table")
        if name in ("th", "thead", "caption"):
            self._with_heads.add(table)
        return name in ("td", "th") and table in self._with_heads

    def _last(self, name: str) -> int:
        """The place of the innermost open element of a name, -1 where there is none."""
        places = self._places.get(name)
        return places[-1] if places else -1

    def _push(self, name: str, number: int, block: bool) -> None:
        place = len(self._open)
        self._open.append(number)
        self._places[name].append(place)
        if name in _BARRIERS:
            self._barriers.append(place)
        if block:
            self._blocks.append(place)

    def _close_from(self, place: int) -> None:
        while len(self._open) > place:
            number, last = self._open.pop(), len(self._open)
            self._places[self.elements[number].name].pop()
            if number == self._link:
                self._link = 0
            self._with_heads.discard(last)
            if self._barriers[-1] == last:
                self._barriers.pop()
            if self._blocks[-1] == last:
                self._blocks.pop()
                self._block += 1
