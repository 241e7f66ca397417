"""Where sentences end.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an ellipsis inside a
sentence; headlines and list items end with their line. Pages that lost their line breaks have no space behind a stop
("was shot.The suspect"): it ends the sentence all the same. The known abbreviations are in abbreviations.yaml.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml

#: The signs of stops: those that end a sentence wherever the token behind them can begin one, and all others that may.
END, STOP = "!", "."

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"”’')]»“")
_NEXT_WORD = re.compile(r"\S{1,40}")
_OPENING = frozenset("\"“‘«'([—–-•$£€")
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


def sign(words: Sequence[str], gaps: Sequence[str], i: int) -> str:
    """Whether token `i` of a piece of text, between two spaces, may end a sentence: one of the signs above, or "".

    `gaps[i]` is the white space behind token `i`. Only what stands right before a stop can keep it from ending a
    sentence, so most are known by their piece.
    """
    mark = words[i]
    if mark not in _STOPS:
        return ""
    if not gaps[i]:
        behind = words[i + 1]
        return STOP if behind in _CLOSERS or behind[0].isupper() else ""
    before = words[i - 1].lower() if i and not gaps[i - 1] else ""
    before_name, may_end = abbreviations()
    if mark == "." and before in before_name:
        return ""
    decided = mark in "!?" or (mark == "." and before != "." and before not in may_end)
    return END if decided and not (mark == "." and len(before) == 1 and before.isalpha()) else STOP


def first_tokens(
    source: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int], signs: str
) -> list[int]:
    """The first token of each sentence of a text, in order; a sentence goes on to the next one, without gaps.

    `words[i]` is the token at source[starts[i]:ends[i]], `signs[i]` its sign.
    """
    count = len(words)
    found = {0, count}
    found.update(at + 1 for at in places(signs, END) if at + 1 < count and _opens(words[at + 1]))
    for stop in places(signs, STOP):
        after = stop + 1
        while after < count and words[after] in _CLOSERS and ends[after - 1] == starts[after]:
            after += 1
        if (
            after < count
            and _opens(words[after])
            and _ends_sentence(words, starts, ends, stop, after)
            and (starts[after] > ends[after - 1] or _runs_on(words, starts, ends, stop, after))
        ):
            found.add(after)
    found.update(_paragraphs(source, starts))
    return sorted(found)[:-1]


def places(signs: str, sign: str) -> list[int]:
    """Where a sign stands among those of a text's tokens."""
    found = []
    at = signs.find(sign)
    while at >= 0:
        found.append(at)
        at = signs.find(sign, at + 1)
    return found


def _opens(word: str) -> bool:
    """Whether a token can begin a sentence."""
    return word[0].isupper() or word in _OPENING or word[0].isdigit()


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


def _paragraphs(source: str, starts: Sequence[int]) -> list[int]:
    """The first tokens of paragraphs: behind an empty line, and behind a line's end that is no wrapping."""
    width: int | None = None  # worked out where it matters: of few texts
    found = []
    token, count, line = 0, len(starts), source.find("\n")
    while line >= 0:
        token = bisect_left(starts, line, token)
        begin = starts[token] if token < count else len(source)
        wrapped = False
        if source.count("\n", line, begin) == 1:
            width = _width(source) if width is None else width
            wrapped = width > 0 and _is_wrapped(source, line, begin, width)
        if not wrapped:
            found.append(token)
        line = source.find("\n", begin)
    return found


def _width(source: str) -> int:
    """The length of the longest line of a text whose lines may be wrapped, otherwise 0."""
    longest = max(map(len, source.split("\n")))
    return longest if _NARROWEST <= longest <= _WIDEST else 0


def _is_wrapped(source: str, end: int, begin: int, width: int) -> bool:
    """Whether a line was broken only because its next word did not fit: inside a sentence, near the full width.

    The line ends at `end`, and the next one's words begin at `begin`.
    """
    line = source[source.rfind("\n", 0, end) + 1 : end].rstrip()
    following = _NEXT_WORD.match(source, begin)
    fits = len(line) + 1 + len(following[0] if following else "") <= width
    return not fits and line[-1:] not in _ENDS_LINE


def _ends_sentence(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], stop: int, after: int) -> bool:
    """Whether the stop at token `stop` ends a sentence where one can begin at `after`, behind it and its quotes."""
    following = words[after]
    quoted = after > stop + 1
    if words[stop] in "!?":
        return True
    tied = stop > 0 and ends[stop - 1] == starts[stop]
    if words[stop] == "…" or (tied and words[stop - 1] == "."):
        return quoted and following[0].isupper()  # inside a sentence, dots mark a cut
    if quoted or not tied:
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
