"""Candidates: the parts of all runs of a text, by their tokens, before it is known who is meant."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from checker.extract.people import lexicon as lx
from checker.extract.people.phrase import Part, alone, readings
from checker.extract.people.runs import Run, row_as_run, runs
from checker.extract.people.shape import CAPITALS
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes

_OPEN = frozenset(("unknown", "person"))
#: What an age between commas makes a person of begins and ends with none of these, and has no more pieces.
_OF_OFFICE = frozenset({"title", "honorific"})
_NO_SURNAME = _OF_OFFICE | {"demonym"}
_LONGEST_NAME = 4
_SMALL = frozenset(("of", "the", "and", "for", "&", "in"))
_WHERE = frozenset(("in", "at", "near", "from", "to", "outside", "around"))
_BEHIND_AGE = frozenset(",.;:)–—") | {"of", "and", "was", "were", "is", "who", "from"}
#: The shapes of what begins behind a name that an age may stand behind: ", 24", "(24", ", a 24-year-old".
_AGES = frozenset((b",0", b"(0", b",a"))
_STOPS = frozenset(".!?:;“”\"‘’'`(—–-•…[|*>»«")


#: What tells capitalized words, in the shape of a text, from others.
_IS_CAPITAL = bytes(letter in CAPITALS for letter in range(256))


class Candidate(Struct, gc=False, eq=False):
    """A possible name at tokens first to last (half-open).

    `words` are its folded pieces, `loud` says that it stands in a headline or in capitals only, `initial` of a single
    one that it begins a sentence. `titles` are the titles and forms of address right before it: their tokens and words;
    `offices` are the words of all offices that the text gives it right here.
    """

    first: int
    last: int
    sort: str
    key: str
    words: tuple[str, ...]
    loud: bool = False
    initial: bool = False
    titles: tuple[tuple[int, int, str], ...] = ()
    honorific: str = ""
    offices: tuple[str, ...] = ()

    @property
    def opens(self) -> int:
        """The token at which it begins, with its titles."""
        return self.titles[0][0] if self.titles else self.first


class Candidates(Struct, gc=False):
    """The candidates of a text, each list in text order.

    `listed` are the words in a row by themselves that lists know, by their token: most are what they say, and nothing
    is to be judged. `several` are the names of several pieces, `single` those of one that are persons or that no list
    knows, and `known` the others of one piece.
    """

    listed: dict[int, Part]
    several: list[Candidate]
    single: list[Candidate]
    known: list[Candidate]


def candidates(text: Text, shape: bytes) -> Candidates:
    """All parts of all runs; titles are those of the part behind them, or stand alone."""
    listed: dict[int, Part] = {}
    several: list[Candidate] = []
    single: list[Candidate] = []
    known: list[Candidate] = []
    source, starts, ends = text.text, text.starts, text.ends
    words, lower, breaks = text.words, text.lower, text.breaks
    by_itself, reading = alone.__getitem__, readings.__getitem__
    headlines = _headlines(text, shape)
    found = runs(text, shape)
    for start, end in found.spans:
        if end - start == 1:
            part = by_itself(words[start])
            if part is None:
                continue
            if part.sort != "unknown":
                listed[start] = part
                continue
            initial = start in breaks or words[start - 1] in _STOPS
            single.append(Candidate(start, end, "unknown", part.key, part.words, start in headlines, initial))
            continue
        run = found.pieced.get(start)
        parts = reading(run[0] if run else source[starts[start] : ends[end - 1]])
        if not parts:
            continue
        loud = start in headlines
        if run and len(run[0]) == 1:
            loud = loud and parts[0].sort == "unknown"
        elif (start and lower[start - 1] == "old") or (
            shape[end : end + 2] in _AGES and _has_age_behind(text, start, end)
        ):
            run = run or row_as_run(text, start, end)
            parts = _aged(text, run, parts)
        for part in parts:
            begin, last = part.first, part.last
            name = Candidate(start + begin, start + last, part.sort, part.key, part.words, loud)
            if run:
                name.first, name.last = run[1][begin], run[2][last - 1]
            if part.titles or part.honorific:
                _adorn(name, part, run[1:] if run else (range(start, end), range(start + 1, end + 1)))
            if last - begin > 1:
                several.append(name)
            elif name.sort in _OPEN:
                name.initial = not begin and (start in breaks or words[start - 1] in _STOPS)
                single.append(name)
            else:
                known.append(name)
    return Candidates(listed, several, single, known)


def _adorn(name: Candidate, part: Part, tokens: tuple[Sequence[int], Sequence[int]]) -> None:
    """Give a candidate the titles of its part, which make a person of it, by the tokens of the run's pieces."""
    firsts, lasts = tokens
    name.honorific = part.honorific
    if part.titles:
        name.sort = "person"
        name.titles = tuple([(firsts[first], lasts[last - 1], key) for first, last, key in part.titles])


def _aged(text: Text, run: Run, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a run, its first words as a person where an age says so: "24-year-old Adla King of Marl"."""
    words, firsts, lasts = run
    size = len(words)
    if not _SMALL.isdisjoint(words):
        size = next(at for at, word in enumerate(words) if word in _SMALL)
    if size < 2 or not _has_age(text, (words[:size], firsts[:size], lasts[:size]), parts):
        return parts
    name = words[:size]
    person = Part(0, size, "person", " ".join(name), name)
    return (person, *(part.behind(size + 1) for part in readings[words[size + 1 :]]))


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


def _headlines(text: Text, shape: bytes) -> set[int]:
    """The tokens of the sentences of which half the words are capitalized, and which are written as headlines."""
    capitals = shape.translate(_IS_CAPITAL)
    loud: set[int] = set()
    for first, last in text.sentences:
        high = capitals.count(1, first, last)
        if high > 3 and high * 2 >= last - first and _is_headline(text, shape, first, last):
            loud.update(range(first, last))
    return loud


def _is_headline(text: Text, shape: bytes, first: int, last: int) -> bool:
    """Whether a sentence, of which half the words are capitalized, is written In Title Case or IN CAPITALS."""
    others = shape[first:last].translate(None, CAPITALS)
    if others == others.upper():
        return True  # no word in small letters
    words, small = text.words[first:last], lx.lexicon().small
    low = len([word for word in words if word.islower() and word not in small and len(word) > 1])
    return not low or (low * 8 <= last - first - len(others) and words[-1] not in ".!?")
