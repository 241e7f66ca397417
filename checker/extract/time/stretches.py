"""Units that are picked from a row: "last week", "the following month", "the third quarter", "the quarter"."""

from __future__ import annotations

from checker.extract.time.expression import REPORTED, Fixed, Holding, Length, Named, Phrase, Piece, Relative, Start
from checker.extract.time.heads import Head
from checker.extract.time.reading import ends_ordinal, hyphen_before, ordinal_before

_ENDED = frozenset({"ended", "ending", "end"})
_DETERMINERS = ("the", "this", "these", "those")
#: The year goes on as a clause, and is no time of its own: "the year when", "the year of".
_GOES_ON = frozenset("of when in that he she".split())
_PHASES = ("earlier", "later")
_PARTS = {"Q": 4, "H": 2}


def reported(of: Head) -> Phrase | None:
    """Read "the corresponding period (last year)", "(last year's) quarter", "the 1988 quarter": no year, no time.

    The unit is a quarter's.
    """
    words, before = of.text.vocabulary, of.text.lower[of.at - 1]
    if before in words.comparing and of.free(of.at - 1):
        return Phrase(of.with_the(of.at - 1), of.at + 1, Named(REPORTED))
    of_year = of.at == of.floor and words.heads.get(before) == "year"
    if of.text.lower[of.at] == "quarter" and (before == "s" or of_year):
        return Phrase(of.at, of.at + 1, Named(REPORTED))
    return None


def ranked(of: Head) -> Phrase | None:
    """A unit with its place in a row: "the third quarter", "the first week of", "the 20th century"."""
    ordinal = ordinal_before(of.text, of.left, of.floor) if ends_ordinal(of.text, of.before) else None
    if ordinal:
        rank, first = ordinal
    elif of.before in ("last", "final", "closing") and of.follows == "of":
        rank, first = -1, of.left - 1
    else:
        return None
    if of.plural:
        return None
    if of.free(first - 1) in of.text.vocabulary.fiscal:
        first -= 1
    if not hyphen_before(of.text, of.at):
        first = of.with_the(first)
    end = of.at + 1
    if of.code == "CE":
        return Phrase(first, end, Fixed(f"{rank - 1:02d}")) if 0 < rank < 30 else None
    if of.code in _PARTS:
        part = _PARTS[of.code] if rank == -1 else rank
        known = part <= _PARTS[of.code] and (of.code == "Q" or _is_half_of_year(of))
        return Phrase(first, end, Named(f"{of.code}{part}")) if known else None
    return Phrase(first, end, Piece(rank, of.code)) if of.code in ("D", "W", "M", "WE") else None


def _is_half_of_year(of: Head) -> bool:
    """Whether "half" is one of a year's, and none of a match's: a year follows."""
    heads = of.text.vocabulary.heads
    ahead = [of.text.lower[k] for k in range(of.at + 2, of.at + 6)]
    if of.follows != "of":
        return heads.get(of.follows) == "year" or (of.follows in ("last", "this") and ahead[0] == "year")
    return "year" in ahead or "fiscal" in ahead or any(heads.get(token) == "year" for token in ahead[:2])


def picked(of: Head) -> Phrase | None:
    """Read "last week", "the following month", "that year", "the quarter", "recent years"."""
    words, before, first, end = of.text.vocabulary, of.before, of.left - 1, of.at + 1
    if not before:
        return None
    start = of.with_the(first, _DETERMINERS)
    the = start < first
    if of.plural:
        stretch = before in words.stretch and before != "this"
        return Phrase(start, end, Length(((None, of.code),))) if stretch else None
    if "latest" in of.fillers:
        return Phrase(of.with_the(of.left), end, Relative(of.code, 0, "story"))
    if of.text.lower[of.at] == "period":
        return None
    if of.code[0] == "T" or (before == "past" and the):
        one = the and before in ("last", "past", "next") and not hyphen_before(of.text, of.at)
        return Phrase(start, end, Length(((1, of.code),))) if one else None
    if before in words.picks:
        return _counted_from(of, start, words.picks[before], the=the)
    if before in ("that", "same"):
        return Phrase(start if before == "same" else first, end, Relative(of.code, 0, "story"))
    return _definite(of) if before == "the" else None


def _counted_from(of: Head, first: int, offset: int, *, the: bool) -> Phrase | None:
    """Read "last week", from the time of speaking; "the next day", "the previous year", from the story's."""
    before = of.before
    if of.code == "D" and not the and before in ("last", "past", "current", "present"):
        return None
    start: Start = "story" if before in of.text.vocabulary.story or (before == "next" and the) else "speech"
    return Phrase(first, of.at + 1, Relative(of.code, offset, start))


def _definite(of: Head) -> Phrase | None:
    """Read "the quarter", "the weekend", "the year", "the year ended March 31"."""
    code, follows, first, end = of.code, of.follows, of.left - 1, of.at + 1
    heads = of.text.vocabulary.heads
    if code == "Y" and (follows in _ENDED or (follows == "to" and heads.get(of.text.lower[end + 1]) == "month")):
        return Phrase(first, end, Length(((1, code),)))
    if code in ("W", "WE") and follows == "of" and of.text.lower[end + 1] in heads:
        return Phrase(first, end, Holding(code))
    if code == "Q" and follows not in ("of", "-"):
        return Phrase(first, end, Relative("Q", 0, "story"))
    if code == "Y" and follows not in _GOES_ON:
        return Phrase(first, end, Relative("Y", 0))
    if code == "WE":
        return Phrase(first, end, Relative("WE", 0, "story"))
    if code == "D" and of.text.lower[first - 1] == "in" and of.text.lower[first - 2] in _PHASES:
        return Phrase(first, end, Relative("D", 0, "story"))
    alone = of.text.lower[first - 1] in ("of", "for", "in", "during") and not follows[:1].isalnum()
    return Phrase(first, end, Relative(code, 0)) if code in ("W", "M") and alone else None
