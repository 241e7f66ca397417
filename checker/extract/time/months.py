"""Dates that name their month: "Jan. 10, 2022", "the 4th of July", "May 3 and 4", "last October"."""

from __future__ import annotations

from checker.extract.text.numerals import numeral_at
from checker.extract.time.expression import Cycle, Named, Phrase
from checker.extract.time.reading import (
    SUFFIXES,
    TENS,
    capitalized,
    opens_sentence,
    ordinal_at,
    ordinal_before,
    year_at,
)
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import APOSTROPHES, DASHES

_LINKS = frozenset({"and", "to", "or", "through", "until", "till", "&", ","} | DASHES)
_NOT_DAYS = frozenset("% percent per million billion trillion thousand hundred p point points degrees to_1 /".split())
_CURRENCY = frozenset("$£€¥#")
_TWO_DIGITS = [f"{number:02d}" for number in range(32)]


def month(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """The dates around a month's name: the month alone, with its day, with several days, with a year."""
    words, lower = text.vocabulary, text.lower
    number, after = _TWO_DIGITS[words.months[lower[i]]], i + 1
    if lower[after] == "." and lower[i] not in words.full_months and text.glued(after):
        after += 1
    day, end = _day_after(text, after)
    if day:
        days = [(day, i, end)]
        if lower[end] in _LINKS:
            days += _more_days(text, end, day)
            end = days[-1][2]
    else:
        days = _days_before(text, i, floor)
    year, end = _year_after(text, end, with_day=bool(days))
    if not days:
        return [_picked(text, i, end, floor, number, year)] if _is_month(text, i, year is not None) else []
    if len(days) == 1:
        day, first, _ = days[0]
        return [_picked(text, first, end, floor, f"{number}-{_TWO_DIGITS[day]}", year)]
    days[-1] = (days[-1][0], days[-1][1], end)
    return [Phrase(a, b, Named(f"{number}-{_TWO_DIGITS[d]}", year)) for d, a, b in days]


def _picked(text: Tokens, i: int, end: int, floor: int, part: str, year_: int | None) -> Phrase:
    """A month with what picks it of all years: "last October", "this past May", "each July"."""
    if year_ is not None or i <= floor:
        return Phrase(i, end, Named(part, year_))
    words, before = text.vocabulary, text.lower[i - 1]
    if not (before in words.every or before in words.picks) or before == "present":
        return Phrase(i, end, Named(part))
    if before in words.every:
        return Phrase(i - 1, end, Cycle(f"XXXX-{part}"))
    this = text.lower[i - 2] in ("this", "the") and i - 2 >= floor
    return Phrase(i - 1 - this, end, Named(part, None, words.picks[before]))


def _day_number(text: Tokens, i: int) -> tuple[int, int] | None:
    """A day of the month at token `i`, in digits or as an ordinal, and the token behind it."""
    digits, follows = text.lower[i], text.lower[i + 1]
    if follows in SUFFIXES or not digits.isdecimal():
        ordinal = ordinal_at(text, i)
        if ordinal:
            return ordinal if ordinal[0] < 32 else None
        if digits in TENS:
            spelled = numeral_at(text.source, i)
            return (int(spelled.value), spelled.last) if spelled and spelled.value in range(21, 32) else None
    if not (len(digits) < 3 and digits.isdecimal() and 0 < int(digits) < 32):
        return None
    if follows in _NOT_DAYS or (follows == ":" and text.lower[i + 2].isdecimal() and text.glued(i + 2)):
        return None
    return int(digits), i + 1


def _day_after(text: Tokens, i: int) -> tuple[int, int]:
    """The day that follows a month's name ("January 10th", "March the 3rd"), 0 where none does."""
    k = i + 1 if text.lower[i] == "the" else i
    found = _day_number(text, k)
    if not found or (k > i and not ordinal_at(text, k)):
        return 0, i
    if text.lower[found[1]].isdecimal() and text.glued(found[1]) and not ordinal_at(text, k):
        return 0, i
    return found


def _more_days(text: Tokens, end: int, day: int) -> list[tuple[int, int, int]]:
    """Further days of the same month: "May 3 and 4", "Nov. 19-20", "June 1, 2 and 5"."""
    found: list[tuple[int, int, int]] = []
    for _ in range(6):
        link = text.lower[end]
        k = end + 1 if link in _LINKS else 0
        if link == "," and text.lower[k] in ("and", "or"):
            k += 1
        if k and text.lower[k] == "the":
            k += 1
        further = _day_number(text, k) if k else None
        if not further or further[0] <= day or not _ends_list(text, further[1], link):
            break
        day, end = further[0], further[1]
        found.append((day, k, end))
    return found


def _ends_list(text: Tokens, i: int, link: str) -> bool:
    """Whether what follows lets a number be a day and no count of something ("May 3 and 4 soldiers")."""
    follows = text.lower[i]
    if link == "," and follows not in (",", "and", "or"):
        return False
    return not follows or not follows[0].isalpha() or follows in text.vocabulary.after_day


def _days_before(text: Tokens, i: int, floor: int) -> list[tuple[int, int, int]]:
    """The days before a month's name: "10 January", "the 10th of January", "from 4 to 22 November"."""
    end = i
    if text.lower[end - 1] == "of":
        end -= 1
    if text.lower[end - 1] == "day" and end < i:
        end -= 1
    found = ordinal_before(text, end, floor)
    digits = text.lower[end - 1] if end > floor else ""
    day = int(digits) if digits.isdecimal() and len(digits) < 3 else 0
    if not found and 0 < day < 32 and text.lower[end - 2] not in _CURRENCY:
        found = day, end - 1
    if not found or not 0 < found[0] < 32:
        return []
    if text.glued(found[1]) and (text.lower[found[1] - 1] in ",./" or text.lower[found[1] - 2].isdecimal()):
        return []
    days = [(found[0], found[1], i + 1)]
    first = found[1]
    for _ in range(6):
        k = first - 1
        if text.lower[k] == "the":
            k -= 1
        if text.lower[k] not in _LINKS or k - 1 < floor:
            break
        earlier = ordinal_before(text, k, floor)
        if not earlier and text.lower[k - 1].isdecimal() and len(text.lower[k - 1]) < 3:
            earlier = int(text.lower[k - 1]), k - 1
        if not earlier or not 0 < earlier[0] < days[0][0]:
            break
        days.insert(0, (earlier[0], earlier[1], k))
        first = earlier[1]
    first = days[0][1]
    if text.lower[first - 1] == "the" and first - 1 >= floor:
        days[0] = (days[0][0], first - 1, days[0][2])
    return days


def _year_after(text: Tokens, i: int, *, with_day: bool) -> tuple[int | None, int]:
    """The year behind a month or a day, with a comma, "of" or "in" before it, and the token behind it."""
    lower, k = text.lower, i
    link = lower[k]
    if link == "," or (link == "." and text.glued(k)):
        k += 1
    elif link in ("of", "in"):
        k += 2 if lower[k + 1] == "the" and lower[k + 2] == "year" else 1
        k += lower[k] == "year"
    found = year_at(text, k)
    if not found or (k > i and lower[k] in APOSTROPHES):
        return None, i
    if lower[found[1]] in ("%", "percent") or (not with_day and k > i and link == "," and lower[k] in APOSTROPHES):
        return None, i
    return found


def _is_month(text: Tokens, i: int, dated: bool) -> bool:
    """Whether a month's name that stands alone is one, and no verb, name or other word."""
    words, name = text.vocabulary, text.lower[i]
    before = text.lower[i - 1]
    if dated:
        return True
    if name == "may" and text.lower[i + 1] in ("be", "have", "not", "also", "said", "well", "or"):
        return False
    if not capitalized(text, i):
        if text.words[i].isupper() or name not in words.doubtful_months:
            return name in words.full_months
        return before in _BEFORE_DOUBTFUL
    short = name not in words.full_months
    if short and text.lower[i + 1] != "." and name in words.doubtful_months:
        return (before in _BEFORE_DOUBTFUL or before in words.picks) and not capitalized(text, i + 1)
    if _names_march(text, i) and before not in words.before_time:
        return False
    if name in ("may", "march", "august") and (opens_sentence(text, i) or before in ("the", "s")):
        return text.lower[i + 1] in (",", ".", "'", "’") or (not opens_sentence(text, i) and not _names_march(text, i))
    if (
        name in words.given_names
        and capitalized(text, i + 1)
        and not (before in words.before_time or before in ("the", "a", "an"))
    ):
        return text.lower[i + 1] in words.heads
    if name in ("may", "march"):
        told = before in words.before_time or before in words.picks or before in words.determiners
        return told or not capitalized(text, i - 1)
    return True


_BEFORE_DOUBTFUL = frozenset("in since until till by last next early late mid during".split())


def _names_march(text: Tokens, i: int) -> bool:
    return text.lower[i] == "march" and text.lower[i + 1] in ("on", "for", "to", "of", "against", "madness")
