"""Hold rules against facts and relations: what becomes a finding, and what is said of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.judge import wording
from checker.judge.cases import Case
from checker.judge.comparisons import OF_RELATIONS, Comparison
from checker.judge.confidence import Ingredients, confidence, of_fact, of_relation
from checker.judge.course import course
from checker.judge.facing import face
from checker.judge.fingerprint import fingerprint, unique
from checker.judge.groups import clashes, concords
from checker.judge.independence import with_sources
from checker.judge.labels import as_put, normal_form
from checker.judge.like_with_like import like_with_like
from checker.judge.once import told_once
from checker.judge.ranking import rank
from checker.judge.scopes import Scopes
from checker.judge.sides import precision
from checker.judge.speakers import different_speakers
from checker.judge.standing import moved
from checker.judge.told import Told
from checker.model import Claim, Document, Finding, Matches, Relation, Side
from checker.rules.schema import Condition, Rule


def judge(matches: Matches, rules: Sequence[Rule], documents: Mapping[str, Document]) -> tuple[Finding, ...]:
    """Every finding of the rules on the facts and relations, ranked: what an editor should read first comes first."""
    findings: list[Finding] = []
    told = Told(claim for fact in matches.facts if fact.kind == "quantity" for claim in fact.claims)
    scopes = Scopes(rules)
    for over, facts in (("fact", matches.facts), ("restated", matches.restated)):
        for fact in facts:
            case = Case(fact, documents, told)
            for rule in scopes.rules(over, fact.claims):
                findings += _on_fact(rule, case, documents)
    for relation in matches.relations:
        for rule in scopes.rules(relation.kind, (claim for _, claim in relation.roles)):
            findings += _on_relation(rule, relation, documents)
    restated = {rule.code for rule in rules if rule.over == "restated"}
    return rank(with_sources(unique(told_once(_once(findings, rules), restated)), matches.copies, documents))


def _once(findings: Sequence[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """The findings without those of a general rule whose claims a more special rule has told of already."""
    general = {rule.code: frozenset(rule.instead_of) for rule in rules if rule.instead_of}
    told: defaultdict[str, list[set[object]]] = defaultdict(list)
    for finding in findings:
        for code in general.get(finding.rule, ()):
            told[code].append({claim.key for claim in finding.claims})
    if not told:
        return list(findings)
    return [
        finding
        for finding in findings
        if not any({claim.key for claim in finding.claims} <= claims for claims in told.get(finding.rule, ()))
    ]


def _on_fact(rule: Rule, case: Case, documents: Mapping[str, Document]) -> Iterable[Finding]:
    fact, compared = case.fact, case.compared(rule)

    def holds(a: Claim, b: Claim) -> bool:
        return _holds(rule.when, a, b, case)

    found = (
        [(like_with_like(sides), comparison) for sides, comparison in clashes(fact, compared, rule.when.outcome, holds)]
        if "differ" in rule.when.outcome
        else [
            (_by_value(claims), comparison) for claims, comparison in concords(fact, compared, rule.when.outcome, holds)
        ]
    )
    for sides, comparison in found:
        claims = [claim for side in sides for claim in side]
        if len({claim.doc for claim in claims}) < rule.when.documents:
            continue
        certainty = of_fact(fact.score, sides)
        trace = wording.trace(rule, comparison, fact.edges, {claim.key for claim in claims})
        facing = face(sides, fact.edges, lambda a, b: compared(a, b).outcome in rule.when.outcome and holds(a, b))
        yield _finding(rule, facing, comparison, certainty, documents, trace)


def _holds(when: Condition, a: Claim, b: Claim, case: Case) -> bool:
    if when.documents > 1 and a.doc == b.doc:
        return False
    if when.time != "any" and case.standing(a, b) != when.time:
        return False
    if when.moved != "any" and moved(a, b) != when.moved:
        return False
    if when.count != "any" and course(a, b) != when.count:
        return False
    return when.speakers == "any" or different_speakers(a, b) == (when.speakers == "different")


def _by_value(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """Claims of one value grouped by how it is put ("1,400", "more than 1,300")."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(normal_form(claim), []).append(claim)
    return [tuple(group) for group in groups.values()]


def _on_relation(rule: Rule, relation: Relation, documents: Mapping[str, Document]) -> Iterable[Finding]:
    comparison = OF_RELATIONS[rule.compare](relation, rule.parameters)
    if comparison.outcome not in rule.when.outcome:
        return
    sides = [(claim,) for _, claim in relation.roles]
    trace = wording.trace(rule, comparison, (), set())
    certainty = of_relation([claim for _, claim in relation.roles])
    yield _finding(rule, sides, comparison, certainty, documents, trace)


def _side(claims: Sequence[Claim]) -> Side:
    """A side with its claims as they are, named by the most precise one whichever article that is from."""
    speaks = min(claims, key=lambda claim: (precision(claim)[:-1], normal_form(claim), claim.text))
    return Side(normal_form(speaks), as_put(speaks), tuple(claims))


def _finding(
    rule: Rule,
    sides: Sequence[Sequence[Claim]],
    comparison: Comparison,
    certainty: Ingredients,
    documents: Mapping[str, Document],
    trace: tuple[str, ...],
) -> Finding:
    labelled = tuple(_side(side) for side in sides)
    claims = [claim for side in labelled for claim in side.claims]
    subjects = [claim.frame.subject for claim in claims if claim.frame.subject]
    subjects = subjects or [min(labelled[0].claims, key=lambda claim: claim.key).text]
    subject = min(subjects, key=lambda name: (name.count(" "), name))
    measure = min((claim.frame.measure for claim in claims if claim.frame.measure), default="")
    fields = wording.fields(rule, labelled, comparison, documents)
    return Finding(
        id=fingerprint(rule.code, subject, measure, labelled),
        rule=rule.code,
        name=rule.name,
        verdict=rule.verdict,
        severity=rule.severity,
        message=wording.sentence(rule.message, fields),
        confidence=round(confidence(rule.confidence, certainty), 2),
        sides=labelled,
        about=wording.capitalized(fields["subject"]),
        subject=subject,
        measure=measure,
        why=wording.capitalized(comparison.why) + ".",
        ask=wording.sentence(rule.ask, fields),
        trace=trace,
        certainty=tuple((name, round(value, 3)) for name, value in certainty._asdict().items()),
    )
