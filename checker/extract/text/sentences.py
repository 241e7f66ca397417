"""Where sentences end.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an ellipsis inside a
sentence; headlines and list items end with their line. The known abbreviations are in abbreviations.yaml.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml

if TYPE_CHECKING:
    from checker.extract.text.tokens import Text

_CLOSERS = frozenset("\"”’')]»“")
_LINE_BREAK = re.compile(r"\n\s*")
_NEXT_WORD = re.compile(r"\S{1,40}")
_ENDS_LINE = frozenset('.!?…:;"”')


class Abbreviations(BaseModel):
    """Abbreviations with a stop, without it: those that a name or number follows, and those that may end a sentence."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    before_name: Words
    may_end: Words


@cache
def abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """The two lists, in lower case."""
    lists = load_yaml(Path(__file__).with_name("abbreviations.yaml"), Abbreviations)
    return frozenset(lists.before_name), frozenset(lists.may_end)


def split(text: Text) -> list[tuple[int, int]]:
    """Cut the tokens into sentences: half-open token ranges, in order, without gaps."""
    words, starts, ends = text.words, text.starts, text.ends
    count = len(words)
    breaks: list[int] = []
    stops = [i for i, word in enumerate(words) if word in ".!?…"]
    for i in stops:
        after = i + 1
        while after < count and words[after] in _CLOSERS and ends[after - 1] == starts[after]:
            after += 1
        if after < count and starts[after] > ends[after - 1] and _ends_sentence(text, i, after):
            breaks.append(after)
    breaks += _line_breaks(text)
    edges = sorted({0, *breaks, count})
    return [(first, last) for first, last in pairwise(edges) if first < last]


#: Lines are wrapped between these widths; longer ones are paragraphs of their own, shorter ones items and headlines.
_NARROWEST, _WIDEST = 40, 130


def _line_breaks(text: Text) -> list[int]:
    """The tokens that begin a paragraph: behind an empty line, and behind a line's end that is no wrapping."""
    source = text.text
    if "\n" not in source:
        return []
    longest = max(map(len, source.split("\n")))
    found = []
    for match in _LINE_BREAK.finditer(source):
        wrapped = _NARROWEST <= longest <= _WIDEST and match[0].count("\n") == 1
        if not (wrapped and _is_wrapped(source, match, longest)):
            token = text.token_at(match.end())
            if token < len(text.words):
                found.append(token)
    return found


def _is_wrapped(source: str, line_break: re.Match[str], width: int) -> bool:
    """Whether a line was broken only because its next word did not fit: inside a sentence, near the full width."""
    first = source.rfind("\n", 0, line_break.start()) + 1
    line = source[first : line_break.start()].rstrip()
    following = _NEXT_WORD.match(source, line_break.end())
    fits = len(line) + 1 + len(following[0] if following else "") <= width
    return not fits and line[-1:] not in _ENDS_LINE


def _ends_sentence(text: Text, stop: int, after: int) -> bool:
    """Whether the stop at token `stop` ends a sentence, `after` being the first token behind it and its quotes."""
    words, starts, ends = text.words, text.starts, text.ends
    following = words[after]
    quoted = after > stop + 1
    opens = following[0].isupper() or following[0].isdigit() or following in "\"“‘«'([—–-•$£€"
    if words[stop] in "!?":
        return opens
    if words[stop] == "…" or (words[stop - 1 : stop] == ["."] and ends[stop - 1] == starts[stop]):
        return quoted and following[0].isupper()  # inside a sentence, dots mark a cut
    if not opens:
        return False
    if stop == 0 or ends[stop - 1] != starts[stop] or quoted:
        return True
    before = text.lower[stop - 1]
    before_name, may_end = abbreviations()
    if before in before_name:
        return False
    if len(before) == 1 and before.isalpha():
        dotted = stop >= 3 and words[stop - 2] == "." and ends[stop - 3] == starts[stop - 2]
        if not dotted:  # an initial: "Mark A. Milley"
            return words[stop - 1].islower()
        return following.lower() in _OPENERS
    return following.lower() in _OPENERS if before in may_end else True


#: Words that, capitalized behind an abbreviation, begin a new sentence.
_OPENERS = frozenset(
    "the a an it its this that these those he she they we i you his her their our in on at as but and for from "
    "if when while after before since with by there here what who how why so yet or no not according".split()
)
