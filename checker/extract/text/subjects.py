"""Whom or what a clause is about: the subject of the verb that governs a token, found without a parser.

From the token the nearest verb to the left is sought, then the noun phrase before it; coordinated verbs, "expected to",
relative clauses and appositions in commas are stepped over.
"""

from __future__ import annotations

from checker.extract.text.noun_phrases import words_of
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import WordClasses, word_classes

#: How many tokens to the left a verb or its subject is sought.
REACH = 45

_RELATIVE = frozenset("which who that where whose".split())
_DASHES = frozenset("-–—,(:")
_INSIDE = frozenset("of in for at on from with the a an its their his her our and & between per under against".split())
_STOPS = frozenset(';“”"!?')


def subject_words(text: Text, i: int, start: int) -> tuple[str, ...]:
    """The content words of the subject of the clause in which token `i` stands; `start` is where the sentence begins.

    Empty if no verb, or no phrase before it, is found.
    """
    classes = word_classes()
    floor = max(start, i - REACH)
    verb = _verb_before(text, i, floor, classes)
    for _ in range(4):
        if verb is None:
            return ()
        edge = _before_verbs(text, verb, floor, classes)
        first = _phrase_start(text, edge, floor, classes)
        if first < edge:
            found = words_of(text, first, edge)
            if found:
                return found + _meant(text, first, floor)
        verb = _verb_before(text, min(first, edge), floor, classes)
    return ()


def _verb_before(text: Text, i: int, floor: int, classes: WordClasses) -> int | None:
    """The nearest verb to the left of token `i`, in the same clause."""
    for k in range(i - 1, floor - 1, -1):
        word = text.lower[k]
        if word in _STOPS:
            return None
        if is_verb(text, k, classes):
            return k
    return None


def is_verb(text: Text, k: int, classes: WordClasses | None = None) -> bool:
    """Whether the word at `k` is a verb by its form and its neighbours."""
    classes = classes or word_classes()
    word = text.lower[k]
    before = text.lower[k - 1] if k else ""
    if word in classes.auxiliaries:
        return True
    if word in classes.verbs:
        if before in classes.determiners or (k + 1 < len(text) and text.words[k + 1] in "-‑" and text.glued(k + 1)):
            return False
        return not (k and text.words[k - 1] in "-‑" and text.glued(k))
    if word not in classes.maybe_verbs:
        return False
    if before == "to" or before in classes.modals or before in _RELATIVE:
        return True
    third = word.endswith("s")
    return bool(before) and before[0].isalpha() and third and before not in classes.function


def _before_verbs(text: Text, k: int, floor: int, classes: WordClasses) -> int:
    """The token at which the verb group that ends at `k` begins, with a relative pronoun before it."""
    while k > floor:
        word = text.lower[k - 1]
        if word == "to" or word in classes.auxiliaries or word in classes.adverbs or is_verb(text, k - 1, classes) or word in ("'", "’") or (word in ("t", "s") and text.lower[k - 2 : k - 1] in (["'"], ["’"])):
            k -= 1
        else:
            break
    while k > floor and (text.lower[k - 1] in _RELATIVE or text.words[k - 1] in _DASHES):
        k -= 1
    return k


def _phrase_start(text: Text, edge: int, floor: int, classes: WordClasses) -> int:
    """The token at which the subject that ends before `edge` begins; `edge` itself if there is none."""
    if edge > floor and text.lower[edge - 1] in ("and", "or", "but"):
        return edge - 1 if edge - 1 == floor else edge
    k = edge
    while k > floor:
        word, tied = text.lower[k - 1], text.glued(k) if k < edge else False
        if word[0].isalnum():
            if word not in _INSIDE and (word in classes.function or (is_verb(text, k - 1, classes) and not tied)):
                break
            if word in ("and", "&") and not _phrase_goes_on(text, k - 1, floor, classes):
                break
        elif not (word in "-‐‑/&'’.%$€£()" and (tied or text.glued(k - 1))) and word != "&":
            if word != "," or not _apposition(text, k - 1, floor, classes):
                break
        k -= 1
    while k < edge and (text.lower[k] in classes.function or not text.words[k][0].isalnum()):
        k += 1
    return k


def _phrase_goes_on(text: Text, k: int, floor: int, classes: WordClasses) -> bool:
    """Whether the words before "and" at `k` belong to the same subject: no verb stands near before them."""
    return not any(is_verb(text, n, classes) for n in range(max(floor, k - 6), k))


def _apposition(text: Text, comma: int, floor: int, classes: WordClasses) -> bool:
    """Whether the words before a comma are a name that the words behind it explain."""
    if comma <= floor or not text.words[comma - 1][0].isalpha():
        return False
    return text.words[comma - 1][0].isupper() and text.lower[comma - 1] not in classes.function


def _meant(text: Text, first: int, floor: int) -> tuple[str, ...]:
    """What "referring to a system that ..." speaks of: the last name in capitals before it."""
    before = text.lower[max(floor, first - 3) : first]
    if "referring" not in before:
        return ()
    for k in range(first - 1, max(0, first - 3 * REACH), -1):
        word = text.words[k]
        if len(word) > 2 and word[:2].isupper():
            return (word,)
    return ()
