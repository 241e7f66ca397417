"""Who speaks in a headline: "Five Hurt In Fire: Police", "Talks To Resume – Kuleba", "Mayor: No Danger"."""

from __future__ import annotations

from checker.bind.coreference import Coreference
from checker.bind.subjects import NEAR, Subject, Subjects
from checker.extract.quotes.speech import speech
from checker.extract.text import Text

_ENDS = frozenset(".!?…")
_COLONS = frozenset(":–—-")
#: Words behind a headline's last dash that name who speaks.
_SIGNED = 4


def said_in_headline(text: Text, coreference: Coreference, subjects: Subjects) -> tuple[str, int, int, int] | None:
    """What the first sentence of a text gives as somebody's words, if it is a headline with a colon or a last dash.

    That is who speaks, the half-open range of characters, and the token of the colon or dash.
    """
    words = text.words
    if not text.sentences:
        return None
    first, last = text.sentences[0]
    if words[last - 1] in _ENDS:
        return None
    start, end = text.starts[first], text.ends[last - 1]
    for sign in range(last - 2, max(first, last - 2 - NEAR), -1):
        if words[sign] in _COLONS and not text.glued(sign + 1):
            speaker = _signed(text, coreference, subjects, sign + 1, last)
            if speaker is not None:
                return speaker, start, text.starts[sign], sign
            break
    subject = subjects.behind(first)
    if subject is None or subject.last >= last or words[subject.last] != ":":
        return None
    if not _may_head(text, coreference, subjects, subject, first):
        return None
    sign = subject.last
    return subject.speaker, text.ends[sign], end, sign


def _signed(text: Text, coreference: Coreference, subjects: Subjects, first: int, last: int) -> str | None:
    """Whose words a headline is, told behind its last dash: a person, a source, or a name that is no place."""
    subject = subjects.behind(first)
    if subject and subject.last == last and _may_head(text, coreference, subjects, subject, first):
        return subject.speaker
    named = coreference.named.get(first)
    place = named is not None and named.sort == "place"
    if place or last - first > _SIGNED or not all(word[0].isupper() for word in text.words[first:last]):
        return None
    return " ".join(text.lower[first:last])


def _may_head(text: Text, coreference: Coreference, subjects: Subjects, subject: Subject, first: int) -> bool:
    """Whether a headline's colon is speech: people and sources speak; a place is only where it was written."""
    named = coreference.named.get(subject.last - 1) or coreference.ending.get(subject.last)
    if named is not None and named.sort == "organisation" and _taken_up(text, subject):
        return False
    speaks = named is not None and named.sort in ("person", "organisation")
    return speaks or text.lower[subject.last - 1] in speech().sources or first in subjects.opens


def _taken_up(text: Text, subject: Subject) -> bool:
    """Whether a headline names again what stands before its colon: its topic ("Marl Inn: Fire at Marl Inn")."""
    lower, last = text.lower, text.sentences[0][1]
    return lower[subject.last - 1] in lower[subject.last : last]
