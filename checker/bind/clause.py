"""The record of a clause: one statement of a sentence, with its verbs and the words that qualify it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Clause:
    """The tokens first to last (half-open) of one statement.

    `verbs` are its full verbs and `auxiliaries` the others, by token; an auxiliary without a full verb is one ("they
    had ten"). `groups` are the words with a predicate, `cues` (token, where it counts, what it says). `base` is the
    token from which the clause tells what a number is compared with, -1 before it was asked for.
    """

    first: int
    last: int
    groups: list[tuple[int, str]] = field(default_factory=list)
    cues: list[tuple[int, str, str]] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    auxiliaries: list[int] = field(default_factory=list)
    base: int = -1

    def verb_before(self, token: int) -> int:
        """The last full verb before a token, -1 if there is none."""
        found = -1
        for verb in self.verbs:
            if verb >= token:
                break
            found = verb
        return found

    def verb_from(self, token: int) -> int:
        """The first full verb at a token or behind it, -1 if there is none."""
        for verb in self.verbs:
            if verb >= token:
                return verb
        return -1
