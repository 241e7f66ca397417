"""Which stretches of a text stand between quotation marks.

News pairs “ ” and straight double quotes; copy that went through several systems also has “ … “ and single
marks. A quotation that runs over paragraphs repeats its opening mark at each new paragraph and closes once.
Apostrophes are told from closing single marks by the letters around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: One class of characters, so that the scan is a scan for characters; what each hit is, `_marks` sees.
_SIGN = re.compile("[“”„«»\"`‘’'\n]")
_GAP = re.compile(r"\n[^\S\n]*\n\s*")

#: A mark without a partner within this many characters is a slip, and opens nothing.
REACH = 3000


def spans(text: str) -> list[tuple[int, int]]:
    """The half-open character ranges between paired quotation marks, outermost only, in order.

    A paragraph's end closes an open quotation unless the next paragraph begins with an opening mark.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    mark = ""
    for at, end, sign in _marks(text):
        if opened is None:
            if _opens(text, at, end, sign):
                opened, mark = end, sign
        elif sign[0] == "\n":
            if text[end : end + len(mark)] != mark or at - opened > REACH:
                opened = None
            elif text[at - 1] not in mark + '"”':
                found.append((opened, at))
                opened = None
        elif _closes(mark, sign, text, at, end):
            if at > opened:
                found.append((opened, at))
            opened = None
        elif at - opened > REACH:
            opened, mark = (end, sign) if _opens(text, at, end, sign) else (None, "")
    return found


def _marks(text: str) -> Iterator[tuple[int, int, str]]:
    """What may open or close a quotation, and the ends of paragraphs, as (start, end, sign)."""
    behind = 0
    for match in _SIGN.finditer(text):
        at = match.start()
        if at < behind:
            continue
        sign, end = match[0], at + 1
        if sign == "\n":
            gap = _GAP.match(text, at)
            if not gap:
                continue
            end = gap.end()
        elif sign in "‘’'`":
            if sign in "'`" and text[end : end + 1] == sign:
                sign, end = sign * 2, end + 1
            elif sign == "`" or not _is_single(sign, text[at - 1] if at else " ", text[end : end + 1]):
                continue
        behind = end
        yield at, end, sign


def _is_single(sign: str, before: str, after: str) -> bool:
    """Whether a single mark can be a quotation's, and is no apostrophe between letters."""
    letter = after.isalnum()
    if sign != "’" and letter and (before.isspace() or before in "([—–"):
        return True
    return sign != "‘" and not letter and (before.isalnum() or before in ".,!?…")


def _opens(text: str, at: int, end: int, sign: str) -> bool:
    if sign[0] == "\n":
        return False
    if sign == '"':
        return end < len(text) and not text[end].isspace()
    if sign == "'":
        return at == 0 or not text[at - 1].isalnum()
    return sign in ("“", "„", "«", "``", "‘") or (sign == "''" and text[end : end + 1].isalnum())


def _closes(mark: str, sign: str, text: str, at: int, end: int) -> bool:
    after = text[end : end + 1]
    if mark in ("‘", "'"):
        return sign in ("’", "'") and not after.isalnum()
    if mark == '"':
        return sign in ('"', "”")
    if mark == "«":
        return sign == "»"
    if mark in ("``", "''"):
        return sign == "''" or (sign == '"' and mark == "``")
    # “ … “ : some systems write the opening mark for both; after a letter or a stop it closes
    slip = sign == "“" and not after.isalnum() and not text[at - 1].isspace()
    return sign in ("”", '"') or slip
