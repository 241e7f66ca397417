"""Words that rule packs add to the core lexicons, for as long as documents are checked with those packs.

A table that packs can add to is made from the core's words and the additions in force, and cached by the latter:
what a stage finds depends on its input and the packs alone, and two checks with different packs do not disturb
each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False, slots=True)
class Additions:
    """What packs add: equal only to itself, so that tables can be cached by it.

    `measures` are, by dimension ("money", "percent", ...), the words and phrases that tell what an amount measures,
    by that measure. `counts` are the nouns, in the singular, whose count is a measure of its own where no verb says
    more. `alike` are classes of nouns that can count the same things, `apart` words that keep two claims apart. `terms`
    are the measures of what is set for somebody (a fine), whose it is before all.
    """

    measures: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    counts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    alike: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    terms: frozenset[str] = frozenset()

    @classmethod
    def joined(cls, parts: Iterable[Additions]) -> Additions:
        """All additions of several packs, those of one measure together."""
        measures: dict[str, dict[str, tuple[str, ...]]] = {}
        counts: dict[str, tuple[str, ...]] = {}
        alike: list[tuple[str, ...]] = []
        apart: list[tuple[str, ...]] = []
        terms: set[str] = set()
        for part in parts:
            for dimension, words_of in part.measures.items():
                for measure, words in words_of.items():
                    known = measures.setdefault(dimension, {})
                    known[measure] = (*known.get(measure, ()), *words)
            for measure, nouns in part.counts.items():
                counts[measure] = (*counts.get(measure, ()), *nouns)
            alike += part.alike
            apart += part.apart
            terms |= part.terms
        return cls(measures, counts, tuple(alike), tuple(apart), frozenset(terms))


NONE = Additions()

_IN_FORCE: ContextVar[Additions] = ContextVar("additions", default=NONE)


def in_force() -> Additions:
    """The additions of the packs that documents are being checked with."""
    return _IN_FORCE.get()


def enforce(additions: Additions) -> None:
    """Put additions in force for the rest of a process: for those that extract beside the first."""
    _IN_FORCE.set(additions)


@contextmanager
def using(additions: Additions) -> Iterator[None]:
    """Put additions in force while a block runs."""
    token = _IN_FORCE.set(additions)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)
