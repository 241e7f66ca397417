"""Standard output and error as a command-line tool needs them: in UTF-8, and calm when nobody reads on."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Calm(io.FileIO):
    """A stream that keeps its first failure and drops what is written after it.

    So the reader of `checker lint ... | head` may leave early: the command runs to its end and its exit status still
    says what it found.
    """

    failure: OSError | None = None

    def write(self, data: ReadableBuffer, /) -> int:
        if self.failure is None:
            try:
                return super().write(data)
            except OSError as error:
                self.failure = error
        return memoryview(data).nbytes


def prepare() -> None:
    """Make standard output and error write UTF-8 whatever the locale says, and never raise on writing.

    A lone surrogate, as in a file name that is no UTF-8, is written as an escape that JSON reads too.
    """
    sys.stdout, sys.stderr = _prepared(sys.stdout), _prepared(sys.stderr)


def failure(stream: TextIO) -> OSError | None:
    """Why not all that was written arrived; None where it did, and where its reader had seen enough."""
    stream.flush()
    raw = getattr(getattr(stream, "buffer", None), "raw", None)
    error = raw.failure if isinstance(raw, _Calm) else None
    return None if isinstance(error, BrokenPipeError) else error


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed by whoever started the program
        return io.StringIO()
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if stream.isatty():
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return stream
    raw = _Calm(stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace", line_buffering=stream.line_buffering
    )
