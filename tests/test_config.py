from pathlib import Path

import pytest
from pydantic import ValidationError

from checker.config import ReportSettings, Settings, load_settings, processors
from checker.lexicon import DataError
from checker.read import DocumentFacts

EVERYTHING = """
rules: [mine]
extend-rules: [more/a.yaml]
select: [NUM, DAT001]
ignore: [NUM003]
fail-on: warning
min-confidence: 0.5
group-by: story
jobs: 2
documents:
  news/a.txt: {published: 2021-03-07, source: KXYZ, url: "https://kxyz.example", title: A meeting}
report:
  max-claims: 10
"""

EVERYTHING_TOML = """
[project]
name = "checker-of-ours"

[tool.checker]
rules = ["mine"]
extend-rules = ["more/a.yaml"]
select = ["NUM", "DAT001"]
ignore = ["NUM003"]
fail-on = "warning"
min-confidence = 0.5
group-by = "story"
jobs = 2

[tool.checker.documents]
"news/a.txt" = {published = 2021-03-07, source = "KXYZ", url = "https://kxyz.example", title = "A meeting"}

[tool.checker.report]
max-claims = 10
"""

EXPECTED = {
    "rules": ("mine",),
    "extend_rules": ("more/a.yaml",),
    "select": ("NUM", "DAT001"),
    "ignore": ("NUM003",),
    "fail_on": "warning",
    "min_confidence": 0.5,
    "group_by": "story",
    "jobs": 2,
    "documents": {
        "news/a.txt": DocumentFacts(
            published="2021-03-07", source="KXYZ", url="https://kxyz.example", title="A meeting"
        )
    },
    "report": ReportSettings(max_claims=10),
}


@pytest.mark.parametrize(
    ("name", "content"),
    [("checker.yaml", EVERYTHING), ("pyproject.toml", EVERYTHING_TOML), ("x.toml", EVERYTHING_TOML)],
)
def test_every_setting_is_read_from_either_format(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    settings = load_settings(path, tmp_path)
    assert {key: getattr(settings, key) for key in EXPECTED} == EXPECTED
    assert settings.paths(settings.rules) == [tmp_path / "mine"]


def test_there_are_defaults() -> None:
    settings = Settings()
    assert (settings.fail_on, settings.min_confidence, settings.jobs, settings.report.max_claims) == (
        "error",
        0,
        processors(),
        2000,
    )
    assert settings.paths(["mine"]) == [Path("mine")]


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert load_settings(None, inner).jobs == processors()
    (tmp_path / "checker.yaml").write_text("jobs: 3", encoding="utf-8")
    assert load_settings(None, inner).jobs == 3
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nx = 'checker'", encoding="utf-8")
    assert load_settings(None, inner).jobs == 3
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.checker]\njobs = 4", encoding="utf-8")
    assert load_settings(None, inner).jobs == 4
    (tmp_path / "a" / "checker.yaml").write_text("jobs: 5", encoding="utf-8")
    found = load_settings(None, inner)
    assert (found.jobs, found.folder) == (5, tmp_path / "a")
    assert load_settings(tmp_path / "checker.yaml", inner).jobs == 3


def test_someone_elses_broken_project_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other\n", encoding="utf-8")
    assert load_settings(None, tmp_path) == Settings()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("jobs: 1\nfail-in: error\n", "checker.yaml:2: unknown key 'fail-in'; did you mean 'fail-on'?"),
        ("zzz: 1\n", "checker.yaml:1: unknown key 'zzz'."),
        ("report:\n  max-claim: 1\n", "checker.yaml:2: unknown key 'report.max-claim'; did you mean 'max-claims'?"),
        ("fail-on: never\n", "key 'fail-on': input should be 'note', 'warning' or 'error', not 'never'."),
        ("min-confidence: 2\n", "key 'min-confidence': input should be less than or equal to 1, not 2."),
        ("jobs: 0\n", "key 'jobs': input should be greater than or equal to 1, not 0."),
        ("select: NUM\n", "key 'select': input should be a list, not 'NUM'."),
        ("select: [num 1]\n", "key 'select.0': string should match pattern"),
        (
            "documents:\n  a.txt:\n    published: 2021-02-30\n",
            (
                "checker.yaml:3: key 'documents.a.txt.published': must be an ISO 8601 date or time such as 2022-10-22 "
                "or 2022-10-22T09:30, not '2021-02-30'."
            ),
        ),
        ("documents:\n  a.txt: {sorce: x}\n", "unknown key 'documents.a.txt.sorce'; did you mean 'source'?"),
        ("- jobs\n", "checker.yaml:1: must hold keys and their values."),
        ("jobs: [\n", "checker.yaml:2: is not valid YAML"),
    ],
)
def test_a_wrong_yaml_file_is_told_with_line_and_key(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "checker.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_settings(None, tmp_path)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[tool.checker]\nfail-in = 1\n", "pyproject.toml:2: unknown key 'fail-in'; did you mean 'fail-on'?"),
        ("[tool.ruff]\njobs = 3\n[tool.checker]\n\njobs = 0\n", "pyproject.toml:5: key 'jobs'"),
        ("[tool.checker.report]\nmax-claims = -1\n", "pyproject.toml:2: key 'report.max-claims'"),
        ("[tool.checker.documents.'a.txt']\nsorce = 'x'\n", "pyproject.toml:2: unknown key 'documents.a.txt.sorce'"),
        ("[tool.checker\n", "pyproject.toml: is not valid TOML"),
    ],
)
def test_a_wrong_toml_file_is_told_with_line_and_key(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "pyproject.toml").write_text(content, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_settings(None, tmp_path)
    assert message in str(caught.value)


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read: no such file"):
        load_settings(tmp_path / "nope.yaml", tmp_path)
    with pytest.raises(DataError, match="cannot be read"):
        load_settings(tmp_path / "nope.toml", tmp_path)
    (tmp_path / "x.toml").write_text("[tool.other]\n", encoding="utf-8")
    with pytest.raises(DataError, match="has no table"):
        load_settings(tmp_path / "x.toml", tmp_path)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().jobs = 3  # type: ignore[misc]
