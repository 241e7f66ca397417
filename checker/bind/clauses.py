"""Clauses without a parser: a sentence cut into statements, each with its verbs and the words that qualify it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress

from checker.bind.clause import Clause
from checker.bind.signs import PAST, Sign, signs_of
from checker.extract.text import Text
from checker.extract.text.subjects import is_verb
from checker.extract.text.word_classes import word_classes

#: A conjunction joins statements, and not things, if the verb of the second is no further than this.
_NEAR = 7
#: A clause ends at these: at the comma where a word that opens a clause follows.
_ENDING = frozenset(("stop", "comma"))
#: Before "that" they make it a thing, and no joint: "than that".
_NOT_THAT = frozenset("on in at of after before than".split())


class Outline:
    """The clauses of the sentences of one text, cut when they are first asked for.

    `signs` are those of its tokens, None where a word shows nothing.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.signs = signs_of(text.lower)
        self._telling = list(compress(range(text.size), self.signs))
        self._told = list(filter(None, self.signs))
        self._clauses: dict[int, list[Clause]] = {}

    def clauses(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence, in order and without gaps."""
        found = self._clauses.get(sentence)
        if found is None:
            found = self._clauses[sentence] = self._cut(*self.text.sentences[sentence])
        return found

    def clause(self, sentence: int, token: int) -> Clause:
        """The clause that holds a token of a sentence."""
        clauses = self._clauses.get(sentence) or self.clauses(sentence)
        for clause in clauses:
            if token < clause.last:
                return clause
        return clauses[-1]

    def _cut(self, first: int, last: int) -> list[Clause]:
        """Cut tokens [first, last) into clauses.

        They end at stops, before relative pronouns and conjunctions that begin a statement, and before "and" where a
        verb stands on either side of it.
        """
        text, lower = self.text, self.text.lower
        begin = bisect_left(self._telling, first)
        end = bisect_left(self._telling, last, begin)
        clause = Clause(first, last)
        clauses = [clause]
        final: int | None = None
        for i, sign in zip(self._telling[begin:end], self._told[begin:end], strict=True):
            joint = sign.joint
            if joint == "stop" and lower[i] == ":" and _in_number(lower, i, first, last):
                joint = ""
            elif joint == "comma":
                following = self.signs[i + 1] if i + 1 < last else None
                if following is None or not following.opens:
                    continue
                if following.joint == "and":
                    final = self._last_verb(begin, end, last) if final is None else final
                    if final < i:
                        continue  # the last of a row: "seized a knife, two bags, and 14 phones"
            if joint and i > clause.first and (joint in _ENDING or self._begins(i, joint, clause, last)):
                clause.last = i + 1 if joint == "stop" else i
                clause = Clause(clause.last, last)
                clauses.append(clause)
            acts = sign.sure or (sign.verb and _is_verb(text, i, sign, last))
            if acts:
                (clause.auxiliaries if sign.verb == "aux" else clause.verbs).append(i)
            if sign.group and (acts or sign.named):
                clause.groups.append((i, sign.group))
            if sign.cues and not (sign.name and i > first and text.words[i][0].isupper()):
                behind = lower[i + 1] if i + 1 < last else ""
                for rest, scope, said in sign.cues:
                    if not rest or (rest[0] == behind and lower[i + 1 : i + 1 + len(rest)] == rest):
                        clause.cues.append((i, scope, said))
        if clause.first >= last and len(clauses) > 1:
            clauses.pop()
        for clause in clauses:
            if not clause.verbs:
                clause.verbs = clause.auxiliaries[-1:]
        return clauses

    def _last_verb(self, begin: int, end: int, last: int) -> int:
        """The last verb among the telling words `begin` to `end` of a sentence that ends before token `last`, or -1."""
        for i, sign in zip(reversed(self._telling[begin:end]), reversed(self._told[begin:end]), strict=True):
            if sign.sure or (sign.verb and _is_verb(self.text, i, sign, last)):
                return i
        return -1

    def _begins(self, i: int, joint: str, clause: Clause, last: int) -> bool:
        """Whether a conjunction or pronoun at token `i` begins a clause; the sentence ends before token `last`."""
        lower, signs = self.text.lower, self.signs
        if joint == "that":
            return not (lower[i] == "that" and lower[i - 1] in _NOT_THAT)
        if joint == "and" and not (clause.verbs or clause.auxiliaries):
            return False
        if joint == "after" and lower[i + 1 : i + 2] and lower[i + 1][0].isdigit():
            return False
        for j in range(i + 1, min(last, i + 1 + _NEAR)):
            sign = signs[j]
            if sign is not None:
                if sign.joint and sign.joint != "and":
                    return False
                if sign.sure or (sign.verb and _is_verb(self.text, j, sign, last)):
                    return True
        return False


def _in_number(lower: Sequence[str], i: int, first: int, last: int) -> bool:
    """Whether a colon stands between the digits of a clock time: "8:20"."""
    return first < i < last - 1 and lower[i - 1].isdigit() and lower[i + 1].isdigit()


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
