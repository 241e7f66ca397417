from checker.judge.once import told_once
from checker.model import Finding, Side


def finding(rule, verdict, *claims):
    return Finding(rule, rule, rule, verdict, "error", "", 0.9, (Side("", "", claims),))


def test_a_conflict_is_told_once(quantity, claim):
    a, b, c = (claim(quantity(value), doc=doc) for doc, value in (("a", 1), ("b", 2), ("c", 1)))
    fact, copy = finding("NUM001", "conflict", a, b, c), finding("COP001", "conflict", a, b)
    assert told_once([fact, copy], {"COP001"}) == [fact]
    assert told_once([copy], {"COP001"}) == [copy]
    assert told_once([finding("NUM001", "conflict", a, c), copy], {"COP001"})[1:] == [copy]


def test_a_running_count_runs_on_in_a_copy(quantity, claim):
    a, b, c = (claim(quantity(value), doc=doc) for doc, value in (("a", 1), ("b", 2), ("c", 3)))
    copy, update = finding("COP001", "conflict", a, b), finding("NUM004", "update", a, b, c)
    assert told_once([update, copy], {"COP001"}) == [update]
    agreement = finding("NUM003", "agreement", a, b)
    assert told_once([agreement, copy], {"COP001"}) == [agreement, copy]
