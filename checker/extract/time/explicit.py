"""Dates that name their month or year: "Jan. 10, 2022", "the 4th of July", "2022-10-22", "in 2014", "the 1990s"."""

from __future__ import annotations

import re

from checker.extract.text import Text
from checker.extract.text.numerals import numeral_at
from checker.extract.time.expression import Cycle, Decade, Fixed, Named, Phrase
from checker.extract.time.reading import capitalized, opens_sentence, ordinal_at, ordinal_before, word, year_at
from checker.extract.time.vocabulary import APOSTROPHES, DASHES, vocabulary

_DOTTED = re.compile(r"\.(\d\d?)\.(\d{4})(?!\d)", re.ASCII)
_LINKS = frozenset({"and", "to", "or", "through", "until", "till", "&", ","} | DASHES)
_NOT_DAYS = frozenset("% percent per million billion trillion thousand hundred p point points degrees to_1 /".split())
_CURRENCY = frozenset("$£€¥#")


def month(text: Text, i: int, floor: int) -> list[Phrase]:
    """The dates around a month's name: the month alone, with its day, with several days, with a year."""
    number = vocabulary().months[text.lower[i]]
    after = i + 1
    short = text.lower[i] not in vocabulary().full_months
    if short and word(text, after) == "." and text.glued(after):
        after += 1
    day, end = _day_after(text, after)
    days: list[tuple[int, int, int]] = []
    if day:
        days = [(day, i, end), *_more_days(text, end, day)]
        end = days[-1][2]
    else:
        days = _days_before(text, i, floor)
    year, end = _year_after(text, end, with_day=bool(days))
    if not days:
        if not _is_month(text, i, year is not None):
            return []
        return [_picked(text, i, end, floor, f"{number:02d}", year)]
    days[-1] = (days[-1][0], days[-1][1], end)
    return [Phrase(a, b, Named(f"{number:02d}-{d:02d}", year)) for d, a, b in days]


def _picked(text: Text, i: int, end: int, floor: int, part: str, year_: int | None) -> Phrase:
    """A month with what picks it of all years: "last October", "this past May", "each July"."""
    words = vocabulary()
    before = word(text, i - 1) if i - 1 >= floor else ""
    if year_ is not None or not (before in words.every or before in words.picks) or before == "present":
        return Phrase(i, end, Named(part, year_))
    if before in words.every:
        return Phrase(i - 1, end, Cycle(f"XXXX-{part}"))
    this = word(text, i - 2) in ("this", "the") and i - 2 >= floor
    return Phrase(i - 1 - this, end, Named(part, None, words.picks[before]))


def _day_number(text: Text, i: int) -> tuple[int, int] | None:
    """A day of the month at token `i`, in digits or as an ordinal, and the token behind it."""
    ordinal = ordinal_at(text, i)
    if ordinal:
        return ordinal if ordinal[0] < 32 else None
    digits = word(text, i)
    if digits in ("twenty", "thirty"):
        spelled = numeral_at(text, i)
        return (int(spelled.value), spelled.last) if spelled and spelled.value in range(21, 32) else None
    if not (digits.isdigit() and len(digits) < 3 and 0 < int(digits) < 32):
        return None
    follows = word(text, i + 1)
    if follows in _NOT_DAYS or (follows == ":" and word(text, i + 2).isdigit() and text.glued(i + 2)):
        return None
    return int(digits), i + 1


def _day_after(text: Text, i: int) -> tuple[int, int]:
    """The day that follows a month's name ("January 10th", "March the 3rd"), 0 where none does."""
    k = i + 1 if word(text, i) == "the" else i
    found = _day_number(text, k)
    if not found or (k > i and not ordinal_at(text, k)):
        return 0, i
    follows = word(text, found[1])
    if follows.isdigit() and text.glued(found[1]) and not ordinal_at(text, k):
        return 0, i
    return found


def _more_days(text: Text, end: int, day: int) -> list[tuple[int, int, int]]:
    """Further days of the same month: "May 3 and 4", "Nov. 19-20", "June 1, 2 and 5"."""
    found: list[tuple[int, int, int]] = []
    for _ in range(6):
        link = word(text, end)
        k = end + 1 if link in _LINKS else 0
        if link == "," and word(text, k) in ("and", "or"):
            k += 1
        if k and word(text, k) == "the":
            k += 1
        further = _day_number(text, k) if k else None
        if not further or further[0] <= day or not _ends_list(text, further[1], link):
            break
        day, end = further[0], further[1]
        found.append((day, k, end))
    return found


def _ends_list(text: Text, i: int, link: str) -> bool:
    """Whether what follows lets a number be a day and no count of something ("May 3 and 4 soldiers")."""
    follows = word(text, i)
    if link == "," and follows not in (",", "and", "or"):
        return False
    return not follows or not follows[0].isalpha() or follows in vocabulary().after_day


def _days_before(text: Text, i: int, floor: int) -> list[tuple[int, int, int]]:
    """The days before a month's name: "10 January", "the 10th of January", "from 4 to 22 November"."""
    end = i
    if word(text, end - 1) == "of":
        end -= 1
    if word(text, end - 1) == "day" and end < i:
        end -= 1
    found = ordinal_before(text, end, floor)
    if not found and end - 1 >= floor and text.lower[end - 1].isdigit() and (end == i or len(text.lower[end - 1]) < 3):
        digits = text.lower[end - 1]
        if len(digits) < 3 and 0 < int(digits) < 32 and word(text, end - 2) not in _CURRENCY:
            found = int(digits), end - 1
    if not found or not 0 < found[0] < 32:
        return []
    if text.glued(found[1]) and (word(text, found[1] - 1) in ",./" or word(text, found[1] - 2).isdigit()):
        return []
    days = [(found[0], found[1], i + 1)]
    first = found[1]
    for _ in range(6):
        k = first - 1
        if word(text, k) == "the":
            k -= 1
        if word(text, k) not in _LINKS or k - 1 < floor:
            break
        earlier = ordinal_before(text, k, floor)
        if not earlier and text.lower[k - 1].isdigit() and len(text.lower[k - 1]) < 3:
            earlier = int(text.lower[k - 1]), k - 1
        if not earlier or not 0 < earlier[0] < days[0][0]:
            break
        days.insert(0, (earlier[0], earlier[1], k))
        first = earlier[1]
    first = days[0][1]
    if word(text, first - 1) == "the" and first - 1 >= floor:
        days[0] = (days[0][0], first - 1, days[0][2])
    return days


def _year_after(text: Text, i: int, *, with_day: bool) -> tuple[int | None, int]:
    """The year behind a month or a day, with a comma, "of" or "in" before it, and the token behind it."""
    k = i
    if word(text, k) == "," or (word(text, k) == "." and text.glued(k)):
        k += 1
    elif word(text, k) in ("of", "in"):
        k += 2 if word(text, k + 1) == "the" and word(text, k + 2) == "year" else 1
        k += word(text, k) == "year"
    found = year_at(text, k)
    if not found or (k > i and word(text, k) in APOSTROPHES):
        return None, i
    follows = word(text, found[1])
    if follows in ("%", "percent") or (
        not with_day and k > i and word(text, i) == "," and text.words[k] in APOSTROPHES
    ):
        return None, i
    return found


def _is_month(text: Text, i: int, dated: bool) -> bool:
    """Whether a month's name that stands alone is one, and no verb, name or other word."""
    words, name = vocabulary(), text.lower[i]
    before = word(text, i - 1)
    if dated:
        return True
    if name == "may" and word(text, i + 1) in ("be", "have", "not", "also", "said", "well", "or"):
        return False
    if not capitalized(text, i):
        if text.words[i].isupper() or name not in words.doubtful_months:
            return name in words.full_months
        return before in _BEFORE_DOUBTFUL
    short = name not in words.full_months
    if short and word(text, i + 1) != "." and name in words.doubtful_months:
        return before in words.before_time or before in words.picks
    if _names_march(text, i) and before not in words.before_time:
        return False
    if name in ("may", "march", "august") and (opens_sentence(text, i) or before in ("the", "s")):
        return word(text, i + 1) in (",", ".", "'", "’") or (not opens_sentence(text, i) and not _names_march(text, i))
    if (
        name in words.given_names
        and capitalized(text, i + 1)
        and not (before in words.before_time or before in ("the", "a", "an"))
    ):
        return word(text, i + 1) in words.heads
    if name in ("may", "march"):
        return before in words.before_time or before in words.picks or not capitalized(text, i - 1)
    return True


_BEFORE_DOUBTFUL = frozenset("in since until till by last next early late mid during".split())


def _names_march(text: Text, i: int) -> bool:
    return text.lower[i] == "march" and word(text, i + 1) in ("on", "for", "to", "of", "against", "madness")


def spelled_year(text: Text, i: int, floor: int) -> list[Phrase]:
    """A year in words behind a preposition or a determiner: "in nineteen ninety-six"."""
    del floor
    before = word(text, i - 1)
    found = year_at(text, i)
    if not found or (text.lower[i] == "twenty" and found[0] < 2010):
        return []
    if before in vocabulary().before_time or before in ("a", "the") or text.lower[i] == "nineteen":
        return [Phrase(i, found[1], Fixed(str(found[0])))]
    return []


def year(text: Text, i: int, floor: int) -> list[Phrase]:
    """A number of four digits that is a year, a decade, or the head of a date in digits."""
    value = int(text.lower[i])
    numeric = _numeric_date(text, i, floor)
    if numeric:
        return [numeric]
    follows = word(text, i + 1)
    if follows == "s" and text.glued(i + 1) and value % 10 == 0:
        return [_with_the(text, Phrase(i, i + 2, Fixed(str(value // 10))), floor)]
    possessive = follows in APOSTROPHES and word(text, i + 2) == "s" and text.glued(i + 2)
    if possessive and value % 10 == 0 and word(text, i - 1) == "the":
        return [_with_the(text, Phrase(i, i + 3, Fixed(str(value // 10))), floor)]
    if not _is_year(text, i, value):
        return []
    first = i
    if word(text, i - 1) in ("fiscal", "year", "calendar") and i - 1 >= floor:
        first = i - 1
        if word(text, first - 1) in ("fiscal", "calendar") and first - 1 >= floor:
            first -= 1
        first -= word(text, first - 1) == "the" and first - 1 >= floor
    found = [Phrase(first, i + 1, Fixed(str(value)))]
    short = word(text, i + 2)
    if follows in DASHES | {"/"} and short.isdigit() and len(short) == 2 and text.glued(i + 1) and text.glued(i + 2):
        later = value - value % 100 + int(short)
        if value < later <= value + 20 and not (word(text, i + 3) in DASHES and text.glued(i + 3)):
            found.append(Phrase(i + 2, i + 3, Fixed(str(later))))
    return found


def _with_the(text: Text, phrase: Phrase, floor: int) -> Phrase:
    if phrase.first > floor and word(text, phrase.first - 1) == "the":
        return Phrase(phrase.first - 1, phrase.last, phrase.expression, phrase.modifier)
    return phrase


def _is_year(text: Text, i: int, value: int) -> bool:
    """Whether a bare number of four digits is a year, told by what stands around it."""
    words = vocabulary()
    before, follows = word(text, i - 1), word(text, i + 1)
    if before in _CURRENCY or (before == "-" and text.glued(i) and not _range_before(text, i)):
        return before == "-" and word(text, i - 2) in ("mid", "post", "pre", "early", "late")
    if (
        follows in ("%", ":", "/", ".", "°") and text.glued(i + 1) and word(text, i + 2)[:1].isdigit()
    ) or follows == "%":
        return False
    if text.glued(i) and before in ("+", "/", ".", ",", ":"):
        return False
    if follows in words.makers or (follows in words.units and not hyphenless_year(follows)):
        return False
    if before in ("fiscal", "year", "calendar", "summer", "winter", "spring", "fall", "autumn"):
        return True
    if before in _QUARTERS:
        return True
    usual = 1900 <= value < 2100
    if capitalized(text, i - 1) and not opens_sentence(text, i - 1) and before not in words.before_time:
        return False
    preposed = before in words.before_time and before not in ("than", "about", "around", "at", "as", "over")
    if not follows or not follows[0].isalpha() or follows in words.after_day or follows in words.heads:
        if usual:
            return before not in ("than", "about", "around", "over", "nearly", "room", "no", "at")
        return before in ("in", "since", "until", "by", "from", "before", "after") and follows not in (":",)
    if not usual:
        return before in ("in", "since") and not follows.endswith("s")
    if follows.endswith("s") and not (
        before in ("the", "s", "its", "their", "his", "her") or (preposed and before != "of")
    ):
        return not text.words[i + 1].islower()
    return True


def hyphenless_year(unit: str) -> bool:
    """Whether a unit may follow a year that qualifies it ("the 1988 quarter", "the 2019 season")."""
    return unit in ("quarter", "half", "second", "weekend", "period")


_QUARTERS = frozenset("q1 q2 q3 q4 1q 2q 3q 4q h1 h2".split())


def _range_before(text: Text, i: int) -> bool:
    return word(text, i - 2) in vocabulary().heads and vocabulary().heads[text.lower[i - 2]] == "year"


def _numeric_date(text: Text, i: int, floor: int) -> Phrase | None:
    """Read "2022-10-22" with or without a clock time, "2022/10/22", "10/22/2022" where no other reading is possible."""
    words = text.words
    sign = word(text, i + 1)
    if sign in ("-", "/") and _glued(text, i + 1, i + 4) and word(text, i + 3) == sign:
        month_, day = words[i + 2], words[i + 4] if i + 4 < len(text) else ""
        if _is_day(day, month_) and text.glued(i + 4):
            return _with_time(text, i, i + 5, f"{words[i]}-{int(month_):02d}-{int(day):02d}")
    short = word(text, i + 2)
    two_digits = sign == "-" and _glued(text, i + 1, i + 2) and len(short) == 2 and short.isdigit()
    if two_digits and 0 < int(short) < 13 and not 0 <= int(short) - int(words[i][2:]) < 8:
        return Phrase(i, i + 3, Fixed(f"{words[i]}-{short}"))
    before = word(text, i - 1)
    if before in ("/", "-", ".") and i - 4 >= floor and word(text, i - 3) == before and _glued(text, i - 3, i):
        a, b = words[i - 4], words[i - 2]
        if _is_day(a, b) or _is_day(b, a):
            return Phrase(i - 4, i + 1, Fixed(_either_way(int(a), int(b), words[i])))
    return None


def _glued(text: Text, first: int, last: int) -> bool:
    return last < len(text) and all(text.glued(k) for k in range(first, last + 1))


def _is_day(day: str, month_: str) -> bool:
    return (
        day.isdigit()
        and month_.isdigit()
        and len(day) < 3
        and len(month_) < 3
        and 0 < int(day) < 32
        and 0 < int(month_) < 13
    )


def _either_way(a: int, b: int, year_: str) -> str:
    """A date in digits with the year last: open where day and month may be either way round."""
    if a > 12 or a == b:
        return f"{year_}-{b:02d}-{a:02d}"
    return f"{year_}-{a:02d}-{b:02d}" if b > 12 else f"{year_}-XX-XX"


def _with_time(text: Text, first: int, last: int, date: str) -> Phrase:
    """An ISO date with the time behind it ("2022-10-22T09:30:00Z")."""
    k = last
    if word(text, k) == "t" and text.glued(k) and word(text, k + 1).isdigit() and len(word(text, k + 1)) == 2:
        clock, k = "T" + text.words[k + 1], k + 2
        while word(text, k) == ":" and word(text, k + 1).isdigit() and len(clock) < 9:
            clock, k = f"{clock}:{text.words[k + 1]}", k + 2
        k += word(text, k) == "z" and text.glued(k)
        return Phrase(first, k, Fixed(date + clock))
    return Phrase(first, last, Fixed(date))


def dotted(text: Text) -> list[Phrase]:
    """Dates with the day first and stops between ("24.02.2022"): one token each, so they are looked for apart."""
    found = []
    for match in _DOTTED.finditer(text.text):
        i = text.token_at(match.start())
        day, month_ = text.words[i].partition(".")[0], match[1]
        if text.ends[i] == match.end() and text.words[i].count(".") == 2 and _is_day(day, month_):
            found.append(Phrase(i, i + 1, Fixed(f"{match[2]}-{int(month_):02d}-{int(day):02d}")))
    return found


def tens(text: Text, i: int, floor: int) -> list[Phrase]:
    """Read "the '80s", "the 80s": a decade without its century."""
    k = i + 1
    if word(text, k) in APOSTROPHES and text.glued(k):
        k += 1
    if word(text, k) != "s" or not text.glued(k):
        return []
    first = i
    if word(text, i - 1) in APOSTROPHES and text.glued(i):
        first = i - 1
    elif word(text, i - 1) not in ("the", "early", "late", "mid", "-"):
        return []
    if first == i and k > i + 1:
        return []
    if word(text, i - 1) == "-" and word(text, i - 2) != "mid":
        return []
    if word(text, first - 2) in ("in", "into") and word(text, first - 1) in ("his", "her", "their", "my"):
        return []
    return [_with_the(text, Phrase(first, k + 1, Decade(int(text.lower[i]))), floor)]


def decade(text: Text, i: int, floor: int) -> list[Phrase]:
    """Read "the eighties", "the nineteen seventies"; but not "a man in his thirties"."""
    tens_ = vocabulary().decades[text.lower[i]]
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "twenty": 20}.get(word(text, i - 1))
    if century and i - 1 >= floor:
        return [_with_the(text, Phrase(i - 1, i + 1, Fixed(f"{century}{tens_ // 10}")), floor)]
    if word(text, i - 1) in ("the", "early", "late", "mid") or word(text, i - 2) == "mid":
        return [_with_the(text, Phrase(i, i + 1, Decade(tens_)), floor)]
    return []
