"""Clauses without a parser: a sentence cut into statements, each with its verbs and the words that qualify it."""

from __future__ import annotations

from itertools import islice

from checker.bind.clause import Clause
from checker.bind.signs import PAST, Sign, sign_of
from checker.extract.text import Text
from checker.extract.text.subjects import is_verb
from checker.extract.text.word_classes import word_classes

#: A conjunction joins statements, and not things, if the verb of the second is no further than this.
_NEAR = 7


class Outline:
    """The clauses of the sentences of one text, cut when they are first asked for."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._clauses: dict[int, list[Clause]] = {}

    def clauses(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence, in order and without gaps."""
        found = self._clauses.get(sentence)
        if found is None:
            found = self._clauses[sentence] = _cut(self.text, *self.text.sentences[sentence])
        return found

    def clause(self, sentence: int, token: int) -> Clause:
        """The clause that holds a token of a sentence."""
        clauses = self._clauses.get(sentence) or self.clauses(sentence)
        for clause in clauses:
            if token < clause.last:
                return clause
        return clauses[-1]


def _cut(text: Text, first: int, last: int) -> list[Clause]:
    """Cut tokens [first, last) into clauses.

    They end at stops, before relative pronouns and conjunctions that begin a statement, and before "and" where a verb
    stands on either side of it.
    """
    lower = text.lower
    found = [(i, sign) for i, sign in enumerate(map(sign_of, lower[first:last]), first) if sign is not None]
    verbs = [i for i, sign in found if sign.verb and (sign.sure or _is_verb(text, i, sign, last))]
    acting = frozenset(verbs)
    clause = Clause(first, last)
    clauses = [clause]
    for number, (i, sign) in enumerate(found):
        acts = i in acting
        joint = sign.joint
        if joint and i > clause.first and (joint == "stop" or _begins(found, number, clause, lower, acting)):
            clause.last = i + 1 if joint == "stop" else i
            clause = Clause(clause.last, last)
            clauses.append(clause)
        if sign.group and (acts or sign.named):
            clause.groups.append((i, sign.group))
        if sign.cues and not (sign.name and i > first and text.words[i][0].isupper()):
            for rest, scope, said in sign.cues:
                if not rest or tuple(lower[i + 1 : i + 1 + len(rest)]) == rest:
                    clause.cues.append((i, scope, said))
        if acts:
            (clause.auxiliaries if sign.verb == "aux" else clause.verbs).append(i)
    if clause.first >= last and len(clauses) > 1:
        clauses.pop()
    for clause in clauses:
        if not clause.verbs:
            clause.verbs = clause.auxiliaries[-1:]
    return clauses


def _is_verb(text: Text, i: int, sign: Sign, last: int) -> bool:
    if sign is PAST:
        return _is_past(text, i, last)
    if sign.name:
        return not text.words[i][0].isupper() or text.sentences[text.sentence_of(i)][0] == i
    if text.lower[i][-3:] == "ing":
        return _is_gerund(text, i, last)
    classes = word_classes()
    before = text.lower[i - 1] if i else ""
    if before in classes.adverbs and i > 1 and text.lower[i - 2] in classes.auxiliaries:
        return True
    if text.lower[i] in classes.verbs or text.lower[i] in classes.maybe_verbs:
        return is_verb(text, i, classes)
    return (
        before == "to" or before in classes.modals or before in classes.pronouns or before in ("and", "not", "people")
    )


def _is_gerund(text: Text, i: int, last: int) -> bool:
    """Whether a word in -ing is a verb there, and no noun: "the shooting", "his last meeting", "shooting of".

    Nor the end of a name: "Nordhaven Shipping said".
    """
    if i + 1 < last and text.lower[i + 1] == "of":
        return False
    capitals = [word[0].isupper() for word in text.words[max(0, i - 1) : i + 2]]
    if capitals == [True, True, False]:
        return False
    determiners = word_classes().determiners
    return not any(text.lower[j] in determiners or text.lower[j] == "s" for j in range(max(0, i - 2), i))


def _begins(
    found: list[tuple[int, Sign]], number: int, clause: Clause, lower: list[str], acting: frozenset[int]
) -> bool:
    """Whether a joint that is no stop begins a clause; `acting` are the tokens of verbs."""
    i, sign = found[number]
    if sign.joint == "comma":
        following = found[number + 1] if number + 1 < len(found) else None
        return following is not None and following[0] == i + 1 and following[1].opens
    if sign.joint == "that":
        return not (lower[i] == "that" and lower[i - 1] in ("on", "in", "at", "of", "after", "before", "than", "at"))
    if sign.joint == "and" and not (clause.verbs or clause.auxiliaries):
        return False
    if sign.joint == "after" and lower[i + 1 : i + 2] and lower[i + 1][0].isdigit():
        return False
    for j, other in islice(found, number + 1, number + 1 + _NEAR):
        if j - i > _NEAR or other.joint in ("stop", "that", "after", "comma"):
            return False
        if j in acting:
            return True
    return False


def _is_past(text: Text, i: int, last: int) -> bool:
    """Whether a word in -ed is a verb there, and no adjective before its noun."""
    classes = word_classes()
    if len(text.lower[i]) < 5 or (i and text.lower[i - 1] in classes.determiners):
        return False
    if i + 1 >= last:
        return True
    after = text.lower[i + 1]
    return (
        not after[0].isalpha()
        or after in classes.function
        or after in classes.adverbs
        or text.words[i + 1][0].isupper()
    )
