"""The order of matching: stories, blocks, gate, similarity, best counterparts, clusters; relations beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.match.best import best_edges
from checker.match.blocking import CAP, blocks, pairs
from checker.match.clusters import facts
from checker.match.entities import resolve_entities
from checker.match.gate import refusal
from checker.match.profiles import Profile, profile
from checker.match.relations import find_relations
from checker.match.similarity import THRESHOLD, similarity
from checker.match.stories import Stories, find_stories, group_stories
from checker.model import Claim, Document, Edge, Matches, Refusal

#: Refusals of pairs that score at least this are near enough to be worth showing one by one.
_NEAR = 0.35
_SHOWN = 500


def match(documents: Sequence[Document], claims: Sequence[Claim], *, group_by: str = "") -> Matches:
    """Find the facts and relations in the claims of a corpus, and why look-alike pairs were not compared.

    Documents are compared with the others of their story; with `group_by`, with those whose metadata of that key
    is equal. The result does not depend on the order of documents or claims.
    """
    stories = group_stories(documents, group_by) if group_by else find_stories(documents)
    entities = resolve_entities(claims)
    profiles = {claim.key: profile(claim, entities) for claim in claims if claim.kind in _COMPARED}
    edges, refusals, refused = _compare(profiles, stories)
    best, beaten = best_edges(edges)
    refused.update(refusal.reason for refusal in beaten)
    if stories.ungrouped:
        refused["no-group"] += stories.ungrouped

    def must_not_link(a: Claim, b: Claim) -> bool:
        return refusal(profiles[a.key], profiles[b.key]) is not None

    shown = sorted([*refusals, *beaten], key=lambda r: (r.a.key, r.b.key, r.reason))[:_SHOWN]
    found = facts(best, must_not_link)
    relations = find_relations(documents, claims, stories.linked, entities)
    return Matches(found, relations, tuple(shown), dict(sorted(refused.items())))


_COMPARED = frozenset(("quantity", "event", "name", "role", "quote"))


def _compare(
    profiles: dict[tuple[str, str, int, int, str], Profile], stories: Stories
) -> tuple[list[Edge], list[Refusal], Counter[str]]:
    """The edges between claims that passed the gate and are alike, near refusals, and the count of all refusals."""
    edges: list[Edge] = []
    seen: set[tuple[object, object]] = set()
    refusals: list[Refusal] = []
    refused: Counter[str] = Counter()
    for block in blocks(profiles.values()).values():
        if len(block) > CAP:
            refused["block-cap"] += len(block) - CAP
        for a, b in pairs(sorted(block, key=lambda p: p.claim.key)[:CAP], stories):
            pair = (a.claim.key, b.claim.key)
            if pair in seen:
                continue
            seen.add(pair)
            barred = refusal(a, b)
            score, features = similarity(a, b) if barred is None or a.claim.kind == "quantity" else (0.0, ())
            if barred is None and score >= THRESHOLD:
                edges.append(Edge(a.claim, b.claim, round(score, 4), features))
                continue
            reason, detail = barred or ("too-unlike", f"{score:.2f}")
            refused[reason] += 1
            if score >= _NEAR:
                refusals.append(Refusal(a.claim, b.claim, reason, detail))
    return edges, refusals, refused
