"""How far a finding's confidence keeps its word: of findings with 0.9, are nine in ten right?

    python benchmarks/reliability.py FINDINGS.json OUTCOMES.jsonl [FINDINGS.json OUTCOMES.jsonl ...] [--fit]

FINDINGS is the output of `checker lint --format json`. OUTCOMES says of its findings, one JSON object a line, which
are right: {"id": "8a4aed8529", "right": true}, with a "weight" where the judged ones are a sample. Findings that
nobody judged are left out and counted.

Prints the findings by their confidence, with the share that is right and its 95 % interval (Wilson 1927), the share
from each confidence on, and the share for each rule. `--fit` prints a checker/judge/confidence.yaml whose weights make
the judged findings likeliest: logistic regression with the rules' own confidence as offset and no weight below 0.
What the findings say little of stays near a half, as it is believed that what is uncertain makes a finding less sure.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp, log, sqrt
from pathlib import Path
from typing import NamedTuple

from checker.judge.confidence import Ingredients
from checker.rules import load_rules

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
STEPS, RATE = 20_000, 0.05
#: What is believed of a weight before any finding is seen, and as of how many findings that belief weighs.
PRIOR, DRAWN = 0.5, 5.0


class Judged(NamedTuple):
    """A finding of which is known whether it is right: `lacks` is what each ingredient lacks to 1."""

    rule: str
    confidence: float
    lacks: tuple[float, ...]
    right: bool
    weight: float


def judged(findings: Path, outcomes: Path, verdict: str) -> tuple[list[Judged], int]:
    """The judged findings of one run, and how many nobody judged."""
    lines = outcomes.read_text(encoding="utf-8").splitlines()
    known = {entry["id"]: entry for entry in map(json.loads, lines)}
    found, unknown = list[Judged](), 0
    for finding in json.loads(findings.read_text(encoding="utf-8"))["findings"]:
        if finding["verdict"] != verdict:
            continue
        entry = known.get(finding["id"])
        if entry is None:
            unknown += 1
            continue
        lacks = tuple(1 - finding["certainty"][name] for name in Ingredients._fields)
        found.append(Judged(finding["rule"], finding["confidence"], lacks, entry["right"], entry.get("weight", 1.0)))
    return found, unknown


def row(name: str, items: Sequence[Judged]) -> str:
    """A line of a table: count, mean confidence, share right with its interval."""
    count = sum(item.weight for item in items)
    mean = sum(item.confidence * item.weight for item in items) / count
    share = sum(item.weight for item in items if item.right) / count
    low, high = wilson(share, count)
    return f"{name:14}{len(items):8}{mean:12.2f}{share:8.2f}   {low:.2f} to {high:.2f}"


def wilson(share: float, count: float) -> tuple[float, float]:
    """The 95 % interval of a share of so many."""
    z = 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return max(0.0, middle - half), min(1.0, middle + half)


def print_tables(items: Sequence[Judged]) -> None:
    """The tables by confidence, from each confidence on, and by rule; and the Brier score, the mean squared error."""
    head = f"{'':14}{'findings':>8}{'confidence':>12}{'right':>8}   95 %"
    print(head)
    for low, high in pairwise(BINS):
        own = [item for item in items if low <= item.confidence < high]
        if own:
            print(row(f"{low:.1f} to {high:.1f}", own))
    print("\n" + head)
    for low in BINS[:-1]:
        own = [item for item in items if item.confidence >= low]
        if own:
            print(row(f"from {low:.1f}", own))
    print("\n" + head)
    for rule in sorted({item.rule for item in items}):
        print(row(rule, [item for item in items if item.rule == rule]))
    total = sum(item.weight for item in items)
    error = sum(item.weight * (item.confidence - item.right) ** 2 for item in items)
    print(f"\nBrier score {error / total:.3f} of {len(items)} findings")


def fit(items: Sequence[Judged]) -> tuple[list[float], list[float]]:
    """The bias and the weights of the ingredients, by gradient descent on the likelihood; the offsets of the items."""
    trust = {rule.code: min(rule.confidence, 0.99) for rule in load_rules().rules}
    offsets = [log(trust[item.rule] / (1 - trust[item.rule])) for item in items]
    total = sum(item.weight for item in items)
    found = [0.0, *(PRIOR for _ in Ingredients._fields)]
    for _ in range(STEPS):
        slope = [0.0, *(DRAWN * (weight - PRIOR) / total for weight in found[1:])]
        for item, offset in zip(items, offsets, strict=True):
            off = item.weight * (_sure(item, offset, found) - item.right) / total
            slope[0] += off
            for place, lack in enumerate(item.lacks, start=1):
                slope[place] -= off * lack
        found = [
            found[0] - RATE * slope[0],
            *(max(0.0, w - RATE * s) for w, s in zip(found[1:], slope[1:], strict=True)),
        ]
    return found, offsets


def _sure(item: Judged, offset: float, found: Sequence[float]) -> float:
    """The confidence that fitted weights give a finding."""
    odds = offset + found[0] - sum(w * lack for w, lack in zip(found[1:], item.lacks, strict=True))
    return 1 / (1 + exp(-odds))


def as_yaml(found: Sequence[float]) -> Iterable[str]:
    """The lines of a confidence.yaml."""
    return (f"{name}: {value:.2f}" for name, value in zip(("bias", *Ingredients._fields), found, strict=True))


def main() -> None:
    """Read, print, fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="FINDINGS OUTCOMES, in pairs")
    parser.add_argument("--verdict", default="conflict")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    if len(options.files) % 2:
        parser.error("each file of findings needs one of outcomes")
    items, unknown = list[Judged](), 0
    for findings, outcomes in zip(options.files[::2], options.files[1::2], strict=True):
        found, unjudged = judged(findings, outcomes, options.verdict)
        items += found
        unknown += unjudged
    print(f"{len(items)} findings judged, {unknown} not\n")
    if items:
        print_tables(items)
    if items and options.fit:
        found, offsets = fit(items)
        print("\nfitted\n" + "\n".join(as_yaml(found)) + "\n")
        print_tables(
            [item._replace(confidence=_sure(item, offset, found)) for item, offset in zip(items, offsets, strict=True)]
        )


if __name__ == "__main__":
    main()
