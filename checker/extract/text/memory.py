"""What was found out of a word, remembered, as a text says most of its words again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key", bound=str | tuple[str, ...])
Found = TypeVar("Found")


class Memory(dict[Key, Found]):
    """What a function of a word, or of a phrase as text or as words, finds, asked once of each.

    So many of at most that length are remembered. A full memory begins anew and soon knows the usual ones
    again, so what it takes stays bounded in an archive, too.
    """

    __slots__ = ("_find", "_longest", "_most")

    def __init__(self, find: Callable[[Key], Found], most: int = 60_000, longest: int = 24) -> None:
        super().__init__()
        self._find, self._most, self._longest = find, most, longest

    def __missing__(self, key: Key) -> Found:
        found = self._find(key)
        if (len(key) if isinstance(key, str) else sum(map(len, key))) <= self._longest:
            if len(self) >= self._most:
                self.clear()
            self[key] = found
        return found
