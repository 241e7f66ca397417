"""Rules for people: the list of all, and a page for each."""

from __future__ import annotations

import json
from textwrap import fill

from checker.rules import Example, Rule, RuleSet
from checker.rules.schema import Pack


def table(rules: RuleSet) -> str:
    """One line a rule: code, name, verdict, severity, summary."""
    rows = [(r.code, r.name, r.verdict, r.severity, r.summary) for r in rules.rules]
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]]) for row in rows
    ]
    return "\n".join(lines) + "\n"


def schema() -> str:
    """The JSON Schema of a rule pack, as docs/rules.schema.json holds it."""
    found = Pack.model_json_schema(by_alias=True)
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema"} | found, indent=2) + "\n"


def page(rule: Rule, rules: RuleSet) -> str:
    """All that a rule says of itself, with the first example of each kind."""
    parts = [
        f"{rule.code} {rule.name}: {rule.verdict} ({rule.severity})",
        fill(rule.summary, 100),
        fill(rule.explanation, 100),
        f"It compares by {rule.compare}. It is defined in {rules.files[rule.code]}.",
    ]
    for title, examples in (("Triggers it:", rule.examples.trigger), ("Does not:", rule.examples.quiet)):
        if examples:
            parts.append(f"{title} {examples[0].about}\n{_documents(examples[0])}")
    return "\n\n".join(parts) + "\n"


def _documents(example: Example) -> str:
    lines = []
    for document in example.documents:
        when = f"[{document.published}] " if document.published else ""
        lines.append(fill(when + document.text, 100, initial_indent="    ", subsequent_indent="    "))
    return "\n".join(lines)
