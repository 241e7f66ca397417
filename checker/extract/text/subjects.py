"""Whom or what a clause is about: the subject of the verb that governs a token, found without a parser.

From the token the nearest verb to the left is sought, then the noun phrase before its verb group. Coordinated verbs,
infinitives and participles behind a comma lead on to the verb before them; relative clauses to what they explain;
insertions between commas are stepped over.
"""

from __future__ import annotations

from functools import cache

from checker.extract.text.content_words import words_of
from checker.extract.text.marks import FUNCTION, GROUPED, NO_START, PLURAL, SIGN, VERBAL, marks
from checker.extract.text.number_words import number_words
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import CLAUSE_SIGNS, WordClasses, word_classes

#: Marks of words at which a subject may begin.
_ASKED = SIGN | FUNCTION | VERBAL
#: How many tokens to the left a verb or its subject is sought.
REACH = 45
#: So many verbs lead on to one before them, at most.
_VERBS = range(5)
#: An insertion between commas is not longer than this.
INSERTION = 14

_RELATIVE = frozenset("which who that where whose".split())
_DASHES = frozenset("-–—:(")
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‑")
#: What an apostrophe ties to the verb before it.
_ENCLITIC = frozenset("t s re ve ll".split())
#: Small words that may stand inside a subject: "shares of the company", "sales in the US and Japan".
_INSIDE = frozenset(
    "of in for at on from with the a an its their his her our and & between per across over worth within than".split()
)


def subject_words(text: Text, i: int, start: int) -> tuple[str, ...] | None:
    """The content words of the subject of the clause in which token `i` stands; `start` is where its sentence begins.

    An empty tuple if the subject is a pronoun or "there", None if no verb or no phrase before it is found.
    """
    classes = word_classes()
    floor = i - REACH if i - REACH > start else start
    k = i
    for _ in _VERBS:
        verb = _verb_before(text, k, floor, classes)
        if verb is None:
            return None
        edge = _group_start(text, verb, floor, classes)
        before = text.lower[edge - 1] if edge > floor else ""
        if before in _RELATIVE:
            edge = _antecedent(text, edge - 1, floor, classes)
        elif before == "there" or before in classes.pronouns:
            return ()
        elif before == ",":
            inserted = None if _nonfinite(text, edge, verb) else _insertion(text, edge - 1, floor, classes)
            if inserted is None:
                k = edge - 1
                continue
            edge = inserted
        first = _phrase_start(text, edge, floor, classes)
        found = words_of(text, first, edge)
        if found:
            return tuple(dict.fromkeys(found + _meant(text, first))) if _refers(text, first) else found
        k = first
    return None


def is_verb(text: Text, k: int, classes: WordClasses | None = None) -> bool:
    """Whether the word at `k` is a verb, by its form and its neighbours."""
    classes = classes or word_classes()
    word = text.lower[k]
    if word in classes.auxiliaries:
        return True
    before = text.lower[k - 1] if k else ""
    if word in classes.verbs:
        return before not in classes.determiners and not is_hyphened(text, k)
    if word in classes.maybe_verbs:
        return acts(text, k, before, classes) and not is_hyphened(text, k)
    return False


def acts(text: Text, k: int, before: str, classes: WordClasses) -> bool:
    """Whether a word that is a noun as often is a verb at `k`: "they rise", "robots measure between", "it falls"."""
    if before == "to" or before in classes.auxiliaries or before in _RELATIVE:
        return True
    if not k:
        return False
    lower, subject = text.lower, k - 1
    while subject > 0 and lower[subject] in classes.adverbs:
        subject -= 1
    before, marked = lower[subject], marks(text.words[subject])
    if marked & (FUNCTION | SIGN):
        return before in classes.pronouns and before not in classes.determiners
    plural = marked & PLURAL
    if lower[k][-1] == "s":  # but "two counts of theft", "two glass pipes"
        return not (plural or _is_number(before) or (subject > 0 and _is_number(lower[subject - 1])))
    if not plural:
        return False
    after = lower[k + 1] if k + 1 < text.size else ""
    return after != "of" and (after[:1].isdecimal() or after in classes.prepositions or after in classes.adverbs)


@cache
def before_nouns() -> frozenset[str]:
    """The words right behind which one that is a noun as often is no verb: "the", "of", "and"."""
    classes = word_classes()
    verbal = (classes.pronouns - classes.determiners) | classes.auxiliaries | classes.adverbs | _RELATIVE | {"to"}
    return classes.function - verbal


def _is_number(word: str) -> bool:
    """Whether a word is a number other than one, so that a plural noun follows and no verb in -s."""
    return word != "one" and (word in number_words().small or word.isdecimal())


def is_hyphened(text: Text, k: int) -> bool:
    """Whether a hyphen ties the word at `k` to a neighbour."""
    words = text.words
    if k + 1 < text.size and words[k + 1] in _HYPHENS and text.glued(k + 1):
        return True
    return k > 0 and words[k - 1] in _HYPHENS and text.glued(k)


def _verb_before(text: Text, i: int, floor: int, classes: WordClasses) -> int | None:
    """The nearest verb to the left of token `i`, in the same clause."""
    lower, halting = text.lower, classes.halting
    for k in range(i - 1, floor - 1, -1):
        if lower[k] in halting:  # few words are
            if lower[k] in CLAUSE_SIGNS:
                return None
            if is_verb(text, k, classes):
                return k
    return None


def _group_start(text: Text, k: int, floor: int, classes: WordClasses) -> int:
    """The token at which the verb group that ends at `k` begins: "is expected to rise", "has not fallen"."""
    while k > floor:
        marked = marks(text.words[k - 1])
        if not marked & GROUPED:
            break
        if not ((marked & VERBAL and is_verb(text, k - 1, classes)) or _in_group(text, k - 1, floor, classes)):
            break
        k -= 1
    return k


def _in_group(text: Text, k: int, floor: int, classes: WordClasses) -> bool:
    """Whether a word that is no verb stands inside a verb group: "to", adverbs, "n't", "been poised to"."""
    word = text.lower[k]
    if word in _ENCLITIC:
        return k > 0 and text.words[k - 1] in _APOSTROPHES
    if word in _APOSTROPHES:
        return k + 1 < text.size and text.lower[k + 1] in _ENCLITIC and text.lower[k + 1] != "s"
    if k > floor and (word[-2:] == "ed" or word[-3:] == "ing"):
        return text.lower[k - 1] in classes.auxiliaries or text.lower[k - 1] in classes.adverbs
    return word == "to" or word in classes.adverbs


def _nonfinite(text: Text, edge: int, verb: int) -> bool:
    """Whether a verb group is an infinitive or a participle, whose subject belongs to an earlier verb."""
    return text.lower[edge] == "to" or (edge == verb and text.lower[edge].endswith("ing"))


def _antecedent(text: Text, k: int, floor: int, classes: WordClasses) -> int:
    """The token behind what a relative pronoun at `k` explains."""
    while k > floor and (
        text.words[k - 1] in _DASHES or text.words[k - 1] == "," or text.lower[k - 1] in classes.prepositions
    ):
        k -= 1
    return k


def _insertion(text: Text, comma: int, floor: int, classes: WordClasses) -> int | None:
    """The token behind the subject that an insertion before the comma explains: "The bank, based in Oslo, lost".

    None if no insertion begins near before.
    """
    for k in range(comma - 1, max(floor, comma - INSERTION) - 1, -1):
        if text.words[k] == "," and k > floor:
            inserts = text.lower[k + 1]
            opens = inserts in classes.prepositions or inserts in _RELATIVE or inserts.endswith(("ing", "ed"))
            return k if opens or not text.words[k - 1][0].isupper() else comma
    return None


def _phrase_start(text: Text, edge: int, floor: int, classes: WordClasses) -> int:
    """The token at which the subject that ends before `edge` begins; `edge` itself if there is none."""
    words, k, commas = text.words, edge, 0
    while k > floor:
        marked = marks(words[k - 1])
        if marked & _ASKED:
            word = text.lower[k - 1]
            if word in ("and", "&"):
                if k == edge or not _phrase_goes_on(text, k - 1, floor, classes):
                    break
            elif word[0].isalnum():
                if word not in _INSIDE and (
                    marked & FUNCTION
                    or (marked & VERBAL and not (k < edge and text.glued(k)) and is_verb(text, k - 1, classes))
                ):
                    break
            elif word == ",":
                commas += 1
                if k == edge or commas > 1 or not words[k - 2][0].isupper():
                    break
            elif not (word in "-‐‑/'’.%$€£" and ((k < edge and text.glued(k)) or text.glued(k - 1))):
                break
        k -= 1
    while k < edge and marks(words[k]) & NO_START:
        k += 1
    return k


def _phrase_goes_on(text: Text, k: int, floor: int, classes: WordClasses) -> bool:
    """Whether the words before "and" at `k` belong to the same subject: no verb stands near before them."""
    return not any(is_verb(text, n, classes) for n in range(max(floor, k - 6), k))


def _refers(text: Text, first: int) -> bool:
    """Whether "referring to" leads on to the subject that begins at token `first`."""
    return "referring" in text.lower[first - 3 if first > 3 else 0 : first]


def _meant(text: Text, first: int) -> tuple[str, ...]:
    """What "referring to a system that ..." speaks of: the last name in capitals before it."""
    for k in range(first - 1, max(0, first - 3 * REACH), -1):
        word = text.words[k]
        if len(word) > 2 and word[:2].isupper():
            return (word,)
    return ()
