"""Indented JSON is what the standard library writes."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.report.indented import indented

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4))


@settings(max_examples=50)
@given(VALUES)
def test_the_text_is_that_of_the_standard_library(value):
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)


def test_what_is_empty_keeps_its_brackets_together():
    assert indented({"none": [], "some": [{}, 1]}) == '{\n  "none": [],\n  "some": [\n    {},\n    1\n  ]\n}'
