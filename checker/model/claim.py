"""Claims: mentions bound to what they say."""

from __future__ import annotations

import datetime
from typing import Literal

from msgspec import Struct

from checker.model.value import Time, Value

Modality = Literal["stated", "planned", "estimated", "denied", "hypothetical"]

Phase = Literal["", "former", "present"]

Part = Literal["", "dead", "hurt", "victim", "accused"]


class Sentence(Struct, frozen=True, gc=False):
    """The sentence that holds a claim, by its offsets in the document's field."""

    start: int
    end: int
    text: str


class Period(Struct, frozen=True, gc=False):
    """The stretch of time over which a number was counted, with its first and last day as far as they are said.

    `sort` is "stretch" for one that is over ("on May 3", "over the past day"), "since" for a count that goes on from a
    beginning, and "as-of" for what was known at a time. `moment` is the time of day for which the count holds, as in
    TIMEX3 ("MO", "19:30"). `moving` tells that the words say so ("has risen to 12", "so far"): lower ones were right
    before. `recent` tells a stretch counted back from the telling ("over the past day"): reports of that kind come
    again.
    """

    sort: Literal["stretch", "since", "as-of"]
    first: datetime.date | None = None
    last: datetime.date | None = None
    moment: str = ""
    moving: bool = False
    recent: bool = False


class Frame(Struct, frozen=True, gc=False):
    """What a claim says beside its value: the roles of the statement.

    `subject` is the key of who or what the value describes, `measure` which of its properties (count, range,
    price, age, deaths), `predicate` the lemma of the governing verb, `place` the key of the place. `as_of` is
    the time for which the statement holds; None means the document's own time. `speaker` is the entity key of
    who says so, "" for the article itself. `phase` tells a state that the words mark as former ("before the
    invasion they had") from one that they mark as present ("today they have"). `words` are the content words that
    qualify the value, lower case lemmas: what decides whether two claims speak of the same thing. `event` is the sort
    of the event that a number belongs to or a time dates ("crash" for "12 died in the crash"). `period` is the stretch
    of time over which a number was counted, None where nothing says so. `part` is what befell the person whose age a
    claim gives, or that the person is accused of it. `holders` are the keys of those for whom a term is set: whose bail
    it is, who was fined or charged.
    """

    subject: str = ""
    measure: str = ""
    predicate: str = ""
    place: str = ""
    as_of: Time | None = None
    modality: Modality = "stated"
    speaker: str = ""
    phase: Phase = ""
    words: frozenset[str] = frozenset()
    event: str = ""
    period: Period | None = None
    part: Part = ""
    holders: frozenset[str] = frozenset()


class Claim(Struct, frozen=True, gc=False):
    """A value at doc.field[start:end] and the frame that it stands in.

    `line` is its line in the file, from 1; `told` the first and last day on which its document can have appeared.
    """

    doc: str
    field: str
    start: int
    end: int
    text: str
    value: Value
    frame: Frame
    sentence: Sentence
    line: int = 1
    told: tuple[datetime.date, datetime.date] | None = None

    @property
    def kind(self) -> str:
        """What kind of claim it is: quantity, date, time, duration, set, event, quote, name, role, ..."""
        return self.value.kind

    @property
    def key(self) -> tuple[str, str, int, int, str]:
        """A total order over the claims of a corpus, and their identity in it."""
        return (self.doc, self.field, self.start, self.end, self.value.kind)
