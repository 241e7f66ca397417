"""Times that lie on no calendar, as people write them: "some Monday", "18:15", "some years", "per day"."""

from __future__ import annotations

import calendar
import re

from checker.model import Time

#: The parts of a day and of a year, as TIMEX3 (ISO 24617-1) writes them.
PARTS_OF_DAY = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
PARTS_OF_YEAR = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "WI": "winter",
    "Q1": "the first quarter of",
    "Q2": "the second quarter of",
    "Q3": "the third quarter of",
    "Q4": "the fourth quarter of",
    "H1": "the first half of",
    "H2": "the second half of",
}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "the past", "FUTURE_REF": "the future"}
_UNITS = {
    "PCE": "century centuries",
    "PDE": "decade decades",
    "PY": "year years",
    "PQ": "quarter quarters",
    "PM": "month months",
    "PW": "week weeks",
    "PWE": "weekend weekends",
    "PD": "day days",
    "PTH": "hour hours",
    "PTM": "minute minutes",
    "PTS": "second seconds",
}
_LENGTH = re.compile(r"(?P<p>PT?)(?P<number>X|\d+(?:\.\d+)?)(?P<unit>[A-Z]{1,2})", re.ASCII)
_POINT = re.compile(
    r"XXXX(?:-(?:(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?|WXX-(?P<weekday>[1-7])"
    r"|(?P<part>SP|SU|FA|WI|Q[1-4]|H[12])|(?P<open>XX-XX|XX|WXX-WE|WXX|QX)))?(?:T(?P<clock>.+))?",
    re.ASCII,
)
_OPEN = {"XX-XX": "day", "XX": "month", "WXX": "week", "WXX-WE": "weekend", "QX": "quarter", None: "year"}


def hour_of(clock: str) -> str:
    """What stands behind the T of a TIMEX3 value in words: "morning", "09:00"; "" where nothing does."""
    return PARTS_OF_DAY.get(clock) or (f"{clock}:00" if len(clock) == 2 else clock)


def in_words(time: Time) -> str:
    """A time that no day is known of, in words; its TIMEX3 value where there are none for it."""
    timex, one = time.timex, "every" if time.kind == "set" else "some"
    if timex in _REFERENCES:
        return _REFERENCES[timex]
    if length := _LENGTH.fullmatch(timex):
        return _length(length, repeated=time.kind == "set") or timex
    point = _POINT.fullmatch(timex)
    if point is None:
        return timex
    hour, open_part = hour_of(point["clock"] or ""), point["open"]
    if open_part == "XX-XX" and hour:  # what is said is the hour, and the day is any
        return f"{one} {hour}" if point["clock"] in PARTS_OF_DAY else hour
    if point["month"]:
        month = calendar.month_name[int(point["month"])]
        day = f"{int(point['day'])} {month}" if point["day"] else month
        words = f"every {day}" if one == "every" else f"{day} of some year"
    elif point["weekday"]:
        words = f"{one} {calendar.day_name[int(point['weekday']) - 1]}"
    elif point["part"]:
        part = PARTS_OF_YEAR[point["part"]].removesuffix(" of")
        words = f"{part} of {one} year"
    else:
        words = f"{one} {_OPEN[open_part]}"
    return f"{words}, {hour}" if hour else words


def _length(length: re.Match[str], *, repeated: bool) -> str:
    """A length of time: "3 months", "some years", "per day"; "" where its unit has no name."""
    one, _, several = _UNITS.get(length["p"] + length["unit"], "").partition(" ")
    if not one:
        return ""
    if length["number"] == "1":
        return f"per {one}" if repeated else f"1 {one}"  # "twice a week" has no other value than "every week"
    if length["number"] == "X":
        return f"per few {several}" if repeated else f"some {several}"
    return f"per {length['number']} {several}" if repeated else f"{length['number']} {several}"
