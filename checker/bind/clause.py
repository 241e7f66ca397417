"""The record of a clause: one statement of a sentence, with its verbs and the words that qualify it."""

from __future__ import annotations

from msgspec import Struct


class Clause(Struct, eq=False, gc=False):
    """The tokens first to last (half-open) of one statement.

    `verbs` are its full verbs and `auxiliaries` the others, by token; an auxiliary without a full verb is one ("they
    had ten"). `groups` are the words with a predicate, `cues` (token, where it counts, what it says). `base` is the
    token from which the clause tells what a number is compared with, -1 before it was asked for. `goes_on` is where a
    statement has its verb that an aside has cut in two: "the firm, which had 12 boats, | sold cars".
    """

    first: int
    last: int
    verbs: list[int]
    auxiliaries: list[int]
    groups: list[tuple[int, str]]
    cues: list[tuple[int, str, str]]
    base: int = -1
    goes_on: Clause | None = None

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
