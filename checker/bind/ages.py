"""Whose age it is: the person named before or behind it, or the noun that stands for one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from checker.bind.actors import Actors
from checker.bind.participants import Scene, subjects
from checker.bind.parts import part_of, part_words
from checker.bind.person_words import person_words
from checker.bind.spots import Actor, Spot
from checker.extract.people.entities import gender
from checker.extract.quotes.speech import speech
from checker.extract.text.word_classes import word_classes
from checker.model import Frame, Quantity

#: Words between an age and the noun or name that it belongs to: "the 34-year-old former Leeds mayor".
_BEHIND = 6
#: An apposition between a person and the age begins with one of these: "Ana Ruiz, of Leeds, 34".
_APPOSED = frozenset("of from a an the who his her their formerly also then now jr sr".split())
#: What puts an age on another day: "when she was 18", "when he had just turned 18", "like a 5-year-old".
_WHEN, _LIKE = frozenset(("when", "since")), frozenset(("like",))
_ANOTHER_DAY = _WHEN | _LIKE | {"age"}
_WAS = frozenset("is was were turned".split())
#: Behind an age they may tell of its day: "35 when he won", "35 at the time".
_ITS_DAY = frozenset(("when", "at"))
#: A verb of being and at the most one word more stand before the age.
_ADVERB = 2
_DIED = frozenset("died dies dead".split())
#: A description behind a comma ends at one of these: "Ana Ruiz, a 27-year-old midfielder from Leeds".
_CLOSING = frozenset(", . ; : ) – — who from of with at in".split())
#: Words of death: "at the age of 85" behind them is the age when the article appears.
_ENDS = frozenset("died dies dead death dying passed killed".split())


@cache
def person_nouns() -> frozenset[str]:
    """The nouns that stand for a person without a name."""
    return frozenset(part_words().nouns).union(*person_words().persons.values())


@cache
def _pronouns() -> frozenset[str]:
    return frozenset().union(*person_words().pronouns.values())


class Bearer(Struct, frozen=True, gc=False):
    """Whose age it is: an entity key or "", the noun that stands for the person or "", and the tokens of the phrase."""

    entity: str
    noun: str
    first: int
    last: int


class Ages:
    """The ages of one text. `known` are those that have a person, by value: "the 34-year-old" is then that person."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.nouns = person_nouns()
        self.known: dict[float, set[str]] = {}

    def frame(self, value: Quantity, spot: Spot, place: str, speaker: str) -> Frame:
        """The frame of an age: the person or the noun for one, and the part in what is told.

        The `subject` is an entity's key, else a noun ("man"), else ""; `words` hold the noun beside a name too. An age
        that the words give for another day ("when he was 18") has the phase "former".
        """
        first, last, sentence = spot.first, spot.last, spot.sentence
        bearer = self._bearer(value, first, last, sentence)
        noun = bearer.noun
        return Frame(
            subject=bearer.entity or noun,
            measure="age",
            place=place,
            speaker=speaker,
            words=frozenset((noun,) if noun else ()),
            phase="former" if self._is_of_another_day(first, last, sentence) else "",
            part=part_of(self.scene.text, self.nouns, noun, bearer.first, bearer.last, sentence),
        )

    def _bearer(self, value: Quantity, first: int, last: int, sentence: int) -> Bearer:
        lower = self.scene.text.lower
        attributive = last > first + 1 and lower[last - 1] in ("old", "olds")
        found = self._behind(first, last, sentence) if attributive else None
        noun = found.noun if found else ""
        if found is None or not (found.entity or noun):
            found = self._before(first, last, sentence)
            noun = noun or found.noun
        entity, begin, end = found.entity, found.first, found.last
        if not entity and (noun or attributive):
            entity = self._described(noun, begin, max(end, last), sentence)
        if not entity and attributive and lower[first - 1 : first] == ["the"]:
            same = self.known.get(value.value, ())
            entity = next(iter(same)) if len(same) == 1 else ""
        if entity:
            self.known.setdefault(value.value, set()).add(entity)
        return Bearer(entity, noun, begin, end)

    def _is_of_another_day(self, first: int, last: int, sentence: int) -> bool:
        """Whether an age is of another day than the article's: "when she was 18", "at the age of 18", "like a".

        So is that of "35 when he won" and "35 at the time". What died is as old as it was then: "died at age 85".
        """
        begin, end = self.scene.text.sentences[sentence]
        lower = self.scene.text.lower
        if last < end and lower[last] in _ITS_DAY and self._is_of_a_day_before(lower[last : min(end, last + _BEHIND)]):
            return True
        before = lower[max(begin, first - 2 * _BEHIND) : first]
        if _ANOTHER_DAY.isdisjoint(before) or not _ENDS.isdisjoint(before):
            return False
        comma = max((k for k, word in enumerate(before) if word == ","), default=-1)
        near = before[comma + 1 :][-_BEHIND:]
        if near[-2:] in (["age", "of"], ["at", "age"], ["since", "age"]) or near[-1:] == ["since"]:
            return True
        return not _LIKE.isdisjoint(near[-2:]) or (not _WHEN.isdisjoint(near) and not _WAS.isdisjoint(near[-_ADVERB:]))

    def _is_of_a_day_before(self, behind: Sequence[str]) -> bool:
        """Whether the words right behind an age tell of its day: "when he won", "at the time", but not of the death."""
        if behind[0] == "at":
            return behind[1:3] == ["the", "time"] and behind[3:4] != ["of"]
        passive = not _WAS.isdisjoint(behind)
        return not any(word in _ENDS and (passive or word != "killed") for word in behind)

    def _behind(self, first: int, last: int, sentence: int) -> Bearer:
        """The person named behind "34-year-old", or the noun there: "34-year-old Leeds teacher Ana Ruiz"."""
        text, actors, classes, pronouns = self.scene.text, self.scene.actors, word_classes(), _pronouns()
        end = min(text.sentences[sentence][1], last + _BEHIND)
        noun, at, behind = "", last, last
        while at < end:
            if text.lower[at] in pronouns:  # "a 17-year-old he had known"
                break
            actor = actors.opening.get(at)
            if actor is not None and actor.sort == "person":
                other = text.lower[actor.last : actor.last + 2] in (["'", "s"], ["’", "s"]) or self._speaks(at, actor)
                return Bearer("" if other else self._called(actor), noun, first, behind if other else actor.last)
            link = _link_at(actors, at)
            if link:
                return Bearer(link, noun or text.lower[at] * (text.lower[at] in self.nouns), first, at + 1)
            if actor is not None:
                at = actor.last
                continue
            word = text.lower[at]
            if word in self.nouns:
                noun, behind = noun or word, at + 1
            elif not noun and word not in classes.function and word not in classes.verbs and word[0].isalpha():
                pass
            elif word != "," or not noun or at + 1 not in actors.opening:
                break
            at += 1
        return Bearer("", noun, first, behind)

    def _before(self, first: int, last: int, sentence: int) -> Bearer:
        """The person before an age in commas ("Ana Ruiz, 34,") or before "is 34", or the noun there ("a man, 45,")."""
        scene, text = self.scene, self.scene.text
        floor = text.sentences[sentence][0]
        lower, closing = text.lower, scene.actors.closing
        if first - 1 > floor and lower[first - 1] in ("of", "aged", "age"):
            found = self._of_the_dead(first, last, sentence)
            if found.entity:
                return found
        if first - 1 > floor and lower[first - 1] in (",", "(", "aged", "age"):
            at = first - 1
            at -= lower[at] in ("aged", "age") and lower[at - 1] == ","
            for _ in range(3):
                actor = closing.get(at)
                if actor is not None and actor.sort == "person":
                    return Bearer(self._called(actor), "", actor.first, last)
                if lower[at - 1] in self.nouns:
                    return Bearer("", lower[at - 1], at - 1, last)
                comma = next((k for k in range(at - 1, max(floor, at - 9), -1) if lower[k] in (",", ";")), -1)
                if comma < 0 or not self._is_apposed(comma, at):
                    break
                at = comma
            return Bearer("", "", first, last)
        verb = scene.outline.clause(sentence, first).auxiliaries
        be = [i for i in verb if i < first and lower[i] in ("is", "was", "be", "turned", "turns")]
        if be and first - be[-1] <= 3:
            people = [actor for actor in subjects(scene, sentence, be[-1]) if actor.sort == "person"]
            if len(people) == 1:
                return Bearer(people[0].entity, "", first, last)
            if be[-1] > floor and lower[be[-1] - 1] in self.nouns:
                return Bearer("", lower[be[-1] - 1], first, last)
        return Bearer("", "", first, last)

    def _of_the_dead(self, first: int, last: int, sentence: int) -> Bearer:
        """Who died at an age: "Ana Ruiz has died at the age of 84", "died on Monday in Leeds, aged 84"."""
        lower, floor = self.scene.text.lower, self.scene.text.sentences[sentence][0]
        died = next((k for k in range(first - 1, max(floor, first - 2 * _BEHIND) - 1, -1) if lower[k] in _DIED), -1)
        people = subjects(self.scene, sentence, died) if died >= 0 else []
        if len(people) == 1 and people[0].sort == "person":
            return Bearer(people[0].entity, "", people[0].first, people[0].last)
        return Bearer("", "", first, last)

    def _described(self, noun: str, first: int, behind: int, sentence: int) -> str:
        """The person whom tokens [first, behind) describe after a comma: "Ana Ruiz, a 27-year-old midfielder,"."""
        text = self.scene.text
        lower, end = text.lower, text.sentences[sentence][1]
        if lower[first - 1 : first] not in (["a"], ["an"], ["the"]) or lower[first - 2 : first - 1] != [","]:
            return ""
        if behind < end and lower[behind] not in _CLOSING:
            return ""
        if lower[behind : behind + 2] == [",", "and"]:  # a row of persons
            return ""
        actor = self.scene.actors.closing.get(first - 2)
        if actor is None or actor.sort != "person":
            return ""
        persons, sex = person_words().persons, gender(actor.entity.split()[0])
        return "" if sex and noun in persons["m" if sex == "f" else "f"] else actor.entity

    def _speaks(self, first: int, actor: Actor) -> bool:
        """Whether a person behind a comma is who says it: "a 4-year-old child, Voss said"."""
        lower = self.scene.text.lower
        return (
            lower[first - 1] == ","
            and lower[actor.last : actor.last + 1] != [","]
            and (not speech().kinds.keys().isdisjoint(lower[actor.last : actor.last + 1]))
        )

    def _called(self, actor: Actor) -> str:
        """The entity of a person; the given name where that stands alone: "Mark, 5," need not be Mark Shore, 40."""
        word = self.scene.text.lower[actor.first]
        alone = actor.last == actor.first + 1 and actor.first not in self.scene.actors.roles
        return word if alone and actor.entity.startswith(word + " ") else actor.entity

    def _is_apposed(self, comma: int, last: int) -> bool:
        """Whether what stands between a comma and an age belongs to the person before: "Ana Ruiz, of Leeds, 34".

        What begins with a capital or "and" is another person in the row, known or not.
        """
        text = self.scene.text
        return text.words[comma] == "," and comma + 1 < last and text.lower[comma + 1] in _APPOSED


def _link_at(actors: Actors, token: int) -> str:
    """Whom a phrase means that ends with a token and began before the age: "the 34-year-old suspect"."""
    actor = actors.closing.get(token + 1)
    return actor.entity if actor is not None and actor.sort == "person" and actor.first < token else ""
