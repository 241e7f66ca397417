"""A number that an article gives twice is one number: what one mention leaves open, the other tells.

"19 mills closed, ministry says" over "On May 3, 19 mills were closed in Solvik" has day and speaker once each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from checker.model import Claim, Quantity

#: Smaller numbers are given twice by chance.
_TELLING = 3


def complete(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document in their order, each with the period and the speaker that its number has elsewhere."""
    mentions: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        key = _number(claim)
        if key is not None:
            mentions[key].append(claim)
    echoes = {key: said for key, said in mentions.items() if len(said) > 1}
    return [_completed(claim, echoes.get(_number(claim), ())) for claim in claims] if echoes else list(claims)


def _number(claim: Claim) -> Hashable:
    """What two mentions of one number have in common; None where it is too small to tell, or an age."""
    value = claim.value
    if not isinstance(value, Quantity) or value.sort == "age" or value.vague or value.value < _TELLING:
        return None
    return value.value, value.unit, value.sort, claim.frame.measure


def _completed(claim: Claim, mentions: Sequence[Claim]) -> Claim:
    frame = claim.frame
    if not mentions or (frame.period is not None and frame.speaker):
        return claim
    periods = {mention.frame.period for mention in mentions if mention.frame.period is not None}
    speakers = {mention.frame.speaker for mention in mentions if mention.frame.speaker}
    if frame.period is None and len(periods) == 1:
        frame = frame._replace(period=periods.pop())
    if not frame.speaker and len(speakers) == 1:
        frame = frame._replace(speaker=speakers.pop())
    return claim if frame is claim.frame else claim._replace(frame=frame)
