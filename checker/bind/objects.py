"""The objects of an event: the actors behind its word, and those that are joined to them."""

from __future__ import annotations

from functools import cache

from checker.bind.actors import Actors
from checker.bind.signs import signs
from checker.bind.spots import Actor
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes

#: Tokens between an event's word and its object.
_BEHIND = 14
_APOSTROPHES = frozenset("'’")
#: With them a statement of its own begins: "to defeat Norvik she needs help".
_SUBJECTS = frozenset(("he", "she", "they", "we"))
_JOINING = frozenset(("and", ",", "&"))


def may_be_object(actors: Actors, token: int, end: int) -> bool:
    """Whether an actor begins near enough behind an event's word to be its object, before token `end`."""
    begins = actors.next_from(token)
    return begins < end and begins < token + _BEHIND


def objects(text: Text, actors: Actors, token: int, end: int, allowed: frozenset[str], between: bool) -> list[Actor]:
    """The actors behind an event's word, over the words that are allowed between, and those joined to them.

    Where the event is `between` people, those without a preposition of their own are not all.
    """
    lower, opening, skip, halting = text.lower, actors.opening, actors.skip, _halting()
    found: list[Actor] = []
    at, stop, plain = token, min(end, token + _BEHIND), False
    while at < stop:
        word = lower[at]
        if word in _SUBJECTS:
            break
        if at in opening:
            actor = opening[at]
            at = actor.last
            if _modifies(text, actor, end):
                continue
            if plain and actor.sort != "person":
                break
            plain = False
            if lower[actor.first - 1] not in ("in", "at", "on"):
                found.append(actor)
                stop = min(end, at + _BEHIND)
        elif at in skip:
            at = skip[at]
        elif word in _JOINING and (found or lower[at - 1] in ("counterpart", "counterparts")):
            if not _goes_on(text, actors, at + 1, stop, paired=lower[token] == "between"):
                break
            at += 1
        elif word in allowed and not (found and not between and word not in ("by", "the", "a")):
            at += 1
        elif word in halting or not word[0].isalpha():
            if word not in ("on", "in") or at + 1 not in skip:
                break
            at += 1
        else:
            at, plain = at + 1, True
            if found and not between:
                break
    return found


@cache
def _halting() -> frozenset[str]:
    """The words at which no object is looked for any further, as they are no part of its title."""
    return word_classes().function | word_classes().verbs


def _goes_on(text: Text, actors: Actors, at: int, stop: int, *, paired: bool) -> bool:
    """Whether another actor of a list follows a comma or "and", behind its titles at most.

    One with a verb behind it begins a statement of its own, unless it is `paired`: "between Ruiz and Lind was".
    """
    lower, determiners, halting = text.lower, word_classes().determiners, _halting()
    while at < stop:
        actor = actors.opening.get(at)
        if actor is not None:
            behind = lower[actor.last] if actor.last < len(lower) else "."
            sign = signs().get(behind)
            return paired or not (sign and sign.verb)
        if at in actors.skip:
            at = actors.skip[at]
        elif lower[at] == "and" or lower[at] in determiners:
            at += 1
        elif lower[at] in halting or not lower[at][0].isalpha():
            return False
        else:
            at += 1
    return False


def _modifies(text: Text, actor: Actor, end: int) -> bool:
    """Whether a name only modifies or owns what follows: "Oslo resident", "Kestrel shares", "Lind's deputy"."""
    if actor.last >= end:
        return False
    word = text.lower[actor.last]
    if word in _APOSTROPHES:
        return actor.last + 1 < end and text.glued(actor.last)
    if actor.sort == "person" or not word[0].isalpha():
        return False
    return word not in _halting() and word not in word_classes().adverbs
