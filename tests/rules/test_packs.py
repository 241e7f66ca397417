"""Each pack that comes with the program can be used alone; a special rule stands in for the general ones."""

from pathlib import Path

import pytest

from checker.lexicon import DataError
from checker.lexicon.additions import NONE
from checker.match.nouns import noun_class
from checker.model import Corpus, Document, Published
from checker.pipeline import check, run_examples
from checker.rules import load_rules
from checker.rules.loading import shipped_packs

PACKS = sorted(shipped_packs().glob("*.yaml"))
GUIDE = (Path(__file__).parents[2] / "docs/rules.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("pack", PACKS, ids=lambda file: file.stem)
def test_a_pack_passes_its_examples_alone(pack):
    failures, count = run_examples(load_rules([pack]))
    assert failures == []
    assert count > 1


@pytest.mark.parametrize("pack", PACKS, ids=lambda file: file.stem)
def test_the_guide_names_each_pack_with_its_codes(pack):
    row = next(line for line in GUIDE.splitlines() if line.startswith(f"| `{pack.stem}` |"))
    codes = {rule.code[:-3] for rule in load_rules([pack]).rules}
    assert set(row.split(" | ")[1].split(", ")) == codes


def test_a_pack_is_found_by_its_name_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert {rule.code[:3] for rule in load_rules([Path("sport"), Path("elections")]).rules} == {"SPO", "ELE"}
    assert {rule.code[:3] for rule in load_rules([tmp_path / "sport"]).rules} == {"SPO"}
    with pytest.raises(DataError, match="did you mean the pack 'elections'"):
        load_rules([Path("election")])


ARTICLES = tuple(
    Document(name, text, text, source=name, published=Published("2023-05-12", "metadata"))
    for name, text in (
        ("Post", "SOLVIK – Ferry operator Nordhaven Shipping had revenue of $1.4 billion in the first quarter."),
        (
            "Herald",
            "SOLVIK – Nordhaven Shipping, the ferry operator, had revenue of $1.4 million in the first quarter.",
        ),
    )
)


def test_what_a_special_rule_finds_a_general_one_does_not_tell_again(rules):
    assert [f.rule for f in check(Corpus(ARTICLES), rules).findings if f.verdict == "conflict"] == ["FIN001"]
    general = rules.selected([], ["FIN001"])
    assert [f.rule for f in check(Corpus(ARTICLES), general).findings if f.verdict == "conflict"] == ["NUM001"]


def test_words_of_packs_are_gone_behind_the_check():
    loaded = load_rules([shipped_packs() / "military.yaml"])
    assert loaded.additions is not NONE
    check(Corpus(ARTICLES), loaded)
    assert noun_class("panzer") == "panzer"
