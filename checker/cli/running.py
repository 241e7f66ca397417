"""What several commands do: load the rules, read the articles, check them, and show how far it got."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.cli.endings import complain, fail

if TYPE_CHECKING:
    from checker.config import Settings
    from checker.model import Corpus
    from checker.pipeline import Run
    from checker.rules import RuleSet


def check_articles(
    paths: Sequence[Path],
    settings: Settings,
    rules: RuleSet,
    stdin_filename: str | None,
    group_by: str | None,
    min_confidence: float | None = None,
    jobs: int | None = None,
    refusals: bool = False,
) -> Run:
    """Check what the paths hold; an option that is None leaves the word to the settings.

    An empty `group_by` is a word too: no groups, whatever the settings say.
    """
    from checker.pipeline import check

    corpus = read_articles(paths, settings, stdin_filename)
    with progress_bar() as progress:
        return check(
            corpus,
            rules,
            group_by=(settings.group_by if group_by is None else group_by) or "",
            min_confidence=settings.min_confidence if min_confidence is None else min_confidence,
            jobs=jobs or settings.jobs,
            progress=progress,
            refusals=refusals,
        )


def read_articles(paths: Sequence[Path], settings: Settings, stdin_filename: str | None) -> Corpus:
    """Read the corpus; if nothing at all could be read, say why and end."""
    from checker.read import STDIN, read_corpus

    if stdin_filename is not None and STDIN not in paths:
        fail("--stdin-filename: standard input is read where one of the paths is -.")
    corpus = read_corpus(paths, settings.documents, settings.folder, stdin_filename or "-")
    if not corpus.documents:
        if not corpus.problems:
            fail("there is nothing to check.")
        raise typer.Exit(complain(corpus.problems))
    return corpus


def load(settings: Settings, places: Sequence[Path] | None) -> RuleSet:
    """All rules: those of the places given, or those that the settings name."""
    from checker.rules import load_rules

    if places:
        return load_rules(places)
    return load_rules(settings.paths(settings.rules), settings.paths(settings.extend_rules))


def choose(rules: RuleSet, settings: Settings, select: Sequence[str] | None, ignore: Sequence[str] | None) -> RuleSet:
    """The rules that the options choose, or the settings where an option is not given; a code of none ends the run."""
    for option, codes in (("--select", select), ("--ignore", ignore)):
        if codes and not all(codes):
            fail(f"{option}: a rule's code, or what it begins with, is missing.")
    try:
        return rules.selected(select or settings.select, ignore or settings.ignore)
    except KeyError as error:
        fail(str(error.args[0]))


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on stderr where that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading articles", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
