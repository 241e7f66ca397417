"""Values in words: in their normal form, as articles put them, and as people write numbers and names."""

from __future__ import annotations

import re

from checker.extract.quantity.dimensions import dimension
from checker.extract.text.number_words import number_words
from checker.judge.dates_in_words import date_of
from checker.model import Claim, Event, Name, Quantity, Quote, Role, Time

_SAID = {"=": "", "~": "about ", "<": "under ", "<=": "at most ", ">": "more than ", ">=": "at least ", "range": ""}
#: What is stated as a limit ("can fire up to 190 miles") reads otherwise than what is known to be no more.
_SAID_OF_LIMITS = _SAID | {"<=": "up to "}
_UNITS = {"percent": "%", "percentage_point": "percentage points"}
_SMALL = frozenset(("and", "of", "the", "for", "in"))
#: More digits than an article writes; behind them stand only the errors of floating point.
_WRITTEN = 10
#: Counts of people whose measure says more than who was counted.
_TOLLS = frozenset(("deaths", "injured", "missing", "rescued", "displaced", "infected"))
#: A quotation in a message is cut to this many characters, its middle left out.
_QUOTED = 90


def normal_form(claim: Claim) -> str:
    """A claim's value in its normal form, the same however articles put it: "1,400 system", "21 October 2022"."""
    value = claim.value
    if type(value) is Quantity:
        return f"{amount(value)} {_UNITS.get(value.unit, value.unit)}".strip()
    if type(value) is Event:
        return date_of(value.when) if value.when else "no date"
    if type(value) is Time:
        return f"{amount(value.amount)} {value.amount.unit}" if value.amount else date_of(value)
    if type(value) is Role:
        return f"{value.title} ({value.organisation})" if value.organisation else value.title
    if type(value) is Quote:
        return " ".join(value.words)
    return _full_name(value) if type(value) is Name else claim.text


def as_put(claim: Claim) -> str:
    """A claim's value in its article's own words, with what the span leaves out: "up to 190 miles", "1,400 systems"."""
    value, words = claim.value, " ".join(claim.text.split())
    if type(value) is Quantity:
        if words[0].isupper() and re.split(r"[ -]", words, maxsplit=1)[0].lower() in number_words().starts:
            words = words[0].lower() + words[1:]  # where it began its sentence
        whole = not value.unit or value.sort == "age" or dimension(value.unit) == "money"  # "34", of a person; "$34"
        bare = words[-1:].isdigit() and value.concept and not whole
        return f"{_said(value)}{words}{f' {value.concept[-1]}' if bare else ''}"
    if type(value) is Quote:
        return f"“{shortened(words, _QUOTED)}”"
    own = type(value) is Role or (type(value) is Time and value.kind == "duration")
    return words if own else normal_form(claim)


def _full_name(name: Name) -> str:
    """A name as written; where only a surname stands, the full name that the article gave before."""
    return name.text if " " in name.text else titled(name.entity)


def subject_of(claim: Claim) -> str:
    """Who or what a claim is about, as people write it; "" where that is not known."""
    value = claim.value
    if type(value) is Quantity and claim.frame.measure in _TOLLS:
        event = claim.frame.event if claim.frame.event not in ("", "killing", "death", "injury") else ""
        parts = (claim.frame.measure, f"in the {event}" if event else "", titled(claim.frame.place))
        return " ".join(part for part in parts[:2] if part) + (f" ({parts[2]})" if parts[2] else "")
    if type(value) is Quantity and value.sort == "age":
        subject = claim.frame.subject
        return f"the {subject}" if subject in claim.frame.words else titled(subject)
    if claim.frame.holders:
        return f"{claim.frame.measure} of {' and '.join(map(titled, sorted(claim.frame.holders)))}"
    if type(value) is Quantity and value.concept:
        named = len(value.counted) > 1  # "Stinger anti-air systems", but "ferry Aurora passengers"
        return " ".join(value.counted if named else value.concept)
    return titled(claim.frame.subject)


def amount(value: Quantity, digits: int = _WRITTEN) -> str:
    """A quantity without its unit: "1,400", "about 45", "10 to 20", "up to 190" as a limit and "at most 190" if not."""
    if value.comparator == "range" and value.low is not None and value.high is not None:
        return f"{number(value.low, digits)} to {number(value.high, digits)}"
    return _said(value) + number(value.value, digits)


def _said(value: Quantity) -> str:
    return (_SAID_OF_LIMITS if value.bound == "limit" else _SAID)[value.comparator]


def number(value: float, digits: int = _WRITTEN) -> str:
    """A number as people write it: thousands marked, no needless decimals, at most so many digits before they begin."""
    whole = value == int(value) or abs(value) >= 10 ** (digits - 1)
    return f"{value:,.0f}" if whole else f"{value:,.{digits}g}"


def titled(key: str) -> str:
    """An entity's key as people write it: "lloyd austin" gives "Lloyd Austin"."""
    words = (word.capitalize() if word.isalpha() and word not in _SMALL else word for word in key.split())
    return " ".join(words)


def shortened(text: str, most: int) -> str:
    """A text on one line, its middle left out where it is longer than `most` characters."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    tail = most // 3
    return f"{flat[: most - tail - 3].rstrip()} … {flat[-tail:].lstrip()}"
