"""A number that an article gives twice is one number: what one mention leaves open, the other tells.

"19 mills closed, ministry says" over "On May 3, 19 mills were closed in Solvik" has day and speaker once each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from checker.model import Claim, Quantity

#: Smaller numbers are given twice by chance.
_TELLING = 3


def complete(claims: list[Claim]) -> list[Claim]:
    """The claims of a document in their order, each with the period and the speaker that its number has elsewhere."""
    mentions: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        value = claim.value
        if isinstance(value, Quantity) and value.sort != "age" and not value.vague and value.value >= _TELLING:
            mentions[value.value, value.unit, value.sort, claim.frame.measure].append(index)
    completed: dict[int, Claim] = {}
    for indices in mentions.values():
        if len(indices) > 1:
            said = [claims[index] for index in indices]
            completed.update((index, _completed(claims[index], said)) for index in indices)
    return [completed.get(index, claim) for index, claim in enumerate(claims)] if completed else claims


def _completed(claim: Claim, mentions: Sequence[Claim]) -> Claim:
    frame = claim.frame
    if frame.period is not None and frame.speaker:
        return claim
    periods = {mention.frame.period for mention in mentions if mention.frame.period is not None}
    speakers = {mention.frame.speaker for mention in mentions if mention.frame.speaker}
    if frame.period is None and len(periods) == 1:
        frame = frame._replace(period=periods.pop())
    if not frame.speaker and len(speakers) == 1:
        frame = frame._replace(speaker=speakers.pop())
    return claim if frame is claim.frame else claim._replace(frame=frame)
