"""Quotations: what a text gives as somebody's own words.

A quotation is a claim about what was said, so titles of works, single terms and scare quotes are left out: fewer
than three words count only where the text makes them speech, by a verb of saying or a comma inside the marks.
"""

from __future__ import annotations

from bisect import bisect_left

from checker.extract.quotes.speech import speech
from checker.extract.text import Text
from checker.model import Mention, Quote

__all__ = ["find", "joined", "words"]

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
        said = words(text, start, end)
        for begin, end in others:
            said += words(text, begin, end)
        if (len(said) >= ENOUGH and not _is_title(text, start, end)) or (said and _is_speech(text, parts[-1])):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            found.append(Mention(start, end, first, last, Quote(tuple(said))))
    return found


def words(text: Text, start: int, end: int) -> list[str]:
    """The normal form of text[start:end]: lower case, no punctuation, what an apostrophe joins as one word."""
    first, last = bisect_left(text.starts, start), bisect_left(text.starts, end)
    said = text.lower[first:last]
    if _APOSTROPHES.isdisjoint(said):
        return [word for word in said if word[0].isalnum()]
    found: list[str] = []
    glue = False
    for token, word in enumerate(said, first):
        if word[0].isalnum():
            if glue and found and text.glued(token):
                found[-1] += word
            else:
                found.append(word)
            glue = False
        else:
            glue = word in _APOSTROPHES and token > first and text.glued(token)
    return found


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


def _is_title(text: Text, start: int, end: int) -> bool:
    """Whether a quotation is written In Title Case and without a stop: a name or the title of a work."""
    if text.text[end - 1] in _STOPS:
        return False
    long = False
    for i in text.tokens_in(start, end):
        word = text.words[i]
        if len(word) > 3:
            if word[0].islower():
                return False
            long = True
    return long


def _is_speech(text: Text, part: tuple[int, int]) -> bool:
    """Whether a short quotation is marked as speech: by a verb of saying right before or behind it."""
    start, end = part
    kinds = speech().kinds
    first, last = bisect_left(text.starts, start), bisect_left(text.starts, end)
    if text.text[end - 1] in _STOPS and any(word in kinds for word in text.lower[last : last + REACH]):
        return True
    before = first - 2  # behind the token of the opening mark
    return before > 0 and (text.words[before] == ":" or (text.words[before] == "," and text.lower[before - 1] in kinds))
