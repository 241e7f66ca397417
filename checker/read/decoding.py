"""Bytes to text, as they are: no newline translation, no byte-order mark, and nothing guessed or left out."""

from __future__ import annotations

import codecs

from checker.model import Problem

#: Byte-order marks and the encodings they announce; the longer ones first, as one begins like another.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, name: str, page: bool = False) -> str | Problem:
    """The text of a file of that name.

    UTF-8 is expected; UTF-16 and UTF-32 are read where a byte-order mark announces them. A web `page` may declare
    its encoding otherwise; without a mark and a declaration, one that is no UTF-8 is Windows-1252, as in browsers.
    """
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", "utf-8"))
    body = data[len(mark) :]
    if encoding == "utf-8" and b"\0" in body:
        return Problem(name, 0, "is a binary file, not text.")
    text = _of_page(body, name) if page and not mark else _strict(body, name, encoding)
    if isinstance(text, str) and not text.strip():
        return Problem(name, 0, "is empty.")
    return text


def _strict(body: bytes, name: str, encoding: str) -> str | Problem:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding.startswith(("utf-16", "utf-32")):
            return Problem(name, 0, f"is not valid {encoding[:-3].upper()}, as its byte-order mark says.")
        line = body.count(b"\n", 0, error.start) + 1
        return Problem(
            name, line, f"is not {encoding.upper()}: byte 0x{body[error.start]:02X} stands for no character."
        )


def _of_page(body: bytes, name: str) -> str | Problem:
    from checker.read.html import declared_encoding, windows_1252

    declared = declared_encoding(body)
    if declared not in (None, "cp1252"):
        return _strict(body, name, declared)
    text = _strict(body, name, "utf-8") if declared is None else None
    return text if isinstance(text, str) else windows_1252(body)
