"""The words of time, turned round for look-up: names.yaml, cues.yaml and the names in holidays.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text.inflection import tables
from checker.extract.time import holidays
from checker.lexicon import Words, load_yaml

#: The years that a bare number of four digits can be.
YEARS = range(1000, 2200)

HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—")
APOSTROPHES = frozenset("'’‘")


class Names(BaseModel):
    """The schema of names.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    months: list[Words]
    doubtful_months: Words
    given_names: Words
    weekdays: list[Words]
    units: dict[str, Words]
    day_parts: dict[str, Words]
    day_points: dict[str, Words]
    seasons: dict[str, Words]
    ordinals: Words
    decades: dict[int, Words]
    days: dict[int, Words]
    parts_of_days: dict[str, Words]
    zones: Words
    makers: Words
    papers: Words
    lower_holidays: Words


class Cues(BaseModel):
    """The schema of cues.yaml; its comments say what each key means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    last: Words
    this: Words
    next: Words
    story: Words
    stretch: Words
    vague: Words
    fillers: Words
    fiscal: Words
    kinds_of_year: Words
    comparing: Words
    ago: Words
    earlier: Words
    later: Words
    ahead: Words
    modifiers: dict[str, Words]
    length_modifiers: dict[str, Words]
    references: dict[str, Words]
    not_after: dict[str, Words]
    not_before: dict[str, Words]
    sets: dict[str, Words]
    every: Words
    before_feast: Words
    times: Words
    before_time: Words
    after_day: Words
    future: Words
    past: Words
    plans: Words
    saying: Words
    lasting: Words
    before_bare: Words
    before_year: Words
    modified_year: Words
    not_before_year: Words
    before_old_year: Words
    not_after_year: Words
    units_of_year: Words
    determiners: Words


class PhraseTable:
    """Phrases of one or more words and what they mean, looked up by their first two words, or by their last.

    Marks between the words of a phrase (apostrophes, stops) are not part of the table.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]], *, backwards: bool = False) -> None:
        self._alone: dict[str, str] = {}
        #: By the first word and the next (or the last and the one before it) the words beyond, and the meaning.
        self._longer: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
        for phrase, meaning in phrases:
            words = phrase.split()
            key = words.pop(-1 if backwards else 0)
            if words:
                beside = words.pop(-1 if backwards else 0)
                self._longer.setdefault(key, {}).setdefault(beside, []).append((words, meaning))
            else:
                self._alone.setdefault(key, meaning)
        for longer in self._longer.values():
            for entries in longer.values():
                entries.sort(key=lambda entry: -len(entry[0]))
        self.keys = frozenset({*self._alone, *self._longer})

    def at(self, lower: Sequence[str], i: int) -> tuple[int, str] | None:
        """The longest phrase that starts at token `i`: the token behind it, and its meaning.

        `lower` goes on with empty words behind the last (`Tokens`).
        """
        longer = self._longer.get(lower[i])
        if longer is not None:
            k = i + 1
            while lower[k] in _MARKS:
                k += 1
            for words, meaning in longer.get(lower[k], ()):
                j = k + 1
                for word in words:
                    while lower[j] in _MARKS:
                        j += 1
                    if lower[j] != word:
                        break
                    j += 1
                else:
                    return j, meaning
        alone = self._alone.get(lower[i])
        return (i + 1, alone) if alone is not None else None

    def before(self, lower: Sequence[str], end: int, floor: int) -> tuple[int, str] | None:
        """The longest phrase that ends just before token `end`: its first token, not under `floor`, and meaning."""
        last = end - 1
        if last < floor:
            return None
        longer = self._longer.get(lower[last])
        if longer is not None:
            for words, meaning in longer.get(lower[last - 1], ()):
                first = last - 1 - len(words)
                if first >= floor and lower[first : last - 1] == words:
                    return first, meaning
        alone = self._alone.get(lower[last])
        return (last, alone) if alone is not None else None


_MARKS = APOSTROPHES | {"."}


class Vocabulary:
    """All look-up tables. `heads` says for each word that can be the head of a time expression of what sort it is."""

    def __init__(self, names: Names, cues: Cues) -> None:
        self.months = _numbered(names.months)
        self.full_months = frozenset(month[0] for month in names.months)
        self.doubtful_months = frozenset(names.doubtful_months)
        self.given_names = frozenset(names.given_names)
        self.weekdays = _numbered(names.weekdays)
        self.full_weekdays = frozenset(word for day in names.weekdays for word in (day[0], day[-1]))
        self.units = _turned(names.units)
        self.day_parts = _turned(names.day_parts)
        self.day_points = _turned(names.day_points)
        self.seasons = _turned(names.seasons)
        self.ordinals = {word: rank for rank, word in enumerate(names.ordinals, 1)}
        self.decades = {word: tens for tens, words in names.decades.items() for word in words}
        self.days = {word: offset for offset, words in names.days.items() for word in words}
        self.parts_of_days = _turned(names.parts_of_days)
        self.zones = frozenset(names.zones)
        self.makers = frozenset(names.makers)
        self.holidays = PhraseTable((name, name) for name in holidays.rules())
        self.picks = dict.fromkeys(cues.last, -1) | dict.fromkeys(cues.this, 0)
        self.picks |= dict.fromkeys(cues.next, 1)
        self.story = frozenset(cues.story)
        self.stretch = frozenset(cues.stretch)
        self.vague = frozenset(cues.vague)
        self.fillers = frozenset(cues.fillers)
        self.filling = self.fillers | self.stretch
        self.fiscal = frozenset(cues.fiscal)
        self.kinds_of_year = frozenset(cues.kinds_of_year)
        self.comparing = frozenset(cues.comparing)
        self.distances = PhraseTable(
            [(word, "ago") for word in cues.ago]
            + [(word, "earlier") for word in cues.earlier]
            + [(word, "later") for word in cues.later]
            + [(word, "ahead") for word in cues.ahead]
        )
        self.modifiers = _phrases(cues.modifiers, backwards=True)
        self.length_modifiers = _phrases(cues.length_modifiers, backwards=True)
        self.modifying = self.modifiers.keys | self.length_modifiers.keys
        self.references = _phrases(cues.references, backwards=True)
        self.not_after = {word: frozenset(words) for word, words in cues.not_after.items()}
        self.not_before = {word: frozenset(words) for word, words in cues.not_before.items()}
        self.sets = _turned(cues.sets)
        self.every = frozenset(cues.every)
        self.before_feast = frozenset(cues.before_feast)
        self.before_weekdays = self.every | self.picks.keys() | self.story | self.before_feast
        self.behind_weekdays = frozenset(("the", "early", "late", *self.day_parts))
        self.times = frozenset(cues.times)
        self.before_time = frozenset(cues.before_time)
        self.after_day = frozenset(cues.after_day)
        self.future = frozenset(cues.future)
        self.plans = frozenset(cues.plans)
        self.saying = frozenset(cues.saying)
        self.lasting = frozenset(cues.lasting)
        self.before_bare = frozenset(cues.before_bare)
        self.distance_words = frozenset((*cues.ago, *cues.earlier, *cues.later))
        self.before_year = frozenset(cues.before_year)
        self.modified_year = frozenset(cues.modified_year)
        self.before_old_year = frozenset(cues.before_old_year)
        self.not_before_year = frozenset(cues.not_before_year)
        self.units_of_year = frozenset(cues.units_of_year)
        self.determiners = frozenset(cues.determiners)
        self.not_after_year = frozenset(cues.not_after_year) | self.makers
        self.lower_holidays = frozenset(names.lower_holidays)
        self.papers = frozenset(names.papers)
        pasts = {form for verb, forms in tables().verbs.items() for form in forms if verb not in ("be", "have")}
        self.past = (pasts - set(tables().verbs)) | frozenset(cues.past)
        self.heads = self._heads()

    def _heads(self) -> dict[str, str]:
        heads = dict.fromkeys(self.references.keys, "reference") | dict.fromkeys(self.holidays.keys, "holiday")
        heads |= {str(year): "year" for year in YEARS}
        heads |= {f"{tens}": "tens" for tens in range(10, 100, 10)}
        heads |= dict.fromkeys((":",), "colon") | dict.fromkeys(("m", "pm", "am"), "meridiem")
        heads |= dict.fromkeys(("clock", "oclock"), "oclock") | dict.fromkeys(("st", "nd", "rd", "th"), "suffix")
        heads |= dict.fromkeys(
            self.zones - {"et", "ct", "pt", "local", "central", "eastern", "pacific", "mountain"}, "zone"
        )
        heads |= dict.fromkeys(self.sets, "set") | dict.fromkeys(("nineteen", "eighteen", "twenty"), "spelled year")
        heads |= dict.fromkeys(self.decades, "decade")
        heads |= {"q": "part", "h": "part", "fy": "fiscal year"}
        heads |= dict.fromkeys(self.units, "unit") | dict.fromkeys(self.days, "day")
        heads |= dict.fromkeys(self.day_parts, "day part") | dict.fromkeys(self.day_points, "day point")
        heads |= dict.fromkeys(self.seasons, "season")
        heads |= dict.fromkeys(self.weekdays, "weekday") | dict.fromkeys(self.months, "month")
        return heads


def _numbered(rows: Iterable[Words]) -> dict[str, int]:
    return {word: number for number, words in enumerate(rows, 1) for word in words}


def _turned(table: dict[str, Words]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words}


def _phrases(table: dict[str, Words], *, backwards: bool = False) -> PhraseTable:
    pairs = [(phrase, code) for code, phrases in table.items() for phrase in phrases]
    return PhraseTable(pairs, backwards=backwards)


@cache
def vocabulary() -> Vocabulary:
    """The tables, loaded once."""
    here = Path(__file__)
    names = load_yaml(here.with_name("names.yaml"), Names)
    return Vocabulary(names, load_yaml(here.with_name("cues.yaml"), Cues))
