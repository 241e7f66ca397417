"""Which stretches of a text stand between quotation marks.

News pairs “ ” and straight double quotes; copy that went through several systems also has “ … “ and single
marks. A quotation that runs over paragraphs repeats its opening mark at each new paragraph and closes once.
Apostrophes are told from closing single marks by the letters around them.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"[“”„«»\"]|''|``|(?:(?<=\s)|(?<=^)|(?<=[(\[—–]))[‘'](?=\w)|(?<=[.,!?\w…])[’'](?!\w)|\n\s*\n")
_OPENING = "“„«``‘"
_CLOSING = "”»''’"

#: A mark without a partner within this many characters is a slip, and opens nothing.
REACH = 3000


def spans(text: str) -> list[tuple[int, int]]:
    """The half-open character ranges between paired quotation marks, outermost only, in order.

    A paragraph's end closes an open quotation unless the next paragraph begins with an opening mark.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    mark = ""
    for match in _MARK.finditer(text):
        sign = match[0]
        if opened is None:
            if _opens(text, match):
                opened, mark = match.end(), sign
        elif sign[0] == "\n":
            follows = text[match.end() : match.end() + 1]
            if follows != mark or match.start() - opened > REACH:
                opened = None
            elif text[match.start() - 1] not in mark + "\"”":
                found.append((opened, match.start()))
                opened = None
        elif _closes(mark, sign, text, match):
            if match.start() > opened:
                found.append((opened, match.start()))
            opened = None
        elif match.start() - opened > REACH:
            opened, mark = (match.end(), sign) if _opens(text, match) else (None, "")
    return found


def _opens(text: str, match: re.Match[str]) -> bool:
    sign = match[0]
    if sign[0] == "\n":
        return False
    if sign == '"':
        return match.end() < len(text) and not text[match.end()].isspace()
    if sign == "'":
        return match.start() == 0 or not text[match.start() - 1].isalnum()
    return sign in ("“", "„", "«", "``", "‘") or (sign == "''" and text[match.end() : match.end() + 1].isalnum())


def _closes(mark: str, sign: str, text: str, match: re.Match[str]) -> bool:
    if mark in ("‘", "'"):
        return sign in ("’", "'") and not text[match.end() : match.end() + 1].isalnum()
    if mark == '"':
        return sign in ('"', "”")
    if mark == "«":
        return sign == "»"
    if mark in ("``", "''"):
        return sign == "''"
    after = text[match.end() : match.end() + 1]
    # “ … “ : some systems write the opening mark for both; after a letter or a stop it closes
    slip = sign == "“" and not after.isalnum() and not text[match.start() - 1].isspace()
    return sign in ("”", '"') or slip
