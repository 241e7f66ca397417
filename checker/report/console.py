"""The terminal: colours where it has them, plain text elsewhere."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.text import Text

from checker.model import Claim

#: The style of each severity.
STYLES = {"error": "bold red", "warning": "bold yellow", "note": "cyan"}


def console(out: TextIO) -> Console:
    """A console on a stream; as wide as its terminal, and never folding lines where it is none."""
    made = Console(file=out, highlight=False, soft_wrap=True)
    if not made.is_terminal:
        made.width = 10_000
    return made


def sentence(claim: Claim) -> Text:
    """A claim's sentence on one line, the claim underlined."""
    offset = claim.start - claim.sentence.start
    text = claim.sentence.text
    marked = Text()
    marked.append(_flat(text[:offset]))
    marked.append(_flat(text[offset : offset + len(claim.text)]), style="bold underline")
    marked.append(_flat(text[offset + len(claim.text) :]))
    return marked


def _flat(text: str) -> str:
    lines = " ".join(text.split())
    return (" " if text[:1].isspace() else "") + lines + (" " if text[-1:].isspace() and lines else "")
