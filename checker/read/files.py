"""Which files the paths of a command line stand for, and the text inside a file."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model import Problem

MARKDOWN = frozenset({".md", ".markdown"})
JSON_LINES = frozenset({".jsonl", ".ndjson"})
HTML = frozenset({".html", ".htm", ".xhtml"})
KNOWN = MARKDOWN | JSON_LINES | HTML | {".txt", ".text"}

#: Byte-order marks and the encodings they announce; the longer ones first, as one begins like another.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def find_files(paths: Sequence[Path]) -> Iterator[Path | Problem]:
    """The files to read: those given, in their order, and for a folder those inside it, sorted by path.

    Inside a folder, hidden files and unknown suffixes are passed over. A file that is reached twice is read
    once.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _within(path):
            if isinstance(found, Problem):
                yield found
            elif (place := os.path.realpath(found)) not in seen:
                seen.add(place)
                yield found


def _within(path: Path) -> Iterator[Path | Problem]:
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except OSError as error:  # a folder above it is closed, or the name is too long
        yield Problem(path.as_posix(), 0, f"cannot be read: {reason(error)}.")
        return
    if not exists:
        yield Problem(path.as_posix(), 0, "does not exist.")
    elif not is_folder:
        yield path
    else:
        yield from _walk(path)


def _walk(folder: Path) -> Iterator[Path | Problem]:
    problems: list[Problem] = []
    found: list[Path] = []

    def complain(error: OSError) -> None:
        name = Path(os.fsdecode(error.filename or folder)).as_posix()
        problems.append(Problem(name, 0, f"cannot be read: {reason(error)}."))

    for place, folders, names in os.walk(folder, onerror=complain):
        folders[:] = [name for name in folders if not name.startswith(".")]
        here = Path(place)
        found += [here / name for name in names if not name.startswith(".") and Path(name).suffix.lower() in KNOWN]
    yield from sorted(problems, key=lambda problem: problem.path)
    yield from sorted(found)
    if not found and not problems:
        yield Problem(folder.as_posix(), 0, "is a folder without any document.")


def read_text(path: Path) -> str | Problem:
    """The decoded text of a file as it is on disk: no newline translation, and no byte-order mark.

    UTF-8 is expected; UTF-16 and UTF-32 are read where a byte-order mark announces them.
    """
    name = path.as_posix()
    try:
        if not path.is_file():
            return Problem(name, 0, "is not a file.")
        data = path.read_bytes()
    except OSError as error:
        return Problem(name, 0, f"cannot be read: {reason(error)}.")
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", "utf-8"))
    body = data[len(mark) :]
    if encoding == "utf-8" and b"\0" in body:
        return Problem(name, 0, "is a binary file, not text.")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            return Problem(name, 0, f"is not valid {encoding[:-3].upper()}, as its byte-order mark says.")
        line = body.count(b"\n", 0, error.start) + 1
        return Problem(name, line, f"is not UTF-8: byte 0x{body[error.start]:02X} stands for no character.")
    if not text.strip():
        return Problem(name, 0, "is empty.")
    return text


def reason(error: OSError) -> str:
    """What the system says went wrong, as the end of a sentence."""
    return (error.strerror or str(error)).lower()
