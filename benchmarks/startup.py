"""How long whole processes take: the version, and linting the seeds; medians of ten beside `python -c pass`.

python benchmarks/startup.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from articles import SEEDS

CHECKER = str(Path(sys.executable).with_name("checker"))


def median(command: list[str], accepted: tuple[int, ...] = (0,)) -> float:
    """The median time of ten runs of a command, in seconds."""
    times = []
    for _ in range(10):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode not in accepted:
            sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()}")
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    plain = median([sys.executable, "-c", "pass"])
    print(f"python -c pass     {plain:.3f} s")
    print(f"checker --version  {median([CHECKER, '--version']):.3f} s")
    print(f"checker lint seeds {median([CHECKER, 'lint', str(SEEDS)], (0, 1)):.3f} s")


if __name__ == "__main__":
    main()
