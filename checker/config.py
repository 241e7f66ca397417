"""Settings: from --config FILE, or the nearest checker.yaml or pyproject.toml with [tool.checker].

Keys are written with hyphens. Paths in the file start from the file's folder.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from checker.lexicon import DataError, fit, load_yaml
from checker.read import DocumentFacts

NAME = "checker.yaml"

#: A rule's code, or the letters and digits that a group of codes begins with.
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,8}\d{0,3}$")]


def processors() -> int:
    """How many processors this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _hyphens(name: str) -> str:
    return name.replace("_", "-")


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_hyphens, populate_by_name=True)


class ReportSettings(_Section):
    """Of the report: with more than `max_claims` claims, the lists of claims are left out, and said to be."""

    max_claims: Annotated[int, Field(ge=0)] = 2000


class Settings(_Section):
    """What a project decides about its checks.

    `rules` stand in place of the packs that come with the program, `extend_rules` beside them: folders or
    files, as written; `paths` says where they are. `select` and `ignore` hold codes of rules or what they
    begin with; nothing selected means all. `fail_on` is the lowest severity that makes the exit status 1,
    `min_confidence` (0 to 1) the lowest confidence of a finding that is shown. `group_by` is the metadata key
    whose value documents must share to be compared, or None. `documents` gives facts of documents by path or
    id. `jobs` is how many processes extract, as many as there are processors
    where nothing says. `folder` is where paths start from, and no setting itself.
    """

    rules: tuple[str, ...] = ()
    extend_rules: tuple[str, ...] = ()
    select: tuple[Code, ...] = ()
    ignore: tuple[Code, ...] = ()
    fail_on: Literal["note", "warning", "error"] = "error"
    min_confidence: Annotated[float, Field(ge=0, le=1)] = 0.0
    group_by: str | None = None
    documents: dict[str, DocumentFacts] = {}
    jobs: Annotated[int, Field(ge=1, default_factory=processors)]
    report: ReportSettings = ReportSettings()

    _folder: Path = Path()

    @property
    def folder(self) -> Path:
        """The folder of the file that the settings come from; the working directory where there is none."""
        return self._folder

    def paths(self, written: Sequence[str]) -> list[Path]:
        """Paths of the file as paths to open."""
        return [self._folder / path for path in written]


def load_settings(explicit: Path | None, start: Path) -> Settings:
    """The settings in force in the folder `start`.

    Args:
        explicit: the file named on the command line, YAML or TOML with [tool.checker]; None to look for one.
        start: the folder where the search begins; it goes up to the root and takes the first file it finds.

    Returns:
        The settings, the defaults where there is no file.

    Raises:
        DataError: the file cannot be read or holds an unknown key or a wrong value; file, line and key are
        named.
    """
    path = explicit or _nearest(start)
    if path is None:
        return Settings()
    settings = _from_toml(path) if path.suffix == ".toml" else load_yaml(path, Settings)
    settings._folder = path.parent
    return settings


def _nearest(start: Path) -> Path | None:
    here = start.absolute()
    for folder in (here, *here.parents):
        if (found := folder / NAME).is_file():
            return found
        project = folder / "pyproject.toml"
        if project.is_file() and _table(project) is not None:
            return project
    return None


def _from_toml(path: Path) -> Settings:
    table = _table(path)
    if table is None:
        raise DataError(path, 0, "has no table [tool.checker].")
    return fit(table, Settings, path, partial(_line, path))


def _table(path: Path) -> dict[str, Any] | None:
    """The table [tool.checker] of a TOML file, or None. A file without the word is not parsed."""
    try:
        source = path.read_text(encoding="utf-8")
        if "checker" not in source:
            return None
        tools = tomllib.loads(source).get("tool", {})
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(path, 0, "cannot be read as UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise DataError(path, 0, f"is not valid TOML: {error}.") from error
    table = tools.get("checker") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else None


def _line(path: Path, keys: Sequence[str | int]) -> int:
    """The line of the last key of a path of keys that can be found behind [tool.checker], or 0."""
    lines = path.read_text(encoding="utf-8").split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip().startswith("[tool.checker")), len(lines))
    found = 0
    for key in keys:
        word = re.compile(rf"(?:^|[\s.\[{{,])[\"']?{re.escape(str(key))}[\"']?\s*[=.\]]")
        at = next((i for i in range(first, len(lines)) if word.search(lines[i])), None)
        if at is not None:
            first, found = at, at + 1
    return found
