"""How a finding came about, step by step."""

from __future__ import annotations

from collections.abc import Iterable

from checker.match.reasons import IN_WORDS
from checker.model import Claim, Refusal
from checker.pipeline import Run
from checker.report.controls import visible
from checker.report.phrases import counted, sources


def explain(run: Run, name: str) -> str | None:
    """The trace of the finding with that id: matches with scores, comparison, verdict, and what was left out.

    None where no finding has the id.
    """
    finding = next((f for f in run.findings if f.id == name), None)
    if finding is None:
        return None
    lines = [
        f"{finding.verdict} {finding.rule} {finding.name} ({finding.severity}, confidence {finding.confidence:.2f})"
    ]
    lines += [finding.message, ""]
    for side in finding.sides:
        lines.append(f"{side.label}:")
        for claim in side.claims:
            lines.append(f"  {claim.doc}:{claim.line} “{' '.join(claim.sentence.text.split())}”")
            frame = claim.frame
            said = {
                "subject": frame.subject,
                "measure": frame.measure,
                "predicate": frame.predicate,
                "place": frame.place,
                "speaker": frame.speaker,
                "modality": frame.modality,
                "as of": frame.as_of.timex if frame.as_of else "",
            }
            lines.append("    " + ", ".join(f"{key} {value}" for key, value in said.items() if value))
    sure = ", ".join(f"{name} {value:g}" for name, value in finding.certainty)
    lines += ["", *finding.trace, f"confidence {finding.confidence:.2f}: {sure}", "", finding.why]
    if rests_on := sources(finding):
        lines.append(f"It rests on {rests_on}.")
    if finding.ask:
        lines.append(finding.ask)
    keys = {claim.key for claim in finding.claims}
    near = [r for r in run.matches.refusals if r.a.key in keys or r.b.key in keys]
    if near:
        lines += ["", "Look-alikes that were not compared:", *map(_refused, near)]
    return _shown(lines)


def explain_line(run: Run, place: str) -> str | None:
    """What became of the claims of one line, "articles/a.txt:12": what they matched and what they did not.

    None where no claim stands on such a line.
    """
    doc, _, line = place.rpartition(":")
    here = {claim.key for claim in run.claims if claim.doc == doc and str(claim.line) == line}
    if not here:
        return None
    lines = [
        f"matched {edge.score:.2f}: {_place(edge.a)} and {_place(edge.b)}"
        for fact in run.matches.facts
        for edge in fact.edges
        if edge.a.key in here or edge.b.key in here
    ]
    near = [r for r in run.matches.refusals if r.a.key in here or r.b.key in here]
    near.sort(key=lambda r: (-r.score, r.a.key, r.b.key))
    lines += map(_refused, near)
    return _shown(
        lines or [f"Nothing in the other articles looks like the {counted(len(here), 'claim')} of this line."]
    )


def _refused(refusal: Refusal) -> str:
    detail = f" ({refusal.detail})" if refusal.detail else ""
    return f"  {refusal.reason}: {_place(refusal.a)} and {_place(refusal.b)}: {IN_WORDS[refusal.reason]}{detail}"


def _place(claim: Claim) -> str:
    return f"{claim.doc}:{claim.line} “{claim.text}”"


def _shown(lines: Iterable[str]) -> str:
    return "".join(f"{visible(line)}\n" for line in lines)
