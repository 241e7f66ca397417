"""Days, seasons, holidays and references that go by a name: "Friday", "last summer", "Easter", "yesterday", "now"."""

from __future__ import annotations

from checker.extract.text.numerals import starting_words
from checker.extract.time.expression import (
    Cycle,
    Expression,
    Fixed,
    Holding,
    Length,
    Moment,
    MonthDay,
    Named,
    Phrase,
    Relative,
    Shift,
    Start,
    Weekday,
)
from checker.extract.time.reading import capitalized, number_before, opens_sentence, ordinal_at, year_at
from checker.extract.time.tense import is_past
from checker.extract.time.tokens import Tokens
from checker.extract.time.vocabulary import HYPHENS, Vocabulary, vocabulary


def weekday(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A day of the week with what picks it ("last Friday", "every Friday") and the part of the day behind it."""
    words, lower = text.vocabulary, text.lower
    name = lower[i]
    number = words.weekdays[name]
    if _stands_alone(text, i, words):
        return [Phrase(i, i + 1, _DAYS[number])]
    if not _is_weekday(text, i):
        return []
    first, end = i, i + 1
    if lower[end] == "." and name not in words.full_weekdays and text.glued(end):
        end += 1
    before = lower[i - 1] if i > floor else ""
    ordinal = ordinal_at(text, end + 1) if lower[end] == "the" else None
    if ordinal and ordinal[0] < 32 and text.lower[ordinal[1]] not in ("of", "-") and not capitalized(text, ordinal[1]):
        return [Phrase(i, ordinal[1], MonthDay(ordinal[0], None, number))]
    part, end = part_behind(text, end)
    plural = name[-4:] == "days" or (part != "" and lower[end - 1][-1] == "s")
    every = before in words.every
    if plural and not every and (counted := _counted_back(text, i, end, floor, number)):
        return [counted]
    if every or plural:
        first -= every
        return [Phrase(first, end, Cycle(f"XXXX-WXX-{number}" + (f"T{part}" if part else "")))]
    day: Expression = Weekday(number)
    if before in words.picks or before in words.story:
        first -= 1
        the = lower[first - 1] in ("the", "this") and first > floor
        day = _picked_weekday(number, before, lower[first - 1] if the else "")
        first -= the
    return [Phrase(first, end, Moment("T" + part, day) if part else day)]


#: The days of the week by their numbers, the first for none.
_DAYS = [Weekday(number) for number in range(8)]


def _stands_alone(text: Tokens, i: int, words: Vocabulary) -> bool:
    """Whether a weekday's full name is just that day, as it mostly is: no word beside it makes more or less of it."""
    lower, written, behind = text.lower, text.words, i + 1
    if lower[i - 1] in words.before_weekdays or lower[behind] in words.behind_weekdays or behind >= text.size:
        return False
    return lower[i][-3:] == "day" and written[i][0].isupper() and not written[behind][0].isupper()


def _counted_back(text: Tokens, i: int, end: int, floor: int, number: int) -> Phrase | None:
    """Read "two Mondays ago", "three Sundays from now"."""
    count = number_before(text, i, floor)
    found = text.vocabulary.distances.at(text.lower, end)
    if not count or not found or count.vague or found[1] not in ("ago", "ahead"):
        return None
    sign = -1 if found[1] == "ago" else 1
    return Phrase(count.first, found[0], Shift(Length(((count.value, str(number)),)), sign))


def _picked_weekday(number: int, before: str, determiner: str) -> Weekday:
    words = vocabulary()
    if before == "coming":
        return Weekday(number, "coming")
    if before == "past":
        return Weekday(number, "past")
    start: Start = "story" if before in words.story or (before == "next" and determiner == "the") else "speech"
    return Weekday(number, words.picks.get(before, 0), start)


def _is_weekday(text: Tokens, i: int) -> bool:
    """Whether a weekday's name is one and no part of another name, verb or noun."""
    words, name = text.vocabulary, text.lower[i]
    full = name in words.full_weekdays
    if not text.words[i][0].isupper():
        return full
    if capitalized(text, i + 1) and (text.lower[i + 1] in words.papers or _between_names(text, i)):
        return False
    if text.lower[i - 1] in words.before_feast and capitalized(text, i - 1):
        return False
    if full:
        return True
    if text.words[i].isupper() and len(name) > 2 and text.lower[i + 1] != ".":
        return False
    stop = text.lower[i + 1] == "." and text.glued(i + 1)
    follows = text.lower[i + 1 + stop]
    follows = text.lower[i + 2 + stop] if follows == "," else follows
    dated = follows[:1].isdecimal() or words.heads.get(follows) in ("month", "day part") or follows in ("at",)
    return dated or (text.lower[i - 1] in ("on", "last", "next", "this", "every") and not capitalized(text, i + 1))


def _between_names(text: Tokens, i: int) -> bool:
    """Whether capitalized words stand on both sides of a weekday ("the Maine Sunday Telegram")."""
    words = text.vocabulary
    if text.lower[i + 1] in words.heads or not capitalized(text, i - 1) or opens_sentence(text, i - 1):
        return False
    return text.lower[i - 1] not in words.before_time and text.lower[i - 1] not in words.heads


def part_behind(text: Tokens, end: int) -> tuple[str, int]:
    """The part of the day behind a day ("Friday morning"), and the token behind that."""
    word = text.lower[end]
    k = end + 1 if word in ("early", "late") else end
    part = text.vocabulary.day_parts.get(text.lower[k])
    if part and not (capitalized(text, k) and capitalized(text, k + 1)):
        return part, k + 1
    return "", end


def day(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "yesterday", "tonight", "the day after tomorrow", with the part of the day behind it."""
    words = text.vocabulary
    name = text.lower[i]
    if (text.words[i].isupper() and text.lower[i - 1] == "usa") or (name == "tonight" and text.lower[i + 1] == "show"):
        return []
    offset, first = words.days[name], i
    beyond = text.lower[i - 1] in ("after", "before") and text.lower[i - 2] == "day" and i - 2 >= floor
    if beyond and offset == (1 if text.lower[i - 1] == "after" else -1):
        offset, first = 2 * offset, i - 2
        first -= text.lower[first - 1] == "the" and first - 1 >= floor
    if name in words.parts_of_days:
        return [Phrase(first, i + 1, Moment("T" + words.parts_of_days[name], Relative("D", offset)))]
    part, end = part_behind(text, i + 1)
    plain = Relative("D", offset)
    return [Phrase(first, end, Moment("T" + part, plain) if part else plain)]


def season(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A season that a determiner, a preposition or a year makes a time: "last fall", "in the spring", "summer 2016"."""
    words = text.vocabulary
    code, before = words.seasons[text.lower[i]], text.lower[i - 1] if i - 1 >= floor else ""
    follows = text.lower[i + 1]
    if follows in HYPHENS and text.glued(i + 1):
        return []
    if before in words.every or (text.lower[i][-1] == "s" and before in ("the", "in", "most", "all")):
        return [Phrase(i - (before in words.every), i + 1, Cycle(f"XXXX-{code}"))]
    if text.lower[i][-1] == "s":
        return []
    first, pick = i, None
    if before in words.picks and before != "current":
        first, pick = i - 1, words.picks[before]
        if text.lower[first - 1] in ("the", "this") and first - 1 >= floor:
            first -= 1
            pick = -1 if before == "past" else pick
    elif before == "the":
        if capitalized(text, i + 1) or (follows[:1].isalpha() and follows not in words.after_day):
            return []
        if code == "SP" and text.lower[i - 2] not in words.before_time:
            return []
        if text.lower[i] == "fall" and (
            (follows == "of" and not year_at(text, i + 2))
            or text.lower[i - 2] not in ("in", "by", "since", "until", "for", "during", "of", "late", "early")
        ):
            return []
        first = i - 1
    elif not year_at(text, i + 1) and not (follows == "of" and year_at(text, i + 2)):
        prepositions = ("in", "during", "since", "by", "until", "early", "late", "mid", "into")
        if (
            before not in prepositions
            or (follows[:1].isalpha() and follows not in words.after_day)
            or capitalized(text, i)
        ):
            return []
        if text.lower[i] == "fall" and before not in ("in", "late", "early", "since"):
            return []
    return [Phrase(first, i + 1, Named(code, None, pick))]


def holiday(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """A feast or named day of which token `i` is the first word, with what picks its year."""
    words = text.vocabulary
    if not text.words[i][0].isupper() and text.lower[i] not in words.lower_holidays:
        return []
    found = words.holidays.at(text.lower, i)
    if not found:
        return []
    end, name = found
    if name in ("new year", "new year day") and text.lower[i - 1] in ("the", "a", "this", "each", "every"):
        return []
    if name == "christmas" and capitalized(text, end) and text.lower[end] not in words.heads:
        return []
    before, first, pick = text.lower[i - 1] if i - 1 >= floor else "", i, None
    if text.lower[end] in ("week", "weekend"):
        return [Phrase(i, end + 1, Holding("W" if text.lower[end] == "week" else "WE", Named(name)))]
    if before in words.every:
        return []
    if before in words.picks:
        first, pick = i - 1, words.picks[before]
    part, end = part_behind(text, end)
    feast = Named(name, None, pick)
    return [Phrase(first, end, Moment("T" + part, feast) if part else feast)]


def reference(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "now", "currently", "at this time": the present, the past or the future as such; token `i` is the last."""
    words = text.vocabulary
    found = words.references.before(text.lower, i + 1, floor)
    if not found:
        return []
    first, value = found
    name = text.lower[i]
    before, follows = text.lower[first - 1], text.lower[i + 1]
    if before in words.not_after.get(name, ()) or follows in words.not_before.get(name, ()):
        return []
    if (follows in HYPHENS and text.glued(i + 1)) or (before in HYPHENS and text.glued(first)):
        return []
    if name in ("past", "future", "current") and (
        follows in words.units
        or (follows in words.fillers and text.lower[i + 2] in words.units)
        or follows in words.vague
        or follows in starting_words()
        or follows[:1].isdecimal()
    ):
        return []
    if name == "past" and follows[:1].isalnum() and follows not in words.after_day and before != "in":
        return []
    if name in ("current", "now") and capitalized(text, i) and not opens_sentence(text, i):
        return []
    if name == "now" and follows in (",", "for") and capitalized(text, i):
        return []  # "Now, he says", "Now for the weather": it only goes on to something else
    if name == "soon" and (is_past(follows) or before in ("was", "were")):
        return []  # "soon became": told as past
    return [Phrase(first, i + 1, Fixed(value))]


def cycle(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "daily", "weekly", "annually"; none where it is part of a name ("the Daily Mail")."""
    del floor
    if capitalized(text, i) and (capitalized(text, i + 1) or not opens_sentence(text, i)):
        return []
    words, follows = text.vocabulary, text.lower[i + 1]
    if follows in HYPHENS and text.glued(i + 1):
        return []
    if _is_amount(text, i - 1):
        return []
    if text.lower[i] != "daily" and follows[:1].isalpha() and follows not in words.after_day:
        return []
    return [Phrase(i, i + 1, Cycle(text.vocabulary.sets[text.lower[i]]))]


def _is_amount(text: Tokens, i: int) -> bool:
    """Whether an amount ends at token `i`: what comes behind it makes a rate of it ("rose 8% annually")."""
    if text.lower[i] in ("%", "percent", "million", "billion") or text.lower[i][:1].isdecimal():
        return True
    return text.lower[i].endswith("s") and number_before(text, i, max(0, i - 3)) is not None


def suffix(text: Tokens, i: int, floor: int) -> list[Phrase]:
    """Read "the 20th": a day of a month that is told elsewhere, or of none."""
    digits = text.lower[i - 1]
    if not (text.glued(i) and digits.isdecimal() and len(digits) < 3 and 0 < int(digits) < 32):
        return []
    the = text.lower[i - 2] == "the" and i - 2 >= floor
    follows = text.lower[i + 1]
    weekday_ = text.vocabulary.weekdays.get(text.lower[i - 2 - the])
    of_month = follows == "of" and "month" in (text.lower[i + 3], text.lower[i + 2])
    alone = not follows or not follows[0].isalnum() or follows in ("at", "from", "until", "and", "to")
    if (
        of_month
        or (weekday_ and not capitalized(text, i + 1))
        or (the and alone and text.lower[i - 3] in ("on", "until", "till", "by", "before", "since", "through"))
    ):
        return [Phrase(i - 1 - the, i + 1, MonthDay(int(digits)))]
    return []
