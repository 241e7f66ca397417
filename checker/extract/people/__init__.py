"""Names of people, organisations, places and things, and the offices that people hold.

`find` gives a `Name` for every mention of a name, resolved inside the document ("Austin" is "lloyd austin"
once Lloyd J. Austin III has been named), and a `Role` for every office that the text gives a person.
"""

from __future__ import annotations

from itertools import compress
from operator import attrgetter

from checker.extract.people import lexicon as lx
from checker.extract.people.candidates import Candidate, candidates
from checker.extract.people.entities import assign
from checker.extract.people.offices import Around, Office
from checker.extract.people.roles import normal_role
from checker.extract.people.shape import UNCAPITALIZED, shape_of
from checker.extract.text import Text
from checker.model import Mention, Name, Role

__all__ = ["find"]

#: What tells places without their capital, in the shape of a text, from other tokens.
_IS_UNCAPITALIZED = bytes(letter == UNCAPITALIZED for letter in range(256))
_START, _SPAN = attrgetter("start"), attrgetter("start", "end")


def find(text: Text) -> list[Mention]:
    """All names and roles of a text, in text order.

    A name's span leaves titles out; a role's span is the words of the title with its organisation. Names that
    no list or context makes a person, place or organisation are things. Linear in the length of the text.
    """
    if not len(text):
        return []
    shape = shape_of(text)
    found = candidates(text, shape)
    names = assign(text, found)
    around = Around(text, found)
    held = [(name, offices) for name in names if name.sort == "person" and (offices := around.offices(name))]
    for name, offices in held:
        name.offices = tuple([text.slice(office.first, office.last) for office in offices])
    source, starts, ends = text.text, text.starts, text.ends
    mentions = [
        Mention(
            start := starts[first := name.first],
            end := ends[(last := name.last) - 1],
            first,
            last,
            Name(source[start:end], name.sort, name.key, name.offices),
        )
        for name in names
    ]
    mentions += [
        Mention(starts[token], ends[token], token, token + 1, part.name)
        for token, part in found.listed.items()
        if part.name
    ]
    if UNCAPITALIZED in shape:
        mentions += _lower_case(text, shape)
    # a role is longer than the name that it may begin with
    mentions += sorted([_role(text, name, office) for name, offices in held for office in offices], key=_SPAN)
    mentions.sort(key=_START)
    return mentions


def _role(text: Text, name: Candidate, office: Office) -> Mention:
    title, organisation = normal_role(office.title, office.house.key if office.house else "")
    start, end = text.starts[office.first], text.ends[office.last - 1]
    return Mention(start, end, office.first, office.last, Role(name.key, title, organisation))


def _lower_case(text: Text, shape: bytes) -> list[Mention]:
    """Place names that a text writes without a capital ("kyiv") and that no other word is spelled like."""
    words, starts, ends = text.words, text.starts, text.ends
    tokens = compress(range(text.size), shape.translate(_IS_UNCAPITALIZED))
    return [Mention(starts[i], ends[i], i, i + 1, Name(words[i], "place", lx.entity_of(words[i]))) for i in tokens]
