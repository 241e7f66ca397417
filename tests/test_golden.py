"""The output on the seeds and the example, byte for byte; `pytest tests/test_golden.py --golden` writes it anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKER = Path(sys.executable).with_name("checker")
GOLDEN = Path(__file__).with_name("golden")
ROOT = GOLDEN.parents[1]

COMMANDS = {
    "report.md": ["report", "seeds/"],
    "lint.txt": ["lint", "seeds/", "--agreements"],
    "lint.json": ["lint", "seeds/", "--format", "json"],
    "extract.txt": ["extract", "seeds/"],
    "rules.txt": ["rules", "list"],
    "example.txt": ["lint", "examples/harbor"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_as_it_was(name, request):
    done = subprocess.run(
        [CHECKER, *COMMANDS[name]],
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"NO_COLOR": "1", "COLUMNS": "100"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (1 if name == "example.txt" else 0, b"")
    golden = GOLDEN / name
    if request.config.getoption("--golden"):
        golden.write_bytes(done.stdout)
    assert done.stdout == golden.read_bytes()
