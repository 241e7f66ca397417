"""Why two claims that look alike are not compared: the codes, and each in words for a report."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "other-subject",
    "other-measure",
    "other-unit",
    "other-sort",
    "part-against-whole",
    "increment",
    "other-time",
    "other-place",
    "several-dates",
    "several-numbers",
    "several-events",
    "planned-against-actual",
    "hypothetical",
    "negated",
    "vague",
    "too-unlike",
    "better-match",
    "block-cap",
    "no-group",
]

#: What each code means, as the report says it.
IN_WORDS: dict[str, str] = {
    "other-subject": "they are about different people or things",
    "other-measure": "they measure different properties",
    "other-unit": "their units cannot be converted into each other",
    "other-sort": "one is an age, a rate or a share, the other is not",
    "part-against-whole": "one counts a part of what the other counts",
    "increment": "one is an addition, the other a total",
    "other-time": "they hold for different times",
    "other-place": "they hold for different places",
    "several-dates": "one article gives several dates for such an event",
    "several-numbers": "one article gives several numbers of that sort",
    "several-events": "one counts several events together, or nothing says that both are of one",
    "planned-against-actual": "one is planned, the other has happened",
    "hypothetical": "one is only supposed",
    "negated": "one is denied",
    "vague": "both are too vague to compare",
    "too-unlike": "too little says that they speak of the same thing",
    "better-match": "one of them matches another claim of that article better",
    "block-cap": "there were too many look-alikes to compare them all",
    "no-group": "their documents have no value for the key of --group-by",
}
