"""Who takes part in an event: the subject and the objects of its own clause, and nobody else.

A wrong participant is worse than none. So each step goes on only over what may stand between a verb and its
subject or object: auxiliaries, adverbs, times, titles, appositions. At any other word it ends, and nobody is found.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.bind.actors import Actors
from checker.bind.clause import Clause
from checker.bind.clauses import Outline
from checker.bind.signs import signs
from checker.bind.spots import Actor
from checker.extract.events.lexicon import EventSort
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes

_BE = frozenset("is was were are be been being s".split())
_POSSESSIVE = frozenset(("his", "her", "their", "its"))
_APOSTROPHES = frozenset("'’")
_RELATIVE = frozenset(("who", "which", "that"))
#: Before a name they make it a part of somebody or something else: "the brother of Ana Ruiz", "a friend of".
_ATTACHING = frozenset("of with for in at from to near against by about on over under into after before".split())
#: The prepositions behind an event at which those stand who take part in it, for events between people and others.
_WITH = frozenset("with to between and of by phone telephone video via on the his her their its an a".split())
_WITH_IN = _WITH | {"in"}
_OF_IN = frozenset("of by against on upon the his her their a an in".split())
#: Behind the noun of an event they lead on to who took part in it.
_LEADING_ON = _ATTACHING | {"between"}
#: Verbs that only carry the noun of an event: "held a meeting", "had a call".
_SUPPORT = frozenset(
    "hold held holds holding have has had having make made makes making give gave given pay paid take took begin began "
    "conduct conducted start started attend attended join joined sign signed reach reached win won suffer suffered "
    "announce announced carry carried launch launched open opened finish finished end ended score scored secure "
    "secured deliver delivered issue issued".split()
)
_CARRYING = _ATTACHING | _SUPPORT
#: Steps to the subject of a verb, over other verbs that share it, and tokens of an apposition.
_STEPS, _APPOSED = 24, 16
#: Tokens between a verb and its object, and words before the noun of an event.
_BEHIND, _BEFORE = 14, 5


class Scene(NamedTuple):
    """What the search for participants looks at: the text of a field, its clauses, and who can act in it."""

    text: Text
    outline: Outline
    actors: Actors


class Act(NamedTuple):
    """The event at tokens first to last (half-open) of a sentence; `verb` tells whether it is a verb there."""

    first: int
    last: int
    sentence: int
    clause: Clause
    entry: EventSort
    verb: bool


def participants(scene: Scene, act: Act) -> tuple[str, ...]:
    """The entities that take part in an event, in the order in which they do it: subject, then objects."""
    first, last = scene.text.sentences[act.sentence]
    if not scene.actors.any_from(first - _STEPS, last):
        return ()
    found = _of_verb(scene, act) if act.verb else _of_noun(scene, act)
    if not found:
        return ()
    kept = [actor for actor in found if actor.sort != "place" or act.entry.sides]
    return tuple(dict.fromkeys(actor.entity for actor in kept))


def _of_verb(scene: Scene, act: Act) -> list[Actor]:
    between, clause = act.entry.between, act.clause
    allowed = _WITH if between else _AGENT if is_passive(scene.text, clause, act.first) else _DIRECT
    return subjects(scene, act.sentence, act.first) + _objects(scene, act.last, clause.last, allowed, between)


_DIRECT = frozenset("the his her their its a an both".split())
_AGENT = frozenset("by the a an".split())


def _of_noun(scene: Scene, act: Act) -> list[Actor]:
    holders, last = _holders(scene, act, act.clause), act.last
    if last < scene.text.size and scene.text.lower[last] in _LEADING_ON:
        between = act.entry.between
        return holders + _objects(scene, last, act.clause.last, _WITH_IN if between else _OF_IN, between)
    return holders


def _holders(scene: Scene, act: Act, clause: Clause) -> list[Actor]:
    """Whose event it is: "Ruiz's call", "her visit", "Ruiz held a call", "in a call with Lind, Ruiz said"."""
    text, lower = scene.text, scene.text.lower
    floor = text.sentences[act.sentence][0]
    at = act.first
    while at > max(floor, act.first - _BEFORE):
        before = lower[at - 1]
        if before in _APOSTROPHES or (before == "s" and at - 2 >= floor and lower[at - 2] in _APOSTROPHES):
            owner = scene.actors.closing.get(at - 1 if before in _APOSTROPHES else at - 2)
            return [owner] if owner else []
        if before in _POSSESSIVE:
            owner = scene.actors.opening.get(at - 1)
            return [owner] if owner else _main_subject(scene, act, at - 1)
        if before in _CARRYING or not before[0].isalpha() or at - 1 in clause.verbs:
            break
        at -= 1
    if at <= floor:
        return []
    if lower[at - 1] in _SUPPORT:
        return subjects(scene, act.sentence, at - 1)
    if act.entry.between and lower[at - 1] in ("in", "during", "on", "after", "by", "over", "at"):
        return _main_subject(scene, act, at - 1)
    return []


def _main_subject(scene: Scene, act: Act, token: int) -> list[Actor]:
    """The subject of the verb before a token of the event's clause; where none is, of the one behind the event."""
    clause = scene.outline.clause(act.sentence, token)
    verb = clause.verb_before(token)
    if verb >= 0:
        return subjects(scene, act.sentence, verb)
    for later in scene.outline.clauses(act.sentence):
        verb = later.verb_from(max(act.last, later.first))
        if verb >= 0:
            return subjects(scene, act.sentence, verb)
    return []


def subjects(scene: Scene, sentence: int, verb: int) -> list[Actor]:
    """The actors that are the subject of the verb at a token: none where it is anyone or anything else."""
    text, actors = scene.text, scene.actors
    lower, classes, table = text.lower, word_classes(), signs()
    floor = text.sentences[sentence][0]
    at = verb
    for _ in range(_STEPS):
        if at <= floor:
            return []
        closing = actors.closing.get(at)
        if closing is not None:
            return _joined(scene, closing, floor)
        before = lower[at - 1]
        if at in actors.back:
            at = actors.back[at]
            at -= at > floor and lower[at - 1] in ("on", "in", "at", "late", "early")
        elif before in classes.auxiliaries or before in classes.adverbs or before[-2:] == "ly" or before in _RELATIVE:
            at -= 1
        elif before == ",":
            at = at - 1 if at - 1 in actors.closing else _over_apposition(text, actors, at - 1, floor)
        elif before == "to":
            sign = table.get(lower[at - 2]) if at - 2 > floor else None
            if sign is None or not sign.verb:
                return []
            at -= 2
        elif before in ("and", "but", "then"):
            at = _verb_left(scene, sentence, at - 1)
        elif before in _APOSTROPHES or (before == "t" and lower[at - 2] in _APOSTROPHES):
            at -= 1
        else:
            return []
    return []


def _over_apposition(text: Text, actors: Actors, comma: int, floor: int) -> int:
    """The token behind the actor that an apposition before `comma` explains, the floor if there is none."""
    for at in range(comma - 1, max(floor, comma - _APPOSED), -1):
        if text.words[at] == "," and at in actors.closing:
            return at
        if text.words[at] in (";", ":", "”", '"'):
            break
    return floor


def _verb_left(scene: Scene, sentence: int, token: int) -> int:
    """The verb before a conjunction, with which the verb behind it shares its subject; the sentence's start if none."""
    for clause in reversed(scene.outline.clauses(sentence)):
        verb = clause.verb_before(token)
        if verb >= 0:
            return verb
    return scene.text.sentences[sentence][0]


def _joined(scene: Scene, last: Actor, floor: int) -> list[Actor]:
    """An actor and those that are joined to it on the left: "Ruiz and Lind", "President Ruiz and Minister Lind"."""
    text, actors = scene.text, scene.actors
    lower = text.lower
    found = [last]
    at = _before_title(scene, last.first, floor)
    while at > floor and (lower[at - 1] in ("and", "&") or (len(found) > 1 and lower[at - 1] == ",")):
        at -= 2 if lower[at - 1] == "and" and lower[at - 2 : at - 1] == [","] else 1
        other = actors.closing.get(at)
        if other is None or other.sort != last.sort:
            break
        found.insert(0, other)
        at = _before_title(scene, other.first, floor)
    if at > floor and lower[at - 1] in _ATTACHING and lower[at - 1] not in ("after", "before"):
        return []
    return found


def _before_title(scene: Scene, first: int, floor: int) -> int:
    """The token at which an actor begins with its titles, adjectives and determiner."""
    text, classes = scene.text, word_classes()
    at = scene.actors.roles.get(first, first)
    while at > floor and first - at < _BEFORE + 3:
        word = text.lower[at - 1]
        if not word[0].isalpha() or word in classes.function or word in classes.verbs or word in classes.adverbs:
            break
        at -= 1
    if at > floor and text.lower[at - 1] in classes.determiners:
        at -= 1
    return at


def _objects(scene: Scene, token: int, end: int, allowed: frozenset[str], between: bool) -> list[Actor]:
    """The actors behind an event's word, and those that are joined to them."""
    text, actors = scene.text, scene.actors
    words, lower, classes = text.words, text.lower, word_classes()
    found: list[Actor] = []
    at, stop, plain = token, min(end, token + _BEHIND), False
    if not actors.any_from(token, stop):
        return found
    while at < stop:
        actor = actors.opening.get(at)
        word = lower[at]
        if actor is not None:
            at = actor.last
            if _modifies(text, actor, end):
                continue
            if plain and actor.sort != "person":
                break
            plain = False
            if lower[actor.first - 1] not in ("in", "at", "on"):
                found.append(actor)
                stop = min(end, at + _BEHIND)
        elif at in actors.skip:
            at = actors.skip[at]
        elif word in ("and", ",", "&") and (found or lower[at - 1] in ("counterpart", "counterparts")):
            if not _goes_on(scene, at + 1, stop, paired=lower[token] == "between"):
                break
            at += 1
        elif word in allowed and not (found and not between and word not in ("by", "the", "a")):
            at += 1
        elif word in classes.function or word in classes.verbs or not words[at][0].isalpha():
            if word not in ("on", "in") or at + 1 not in actors.skip:
                break
            at += 1
        else:
            at, plain = at + 1, True
            if found and not between:
                break
    return found


def _goes_on(scene: Scene, at: int, stop: int, *, paired: bool) -> bool:
    """Whether another actor of a list follows a comma or "and", behind its titles at most.

    One with a verb behind it begins a statement of its own, unless it is `paired`: "between Ruiz and Lind was".
    """
    lower, classes = scene.text.lower, word_classes()
    while at < stop:
        actor = scene.actors.opening.get(at)
        if actor is not None:
            behind = lower[actor.last] if actor.last < len(lower) else "."
            sign = signs().get(behind)
            return paired or not (sign and sign.verb)
        if at in scene.actors.skip:
            at = scene.actors.skip[at]
        elif lower[at] == "and" or lower[at] in classes.determiners:
            at += 1
        elif lower[at] in classes.function or lower[at] in classes.verbs or not lower[at][0].isalpha():
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
    classes = word_classes()
    return word not in classes.function and word not in classes.verbs and word not in classes.adverbs


def is_passive(text: Text, clause: Clause, verb: int) -> bool:
    """Whether a verb is a passive: a form of "be" stands before it with nothing but adverbs between."""
    classes, lower = word_classes(), text.lower
    at = verb - 1
    while at > clause.first and (lower[at] in classes.adverbs or lower[at][-2:] == "ly"):
        at -= 1
    return at >= clause.first and lower[at] in _BE and verb not in clause.auxiliaries and lower[verb][-3:] != "ing"
