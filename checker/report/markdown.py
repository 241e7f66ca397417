"""The Markdown report: findings with their evidence, for people who decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from checker import __version__
from checker.config import Settings
from checker.judge.labels import normal_form, shortened
from checker.judge.wording import short_name
from checker.match.reasons import IN_WORDS
from checker.model import Claim, Document, Finding
from checker.pipeline import Run
from checker.report.controls import visible
from checker.report.evidence import Excerpt, by_sentence, excerpt
from checker.report.meaning import meaning
from checker.report.phrases import counted, dated, sources, tally
from checker.report.uncompared import apart, pairs

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")

#: The parts of the report, with the verdicts that each holds; a verdict of a user's own rules goes to the second.
_PARTS = (
    ("To decide", ("conflict", "disputed", "unsupported")),
    ("To know", ("update", "variant", "note")),
    ("Agreements", ("agreement",)),
)


def render(run: Run, settings: Settings) -> str:
    """The whole report. It holds no clock time: the same input gives the same bytes."""
    refused = pairs(run.matches.refused)
    return _template().render(
        run=run,
        documents={document.id: document for document in run.documents},
        verdicts=tally(Counter(finding.verdict for finding in run.findings)),
        parts=_parts(run.findings),
        counts=Counter(claim.doc for claim in run.claims),
        refused=[(reason, IN_WORDS.get(reason, reason), count) for reason, count in refused.items()],
        total_refused=refused.total(),
        apart=apart(run.matches.refused),
        listing=_listing(run) if len(run.claims) <= settings.report.max_claims else None,
        max_claims=settings.report.max_claims,
        version=__version__,
        configuration=sha256(settings.model_dump_json().encode()).hexdigest()[:12],
    )


def summary(run: Run, output: Path) -> str:
    """What a person at the terminal wants to know of a report that was just written."""
    verdicts = tally(Counter(finding.verdict for finding in run.findings))
    lines = [f"{counted(len(run.documents), 'document')}, {counted(len(run.claims), 'claim')}: {verdicts}."]
    lines += [f"  {finding.verdict:<9} {finding.rule}  {visible(finding.message)}" for finding in run.findings]
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
        "link": _link,
        "dated": dated,
        "sources": sources,
        "capital": lambda text: text[:1].upper() + text[1:],
        "rows": _rows,
        "short": lambda text: shortened(text, 60),
    }
    return environment.get_template("report.md.j2")


def escape(text: str) -> str:
    """Text from an article on one line, with all that Markdown or HTML would take for markup escaped."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(visible(text).split()).replace("&", "&amp;"))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", flat))


def _parts(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings by part of the report, in their order; parts that hold none are left out."""
    home = {verdict: number for number, (_, verdicts) in enumerate(_PARTS) for verdict in verdicts}
    held: list[list[Finding]] = [[] for _ in _PARTS]
    for finding in findings:
        held[home.get(finding.verdict, 1)].append(finding)
    return [(title, found) for (title, _), found in zip(_PARTS, held, strict=True) if found]


def _evidence(found: Excerpt) -> str:
    """The excerpt, escaped, its claims in bold."""
    parts = [f"**{escape(text)}**" if marked else _spaced(text) for text, marked in found.parts]
    return "".join(parts)


def _spaced(text: str) -> str:
    """Escaped text between two claims, with the white space at its ends kept."""
    left, right = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    flat = escape(text)
    return f"{left}{flat}{right}" if flat else left


def _rows(finding: Finding) -> list[tuple[str, Claim, Excerpt]]:
    """The evidence of a finding: for each sentence the normal forms of its claims, one of them, and an excerpt."""
    rows = []
    for claims in by_sentence(finding.claims):
        forms = dict.fromkeys(shortened(normal_form(claim), 60) for claim in claims)
        rows.append((", ".join(forms), claims[0], excerpt(claims)))
    return rows


def _link(document: Document) -> str:
    """What to call a document, linked to where it stands if that is known."""
    name = escape(document.source or short_name(document))
    if document.url.startswith(("http://", "https://")):
        return f"[{name}]({quote(document.url, safe=':/?&=%#+~,;@')})"
    return name


def _listing(run: Run) -> Mapping[str, list[tuple[Claim, str]]]:
    """The claims of each document that say more than a name, with what each says."""
    return {
        doc: [(claim, meaning(claim)) for claim in group if claim.kind not in ("name", "quote")]
        for doc, group in groupby(run.claims, key=lambda claim: claim.doc)
    }
