"""The terminal: colours where it has them, plain text elsewhere."""

from __future__ import annotations

import re
from typing import TextIO

from rich.console import Console
from rich.text import Text

from checker.report.controls import visible
from checker.report.evidence import Excerpt

_WHITE = re.compile(r"\s+")

#: Wider than any line: Rich has no width that means "never fold".
_UNFOLDED = 10_000

#: The style of each severity.
STYLES = {"error": "bold red", "warning": "bold yellow", "note": "cyan"}


def console(out: TextIO) -> Console:
    """A console on a stream; as wide as its terminal, and never folding lines where it is none."""
    made = Console(file=out, highlight=False, soft_wrap=True)
    if not made.is_terminal:
        made.width = _UNFOLDED
    return made


def marked(found: Excerpt) -> Text:
    """An excerpt on one line, its claims underlined."""
    line = Text()
    for text, claimed in found.parts:
        line.append(_WHITE.sub(" ", visible(text)), style="bold underline" if claimed else "")
    return line
