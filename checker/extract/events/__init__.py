"""Events: the verbs and nouns that say that something happened, as the lexicon sorts them."""

from checker.extract.events.finding import find

__all__ = ["find"]
