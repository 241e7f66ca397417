"""A number that an article gives twice is one number: what one mention leaves open, the other tells.

"19 mills closed, ministry says" over "On May 3, 19 mills were closed in Solvik" has day and speaker once each. A
headline over a report counts over the report's time: that of its first sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import compress, repeat
from operator import attrgetter, is_

from msgspec.structs import replace

from checker.extract.quantity.dimensions import dimension
from checker.model import Claim, Period, Quantity

#: Smaller numbers are given twice by chance.
_TELLING = 3
_VALUE = attrgetter("value")


def complete(claims: list[Claim], headline: str, lead: Period | None) -> list[Claim]:
    """The claims of a document in their order, each with the period and the speaker that its number has elsewhere.

    Those of the headline, which the text may begin with again, take theirs from the `lead` where nothing else tells it.
    """
    mentions: defaultdict[Hashable, list[int]] = defaultdict(list)
    kinds = map(type, map(_VALUE, claims))
    for index in compress(range(len(claims)), map(is_, kinds, repeat(Quantity))):
        claim = claims[index]
        value = claim.value
        if isinstance(value, Quantity) and value.sort != "age" and not value.vague and value.value >= _TELLING:
            unit = value.unit if claim.frame.measure == "count" else ""  # "300 killed", "300 people died"
            mentions[value.value, unit, value.sort, claim.frame.measure].append(index)
    completed: dict[int, Claim] = {}
    for indices in mentions.values():
        if len(indices) > 1:
            said = [claims[index] for index in indices]
            completed.update((index, _completed(claims[index], said)) for index in indices)
    if completed:
        claims = [completed.get(index, claim) for index, claim in enumerate(claims)]
    return [_led(claim, headline, lead) for claim in claims] if headline and lead is not None else claims


def _led(claim: Claim, headline: str, lead: Period) -> Claim:
    """A count of a headline with the period of the report below it; tolls have the time of their event instead.

    "Over the past day" in the headline is the day that the report gives.
    """
    frame, value = claim.frame, claim.value
    own = frame.period is not None and not (frame.period.recent and lead.recent)
    if own or frame.measure != "count" or not isinstance(value, Quantity) or dimension(value.unit):
        return claim
    heads = claim.field == "title" or (claim.end <= len(headline) and claim.sentence.text in headline)
    return replace(claim, frame=replace(frame, period=lead)) if heads else claim


def _completed(claim: Claim, mentions: Sequence[Claim]) -> Claim:
    frame = claim.frame
    if frame.period is not None and frame.speaker:
        return claim
    periods = {mention.frame.period for mention in mentions if mention.frame.period is not None}
    speakers = {mention.frame.speaker for mention in mentions if mention.frame.speaker}
    if frame.period is None and len(periods) == 1:
        frame = replace(frame, period=periods.pop())
    if not frame.speaker and len(speakers) == 1:
        frame = replace(frame, speaker=speakers.pop())
    return claim if frame is claim.frame else replace(claim, frame=frame)
