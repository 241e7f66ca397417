"""Dates of publication: ISO 8601 in metadata, and the ways in which articles write theirs.

A date is returned as Published.value wants it: ISO 8601, cut to what is known, as the publisher's clock shows
it (a UTC offset is dropped, as "this morning" is the publisher's morning).
"""

from __future__ import annotations

import datetime
import re

_CUT = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
#: An offset from UTC that stands apart from its time, as generators of web sites write it.
_APART = re.compile(r"\s+(?=(?:[+-]\d\d:?\d\d|Z)$)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_YEAR = r"(?:19|20)\d\d"
_ZONE = r"\(?(?:[A-Z]{1,5}T|GMT|UTC|Z|[+-]\d\d:?\d\d)(?:[+-]\d\d?(?::?\d\d)?)?\b\)?"


def _month(group: str) -> str:
    return (
        rf"(?P<{group}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
    )


def _clock(number: int) -> str:
    half = r"[ap]\.?m\b\.?"
    return (
        rf"(?P<h{number}>\d\d?)(?:[:.h](?P<min{number}>\d\d)(?::\d\d)?(?:\.\d+)?(?:\s*(?P<half{number}>{half}))?"
        rf"|\s*(?P<full{number}>{half}))(?:\s*(?:hrs|hours)\b)?(?:\s*{_ZONE})?"
    )


_DATE = (
    rf"(?:(?P<y1>{_YEAR})(?P<mark>[-/.])(?P<m1>\d\d?)(?P=mark)(?P<d1>\d\d?)"
    rf"|{_month('n2')}\s*(?P<d2>\d\d?)(?:st|nd|rd|th)?,?\s*(?P<y2>{_YEAR})"
    rf"|(?P<d3>\d\d?)(?:st|nd|rd|th)?[\s-]*(?:of\s+)?{_month('n3')}[\s,-]*(?P<y3>{_YEAR})"
    rf"|(?P<a4>\d\d?)(?P<dot>[-/.])(?P<b4>\d\d?)(?P=dot)(?P<y4>{_YEAR}))(?!\d)"
)

#: A date with its year, a weekday before it, a time before or behind it.
WHEN = re.compile(
    rf"(?:{_clock(1)}\s*,?\s*(?:on\s+)?)?(?:{_WEEKDAY}\s*,?\s*)?{_DATE}"
    rf"(?:[\s,|T@–—-]*(?:at\s*)?{_clock(2)}(?![\w/]))?",
    re.IGNORECASE,
)


def normal_date(value: str) -> str:
    """An ISO 8601 date or time of metadata in its normal form: "20221022" gives "2022-10-22".

    A year or a month alone stays one.

    Raises:
        ValueError: it is no date, or one that is in no calendar.
    """
    text = _APART.sub("", value.strip())
    if _CUT.fullmatch(text):
        return text
    try:
        if len(text) <= 10:
            return datetime.date.fromisoformat(text).isoformat()
        return datetime.datetime.fromisoformat(text).replace(tzinfo=None).isoformat(timespec="minutes")
    except ValueError:
        raise ValueError("must be an ISO 8601 date or time such as 2022-10-22 or 2022-10-22T09:30") from None


def written_date(match: re.Match[str]) -> str | None:
    """The normal form of a match of `WHEN`, or None where no calendar has such a day.

    None also where day and month cannot be told apart ("04/05/2017").
    """
    part = match.groupdict()
    if part["y1"]:
        year, month, day = part["y1"], int(part["m1"]), int(part["d1"])
    elif part["n2"]:
        year, month, day = part["y2"], _month_number(part["n2"]), int(part["d2"])
    elif part["n3"]:
        year, month, day = part["y3"], _month_number(part["n3"]), int(part["d3"])
    else:
        year, first, second = part["y4"], int(part["a4"]), int(part["b4"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (first, second) if first <= 12 else (second, first)
    try:
        date = datetime.date(int(year), month, day).isoformat()
    except ValueError:
        return None
    clock = _clock_time(part, 1) or _clock_time(part, 2)
    return f"{date}T{clock}" if clock else date


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _clock_time(part: dict[str, str | None], number: int) -> str | None:
    hour, half = part[f"h{number}"], part[f"half{number}"] or part[f"full{number}"]
    if hour is None:
        return None
    hours, minutes = int(hour), int(part[f"min{number}"] or 0)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None
