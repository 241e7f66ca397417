"""Which stretches of a text stand between quotation marks.

News pairs “ ” and straight double quotes; copy that went through several systems also has “ … “ and single
marks. A quotation that runs over paragraphs repeats its opening mark at each new paragraph and closes once.
Apostrophes are told from closing single marks by the letters around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Classes of characters, so that the scan is a scan for characters; what each hit is, `_marks` sees. Ends of lines,
#: which are many, matter inside of quotations alone.
_MARK = re.compile("[“”„«»\"`‘’']")
_MARK_OR_LINE = re.compile("[“”„«»\"`‘’'\n]")
_GAP = re.compile(r"\n[^\S\n]*\n\s*")

#: A mark without a partner within this many characters is a slip, and opens nothing.
REACH = 3000


def spans(text: str) -> list[tuple[int, int]]:
    """The half-open character ranges between paired quotation marks, outermost only, in order.

    A paragraph's end closes an open quotation unless the next paragraph begins with an opening mark.
    """
    found: list[tuple[int, int]] = []
    behind = 0
    while (opening := _opening(text, behind)) is not None:
        start, mark = opening
        end, behind = _closing(text, start, mark)
        if end is not None and end > start:
            found.append((start, end))
    return found


def _opening(text: str, behind: int) -> tuple[int, str] | None:
    """The first character of the next quotation from a character on, and the mark that opens it."""
    for at, end, sign in _marks(text, behind, _MARK):
        if _opens(text, at, end, sign):
            return end, sign
    return None


def _closing(text: str, start: int, mark: str) -> tuple[int | None, int]:
    """Where a quotation ends (None if nowhere near), and from where on the next one may open."""
    for at, end, sign in _marks(text, start, _MARK_OR_LINE):
        far = at - start > REACH
        if sign[0] == "\n":
            if far or text[end : end + len(mark)] != mark:
                return None, end
            if text[at - 1] not in mark + '"”':
                return at, end
        elif _closes(mark, sign, text, at, end):
            return at, end
        elif far:
            return None, at
    return None, len(text)


def _marks(text: str, behind: int, signs: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """What may open or close a quotation, and the ends of paragraphs, as (start, end, sign)."""
    for match in signs.finditer(text, behind):
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
