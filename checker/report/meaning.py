"""What claims say, in words."""

from __future__ import annotations

from checker.judge.labels import normal_form, titled
from checker.model import Claim, Event, Name, Quantity, Role, Time

#: How the date of an event is known.
_WHEN_FROM = {
    "own words": "its own words",
    "sentence": "of its sentence",
    "statement": "of the statement",
    "earlier mention": "told before",
}
#: What an article says of a time beside its value: TIMEX3's mod attribute.
_MODIFIERS = {
    "START": "early",
    "MID": "mid",
    "END": "late",
    "APPROX": "about",
    "LESS_THAN": "less than",
    "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
}


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
            people = ", ".join(map(titled, value.participants))
            when = f"{normal_form(claim)} ({_WHEN_FROM[value.when_from]})" if value.when else normal_form(claim)
            return f"{value.sort}: {people}; {when}" if people else f"{value.sort}; {when}"
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
    if type(value) is Time and value.amount is None:  # an amount has its own comparator
        shown = " ".join(filter(None, (_MODIFIERS.get(value.modifier, ""), shown)))
    return "; ".join(filter(None, (shown, said)))
