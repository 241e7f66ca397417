"""Where sentences end.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an ellipsis inside a
sentence; headlines and list items end with their line. Pages that lost their line breaks have no space behind a stop
("was shot.The suspect"): it ends the sentence all the same. The known abbreviations are in abbreviations.yaml.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml

STOPS = frozenset(".!?…")
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


def may_end(behind: str) -> bool:
    """Whether a stop may end a sentence by the character behind it: white space, a capital, what may close a quotation.

    "" stands for the end of the text.
    """
    return not behind or behind in _CLOSERS or behind.isspace() or behind.isupper()


def first_tokens(
    source: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int], stops: Iterable[int]
) -> list[int]:
    """The first token of each sentence of a text, in order; a sentence goes on to the next one, without gaps.

    `words[i]` is the token at source[starts[i]:ends[i]]; `stops` are the tokens that may end a sentence.
    """
    count = len(words)
    found = {0, count}
    for stop in stops:
        after = stop + 1
        while after < count and words[after] in _CLOSERS and ends[after - 1] == starts[after]:
            after += 1
        if (
            after < count
            and _ends_sentence(words, starts, ends, stop, after)
            and (starts[after] > ends[after - 1] or _runs_on(words, starts, ends, stop, after))
        ):
            found.add(after)
    found.update(bisect_left(starts, at) for at in _line_breaks(source))
    return sorted(found)[:-1]


def _runs_on(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], stop: int, after: int) -> bool:
    """Whether a sentence begins right behind a stop, without a space: "was shot.The suspect", but not "Booking.Com".

    The word before is a plain one that stands by itself, so that no address or name of a file is cut.
    """
    before, following = words[stop - 1], words[after]
    if stop == 0 or ends[stop - 1] != starts[stop] or not (before.islower() and len(before) >= _PLAIN):
        return False
    alone = stop == 1 or ends[stop - 2] < starts[stop - 1]
    capital = following[:1].isupper() and (following[1:].islower() or following in ("A", "I"))
    opens = len(following) >= _PLAIN and following.lower() not in _DOMAINS
    return alone and capital and (opens or following.lower() in _OPENERS)


#: Shorter words may be pieces of addresses and names, and so may these.
_PLAIN, _DOMAINS = 3, frozenset("com net org gov edu".split())

#: Lines are wrapped between these widths; longer ones are paragraphs of their own, shorter ones items and headlines.
_NARROWEST, _WIDEST = 40, 130


def _line_breaks(source: str) -> list[int]:
    """Where paragraphs begin: behind an empty line, and behind a line's end that is no wrapping."""
    if "\n" not in source:
        return []
    longest = max(map(len, source.split("\n")))
    may_wrap = _NARROWEST <= longest <= _WIDEST
    return [
        line_break.end()
        for line_break in _LINE_BREAK.finditer(source)
        if not (may_wrap and line_break[0].count("\n") == 1 and _is_wrapped(source, line_break, longest))
    ]


def _is_wrapped(source: str, line_break: re.Match[str], width: int) -> bool:
    """Whether a line was broken only because its next word did not fit: inside a sentence, near the full width."""
    first = source.rfind("\n", 0, line_break.start()) + 1
    line = source[first : line_break.start()].rstrip()
    following = _NEXT_WORD.match(source, line_break.end())
    fits = len(line) + 1 + len(following[0] if following else "") <= width
    return not fits and line[-1:] not in _ENDS_LINE


def _ends_sentence(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], stop: int, after: int) -> bool:
    """Whether the stop at token `stop` ends a sentence, `after` being the first token behind it and its quotes."""
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
    before = words[stop - 1].lower()
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
