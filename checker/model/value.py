"""The values that a claim can have, each in its normal form; `kind` is the claim's kind in output.

Like claims they are made in great numbers, and none holds anything that could hold it: so they are msgspec's structs,
made and read several times as fast as frozen dataclasses, and passed over when Python looks for cycles. `type(value) is
Quantity` tells them apart: it costs a tenth of `isinstance`, which asks the struct's metaclass wherever it fails.
"""

from __future__ import annotations

import datetime
from typing import ClassVar, Literal, final

from msgspec import Struct

Comparator = Literal["=", "~", "<", "<=", ">", ">=", "range"]
Bound = Literal["knowledge", "limit"]
Change = Literal["up", "down"]
Anchor = Literal["published", "text", "inferred"]
TimeKind = Literal["date", "time", "duration", "set"]


@final
class Quantity(Struct, frozen=True, gc=False):
    """A number with its unit, as an interval.

    `value` is in the unit as written, multipliers applied; the middle of a range. `low` and `high` are what
    the words allow, None for an open end. `bound` says, where an end is open, whether the words limit what is
    known ("at least two dead") or are themselves the claim ("can fire up to 190 miles"). `unit` is a Pint name,
    an ISO 4217 code, "percent", "percentage_point", or the lemma of the counted noun's head. `concept` holds the
    words of what the quantity is about: what is measured, or who has what is counted and then the counted noun phrase,
    its head last; `counted` is that phrase alone. `step` is the size of the last digit that was written as significant
    (100 for "1,400", 0.1 for "4.2"), in the unit: how precisely the number is given.
    `sort` keeps apart what only looks alike: an age, a share ("a third of"), an increment ("six more"),
    a part ("including two children"), a rate, a factor ("doubled").
    """

    kind: ClassVar[str] = "quantity"
    value: float
    low: float | None
    high: float | None
    comparator: Comparator = "="
    bound: Bound | None = None
    change: Change | None = None
    unit: str = ""
    concept: tuple[str, ...] = ()
    step: float = 1.0
    sort: str = "amount"
    vague: bool = False
    counted: tuple[str, ...] = ()


@final
class Time(Struct, frozen=True, gc=False):
    """A time expression: its TIMEX3 value and the days that it can mean.

    `first` and `last` are the interval of days, both inclusive; None where it is not known. `modifier` is
    TIMEX3's mod attribute (START, MID, END, APPROX, BEFORE, AFTER ...). `anchor` tells what a relative
    expression was resolved against, and `open_because` why a part of the value stays X. A duration may carry
    its `amount`, with comparator and bounds ("more than three years"), a clock time its `zone` as written, in
    capitals ("EST"). `bare` tells that a clock time or a part of the day names no day, and that its day is the one
    that the text is at. `weekday` is the day of the week (Monday is 1) that is written, alone or beside a date, 0 where
    none is, and `counted` tells that the day is counted from that of the article ("today", "last night").
    """

    kind: TimeKind
    timex: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    modifier: str = ""
    anchor: Anchor | None = None
    open_because: str = ""
    amount: Quantity | None = None
    zone: str = ""
    bare: bool = False
    weekday: int = 0
    counted: bool = False


@final
class Ordinal(Struct, frozen=True, gc=False):
    """A place in an order ("the second call"): the number and the words that it orders."""

    kind: ClassVar[str] = "ordinal"
    rank: int
    concept: tuple[str, ...] = ()


@final
class Identifier(Struct, frozen=True, gc=False):
    """A number that names a thing and counts nothing: a street number, a room, a flight, a calibre.

    `sort` says of what kind the named thing is ("address", "calibre", "flight", ...), `number` is the
    identifying part in its normal form, `name` the words that it belongs to ("Maple Street").
    """

    kind: ClassVar[str] = "identifier"
    sort: str
    number: str
    name: str = ""


@final
class Name(Struct, frozen=True, gc=False):
    """A proper name as written, without titles.

    `sort` is "person", "organisation", "place" or "thing"; `entity` the key of who is meant, the same for each
    mention in one document ("lloyd austin" for "Lloyd J. Austin III", "Austin" and "the secretary").
    `titles` are the words that went with it ("Secretary of Defense").
    """

    kind: ClassVar[str] = "name"
    text: str
    sort: str
    entity: str
    titles: tuple[str, ...] = ()


@final
class Role(Struct, frozen=True, gc=False):
    """An office that a person holds: "Pentagon spokesperson" is the role spokesperson at the Pentagon."""

    kind: ClassVar[str] = "role"
    person: str
    title: str
    organisation: str = ""


@final
class Quote(Struct, frozen=True, gc=False):
    """Words between quotation marks: `words` is the normal form that is compared, lower case, no punctuation."""

    kind: ClassVar[str] = "quote"
    words: tuple[str, ...]


@final
class Event(Struct, frozen=True, gc=False):
    """Something that happened, with who took part and when.

    `sort` is the lexicon's name for it ("call", "meeting", "shooting"), `participants` are entity keys in the
    order of the sentence, `when` the date that the words give it, with `when_from` telling where that came from
    ("own words", "sentence", "statement", "document") and `certainty` how safe that is (0 to 1). `verb` says that a
    verb names it, and not a noun.
    """

    kind: ClassVar[str] = "event"
    sort: str
    participants: tuple[str, ...] = ()
    when: Time | None = None
    when_from: str = ""
    certainty: float = 0.0
    place: str = ""
    verb: bool = False


Value = Quantity | Time | Ordinal | Identifier | Name | Role | Quote | Event
