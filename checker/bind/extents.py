"""Where what somebody says begins and ends: the sentence, clause or quotation beside a verb of saying."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from operator import itemgetter

from msgspec import Struct

from checker.bind.person_words import person_words
from checker.extract.people import lexicon as lx
from checker.extract.text import Text

_START = itemgetter(0)
#: Where "that" follows a verb of saying, no more tokens stand between: "told the court on Friday that".
_NEAR = 7
_CLOSE = frozenset('"”»’')
_BESIDE = _CLOSE | {",", "“"}
#: A quotation ends with one of these if what follows in the next sentence says whose it is: "“Did we?” Ruiz asked."
_TRAILING = frozenset("?!,")
_TOLD = frozenset(("told", "tell"))
#: Right behind a verb of saying they lead to what is said.
_INTRODUCING = frozenset((",", ":", "that"))


class _Words(Struct, frozen=True, gc=False):
    """The words of people.yaml as sets."""

    listeners: frozenset[str]
    circumstances: frozenset[str]
    asides: frozenset[str]


@cache
def _words() -> _Words:
    lists = person_words()
    return _Words(frozenset(lists.listeners), frozenset(lists.circumstances), frozenset(lists.asides))


class Extents:
    """Where sayings begin and end in one text, as character offsets."""

    def __init__(self, text: Text) -> None:
        self.text, self.lists = text, _words()
        self.lower, self.starts, self.quotations = text.lower, text.starts, text.quotations
        self.closes = [close for _, close in self.quotations]
        self.sentence_starts = text.sentence_starts
        self._extents: list[tuple[int, int] | None] = [None] * len(text.sentences)

    def sentence(self, token: int) -> tuple[int, int]:
        """The sentence around a token, with the whole of a quotation that runs over its end."""
        index = bisect_right(self.sentence_starts, token) - 1
        extent = self._extents[index]
        if extent is None:
            first, last = self.text.sentences[index]
            end = self.text.ends[last - 1]
            open_ = self._around(end)
            extent = self._extents[index] = self.starts[first], end if open_ is None else open_[1]
        return extent

    def _around(self, offset: int) -> tuple[int, int] | None:
        """The quotation that holds a character, or None."""
        closes = self.closes
        if not closes or offset >= closes[-1]:
            return None
        quotation = self.quotations[bisect_right(closes, offset)]
        return quotation if quotation[0] <= offset else None

    def quotation_before(self, first: int, start: int) -> tuple[int, int] | None:
        """The quotation that ends right before a token of the sentence that begins at offset `start`."""
        lower = self.lower
        if not first or lower[first - 1] not in _BESIDE or not self.quotations:
            return None
        at = first - 1
        while at > 0 and first - at < 3 and lower[at - 1] in _BESIDE:
            at -= 1
        quotation = self._around(self.text.ends[at - 1] - 1 if at else 0)
        if quotation is None:
            return None
        end = quotation[1]
        if end > self.starts[first]:
            return None
        return quotation if start < end or self.text.text[end - 1] in _TRAILING else None

    def closes_quotation(self, token: int) -> bool:
        """Whether a quotation ends right before a token."""
        start = self.starts[token]
        index = bisect_right(self.quotations, start, key=_START) - 1
        return index >= 0 and 0 <= start - self.quotations[index][1] <= 1

    def closes_sentence(self, last: int) -> bool:
        """Whether a verb of saying is behind what is said: only when and where it was said follows, or a comma."""
        if last >= self.text.size or last in self.text.breaks:
            return True
        word = self.lower[last]
        return (
            not word[0].isalnum()
            or word in self.lists.circumstances
            or bool(lx.lexicon().kinds.get(word, 0) & lx.CALENDAR)
        )

    def behind(self, last: int, end: int) -> int | None:
        """Where what is said begins behind the verb; None if nothing follows up to offset `end`."""
        lower, starts, size, at = self.lower, self.starts, self.text.size, last
        if last >= size or starts[last] >= end:
            return None
        word = lower[last]
        if word in _INTRODUCING:
            at += 1
        else:
            if word in self.lists.listeners and self.text.words[last - 1][:4] in _TOLD:
                at += 1
            ahead = lower[last : last + _NEAR]
            if "that" in ahead:
                that = ahead.index("that")
                if "".join(ahead[:that]).isalnum():
                    at = last + that + 1
        if at >= size or starts[at] >= end:
            return None
        return starts[at] if starts[at] < end - 1 or self.text.words[at].isalnum() else None

    def goes_on(self, last: int, behind: int, end: int, *, turned: bool) -> bool:
        """Whether what is said goes on behind "she said": in quotation marks, or behind a comma."""
        if self.quotations:
            index = bisect_left(self.quotations, behind, key=_START)
            if index < len(self.quotations) and self.quotations[index][0] < end:
                return True
        if turned or self.lower[last] != "," or last + 1 >= len(self.lower):
            return False
        word = self.lower[last + 1]
        return not (word.endswith("ing") or word in self.lists.asides)
