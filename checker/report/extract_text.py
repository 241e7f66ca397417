"""Claims in the terminal, as an editor marks up copy: each sentence, and under it what its claims say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.text import Text

from checker.judge.labels import shortened
from checker.model import Claim, Document
from checker.report.console import console
from checker.report.controls import visible
from checker.report.evidence import by_sentence
from checker.report.meaning import meaning
from checker.report.phrases import dated

_STYLES = {
    "quantity": "bold green",
    "date": "bold blue",
    "time": "bold blue",
    "duration": "bold blue",
    "set": "bold blue",
    "event": "bold magenta",
    "quote": "yellow",
    "name": "bold",
    "role": "cyan",
}


def write(documents: Sequence[Document], claims: Sequence[Claim], out: TextIO) -> None:
    """Print each document's sentences that hold claims, the claims marked, with a line for what each says."""
    screen = console(out)
    by_doc = {doc: list(group) for doc, group in groupby(claims, key=lambda claim: claim.doc)}
    for document in documents:
        origin = f"{document.source or 'source not known'}, {dated(document) or 'date not known'}"
        screen.print(Text(visible(document.id), style="bold underline") + Text(f"  {visible(origin)}"))
        for group in by_sentence(by_doc.get(document.id, ())):
            _sentence(screen, group)
        screen.print()


def _sentence(screen: Console, claims: list[Claim]) -> None:
    sentence = claims[0].sentence
    text = Text(visible(sentence.text))
    for claim in claims:
        text.stylize(_STYLES.get(claim.kind, "bold"), claim.start - sentence.start, claim.end - sentence.start)
    screen.print(Text(f"{claims[0].line:>4}  ", style="dim") + text)
    for claim in claims:
        said = meaning(claim)
        if said:
            told = visible(f"{shortened(claim.text, 60)}  →  {said}")
            screen.print(Text(f"        {claim.kind:<9} ", style="dim") + Text(told))
