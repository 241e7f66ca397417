"""When two articles are surely of one story."""

import pytest

from checker.match.grounds import Ground
from checker.match.kinds.matcher import one_story
from checker.match.profiles import Profile

TRIAL = Ground(people=frozenset(("ana ruiz",)), places=frozenset(("tarnholt",)))


@pytest.mark.parametrize(
    ("other", "story", "expected"),
    [
        (Ground(), 0.3, True),
        (Ground(), 0.1, False),
        (TRIAL, 0.1, True),
        (Ground(people=frozenset(("ana ruiz",))), 0.1, False),
        (Ground(places=frozenset(("tarnholt",))), 0.1, False),
        (Ground(people=frozenset(("emil voss",)), places=frozenset(("tarnholt",))), 0.1, False),
    ],
)
def test_names_stand_in_for_likeness(claim, quantity, other, story, expected):
    one, two = (
        Profile(claim(quantity(5), doc=doc), "", "", frozenset(), ground=ground)
        for doc, ground in (("a", TRIAL), ("b", other))
    )
    assert one_story(one, two, story) == one_story(two, one, story) == expected
