"""What each time expression of a text dates: an event, the act of saying so, or the statement as a whole.

"Austin called Shoigu this morning, Singh said Friday": the morning dates the call, Friday the saying.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.bind.clauses import clause
from checker.extract.text import Text
from checker.model import Mention, Time

#: A time further from its verb than this many tokens of one clause is the statement's as a whole.
_REACH = 14


@dataclass(frozen=True, slots=True)
class Dating:
    """The times of a text by what they date: events by their token, and statements by their sentence."""

    of_event: Mapping[int, Mention]
    event_of: Mapping[int, int]
    of_statement: Mapping[int, Mention]
    of_sentence: Mapping[int, Mention]


def date_events(text: Text, times: Sequence[Mention], events: Iterable[int], speech: Iterable[int]) -> Dating:
    """Give each time to the nearest event or speech verb before it in its clause, else to the one behind it.

    `events` and `speech` are the tokens of event words and of verbs of saying. `event_of` maps a time's start to
    its event's token.
    """
    event_tokens, speech_tokens = set(events), set(speech)
    anchors = event_tokens | speech_tokens
    of_event: dict[int, Mention] = {}
    event_of: dict[int, int] = {}
    of_statement: dict[int, Mention] = {}
    of_sentence: dict[int, Mention] = {}
    for mention in times:
        if not isinstance(mention.value, Time) or mention.value.kind not in ("date", "time"):
            continue
        token = text.token_at(mention.start)
        sentence = text.sentence_of(token)
        anchor = _anchor(text, token, text.token_at(mention.end), anchors)
        if anchor is None:
            of_sentence.setdefault(sentence, mention)
        elif anchor in event_tokens:
            of_event.setdefault(anchor, mention)
            event_of[mention.start] = anchor
        else:
            of_statement.setdefault(sentence, mention)
    return Dating(of_event, event_of, of_statement, of_sentence)


def _anchor(text: Text, first: int, behind: int, anchors: set[int]) -> int | None:
    left, right = clause(text, first)
    for i in range(first - 1, max(left, first - _REACH) - 1, -1):
        if i in anchors:
            return i
    for i in range(behind, min(right, behind + _REACH)):
        if i in anchors:
            return i
    return None
