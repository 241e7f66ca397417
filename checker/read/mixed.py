"""Articles in two scripts: an English headline over a Ukrainian text, a Chinese summary under an English one."""

from __future__ import annotations

import re

from checker.read.language import other_language

_LINE = re.compile(r"[^\n]+")
#: A line of fewer words than this does not make an article.
_FEWEST_WORDS = 4


def english_lines(prose: str) -> str | None:
    """The prose with every line that is not English blanked, of the same length; None where no line is English.

    For a text that as a whole is not English: a line speaks for itself only if another script sets it apart.
    """
    if prose.isascii():
        return None
    kept = False

    def blank(match: re.Match[str]) -> str:
        nonlocal kept
        line = match[0]
        if other_language(line) is None:
            kept = kept or len(line.split()) >= _FEWEST_WORDS
            return line
        return " " * len(line)

    lines = [line for line in prose.split("\n") if line.strip()]
    if len({line.isascii() or other_language(line) is None for line in lines}) < 2:
        return None
    blanked = _LINE.sub(blank, prose)
    return blanked if kept else None
