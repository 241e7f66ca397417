"""Who is who across documents: one key for all the spellings of a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.extract.people.variants import same_person, surname_key
from checker.model import Claim, Name

#: From this likeness on two full names are one person's.
SAME = 0.85


def resolve_entities(claims: Iterable[Claim]) -> Mapping[str, str]:
    """Map the key of each person named in the corpus to one key for all its spellings.

    Only full names are joined; within a block of like surnames each name joins the first (in alphabetical order)
    that it is a variant of. So the result depends on the names alone, and not on the order of documents.
    """
    blocks: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if type(claim.value) is Name and claim.value.sort == "person" and " " in claim.value.entity:
            blocks[surname_key(claim.value.entity)].add(claim.value.entity)
    resolved: dict[str, str] = {}
    for names in blocks.values():
        heads: list[str] = []
        for name in sorted(names):
            head = next((head for head in heads if same_person(head, name) >= SAME), None)
            if head is None:
                heads.append(name)
            resolved[name] = head or name
    return resolved
