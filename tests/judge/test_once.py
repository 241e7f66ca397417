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


def test_what_a_copy_changes_is_no_update(quantity, claim):
    a, b, c = (claim(quantity(value), doc=doc) for doc, value in (("a", 1), ("b", 2), ("c", 3)))
    copy = finding("COP001", "conflict", a, b)
    assert told_once([finding("NUM004", "update", a, b), copy], {"COP001"}) == [copy]
    wider = finding("NUM004", "update", a, b, c)
    assert told_once([wider, copy], {"COP001"}) == [wider, copy]
