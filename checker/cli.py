"""The command line: options in, exit status out; what is done stands elsewhere.

Exit status 0: nothing at or above `--fail-on`; 1: something is; 2: the input, a rule or an option is wrong, or a
document could not be checked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from checker.config import Settings, load_settings
from checker.lexicon import DataError

if TYPE_CHECKING:
    from checker.model import Corpus, Problem
    from checker.pipeline import Run
    from checker.rules import RuleSet

app = typer.Typer(
    help="A linter for facts: find the numbers, dates and events that articles from many sources disagree on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
rules_app = typer.Typer(help="List, show and test the rules.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rules_app, name="rules")

Paths = Annotated[list[Path], typer.Argument(help="Articles: text, Markdown, JSON Lines, or folders of them.")]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file, instead of the nearest checker.yaml.")]
RulePaths = Annotated[list[Path] | None, typer.Option("--rules", help="Rule files or folders, instead of the packs.")]
Select = Annotated[list[str] | None, typer.Option("--select", help="Only rules whose code begins so.")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="No rules whose code begins so.")]
GroupBy = Annotated[str | None, typer.Option("--group-by", help="Compare only documents equal in this metadata key.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes to extract with.")]
MinConfidence = Annotated[
    float | None,
    typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out findings that are less certain."),
]


def run() -> None:
    """The console script's entry."""
    try:
        app(prog_name="checker")
    except DataError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        _fail("interrupted.", 130)
    except BrokenPipeError:  # `checker lint ... | head`: whoever read has seen enough
        sys.stderr.close()
        raise SystemExit(0) from None
    except Exception as error:
        if "CHECKER_TRACEBACK" in os.environ:
            raise
        _fail(f"a fault in the program: {type(error).__name__}: {error} (set CHECKER_TRACEBACK=1 to see where).")


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
    jobs: Jobs = None,
    config: Config = None,
) -> None:
    """Print every claim that the articles hold."""
    from checker.pipeline import read_claims

    _one_of("--format", output_format, ("text", "jsonl"))
    settings = load_settings(config, Path.cwd())
    corpus = _read(paths, settings)
    with _progress() as progress:
        checked, claims = read_claims(corpus, jobs or settings.jobs, progress)
    if output_format == "jsonl":
        from checker.report import jsonl

        jsonl.write(claims, sys.stdout)
    else:
        from checker.report import extract_text

        extract_text.write(checked.documents, claims, sys.stdout)
    raise typer.Exit(_complain(checked.problems))


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
    config: Config = None,
) -> None:
    """Compare what the articles say and print what agrees and what does not."""
    from checker.model.finding import SEVERITIES

    _one_of("--format", output_format, ("text", "json"))
    settings = load_settings(config, Path.cwd())
    level = _one_of("--fail-on", fail_on or settings.fail_on, SEVERITIES)
    found = _check(paths, settings, rules, select, ignore, group_by, min_confidence, jobs)
    if output_format == "json":
        from checker.report import lint_json

        lint_json.write(found, sys.stdout)
    else:
        from checker.report import lint_text

        lint_text.write(found, sys.stdout, agreements)
    failed = any(SEVERITIES.index(f.severity) >= SEVERITIES.index(level) for f in found.findings)
    raise typer.Exit(_complain(found.problems) or int(failed))


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
    config: Config = None,
) -> None:
    """Write a Markdown report for people: every finding with its evidence."""
    from checker.report import markdown

    settings = load_settings(config, Path.cwd())
    found = _check(paths, settings, rules, select, ignore, group_by, min_confidence, jobs)
    text = markdown.render(found, settings)
    if output is None:
        sys.stdout.write(text)
    else:
        try:
            output.write_text(text, encoding="utf-8")
        except OSError as error:
            _fail(f"{output}: cannot be written: {error.strerror}.")
        print(markdown.summary(found, output))
    raise typer.Exit(_complain(found.problems))


@app.command()
def explain(
    finding: Annotated[str, typer.Argument(help="A finding's id, or a rule's code.")],
    paths: Annotated[list[Path] | None, typer.Argument(help="The articles that were checked.")] = None,
    group_by: GroupBy = None,
    rules: RulePaths = None,
    config: Config = None,
) -> None:
    """Show how a finding came about: what matched, what was compared, and why the verdict."""
    from checker.report import explanation

    settings = load_settings(config, Path.cwd())
    if not paths:
        show_rule(finding, rules, config)
        return
    found = _check(paths, settings, rules, None, None, group_by, 0.0, None)
    text = explanation.explain(found, finding)
    if text is None:
        _fail(f"no finding has the id {finding!r}; `checker lint` prints the ids of all.")
    sys.stdout.write(text)


@rules_app.command("list")
def list_rules(rules: RulePaths = None, config: Config = None) -> None:
    """List every rule: code, name, verdict, severity, and what it says."""
    from checker.report import rule_pages

    sys.stdout.write(rule_pages.table(_rules(load_settings(config, Path.cwd()), rules)))


@rules_app.command("show")
def show_rule(
    rule: Annotated[str, typer.Argument(help="A rule's code or name.")],
    rules: RulePaths = None,
    config: Config = None,
) -> None:
    """Show one rule: what it looks for, why, and examples that do and do not trigger it."""
    from checker.report import rule_pages

    loaded = _rules(load_settings(config, Path.cwd()), rules)
    try:
        sys.stdout.write(rule_pages.page(loaded[rule], loaded))
    except KeyError as error:
        _fail(str(error.args[0]))


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

    failures, count = run_examples(_rules(load_settings(config, Path.cwd()), places))
    for failure in failures:
        print(failure)
    print(f"{count} examples, {len(failures)} failed")
    raise typer.Exit(int(bool(failures)))


def _check(
    paths: list[Path],
    settings: Settings,
    rules: list[Path] | None,
    select: list[str] | None,
    ignore: list[str] | None,
    group_by: str | None,
    min_confidence: float | None,
    jobs: int | None,
) -> Run:
    from checker.pipeline import check

    loaded = _rules(settings, rules)
    try:
        chosen = loaded.selected(select or settings.select, ignore or settings.ignore)
    except KeyError as error:
        _fail(str(error.args[0]))
    corpus = _read(paths, settings)
    with _progress() as progress:
        return check(
            corpus,
            chosen,
            group_by=group_by or settings.group_by or "",
            min_confidence=settings.min_confidence if min_confidence is None else min_confidence,
            jobs=jobs or settings.jobs,
            progress=progress,
        )


def _rules(settings: Settings, places: list[Path] | None) -> RuleSet:
    from checker.rules import load_rules

    if places:
        return load_rules(places)
    return load_rules(settings.paths(settings.rules), settings.paths(settings.extend_rules))


def _read(paths: list[Path], settings: Settings) -> Corpus:
    """Read the corpus; if nothing at all could be read, say why and end."""
    from checker.read import read_corpus

    corpus = read_corpus(paths, settings.documents, settings.folder)
    if not corpus.documents:
        raise typer.Exit(_complain(corpus.problems) or _complain_of_nothing())
    return corpus


def _complain(problems: tuple[Problem, ...]) -> int:
    """Tell on stderr what was not checked; the exit status that this makes."""
    for problem in problems:
        print(f"checker: {problem}", file=sys.stderr)
    return 2 if problems else 0


def _complain_of_nothing() -> int:
    print("checker: there is nothing to check.", file=sys.stderr)
    return 2


def _one_of(option: str, value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        _fail(f"{option}: {value!r} is none of {', '.join(choices)}.")
    return value


def _fail(message: str, status: int = 2) -> NoReturn:
    print(f"checker: {message}", file=sys.stderr)
    raise SystemExit(status)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on stderr where that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading articles", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
