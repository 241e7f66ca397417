"""The findings of a run as one JSON object."""

from __future__ import annotations

import json
from typing import TextIO

from checker.pipeline import Run
from checker.report.records import lint_record


def write(run: Run, out: TextIO) -> None:
    """Write version, findings and statistics."""
    json.dump(lint_record(run), out, ensure_ascii=False, indent=2)
    out.write("\n")
