"""Find the words that name an event. Who took part, and when, is bound later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from functools import cache

from msgspec import Struct

from checker.extract.events.lexicon import NOUNS, REACH, Opener, Trigger, blocked, completions, openers, sought
from checker.extract.text import Text, Watch
from checker.extract.text.number_words import number_words
from checker.extract.text.word_classes import word_classes
from checker.model import Mention

_SOUGHT = Watch(sought)
#: How many tokens may stand between an event's word and the noun of its object.
_OBJECT = 8
_CLAUSE_END = frozenset(".;:!?")
_BEFORE_NOUN = frozenset(
    "a an the this that by of his her its their our my no any each every another s in during after first second".split()
)
#: Before a word that is a noun as often, these make it a verb: "police arrest", "they call".
_ACTING = frozenset("police and who people i you he she we they it them t n't not never".split())
_OBJECTS = frozenset("him them us me at more about nearly dozens hundreds".split())
_APOSTROPHES = frozenset("'’")
#: What stands there beside determiners and adjectives.
_PASSED = frozenset("of one ' ’ s".split())
_HYPHENS = frozenset("-‐‑")
_BEFORE_GERUND = frozenset("is was are were be been being by for of after before while without from".split())


def find(text: Text, times: Sequence[Mention] = (), names: Sequence[Mention] = ()) -> list[Mention]:
    """The event words of a text in order, each with its sort; the span is the trigger word or phrase.

    A word inside a time or a name, whichever begins last before it, names no event: "March 3", "the Victory Theatre".
    """
    table, near, lower, starts, ends = openers(), _near(), text.lower, text.starts, text.ends
    found: list[Mention] = []
    begun, named = [time.start for time in times], [name.start for name in names]
    taken = 0
    for i in _places(text):
        opener = table.get(lower[i])
        if opener is None or i < taken:
            continue
        triggers = opener.alone
        if opener.reach and not opener.completing.isdisjoint(lower[i + 1 : i + 1 + opener.reach]):
            triggers = opener.triggers
        if not triggers:
            continue
        start = starts[i]
        time, name = bisect_right(begun, start) - 1, bisect_right(named, start) - 1
        by_name = name >= 0 and (time < 0 or named[name] >= begun[time])
        around = names[name] if by_name else times[time] if time >= 0 else None
        if around is not None and around.end > start:
            continue
        for trigger in triggers:
            last = _fits(text, i, trigger, opener, near)
            if last is not None and (trigger.plain or not _is_of_something_else(text, last + 1, trigger)):
                taken = last + 1
                found.append(Mention(start, ends[last], i, taken, trigger.value))
                break
    return found


def _places(text: Text) -> list[int]:
    """Where triggers may begin, in order, and the words that complete those which are told by them."""
    lower, completing = text.lower, completions()
    places = text.where(_SOUGHT)
    called: list[int] = []
    for i in places:
        if lower[i] in completing:
            firsts, reach = completing[lower[i]]
            called += [at for at in range(max(0, i - reach), i) if lower[at] in firsts]
    return sorted({*places, *called}) if called else places


class _Near(Struct, frozen=True, gc=False):
    """Words that tell by standing near a trigger whether it can be one.

    Behind `verbal` ones a noun is a verb; behind `acting` ones the base form of a verb is one; behind `untold` ones no
    verb that another word completes begins ("held talks with"), and with an "-ing" none but behind `gerund` ones.
    """

    verbal: frozenset[str]
    acting: frozenset[str]
    untold: frozenset[str]
    gerund: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    numbers: Container[str]


@cache
def _near() -> _Near:
    classes = word_classes()
    verbal = classes.modals | {"to"}
    return _Near(
        verbal=verbal,
        acting=verbal | _ACTING | {"did", "do", "does"},
        untold=_BEFORE_NOUN | (classes.verbs - classes.auxiliaries),
        gerund=classes.auxiliaries | _BEFORE_GERUND,
        auxiliaries=classes.auxiliaries,
        determiners=classes.determiners,
        numbers=number_words().small,
    )


def _fits(text: Text, i: int, trigger: Trigger, opener: Opener, near: _Near) -> int | None:
    """The last token of the trigger's span if it stands at token i, else None."""
    form = trigger.form
    if form in NOUNS:
        return _noun(text, i, trigger, opener, near)
    before = text.lower[i - 1] if i else ""
    if not trigger.rest:
        return i if _verb_use(text, i, form, before, opener, near) else None
    # "spoke with", but not "held talks with"
    led = before in near.gerund if form == "ing" else before not in near.untold
    return i if led and _is_completed(text.lower, i, trigger.rest) else None


def _is_of_something_else(text: Text, behind: int, trigger: Trigger) -> bool:
    """Whether the object of an event's word, or the word right behind it, makes it none.

    "Met the deadline", "meeting one of Kyiv's key demands", "shot down"; but not "met to discuss the demands", nor what
    stands behind a name or in another sentence.
    """
    lower, words = text.lower, text.words
    if behind >= text.size or behind in text.breaks:
        return False
    if lower[behind] in trigger.not_with:
        return True
    classes = word_classes()
    for at, word in enumerate(lower[behind : behind + _OBJECT], behind):
        if word in trigger.not_of:
            return True
        if word in classes.determiners or word in _PASSED:
            continue
        named = words[at][0].isupper() and _APOSTROPHES.isdisjoint(lower[at + 1 : at + 2])
        if named or at in text.breaks or word in classes.function or word in classes.verbs or not word[0].isalnum():
            return False
    return False


def _is_completed(lower: list[str], at: int, rest: tuple[frozenset[str], ...]) -> bool:
    """Whether the words that a verb at a token wants follow it, each soon behind the one before, in the same clause."""
    for options in rest:
        for behind, word in enumerate(lower[at + 1 : at + 1 + REACH], at + 1):
            if word in _CLAUSE_END:
                return False
            if word in options:
                at = behind
                break
        else:
            return False
    return True


def _noun(text: Text, i: int, trigger: Trigger, opener: Opener, near: _Near) -> int | None:
    """The last token of a noun's phrase that stands at token i and is not blocked, else None."""
    lower, last, behind = text.lower, i, opener.behind
    before = lower[i - 1] if i else ""
    if trigger.rest:
        for options in trigger.rest:
            last += 1
            if last >= text.size or lower[last] not in options:
                return None
        behind = blocked().get(lower[last], frozenset())
    elif before in near.verbal:
        return None
    if before in opener.before:
        return None
    if behind and last + 1 < text.size and lower[last + 1] in behind:
        return None
    if text.words[i] != lower[i] and _is_name(text.words, i, last):
        return None
    if trigger.form == "articled" and near.determiners.isdisjoint(lower[max(0, i - 3) : i]):
        return None
    return last


def _is_name(words: list[str], first: int, last: int) -> bool:
    """Whether a noun begins a name in the middle of a sentence: "the Robbery Unit"."""
    if not words[first][0].isupper() or first == 0 or last + 1 >= len(words):
        return False
    return words[last + 1][0].isupper() and words[first - 1][0].islower()


def _verb_use(text: Text, i: int, form: str, before: str, opener: Opener, near: _Near) -> bool:
    """Whether a verb's form stands as a verb: a base form wants a sign of it, an "-ing" an object or a verb before."""
    lower = text.lower
    if before in _BEFORE_NOUN and not (form == "ing" and before in _BEFORE_GERUND and _has_object(text, i, near)):
        return form == "other" and before in ("that", "s")
    if form == "ing":
        return before in near.auxiliaries or _has_object(text, i, near)
    after = lower[i + 1] if i + 1 < text.size else ""
    if form == "base":
        if before in near.acting:
            return True
        return before[-1:] == "s" and before[0].isalpha() and after in near.determiners
    if lower[i][-1] == "s" and (before[:1].isdigit() or before in near.numbers):
        return False
    if (after in _HYPHENS and text.glued(i + 1)) or (before in _HYPHENS and text.glued(i)):
        return False
    return after not in opener.behind and before not in opener.before


def _has_object(text: Text, i: int, near: _Near) -> bool:
    """Whether what follows can be the object of a verb: a determiner, a number, a pronoun or a name."""
    if i + 1 >= text.size:
        return False
    after = text.lower[i + 1]
    return (
        after in near.determiners
        or after in _OBJECTS
        or (not after[0].isalpha() and after[0].isdigit())
        or (text.words[i + 1][0].isupper() and text.words[i][0].islower())
    )
