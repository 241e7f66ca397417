"""The order of matching: stories, blocks, gate, likeness, best counterparts, clusters; relations beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from checker.match.best import best_edges
from checker.match.blocking import CAP, blocks, pairs
from checker.match.clusters import facts
from checker.match.entities import resolve_entities
from checker.match.grounds import grounds
from checker.match.kinds import matcher_of
from checker.match.kinds.tellings import IN_HEADLINE
from checker.match.profiles import Profile, profiles
from checker.match.relations import find_relations
from checker.match.reuse import restated
from checker.match.stories import Stories, find_stories, group_stories
from checker.model import Claim, Document, Edge, Matches, Refusal

#: Refusals of pairs that score at least this are near enough to be worth showing one by one.
_NEAR = 0.35


def match(
    documents: Sequence[Document], claims: Sequence[Claim], *, group_by: str = "", refusals: bool = False
) -> Matches:
    """Find the facts and relations in the claims of a corpus, and why look-alike pairs were not compared.

    Documents are compared with the others of their story; with `group_by`, with those whose metadata of that key
    is equal. Pairs that were not compared are counted; those that were near are kept where `refusals` are wanted. The
    result does not depend on the order of documents or claims.
    """
    refused: Counter[str] = Counter()
    stories: Stories
    if group_by:
        stories = groups = group_stories(documents, group_by)
        refused["no-group"] = groups.ungrouped
    else:
        stories = find_stories(documents)
    entities = resolve_entities(claims)
    ground = grounds(claims, entities)
    blocked = blocks(profiles(claims, entities, ground))
    edges, near = _compare(blocked, stories, refused, refusals)
    seen: dict[int, Profile] = {}
    for block in blocked.values():
        for profile in block:
            seen.setdefault(id(profile.claim), profile)

    def certain(edge: Edge) -> bool:
        matcher = matcher_of(seen[id(edge.a)])
        return matcher is not None and (edge.score >= matcher.certain or edge.telling == IN_HEADLINE)

    again = restated(documents, claims, stories, ground)
    best, beaten = best_edges((edge for edge in edges if not again.elsewhere(edge.a, edge.b)), certain)
    refused.update(refusal.reason for refusal in beaten)

    def must_not_link(a: Claim, b: Claim) -> bool:
        one, other = seen[id(a)], seen[id(b)]
        matcher = matcher_of(one)
        return (
            matcher is None
            or matcher is not matcher_of(other)
            or (matcher.apart or matcher.barred)(one, other) is not None
        )

    found = facts(best, must_not_link)
    relations = find_relations(documents, claims, stories.linked, entities)
    told = {reason: count for reason, count in sorted(refused.items()) if count}
    kept = sorted([*near, *beaten], key=lambda r: (r.a.key, r.b.key, r.reason)) if refusals else ()
    return Matches(found, relations, again.facts, tuple(kept), told, again.copies)


def _compare(
    blocked: Mapping[str, Sequence[Profile]], stories: Stories, refused: Counter[str], refusals: bool
) -> tuple[list[Edge], list[Refusal]]:
    """The edges between claims that passed the gate and are alike, and near refusals where they are wanted.

    All refusals are counted in `refused`. How alike two claims are that the gate keeps apart is of interest only to
    those who want to see it.
    """
    edges: list[Edge] = []
    paired: set[tuple[int, int]] = set()
    near: list[Refusal] = []
    for block in blocked.values():
        matcher = matcher_of(block[0])
        if matcher is None:
            continue
        if matcher.everywhere and not matcher.by_key and len(block) > CAP:
            refused["block-cap"] += len(block) - CAP
        for a, b, story in pairs(block, matcher, stories):
            if matcher.several_keys:
                pair = (id(a.claim), id(b.claim))
                if pair in paired:
                    continue
                paired.add(pair)
            barred = matcher.barred(a, b)
            if barred is not None and not (refusals and a.claim.kind == "quantity"):
                refused[barred[0]] += 1
                continue
            features = matcher.features(a, b, story)
            score = matcher.score(features)
            if barred is None and score >= matcher.threshold:
                edges.append(Edge(a.claim, b.claim, round(score, 4), features, matcher.telling(a, b)))
                continue
            reason, detail = barred or ("too-unlike", f"{score:.2f}")
            refused[reason] += 1
            if refusals and score >= _NEAR:
                near.append(Refusal(a.claim, b.claim, reason, detail, round(score, 4)))
    return edges, near
