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
  scope: {kind: [quantity]}
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
        ("severity: error", "severty: error", 11, "did you mean 'severity'?"),
        ("severity: error", "severity: fatal", 11, "'rules.0.severity'"),
        ("compare: interval", "compare: intervall", 9, "'rules.0.compare'"),
        ("code: TST001", "code: test", 4, "'rules.0.code'"),
        ("compare: interval", "compare: change", 9, "roles, scale or score in a rule over fact, not 'change'"),
        (
            "compare: interval",
            "compare: interval\n  over: change",
            9,
            "'rules.0.compare': must be change in a rule over change, not 'interval'",
        ),
        ("  scope: {kind: [quantity]}\n", "", 4, "'rules.0.scope': interval compares claims of kind quantity"),
        ("kind: [quantity]", "measure: [length]", 8, "'rules.0.scope': interval compares claims of kind quantity"),
        ("[quantity]", "[quantity, event]", 8, "'kind' has to be given, and to name no other"),
        ("[quantity]", "[quantitty]", 8, "not 'quantitty'"),
        ("compare: interval", "compare: dates", 8, "dates compares claims of kind date, time and event"),
        ("compare: interval", "compare: age_at\n  over: age", 8, "'kind' has to be left out, or to name them all"),
        ("{values}", "{count:d}", 12, "a field stands alone between its braces, as in '{count}', not"),
        ("{values}", "{values!r}", 12, "a field stands alone between its braces, as in '{values}', not"),
        ("{values}", "{values", 12, "'rules.0.message': expected '}' before end of string"),
        ("verdict:", "when: {documents: 0}\n  verdict:", 10, "'rules.0.when.documents'"),
        ("verdict:", "when: {outcome: []}\n  verdict:", 10, "'rules.0.when.outcome'"),
        ("{values}", "{vales}", 12, "'{vales}' is no field of a message"),
        ("  summary: A rule.\n", "", 4, "'rules.0.summary' is missing"),
        ("[quantity]", "[quantitty]", 8, "not 'quantitty'; did you mean 'quantity'?"),
        ("verdict: conflict", "verdict: conflct", 10, "no verdict is called 'conflct'; did you mean 'conflict'?"),
        ("verdict: conflict", "verdict: rumour", 10, "'rules.0.verdict': no verdict is called 'rumour'; a pack can"),
        ("[quantity]}", "[quantity], measure: [deths]}", 8, "no measure is called 'deths'; did you mean 'deaths'?"),
        ("[quantity]}", "[quantity], except-measure: [agee]}", 8, "scope.except-measure.0': no measure"),
        ("[quantity]}", "[quantity], sort: [amount, shar]}", 8, "scope.sort.1': no sort is called 'shar'"),
        ("rules:", "lexicon: {measures: {mony: {fee: fee}}}\nrules:", 3, "'lexicon.measures.mony': no dimension"),
        ("rules:", "lexicon: {measures: {money: {fee: Fee}}}\nrules:", 3, "words in lower case, and 'Fee' is none"),
        ("rules:", "lexicon: {alike: [boat]}\nrules:", 3, "'lexicon.alike.0': must hold two words or more"),
        ("rules:", "lexicon: {word: [boat]}\nrules:", 3, "unknown key 'lexicon.word'"),
    ],
)
def test_a_wrong_key_or_value_is_named_with_its_line(tmp_path, old, new, line, said):
    with pytest.raises(DataError) as caught:
        load(tmp_path, PACK.replace(old, new))
    assert f"pack.yaml:{line}: " in str(caught.value)
    assert said in str(caught.value)


EXAMPLE = PACK + "  examples: {trigger: [{documents: [{text: It rained., published: 'DATE'}]}]}\n"


@pytest.mark.parametrize("date", ["", "2022", "2022-02", "2022-02-28", "2022-02-28T09:30"])
def test_an_example_appeared_at_an_iso_date_or_time(tmp_path, date):
    (rule,) = load(tmp_path, EXAMPLE.replace("DATE", date)).rules
    assert rule.examples.trigger[0].documents[0].published == date


@pytest.mark.parametrize(
    "date", ["2 March 2022", "2022-2-3", "2022-02-30", "2022-13", "2022-02-28T25:00", "2022-02-28T"]
)
def test_anything_else_is_an_error(tmp_path, date):
    with pytest.raises(DataError, match=r"pack.yaml:13: key 'rules.0.examples.trigger.0.documents.0.published': "):
        load(tmp_path, EXAMPLE.replace("DATE", date))


@pytest.mark.parametrize("kinds", ["{}", "{kind: [quantity]}", "{kind: [name, quantity]}"])
def test_a_relation_needs_no_kinds(tmp_path, kinds):
    pack = PACK.replace("{kind: [quantity]}", kinds).replace("compare: interval", "compare: change\n  over: change")
    assert load(tmp_path, pack).rules[0].over == "change"


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
    codes = [
        rule.code for rule in rules.selected(["NUM00"], ["NUM006", "NUM007", "NUM008", "NUM009", "number-update"]).rules
    ]
    assert codes == ["NUM001", "NUM002", "NUM003", "NUM005"]
    with pytest.raises(KeyError, match="did you mean 'NUM0"):
        rules.selected(["NUM0O1"], [])


def test_the_digest_follows_the_rules(tmp_path):
    assert load(tmp_path, PACK).digest != load(tmp_path, PACK.replace("Why.", "Why not.")).digest


def test_a_pack_declares_verdicts_and_measures_of_its_own(tmp_path):
    pack = PACK.replace("rules:", "verdicts: [rumour]\nlexicon: {measures: {money: {fee: fee}}}\nrules:")
    pack = pack.replace("[quantity]}", "[quantity], measure: [fee]}").replace("verdict: conflict", "verdict: rumour")
    loaded = load(tmp_path, pack)
    assert loaded.rules[0].verdict == "rumour"
    assert loaded.additions.measures == {"money": {"fee": ("fee",)}}
