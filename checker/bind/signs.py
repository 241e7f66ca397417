"""The words that show how a sentence is built and meant: its joints, its verbs, its cues. One look-up a token."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from checker.bind.cues import cue_table
from checker.bind.predicates import group_of, predicates
from checker.extract.events.lexicon import lexicon
from checker.extract.quotes.speech import speech
from checker.extract.text.inflection import forms
from checker.extract.text.word_classes import word_classes

_STOPS = "; : ( ) [ ] – —".split()
#: They join two statements if each has a verb.
_COORDINATE = "and but or so then yet".split()
#: They begin a statement wherever they stand.
_SUBORDINATE = "that which who whom whose while because although though whereas when where if unless whether".split()
#: They begin a statement if a verb follows, and are prepositions otherwise.
_EITHER = "after before since until as".split()
#: They begin one behind a comma, where no conjunction does: "before, they had ten, today they have twelve".
_OPENING = "today now then meanwhile he she they it we i there".split()
#: With a capital these are a month or a person.
_NAMES = ("may", "will")
#: What happens to an event, said by a verb of no sense of its own: "the trial began", "the call took place".
_OCCURRING = (
    "happen happens happened happening occur occurs occurred occurring begin begins began begun starts started ends "
    "ended comes came follows followed lasts lasted resumes resumed breaks broke erupts "
    "erupted rings rang unfolds unfolded"
).split()


@dataclass(slots=True, eq=False)
class Sign:
    """What a word may show.

    `joint` is "stop", "comma", "and", "that" or "after"; `verb` is "aux", "verb", "maybe" (a noun as often) or "occur",
    and `sure` tells that it is a verb wherever it stands; `opens` that it begins a statement behind a comma; `speech`
    tells a verb of saying; `group` is its group of predicates (`named`: as a noun or adjective too); `name` tells that
    it is a name where it has a capital; `cues` are (words before it, where the cue counts, what it says).
    """

    joint: str = ""
    verb: str = ""
    opens: bool = False
    speech: bool = False
    group: str = ""
    cues: list[tuple[list[str], str, str]] = field(default_factory=list)
    sure: bool = False
    named: bool = False
    name: bool = False


#: The sign of a word in -ed that no list knows.
PAST = Sign(verb="maybe")


@cache
def signs() -> dict[str, Sign]:
    """All signs by their word in lower case."""
    classes = word_classes()
    table: dict[str, Sign] = {}

    def sign(word: str) -> Sign:
        return table.setdefault(word, Sign())

    for words, joint in ((_STOPS, "stop"), ([","], "comma"), (_COORDINATE, "and"), (_SUBORDINATE, "that")):
        for word in words:
            sign(word).joint = joint
    for word in _EITHER:
        sign(word).joint = "after"
    for word in (*_COORDINATE, *_SUBORDINATE, *_EITHER, *_OPENING):
        sign(word).opens = True
    for word in classes.verbs:
        sign(word).verb = "verb"
    for word in classes.maybe_verbs:
        sign(word).verb = "maybe"
    for entry in lexicon().sorts.values():
        for phrase in entry.verbs:
            base, *past = forms(phrase.split(" ")[0])
            for word in past:
                sign(word).verb = sign(word).verb or "verb"
            sign(base).verb = sign(base).verb or "maybe"
    for verbs in predicates().groups.values():
        for verb in verbs:
            for word in forms(verb):
                sign(word).verb = sign(word).verb or ("maybe" if word == verb else "verb")
    weak = {form for verb in speech().weak for form in forms(verb)}
    for word in speech().kinds:
        sign(word).speech = word not in weak
        sign(word).verb = sign(word).verb or "verb"
    for word in _OCCURRING:
        sign(word).verb = "occur"
    for word in (*classes.auxiliaries, "have", "has", "had", "having", "do", "does", "did"):
        sign(word).verb = "aux"
    sign("won").verb = "verb"  # of "won't" nothing is needed but its "t"
    for word, group in group_of().items():
        sign(word).group = group
    for nouns in predicates().nouns.values():
        for word in nouns:
            sign(word).named = True
    for word, cues in cue_table().items():
        sign(word).cues = cues
    for word in _NAMES:
        sign(word).name = True
    for word, found in table.items():
        found.sure = (found.verb in ("aux", "occur") and not found.name) or (
            found.verb == "verb" and not word.endswith("ing")
        )
    return table


def sign_of(word: str) -> Sign | None:
    """The sign of a word in lower case, None for one that shows nothing."""
    return signs().get(word) or (PAST if word[-2:] == "ed" else None)
