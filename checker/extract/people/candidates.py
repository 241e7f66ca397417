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
    tokens = capitals(text)
    headlines = _Headlines(text, tokens)
    for run in runs(text, tokens):
        parts = parse(run.words)
        if not parts:
            continue
        start = run.firsts[0]
        initial = start == 0 or text.words[start - 1] in _STOPS or start in headlines.begin
        if len(run.words) == 1:
            part = parts[0]
            loud = part.sort == "unknown" and headlines.at(start)
            found.append(Candidate(start, run.lasts[0], part.sort, part.key, run.words, initial, loud, opens=start))
            continue
        loud = headlines.at(start)
        for index, part in enumerate(parts):
            first, last = run.firsts[part.first], run.lasts[part.last - 1]
            words = run.words[part.first : part.last]
            found.append(
                Candidate(first, last, part.sort, part.key, words, initial and not part.first, loud, opens=first)
            )
            if index and part.sort in _ADORNED:
                _adorn(found, run, parts, index)
    return found


def _adorn(found: list[Candidate], run: Run, parts: tuple[Part, ...], index: int) -> None:
    """Give a name the titles that stand right before it, and make a person of it where they say so."""
    name, part, at = found[-1], parts[index], index - 1
    while at >= 0 and parts[at].last == parts[at + 1].first and parts[at].sort in ("title", "honorific"):
        before = parts[at]
        if before.sort == "honorific":
            name.honorific = before.key
        name.titles = ((run.firsts[before.first], run.lasts[before.last - 1], before.key), *name.titles)
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
    """Which sentences are written In Title Case or IN CAPITALS, worked out when first asked for."""

    def __init__(self, text: Text, tokens: list[int]) -> None:
        self.text, self.capitals = text, tokens
        self.begin = frozenset(text.sentence_starts)
        self._known: dict[int, bool] = {}

    def at(self, token: int) -> bool:
        sentence = self.text.sentence_of(token)
        known = self._known.get(sentence)
        if known is None:
            known = self._known[sentence] = self._is_headline(*self.text.sentences[sentence])
        return known

    def _is_headline(self, first: int, last: int) -> bool:
        high = bisect_left(self.capitals, last) - bisect_left(self.capitals, first)
        if high < 4 or high * 2 < last - first:
            return False
        small = lx.lexicon().small
        words = self.text.words
        low = sum(w.islower() and w not in small and len(w) > 1 for w in words[first:last])
        return not low or (low * 8 <= high and words[last - 1] not in ".!?")
