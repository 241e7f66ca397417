"""Digits that count nothing beyond doubt, and need not be read: years, days, hours, telephone numbers, pages."""

from __future__ import annotations

from checker.extract.quantity.ages import OLDEST
from checker.extract.quantity.identifiers import tells_result
from checker.extract.quantity.not_quantities import is_clock, is_month
from checker.extract.quantity.plain import PlainNumbers
from checker.extract.text.tokens import Text

_PICTURES = frozenset("image images photo photos picture pictures slide slides page gallery video".split())
#: What may follow a day of the month that is no more than that; "and" may begin "and a half".
_BEHIND_PLAIN_DAY = frozenset(", . ; ) when after the was to for at in on by with from near as".split())
_BEFORE_PLAIN_YEAR = frozenset("in since until during of early late mid by , ( -".split())
_BEHIND_PLAIN_YEAR = frozenset(", . ; ) and when after the was to for".split())
#: What joins the second half of a name or date to the first.
GOES_ON = frozenset(["-", "–", "/", "of"])
#: What stands behind the first group of a telephone number.
_IN_TELEPHONES = frozenset(["-", ")"])
#: Digits of more than a telephone number are read with care.
_LONGEST = 10
#: What may touch a year without being part of it.
_STOPS = frozenset(",.;)!?")


def goes_on(text: Text, i: int, table: PlainNumbers) -> bool:
    """Whether digits at token `i` only go on with a number right before that counts nothing: "2018-19", "555-0123"."""
    word, behind = text.words[i], i + 1
    if text.lower[i - 1] not in GOES_ON or word[0] == "0" or not word.isdecimal() or len(word) > _LONGEST:
        return False
    return behind < text.size and _ends_number(text, behind, table)


def _ends_number(text: Text, j: int, table: PlainNumbers) -> bool:
    """Whether what stands at token `j`, right behind digits, is neither a part of them nor their unit."""
    written = text.words[j]
    if written in _STOPS:
        return True
    plain = written not in table.behind and text.lower[j] not in table.behind and not written.isupper()
    return plain and not written[0].isdecimal() and not text.glued(j)


def is_plain_year(text: Text, i: int, days: set[int], table: PlainNumbers) -> bool:
    """Whether four digits at token `i` are a year beyond doubt, and nothing more need be read of them: "in 2016.".

    `days` holds the tokens that are the day of a month: in "May 3, 2016" a year can only follow.
    """
    following = text.lower[i + 1] if i + 1 < text.size else "."
    if i == 0 or text.words[i][:2] not in ("19", "20"):
        return False
    if text.words[i - 1] == "," and i - 2 in days:
        return not text.glued(i + 1) or following in ",.)"
    if following in _BEHIND_PLAIN_YEAR and (text.lower[i - 1] in _BEFORE_PLAIN_YEAR or is_month(text, i - 1)):
        return True
    return _stands_apart(text, i, table)


def _stands_apart(text: Text, i: int, table: PlainNumbers) -> bool:
    """Whether nothing beside the four digits at token `i` makes them a part of something, or more than a year."""
    written, size = text.words, text.size
    if i + 1 >= size or not written[i].isdecimal() or written[i][2:] == "00" or text.glued(i):
        return False
    before, behind = written[i - 1], written[i + 1]
    if before in table.before_years or text.lower[i - 1] in table.before_years or behind in table.behind_years:
        return False
    return behind in _STOPS or (behind.islower() and not text.glued(i + 1))


def is_plain_hour(text: Text, i: int) -> bool:
    """Whether hour and minutes stand at the three tokens from `i` on ("7:45"), and no second or ratio goes on."""
    words, starts, ends, last = text.words, text.starts, text.ends, i + 3
    if last > text.size or words[i + 1] != ":" or ends[i + 1] != starts[i + 2] or ends[i] != starts[i + 1]:
        return False
    minutes = words[i + 2]
    if len(minutes) != 2 or not minutes.isdecimal() or minutes[0] >= "6" or int(words[i]) >= 25:
        return False
    return not text.glued(last) or (words[last] in _STOPS and not text.glued(last + 1))


def is_plain_clock(text: Text, i: int, table: PlainNumbers) -> bool:
    """Whether one or two digits at token `i` are the hour of a clock: "5 p.m.", and not in "May 5 a.m."."""
    word, before = text.lower[i], text.lower[i - 1]
    hour = word in table.values and int(word) < 25 and is_clock(text, i + 1)
    return hour and i > 0 and before != "." and not is_month(text, i - 1)


def is_plain_day(text: Text, i: int) -> bool:
    """Whether one or two digits at token `i` are the day of the month before them: "May 3, 2016"."""
    if i == 0 or (i + 1 < text.size and text.lower[i + 1] not in _BEHIND_PLAIN_DAY):
        return False
    k = i - 2 if text.words[i - 1] == "." else i - 1
    day = is_month(text, k) and text.words[i][0] != "0" and int(text.words[i]) <= 31
    return day and i not in text.breaks


def is_counter(text: Text, i: int) -> bool:
    """Whether digits at token `i` number one of many pictures or pages, as a gallery does: "1 of 16", "(2 / 9)"."""
    if text.lower[i + 1 : i + 2] not in (["of"], ["/"]) or i + 2 >= text.size or not text.words[i + 2].isdecimal():
        return False
    if not text.words[i].isdecimal() or not 0 < int(text.words[i]) <= int(text.words[i + 2][:5]):
        return False
    if text.words[i + 1] == "/" and text.glued(i + 1):
        return False
    if i not in text.breaks and text.words[i - 1] not in "(:|" and text.lower[i - 1] not in _PICTURES:
        return False
    following = text.words[i + 3] if i + 3 < text.size and i + 3 not in text.breaks else "."
    return following in ")|.:" or following[0].isupper()


def behind_telephone(text: Text, i: int, table: PlainNumbers) -> int | None:
    """The token behind a telephone number of ten digits in groups at token `i`: "212-555-0123", "(212) 555-0123"."""
    words, last = text.words, i + 5
    if last >= text.size or words[i + 1] not in _IN_TELEPHONES or words[i + 3] != "-":
        return None
    groups = (words[i], words[i + 2], words[i + 4])
    if [*map(len, groups)] != [3, 3, 4] or not "".join(groups).isdecimal() or any(n[0] == "0" for n in groups):
        return None
    length = text.ends[last - 1] - text.starts[i]
    if words[i + 1] == ")":
        # in brackets behind a name, so small a number may be an age
        apart = text.glued(i) and words[i - 1] == "(" and int(groups[0]) > OLDEST
        whole = length == len("000) 000-0000") and text.ends[i + 1] < text.starts[i + 2]
    else:
        apart = i > 0 and not text.glued(i) and words[i - 1] not in table.before
        apart = apart and text.lower[i - 1] not in table.before
        whole = length == len("000-000-0000")
    plain = whole and apart and _ends_number(text, last, table) and not tells_result(text, i)
    return last if plain else None
