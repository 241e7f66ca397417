"""A unit as it is written, and the look-up of the longest one that starts at a token."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from checker.extract.text.tokens import Text, tokenize

#: The longest way to write a unit has this many tokens ("million british thermal units").
LONGEST = 8


class Unit(Struct, frozen=True, gc=False):
    """A unit's canonical name and what kind of measure it is.

    `kind` is "percent", "time", "physical", "money", "counted" (points, times) or "noun".
    """

    name: str
    kind: str


class Forms:
    """The ways in which units are written, by their first word."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}

    def add(self, written: str, unit: Unit) -> None:
        """Let `written` (lower case) stand for `unit`; what was added first stays."""
        first, *rest = tokenize(written).lower
        known = self._by_first.setdefault(first, [])
        if all(tokens != tuple(rest) for tokens, _ in known):
            known.append((tuple(rest), unit))
            known.sort(key=lambda form: -len(form[0]))

    @property
    def firsts(self) -> Iterable[str]:
        """The first words of all forms."""
        return self._by_first

    def alone(self) -> dict[str, Unit]:
        """The forms of one word with which no other form begins."""
        return {first: known[0][1] for first, known in self._by_first.items() if len(known) == 1 and not known[0][0]}

    def at(self, text: Text, i: int) -> tuple[Unit, int] | None:
        """The unit whose longest form starts at token `i`, and the token behind it."""
        if i >= text.size:
            return None
        for rest, unit in self._by_first.get(text.lower[i], ()):
            last = i + 1 + len(rest)
            if tuple(text.lower[i + 1 : last]) == rest:
                return unit, last
        return None


def plurals(names: Iterable[str]) -> set[str]:
    """Names with their regular plurals: "cubic foot" is its own business, "mile" gives "miles" too."""
    both = set(names)
    for name in tuple(both):
        if name.endswith(("s", ".")):
            continue
        both.add(name + ("es" if name.endswith(("ch", "sh", "x")) else "s"))
    return both
