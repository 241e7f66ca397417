"""The documents say what the program does: commands that run, a schema and a rule list that are up to date."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from checker.match.reasons import IN_WORDS
from checker.report.rule_pages import schema

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands():
    """The lines of the README's indented blocks that call the program, without their comments."""
    lines = re.findall(r"^    (checker .*)$", README, re.MULTILINE)
    return [line.partition("  #")[0].strip() for line in lines]


@pytest.mark.parametrize("command", commands())
def test_each_command_of_the_readme_runs(command, tmp_path):
    command, _, given = command.partition(" < ")
    arguments = [word.replace("report.md", str(tmp_path / "report.md")) for word in shlex.split(command)[1:]]
    done = subprocess.run(
        [BIN / "checker", *arguments],
        input=(ROOT / given).read_text(encoding="utf-8") if given else "",
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == (1 if "examples/" in command and "lint" in command else 0), done.stderr


def test_the_readme_names_its_two_commands():
    assert "make report" in README
    assert "make test" in README


def test_each_command_is_documented():
    done = subprocess.run([BIN / "checker", "--help"], capture_output=True, encoding="utf-8", check=True)
    for command in re.findall(r"^  ([a-z]+) {2,}", done.stdout, re.MULTILINE):
        assert f"checker {command}" in README, f"{command} is not in the README"


def test_the_transcript_is_what_the_program_prints():
    transcript = re.search(r"<!-- transcript -->\n+```text\n(.*?)```", README, re.DOTALL)[1]
    printed = (ROOT / "tests/golden/example.txt").read_text(encoding="utf-8")
    for block in transcript.split("\n\n"):
        assert block.strip() in printed


def test_the_schema_of_rules_is_up_to_date():
    assert (ROOT / "docs/rules.schema.json").read_text(encoding="utf-8") == schema()


def test_the_rule_that_the_documents_show_passes_its_own_examples(tmp_path):
    shown = re.search(r"```yaml\n(.*?)```", (ROOT / "docs/rules.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    (tmp_path / "pack.yaml").write_text(shown, encoding="utf-8")
    done = subprocess.run(
        [BIN / "checker", "rules", "test", tmp_path], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (0, "2 examples, 0 failed\n")


def test_each_reason_of_a_refusal_is_explained():
    page = (ROOT / "docs/matching.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE) == list(IN_WORDS)
