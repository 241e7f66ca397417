"""The console script: answer `--version` at once, and hand everything else to the command line."""

from __future__ import annotations

import gc
import os
import sys

#: Nearly all that a run makes it keeps to its end, without cycles: to search it often costs time and finds nothing.
COLLECT = (100_000, 20, 20)


def main() -> None:
    """Run the command line; its exit status is the process's."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from checker import __version__

        print(f"checker {__version__}")
        return
    gc.set_threshold(*COLLECT)
    # pydantic would search all that is installed for plugins of its own
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from checker.cli import run

    try:
        run()
    except SystemExit as end:
        _leave(end.code)


def _leave(status: str | int | None) -> None:
    """End the process at once: taking down hundreds of modules one by one costs a tenth of a second for nothing."""
    if isinstance(status, str):
        raise SystemExit(status)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status or 0)


if __name__ == "__main__":
    main()
