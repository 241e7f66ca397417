"""Facts and relations: claims that speak of the same thing, or must fit together."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import Struct

from checker.model.claim import Claim


class Edge(Struct, frozen=True, gc=False):
    """Two claims of one fact and why they are taken to speak of the same thing.

    `score` is 0 to 1; `features` are (name, contribution, detail) in the order in which they were weighed. `telling`
    says what shows that two counts tell of one state of the matter, whatever moved from hour to hour ("the same
    words"); "" where nothing does.
    """

    a: Claim
    b: Claim
    score: float
    features: tuple[tuple[str, float, str], ...] = ()
    telling: str = ""


class Fact(Struct, frozen=True, gc=False):
    """Claims, from one or more documents, that speak of the same thing; `score` is its weakest needed edge's."""

    kind: str
    claims: tuple[Claim, ...]
    edges: tuple[Edge, ...]
    score: float


class Relation(Struct, frozen=True, gc=False):
    """Claims that must fit together without being the same, by their roles ("before", "after", "change").

    `told` are the days on which their article can have appeared, where that matters ("for 12 years, since 2008").
    """

    kind: str
    roles: tuple[tuple[str, Claim], ...]
    told: tuple[datetime.date, datetime.date] | None = None

    def __getitem__(self, role: str) -> Claim:
        for name, claim in self.roles:
            if name == role:
                return claim
        raise KeyError(role)


class Refusal(Struct, frozen=True, gc=False):
    """Two claims that looked alike and were not compared: the reason's code and the words that decided it.

    `score` says how alike they looked, 0 to 1.
    """

    a: Claim
    b: Claim
    reason: str
    detail: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Matches:
    """What matching found: facts, relations, and why look-alike pairs were not compared.

    `restated` are facts of another sort: claims in corresponding places of texts that derive from one another.
    `refused` counts all refusals by reason; `refusals` keeps, where they are wanted, those that are near enough to be
    worth showing. `copies` are the pairs of documents that are copies of one report.
    """

    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...]
    restated: tuple[Fact, ...]
    refusals: tuple[Refusal, ...]
    refused: Mapping[str, int]
    copies: tuple[tuple[str, str], ...] = ()
