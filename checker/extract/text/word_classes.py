"""Classes of words: function words, verbs, plurals. What phrase reading needs to know instead of a parser."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.extract.text.inflection import forms, tables
from checker.lexicon import Words, load_yaml

#: Signs that end a clause.
CLAUSE_SIGNS = frozenset(';“”"!?')


class WordLists(BaseModel):
    """The schema of word_classes.yaml; its comments say what each list holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    determiners: Words
    pronouns: Words
    prepositions: Words
    conjunctions: Words
    auxiliaries: Words
    modals: Words
    adverbs: Words
    not_plural: Words
    plural_words: Words
    verbs: Words
    also_nouns: Words
    casualties: Words
    dimensions: Words


class WordClasses:
    """Sets of lower-case words.

    `function` holds every determiner, pronoun, preposition, conjunction and auxiliary. `verbs` are all verb
    forms that are no likely nouns, `maybe_verbs` those that are nouns as often ("rise", "falls"); `participles`
    can stand before a noun ("wounded soldiers"), `finite` verbs cannot. `verbal` holds every word that can be a verb,
    `wary` every one that only some noun phrases admit, `halting` what a search for a verb
    halts at: what is `verbal`, and the signs that end a clause.
    """

    def __init__(self, lists: WordLists) -> None:
        self.determiners = frozenset(lists.determiners)
        self.pronouns = frozenset(lists.pronouns)
        self.prepositions = frozenset(lists.prepositions)
        self.conjunctions = frozenset(lists.conjunctions)
        self.auxiliaries = frozenset(lists.auxiliaries)
        self.modals = frozenset(lists.modals)
        self.adverbs = frozenset(lists.adverbs)
        self.dimensions = frozenset(lists.dimensions)
        self.casualties = frozenset(lists.casualties)
        self.function = self.determiners | self.pronouns | self.prepositions | self.conjunctions | self.auxiliaries
        self.not_plural = frozenset(lists.not_plural)
        self.plural_words = frozenset(lists.plural_words) | frozenset(tables().nouns)
        nouns = frozenset(lists.also_nouns)
        verbs: set[str] = set()
        participles: set[str] = set()
        for verb in lists.verbs:
            base, third, *past, ing = forms(verb)
            verbs.update((*past, ing) if verb in nouns else (base, third, *past, ing))
            participles.update((*past, ing))
        self.verbs = frozenset(verbs - nouns)
        self.maybe_verbs = frozenset(form for verb in nouns for form in forms(verb)[:2])
        self.participles = frozenset(participles)
        self.finite = self.verbs - self.participles
        self.wary = self.function | self.adverbs | self.dimensions | self.verbs
        self.verbal = self.verbs | self.maybe_verbs | self.auxiliaries
        self.halting = self.verbal | CLAUSE_SIGNS

    def is_plural(self, word: str, lower: str) -> bool:
        """Whether a word as written (and in lower case) may be the plural of a noun."""
        if lower in self.plural_words:
            return True
        if lower[-1] != "s" or len(lower) < 3 or word.isupper():
            return False
        if word[:-1].isupper():
            return True  # "SUVs"
        return len(lower) > 3 and lower[-2] not in "su" and lower[-2:] != "is" and lower not in self.not_plural


@cache
def word_classes() -> WordClasses:
    """The word classes, loaded once."""
    return WordClasses(load_yaml(Path(__file__).with_name("word_classes.yaml"), WordLists))
