"""Which stretches of a text stand between quotation marks.

News pairs “ ” and straight double quotes; copy that went through several systems also has “ … “ and single
marks. A quotation that runs over paragraphs repeats its opening mark at each new paragraph and closes once.
Apostrophes are told from closing single marks by the letters around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

#: The sign of a token that may open or close a quotation, beside those of watches among its marks.
MARK = 0x40

SIGNS = frozenset("“”„«»\"`‘’'")

_MARK = re.compile("[“”„«»\"`‘’']")
_GAP = re.compile(r"\n[^\S\n]*\n\s*")

#: A mark without a partner within this many characters is a slip, and opens nothing.
REACH = 3000


class Mark(Struct, frozen=True, gc=False):
    """A mark at text[start:end]; `sign` may be two single ones that stand for a double one."""

    start: int
    end: int
    sign: str


def marks(text: str) -> list[int]:
    """Where what may open or close a quotation begins: marks without the apostrophes."""
    found: list[int] = []
    behind = 0
    for match in _MARK.finditer(text):
        at = match.start()
        if at >= behind:
            mark = _mark(text, at)
            if len(mark.sign) > 1 or mark.sign not in "‘’'`" or _is_single(text, mark):
                found.append(at)
                behind = mark.end
    return found


def _mark(text: str, at: int) -> Mark:
    """The mark that begins at a character."""
    sign = text[at]
    if sign in "'`" and text[at + 1 : at + 2] == sign:
        return Mark(at, at + 2, sign * 2)
    return Mark(at, at + 1, sign)


def spans(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """The half-open character ranges between paired quotation marks, outermost only, in order.

    The marks begin at `starts`. A paragraph's end closes an open quotation unless the next paragraph begins with an
    opening mark.
    """
    found: list[tuple[int, int]] = []
    signs = [_mark(text, at) for at in starts]
    index = 0
    while index < len(signs):
        mark = signs[index]
        index += 1
        if _opens(text, mark):
            end, index = _closing(text, mark, signs, index)
            if end is not None and end > mark.end:
                found.append((mark.end, end))
    return found


def _closing(text: str, opening: Mark, signs: list[Mark], index: int) -> tuple[int | None, int]:
    """Where a quotation ends (None if nowhere near), and the first mark from `index` on that may open another."""
    start = behind = opening.end
    while True:
        mark = signs[index] if index < len(signs) else Mark(len(text), len(text), "")
        while (line := text.find("\n", behind, mark.start)) >= 0:
            gap = _GAP.match(text, line)
            behind = gap.end() if gap else line + 1
            if gap and (line - start > REACH or not text.startswith(opening.sign, behind)):
                return None, index
            if gap and text[line - 1] not in opening.sign + '"”':
                return line, index
        if mark.sign and _closes(text, opening.sign, mark):
            return mark.start, index + 1
        if not mark.sign or mark.start - start > REACH:
            return None, index
        behind = mark.end
        index += 1


def _is_single(text: str, mark: Mark) -> bool:
    """Whether a single mark can be a quotation's, and is no apostrophe between letters."""
    if mark.sign == "`":
        return False
    before, letter = text[mark.start - 1] if mark.start else " ", text[mark.end : mark.end + 1].isalnum()
    if mark.sign != "’" and letter and (before.isspace() or before in "([—–"):
        return True
    return mark.sign != "‘" and not letter and (before.isalnum() or before in ".,!?…")


def _opens(text: str, mark: Mark) -> bool:
    at, end, sign = mark.start, mark.end, mark.sign
    if sign == '"':
        return end < len(text) and not text[end].isspace()
    if sign == "'":
        return at == 0 or not text[at - 1].isalnum()
    return sign in ("“", "„", "«", "``", "‘") or (sign == "''" and text[end : end + 1].isalnum())


def _closes(text: str, opening: str, mark: Mark) -> bool:
    sign, after = mark.sign, text[mark.end : mark.end + 1]
    if opening in ("‘", "'"):
        return sign in ("’", "'") and not after.isalnum()
    if opening == '"':
        return sign in ('"', "”")
    if opening == "«":
        return sign == "»"
    if opening in ("``", "''"):
        return sign == "''" or (sign == '"' and opening == "``")
    # “ … “ : some systems write the opening mark for both; after a letter or a stop it closes
    slip = sign == "“" and not after.isalnum() and not text[mark.start - 1].isspace()
    return sign in ("”", '"') or slip
