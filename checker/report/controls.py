"""Control characters, which an article may hold and which must never reach a terminal as commands."""

from __future__ import annotations

_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_TABLE = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}") | {ord(white): " " for white in _WHITE}


def visible(text: str) -> str:
    """The text on one line, of the same length: control characters (C0, DEL, C1) as U+FFFD, white space as spaces."""
    return text.translate(_TABLE)
