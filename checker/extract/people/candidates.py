"""Candidates: the parts of all runs of a text, by their tokens, before it is known who is meant."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from checker.extract.people import lexicon as lx
from checker.extract.people.phrase import Part, parse
from checker.extract.people.runs import Run, capitals, runs
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes

_ADORNED = frozenset({"unknown", "person", "place", "organisation"})
#: What an age between commas makes a person of begins and ends with none of these, and has no more pieces.
_OF_OFFICE = frozenset({"title", "honorific"})
_NO_SURNAME = _OF_OFFICE | {"demonym"}
_LONGEST_NAME = 4
_SMALL = frozenset(("of", "the", "and", "for", "&", "in"))
_WHERE = frozenset(("in", "at", "near", "from", "to", "outside", "around"))
_BEHIND_AGE = frozenset(",.;:)–—") | {"of", "and", "was", "were", "is", "who", "from"}
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
        initial = start in breaks or written[start - 1] in _STOPS
        if len(words) == 1:
            _, _, sort, key = parts[0]
            loud = sort == "unknown" and headlines.at(start)
            found.append(Candidate(start, lasts[0], sort, key, words, initial, loud, False, start))
            continue
        parts = _aged(text, run, parts)
        loud = headlines.at(start)
        for index, (first, last, sort, key) in enumerate(parts):
            begin, end = firsts[first], lasts[last - 1]
            found.append(Candidate(begin, end, sort, key, words[first:last], initial and not first, loud, False, begin))
            if index and sort in _ADORNED:
                _adorn(found, run, parts, index)
    return found


def _aged(text: Text, run: Run, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a run, its first words as a person where an age says so: "24-year-old Adla King of Marl"."""
    words, firsts, lasts = run
    size = len(words)
    if not _SMALL.isdisjoint(words):
        size = next(at for at, word in enumerate(words) if word in _SMALL)
    if size < 2 or not _has_age(text, (words[:size], firsts[:size], lasts[:size]), parts):
        return parts
    person = Part(0, size, "person", " ".join(words[:size]))
    if size + 1 >= len(words):
        return (person,)
    shift = size + 1
    rest = parse(words[shift:])
    return (person, *(part._replace(first=part.first + shift, last=part.last + shift) for part in rest))


def _has_age(text: Text, run: Run, parts: tuple[Part, ...]) -> bool:
    """Whether an age beside a run makes a person of it, whatever its words are: "24-year-old Heaven Marl", "(34)".

    Names like any other word or place ("Heaven", "Medina") are told by nothing else.
    """
    words, firsts, lasts = run
    before = _has_age_before(text, firsts[0], lasts[-1])
    if not before and not _has_age_behind(text, firsts[0], lasts[-1]):
        return False
    sorts = [part.sort for part in parts if part.first < len(words)]
    if not sorts or len(words) > _LONGEST_NAME or sorts[0] in _OF_OFFICE or not all(w[0].isalpha() for w in words):
        return False
    kind = lx.lexicon().kinds.get(words[-1], 0)
    if sorts[-1] in _NO_SURNAME and not kind & lx.SURNAME:  # but "Adla King"
        return False
    team = before and sorts == ["organisation"] and not kind & lx.ORGANISATION_HEAD  # or "Medina Knowles"
    return "unknown" in sorts or team


def _has_age_before(text: Text, first: int, last: int) -> bool:
    """Whether "24-year-old" stands before tokens [first, last), and no noun behind that they would belong to."""
    if first < 2 or text.lower[first - 1] != "old" or text.lower[first - 2] not in ("-", "year", "month"):
        return False
    following = text.lower[last] if last < text.size and last not in text.breaks else "."
    return not following[0].isalpha() or _goes_on(following)


def _has_age_behind(text: Text, first: int, last: int) -> bool:
    """Whether ", 24,", "(24)" or ", a 24-year-old" follows tokens [first, last), and no "in" before, as of a place."""
    sign = text.words[last] if last + 1 < text.size else ""
    if sign not in (",", "(") or (first and text.lower[first - 1] in _WHERE):
        return False
    age = text.words[last + 1]
    if sign == "," and age in ("a", "an", "the"):
        described = text.lower[last + 2 : last + 7]
        return described[:1] != [] and described[0].isdecimal() and "year" in described and "old" in described
    if not age.isdecimal() or len(age) > 2:
        return False
    behind = text.words[last + 2] if last + 2 < text.size and last + 2 not in text.breaks else "."
    return behind == ")" if sign == "(" else behind in _BEHIND_AGE


def _goes_on(word: str) -> bool:
    """Whether a word behind a name is of the statement about it, and no noun that the name belongs to."""
    classes = word_classes()
    told = word in classes.function or word in classes.verbal or word in classes.adverbs
    return told or word.endswith(("ing", "ed", "ly"))


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
        self._last = self._next = self._sentence = 0
        self._loud = False

    def at(self, token: int) -> bool:
        """Whether the sentence of a token is a headline; no token may come before the one that was asked for last."""
        if token >= self._last:
            sentences = self.text.sentences
            while sentences[self._sentence][1] <= token:
                self._sentence += 1
            first, self._last = sentences[self._sentence]
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
