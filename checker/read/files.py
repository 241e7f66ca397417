"""Which files the paths of a command line stand for, standard input among them, and the text inside a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model import Problem
from checker.read.decoding import decode

MARKDOWN = frozenset({".md", ".markdown"})
JSON_LINES = frozenset({".jsonl", ".ndjson"})
HTML = frozenset({".html", ".htm", ".xhtml"})
KNOWN = MARKDOWN | JSON_LINES | HTML | {".txt", ".text"}

#: The path that stands for standard input.
STDIN = Path("-")


def find_files(paths: Sequence[Path]) -> Iterator[Path | Problem]:
    """The files to read: those given, in their order, and for a folder those inside it, sorted by path.

    Inside a folder, hidden files and unknown suffixes are passed over. A file that is reached twice is read
    once, and so is standard input, "-".
    """
    seen: set[str] = set()
    for path in paths:
        for found in _within(path):
            if isinstance(found, Problem):
                yield found
            elif (place := "-" if found == STDIN else os.path.realpath(found)) not in seen:
                seen.add(place)
                yield found


def _within(path: Path) -> Iterator[Path | Problem]:
    if path == STDIN:
        yield path
        return
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


def read_text(path: Path, name: str) -> str | Problem:
    """The decoded text of a file, or of standard input, as it is there.

    `name` is what it is called in problems; its suffix tells a web page, which may declare its encoding.
    """
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read() if sys.stdin is not None else b""
        elif not path.is_file():
            return Problem(name, 0, "is not a file.")
        else:
            data = path.read_bytes()
    except OSError as error:
        return Problem(name, 0, f"cannot be read: {reason(error)}.")
    return decode(data, name, page=Path(name).suffix.lower() in HTML)


def reason(error: OSError) -> str:
    """What the system says went wrong, as the end of a sentence."""
    return (error.strerror or str(error)).lower()
