"""The order of matching: stories, blocks, gate, likeness, best counterparts, clusters; relations beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.match.best import best_edges
from checker.match.blocking import CAP, blocks, pairs
from checker.match.clusters import facts
from checker.match.entities import resolve_entities
from checker.match.kinds import matcher_of
from checker.match.profiles import Profile, profiles
from checker.match.relations import find_relations
from checker.match.stories import Stories, find_stories, group_stories
from checker.model import Claim, Document, Edge, Matches, Refusal

#: Refusals of pairs that score at least this are near enough to be worth showing one by one.
_NEAR = 0.35
_SHOWN = 500

_Key = tuple[str, str, int, int, str]


def match(documents: Sequence[Document], claims: Sequence[Claim], *, group_by: str = "") -> Matches:
    """Find the facts and relations in the claims of a corpus, and why look-alike pairs were not compared.

    Documents are compared with the others of their story; with `group_by`, with those whose metadata of that key
    is equal. The result does not depend on the order of documents or claims.
    """
    stories = group_stories(documents, group_by) if group_by else find_stories(documents)
    entities = resolve_entities(claims)
    all_profiles = profiles(claims, entities)
    edges, refusals, refused, seen = _compare(all_profiles, stories)
    best, beaten = best_edges(edges)
    refused.update(refusal.reason for refusal in beaten)
    if stories.ungrouped:
        refused["no-group"] += stories.ungrouped

    def must_not_link(a: Claim, b: Claim) -> bool:
        one, other = seen[a.key], seen[b.key]
        matcher = matcher_of(one)
        return matcher is None or matcher is not matcher_of(other) or matcher.barred(one, other) is not None

    shown = sorted([*refusals, *beaten], key=lambda r: (r.a.key, r.b.key, r.reason))[:_SHOWN]
    found = facts(best, must_not_link)
    relations = find_relations(documents, claims, stories.linked, entities)
    return Matches(found, relations, tuple(shown), dict(sorted(refused.items())))


def _compare(
    given: Sequence[Profile], stories: Stories
) -> tuple[list[Edge], list[Refusal], Counter[str], dict[_Key, Profile]]:
    """The edges between claims that passed the gate and are alike, near refusals, and the count of all refusals.

    And the profiles by their claims' keys, as the blocks have them.
    """
    edges: list[Edge] = []
    paired: set[tuple[_Key, _Key]] = set()
    seen: dict[_Key, Profile] = {}
    refusals: list[Refusal] = []
    refused: Counter[str] = Counter()
    for block in blocks(given).values():
        matcher = matcher_of(block[0])
        if matcher is None:
            continue
        if matcher.everywhere and not matcher.by_key and len(block) > CAP:
            refused["block-cap"] += len(block) - CAP
        for profile in block:
            seen.setdefault(profile.claim.key, profile)
        for a, b, story in pairs(block, matcher, stories):
            pair = (a.claim.key, b.claim.key)
            if pair in paired:
                continue
            paired.add(pair)
            barred = matcher.barred(a, b)
            features = matcher.features(a, b, story) if barred is None or a.claim.kind == "quantity" else ()
            score = matcher.score(features)
            if barred is None and score >= matcher.threshold:
                edges.append(Edge(a.claim, b.claim, round(score, 4), features))
                continue
            reason, detail = barred or ("too-unlike", f"{score:.2f}")
            refused[reason] += 1
            if score >= _NEAR:
                refusals.append(Refusal(a.claim, b.claim, reason, detail))
    return edges, refusals, refused, seen
