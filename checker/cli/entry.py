"""The console script's entry: every way that a command can end becomes a message and an exit status."""

from __future__ import annotations

import os
import sys

from checker.cli.commands import app
from checker.cli.endings import fail
from checker.cli.streams import failure, prepare
from checker.lexicon import DataError


def run() -> None:
    """Run the command that the process was started with, and exit."""
    prepare()
    try:
        _run()
    finally:
        if error := failure(sys.stdout):
            fail(f"the output cannot be written: {error.strerror}.")


def _run() -> None:
    try:
        app(prog_name="checker")
    except DataError as error:
        fail(str(error))
    except Exception as error:
        if "CHECKER_TRACEBACK" in os.environ:
            raise
        fail(f"a fault in the program: {type(error).__name__}: {error} (set CHECKER_TRACEBACK=1 to see where).")
