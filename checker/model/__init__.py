"""The nouns of the program; every stage speaks these and nothing else passes between stages.

A *document* is read into *mentions* (a piece of text with a normalized value), mentions are bound into
*claims* (a mention and what it says: whose number, where, when, said by whom), claims are matched into
*facts* and *relations*, and rules judge those into *findings*. All of them are immutable records.
"""

from checker.model.claim import Claim, Frame, Modality, Period, Sentence
from checker.model.document import Corpus, Document, Problem, Published
from checker.model.fact import Edge, Fact, Matches, Refusal, Relation
from checker.model.finding import Finding, Side, Verdict
from checker.model.mention import Mention
from checker.model.origins import Origins
from checker.model.value import (
    Change,
    Comparator,
    Event,
    Identifier,
    Name,
    Ordinal,
    Quantity,
    Quote,
    Role,
    Time,
    Value,
)

__all__ = [
    "Change",
    "Claim",
    "Comparator",
    "Corpus",
    "Document",
    "Edge",
    "Event",
    "Fact",
    "Finding",
    "Frame",
    "Identifier",
    "Matches",
    "Mention",
    "Modality",
    "Name",
    "Ordinal",
    "Origins",
    "Period",
    "Problem",
    "Published",
    "Quantity",
    "Quote",
    "Refusal",
    "Relation",
    "Role",
    "Sentence",
    "Side",
    "Time",
    "Value",
    "Verdict",
]
