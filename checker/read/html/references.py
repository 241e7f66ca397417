"""Character references: "&#8217;", "&nbsp;" and what they stand for.

As the HTML standard reads them (https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

#: What may be a reference. No name is longer than 31 letters.
REFERENCE = re.compile(
    r"&(?:#(?P<decimal>[0-9]+);?|#[xX](?P<hexadecimal>[0-9A-Fa-f]+);?|(?P<name>[A-Za-z0-9]{2,31});?)"
)

#: The digits of the last character that there is, U+10FFFF, in either way of writing.
_MOST_DIGITS = 7


def referred(match: re.Match[str], attribute: bool = False) -> tuple[str, int]:
    """The characters that a match of `REFERENCE` stands for, and where the reference ends.

    An ampersand that begins no reference stands for itself. Of an old name without its semicolon ("&copy2022") the
    reference ends with the name, but not inside the value of an attribute ("?a=1&copy=2").
    """
    digits = match["decimal"] or match["hexadecimal"]
    if digits is not None:
        known = len(digits.lstrip("0")) <= _MOST_DIGITS
        return unescape(match[0]) if known else "\N{REPLACEMENT CHARACTER}", match.end()
    name, start = match["name"], match.start("name")
    if match[0].endswith(";") and f"{name};" in html5:
        return html5[f"{name};"], match.end()
    for length in range(len(name), 1, -1):
        if name[:length] in html5:
            following = match.string[start + length : start + length + 1]
            if attribute and (following == "=" or following.isalnum()):
                break
            return html5[name[:length]], start + length
    return "&", match.start() + 1


def decoded(value: str) -> str:
    """The value of an attribute with its references resolved."""
    if "&" not in value:
        return value
    pieces, at = [], 0
    for match in REFERENCE.finditer(value):
        chars, end = referred(match, attribute=True)
        pieces += [value[at : match.start()], chars]
        at = end
    return "".join([*pieces, value[at:]])
