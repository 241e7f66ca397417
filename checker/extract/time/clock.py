"""Clock times and parts of the day: "5 p.m. EST", "10:35", "noon", "this morning", "the next evening"."""

from __future__ import annotations

from checker.extract.time.expression import Cycle, Length, Moment, Phrase, Relative, Start
from checker.extract.time.reading import capitalized, number_before, opens_sentence
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import APOSTROPHES, HYPHENS

_BEFORE_CLOCK = frozenset(
    "at around about by until till before after from to and between since past - – ( circa , for".split()
)


def colon(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A clock time in digits: "10:35", "8:00:31 a.m. GMT". Without a mark of the clock it needs a preposition."""
    hour, minute = text.lower[i - 1], text.lower[i + 1]
    if len(minute) != 2 or len(hour) > 2 or not (minute.isdecimal() and hour.isdecimal()) or i <= floor:
        return []
    starts, ends = text.starts, text.ends
    tied = ends[i + 1] - starts[i - 1] == len(hour) + len(minute) + 1
    if int(hour) > 24 or int(minute) > 59 or not tied or text.glued(i - 1):
        return []
    end, seconds = i + 2, ""
    if text.lower[end] == ":" and text.glued(end) and len(text.lower[end + 1]) == 2 and text.words[end + 1].isdecimal():
        seconds, end = ":" + text.words[end + 1], end + 2
    return _finish(text, i - 1, end, int(hour), f":{minute}{seconds}", certain=False)


def meridiem(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A time before "a.m." or "pm": "9 a.m.", "9.30pm", "nine a.m."."""
    if text.lower[i] == "m":  # the end of "p.m.": go back to its first letter
        i -= 2 if text.lower[i - 1] == "." else 1
    if i - 1 < floor or not _meridiem(text, i):
        return []
    digits = text.lower[i - 1]
    if digits.replace(".", "").isdecimal():
        hour, _, minute = digits.partition(".")
        if not minute and len(hour) in (3, 4):
            hour, minute = hour[:-2], hour[-2:]
        first = i - 1
    else:
        number = number_before(text, i, floor)
        if number is None or number.value != int(number.value) or text.words[i] == "am":
            return []
        hour, minute, first = str(int(number.value)), "", number.first
    if len(hour) > 2 or not 0 < int(hour) < 25 or (minute and (len(minute) != 2 or int(minute) > 59)):
        return []
    return _finish(text, first, i, int(hour), f":{minute}" if minute else "", certain=True)


def oclock(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "five o'clock"."""
    whole = text.lower[i] == "oclock"
    if not whole and (text.lower[i - 1] not in APOSTROPHES or text.lower[i - 2] != "o"):
        return []
    number = number_before(text, i if whole else i - 2, floor)
    if number is None or number.value not in range(1, 25):
        return []
    return _finish(text, number.first, i + 1, int(number.value), "", certain=True)


def zone(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "2200 GMT", "14.30 UTC": a time that only its zone marks."""
    digits = text.lower[i - 1]
    if i - 1 < floor or text.words[i].islower():
        return []
    if len(digits) == 5 and digits[2] == ".":
        digits = digits.replace(".", "")
    if len(digits) == 4 and digits.isdecimal() and int(digits[:2]) < 25 and int(digits[2:]) < 60:
        return _finish(text, i - 1, i, int(digits[:2]), ":" + digits[2:], certain=True)
    return []


def _finish(text: Tokens, first: int, end: int, hour: int, minute: str, *, certain: bool) -> list[Phrase]:
    """The clock time with what follows it: a.m. or p.m., "in the morning", a zone."""
    half = _meridiem(text, end)
    if half:
        end, certain = half[0], True
        hour = hour % 12 + (12 if half[1] == "p" else 0) if hour < 13 else hour
    elif text.lower[end] in ("in", "at") and (part := _part_after(text, end)):
        hour = hour + 12 if part[1] in ("AF", "EV", "NI") and 0 < hour < 12 else hour
        end, certain = part[0], True
    zone_, end = _zone_at(text, end)
    if not certain and not zone_ and text.lower[first - 1] not in _BEFORE_CLOCK:
        follows = text.lower[end + (text.lower[end] in (",", "on"))]
        if text.vocabulary.heads.get(follows) not in ("weekday", "month", "day", "day part"):
            return []
    return [Phrase(first, end, Moment(f"T{hour:02d}{minute}", None, zone_))]


def _meridiem(text: Tokens, i: int) -> tuple[int, str] | None:
    """Read "a.m.", "pm": the token behind it and which it is."""
    mark = text.lower[i]
    if mark in ("am", "pm"):
        return i + 1, mark[0]
    if mark in ("a", "p"):
        if text.lower[i + 1] == "." and text.lower[i + 2] == "m" and text.ends[i + 2] - text.starts[i] == len("a.m"):
            stop = text.lower[i + 3] == "." and text.glued(i + 3)
            return i + 3 + stop, mark
        if text.lower[i + 1] == "m" and text.words[i + 1] == "m":
            return i + 2, mark
    return None


def _part_after(text: Tokens, i: int) -> tuple[int, str] | None:
    """Read "in the morning", "at night" behind a clock time."""
    k = i + 2 if text.lower[i + 1] == "the" else i + 1
    part = text.vocabulary.day_parts.get(text.lower[k])
    return (k + 1, part) if part else None


def _zone_at(text: Tokens, i: int) -> tuple[str, int]:
    """The zone behind a clock time, in capitals, and the token behind it."""
    k = i + (text.lower[i] in ("(", ","))
    name = text.lower[k]
    if name not in text.vocabulary.zones:
        return "", i
    if name in ("eastern", "central", "mountain", "pacific", "local"):
        k += text.lower[k + 1] in ("standard", "daylight", "summer")
        if text.lower[k + 1] != "time":
            return "", i
        return name.upper(), k + 2
    if not text.words[k].isupper() and name not in ("gmt", "utc", "est", "edt", "pst", "pdt", "cst"):
        return "", i
    k += 1
    return name.upper(), k + (text.lower[k] == ")" and text.lower[i] == "(")


def day_point(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Noon and midnight."""
    if capitalized(text, i) and not opens_sentence(text, i):
        return []
    first = i - (text.lower[i - 1] == "12" and i - 1 >= floor)
    zone_, end = _zone_at(text, i + 1)
    return [Phrase(first, end, Moment("T" + text.vocabulary.day_points[text.lower[i]], None, zone_))]


def day_part(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A part of the day that its determiner makes a time: "this morning", "last night", "the next evening"."""
    words = text.vocabulary
    part, before = words.day_parts[text.lower[i]], text.lower[i - 1]
    if i - 1 < floor:
        return []
    if part == "NI" and text.lower[i][-1] == "s" and (number := number_before(text, i, floor)) and number.value < 100:
        return [Phrase(number.first, i + 1, Length(((number.value, "D"),)))]
    if before in words.every:
        return [Phrase(i - 1, i + 1, Cycle(f"XXXX-XX-XXT{part}"))]
    if text.lower[i][-1] == "s":
        return [Phrase(i, i + 1, Cycle(f"XXXX-XX-XXT{part}"))] if before in ("the", "in", "on", "early") else []
    if before == "last" and part != "NI":
        return [Phrase(i - 1, i + 1, Moment("T" + part, Relative("D", -1)))]
    if before in words.picks or before in words.story:
        return [_picked(text, i, floor, part, before)]
    if before == "the":
        if text.lower[i - 2] == "in" and (number := number_before(text, i - 2, floor)) and number.value in range(1, 13):
            return _finish(text, number.first, i - 2, int(number.value), "", certain=True)
        generic = text.lower[i - 2] in ("in", "during") and text.lower[i + 1] not in ("of", "before", "after")
        follows = text.lower[i + 1]
        if (
            (generic and part == "NI")
            or (follows[:1].isalpha() and follows not in words.after_day)
            or follows == "that"
        ):
            return []
        return [Phrase(i - 1, i + 1, Moment("T" + part))]
    if before in HYPHENS and text.lower[i - 2] in ("mid", "late", "early"):
        return [Phrase(i, i + 1, Moment("T" + part))]
    if before in ("mid", "late", "early"):
        return [Phrase(i, i + 1, Moment("T" + part))]
    return []


def _picked(text: Tokens, i: int, floor: int, part: str, before: str) -> Phrase:
    words = text.vocabulary
    first = i - 1
    start: Start = "story" if before in words.story else "speech"
    if text.lower[first - 1] in ("the", "that", "this") and first - 1 >= floor:
        start = "story" if before in ("next", "same") or before in words.story else start
        first -= 1
    return Phrase(first, i + 1, Moment("T" + part, Relative("D", words.picks.get(before, 0), start)))
