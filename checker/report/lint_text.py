"""Findings in the terminal: the message first, then each side with its sentence."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from rich.text import Text

from checker.model.finding import SEVERITIES
from checker.pipeline import Run
from checker.report.console import STYLES, console, sentence
from checker.report.phrases import counted, tally


def write(run: Run, out: TextIO, least: int = 0) -> None:
    """Print the findings at or above a severity, then the tally of all."""
    screen = console(out)
    for finding in run.findings:
        if SEVERITIES.index(finding.severity) < least:
            continue
        head = Text()
        head.append(finding.verdict, style=STYLES[finding.severity])
        head.append(f" {finding.rule} ", style="bold")
        head.append(finding.message)
        head.append(f"  [{finding.id}, confidence {finding.confidence:.2f}]", style="dim")
        screen.print(head)
        shown = set()
        for claim in finding.claims:
            place = f"{claim.doc}:{claim.line}"
            if (place, claim.sentence.text, claim.text) not in shown:
                shown.add((place, claim.sentence.text, claim.text))
                screen.print(Text(f"  {place}: ", style="dim") + sentence(claim))
        screen.print(Text(f"  {finding.why}", style="italic"))
        screen.print()
    documents = counted(len(run.documents), "document")
    screen.print(
        f"{documents}, {counted(len(run.claims), 'claim')}: {tally(Counter(f.verdict for f in run.findings))}."
    )
    refused = sum(run.matches.refused.values())
    if refused:
        most = Counter(run.matches.refused).most_common(3)
        reasons = ", ".join(f"{reason} {count}" for reason, count in most)
        screen.print(Text(f"{counted(refused, 'look-alike pair')} not compared ({reasons}).", style="dim"))
