"""The one place that strings the stages together: documents, mentions, claims, facts, findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from checker.bind import bind, bind_all
from checker.extract.mentions import extract, extract_all
from checker.judge import judge
from checker.lexicon.additions import NONE, Additions, enforce, in_force, using
from checker.match import match
from checker.model import Claim, Corpus, Document, Finding, Matches, Problem, Published
from checker.rules import Example, RuleSet

Progress = Callable[[int, int], None]

#: Documents read together, and handed to a worker process at a time: enough to outweigh the cost of passing them.
BATCH = 32
#: What a document comes to.
_Result: TypeAlias = tuple[Document, list[Claim]] | Problem


@dataclass(frozen=True, slots=True)
class Run:
    """All that a run found, for the reports: documents, what was not checked, claims, matches, rules, findings."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    claims: tuple[Claim, ...]
    matches: Matches
    rules: RuleSet
    findings: tuple[Finding, ...]


def claims_of(document: Document) -> tuple[Document, list[Claim]]:
    """One document's claims in text order, and the document with its date inferred where nothing states it."""
    return bind(extract(document))


def _attempt(documents: Sequence[Document]) -> Sequence[_Result]:
    """The claims of each document, or a problem: a fault of ours in one article must not cost the others."""
    try:
        return bind_all(extract_all(documents))
    except Exception as error:
        if len(documents) > 1:
            return [result for document in documents for result in _attempt([document])]
        message = f"could not be checked because of a fault in the program ({type(error).__name__}: {error})."
        return [Problem(documents[0].path or documents[0].id, documents[0].line, message)]


def read_claims(
    corpus: Corpus, jobs: int = 1, progress: Progress | None = None, additions: Additions = NONE
) -> tuple[Corpus, tuple[Claim, ...]]:
    """The claims of all documents, in the documents' order, whatever the number of processes.

    The corpus comes back with dates inferred where nothing states them, and with a problem for each document that
    the program failed on. `progress` hears of each document, a batch at a time. `additions` are the words that rule
    packs bring.
    """
    with using(additions):
        return _read_claims(corpus, jobs, progress)


def _read_claims(corpus: Corpus, jobs: int, progress: Progress | None) -> tuple[Corpus, tuple[Claim, ...]]:
    documents: list[Document] = []
    problems = list(corpus.problems)
    claims: list[list[Claim]] = []
    for number, result in enumerate(_each(corpus.documents, jobs), start=1):
        if isinstance(result, Problem):
            problems.append(result)
        else:
            documents.append(result[0])
            claims.append(result[1])
        if progress is not None:
            progress(number, len(corpus.documents))
    return Corpus(tuple(documents), tuple(problems)), tuple(chain.from_iterable(claims))


def _each(documents: Sequence[Document], jobs: int) -> Iterator[_Result]:
    """The result of each document in their order; those that lost processes leave undone are done in this one."""
    batches = [documents[at : at + BATCH] for at in range(0, len(documents), BATCH)]
    done = 0
    if jobs > 1 and len(documents) >= 2 * BATCH:
        from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

        try:
            with ProcessPoolExecutor(min(jobs, len(batches)), initializer=enforce, initargs=(in_force(),)) as pool:
                for results in pool.map(_attempt, batches):
                    yield from results
                    done += 1
        except (BrokenExecutor, OSError):  # killed for want of memory, or the machine allows no further processes
            pass
    for batch in batches[done:]:
        yield from _attempt(batch)


def check(
    corpus: Corpus,
    rules: RuleSet,
    *,
    group_by: str = "",
    min_confidence: float = 0.0,
    jobs: int = 1,
    progress: Progress | None = None,
    refusals: bool = False,
) -> Run:
    """Check a corpus against rules: every claim of its documents, what matches, and what the rules say of it.

    Look-alikes that were not compared are counted, and kept where `refusals` are wanted.
    """
    checked, claims = read_claims(corpus, jobs, progress, rules.additions)
    with using(rules.additions):
        matches = match(checked.documents, claims, group_by=group_by, refusals=refusals)
    found = judge(matches, rules.rules, {document.id: document for document in checked.documents})
    findings = tuple(finding for finding in found if finding.confidence >= min_confidence)
    return Run(checked.documents, checked.problems, claims, matches, rules, findings)


def run_examples(rules: RuleSet) -> tuple[list[str], int]:
    """Run every rule's examples through the whole pipeline: the failures, one line each, and how many were run.

    A rule without both an example that triggers it and one that does not is a failure.
    """
    failures: list[str] = []
    count = 0
    for rule in rules.rules:
        alone = replace(rules, rules=(rule,))
        for wanted, examples in ((True, rule.examples.trigger), (False, rule.examples.quiet)):
            kind = "trigger" if wanted else "quiet"
            if not examples:
                failures.append(f"{rule.code} {rule.name}: has no {kind} example")
            for example in examples:
                count += 1
                found = check(Corpus(_documents(example)), alone).findings
                hits = [f for f in found if sorted(c.text for c in f.claims) == sorted(example.claims or ())]
                if bool(found) != wanted or (wanted and example.claims and not hits):
                    said = "; ".join(finding.message for finding in found) or "nothing"
                    failures.append(f"{rule.code} {rule.name}: {kind} example “{example.about}”: found {said}")
    return failures, count


def _documents(example: Example) -> tuple[Document, ...]:
    return tuple(
        Document(
            id=f"example-{number}",
            text=entry.text,
            prose=entry.text,
            title=entry.title,
            source=entry.source,
            published=Published(entry.published, "metadata") if entry.published else Published(),
        )
        for number, entry in enumerate(example.documents, start=1)
    )
