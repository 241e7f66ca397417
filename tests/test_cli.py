import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKER = Path(sys.executable).with_name("checker")
CLASH = [
    {"id": "a", "published": "2023-03-04", "source": "Post",
     "text": "The ministry has transferred 900 Kestrel anti-tank launchers to Solvik, General Ada Brandt said."},
    {"id": "b", "published": "2023-03-04", "source": "Herald",
     "text": "The ministry has transferred 1,150 Kestrel anti-tank launchers to Solvik, General Ada Brandt said."},
]  # fmt: skip


UNTESTED = """\
pack: test
about: A pack without examples.
rules:
- {code: TST001, name: test-rule, summary: A rule., explanation: Why., verdict: note, severity: note,
   compare: interval, scope: {kind: [quantity]}, message: "{values}"}
"""


def run(*arguments, cwd=None, **environment):
    return subprocess.run(
        [CHECKER, *map(str, arguments)],
        capture_output=True, encoding="utf-8", cwd=cwd, env=os.environ | environment, check=False,
    )  # fmt: skip


def corpus(folder, lines):
    file = folder / "corpus.jsonl"
    file.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines))
    return file


def findings(done):
    """The findings of a run without the lines of the corpus, which follow its order."""
    found = json.loads(done.stdout)["findings"]
    for finding in found:
        for claim in finding["claims"]:
            del claim["line"]
    return found


def test_version():
    assert run("--version").stdout.startswith("checker 0.")


def test_the_seeds_are_consistent(seeds):
    done = run("lint", seeds)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 conflicts" in done.stdout


def test_a_conflict_makes_the_exit_status_1_and_shows_both_sides(tmp_path):
    done = run("lint", corpus(tmp_path, CLASH))
    assert done.returncode == 1
    assert "900" in done.stdout
    assert "1,150" in done.stdout
    assert "NUM001" in done.stdout


@pytest.mark.parametrize(
    ("options", "status"), [(["--ignore", "NUM001", "--ignore", "COP"], 0), (["--min-confidence", "1"], 0), ([], 1)]
)
def test_options_decide_what_counts(tmp_path, options, status):
    assert run("lint", corpus(tmp_path, CLASH), *options).returncode == status


def test_fail_on_lowers_the_bar(tmp_path):
    agreeing = [CLASH[0], CLASH[0] | {"id": "b"}]
    file = corpus(tmp_path, agreeing)
    assert run("lint", file).returncode == 0
    assert run("lint", file, "--fail-on", "note").returncode == 1


def test_the_json_has_the_contracts_keys(tmp_path):
    output = json.loads(run("lint", corpus(tmp_path, CLASH), "--format", "json").stdout)
    assert {"version", "findings", "stats"} <= set(output)
    conflict = next(f for f in output["findings"] if f["verdict"] == "conflict")
    assert {"id", "rule", "verdict", "severity", "message", "confidence", "claims"} <= set(conflict)
    assert sorted(claim["value"] for claim in conflict["claims"]) == [900, 1150]
    assert all(claim["text"] in claim["sentence"] for claim in conflict["claims"])
    document = output["stats"]["documents"][0]
    assert document == {"doc": "a", "published": "2023-03-04", "published_from": "metadata", "source": "Post"}


def test_grouping_keeps_documents_apart(tmp_path):
    file = corpus(tmp_path, [CLASH[0] | {"story": "x"}, CLASH[1] | {"story": "y"}, CLASH[1] | {"id": "c"}])
    done = run("lint", file, "--group-by", "story", "--format", "json")
    output = json.loads(done.stdout)
    assert (done.returncode, output["stats"]["refused"]["no-group"]) == (0, 1)


def test_an_empty_group_by_undoes_the_setting(tmp_path):
    file = corpus(tmp_path, [CLASH[0] | {"story": "x"}, CLASH[1] | {"story": "y"}])
    (tmp_path / "checker.yaml").write_text("group-by: story\n")
    assert run("lint", file, cwd=tmp_path).returncode == 0
    assert run("lint", file, "--group-by", "", cwd=tmp_path).returncode == 1


def test_the_output_is_the_same_whatever_the_order_and_the_processes(tmp_path):
    many = [line | {"id": f"{line['id']}{n}", "text": line["text"].replace("Solvik", f"Solvik{n}")}
            for n in range(40) for line in CLASH]  # fmt: skip
    file = corpus(tmp_path, many)
    one = run("lint", file, "--format", "json", "--jobs", "1", PYTHONHASHSEED="1")
    two = run("lint", file, "--format", "json", "--jobs", "2", PYTHONHASHSEED="2")
    assert one.stdout == two.stdout
    shuffled = tmp_path / "shuffled"
    shuffled.mkdir()
    three = run("lint", corpus(shuffled, many[::-1]), "--format", "json")
    assert findings(one) == findings(three)


def test_explain_shows_how_a_finding_came_about(tmp_path):
    file = corpus(tmp_path, CLASH)
    finding = json.loads(run("lint", file, "--format", "json").stdout)["findings"][0]
    told = run("explain", finding["id"], file)
    assert told.returncode == 0
    assert "matched" in told.stdout
    assert "compared by interval: differ" in told.stdout
    unknown = run("explain", "nonsense", file)
    assert (unknown.returncode, unknown.stderr.count("\n")) == (2, 1)


def test_explain_says_what_was_not_checked(tmp_path):
    file = corpus(tmp_path, [*CLASH, "{nonsense"])
    finding = json.loads(run("lint", file, "--format", "json").stdout)["findings"][0]
    told = run("explain", finding["id"], file)
    assert told.returncode == 2
    assert "compared by interval: differ" in told.stdout
    assert f"{file}:3: " in told.stderr


def test_explain_shows_a_rule_too():
    assert run("explain", "NUM001").stdout == run("rules", "show", "NUM001").stdout


def test_rules_are_listed_shown_and_tested():
    assert "NUM001" in run("rules", "list").stdout
    assert "Triggers it:" in run("rules", "show", "number-conflict").stdout
    tested = run("rules", "test")
    assert (tested.returncode, tested.stdout.splitlines()[-1].split(", ")[1]) == (0, "0 failed")


def test_a_rule_without_examples_fails_its_test(tmp_path):
    (tmp_path / "pack.yaml").write_text(UNTESTED)
    done = run("rules", "test", tmp_path)
    assert done.returncode == 1
    assert "has no trigger example" in done.stdout
    assert "has no quiet example" in done.stdout


def test_extract_prints_claims_that_stand_where_they_say(seeds):
    done = run("extract", seeds, "--format", "jsonl")
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    texts = {str(path): path.read_bytes().decode() for path in seeds.glob("*.txt")}
    assert len(claims) > 100
    for claim in claims:
        text = texts[claim["doc"]]
        assert claim["text"] == text[claim["start"] : claim["end"]]
        assert claim["line"] == text.count("\n", 0, claim["start"]) + 1


def bad(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path


GOOD = json.dumps(CLASH[0])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("picture.txt", b"\x89PNG\x00\x00\x01", "binary"),
        ("empty.txt", b"", "empty"),
        ("latin.txt", "Der Fluß trägt".encode("latin-1"), "UTF-8"),
        (
            "german.txt",
            "Die Regierung hat gestern mitgeteilt, dass die neuen Züge erst im Mai fahren werden.".encode(),
            "English",
        ),
        ("broken.jsonl", f"{GOOD}\n{{nonsense\n".encode(), ":2:"),
        ("twice.jsonl", f"{GOOD}\n{GOOD}\n".encode(), ":2:"),
        ("date.jsonl", (GOOD.replace("2023-03-04", "2023-02-30") + "\n").encode(), "2023-02-30"),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_status_2(tmp_path, name, content, said):
    path = bad(tmp_path, name, content)
    done = run("lint", path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert str(path) in done.stderr
    assert said in done.stderr


def test_a_missing_path():
    done = run("lint", "no/such/file.txt")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no/such/file.txt" in done.stderr


def test_the_good_documents_are_checked_beside_a_bad_one(tmp_path):
    file = corpus(tmp_path, [CLASH[0], "{nonsense", CLASH[1]])
    done = run("lint", file, "--format", "json")
    assert done.returncode == 2
    output = json.loads(done.stdout)
    assert [f["verdict"] for f in output["findings"]] == ["conflict"]
    assert output["stats"]["not_checked"][0]["line"] == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lint", ".", "--format", "xml"], "--format: 'xml' is none of text, json"),
        (["lint", ".", "--fail-on", "never"], "--fail-on"),
        (["lint", ".", "--select", "NUM0O1"], "did you mean 'NUM0"),
        (["lint", ".", "--select", ""], "--select: "),
        (["lint", ".", "--ignore", ""], "--ignore: "),
        (["lint", ".", "--rules", "none"], "no such rules file or folder"),
        (["lint", ".", "--config", "none.yaml"], "none.yaml"),
        (["lint", ".", "--nonsense"], "--nonsense"),
        (["rules", "show", "NUM0O1"], "did you mean 'NUM0"),
    ],
)
def test_wrong_options_end_with_status_2(tmp_path, arguments, said):
    (tmp_path / "article.txt").write_text(CLASH[0]["text"])
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_named_with_file_and_line(tmp_path):
    (tmp_path / "article.txt").write_text(CLASH[0]["text"])
    (tmp_path / "checker.yaml").write_text("jobs: 1\nfail-onn: error\n")
    done = run("lint", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert "checker.yaml:2: " in done.stderr
    assert "did you mean 'fail-on'?" in done.stderr


def test_a_fault_of_the_program_is_no_conflict(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "import checker.read as r; r.read_corpus = None; from checker.cli import run; run()",
         "lint", str(tmp_path)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "a fault in the program" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_document_of_many_in_a_file_is_called_by_its_id(tmp_path):
    bare = [{key: value for key, value in line.items() if key != "source"} for line in CLASH]
    file = corpus(tmp_path, bare).rename(tmp_path / "corpus.ndjson")
    done = run("lint", file)
    assert "(a, 2023-03-04)" in done.stdout
    assert "(b, 2023-03-04)" in done.stdout


@pytest.mark.parametrize("command", [["extract"], ["lint"], ["report"], ["explain"]])
def test_control_characters_of_articles_do_not_reach_the_terminal(tmp_path, command):
    hostile = [line | {"text": line["text"].replace("said.", "said\x1b[31m\x9b0m."),
                       "id": line["id"] + "\x1b[2J", "source": line["source"] + "\x07"} for line in CLASH]  # fmt: skip
    file = corpus(tmp_path, [*hostile, hostile[0]])
    if command == ["explain"]:
        command = ["explain", json.loads(run("lint", file, "--format", "json").stdout)["findings"][0]["id"]]
    done = run(*command, file)
    assert "said\N{REPLACEMENT CHARACTER}" in done.stdout
    assert not set(done.stdout + done.stderr) & {"\x1b", "\x9b", "\x07"}


def unread(*arguments, errors_too=False):
    """Run with an output that nobody reads any more."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return subprocess.run(
            [CHECKER, *map(str, arguments)],
            stdout=writer, stderr=writer if errors_too else subprocess.PIPE, check=False,
        )  # fmt: skip
    finally:
        os.close(writer)


@pytest.mark.parametrize("command", ["extract", "lint", "report"])
def test_a_reader_who_leaves_early_is_no_finding(tmp_path, command):
    done = unread(command, corpus(tmp_path, CLASH[:1]))
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_who_leaves_early_does_not_hide_a_finding(tmp_path):
    done = unread("lint", corpus(tmp_path, CLASH), "--format", "json")
    assert (done.returncode, done.stderr) == (1, b"")


def test_nobody_reads_the_help_or_the_errors():
    assert unread("lint", "--help").returncode == 0
    assert unread("lint", "no/such/file.txt", errors_too=True).returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_output_that_cannot_be_written_is_an_error(tmp_path):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [CHECKER, "extract", corpus(tmp_path, CLASH)],
            stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "checker: the output cannot be written: No space left on device.\n"


def test_output_is_utf_8_whatever_the_locale_says(tmp_path):
    lines = [CLASH[0] | {"source": "Zürcher Bote"}, CLASH[1]]
    done = run("lint", corpus(tmp_path, lines), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, "")
    assert "Zürcher Bote" in done.stdout


INTERRUPTED = """\
import checker.read
from checker.cli import run

def stop(*_):
    raise KeyboardInterrupt

checker.read.read_corpus = stop
run()
"""


def test_an_interrupted_run_ends_with_status_130(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, "lint", str(tmp_path)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (130, "checker: interrupted.\n")


PAGE = """<!DOCTYPE html>
<title>Launchers | Post</title><meta property="article:published_time" content="2023-03-04">
<nav><a href="/">900 news</a></nav><article><h1>Launchers</h1>
<p>The ministry has transferred <b>9</b>00&nbsp;Kestrel <a href="/k">anti-tank</a> launchers to Solvik,
General Ada Brandt said.</p></article>
"""


def test_a_page_is_checked_and_its_claims_stand_where_the_file_has_them(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(PAGE, encoding="utf-8")
    done = run("lint", page, corpus(tmp_path, CLASH[1:]), "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    (conflict,) = [found for found in json.loads(done.stdout)["findings"] if found["verdict"] == "conflict"]
    claim = next(claim for claim in conflict["claims"] if claim["doc"] == str(page))
    assert claim["text"] == PAGE[claim["start"] : claim["end"]]
    assert claim["text"] == "9</b>00"
    assert claim["line"] == 4
    assert "<" not in claim["sentence"]


@pytest.mark.parametrize(
    ("arguments", "name", "status"),
    [
        (["extract"], "-", 0),
        (["lint", "--stdin-filename", "news/a.html"], "news/a.html", 1),
        (["report", "--stdin-filename", "news/a.html"], "news/a.html", 0),
    ],
)
def test_standard_input_is_read_under_its_name(tmp_path, arguments, name, status):
    command = [CHECKER, *arguments, "-", corpus(tmp_path, CLASH[1:])]
    done = subprocess.run(command, input=PAGE, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (status, "")
    assert re.search(rf"(?m)(^|[ |]){name}\b", done.stdout) or (name == "-" and done.stdout.startswith("-  "))


def test_a_name_for_standard_input_needs_its_path(tmp_path):
    done = run("lint", corpus(tmp_path, CLASH), "--stdin-filename", "a.html")
    assert done.returncode == 2
    assert done.stderr == "checker: --stdin-filename: standard input is read where one of the paths is -.\n"


def test_a_page_without_an_article_makes_the_exit_status_2(tmp_path):
    (tmp_path / "a.html").write_text("<nav><a href=/>News</a></nav>")
    done = run("extract", "a.html", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "checker: a.html: holds no article: no text but menus, links and what is hidden.\n"
