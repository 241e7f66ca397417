"""Whose age it is: the person named before or behind it, or the noun that stands for one."""

from __future__ import annotations

from functools import cache

from checker.bind.actors import Actors
from checker.bind.coreference import person_words
from checker.bind.participants import Scene, subjects
from checker.extract.text.word_classes import word_classes
from checker.model import Quantity

#: Words between an age and the noun or name that it belongs to: "the 34-year-old former Leeds mayor".
_BEHIND = 6


@cache
def person_nouns() -> frozenset[str]:
    """The nouns that stand for a person without a name."""
    return frozenset(word for words in person_words().persons.values() for word in words)


class Ages:
    """The ages of one text. `known` are those that have a person, by value: "the 34-year-old" is then that person."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.nouns = person_nouns()
        self.known: dict[float, set[str]] = {}

    def subject(self, value: Quantity, first: int, last: int, sentence: int) -> str:
        """The entity key of the person whose age stands at tokens [first, last); else a noun ("man"); else ""."""
        lower = self.scene.text.lower
        attributive = last > first + 1 and lower[last - 1] in ("old", "olds")
        named, noun = self._behind(last, sentence) if attributive else ("", "")
        if not named and not (attributive and noun):
            found, other = self._before(first, sentence)
            named, noun = found, noun or other
        if not named and attributive and lower[first - 1 : first] == ["the"]:
            same = self.known.get(value.value, set())
            named = next(iter(same)) if len(same) == 1 else ""
        if named:
            self.known.setdefault(value.value, set()).add(named)
        return named or noun

    def _behind(self, last: int, sentence: int) -> tuple[str, str]:
        """The person named behind "34-year-old", or the noun there: "34-year-old Leeds teacher Ana Ruiz"."""
        text, actors, classes = self.scene.text, self.scene.actors, word_classes()
        end = min(text.sentences[sentence][1], last + _BEHIND)
        noun, at = "", last
        while at < end:
            actor = actors.opening.get(at)
            if actor is not None and actor.sort == "person":
                owned = text.lower[actor.last : actor.last + 2] in (["'", "s"], ["’", "s"])
                return (actor.entity, noun) if not owned else ("", noun)
            link = _link_at(actors, at)
            if link:
                return link, noun
            if actor is not None:
                at = actor.last
                continue
            word = text.lower[at]
            if word in self.nouns:
                noun = noun or word
            elif not noun and word not in classes.function and word not in classes.verbs and word[0].isalpha():
                pass
            elif word != "," or not noun or at + 1 not in actors.opening:
                break
            at += 1
        return "", noun

    def _before(self, first: int, sentence: int) -> tuple[str, str]:
        """The person before an age in commas ("Ana Ruiz, 34,") or before "is 34", or the noun there ("a man, 45,")."""
        scene, text = self.scene, self.scene.text
        floor = text.sentences[sentence][0]
        lower, closing = text.lower, scene.actors.closing
        if first - 1 > floor and lower[first - 1] in (",", "(", "aged", "age"):
            at = first - 1
            at -= lower[at] in ("aged", "age") and lower[at - 1] == ","
            for _ in range(3):
                actor = closing.get(at)
                if actor is not None and actor.sort == "person":
                    return actor.entity, ""
                if lower[at - 1] in self.nouns:
                    return "", lower[at - 1]
                comma = next((k for k in range(at - 1, max(floor, at - 9), -1) if lower[k] == ","), -1)
                if comma < 0:
                    break
                at = comma
            return "", ""
        verb = scene.outline.clause(sentence, first).auxiliaries
        be = [i for i in verb if i < first and lower[i] in ("is", "was", "be", "turned", "turns")]
        if be and first - be[-1] <= 3:
            people = [actor for actor in subjects(scene, sentence, be[-1]) if actor.sort == "person"]
            if len(people) == 1:
                return people[0].entity, ""
            if be[-1] > floor and lower[be[-1] - 1] in self.nouns:
                return "", lower[be[-1] - 1]
        return "", ""


def _link_at(actors: Actors, token: int) -> str:
    """Whom a phrase means that ends with a token and began before the age: "the 34-year-old suspect"."""
    actor = actors.closing.get(token + 1)
    return actor.entity if actor is not None and actor.sort == "person" and actor.first < token else ""
