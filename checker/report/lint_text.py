"""Findings in the terminal: the message first, then each side with its sentence."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from rich.text import Text

from checker.model import Claim
from checker.pipeline import Run
from checker.report.console import STYLES, console, marked
from checker.report.evidence import excerpt
from checker.report.phrases import counted, tally


def write(run: Run, out: TextIO, agreements: bool = False) -> None:
    """Print the findings, agreements only if asked for, then the tally of all."""
    screen = console(out)
    for finding in run.findings:
        if finding.verdict == "agreement" and not agreements:
            continue
        head = Text()
        head.append(finding.verdict, style=STYLES[finding.severity])
        head.append(f" {finding.rule} ", style="bold")
        head.append(finding.message)
        head.append(f"  [{finding.id}, confidence {finding.confidence:.2f}]", style="dim")
        screen.print(head)
        by_sentence: dict[tuple[str, str, int], list[Claim]] = {}
        for claim in finding.claims:
            by_sentence.setdefault((claim.doc, claim.field, claim.sentence.start), []).append(claim)
        for claims in by_sentence.values():
            screen.print(Text(f"  {claims[0].doc}:{claims[0].line}: ", style="dim") + marked(excerpt(claims)))
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
