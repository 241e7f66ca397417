"""What a line of furniture says: one that holds nothing but labels, dates, bylines and publishers.

The words are in furniture.yaml. A line with anything else in it is no such line, so that no sentence of an
article is mistaken for one, however many dates it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml
from checker.read.dates import WHEN, written_date

#: No such line is longer.
LONGEST = 300

_SEPARATOR = re.compile(r"[\s|•·,;:/@–—()-]+")
_CAPITALIZED = re.compile(r"[A-Z&][^\s|•·,;:()\d–—]*")
_COUNT = re.compile(r"\d{1,3}\+?\s+(?=[a-z])", re.IGNORECASE)


class Furniture(BaseModel):
    """The words of such lines, and the names of news agencies."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    published: Words
    updated: Words
    byline: Words
    source: Words
    furniture: Words
    joining: Words
    agencies: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says: its dates, each with the kind of its label or "", and a publisher or ""."""

    dates: tuple[tuple[str, str], ...]
    source: str = ""


@cache
def furniture() -> Furniture:
    """The word lists, loaded once."""
    return load_yaml(Path(__file__).with_name("furniture.yaml"), Furniture)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all words, the longer first, and the list that each is in."""
    lists = furniture()
    kinds = {
        word: kind
        for kind in ("joining", "furniture", "source", "byline", "updated", "published")
        for word in getattr(lists, kind)
    }
    pattern = "|".join(re.escape(word) for word in sorted(kinds, key=len, reverse=True))
    return re.compile(rf"(?:{pattern})\b", re.IGNORECASE), kinds


def read_line(line: str) -> Reading | None:
    """What a line of furniture says, or None where the line holds anything else."""
    if len(line) > LONGEST:
        return None
    pattern, kinds = _words()
    dates: list[tuple[str, str]] = []
    publisher: list[str] = []
    label = ""  # of the next date
    name = ""  # whose name may follow: of the source, of the byline
    place = 0
    while place < len(line):
        if gap := _SEPARATOR.match(line, place):
            place = gap.end()
            if name == "source" and publisher and not gap[0].isspace():
                name = ""
        elif when := WHEN.match(line, place):
            if date := written_date(when):
                dates.append((label, date))
            label = name = ""
            place = when.end()
        else:
            word = pattern.match(line, place)
            kind = kinds[word[0].lower()] if word else ""
            capital = _CAPITALIZED.match(line, place)
            if capital and name and (not word or kind == "furniture" or word[0] == "The"):
                if name == "source":
                    publisher.append(capital[0])
                place = capital.end()
            elif word:
                if kind in ("published", "updated"):
                    label, name = kind, ""
                elif kind in ("byline", "source"):
                    name = kind
                elif label and word[0].lower() == "in":
                    name = "source"  # "Published in The Courier, ..."
                place = word.end()
            elif count := _COUNT.match(line, place):
                place = count.end()  # "3 min read": the words behind it decide
            elif agency := _agency().match(line, place):
                publisher, place = [agency[0]], agency.end()
            else:
                return None
    said = " ".join(publisher)
    return Reading(tuple(dates), furniture().agencies.get(said, said))


def read_end(line: str) -> Reading | None:
    """What the end of a line says, from a label with a colon on: "Bridge to close Posted: May 4, 2019"."""
    match = _label().search(line) if len(line) <= LONGEST else None
    return read_line(line[match.start() :]) if match else None


@cache
def _label() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in (*furniture().published, *furniture().updated))
    return re.compile(rf"\b(?:{words})\s*:", re.IGNORECASE)


@cache
def _agency() -> re.Pattern[str]:
    names = sorted(furniture().agencies, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})\b")
