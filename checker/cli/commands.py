"""The commands and their options."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from checker.cli.endings import complain, fail, one_of
from checker.cli.running import check_articles, choose, load, progress_bar, read_articles
from checker.config import load_settings


class _Interruptible(TyperGroup):
    """Commands that end with status 130 when interrupted, as shells expect, before typer makes its own of it."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            fail("interrupted.", 130)


app = typer.Typer(
    cls=_Interruptible,
    help="A linter for facts: find the numbers, dates and events that articles from many sources disagree on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
rules_app = typer.Typer(help="List, show and test the rules.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rules_app, name="rules")

Paths = Annotated[
    list[Path],
    typer.Argument(help="Articles: text, Markdown, HTML, JSON Lines, or folders of them; - is standard input."),
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="What standard input is called; its suffix says what it holds."
    ),
]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file, instead of the nearest checker.yaml.")]
RulePaths = Annotated[
    list[Path] | None, typer.Option("--rules", help="Rule files, folders or names of packs, instead of all packs.")
]
Select = Annotated[list[str] | None, typer.Option("--select", help="Only rules whose code begins so.")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="No rules whose code begins so.")]
GroupBy = Annotated[str | None, typer.Option("--group-by", help="Compare only documents equal in this metadata key.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes to extract with.")]
MinConfidence = Annotated[
    float | None,
    typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out findings that are less certain."),
]


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version and exit.", is_eager=True)
    ] = False,
) -> None:
    """Options of the program as a whole."""
    if version:
        from checker import __version__

        print(f"checker {__version__}")
        raise typer.Exit


@app.command()
def extract(
    paths: Paths,
    output_format: Annotated[str, typer.Option("--format", help="text or jsonl")] = "text",
    rules: RulePaths = None,
    jobs: Jobs = None,
    stdin_filename: StdinFilename = None,
    config: Config = None,
) -> None:
    """Print every claim that the articles hold."""
    from checker.pipeline import read_claims

    one_of("--format", output_format, ("text", "jsonl"))
    settings = load_settings(config, Path.cwd())
    additions = load(settings, rules).additions
    corpus = read_articles(paths, settings, stdin_filename)
    with progress_bar() as progress:
        checked, claims = read_claims(corpus, jobs or settings.jobs, progress, additions)
    if output_format == "jsonl":
        from checker.report import jsonl

        jsonl.write(checked.documents, claims, sys.stdout)
    else:
        from checker.report import extract_text

        extract_text.write(checked.documents, claims, sys.stdout)
    raise typer.Exit(complain(checked.problems))


@app.command()
def lint(
    paths: Paths,
    output_format: Annotated[str, typer.Option("--format", help="text or json")] = "text",
    fail_on: Annotated[str | None, typer.Option("--fail-on", help="note, warning or error (default error)")] = None,
    agreements: Annotated[bool, typer.Option("--agreements", help="Show agreements too, in text.")] = False,
    min_confidence: MinConfidence = None,
    group_by: GroupBy = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: RulePaths = None,
    jobs: Jobs = None,
    stdin_filename: StdinFilename = None,
    config: Config = None,
) -> None:
    """Compare what the articles say and print what agrees and what does not."""
    from checker.model.finding import SEVERITIES

    one_of("--format", output_format, ("text", "json"))
    settings = load_settings(config, Path.cwd())
    level = one_of("--fail-on", fail_on or settings.fail_on, SEVERITIES)
    chosen = choose(load(settings, rules), settings, select, ignore)
    found = check_articles(paths, settings, chosen, stdin_filename, group_by, min_confidence, jobs)
    if output_format == "json":
        from checker.report import lint_json

        lint_json.write(found, sys.stdout)
    else:
        from checker.report import lint_text

        lint_text.write(found, sys.stdout, agreements)
    failed = any(SEVERITIES.index(f.severity) >= SEVERITIES.index(level) for f in found.findings)
    raise typer.Exit(complain(found.problems) or int(failed))


@app.command()
def report(
    paths: Paths,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write; standard output if not given.")
    ] = None,
    min_confidence: MinConfidence = None,
    group_by: GroupBy = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: RulePaths = None,
    jobs: Jobs = None,
    stdin_filename: StdinFilename = None,
    config: Config = None,
) -> None:
    """Write a Markdown report for people: every finding with its evidence."""
    from checker.report import markdown

    settings = load_settings(config, Path.cwd())
    chosen = choose(load(settings, rules), settings, select, ignore)
    found = check_articles(paths, settings, chosen, stdin_filename, group_by, min_confidence, jobs)
    text = markdown.render(found, settings)
    if output is None:
        sys.stdout.write(text)
    else:
        try:
            output.write_text(text, encoding="utf-8")
        except OSError as error:
            fail(f"{output}: cannot be written: {error.strerror}.")
        print(markdown.summary(found, output))
    raise typer.Exit(complain(found.problems))


@app.command()
def explain(
    finding: Annotated[str, typer.Argument(help="A finding's id, an ARTICLE:LINE, or a rule's code.")],
    paths: Annotated[list[Path] | None, typer.Argument(help="The articles that were checked.")] = None,
    group_by: GroupBy = None,
    rules: RulePaths = None,
    stdin_filename: StdinFilename = None,
    config: Config = None,
) -> None:
    """Show how a finding came about: what matched, what was compared, and why the verdict.

    Or, for a line of an article, what its claims matched and why others were not compared with them.
    """
    from checker.report import explanation

    settings = load_settings(config, Path.cwd())
    if not paths:
        show_rule(finding, rules, config)
        return
    chosen = choose(load(settings, rules), settings, None, None)
    found = check_articles(paths, settings, chosen, stdin_filename, group_by, min_confidence=0.0, refusals=True)
    status = complain(found.problems)
    text = explanation.explain(found, finding) or explanation.explain_line(found, finding)
    if text is None:
        fail(f"no finding has the id {finding!r}, nor does a claim stand there; `checker lint` prints the ids of all.")
    sys.stdout.write(text)
    raise typer.Exit(status)


@rules_app.command("list")
def list_rules(rules: RulePaths = None, config: Config = None) -> None:
    """List every rule: code, name, verdict, severity, and what it says."""
    from checker.report import rule_pages

    sys.stdout.write(rule_pages.table(load(load_settings(config, Path.cwd()), rules)))


@rules_app.command("show")
def show_rule(
    rule: Annotated[str, typer.Argument(help="A rule's code or name.")],
    rules: RulePaths = None,
    config: Config = None,
) -> None:
    """Show one rule: what it looks for, why, and examples that do and do not trigger it."""
    from checker.report import rule_pages

    loaded = load(load_settings(config, Path.cwd()), rules)
    try:
        sys.stdout.write(rule_pages.page(loaded[rule], loaded))
    except KeyError as error:
        fail(str(error.args[0]))


@rules_app.command("schema")
def rules_schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    from checker.report import rule_pages

    sys.stdout.write(rule_pages.schema())


@rules_app.command("test")
def test_rules(
    places: Annotated[list[Path] | None, typer.Argument(help="Rule files or folders, instead of the packs.")] = None,
    config: Config = None,
) -> None:
    """Run each rule's own examples; a rule without both kinds fails."""
    from checker.pipeline import run_examples

    failures, count = run_examples(load(load_settings(config, Path.cwd()), places))
    for failure in failures:
        print(failure)
    print(f"{count} examples, {len(failures)} failed")
    raise typer.Exit(int(bool(failures)))
