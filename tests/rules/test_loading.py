import pytest

from checker.lexicon import DataError
from checker.rules import load_rules

PACK = """\
pack: test
about: A pack for tests.
rules:
- code: TST001
  name: test-rule
  summary: A rule.
  explanation: Why.
  compare: interval
  verdict: conflict
  severity: error
  message: "{subject}: {values}."
"""


def load(tmp_path, content):
    file = tmp_path / "pack.yaml"
    file.write_text(content)
    return load_rules([tmp_path])


def test_the_shipped_packs_load_in_the_order_of_their_codes(rules):
    codes = [rule.code for rule in rules.rules]
    assert codes == sorted(codes)
    assert {"NUM001", "DAT001", "NAM001"} <= set(codes)
    assert rules["number-conflict"] is rules["NUM001"]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("severity: error", "severty: error", 10, "did you mean 'severity'?"),
        ("severity: error", "severity: fatal", 10, "'rules.0.severity'"),
        ("compare: interval", "compare: intervall", 8, "'rules.0.compare'"),
        ("code: TST001", "code: test", 4, "'rules.0.code'"),
        ("{values}", "{vales}", 11, "'{vales}' is no field of a message"),
        ("  summary: A rule.\n", "", 4, "'rules.0.summary' is missing"),
    ],
)
def test_a_wrong_key_or_value_is_named_with_its_line(tmp_path, old, new, line, said):
    with pytest.raises(DataError) as caught:
        load(tmp_path, PACK.replace(old, new))
    assert f"pack.yaml:{line}: " in str(caught.value)
    assert said in str(caught.value)


def test_a_code_is_used_once(tmp_path):
    (tmp_path / "other.yaml").write_text(PACK.replace("test-rule", "other-rule"))
    with pytest.raises(DataError, match="TST001 is already defined in"):
        load(tmp_path, PACK)


def test_a_folder_without_rules_is_an_error(tmp_path):
    with pytest.raises(DataError, match="holds no rules"):
        load_rules([tmp_path])
    with pytest.raises(DataError, match="no such rules file or folder"):
        load_rules([tmp_path / "none"])


def test_rules_are_selected_by_prefix_or_name(rules):
    codes = [rule.code for rule in rules.selected(["NUM00"], ["NUM006", "NUM007", "number-update"]).rules]
    assert codes == ["NUM001", "NUM002", "NUM003", "NUM005"]
    with pytest.raises(KeyError, match="did you mean 'NUM0"):
        rules.selected(["NUM0O1"], [])


def test_the_digest_follows_the_rules(tmp_path):
    assert load(tmp_path, PACK).digest != load(tmp_path, PACK.replace("Why.", "Why not.")).digest
