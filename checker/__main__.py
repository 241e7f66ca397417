"""The console script: answer `--version` at once, and hand everything else to the command line."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line; its exit status is the process's."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from checker import __version__

        print(f"checker {__version__}")
        return
    # nearly all that a run makes it keeps to its end, without cycles: to search it often costs time and finds nothing
    gc.set_threshold(100_000, 20, 20)
    from checker.cli import run

    run()


if __name__ == "__main__":
    main()
