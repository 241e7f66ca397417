"""Quotations: what a text gives as somebody's own words.

A quotation is a claim about what was said, so titles of works, single terms and scare quotes are left out: fewer
than three words count only where the text makes them speech, by a verb of saying or a comma inside the marks.
"""

from __future__ import annotations

from bisect import bisect_left

from checker.extract.quotes.speech import speech
from checker.extract.text import Text
from checker.extract.text.memory import Memory
from checker.model import Mention, Quote

__all__ = ["find", "joined"]

#: As few words as this are a quotation wherever they stand.
ENOUGH = 3
_APOSTROPHES = frozenset("'’")
#: The verb of saying stands within so many tokens of a short quotation's end.
REACH = 5
_STOPS = frozenset(",.!?…")


def find(text: Text) -> list[Mention]:
    """The quotations of a text, in order. One that runs over paragraphs is one quotation, its parts joined."""
    found: list[Mention] = []
    starts = text.starts
    for parts in joined(text):
        (start, end), *others = parts
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        said, begin = _words(text, first, last), first
        for part, end in others:
            begin, last = bisect_left(starts, part), bisect_left(starts, end)
            said += _words(text, begin, last)
        ended = text.text[end - 1] in _STOPS
        quoted = len(said) >= ENOUGH and (ended or not _is_title(text, first, last))
        if quoted or (said and _is_speech(text, begin, last, ended)):
            found.append(Mention(start, end, first, last, Quote(tuple(said))))
    return found


def _words(text: Text, first: int, last: int) -> list[str]:
    """The normal form of tokens [first, last): lower case, no punctuation, what an apostrophe joins as one word."""
    said = text.lower[first:last]
    if not _APOSTROPHES.isdisjoint(said):
        _contract(text, first, said)
    return list(filter(_is_word, said))


def _contract(text: Text, first: int, said: list[str]) -> None:
    """Join what an apostrophe ties to the word before it, among tokens from `first` on, and leave a gap for that."""
    starts, ends = text.starts, text.ends
    heads: dict[int, int] = {}  # of what is tied to a word, that word
    pieces: dict[int, list[str]] = {}
    for at in range(1, len(said) - 1):
        if said[at] in _APOSTROPHES and _is_word(said[at + 1]):
            token = first + at
            if ends[token - 1] == starts[token] and ends[token] == starts[token + 1]:
                before = at - 1
                while before and not _is_word(said[before]):
                    before -= 1
                if _is_word(said[before]):
                    head = heads[at + 1] = heads.get(before, before)
                    pieces.setdefault(head, [said[head]]).append(said[at + 1])
    for head, tied in pieces.items():
        said[head] = "".join(tied)
    for at in heads:
        said[at] = ""


_is_word = Memory[str, bool](lambda token: token[:1].isalnum()).__getitem__


def joined(text: Text) -> list[list[tuple[int, int]]]:
    """The quotations with the paragraphs of one that goes on collected: it is not closed where a paragraph ends."""
    groups: list[list[tuple[int, int]]] = []
    source, behind = text.text, 0
    for start, end in text.quotations:
        if groups and start - behind < 40:
            between = source[behind : start - 1]
            if "\n" in between and not between.strip():
                groups[-1].append((start, end))
                behind = end
                continue
        groups.append([(start, end)])
        behind = end
    return groups


def _is_title(text: Text, first: int, last: int) -> bool:
    """Whether a quotation is written In Title Case: a name or the title of a work."""
    long = False
    for word in text.words[first:last]:
        if len(word) > 3:
            if word[0].islower():
                return False
            long = True
    return long


def _is_speech(text: Text, first: int, last: int, ended: bool) -> bool:
    """Whether a short quotation is marked as speech: by a verb of saying before it, or behind its last stop."""
    kinds, lower = speech().kinds, text.lower
    if ended and not kinds.keys().isdisjoint(lower[last : last + REACH]):
        return True
    before = first - 2  # behind the token of the opening mark
    return before > 0 and (lower[before] == ":" or (lower[before] == "," and lower[before - 1] in kinds))
