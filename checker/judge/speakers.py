"""Whether two claims are the word of two sides: two people or bodies with a name, two states, union and company."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.people.lexicon import lexicon
from checker.extract.people.variants import SURNAME_ONLY, same_person
from checker.extract.text.inflection import singular
from checker.lexicon import Words, load_yaml
from checker.match.relations.words import words
from checker.model import Claim


class SpeakerWords(BaseModel):
    """The schema of speakers.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seats: dict[str, Words]
    camps: dict[str, Words]


@cache
def _words() -> SpeakerWords:
    return load_yaml(Path(__file__).with_name("speakers.yaml"), SpeakerWords)


@cache
def _states() -> dict[str, str]:
    """The state that a word stands for: its own name, its adjective, the seat of its government."""
    states = dict(lexicon().demonyms)
    states |= {state: state for state in lexicon().demonyms.values()}
    return states | {seat: state.replace("_", " ") for state, seats in _words().seats.items() for seat in seats}


def different_speakers(a: Claim, b: Claim) -> bool:
    """Whether two sides give the two claims: not the articles themselves, nor "police" and "officials".

    They are two people or bodies with a name (a surname and a full name that has it, and two spellings of one name, are
    one speaker), the authorities of two states, or those who are on two sides by what they are: a union, a ministry.
    """
    one, other = a.frame.speaker, b.frame.speaker
    states = _state(one), _state(other)
    if all(states):
        return states[0] != states[1]
    if is_named(one) and is_named(other):
        return not _one_of(one, other) and same_person(one, other) < SURNAME_ONLY
    camps = _camp(one), _camp(other)
    return all(camps) and camps[0] != camps[1]


def is_named(speaker: str) -> bool:
    """Whether a speaker's key is a name, and no "family members" or "sheriff"."""
    return bool(speaker) and (
        _is_known(speaker) or not any(singular(word) in words().voices for word in speaker.split())
    )


def _is_known(speaker: str) -> bool:
    """Whether a key is the name of a body that everybody knows ("european union")."""
    phrases = lexicon().phrases.get(speaker.partition(" ")[0], ())
    return any(" ".join(parts) == speaker for parts, _ in phrases)


def _one_of(one: str, other: str) -> bool:
    """Whether one name is a part of the other: "General Staff", "General Staff of the Armed Forces"."""
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) > 1 and set(short) <= set(long)


def _state(speaker: str) -> str:
    """The state whose authorities speak: "france" for "french officials"; "" where it is not one's alone."""
    states, told = _states(), speaker.split()
    if speaker in states:
        return states[speaker]
    if not any(singular(word) in words().voices for word in told):
        return ""
    found = {states[name] for name in (*told, *map(" ".join, pairwise(told))) if name in states}
    return found.pop() if len(found) == 1 else ""


def _camp(speaker: str) -> str:
    """The camp of a speaker by what it is: "challengers" for "dockers union"; "" where that says nothing."""
    if _is_known(speaker):
        return ""
    kinds = {singular(word) for word in speaker.split()}
    found = [camp for camp, members in _words().camps.items() if not kinds.isdisjoint(members)]
    return found[0] if len(found) == 1 else ""
