"""A number that an article gives twice is one number: what one mention leaves open, the other tells.

"19 mills closed, ministry says" over "On May 3, 19 mills were closed in Solvik" has day and speaker once each. A
headline over a report counts over the report's time: that of its first sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from msgspec.structs import replace

from checker.extract.quantity.dimensions import dimension
from checker.model import Claim, Period, Quantity

#: Smaller numbers are given twice by chance.
_TELLING = 3


def complete(
    claims: list[Claim], numbers: Sequence[tuple[int, Quantity]], headline: str, lead: Period | None
) -> list[Claim]:
    """The claims of a document in their order, each with the period and the speaker that its number has elsewhere.

    `numbers` are the quantities with the index of their claim. Those of the headline, which the text may begin with
    again, take theirs from the `lead` where nothing else tells it.
    """
    told: defaultdict[float, list[int]] = defaultdict(list)
    for index, number in numbers:
        if number.value >= _TELLING and number.sort != "age" and not number.vague:
            told[number.value].append(index)
    claims = claims.copy()
    for indices in told.values():
        if len(indices) > 1:
            for mentions in _of_one_thing(claims, indices):
                _share(claims, mentions)
    if headline and lead is not None:
        for index, number in numbers:
            claims[index] = _led(claims[index], number, headline, lead)
    return claims


def _of_one_thing(claims: Sequence[Claim], indices: Sequence[int]) -> Iterable[list[int]]:
    """The mentions of one number, by what they number: "300 killed" and "300 people died" are one."""
    mentions: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index in indices:
        value, measure = claims[index].value, claims[index].frame.measure
        assert type(value) is Quantity
        mentions[value.unit if measure == "count" else "", value.sort, measure].append(index)
    return mentions.values()


def _led(claim: Claim, number: Quantity, headline: str, lead: Period) -> Claim:
    """A count of a headline with the period of the report below it; tolls have the time of their event instead.

    "Over the past day" in the headline is the day that the report gives.
    """
    frame = claim.frame
    own = frame.period is not None and not (frame.period.recent and lead.recent)
    if own or frame.measure != "count" or dimension(number.unit):
        return claim
    heads = claim.field == "title" or (claim.end <= len(headline) and claim.sentence.text in headline)
    return replace(claim, frame=replace(frame, period=lead)) if heads else claim


def _share(claims: list[Claim], mentions: Sequence[int]) -> None:
    """Give all mentions of a number the period and the speaker that some have, where these have but one."""
    if len(mentions) < 2:
        return
    periods = {period for index in mentions if (period := claims[index].frame.period) is not None}
    speakers = {speaker for index in mentions if (speaker := claims[index].frame.speaker)}
    period = periods.pop() if len(periods) == 1 else None
    speaker = speakers.pop() if len(speakers) == 1 else ""
    for index in mentions:
        claim = claims[index]
        frame = claim.frame
        if period is not None and frame.period is None:
            frame = replace(frame, period=period)
        if speaker and not frame.speaker:
            frame = replace(frame, speaker=speaker)
        if frame is not claim.frame:
            claims[index] = replace(claim, frame=frame)
