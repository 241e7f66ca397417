"""Who takes part in an event: the subject and the objects of its own clause, and nobody else.

A wrong participant is worse than none. So each step goes on only over what may stand between a verb and its
subject or object: auxiliaries, adverbs, times, titles, appositions. At any other word it ends, and nobody is found.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from checker.bind.actors import Actors
from checker.bind.clause import Clause
from checker.bind.clauses import Outline
from checker.bind.objects import may_be_object, objects
from checker.bind.signs import signs
from checker.bind.spots import Actor
from checker.extract.events.lexicon import alike, lexicon
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes
from checker.model import Event

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
#: What an owner's name, or the word for one, has before the noun of an event.
_OWNING = _POSSESSIVE | _APOSTROPHES | {"s"}
#: Before the noun of an event they make it that during which somebody does something else.
_DURING = frozenset("in during on after by over at".split())
#: One of these stands before the noun of an event that is somebody's, or of one that they may act on each other in.
_HOLDING = _OWNING | _SUPPORT
#: Before a time they belong to it.
_TIMING = frozenset("on in at late early".split())
_DIRECT = frozenset("the his her their its a an both".split())
_AGENT = frozenset("by the a an".split())
#: Steps to the subject of a verb, over other verbs that share it, and tokens of an apposition.
_STEPS, _APPOSED = range(24), 16
#: Words before the noun of an event.
_BEFORE = 5


class Scene(Struct, frozen=True):
    """What the search for participants looks at: the text of a field, its clauses, and who can act in it."""

    text: Text
    outline: Outline
    actors: Actors


class Sort(Struct, frozen=True, gc=False):
    """What the lexicon of events tells of a sort: each event is asked for it, and its schema's models are slow to read.

    `kin` are the other sorts that can name the same event. `holding` are the words one of which stands before its noun
    where that is somebody's, or something that they did.
    """

    between: bool
    sides: bool
    once: bool
    outcome: bool
    happening: bool
    kin: frozenset[str]
    holding: frozenset[str]


@cache
def sorts() -> dict[str, Sort]:
    """All sorts of events by their name."""
    known = lexicon().sorts
    return {
        name: Sort(
            entry.between,
            entry.sides,
            entry.once,
            entry.outcome,
            entry.happening,
            frozenset(other for other in known if other != name and alike(name, other)),
            _HOLDING | _DURING if entry.between else _HOLDING,
        )
        for name, entry in known.items()
    }


class Act(Struct, frozen=True):
    """The event at tokens first to last (half-open) of a sentence, as its words tell it.

    `verb` tells whether it is a verb there.
    """

    first: int
    last: int
    sentence: int
    clause: Clause
    entry: Sort
    event: Event
    verb: bool


@cache
def _steps() -> dict[str, str]:
    """How to step over a word on the way from a verb to its subject; at other words, but adverbs in -ly, it ends."""
    classes = word_classes()
    steps = {",": "comma", "to": "verb", "t": "negation", **dict.fromkeys(("and", "but", "then"), "conjunction")}
    return steps | dict.fromkeys((*classes.auxiliaries, *classes.adverbs, *_RELATIVE, *_APOSTROPHES), "word")


@cache
def _no_title() -> frozenset[str]:
    """Words that are no part of a title before a name."""
    classes = word_classes()
    return classes.function | classes.verbs | classes.adverbs


def participants(scene: Scene, act: Act) -> tuple[str, ...]:
    """The entities that take part in an event, in the order in which they do it: subject, then objects."""
    found = _of_verb(scene, act) if act.verb else _of_noun(scene, act)
    if not found:
        return ()
    kept = [actor.entity for actor in found if actor.sort != "place" or act.entry.sides]
    return tuple(dict.fromkeys(kept))


def _of_verb(scene: Scene, act: Act) -> list[Actor]:
    found, last, end = subjects(scene, act.sentence, act.first), act.last, act.clause.last
    if not may_be_object(scene.actors, last, end):
        return found
    between = act.entry.between
    allowed = _WITH if between else _AGENT if is_passive(scene.text, act.clause, act.first) else _DIRECT
    return found + objects(scene.text, scene.actors, last, end, allowed, between)


def _of_noun(scene: Scene, act: Act) -> list[Actor]:
    lower, first, last, end, entry = scene.text.lower, act.first, act.last, act.clause.last, act.entry
    held = not entry.holding.isdisjoint(lower[first - _BEFORE - 1 if first > _BEFORE else 0 : first])
    found = _holders(scene, act) if held else []
    if last >= end or lower[last] not in _LEADING_ON or not may_be_object(scene.actors, last, end):
        return found
    between = entry.between
    return found + objects(scene.text, scene.actors, last, end, _WITH_IN if between else _OF_IN, between)


def _holders(scene: Scene, act: Act) -> list[Actor]:
    """Whose event it is: "Ruiz's call", "her visit", "Ruiz held a call", "in a call with Lind, Ruiz said"."""
    lower, verbs, at = scene.text.lower, act.clause.verbs, act.first
    floor = scene.text.sentences[act.sentence][0]
    near = max(floor, at - _BEFORE)
    while at > near:
        before = lower[at - 1]
        if before in _OWNING:
            if before in _POSSESSIVE:
                owner = scene.actors.opening.get(at - 1)
                owners = [owner] if owner else _main_subject(scene, act, at - 1)
                # the call of several is not that of the one who tells of it: "Ryder said after their call"
                return [] if before == "their" and [one.sort for one in owners] == ["person"] else owners
            owned = at - 1 if before != "s" else at - 2 if at - 2 >= floor and lower[at - 2] in _APOSTROPHES else -1
            if owned >= 0:
                owner = scene.actors.closing.get(owned)
                return [owner] if owner else []
        if before in _CARRYING or not before[0].isalpha() or at - 1 in verbs:
            break
        at -= 1
    if at <= floor:
        return []
    before = lower[at - 1]
    if before in _SUPPORT:
        return subjects(scene, act.sentence, at - 1)
    return _main_subject(scene, act, at - 1) if act.entry.between and before in _DURING else []


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
    floor = text.sentences[sentence][0]
    if actors.next_from(floor) >= verb:
        return []
    lower, closing, back, steps, at = text.lower, actors.closing, actors.back, _steps(), verb
    for _ in _STEPS:
        if at <= floor:
            return []
        if at in closing:
            return _joined(scene, closing[at], floor)
        word = lower[at - 1]
        step = steps.get(word)
        if at in back:
            at = back[at]
            at -= at > floor and lower[at - 1] in _TIMING
        elif step is None:
            if word[-2:] != "ly":
                return []
            at -= 1
        elif step == "word":
            at -= 1
        elif step == "comma":
            at = at - 1 if at - 1 in closing else _over_apposition(text, actors, at - 1, floor)
        elif step == "verb":
            sign = signs().get(lower[at - 2]) if at - 2 > floor else None
            if sign is None or not sign.verb:
                return []
            at -= 2
        elif step == "conjunction":
            at = _verb_left(scene, sentence, at - 1)
        elif step == "negation" and lower[at - 2] in _APOSTROPHES:
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
    text, no_title = scene.text, _no_title()
    at = scene.actors.roles.get(first, first)
    while at > floor and first - at < _BEFORE + 3:
        word = text.lower[at - 1]
        if word in no_title or not word[0].isalpha():
            break
        at -= 1
    if at > floor and text.lower[at - 1] in word_classes().determiners:
        at -= 1
    return at


def is_passive(text: Text, clause: Clause, verb: int) -> bool:
    """Whether a verb is a passive: a form of "be" stands before it with nothing but adverbs between."""
    adverbs, lower, at = word_classes().adverbs, text.lower, verb - 1
    while at > clause.first and (lower[at] in adverbs or lower[at][-2:] == "ly"):
        at -= 1
    return at >= clause.first and lower[at] in _BE and verb not in clause.auxiliaries and lower[verb][-3:] != "ing"
