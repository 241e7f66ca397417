"""The Markdown report: findings with their evidence, for people who decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from checker import __version__
from checker.config import Settings
from checker.judge.wording import value_of
from checker.match.reasons import IN_WORDS
from checker.model import Claim, Document, Finding
from checker.pipeline import Run
from checker.report.extract_text import meaning, shortened
from checker.report.phrases import counted, tally

_KNOWN = {
    "metadata": "",
    "stated": "as the article states",
    "inferred": "inferred from its text",
    "unknown": "not known",
}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render(run: Run, settings: Settings) -> str:
    """The whole report. It holds no clock time: the same input gives the same bytes."""
    documents = {document.id: document for document in run.documents}
    refused = sorted(run.matches.refused.items(), key=lambda item: (-item[1], item[0]))
    return _template().render(
        run=run,
        documents=documents,
        verdicts=tally(Counter(finding.verdict for finding in run.findings)),
        counts=Counter(claim.doc for claim in run.claims),
        refused=[(reason, IN_WORDS.get(reason, reason), count) for reason, count in refused],
        total_refused=sum(run.matches.refused.values()),
        listing=_listing(run) if len(run.claims) <= settings.report.max_claims else None,
        max_claims=settings.report.max_claims,
        version=__version__,
        configuration=sha256(settings.model_dump_json().encode()).hexdigest()[:12],
    )


def summary(run: Run, output: Path) -> str:
    """What a person at the terminal wants to know of a report that was just written."""
    verdicts = tally(Counter(finding.verdict for finding in run.findings))
    lines = [f"{counted(len(run.documents), 'document')}, {counted(len(run.claims), 'claim')}: {verdicts}."]
    lines += [f"  {finding.verdict} {finding.rule}: {finding.message}" for finding in run.findings]
    return "\n".join([*lines, f"The report is in {output}."])


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Markdown has its own escapes; each text from an article goes through `escape`
    )
    environment.filters |= {
        "escape": escape,
        "counted": counted,
        "evidence": _evidence,
        "value": value_of,
        "link": _link,
        "known": _known,
        "capital": lambda text: text[:1].upper() + text[1:],
        "rows": _rows,
        "short": shortened,
    }
    return environment.get_template("report.md.j2")


def escape(text: str) -> str:
    """Text from an article on one line, with all that Markdown or HTML would take for markup escaped."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(text.split()).replace("&", "&amp;"))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", flat))


def _evidence(claim: Claim) -> str:
    """The claim's sentence, escaped, the claim in bold."""
    text, offset = claim.sentence.text, claim.start - claim.sentence.start
    before, after = text[:offset], text[offset + len(claim.text) :]
    gap, end = (" " if before[-1:].isspace() else ""), (" " if after[:1].isspace() else "")
    return f"{escape(before)}{gap}**{escape(claim.text)}**{end}{escape(after)}"


def _rows(finding: Finding) -> list[tuple[str, Claim]]:
    """The claims of a finding with their side's value, one row for each sentence and value."""
    rows: dict[tuple[str, int, str], tuple[str, Claim]] = {}
    for side in finding.sides:
        for claim in side.claims:
            rows.setdefault((claim.doc, claim.sentence.start, side.label + claim.text), (side.label, claim))
    return list(rows.values())


def _link(document: Document) -> str:
    """What to call a document, linked to where it stands if that is known."""
    name = escape(document.source or document.path.rpartition("/")[2] or document.id)
    if document.url.startswith(("http://", "https://")):
        return f"[{name}]({quote(document.url, safe=':/?&=%#+~,;@')})"
    return name


def _known(document: Document) -> str:
    date, known = document.published.value[:10], _KNOWN[document.published.known]
    return f"{date} ({known})" if date and known else date or known


def _listing(run: Run) -> Mapping[str, list[tuple[Claim, str]]]:
    """The claims of each document that say more than a name, with what each says."""
    return {
        doc: [(claim, meaning(claim)) for claim in group if claim.kind not in ("name", "quote")]
        for doc, group in groupby(run.claims, key=lambda claim: claim.doc)
    }
