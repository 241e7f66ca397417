"""Results of votes: a lead with its two shares, seats that are, or are not, a majority of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.match.relations.passage import amounts, behind, between, by_sentence, quantity
from checker.model import Claim, Relation

_LEAD = re.compile(r"^\W*(?:ahead|clear|in front|more than|behind|lead|margin|gap)\b", re.IGNORECASE)
_LEAD_OF = re.compile(r"\b(?:lead|margin|advantage|gap) of\W*$", re.IGNORECASE)
#: What makes two percentages of a sentence shares of other votes than that of the lead.
_OTHER_VOTE = re.compile(r"\b(?:from|in (?:19|20)\d\d|last|previous|earlier|poll|polls|turnout)\b", re.IGNORECASE)
_OF = re.compile(r"^\W*(?:seats\W+)?(?:of|out of|in)\W+(?:the|all)?\W*$", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:short of|lost|loses|losing|lacks?|without|no|miss(?:ed|es|ing)?)\b[^.;]*\bmajority\b", re.I)
_HAS = re.compile(
    r"^[^.;]{0,40}\b(?:an?|the|its|their)\W+(?:absolute |outright |clear |narrow |slim )*majority\b", re.I
)
_NEEDED = re.compile(r"\b(?:need|needs|needed|required|requires|if|would|could)\b", re.IGNORECASE)


def votes(claims: Sequence[Claim]) -> Iterator[Relation]:
    """The leads (`lead`: the lead and two shares) and majorities (`majority`) of one article, each of one sentence."""
    for own in by_sentence(amounts(claims)):
        yield from _lead(own)
        yield from _majority(own)


def _lead(own: Sequence[Claim]) -> Iterator[Relation]:
    """A lead in points in a sentence with no more than two shares."""
    leads = [c for c in own if quantity(c).unit == "percentage_point"]
    shares = [c for c in own if quantity(c).unit == "percent"]
    if len(leads) != 1 or len(shares) != 2 or any(quantity(c).change for c in (*leads, *shares)):
        return
    sentence = own[0].sentence.text
    told = _LEAD.search(behind(leads[0])) or _LEAD_OF.search(sentence[: leads[0].start - own[0].sentence.start])
    if told and not _OTHER_VOTE.search(sentence):
        yield Relation("lead", (("lead", leads[0]), *(("share", share) for share in shares)))


def _majority(own: Sequence[Claim]) -> Iterator[Relation]:
    """Seats of all seats, and that they are a majority or short of one.

    The seats have the role `majority` or `minority`.
    """
    seats = [c for c in own if quantity(c).unit == "seat" and quantity(c).comparator == "="]
    if len(seats) < 2 or not _OF.match(between(seats[0], seats[1])):
        return
    rest = behind(seats[1])
    if _SHORT.search(rest.split(";")[0]):
        yield Relation("majority", (("minority", seats[0]), ("whole", seats[1])))
    elif _HAS.search(rest) and not _NEEDED.search(own[0].sentence.text):
        yield Relation("majority", (("majority", seats[0]), ("whole", seats[1])))
