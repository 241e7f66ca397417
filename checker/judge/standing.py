"""How two claims stand to each other beside their values: in time, and by who says them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Literal

from checker.model import Claim, Document


def day_of(claim: Claim, documents: Mapping[str, Document]) -> datetime.date | None:
    """The day for which a claim holds: its own as-of time, else its document's date, else None."""
    as_of = claim.frame.as_of
    if as_of is not None and as_of.last is not None:
        return as_of.last
    return documents[claim.doc].published.day


def in_time(a: Claim, b: Claim, documents: Mapping[str, Document]) -> Literal["same", "later"]:
    """Whether two claims hold for the same time, or one for a later time than the other.

    Documents of one day speak of the same time; where a day is not known nothing says that they do not.
    """
    one, other = day_of(a, documents), day_of(b, documents)
    return "later" if one is not None and other is not None and one != other else "same"


def different_speakers(a: Claim, b: Claim) -> bool:
    """Whether two named speakers, not the articles themselves, give the two claims."""
    return bool(a.frame.speaker and b.frame.speaker) and a.frame.speaker != b.frame.speaker
