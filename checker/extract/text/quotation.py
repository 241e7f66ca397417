"""Which stretches of a text stand between quotation marks.

News pairs “ ” and straight double quotes; copy that went through several systems also has “ … “ and single
marks. A quotation that runs over paragraphs repeats its opening mark at each new paragraph and closes once.
Apostrophes are told from closing single marks by the letters around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: The sign of a token that may open or close a quotation, beside those of watches among its marks.
MARK = 0x40

SIGNS = frozenset("“”„«»\"`‘’'")

_MARK = re.compile("[“”„«»\"`‘’']")
_GAP = re.compile(r"\n[^\S\n]*\n\s*")

#: What closes a quotation, by the mark that opened it.
_CLOSING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys('“„"', ("”", '"')),
    **dict.fromkeys("‘'", ("’", "'")),
    "«": ("»",),
    "``": ("''", '"'),
    "''": ("''",),
}
#: Marks that open a quotation wherever they stand, and those that an apostrophe looks like.
_OPENING, _SINGLE = frozenset(("“", "„", "«", "``", "‘")), frozenset("‘'")

#: A mark without a partner within this many characters is a slip, and opens nothing.
REACH = 3000


def marks(text: str) -> list[int]:
    """Where what may open or close a quotation begins: marks without the apostrophes."""
    found: list[int] = []
    behind = 0
    for match in _MARK.finditer(text):
        at = match.start()
        if at >= behind:
            sign = _sign(text, at)
            if len(sign) > 1 or sign not in "‘’'`" or _is_single(text, at):
                found.append(at)
                behind = at + len(sign)
    return found


def _sign(text: str, at: int) -> str:
    """The mark that begins at a character: it may be two single ones that stand for a double one."""
    sign = text[at]
    return sign * 2 if sign in "'`" and text[at + 1 : at + 2] == sign else sign


def spans(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """The half-open character ranges between paired quotation marks, outermost only, in order.

    The marks begin at `starts`. A paragraph's end closes an open quotation unless the next paragraph begins with an
    opening mark.
    """
    found: list[tuple[int, int]] = []
    index, count = 0, len(starts)
    while index < count:
        at = starts[index]
        sign = _sign(text, at)
        index += 1
        if sign in _OPENING or _opens(text, at, sign):
            start = at + len(sign)
            end, index = _closing(text, sign, start, starts, index)
            if end is not None and end > start:
                found.append((start, end))
    return found


def _closing(text: str, opening: str, start: int, starts: Sequence[int], index: int) -> tuple[int | None, int]:
    """Where the quotation from `start` on ends (None if nowhere near), and the first mark that may open another.

    `opening` is the mark that opens it, `index` the next one's.
    """
    behind, closing, count = start, _CLOSING[opening], len(starts)
    while True:
        at = starts[index] if index < count else len(text)
        while (line := text.find("\n", behind, at)) >= 0:
            gap = _GAP.match(text, line)
            behind = gap.end() if gap else line + 1
            if gap and (line - start > REACH or not text.startswith(opening, behind)):
                return None, index
            if gap and text[line - 1] not in opening + '"”':
                return line, index
        if index == count:
            return None, index
        sign = _sign(text, at)
        if sign in closing:
            closes = opening not in _SINGLE or not text[at + 1 : at + 2].isalnum()
        else:
            closes = sign == "“" and _is_slip(text, opening, at)
        if closes:
            return at, index + 1
        if at - start > REACH:
            return None, index
        behind = at + len(sign)
        index += 1


def _is_single(text: str, at: int) -> bool:
    """Whether a single mark can be a quotation's, and is no apostrophe between letters."""
    sign = text[at]
    if sign == "`":
        return False
    before, letter = text[at - 1] if at else " ", text[at + 1 : at + 2].isalnum()
    if sign != "’" and letter and (before.isspace() or before in "([—–"):
        return True
    return sign != "‘" and not letter and (before.isalnum() or before in ".,!?…")


def _opens(text: str, at: int, sign: str) -> bool:
    """Whether a mark that may close a quotation as well opens one."""
    following = text[at + len(sign) : at + len(sign) + 1]
    if sign == '"':
        return following != "" and not following.isspace()
    if sign == "'":
        return at == 0 or not text[at - 1].isalnum()
    return sign == "''" and following.isalnum()


def _is_slip(text: str, opening: str, at: int) -> bool:
    """Whether the opening mark at a character closes: some systems write it for both, after a letter or a stop."""
    return opening in "“„" and not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace()
