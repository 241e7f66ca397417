"""What an article says whatever it reports on: the page around the report, institutions, those who speak for them.

The lists are in boilerplate.yaml, and fixed. What most articles of one outlet have in common could be counted instead,
but then one more article of that outlet would change how alike two others are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.people.lexicon import HEAD, RANK, lexicon
from checker.lexicon import Words, load_yaml

_BREAK = re.compile(r"[.!?]\s|\n")
#: A page's own sentence reaches no further than so many characters from the phrase that betrays it.
_REACH = 200


class Boilerplate(BaseModel):
    """The schema of boilerplate.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrases: tuple[str, ...]
    institutions: Words


@cache
def _boilerplate() -> Boilerplate:
    return load_yaml(Path(__file__).with_name("boilerplate.yaml"), Boilerplate)


@cache
def institutions() -> frozenset[str]:
    """The words with which the name of an institution ends."""
    return frozenset(_boilerplate().institutions)


@cache
def offices() -> frozenset[str]:
    """The words before the name of somebody who speaks for an office: "officer", "sgt", "spokeswoman"."""
    return frozenset(word for word, flags in lexicon().kinds.items() if flags & (HEAD | RANK))


def report_of(text: str) -> str:
    """The text without the sentences that are the page's own: notices of copyright, captions, calls to subscribe."""
    kept, end = [], 0
    for first, last in sorted(_standing_spans(text)):
        if first > end:
            kept.append(text[end:first])
        end = max(end, last)
    return "\n".join([*kept, text[end:]]) if end else text


def _standing_spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences with a standing phrase, each as far as its phrase reaches."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is two
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for phrase in _boilerplate().phrases:
        at = lowered.find(phrase)
        while at >= 0:
            last = _BREAK.search(text, at + len(phrase), at + len(phrase) + _REACH)
            end = last.end() if last else min(len(text), at + len(phrase) + _REACH)
            breaks = list(_BREAK.finditer(text, max(0, at - _REACH), at))
            yield (breaks[-1].end() if breaks else max(0, at - _REACH)), end
            at = lowered.find(phrase, end)
