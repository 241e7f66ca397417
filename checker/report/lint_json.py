"""The findings of a run as one JSON object."""

from __future__ import annotations

from typing import TextIO

from checker.pipeline import Run
from checker.report.indented import indented
from checker.report.records import lint_record


def write(run: Run, out: TextIO) -> None:
    """Write version, findings and statistics."""
    out.write(indented(lint_record(run)))
    out.write("\n")
