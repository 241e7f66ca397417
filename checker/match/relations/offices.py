"""One office that articles of one story give to two people at one time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.extract.people.roles import normal_title
from checker.extract.people.variants import same_person
from checker.match.relations.passage import Days, ahead, behind
from checker.match.relations.words import words
from checker.model import Claim, Document, Relation, Role

#: Articles further apart than this many days can tell of a change of office.
_DAYS = 7
#: Two names more alike than this can be one person's.
_ALIKE = 0.5
#: An office that only names another's: "the spokesman of the president, ...", "the president's office".
_ANOTHERS = re.compile(r"\b(?:of|to|for|under|at)\s+(?:the\s+)?$", re.IGNORECASE)
_OWNS = re.compile(r"^[’']s?\b|^s[’']")
_WORD = re.compile(r"[\w’'-]+")

Linked = Callable[[str, str], bool]


def offices(
    documents: Sequence[Document], claims: Sequence[Claim], linked: Linked, entities: Mapping[str, str]
) -> Iterator[Relation]:
    """Pairs of people, once each, who hold the same office in articles that appeared within days of each other.

    Only an office that one person holds at a time, of a house that is named; and no former, acting or coming holder.
    Two people in one article are left alone: it tells of a succession, and knows.
    """
    told = {document.id: document.published.days for document in documents}
    holders: defaultdict[tuple[str, str], list[tuple[str, Claim]]] = defaultdict(list)
    for claim in claims:
        role = claim.value
        if type(role) is Role and claim.field == "text" and _is_sole(role) and _holds_now(claim):
            person = entities.get(role.person, role.person)
            holders[normal_title(role.title), role.organisation].append((person, claim))
    for office in sorted(holders):
        seen: set[frozenset[str]] = set()
        ordered = sorted(holders[office], key=lambda holder: holder[1].key)
        for (one, a), (other, b) in combinations(ordered, 2):
            pair = frozenset((one, other))
            if pair in seen or a.doc == b.doc or not _two_people(one, other) or not linked(a.doc, b.doc):
                continue
            if _close(told[a.doc], told[b.doc]):
                seen.add(pair)
                yield Relation("office", (("holder", a), ("holder", b)))


def _is_sole(role: Role) -> bool:
    """Whether one person at a time holds the office, and it is known of which house."""
    return normal_title(role.title) in words().sole and role.organisation not in ("", *words().no_house)


def _holds_now(claim: Claim) -> bool:
    """Whether the office is the person's own, and nothing beside it says that it was, will be or may be held."""
    if _ANOTHERS.search(ahead(claim)) or _OWNS.match(behind(claim)):
        return False
    near = _WORD.findall(ahead(claim)[-60:].lower())[-4:] + _WORD.findall(claim.text.lower())
    near += _WORD.findall(behind(claim)[:60].lower())[:5]
    return not any(word in words().not_now or word.startswith(("ex-", "co-", "vice-")) for word in near)


def _two_people(one: str, other: str) -> bool:
    """Whether two full names, of which none is a spelling of the other."""
    if " " not in one or " " not in other or set(one.split()) & set(other.split()):
        return False
    return same_person(one, other) < _ALIKE


def _close(one: Days | None, other: Days | None) -> bool:
    if one is None or other is None:
        return False
    return one[0] == one[1] and other[0] == other[1] and abs((one[0] - other[0]).days) <= _DAYS
