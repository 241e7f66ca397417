"""The prose of an article, set as a browser sets it, and where it stands in the page.

White space is one space, blocks are parted by an empty line, lines by `br`; what stands in one word stays in one
word, whatever tags are in it ("1,<b>400</b>" is 1,400). Raised and lowered digits are written as such ("10⁶", "CO₂"),
as they belong to no number beside them. Soft hyphens and other signs without width are left out, `q` has its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.model import Origins
from checker.read.html.content import Paragraph
from checker.read.html.parts import inherited
from checker.read.html.references import REFERENCE, referred
from checker.read.html.tokens import Span
from checker.read.html.tree import Page, Piece, Sort

#: Signs that no one sees: soft hyphen, zero-width space, word joiner, and the mark that a file may begin with.
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_SPACE = "\t\n\f\r "
_WORDS = re.compile(rf"[^&{_SPACE}{_UNSEEN}]+(?: [^&{_SPACE}{_UNSEEN}]+)*")
_SPACES = re.compile(rf"[{_SPACE}]+")
_LINE_END = re.compile(r"\r\n?|\n")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_MARKS = {Sort.OPENING: "“", Sort.CLOSING: "”"}


def write_prose(page: Page, paragraphs: Iterable[Paragraph], title: Span | None = None) -> tuple[str, Origins]:
    """The prose of the paragraphs, behind a title that stands at a span of the page, and where all of it stands."""
    writer = _Writer(page.source)
    if title is not None:
        writer.text(*title)
    shapes = _shapes(page)
    for paragraph in paragraphs:
        writer.part("\n\n")
        for piece in paragraph.pieces:
            _write(writer, piece, *shapes[piece.element])
    return writer.finished()


#: Of an element: whether its line breaks stay, and how its characters are set.
_Shape = tuple[bool, dict[int, int] | None]


def _shapes(page: Page) -> Sequence[_Shape]:
    names = [element.name for element in page.elements]
    kept = inherited(page.elements, [name in ("pre", "listing", "plaintext") for name in names])
    raised = inherited(page.elements, [name == "sup" for name in names])
    lowered = inherited(page.elements, [name == "sub" for name in names])
    return [
        (pre, _RAISED if up else _LOWERED if down else None)
        for pre, up, down in zip(kept, raised, lowered, strict=True)
    ]


def _write(writer: _Writer, piece: Piece, kept: bool, table: dict[int, int] | None) -> None:
    match piece.sort:
        case Sort.TEXT | Sort.RAW:
            writer.text(piece.start, piece.end, piece.sort is Sort.TEXT, kept, table)
        case Sort.BREAK:
            writer.part("\n")
        case Sort.CELL:
            writer.part("\t")
        case _:
            writer.add(_MARKS[piece.sort], piece.start, piece.end)


class _Writer:
    """Puts a prose together and keeps account of where each part of it comes from."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._gap = ""  # the white space before what comes next
        self._places: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._copied = False  # whether the last of them was written as it stands there

    def part(self, gap: str) -> None:
        """Part what was written from what follows: by an empty line, a line's end, a tab or a space."""
        order = ("", " ", "\t", "\n", "\n\n")
        both = "\n\n" if gap == self._gap == "\n" else gap
        self._gap = max(self._gap, both, key=order.index)

    def add(self, chars: str, start: int, end: int) -> None:
        """Write characters that stand for source[start:end]; copied ones are as many as there."""
        if self._gap and self._length:
            self._append(self._gap, self._ends[-1], start)
        self._gap = ""
        self._append(chars, start, end)

    def text(
        self, start: int, end: int, references: bool = True, kept: bool = False, table: dict[int, int] | None = None
    ) -> None:
        """Write the text at source[start:end], its line breaks `kept` or white space as any."""
        source, at = self._source, start
        while at < end:
            if words := _WORDS.match(source, at, end):
                self.add(words[0].translate(table) if table else words[0], at, words.end())
                at = words.end()
            elif space := _SPACES.match(source, at, end):
                if kept:
                    lines = len(_LINE_END.findall(space[0]))
                    self.part("\n\n" if lines > 1 else "\n" if lines else " ")
                else:
                    self.part(" ")
                at = space.end()
            elif source[at] != "&":
                at += 1
            else:
                at = self._reference(at, end, references, table)

    def _reference(self, at: int, end: int, references: bool, table: dict[int, int] | None) -> int:
        found = REFERENCE.match(self._source, at, end) if references else None
        chars, behind = referred(found) if found else ("&", at + 1)
        if chars.isspace() and chars.isascii():
            self.part(" ")
        elif chars and chars not in _UNSEEN:
            self.add(chars.translate(table) if table else chars, at, behind)
        return behind

    def _append(self, chars: str, start: int, end: int) -> None:
        copied = len(chars) == end - start
        if not (copied and self._copied and self._ends[-1] == start):
            self._places.append(self._length)
            self._starts.append(start)
            self._ends.append(end)
        else:
            self._ends[-1] = end
        self._copied = copied
        self._parts.append(chars)
        self._length += len(chars)

    def finished(self) -> tuple[str, Origins]:
        """All that was written."""
        return "".join(self._parts), Origins(tuple(self._places), tuple(self._starts), tuple(self._ends), self._length)
