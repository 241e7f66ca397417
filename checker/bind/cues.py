"""How a statement is meant: its modality, and whether a state is former or present."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text import Text
from checker.lexicon import Words, load_yaml
from checker.model import Modality
from checker.model.claim import Phase


class Cues(BaseModel):
    """The cue words of each modality and phase."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    denied: Words
    hypothetical: Words
    planned: Words
    estimated: Words
    former: Words
    present: Words


_MODALITIES: tuple[Modality, ...] = ("denied", "hypothetical", "planned", "estimated")
_PHASES: tuple[Phase, ...] = ("former", "present")


@cache
def _table() -> dict[str, list[tuple[str, str]]]:
    """First words of the cues, each with what may follow it ("" for nothing) and the cue's group."""
    cues = load_yaml(Path(__file__).with_name("cues.yaml"), Cues)
    table: dict[str, list[tuple[str, str]]] = {}
    for group in (*_MODALITIES, *_PHASES):
        for cue in getattr(cues, group):
            first, _, rest = cue.partition(" ")
            table.setdefault(first, []).append((rest, group))
    return table


def groups_in(text: Text, tokens: Iterable[int]) -> set[str]:
    """The groups of all cues that stand at some tokens."""
    table, lower = _table(), text.lower
    found: set[str] = set()
    for i in tokens:
        for rest, group in table.get(lower[i], ()):
            if not rest or lower[i + 1 : i + 1 + rest.count(" ") + 1] == rest.split(" "):
                found.add(group)
    return found


def modality(text: Text, first: int, token: int) -> Modality:
    """How a statement that begins at token `first` is meant, seen from the mention at `token`.

    Only what stands before the mention counts: "not" and "will" govern what follows them.
    """
    groups = groups_in(text, range(first, token))
    return next((group for group in _MODALITIES if group in groups), "stated")


def phase(text: Text, tokens: Iterable[int]) -> Phase:
    """Whether the words mark a state as former or as present; "" where they say neither, or both."""
    groups = groups_in(text, tokens)
    marked = [group for group in _PHASES if group in groups]
    return marked[0] if len(marked) == 1 else ""
