"""Which language a text is in, as far as needed to leave alone what is not English.

A text is taken for English unless something speaks against it, so that a headline, a table of figures or a
list of names passes: letters of another script, more small words of another language than of English, or many
words in lower case and hardly one small word of English among them. Only lower-case words count as small
words, which keeps "Los Angeles" and "Van der Bellen" from counting; in a text all in capitals every word
does.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from checker.lexicon import Words, load_yaml

#: How much of a text is looked at: this many characters at its beginning, and as many from its middle.
SAMPLE = 500

#: The share of letters of other scripts above which a text is not English.
FOREIGN_LETTERS = 0.5

#: The share of small words of English above which nothing else is looked at; prose of other languages has a few in a
#: hundred, and a text that is half English half of this.
PLAINLY = 0.2

#: In so many lower-case words at least this share are small words of English (in news about two fifths are).
ENOUGH, SMALLEST_SHARE = 40, 0.05

_ACCENTED = re.compile(r"[À-ÖØ-öø-ɏẀ-ỿ]")
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff\u02b0-\u02ff\uff21-\uff5a]")


class Languages(BaseModel):
    """Small words of each language, and the ranges of letters of each script, as in a regular expression.

    `shared` are English words that tell nothing, as another language has them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    english: Words
    shared: Words
    languages: dict[str, Words]
    scripts: dict[str, str]


@cache
def _languages() -> Languages:
    return load_yaml(Path(__file__).with_name("language.yaml"), Languages)


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages other than English that have a small word."""
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in _languages().languages.items():
        for word in words:
            owners[word] = (*owners.get(word, ()), language)
    return owners


@cache
def _english() -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell English, and all its small words."""
    telling = frozenset(_languages().english)
    return telling, telling | frozenset(_languages().shared)


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {language: re.compile(f"[{letters}]") for language, letters in _languages().scripts.items()}


def other_language(text: str) -> str | None:
    """The language of a text that is not English ("German"), "" if it cannot be told, or None for English."""
    sample = _sample(text)
    if not sample.isascii() and (script := _other_script(sample)) is not None:
        return script
    words = sample.split()
    telling, _ = _english()
    if sum(map(telling.__contains__, words)) > PLAINLY * len(words):
        return None
    lower = [word for word in words if word.islower()]
    capitals = len(lower) < len(words) / 4
    language = _by_small_words(
        [word.lower() for word in words] if capitals else lower,
        accented=_ACCENTED.search(sample) is not None,
    )
    return "" if language is None and _lacks_english(lower) else language


def _by_small_words(words: list[str], accented: bool) -> str | None:
    """The language with the most small words if they outnumber the English ones; "" if one word tells it."""
    owners = _languages_of()
    foreign = [word for word in words if word in owners]
    least = 0 if accented else 1
    if len(foreign) <= least:
        return None
    telling, _ = _english()
    if len(foreign) <= sum(map(telling.__contains__, words)):
        return None
    votes = Counter(language for word in dict.fromkeys(foreign) for language in owners[word])
    likely, count = votes.most_common(1)[0]
    return likely if count > 1 else ""


def _lacks_english(words: list[str]) -> bool:
    """Whether so many words hold so few small words of English that they are in a language without a list."""
    _, small = _english()
    return len(words) >= ENOUGH and sum(map(small.__contains__, words)) < SMALLEST_SHARE * len(words)


def _sample(text: str) -> str:
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[:SAMPLE]} {text[middle : middle + SAMPLE]}"


def _other_script(sample: str) -> str | None:
    if len(sample.encode("utf-8", "replace")) < 1.2 * len(sample):
        return None  # so few letters of more than one byte that Latin ones are the most
    foreign = "".join(_NOT_LATIN.findall(sample))
    if not foreign or len(foreign) <= FOREIGN_LETTERS * sum(map(str.isalpha, sample)):
        return None
    counts = {language: len(letters.findall(foreign)) for language, letters in _scripts().items()}
    likely = max(counts, key=lambda language: counts[language])
    return likely if counts[likely] else ""
