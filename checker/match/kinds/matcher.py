"""What matching needs to know of a kind of claim."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from checker.match.profiles import Profile
from checker.match.reasons import Reason

#: From this likeness on two documents are surely of one story; below, only names and measured things are compared.
ONE_STORY = 0.15
#: So much of what two articles are about by name is in common where they name one person or street, and another name.
_ONE_GROUND = 0.25

#: The name of a feature, what it adds to the score, and the words that decided it.
Feature = tuple[str, float, str]
Barred = tuple[Reason, str]


@dataclass(frozen=True, slots=True)
class Matcher:
    """How claims of one kind are matched.

    `keys` are those that two claims must share to be looked at; none keeps a claim out. `barred` tells why two may not
    be compared (the gate), None where they may. `features` make up the likeness, given the likeness of the two
    documents' stories (0 to 1). From `threshold` on two claims speak of the same thing, and from `certain` on even
    where one of them has a better counterpart in that article. `again` is what two claims of one document have in
    common when they say the same again, None where that is of no interest. Claims are compared where their documents
    are of one story with a likeness of at least `story`; kinds that are matched `everywhere` whatever the story, and
    where the key decides alone (`by_key`) each with the first of its block only. A claim that may have `several_keys`
    can meet another more than once. `telling` names what shows that two counts tell of one state of the matter (see
    `Edge`).
    """

    keys: Callable[[Profile], Iterable[str]]
    barred: Callable[[Profile, Profile], Barred | None]
    features: Callable[[Profile, Profile, float], tuple[Feature, ...]]
    again: Callable[[Profile], Hashable]
    threshold: float = 0.5
    certain: float = 2.0
    everywhere: bool = False
    by_key: bool = False
    several_keys: bool = False
    story: float = 0.12
    telling: Callable[[Profile, Profile], str] = lambda _, __: ""
    apart: Callable[[Profile, Profile], Barred | None] | None = None

    def score(self, features: Iterable[Feature]) -> float:
        """The sum of the features, kept between 0 and 1."""
        return max(0.0, min(1.0, sum([weight for _, weight, _ in features])))


def one_story(a: Profile, b: Profile, story: float) -> bool:
    """Whether two documents are surely of one story: much alike, or about the same by name.

    An article on the arrest and one on the trial, months later, have few words in common, but the names.
    """
    if story >= ONE_STORY:
        return True
    return a.ground.meets(b.ground) and a.ground.shared(b.ground)[0] >= _ONE_GROUND


def never(_: Profile) -> None:
    """For kinds of which no two claims of one document are paired."""


def nothing(_: Profile, __: Profile) -> None:
    """For kinds that have no gate: the keys or the likeness decide."""
