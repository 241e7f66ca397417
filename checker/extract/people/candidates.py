"""Candidates: the parts of all runs of a text, by their tokens, before it is known who is meant."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from checker.extract.people import lexicon as lx
from checker.extract.people.phrase import Part, parse
from checker.extract.people.runs import Run, capitals, runs
from checker.extract.text import Text

_ADORNED = frozenset({"unknown", "person", "place", "organisation"})
_STOPS = frozenset(".!?:;“”\"‘’'`(—–-•…[|*>»«")


@dataclass(slots=True, eq=False)
class Candidate:
    """A possible name at tokens first to last (half-open).

    `words` are its folded pieces, `initial` says that it begins a sentence, `loud` that it stands in a
    headline or in capitals only, `titled` that a title or form of address stands before it, which begins at
    token `opens`.
    """

    first: int
    last: int
    sort: str
    key: str
    words: tuple[str, ...]
    initial: bool = False
    loud: bool = False
    titled: bool = False
    opens: int = -1
    titles: tuple[tuple[int, int, str], ...] = ()
    honorific: str = ""


def candidates(text: Text) -> list[Candidate]:
    """All parts of all runs, in text order; titles are those of the part behind them, or stand alone."""
    found: list[Candidate] = []
    tokens, written, breaks = capitals(text), text.words, text.breaks
    headlines = _Headlines(text, tokens)
    for run in runs(text, tokens):
        words, firsts, lasts = run
        parts = parse(words)
        if not parts:
            continue
        start = firsts[0]
        initial = start == 0 or written[start - 1] in _STOPS or start in breaks
        if len(words) == 1:
            _, _, sort, key = parts[0]
            loud = sort == "unknown" and headlines.at(start)
            found.append(Candidate(start, lasts[0], sort, key, words, initial, loud, False, start))
            continue
        loud = headlines.at(start)
        for index, (first, last, sort, key) in enumerate(parts):
            begin, end = firsts[first], lasts[last - 1]
            found.append(Candidate(begin, end, sort, key, words[first:last], initial and not first, loud, False, begin))
            if index and sort in _ADORNED:
                _adorn(found, run, parts, index)
    return found


def _adorn(found: list[Candidate], run: Run, parts: tuple[Part, ...], index: int) -> None:
    """Give a name the titles that stand right before it, and make a person of it where they say so."""
    name, part, at = found[-1], parts[index], index - 1
    _, firsts, lasts = run
    while at >= 0 and parts[at].last == parts[at + 1].first and parts[at].sort in ("title", "honorific"):
        before = parts[at]
        if before.sort == "honorific":
            name.honorific = before.key
        name.titles = ((firsts[before.first], lasts[before.last - 1], before.key), *name.titles)
        at -= 1
    if not name.titles:
        return
    if part.sort in ("place", "organisation"):
        single = part.last - part.first == 1
        if not single or name.honorific in ("", "miss"):  # "Miss America"
            name.titles = ()
            return
    name.titled, name.opens, name.sort = True, name.titles[0][0], "person"


class _Headlines:
    """Which sentences are written In Title Case or IN CAPITALS, worked out when first asked for, from first to last."""

    def __init__(self, text: Text, tokens: list[int]) -> None:
        self.text, self.capitals = text, tokens
        self._last = self._next = 0
        self._loud = False

    def at(self, token: int) -> bool:
        """Whether the sentence of a token is a headline; no token may come before the one that was asked for last."""
        if token >= self._last:
            first, self._last = self.text.sentences[self.text.sentence_of(token)]
            self._loud = self._is_headline(first, self._last)
        return self._loud

    def _is_headline(self, first: int, last: int) -> bool:
        begin = bisect_left(self.capitals, first, self._next)
        self._next = bisect_left(self.capitals, last, begin)
        high = self._next - begin
        if high < 4 or high * 2 < last - first:
            return False
        small = lx.lexicon().small
        words = self.text.words
        low = sum(w.islower() and w not in small and len(w) > 1 for w in words[first:last])
        return not low or (low * 8 <= high and words[last - 1] not in ".!?")
