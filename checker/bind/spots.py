"""Where mentions stand: the tokens and the sentence of each, and those of each kind that binding asks for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from checker.extract.text import Text
from checker.model import Event, Mention, Name, Role, Sentence, Time
from checker.model.value import Value


class Spot(Struct, eq=False):
    """A mention at tokens first to last (half-open), in the sentence of that index."""

    mention: Mention
    value: Value
    first: int
    last: int
    sentence: int


class Actor(Struct, frozen=True, gc=False):
    """Tokens first to last (half-open) mean an entity of that sort: by its name, or as a link goes back to it."""

    first: int
    last: int
    entity: str
    sort: str

    @property
    def person(self) -> str:
        """The entity if it is a person, else ""."""
        return self.entity if self.sort == "person" else ""


class Spots:
    """The mentions of a text in order, by what binding asks of them.

    `starts`, `ends`, `values` and `sentences` are columns with one entry for each mention. Most are names, and these
    come as actors; `others` are the spots of all the rest, `times` and `events` those of each kind, and `roles` are
    (first token, token behind, role).
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.starts = [mention.start for mention in mentions]
        self.ends = [mention.end for mention in mentions]
        self.values = [mention.value for mention in mentions]
        self.sentences: list[Sentence] = []
        self.names: list[Actor] = []
        self.others: list[Spot] = []
        self.roles: list[tuple[int, int, Role]] = []
        self.times: list[Spot] = []
        self.events: list[Spot] = []


def locate(text: Text, source: str, mentions: Sequence[Mention]) -> Spots:
    """Where mentions stand that are sorted by their start; `source` is the text as on disk."""
    starts, ends, size = text.starts, text.ends, text.size
    found = Spots(mentions)
    names, others, sentences = found.names, found.others, found.sentences
    following = enumerate(text.sentences)
    number, first, behind, close = -1, 0, 0, 0  # the sentence that holds the mention, its end as token and offset
    for mention, start, end, value in zip(mentions, found.starts, found.ends, found.values, strict=True):
        if close <= start:
            while close <= start:
                number, (first, behind) = next(following)
                close = ends[behind - 1]
            begin = starts[first]
            sentence = Sentence(begin, close, source[begin:close])
        sentences.append(sentence)
        if ends[first] <= start:
            first = bisect_right(ends, start, first + 1, behind)
        last = first + 1
        if type(value) is Name:
            while last < size and starts[last] < end:
                last += 1
            names.append(Actor(first, last, value.entity, value.sort))
            continue
        if ends[first] < end:
            last = bisect_left(starts, end, last)
        spot = Spot(mention, value, first, last, number)
        others.append(spot)
        if type(value) is Event:
            found.events.append(spot)
        elif type(value) is Time:
            found.times.append(spot)
        elif type(value) is Role:
            found.roles.append((first, last, value))
    return found
