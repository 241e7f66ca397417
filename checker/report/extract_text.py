"""Claims in the terminal, as an editor marks up copy: each sentence, and under it what its claims say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.text import Text

from checker.judge.labels import normal_form, shortened, titled
from checker.model import Claim, Document, Event, Name, Quantity, Role, Time
from checker.report.console import console

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
        known = {"metadata": "", "stated": ", as the article says", "inferred": ", inferred from its text"}
        date = document.published.value
        when = f"{date}{known[document.published.known]}" if date else "date unknown"
        screen.print(
            Text(document.id, style="bold underline") + Text(f"  {document.source or 'source unknown'}, {when}")
        )
        for _, group in groupby(by_doc.get(document.id, ()), key=lambda claim: (claim.field, claim.sentence.start)):
            _sentence(screen, list(group))
        screen.print()


def _sentence(screen: Console, claims: list[Claim]) -> None:
    sentence = claims[0].sentence
    text = Text(sentence.text.replace("\n", " "))
    for claim in claims:
        text.stylize(_STYLES.get(claim.kind, "bold"), claim.start - sentence.start, claim.end - sentence.start)
    screen.print(Text(f"{claims[0].line:>4}  ", style="dim") + text)
    for claim in claims:
        said = meaning(claim)
        if said:
            screen.print(
                Text(f"        {claim.kind:<9} ", style="dim") + Text(f"{shortened(claim.text, 60)}  →  {said}")
            )


def meaning(claim: Claim) -> str:
    """What a claim says, in its normal form and in words; "" where that is no more than its text."""
    value, frame = claim.value, claim.frame
    details: list[str] = []
    match value:
        case Quantity():
            details = [frame.measure, f"of {frame.subject}" if frame.subject else "", frame.predicate]
        case Time():
            details = [
                f"from the {value.anchor} date" if value.anchor in ("published", "inferred") else "",
                value.open_because,
            ]
        case Event():
            people = " and ".join(titled(name) for name in value.participants)
            details = [
                f"of {people}" if people else "",
                f"by the {value.when_from}" if value.when_from else "",
            ]
            return ", ".join([f"{value.sort} {' '.join(filter(None, details))}".strip(), normal_form(claim)])
        case Name():
            return f"{titled(value.entity)} ({value.sort})" if value.entity != claim.text.lower() else value.sort
        case Role():
            return f"{titled(value.person)}: {normal_form(claim)}"
        case _:
            details = []
    if frame.speaker:
        details.append(f"says {titled(frame.speaker)}")
    if frame.modality != "stated":
        details.append(frame.modality)
    if frame.phase:
        details.append(frame.phase)
    said = ", ".join(filter(None, details))
    shown = "" if claim.kind == "quote" else normal_form(claim)
    return "; ".join(filter(None, (shown, said)))
