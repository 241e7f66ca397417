"""What claims say, in words."""

from __future__ import annotations

from checker.judge.labels import normal_form, titled
from checker.model import Claim, Event, Name, Quantity, Role, Time


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
    if frame.speaker:
        details.append(f"says {titled(frame.speaker)}")
    if frame.modality != "stated":
        details.append(frame.modality)
    if frame.phase:
        details.append(frame.phase)
    said = ", ".join(filter(None, details))
    shown = "" if claim.kind == "quote" else normal_form(claim)
    return "; ".join(filter(None, (shown, said)))
