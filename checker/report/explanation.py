"""How a finding came about, step by step."""

from __future__ import annotations

from checker.match.reasons import IN_WORDS
from checker.pipeline import Run
from checker.report.controls import visible


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
    if finding.ask:
        lines.append(finding.ask)
    keys = {claim.key for claim in finding.claims}
    near = [r for r in run.matches.refusals if r.a.key in keys or r.b.key in keys]
    if near:
        lines += ["", "Look-alikes that were not compared:"]
        for refusal in near:
            detail = f" ({refusal.detail})" if refusal.detail else ""
            lines.append(
                f"  {refusal.reason}: {refusal.a.doc}:{refusal.a.line} “{refusal.a.text}” and "
                f"{refusal.b.doc}:{refusal.b.line} “{refusal.b.text}”: {IN_WORDS[refusal.reason]}{detail}"
            )
    return "".join(f"{visible(line)}\n" for line in lines)
