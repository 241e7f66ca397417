"""Clauses without a parser: a sentence cut into statements, each with its verbs and the words that qualify it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.bind.building import BUILDING, is_compounded, is_verb, opening, parts
from checker.bind.clause import Clause
from checker.bind.signs import sign_of
from checker.extract.text import Text
from checker.extract.text.word_classes import word_classes

#: A conjunction joins statements, and not things, if the verb of the second is no further than this.
_NEAR = 7
#: Before "that" they make it a thing, and no joint: "than that".
_NOT_THAT = frozenset("on in at of after before than".split())
#: They begin what is said aside, up to a comma behind which the statement goes on.
_RELATIVE = frozenset("which who whose whom".split())
_OF_THEM = ["of", "them"]
#: The last verb of a sentence before it was looked for.
_UNKNOWN = -2


class Outline:
    """The clauses of the sentences of one text, cut when they are first asked for."""

    def __init__(self, text: Text) -> None:
        self.text, self.lower = text, text.lower
        self._building = text.where(BUILDING)
        self._part_of, self._opening = parts().__getitem__, opening()
        self._clauses: list[list[Clause] | None] = [None] * len(text.sentences)

    def clauses(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence, in order and without gaps."""
        return self._clauses[sentence] or self._cut(sentence)

    def clause(self, sentence: int, token: int) -> Clause:
        """The clause that holds a token of a sentence."""
        clauses = self._clauses[sentence] or self._cut(sentence)
        for clause in clauses:
            if token < clause.last:
                return clause
        return clauses[-1]

    def _cut(self, sentence: int) -> list[Clause]:
        """Cut a sentence into clauses, by those of its tokens that have a part.

        They end at stops, at commas behind which a statement opens, before relative pronouns and conjunctions that
        begin one, and before "and" where a verb stands on either side of it.
        """
        text, lower, part_of, building = self.text, self.lower, self._part_of, self._building
        first, last = text.sentences[sentence]
        start = bisect_left(building, first)
        tokens = building[start : bisect_left(building, last, start)]
        clauses: list[Clause] = []
        asides: list[int] = []
        begin, final = first, _UNKNOWN
        verbs: list[int] = []
        auxiliaries: list[int] = []
        groups: list[tuple[int, str]] = []
        cues: list[tuple[int, str, str]] = []
        for i in tokens:
            part = part_of(lower[i])
            if (  # is_verb, asked here as of so many words
                part.verb
                and (lower[i - 1] != "-" or not is_compounded(text, i, last))
                and (part.sure or part.test(text, i, last))
            ):
                if groups and groups[-1][0] >= i - 2 and groups[-1][0] in auxiliaries[-1:]:
                    groups.pop()  # "had offered", "had to leave" tell of no having
                (verbs if part.full else auxiliaries).append(i)
                if part.group:
                    groups.append((i, part.group))
            elif part.joint:
                joint, end = part.joint, i
                if joint == "comma":
                    if i + 1 == last:
                        continue
                    if lower[i + 1] not in self._opening:
                        if self._is_aside(begin, i) and self._resumes(i + 1, last):
                            asides.append(len(clauses))
                        elif lower[i + 2 : i + 4] != _OF_THEM or not self._tells(tokens, i):
                            continue
                    elif self._opening[lower[i + 1]]:
                        final = self._last_verb(tokens, last) if final == _UNKNOWN else final
                        if final < i:
                            continue  # the last of a row: "seized a knife, two bags, and 14 phones"
                elif joint == "that":
                    if lower[i] == "that" and lower[i - 1] in _NOT_THAT:
                        end = begin
                elif joint == "stop":
                    end = begin if lower[i] == ":" and _in_number(lower, i, last) else i + 1
                elif (joint == "and" and not (verbs or auxiliaries)) or not self._joins(tokens, i, joint, last):
                    end = begin
                if begin < end and begin < i:
                    clauses.append(Clause(begin, end, verbs or auxiliaries[-1:], auxiliaries, groups, cues))
                    begin = end
                    verbs, auxiliaries, groups, cues = [], [], [], []
            elif part.noun:
                groups.append((i, part.noun))
            elif part.name:
                continue
            if part.cues:
                for before, scope, said in part.cues:
                    lead = i - len(before)
                    if not before or (lead >= first and lower[lead:i] == before):
                        cues.append((lead, scope, said))
        if begin < last or not clauses:
            clauses.append(Clause(begin, last, verbs or auxiliaries[-1:], auxiliaries, groups, cues))
        for at in asides:
            self._reconnect(clauses, at)
        self._clauses[sentence] = clauses
        return clauses

    def _is_aside(self, first: int, last: int) -> bool:
        """Whether tokens [first, last) begin like what is said aside: "which had 12 boats", ", five of them new"."""
        opening = self.lower[first : min(first + 4, last)]
        return bool(opening) and (opening[0] in _RELATIVE or (opening[0] == "," and opening[2:] == _OF_THEM))

    def _reconnect(self, clauses: Sequence[Clause], aside: int) -> None:
        """Let the clause before an aside know the one behind it, with which its statement goes on."""
        broken = aside - 1
        if broken > 0 and self._is_comma(clauses[broken]):
            broken -= 1  # the comma before "who" stands by itself
        if broken >= 0:
            clauses[broken].goes_on = clauses[aside + 1]

    def _is_comma(self, clause: Clause) -> bool:
        return clause.last == clause.first + 1 and self.lower[clause.first] == ","

    def _resumes(self, token: int, last: int) -> bool:
        """Whether a statement goes on with its verb behind an aside: "the firm, which had 12 boats, also sold cars"."""
        if self.lower[token] in word_classes().adverbs:
            token += 1
        sign = sign_of(self.lower[token]) if token + 1 < last else None
        if sign is None or not sign.verb:
            return False
        return self.lower[token + 1] == "to" or is_verb(self.text, self._part_of(self.lower[token]), token, last)

    def _tells(self, tokens: Sequence[int], comma: int) -> bool:
        """Whether what stands behind a comma, up to the next joint, says anything: "most of them wounded"."""
        for i in tokens[bisect_left(tokens, comma + 1) :]:
            part = self._part_of(self.lower[i])
            if part.joint:
                return False
            if part.group or part.noun:
                return True
        return False

    def _last_verb(self, tokens: Sequence[int], last: int) -> int:
        """The last verb of a sentence that ends before token `last`, or -1."""
        for i in reversed(tokens):
            part = self._part_of(self.lower[i])
            if part.verb and is_verb(self.text, part, i, last):
                return i
        return -1

    def _joins(self, tokens: Sequence[int], conjunction: int, joint: str, last: int) -> bool:
        """Whether a conjunction joins statements, and no things: a verb stands near behind it.

        `tokens` are those with a part of its sentence, which ends before token `last`.
        """
        text, lower, part_of, behind = self.text, self.lower, self._part_of, conjunction + 1
        if behind == last:
            return False
        following = lower[behind]
        if (following == "-" and text.glued(behind)) or (joint == "after" and following[:1].isdigit()):
            return False  # "so-called", "after 8 p.m."
        k = bisect_left(tokens, behind)
        for i in tokens[k : k + _NEAR]:
            part = part_of(lower[i])
            if i > conjunction + _NEAR or (part.joint and part.joint != "and"):
                return False
            if part.verb and is_verb(text, part, i, last):
                return True
        return False


def _in_number(lower: Sequence[str], i: int, last: int) -> bool:
    """Whether a colon behind the first token stands between the digits of a clock time: "8:20"."""
    return i < last - 1 and lower[i - 1].isdigit() and lower[i + 1].isdigit()
