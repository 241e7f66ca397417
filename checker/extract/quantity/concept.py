"""The concept of a quantity: the words of what it counts, or of what it is a measure of."""

from __future__ import annotations

from checker.extract.quantity.amount import Amount
from checker.extract.text.content_words import words_of
from checker.extract.text.noun_phrases import Phrase, counted, phrase_at, phrase_before
from checker.extract.text.subjects import subject_words
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

#: Prepositions before an amount: what stands before them is the measure ("a speed of 40 km/h", "priced at $5").
_LINKS = frozenset("of at to from in by with for around between above below under over worth as".split())
#: Prepositions behind a measured amount, before what it is of: "70 kg of gold", "$5 for a ticket".
_OF = frozenset("of in for from on".split())
#: Words between a measure and its amount.
_SMALL = frozenset("about around roughly nearly almost just only some an average of total the a record between".split())
_LEADING = _LINKS | _SMALL
_ROSE = frozenset(["up", "down"])
_PERIODS = frozenset(
    "year years month months week weeks weekend day days decade quarter quarters season spring summer autumn fall "
    "winter night morning".split()
)
#: Before a period they tell which one it is.
_DEICTIC = frozenset("last next this past previous coming recent same".split())
_HYPHENS = frozenset("-‐‑")
_BEFORE_ATTRIBUTES = frozenset("a an the its their this".split())
#: How far to the left the bracket may open in which an amount stands.
_BRACKET = 16


def counted_words(text: Text, phrase: Phrase) -> tuple[str, ...]:
    """The words of a counted phrase: names first, then the others in their order, the head among them."""
    words = words_of(text, phrase.first, phrase.last)
    written = "".join(words)
    if written.islower() and "est" not in written:
        return words  # no names and no superlatives, as most
    words = tuple(word for word in words if not word.endswith("est"))
    return tuple(dict.fromkeys([*(word for word in words if word[0].isupper()), *words]))


def holder_words(
    text: Text, amount: Amount, phrase: Phrase, edge: int, before: str, start: int, end: int
) -> tuple[str, ...]:
    """Who has or does what is counted: "sections of the forest", "a survey of 6,000 voters", the clause's subject.

    `edge` is the token at which the amount with its comparator begins, `before` the word before that, "" where the
    sentence begins; `start` and `end` are the tokens of the sentence.
    """
    found: tuple[str, ...] = ()
    if phrase.last < end:
        if text.lower[phrase.last] == "of":
            found = _of(text, phrase.last, end)
        if amount.tied and text.words[phrase.last - 1].isalpha():
            inner = counted(text, phrase.last, end, one=True)
            found += words_of(text, inner.first, inner.last) if inner else ()
    if before in _LEADING:
        found += _measure(text, edge, start)
    subject = subject_words(text, edge, start) or ()
    return tuple(dict.fromkeys(found + subject)) if found else subject


def measured_words(text: Text, amount: Amount, edge: int, before: str, start: int, end: int) -> tuple[str, ...]:
    """What a measured amount speaks of: its clause's subject, the phrase behind it, the measure before it.

    `edge`, `before`, `start` and `end` are those of `holder_words`.
    """
    if amount.sort == "factor":
        return subject_words(text, amount.last, start) or ()
    if before in _ROSE and (named := _named_before(text, edge, start)):
        return named
    found = _behind(text, amount, end)
    if before in _LEADING:
        found += _measure(text, edge, start)
    subject = subject_words(text, edge, start)
    if subject is None and not found:
        subject = _verbless(text, edge, start)
    return tuple(dict.fromkeys((subject or ()) + found)) if found else subject or ()


def _named_before(text: Text, edge: int, start: int) -> tuple[str, ...]:
    """The name in "Acme Corp, down 3%" and "shares of Acme, up 5p", where "up" or "down" stands before `edge`."""
    if edge - 2 > start and text.words[edge - 2] == ",":
        phrase = phrase_before(text, edge - 2, start)
        if phrase and text.words[phrase.head][0].isupper():
            return words_of(text, phrase.first, phrase.last)
    return ()


def _measure(text: Text, edge: int, start: int) -> tuple[str, ...]:
    """The noun phrase before the preposition that leads to an amount at `edge`: "a speed of about 40 km/h"."""
    lower, k = text.lower, edge
    floor = edge - 4 if edge - 4 > start else start
    while k > floor and lower[k - 1] in _SMALL and not (k > 1 and lower[k - 2] == "up"):
        if lower[k - 1] in _LINKS and lower[k - 1] != "between" and lower[k - 2] not in _LINKS:
            break
        k -= 1
    if k <= start or lower[k - 1] not in _LINKS:
        return ()
    phrase = phrase_before(text, k - 1, start)
    return words_of(text, phrase.first, phrase.last) if phrase else ()


def _verbless(text: Text, edge: int, start: int) -> tuple[str, ...]:
    """Where no verb governs the amount: the name before it, or before the bracket that it stands in."""
    comma = edge > start and text.words[edge - 1] == ","
    phrase = phrase_before(text, edge - comma, start)
    if phrase is None:
        for k in range(edge - 1, max(start, edge - _BRACKET) - 1, -1):
            if text.words[k] == "(":
                phrase = phrase_before(text, k, start)
                break
    return words_of(text, phrase.first, phrase.last) if phrase else ()


def _behind(text: Text, amount: Amount, end: int) -> tuple[str, ...]:
    """The words of the phrase that it qualifies: "an 8-inch screen", "70 kg of gold", "a 51% stake in a mine"."""
    words, lower, j = text.words, text.lower, amount.last
    if j < end and words[j] == "(":
        j = _after_bracket(text, j, end)
    if j < end and words[j] in _HYPHENS and text.glued(j):
        j += 1
    if j >= end:
        return ()
    if lower[j] in _OF:
        return _of(text, j, end)
    k = j
    if amount.first > 0 and lower[amount.first - 1] in _BEFORE_ATTRIBUTES:
        if lower[j] in word_classes().finite:
            k = j + 1  # "a 5% pay rise", "a 750 metre swim"
    elif words[j][0].isupper():
        return ()
    phrase = counted(text, k, end, one=True) if k < end else None
    last = phrase.last if phrase else k
    if phrase and _tells_when(text, phrase):  # "earned $3 million last year from coal"
        return _of(text, last, end) if last < end and lower[last] in _OF else ()
    found = words_of(text, j, last)
    return found + _of(text, last, end) if found and last < end and lower[last] in _OF else found


def _of(text: Text, j: int, end: int) -> tuple[str, ...]:
    """The words of the phrase behind a preposition at token `j`."""
    k = j + 1
    while k < min(end, j + 5) and (
        text.words[k][0].isdecimal() or text.words[k] in "%$€£" or text.lower[k] in ("a", "an")
    ):
        k += 1
    phrase = phrase_at(text, k, end) if k < end else None
    return words_of(text, phrase.first, phrase.last) if phrase and not _tells_when(text, phrase) else ()


def _tells_when(text: Text, phrase: Phrase) -> bool:
    """Whether a phrase tells when and not what: "last year", "the last few months"."""
    lower = text.lower
    return lower[phrase.last - 1] in _PERIODS and not _DEICTIC.isdisjoint(lower[phrase.first : phrase.last])


def _after_bracket(text: Text, j: int, end: int) -> int:
    """The token behind the bracket that opens at `j`, if it is short, as in "8 miles (13 km) of road"; else `j`."""
    for k in range(j + 1, min(j + 8, end)):
        if text.words[k] == ")":
            return k + 1
    return j
