"""Where sentences end.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an ellipsis inside a
sentence; headlines and list items end with their line. Pages that lost their line breaks have no space behind a stop
("was shot.The suspect"): it ends the sentence all the same. The known abbreviations are in abbreviations.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from operator import sub
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text.memory import Memory
from checker.lexicon import Words, load_yaml

STOPS = frozenset(".!?…")

#: The signs of stops, beside those of watches among a token's marks: of those that end a sentence wherever the token
#: behind them can begin one, and of all others that may. Both are greater than the sign of a quotation mark.
END, STOP = 0x80, 0xC0

#: No sentence has more tokens.
LONGEST = 500

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


def sign(words: Sequence[str], gaps: Sequence[str], i: int) -> int:
    """Whether the stop that is token `i` of a piece of text, between two spaces, may end a sentence: its sign, or 0.

    `gaps[i]` is the white space behind token `i`. Only what stands right before a stop can keep it from ending a
    sentence, so most are known by their piece.
    """
    behind = i + 1
    while not gaps[behind - 1] and words[behind] in _CLOSERS:
        behind += 1
    quoted = behind > i + 1
    if not gaps[behind - 1]:
        return STOP if quoted or words[behind][0].isupper() else 0
    mark, before = words[i], words[i - 1].lower() if i and not gaps[i - 1] else ""
    if mark in "!?":
        return END
    if mark == "…" or before == ".":
        return STOP
    return END if quoted else sign_behind(before)


def sign_behind(before: str) -> int:
    """The sign of a full stop with white space behind it, by the lower-case word right before it; "" for none."""
    before_name, may_end = abbreviations()
    if before in before_name:
        return 0
    return STOP if before in may_end or (len(before) == 1 and before.isalpha()) else END


def breaks(
    words: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    stops: Iterable[tuple[int, int]],
    paragraphs: Iterable[int],
) -> set[int]:
    """The first tokens of the sentences of a text; a sentence goes on to the next one, without gaps.

    `words[i]` is the token that stands from starts[i] to ends[i]; `stops` are the tokens of those that may end a
    sentence, each with its sign, `paragraphs` the first tokens of paragraphs.
    """
    count = len(words)
    found = {0, *paragraphs}
    for stop, sign in stops:
        after = stop + 1
        while after < count and words[after] in _CLOSERS and ends[after - 1] == starts[after]:
            after += 1
        if after < count and _opens(words[after]) and (sign == END or _parts(words, starts, ends, stop, after)):
            found.add(after)
    found.discard(count)
    return found


def bounded(words: Sequence[str], firsts: list[int]) -> list[int]:
    """The first tokens of the sentences of a text, with those cut that are too long for any sentence.

    What a table or a transcript without stops says is told by what stands near, and what is asked of all parts of a
    sentence for each of them must not grow with it.
    """
    edges = [*firsts, len(words)]
    if max(map(sub, edges[1:], edges), default=0) <= LONGEST:
        return firsts
    found: list[int] = []
    for first, last in pairwise(edges):
        while last - first > LONGEST:
            found.append(first)
            first = _last_joint(words, first)
        found.append(first)
    return found


def _last_joint(words: Sequence[str], first: int) -> int:
    """Where to cut a sentence that is too long: behind the last stop that can end one, else the last comma."""
    floor, ceiling = first + LONGEST // 2, first + LONGEST
    for token in range(ceiling - 1, floor, -1):
        if words[token] in STOPS and sign_behind(words[token - 1].lower()) == END:
            behind = token + 1
            while behind < ceiling and words[behind] in _CLOSERS:
                behind += 1
            return behind
    for joint in ";,":
        for token in range(ceiling - 1, floor, -1):
            if words[token] == joint:
                return token + 1
    return ceiling


def _is_opening(word: str) -> bool:
    """Whether a token can begin a sentence."""
    return word[0].isupper() or word in _OPENING or word[0].isdigit()


_opens = Memory(_is_opening).__getitem__


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


def paragraphs(lines: Sequence[str], firsts: Sequence[int], count: int) -> Sequence[int]:
    """The first tokens of paragraphs: behind an empty line, and behind a line's end that is no wrapping.

    `firsts` are the first tokens at or behind the beginnings of lines, of `count` tokens.
    """
    longest = max(map(len, lines))
    if not _NARROWEST <= longest <= _WIDEST:
        return firsts
    bounds = zip([-1, *firsts], firsts, [*firsts[1:], count], strict=False)  # of the lines before, here and behind
    texts = zip(["", *lines], lines, strict=False)
    return [
        first
        for (before, first, behind), (line, following) in zip(bounds, texts, strict=True)
        if not before < first < behind or not _is_wrapped(line.rstrip(), following.lstrip(), longest)
    ]


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether a line was broken only because its next word did not fit: inside a sentence, near the full width."""
    word = _NEXT_WORD.match(following)
    fits = len(line) + 1 + len(word[0] if word else "") <= width
    return not fits and line[-1:] not in _ENDS_LINE


def _parts(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], stop: int, after: int) -> bool:
    """Whether the stop at token `stop` ends a sentence where one can begin at `after`, behind it and its quotes."""
    if starts[after] == ends[after - 1] and not _runs_on(words, starts, ends, stop, after):
        return False
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
