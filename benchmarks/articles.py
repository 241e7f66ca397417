"""Text to measure on: any corpus that is named, or articles generated from the seeds."""

from __future__ import annotations

import json
import sys
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"


def articles(minimum: int = 1_000_000) -> list[str]:
    """The texts of the JSON Lines file named on the command line; else the seeds, repeated to so many characters."""
    if len(sys.argv) > 1:
        lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["text"] for line in lines]
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return seeds * (minimum // sum(map(len, seeds)) + 1)
