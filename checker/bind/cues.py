"""How a statement is meant: its modality, and whether a state is former or present."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.bind.clause import Clause
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes
from checker.lexicon import Words, load_yaml
from checker.model import Modality
from checker.model.claim import Phase

#: The modality that a verb of saying gives to what is said.
_OF_SPEECH: dict[str, Modality] = {"denies": "denied", "estimates": "estimated"}
_MODALITIES: tuple[Modality, ...] = ("denied", "hypothetical", "planned", "estimated")
#: Between a verb and its subject no more words than this belong to the verb.
_GROUP = 8


class Cues(BaseModel):
    """The cue words by where they count; cues.yaml explains them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verbal: dict[Modality, Words]
    clausal: dict[Modality, Words]
    governing: dict[Modality, Words]
    phase: dict[str, Words]


@cache
def cue_table() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """The first words of all cues, each with (what must follow it, where it counts, what it says)."""
    cues = load_yaml(Path(__file__).with_name("cues.yaml"), Cues)
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for scope in ("verbal", "clausal", "governing", "phase"):
        for said, words in getattr(cues, scope).items():
            for cue in words:
                first, *rest = cue.split(" ")
                table.setdefault(first, []).append((tuple(rest), scope, said))
    return table


def modality(text: Text, clauses: list[Clause], clause: Clause, verb: int, token: int, speech: str = "") -> Modality:
    """How a statement about the mention at `token` is meant.

    `verb` is the token of the verb that governs it (-1 for none), `speech` what its speaker's verb makes of it.
    Inside what somebody says, "would" tells of a plan: "she said they would sell".
    """
    said: set[str] = set()
    if clause.cues:
        first = _group_start(text, clause, verb) if verb >= 0 else token
        for i, scope, what in clause.cues:
            if scope == "verbal":
                if first <= i < verb or i == verb < token:
                    said.add("planned" if speech and text.lower[i] == "would" else what)
            elif scope == "clausal" and i < token:
                said.add(what)
    if text.lower[clause.first] == "that" and clause is not clauses[0]:
        before = clauses[clauses.index(clause) - 1]
        said.update(what for i, scope, what in before.cues if scope == "governing" and i >= before.last - 4)
    if speech in _OF_SPEECH:
        said.add(_OF_SPEECH[speech])
    return next((group for group in _MODALITIES if group in said), "stated") if said else "stated"


def _group_start(text: Text, clause: Clause, verb: int) -> int:
    """The token at which the group of a verb begins: "is not expected to", "will soon", "plans to"."""
    classes, lower = word_classes(), text.lower
    at = verb
    floor = max(clause.first, verb - _GROUP)
    while at > floor:
        word = lower[at - 1]
        if word in classes.auxiliaries or word in classes.adverbs or word in ("'", "’", "t"):
            at -= 1
        elif word == "to" and at - 1 > clause.first:
            at -= 2
        else:
            break
    return max(at, clause.first)


def phase(text: Text, clause: Clause, first: int, last: int) -> Phase:
    """Whether the words around the mention at tokens [first, last) mark a state as former or as present.

    Only those between the commas around it count; "" where they say neither, or both. "from" says it right before
    the mention, if "to" follows.
    """
    said = set()
    for i, scope, what in clause.cues:
        if scope == "phase" and not first <= i < last:
            between = text.words[i:first] if i < first else text.words[last:i]
            if "," not in between:
                said.add(what)
    if text.lower[first - 1 : first] == ["from"] and "to" in text.lower[last : last + 3]:
        said.add("former")
    if said == {"former"}:
        return "former"
    return "present" if said == {"present"} else ""
