"""A whole and its parts: "12 people, including four children", "12 people: seven men and five women"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.match.nouns import noun_class
from checker.match.relations.passage import ahead, behind, between, by_sentence, quantity, told_at
from checker.match.relations.words import is_people, names_people, words
from checker.model import Claim, Quantity, Relation

_INCLUDING = re.compile(
    r"\b(?:including|among them|of whom|of them)\W*(?:(?:at least|about|some|only|just) )?$", re.IGNORECASE
)
_OF_THEM = re.compile(r"^\W*of (?:them|whom)\b", re.IGNORECASE)
#: Before a whole that has a further member: "a teacher and two pupils", "two more people".
_JOINED = re.compile(r"(?:\b(?:and|or|plus|with|another|other|as well as)|,)\W*$", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|more|another|additional|further)\b", re.IGNORECASE)
#: From a whole to the list of its parts: a bracket, a dash, a comma, or a colon further on.
_OPENS = re.compile(r"^\s*(?P<mark>[,(–—]|--)\s*|^[^,;:()–—]{0,60}(?P<colon>:)\s*")
_JOINT = re.compile(r"\s*(?:,\s*and\b|,|\band\b|&)\s*")
_ONE = re.compile(r"(?:a|an)\s+(?P<noun>[a-z]+)\b")
_ENDS = re.compile(r"\s*(?:[,.;)–—]|--|$|(?:were|was|have|had|are|died|who)\b)")
_WITHIN = 120
_APART = frozenset(("age", "share", "rate", "score", "ratio"))


def parts(claims: Sequence[Claim]) -> Iterator[Relation]:
    """The wholes of one article with a part each (`part`), or with all the parts that make them up (`sum`)."""
    counted = [c for c in claims if type(c.value) is Quantity and c.field == "text" and c.value.sort not in _APART]
    for own in by_sentence(counted):
        if len(own) < 2:
            continue
        yield from _single(own)
        taken: set[int] = set()
        for whole in own:
            members = [] if whole.start in taken else _listed(whole, own) or _summed(whole, own)
            if len(members) > 1:
                taken |= {part.start for part in members}
                yield Relation("sum", (("whole", whole), *(("part", part) for part in members)))


def _single(own: Sequence[Claim]) -> Iterator[Relation]:
    """Each part that is told with its whole: the nearest before it that can hold it.

    Where several stand before it and one of them is large enough, that one is meant. A whole is told with its noun
    and has no further member that nobody counts ("a teacher and two pupils").
    """
    for index, part in enumerate(own):
        included = _INCLUDING.search(ahead(part))
        of_them = _OF_THEM.search(behind(part))
        if not (included or of_them):
            continue
        wholes = [c for c in own[:index] if _can_hold(c, part, bare=of_them is not None)]
        if not wholes:
            continue
        fitting = [c for c in wholes if _most(c) >= quantity(part).value]
        whole = (fitting or wholes)[-1]
        gap = between(whole, part)
        plain = len(gap) <= _WITHIN and not names_people(gap) and ";" not in gap
        named = " " in whole.text and quantity(whole).sort == "amount"
        if plain and named and not _JOINED.search(ahead(whole)) and not _OTHERS.search(whole.text + " " + gap[:12]):
            yield Relation("part", (("whole", whole), ("part", part)))


def _can_hold(whole: Claim, part: Claim, *, bare: bool) -> bool:
    one, other = quantity(whole).unit, quantity(part).unit
    if is_people(whole) and (is_people(part) or (bare and not other)):
        return True
    return one != "" and noun_class(one) == noun_class(other)


def _most(claim: Claim) -> float:
    high = quantity(claim).high
    return float("inf") if high is None else high


def _listed(whole: Claim, own: Sequence[Claim]) -> list[Claim]:
    """The parts listed right behind a whole of people, if the list is read from end to end; else none."""
    if quantity(whole).unit not in words().whole or quantity(whole).sort != "amount":
        return []
    text = behind(whole)
    opened = _OPENS.match(text)
    if not opened:
        return []
    kinds = words().sexes if opened["mark"] == "," else words().people
    starts = {claim.start: claim for claim in own}
    place, found = opened.end(), list[Claim]()
    while True:
        item = _item(whole, place, starts)
        if item is None or quantity(item).unit not in kinds or quantity(item).unit == quantity(whole).unit:
            return []
        found.append(item)
        place = item.end - whole.end
        joint = _JOINT.match(text, place)
        if joint and _item(whole, joint.end(), starts):
            place = joint.end()
        elif joint and "and" in joint[0]:
            return []  # the list goes on with somebody else
        else:
            return found if _ENDS.match(text, place) else []


def _item(whole: Claim, place: int, starts: dict[int, Claim]) -> Claim | None:
    """The part that begins at a place behind the whole: a counted one, or "a woman", which is one."""
    start = whole.end + place
    if start in starts:
        return starts[start]
    single = _ONE.match(behind(whole), place)
    if single is None or single["noun"] not in words().people:
        return None
    one = Quantity(value=1, low=1, high=1, unit=single["noun"])
    return told_at(whole, start, start + len(single[0]), one)


def _summed(whole: Claim, own: Sequence[Claim]) -> list[Claim]:
    """The parts before a whole that is told as their sum: "seven men and five women were hurt, 12 people in all"."""
    told = behind(whole).lower().lstrip(" ,")
    if not any(told.startswith(phrase) for phrase in words().in_all) or quantity(whole).sort != "amount":
        return []
    before = list(own[: own.index(whole)])
    if len(before) < 2 or quantity(before[0]).unit == "" or len(between(before[-1], whole)) > _WITHIN:
        return []
    chained = all(_JOINT.fullmatch(between(one, other)) for one, other in pairwise(before))
    sole = not _JOINED.search(ahead(before[0])) and " and " not in between(before[-1], whole)
    return before if chained and sole and not _ONE.search(between(before[-1], whole)) else []
