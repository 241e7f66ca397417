"""Findings in the terminal: the message first, then each side with its sentence, then who else says so."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from rich.text import Text

from checker.pipeline import Run
from checker.report.console import STYLES, console, marked
from checker.report.controls import visible
from checker.report.evidence import by_sentence, excerpt
from checker.report.phrases import counted, sources, tally
from checker.report.uncompared import apart, pairs


def write(run: Run, out: TextIO, agreements: bool = False) -> None:
    """Print the findings, agreements only if asked for, then the tally of all."""
    screen = console(out)
    for finding in run.findings:
        if finding.verdict == "agreement" and not agreements:
            continue
        head = Text()
        head.append(finding.verdict, style=STYLES[finding.severity])
        head.append(f" {finding.rule} ", style="bold")
        head.append(visible(finding.message))
        head.append(f"  [{finding.id}, confidence {finding.confidence:.2f}]", style="dim")
        screen.print(head)
        facing = {side.claims[0].key for side in finding.sides}
        for claims in by_sentence(finding.claims):
            also = "" if claims[0].key in facing else "also "
            place = visible(f"  {also}{claims[0].doc}:{claims[0].line}: ")
            screen.print(Text(place, style="dim") + marked(excerpt(claims)))
        screen.print(Text(f"  {visible(finding.why)}", style="italic"))
        if rests_on := sources(finding):
            screen.print(Text(f"  {rests_on}.", style="dim"))
        screen.print()
    documents = counted(len(run.documents), "document")
    verdicts = tally(Counter(finding.verdict for finding in run.findings))
    screen.print(Text(f"{documents}, {counted(len(run.claims), 'claim')}: {verdicts}."))
    if refused := pairs(run.matches.refused):
        reasons = ", ".join(f"{reason} {count:,}" for reason, count in refused.most_common(3))
        screen.print(Text(f"{counted(refused.total(), 'look-alike pair')} not compared ({reasons}).", style="dim"))
    for sentence in apart(run.matches.refused):
        screen.print(Text(sentence, style="dim"))
