"""How long `checker lint` takes as a whole, beside a plain tokenizing pass over the same text.

    python benchmarks/linting.py [CORPUS.jsonl]

Prints the seconds of the whole process, the ratio to the plain pass, how much longer all of the corpus takes than
half of it (2 is linear), and the seconds of each stage. The ratios are what can be compared between machines; times
are those of the processor, so that other work on the machine tells little.
"""

from __future__ import annotations

import io
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from articles import articles

from checker.judge import judge
from checker.match import match
from checker.pipeline import Run, read_claims
from checker.read import read_corpus
from checker.report import lint_json
from checker.rules import load_rules

_PLAIN = re.compile(r"\w+|[^\w\s]")
Result = TypeVar("Result")


def main() -> None:
    """Measure and print."""
    given = _documents()
    size = sum(len(document["text"]) for document in given)
    start = time.process_time()
    for document in given:
        _PLAIN.findall(document["text"])
    plain = time.process_time() - start
    with tempfile.TemporaryDirectory() as folder:
        whole, half = Path(folder, "whole.jsonl"), Path(folder, "half.jsonl")
        _write(whole, given)
        _write(half, given[::2])
        took, before = _lint(whole), _lint(half)
        print(f"{len(given):,} documents, {size:,} characters; a plain tokenizing pass takes {plain:.2f} s")
        print(f"lint takes {took:.2f} s, {took / plain:.0f} times the plain pass")
        print(f"growth: all of it takes {took / before:.2f} times what half of it takes")
        _stages(whole)


def _documents() -> list[dict[str, Any]]:
    """The lines of the file named on the command line; else the seeds, again and again."""
    if len(sys.argv) > 1:
        lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]
    return [{"id": f"d{number}", "text": text} for number, text in enumerate(articles(300_000))]


def _write(path: Path, documents: list[dict[str, Any]]) -> None:
    lines = (json.dumps(document, ensure_ascii=False) for document in documents)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _lint(path: Path) -> float:
    """The processor's seconds that the command takes, start and end included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "checker", "lint", str(path), "--format", "json", "--jobs", "1"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"lint ended with {done.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _stages(path: Path) -> None:
    """Print the seconds of each stage, worked off in this process."""
    rules = load_rules()
    corpus = _timed("read", lambda: read_corpus([path]))
    checked, claims = _timed("extract and bind", lambda: read_claims(corpus))
    matches = _timed("match", lambda: match(checked.documents, claims))
    documents = {document.id: document for document in checked.documents}
    found = _timed("judge", lambda: judge(matches, rules.rules, documents))
    run = Run(checked.documents, checked.problems, claims, matches, rules, found)
    _timed("report", lambda: lint_json.write(run, io.StringIO()))


def _timed(name: str, work: Callable[[], Result]) -> Result:
    start = time.process_time()
    result = work()
    print(f"{name:<18}{time.process_time() - start:8.2f} s")
    return result


if __name__ == "__main__":
    main()
