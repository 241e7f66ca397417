"""Documents: what was read, where it came from, and when it appeared."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from checker.model.origins import Origins

Knowledge = Literal["metadata", "stated", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Published:
    """When a document appeared, and how that is known.

    `value` is an ISO 8601 date or time, cut to what is known ("2022-10-22T09:30", "2022-10-22", "2022-01"),
    or "" where nothing is. `known` says whether it came from metadata (or configuration), from the article's
    own lines, was inferred from dates in the text, or is unknown.
    """

    value: str = ""
    known: Knowledge = "unknown"

    @property
    def days(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day that it can have been, or None where nothing is known."""
        if self.day is not None:
            return self.day, self.day
        if not self.value:
            return None
        first, last = (self.value, self.value) if len(self.value) == 7 else (f"{self.value}-01", f"{self.value}-12")
        year, month = int(last[:4]), int(last[5:])
        return (
            datetime.date.fromisoformat(f"{first}-01"),
            datetime.date(year, month, calendar.monthrange(year, month)[1]),
        )

    @property
    def day(self) -> datetime.date | None:
        """The day of publication, or None where no day is known."""
        return datetime.date.fromisoformat(self.value[:10]) if len(self.value) >= 10 else None


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    `text` is the decoded text as it is on disk (or the `text` of a JSON line), `prose` what is read of it. Where
    `origins` is None, prose has the length of the text, with every character of markup replaced by a space, so that an
    offset in one is an offset in the other; else `origins` says where the prose stands in the text. All stages speak
    of offsets in the prose; those of a file are told where lines are counted and claims written as JSON. `line` is
    where the document starts in `path` (1 for a file).
    """

    id: str
    text: str
    prose: str
    title: str = ""
    source: str = ""
    published: Published = Published()
    url: str = ""
    path: str = ""
    line: int = 1
    metadata: Mapping[str, str] = field(default_factory=dict)
    origins: Origins | None = None

    def content(self, name: str) -> str:
        """What is quoted of a field, `text` or `title`: as written, or the prose where that has offsets of its own."""
        if name == "title":
            return self.title
        return self.text if self.origins is None else self.prose

    def written(self, name: str, start: int, end: int) -> tuple[int, int, str]:
        """Where content(name)[start:end] stands in the original field, and how it is written there."""
        if name == "title" or self.origins is None:
            return start, end, self.content(name)[start:end]
        start, end = self.origins.span(start, end)
        return start, end, self.text[start:end]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a document, or a part of the input, was not checked: one sentence, with file and line."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents that were read, in a stable order, and what could not be."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
