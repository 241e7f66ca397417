"""Works that go through the same steps, done step by step and not one after the other.

The code of a step is then at hand in the processor for all of them, which saves it from fetching it anew for each.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TypeAlias, TypeVar

Result = TypeVar("Result")
#: What stops with a bare `yield` behind each step, and returns its result.
Stepwise: TypeAlias = Generator[None, None, Result]


def in_step(works: Iterable[Stepwise[Result]]) -> list[Result]:
    """The results of all works, in their order. An error of one ends all."""
    results: dict[int, Result] = {}
    going = list(enumerate(works))
    while going:
        left = []
        for number, work in going:
            try:
                next(work)
            except StopIteration as end:
                results[number] = end.value
            else:
                left.append((number, work))
        going = left
    return [results[number] for number in sorted(results)]
