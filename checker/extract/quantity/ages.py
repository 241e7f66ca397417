"""Ages: "the 34-year-old", "Maria, 10,", "aged 18 to 34", "five years old", "she was 42"."""

from __future__ import annotations

from checker.extract.quantity.amount import Amount
from checker.extract.quantity.lexicon import Unit
from checker.extract.quantity.not_quantities import naming_table
from checker.extract.text.tokens import Text
from checker.extract.text.word_classes import word_classes

#: No one is older; a larger number between commas is no age.
OLDEST = 120

_YEAR = Unit("year", "time")
#: Units that ages are given in.
PERIODS = frozenset("year month week day".split())
_NAMING_AGE = frozenset("age aged ages".split())
_PEOPLE = frozenset("children kids adults people those women men boys girls anyone everyone persons".split())
_BEFORE_AGE = frozenset("of between just about only from over under around at least to".split())
_LIMITING = frozenset("under over above below".split())
_LEADING = _NAMING_AGE | _BEFORE_AGE | _LIMITING
_HYPHENS = frozenset("-‐‑")
_OPENING_SHORT = _HYPHENS | {"yo", "y"}
_CLOSING = frozenset(",.;)—–")
#: Behind an age these need a full name before it: of "in May, 24 were hurt" it is none.
_AFTER_NAMED = frozenset("were is are has had have with in faces face pleaded died on at".split())
_BEING = frozenset("is was be turned turns turning being are were".split())
_PERSONS = frozenset("he she who i".split())
_RELATIVES = frozenset(
    "girl boy man woman son daughter brother sister mother father husband wife teen teenager child baby".split()
)
_AFTER_AGE = frozenset("when and at by in on this next last years but later now".split())
_NO_NAMES = frozenset("sunday monday tuesday wednesday thursday friday saturday no chapter verse".split())


def name_ages(text: Text, amounts: list[Amount]) -> None:
    """Make those amounts ages whose words say so, their spans lengthened to "old"."""
    previous: Amount | None = None
    for amount in amounts:
        unit = amount.unit
        if unit is None:
            if _short(text, amount) or (amount.phrase is None and _by_context(text, amount, previous)):
                amount.unit, amount.sort, amount.phrase = _YEAR, "age", None
        elif amount.sort != "age" and unit.name in PERIODS and not _is_tail(text, amount.first):
            last = behind_old(text, amount.last)
            if last or _named_age(text, amount, previous):
                amount.last, amount.sort = last or amount.last, "age"
        previous = amount


def _is_tail(text: Text, first: int) -> bool:
    """Whether a number is only the end of a word that could not be read: "twnety-one-year-old"."""
    hyphen = first > 1 and text.words[first - 1] in _HYPHENS and text.glued(first) and text.glued(first - 1)
    return hyphen and text.words[first - 2].isalpha()


def behind_old(text: Text, j: int) -> int | None:
    """The token behind "old", "-old", "of age" from token `j` on."""
    if j < text.size and text.words[j] in _HYPHENS:
        j += 1
    word = text.lower[j] if j < text.size else ""
    if word in ("old", "olds"):
        return j + 1
    if word == "of" and text.lower[j + 1 : j + 2] == ["age"]:
        return j + 2
    return None


def _short(text: Text, amount: Amount) -> bool:
    """Whether "yo" or "y/o" follows."""
    lower, size, j = text.lower, text.size, amount.last
    if j >= size or lower[j] not in _OPENING_SHORT:
        return False
    if lower[j] in _HYPHENS:
        j += 1
    word = lower[j] if j < size else ""
    if word == "yo":
        amount.last = j + 1
        return True
    if word == "y" and lower[j + 1 : j + 3] == ["/", "o"]:
        amount.last = j + 3
        return True
    return False


def _by_context(text: Text, amount: Amount, previous: Amount | None) -> bool:
    """Whether the words around a bare number make it an age."""
    if not 0 <= amount.low <= amount.high <= OLDEST or amount.numeral.fraction or amount.first == 0 or amount.tied:
        return False
    if _named_age(text, amount, previous):
        return True
    if amount.step < 1 and amount.value < 1:
        return False
    return _between_commas(text, amount) or _in_brackets(text, amount) or _of_person(text, amount)


def _named_age(text: Text, amount: Amount, previous: Amount | None) -> bool:
    """Whether "aged", "at the age of" or "ages" stands before, or before the age that this one is named with."""
    lower, k = text.lower, amount.first - 1
    for _ in range(3):
        if k < 0:
            return False
        word = lower[k]
        if word not in _LEADING:
            break
        if word in _NAMING_AGE:
            return True
        if word in _LIMITING and k and lower[k - 1] in _PEOPLE:
            return amount.unit is None
        if word not in _BEFORE_AGE:
            break
        k -= 1
    if previous is not None and previous.sort == "age" and 0 < amount.first - previous.last < 3:
        return lower[amount.first - 1] in ("and", "to", "or", ",", "-", "–")
    return False


def _between_commas(text: Text, amount: Amount) -> bool:
    """Whether a name and a comma stand before: "Maria Lopez, 10," and "John Smith Jr., 34, of Leeds"."""
    words, k, j = text.words, amount.first - 1, amount.last
    if words[k] != "," or amount.numeral.spelled or amount.is_range or amount.sign:
        return False
    following = words[j] if j < text.size and j not in text.breaks else "."
    closed = following in _CLOSING or following in ("of", "and", "was", "who", "from")
    if not closed and not (following in _AFTER_NAMED and _full_name(text, k)):
        return False
    if following == "," and j + 1 < text.size and words[j + 1][0].isdecimal():
        return False
    name = k - 1
    if name >= 0 and words[name] == "." and text.glued(name):
        name -= 1
    if name < 0 or not words[name][0].isalpha():
        return False
    lower = text.lower[name]
    if not words[name][0].isupper():
        return lower in _RELATIVES or _of_someone(text, name, amount)
    table = naming_table()
    return not (lower in table.months or lower in table.openers or lower in _NO_NAMES)


def _full_name(text: Text, comma: int) -> bool:
    """Whether two capitalized words stand before a comma that are no place: "Ana Ruiz, 34 were", "in New York, 34"."""
    words = text.words
    if comma < 2 or not (words[comma - 1][0].isupper() and words[comma - 2][0].isupper()):
        return False
    first = comma - 2
    while first and words[first - 1][0].isupper() and comma - first < 5:
        first -= 1
    return first == 0 or text.lower[first - 1] not in word_classes().prepositions


def _of_someone(text: Text, noun: int, amount: Amount) -> bool:
    """Whether "the striker, 28," names somebody: a singular noun with an article near, and a comma on both sides."""
    lower = text.lower[noun]
    classes = word_classes()
    singular = not classes.is_plural(lower, lower) and lower not in classes.function and lower not in classes.verbs
    article = any(word in ("the", "a", "an", "his", "her") for word in text.lower[max(0, noun - 3) : noun])
    adult = 15 <= amount.value <= 100 and text.words[amount.last : amount.last + 1] == [","]
    return adult and singular and article and lower not in classes.adverbs


def _in_brackets(text: Text, amount: Amount) -> bool:
    """Whether a name stands before brackets that hold nothing but the number: "Jane Roe (34)"."""
    k, j = amount.first - 1, amount.last
    if k < 2 or text.words[k] != "(" or text.words[j : j + 1] != [")"] or amount.numeral.spelled:
        return False
    names = text.words[k - 2 : k]
    return all(name.isalpha() and name[0].isupper() and not name.isupper() for name in names)


def _of_person(text: Text, amount: Amount) -> bool:
    """Whether a person and "be" or "turn" stand before, and nothing that is counted behind: "she was 42"."""
    k, j = amount.first - 1, amount.last
    if k > 0 and text.lower[k] in ("only", "just", "about", "now", "already", "still", "nearly", "almost"):
        k -= 1
    if text.lower[k] not in _BEING and text.lower[k] not in ("s", "m"):
        return False
    if not any(word in _PERSONS for word in text.lower[max(0, k - 3) : k]):
        return False
    following = text.lower[j] if j < text.size else "."
    return following in _CLOSING or following in _AFTER_AGE or text.lower[k].startswith("turn")
