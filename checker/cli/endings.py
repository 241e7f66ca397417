"""How a command tells what went wrong: on stderr, a line each, and in its exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from checker.report.controls import visible

if TYPE_CHECKING:
    from checker.model import Problem


def fail(message: str, status: int = 2) -> NoReturn:
    """End with a message.

    Raises:
        SystemExit: always.
    """
    print(f"checker: {message}", file=sys.stderr)
    raise SystemExit(status)


def complain(problems: Sequence[Problem]) -> int:
    """Tell what was not checked; the exit status that this makes."""
    for problem in problems:
        print(f"checker: {visible(str(problem))}", file=sys.stderr)
    return 2 if problems else 0


def one_of(option: str, value: str, choices: tuple[str, ...]) -> str:
    """The value of an option that has a few; others end the program."""
    if value not in choices:
        fail(f"{option}: {value!r} is none of {', '.join(choices)}.")
    return value
