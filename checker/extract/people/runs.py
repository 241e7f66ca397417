"""Runs of capitalized words: where a name can be.

A run is a row of pieces. A piece is one written word, whatever tokens it was cut into: "U.S.", "O'Brien",
"Jean-Paul", "S-300", "Gen." (without its stop), "J.". Small words inside names ("of", "de") are pieces too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress
from operator import attrgetter

from msgspec import Struct

from checker.extract.people import lexicon as lx
from checker.extract.people.shape import CAPITALS, UPPER, folded
from checker.extract.text import Text

#: A name has no more pieces than this; what is longer is a headline or shouting.
LONGEST = 14
#: What names begin with in small letters, and a hyphen behind it.
PREFIXES = frozenset({"al", "el", "as", "ul", "an"})

#: The pieces of a run: folded words, and for each the first token and the token behind its last.
Run = tuple[tuple[str, ...], Sequence[int], Sequence[int]]


class Runs(Struct):
    """The runs of a text, in text order: `spans` are their tokens, first to last.

    `pieced` are those of which not each token is a piece, by their first token.
    """

    spans: list[tuple[int, int]]
    pieced: dict[int, Run]


#: Added to the byte of a token that begins a sentence: a row may begin with it, and not go on with it.
_BEGINS = 0x80


def _anywhere(letters: bytes) -> bytes:
    """Bytes as they stand within a sentence and at its beginning."""
    return letters + bytes(letter | _BEGINS for letter in letters)


_LETTERS = {
    b"first": _anywhere(CAPITALS),
    b"more": b"[NHSTI]{0,%d}+" % (LONGEST - 1),
    b"upper": UPPER,
    b"capital": _anywhere(UPPER),
    b"name": _anywhere(b"NHSX"),
    b"word": _anywhere(b"N"),
    b"head": _anywhere(b"HS"),
    b"one": _anywhere(b"I"),
    b"dotted": _anywhere(b"SI"),
    b"binding": _anywhere(b"-_@#'"),
}
#: A row of capitalized words, no more than a name has pieces, in the marked shape of a text. It is a run as it stands,
#: a piece for each word, if nothing binds it to what is before it and it cannot go on with what is behind it: a hyphen,
#: a stop or an apostrophe that belongs to a word, what its first or last word may go on over. All others have a group;
#: a common word begins one only where it is a part of another word ("Jean-Paul", "S-300", "Commander-in-Chief").
_ROW = re.compile(
    rb"""
    [%(first)b] (?:
        (?<=[%(name)b]) (?:
            (?<![%(binding)b].) (?:
                (?<=[%(head)b]) %(more)b (?! [-0p"&XYlu] | o.?[%(capital)b] | %(tied)b )
              | (?<=[%(word)b]) %(more)b (?! [-0p"&XY] | o(?<=[%(head)b].).?[%(capital)b] | %(tied)b )
            )
          | ( %(more)b )
        )
      | ( -(?=[%(upper)b0]|[!-\x7f](?:-[%(upper)b]|-?(?![!-\x7f]))) | \.(?<=[%(one)b].) )
    )
    """
    % {**_LETTERS, b"tied": rb"\.(?<=[%(dotted)b].) | '[%(upper)b]" % _LETTERS},
    re.VERBOSE | re.DOTALL,
)
_SPAN, _IS_BOUND = re.Match.span, attrgetter("lastindex")

_OPENING, _QUOTES = frozenset("\"“‘'`"), frozenset("\"”’'")
#: A nickname has no more than three words.
_NICKNAME = 5
_BINDERS = frozenset("-–_@#/'’")


def runs(text: Text, shape: bytes) -> Runs:
    """The runs of a text. Linear in its length."""
    marked = _marked(text, shape)
    rows = list(_ROW.finditer(marked))  # all at once: it costs half as much
    spans = list(map(_SPAN, rows))
    found = Runs([], {})
    at = done = 0  # the token and the row that are next
    for bound in [*compress(range(len(rows)), map(_IS_BOUND, rows)), len(rows)]:
        while done < bound and spans[done][0] < at:  # inside the run before
            at = _read_rest(text, marked, at, spans[done][1], found)
            done += 1
        found.spans += spans[done:bound]
        if bound < len(rows):
            start, end = spans[bound]
            if start >= at:
                at = _read_bound(text, marked, start, found)
            at = _read_rest(text, marked, at, end, found)
            done = bound + 1
    return found


def _read_bound(text: Text, marked: bytes, start: int, found: Runs) -> int:
    """Add the run around the first word of a row that is no run as it stands, if there is one; the token behind."""
    first = _start(text, start, found.spans[-1][1] if found.spans else 0)
    if first < 0:
        return start + 1
    run = _run(text, marked, first, start)
    last = run[2][-1]
    found.spans.append((first, last))
    found.pieced[first] = run
    return last


def _read_rest(text: Text, marked: bytes, at: int, end: int, found: Runs) -> int:
    """Add the runs from token `at` on in what is left of a row that ends at `end`; the token behind the last one."""
    while at < end and (row := _ROW.search(marked, at)) and row.start() < end:
        if row.lastindex is None:
            found.spans.append(row.span())
            at = row.end()
        else:
            at = _read_bound(text, marked, row.start(), found)
    return at


def _marked(text: Text, shape: bytes) -> bytes:
    """The shape of a text with a mark on what begins a sentence."""
    marked = bytearray(shape)
    for first in text.sentence_starts:
        marked[first] |= _BEGINS
    return bytes(marked)


def row_as_run(text: Text, first: int, last: int) -> Run:
    """The run of a row of words, a piece for each."""
    return tuple(map(folded.__getitem__, text.words[first:last])), range(first, last), range(first + 1, last + 1)


def _run(text: Text, marked: bytes, first: int, at: int) -> Run:
    """The run that begins with the piece at token `first`, whose capital is at token `at`."""
    words, starts, ends, count = text.words, text.starts, text.ends, text.size
    known = lx.lexicon()
    joining, kinds = known.joining, known.kinds
    pieces: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    while True:
        last = at + 1
        if last < count and starts[last] == ends[at]:
            last = _piece(text, at, count)
        if last == first + 1:
            word = folded[words[at]]
        else:
            word = lx.fold(text.text[starts[first] : ends[last - 1]])
            if word[-1] == "." and len(word) > 2 and last == at + 2:
                word = word[:-1]
        pieces.append(word)
        firsts.append(first)
        lasts.append(last)
        if last >= count or starts[last] == ends[last - 1] or len(pieces) >= LONGEST:
            break
        if marked[last] in UPPER:
            first = at = last
            continue
        if last in text.breaks:
            break
        link = _link(text, last, kinds.get(word, 0), kinds, pieces) if words[last] in joining else 0
        if not link:
            word = text.lower[last]
            if len(pieces) > 1 and word in known.last_words and _completes(pieces, word):
                pieces.append(word)
                firsts.append(last)
                lasts.append(last + 1)
            break
        if words[link - 1] == "-":  # al-Assad
            first, at = last, link
            continue
        if words[last] not in _OPENING:
            pieces.extend(lx.fold(words[k]) for k in range(last, link))
            firsts.extend(range(last, link))
            lasts.extend(range(last + 1, link + 1))
        first = at = link
    return tuple(pieces), firsts, lasts


def _behind_nickname(text: Text, i: int) -> int:
    """The token behind a nickname in quotation marks from token `i` on: John "Red" Voss is John Voss; 0 if none is."""
    words, breaks = text.words, text.breaks
    end = next((k for k in range(i + 1, min(i + _NICKNAME, text.size)) if words[k] in _QUOTES), 0)
    inside = words[i + 1 : end]
    if not inside or end + 1 >= text.size or any(k in breaks for k in range(i, end + 2)):
        return 0
    return end + 1 if all(map(_capital, inside)) and _capital(words[end + 1]) and not text.glued(end + 1) else 0


def _capital(word: str) -> bool:
    return "A" <= word < "[" or (word >= "\x80" and word[0].isupper())


def _start(text: Text, i: int, behind: int) -> int:
    """Where the piece around a capitalized token starts; -1 where it ends a compound ("pro-Western")."""
    if i == 0 or text.words[i - 1] not in _BINDERS or not text.glued(i):
        return i
    sign = text.words[i - 1]
    if sign == "-" and i - 2 >= behind and text.glued(i - 1):
        return i - 2 if text.lower[i - 2] in PREFIXES else -1
    if sign in "'’" and i >= 2 and text.glued(i - 1):
        return -1
    return -1 if sign in "_@#" else i


def _piece(text: Text, i: int, count: int) -> int:
    """The token behind the piece that begins at token `i`."""
    words, starts, ends = text.words, text.starts, text.ends
    j = i + 1
    while j < count and starts[j] == ends[j - 1]:
        sign = words[j]
        if sign == ".":
            if len(words[j - 1]) == 1 and (words[j - 1].isupper() or j - i > 1):
                j += 1
                if j < count and starts[j] == ends[j - 1] and len(words[j]) == 1 and words[j].isupper():
                    j += 1
                    continue
                return j
            return j + 1 if text.lower[j - 1] in lx.lexicon().abbreviated else j
        if sign.isdigit():
            j += 1
        elif sign in "-'’" and j + 1 < count and starts[j + 1] == ends[j] and _joins(sign, words[j + 1]):
            j += 2
        elif (
            sign == "-"
            and j + 3 < count
            and words[j + 2] == "-"
            and _capital(words[j + 3])
            and ends[j] == starts[j + 1]
        ):
            j += 4  # Commander-in-Chief
        else:
            break
    return j


def _joins(sign: str, word: str) -> bool:
    return (_capital(word) and (len(word) > 1 or sign == "-")) or (sign == "-" and word.isdigit())


def _completes(pieces: list[str], word: str) -> bool:
    """Whether a lower-case word is the last of a known name ("Ukraine Defense Contact group")."""
    known = lx.lexicon().phrases.get(pieces[0], ())
    return any(parts[-1] == word and list(parts[:-1]) == pieces for parts, _ in known)


def _continues(pieces: list[str], word: str) -> bool:
    """Whether a known name goes on over a small word ("Securities and Exchange Commission")."""
    size = len(pieces)
    known = lx.lexicon().phrases.get(pieces[0], ())
    return any(len(parts) > size + 1 and parts[size] == word and list(parts[:size]) == pieces for parts, _ in known)


def _link(text: Text, i: int, flags: int, kinds: dict[str, int], pieces: list[str]) -> int:
    """The capitalized token that goes on with a name over small words from token `i`; 0 if none does."""
    lower, words = text.lower, text.words
    word, count = lower[i], len(words)
    if i + 1 >= count:
        return 0
    if word in _OPENING:
        return _behind_nickname(text, i) if (flags | kinds.get(pieces[0], 0)) & lx.GIVEN else 0
    if _capital(words[i + 1]) and _continues(pieces, word):
        return i + 1
    if word == "of" or (word == "for" and flags & lx.ORGANISATION_HEAD and not flags & lx.COMMON):
        if not flags & (lx.HEAD | lx.ORGANISATION_HEAD | lx.PLACE_HEAD):
            return 0
        after = i + 2 if lower[i + 1] == "the" else i + 1
        return after if after < count and _capital(words[after]) else 0
    if word == "and":
        joins = flags & lx.ORGANISATION_MODIFIER and kinds.get(lower[i + 1], 0) & (
            lx.ORGANISATION_MODIFIER | lx.ORGANISATION_HEAD
        )
        return i + 1 if joins and len(pieces) > 1 and _capital(words[i + 1]) else 0
    if word == "&":
        return i + 1 if _capital(words[i + 1]) else 0
    if kinds.get(word, 0) & lx.PARTICLE:
        after = i + 1
        if after + 1 < count and (kinds.get(lower[after], 0) & lx.PARTICLE or lower[after] == "-"):
            after += 1
        return after if _capital(words[after]) else 0
    return 0
