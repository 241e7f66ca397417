"""Numbers as they are written: digits, words, mixtures and fractions, without their units.

`numeral_at` reads the longest number that starts at a token: "1,400", "816 000", "twenty-five", "3.2
million", "two and a half dozen", "half a million", "tens of thousands", "1/3", "a third". `starts` tells which
tokens can start one, so that a scan of a text costs one set look-up for most tokens. The words are data in
numerals.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extract.text.digits import digits_value, with_step
from checker.extract.text.number_words import Lexicon, number_words
from checker.extract.text.tokens import Text

#: No number is written in more words; what goes on is no number.
MOST_WORDS = 24

_HYPHENS = frozenset("-‐‑")
_SLASHES = frozenset("/⁄")
_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens [first, last).

    `low` and `high` differ from `value` only where the words are vague ("dozens": 12 to 120, value 66).
    `step` is the size of the last significant digit (100 for "1,400", 100,000 for "3.2 million"); for a
    fraction a tenth of its part. `spelled` says that it begins with a word, `fraction` that it is a part of a
    whole ("a third", "1/3", but not "2 1/2").
    """

    value: float
    low: float
    high: float
    step: float
    first: int
    last: int
    vague: bool = False
    spelled: bool = False
    fraction: bool = False

    def times(self, factor: float, last: int) -> Numeral:
        """The number multiplied by a scale word that ends before token `last`."""
        return Numeral(
            _round(self.value * factor),
            _round(self.low * factor),
            _round(self.high * factor),
            self.step * factor,
            self.first,
            last,
            self.vague,
            self.spelled,
        )


def starting_words() -> frozenset[str]:
    """The lower-case words that can start a number; "a" and "an" are among them. Digits can, too."""
    return number_words().starts


def starts(text: Text) -> Iterator[int]:
    """The tokens of a text that may start a number: one set look-up for each token."""
    words, digits = starting_words(), _DIGITS
    for i, word in enumerate(text.lower):
        if word in words or word[0] in digits:
            yield i


def numeral_at(text: Text, i: int) -> Numeral | None:
    """Read the longest number that starts at token `i`; None if none does.

    Ordinals, ranges, signs and units are the caller's business, and so is what a bare "one", "half" or "few"
    means in its sentence.
    """
    lexicon = number_words()
    word = text.lower[i]
    if word[0].isdigit():
        return _from_digits(text, i, lexicon)
    if word not in lexicon.starts:
        return None
    if word in ("a", "an"):
        return _after_article(text, i, lexicon)
    if word in lexicon.plurals:
        return _vague_plural(text, i, lexicon)
    if word in lexicon.vague:
        return _vague_word(text, i, i, lexicon)
    if word in lexicon.signs:
        return _scaled(text, _part(lexicon.signs[word], i, i + 1), lexicon)
    if word == "half":
        return _half(text, i, i, lexicon)
    if word == "quarter":
        follows = _joined(text, i + 1)
        scaled = _scaled(text, _part(0.25, i, i + 1), lexicon)
        return scaled if scaled.last > follows else None
    return _from_words(text, i, lexicon)


def _round(value: float) -> float:
    """Without the noise that a product of decimals brings ("1.1 million" is 1,100,000)."""
    return float(f"{value:.12g}")


def _part(value: float, first: int, last: int, spelled: bool = False, one: float | None = None) -> Numeral:
    """A fraction; `one` is the size of one of its parts."""
    step = (one or value) / 10
    return Numeral(value, value, value, step, first, last, spelled=spelled, fraction=True)


def _exact(value: float, step: float, first: int, last: int, spelled: bool = False) -> Numeral:
    return Numeral(value, value, value, step, first, last, spelled=spelled)


def _joined(text: Text, j: int) -> int:
    """The next word's token: `j`, or the one behind it where `j` is a hyphen between two words."""
    if j + 1 < text.size and text.words[j] in _HYPHENS and text.glued(j) and text.glued(j + 1):
        return j + 1 if text.words[j + 1][0].isalnum() else j
    return j


def _word(text: Text, j: int) -> str:
    return text.lower[j] if j < text.size else ""


def _ends_here(text: Text, j: int, lexicon: Lexicon) -> bool:
    """Whether the token at `j` can be no part of the number before it, as is most often so."""
    word = _word(text, j)
    return word not in lexicon.continues and not word[:1].isdigit()


def _scaled(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """The number with the scale words that follow it ("3.2 million", "five hundred thousand")."""
    for _ in range(3):
        j = _joined(text, number.last)
        word = _word(text, j)
        size = lexicon.scales.get(word)
        if size is None or (len(word) < 4 and text.words[j][0].isupper() and not text.glued(j)):
            size = lexicon.glued.get(word) if j < text.size and j == number.last and text.glued(j) else None
        if size is None:
            return number
        number = number.times(size, j + 1)
    return number


def _and_fraction(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """The number with "and a half" or "and three-quarters" behind it: of the last scale, if it has one."""
    j = _joined(text, number.last)
    if _word(text, j) != "and":
        return number
    j = _joined(text, j + 1)
    count = 1 if _word(text, j) in ("a", "an", "one") else lexicon.ones.get(_word(text, j), 0)
    part = _word(text, _joined(text, j + 1))
    if part not in lexicon.parts or not 0 < count < lexicon.parts[part]:
        return number
    scale = lexicon.scales.get(text.lower[number.last - 1], 1.0)
    following = lexicon.scales.get(_word(text, _joined(text, j + 1) + 1), scale)
    if 1 < following < scale:  # "one billion and a half million"
        last = _joined(text, j + 1) + 2
        more = number.value + following * count / lexicon.parts[part]
        return _exact(_round(more), following / lexicon.parts[part], number.first, last, number.spelled)
    more = number.value + scale * count / lexicon.parts[part]
    return _exact(_round(more), scale / lexicon.parts[part], number.first, _joined(text, j + 1) + 1, number.spelled)


def _from_digits(text: Text, i: int, lexicon: Lexicon) -> Numeral | None:
    read = digits_value(text.words[i])
    if read is None:
        return None
    number = _exact(*read, i, i + 1)
    if _ends_here(text, i + 1, lexicon):
        return number
    number = _spaced_thousands(text, number, lexicon)
    if number.last == i + 1:
        number = _mixed_fraction(text, number, lexicon) or number
    return _scaled(text, _and_fraction(text, _scaled(text, number, lexicon), lexicon), lexicon)


def _spaced_thousands(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """Digits with their thousands set off by spaces: "816 000", "1 250 000.50"."""
    i = number.first
    head = text.words[i]
    if len(head) > 3 or not head.isdigit() or head[0] == "0" or (i and text.lower[i - 1] in lexicon.no_spaces_after):
        return number
    written, j = head, i + 1
    while j < min(text.size, i + 6) and _is_group(text, j) and "." not in written:
        written += text.words[j]
        j += 1
    return _exact(*with_step(written), i, j) if j > i + 1 else number


def _is_group(text: Text, j: int) -> bool:
    """Whether token `j` is a group of three digits one space behind the token before it."""
    word, gap = text.words[j], text.ends[j - 1]
    if text.starts[j] != gap + 1 or text.text[gap] == "\n":
        return False
    return (len(word) == 3 or word[3] == ".") and word[:3].isdigit() if len(word) > 2 else False


def _mixed_fraction(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral | None:
    """Read "1/3", "2 1/2", "2-1/2" or "2½"."""
    i, j = number.first, number.first + 1
    over = _fraction_at(text, i, lexicon)
    if over is not None and not (text.glued(i) and text.words[i - 1] in "/⁄"):
        return _part(over[0], i, i + 3, one=over[1])
    if not text.words[i].isdigit():
        return None
    if j < text.size and text.words[j] in lexicon.signs:
        part = lexicon.signs[text.words[j]]
        return _exact(number.value + part, 0.1, i, j + 1)
    j = _joined(text, j)
    over = _fraction_at(text, j, lexicon)
    return _exact(number.value + over[0], over[1] / 10, i, j + 3) if over else None


def _fraction_at(text: Text, i: int, lexicon: Lexicon) -> tuple[float, float] | None:
    """The value of "3/4" at three tokens from `i`, and of one of its parts."""
    if i + 2 >= text.size or text.words[i + 1] not in _SLASHES or not (text.glued(i + 1) and text.glued(i + 2)):
        return None
    above, below = text.words[i], text.words[i + 2]
    if not (above.isdigit() and below.isdigit() and len(above) < 4 and len(below) < 5):
        return None
    if int(below) not in lexicon.denominators or not 0 < int(above) < int(below):
        return None
    if i + 3 < text.size and text.words[i + 3] in "/-" and text.glued(i + 3):
        return None  # a date, or a list
    return int(above) / int(below), 1 / int(below)


def _after_article(text: Text, i: int, lexicon: Lexicon) -> Numeral | None:
    """Read "a dozen", "a hundred and five", "a third", "a couple of hundred" or "a half million"."""
    j = i + 1
    word = _word(text, j)
    if word not in lexicon.after_article:
        return None
    if word in lexicon.vague:
        return _vague_word(text, i, j, lexicon)
    if word == "half":
        return _half(text, i, j, lexicon)
    if word in lexicon.parts:
        if word.endswith("s"):
            return None
        scaled = _scaled(text, _part(1 / lexicon.parts[word], i, j + 1, spelled=True), lexicon)
        return _of_scale(text, scaled, lexicon) if scaled.last > j + 1 or _is_part(text, j + 1, lexicon) else None
    if word in lexicon.small:
        return None
    return _from_words(text, i, lexicon, at=j)


def _of_scale(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """A fraction of a scale word: "two thirds of a million"."""
    j = number.last
    if text.lower[j : j + 2] == ["of", "a"] and _word(text, j + 2) in lexicon.scales:
        return number.times(lexicon.scales[text.lower[j + 2]], j + 3)
    return number


def _is_part(text: Text, j: int, lexicon: Lexicon) -> bool:
    """Whether what follows "a third" allows it to be a part of a whole."""
    word = _word(text, j)
    return not word or word in lexicon.after_part or not (word[0].isalnum() or word in _HYPHENS)


def _half(text: Text, i: int, j: int, lexicon: Lexicon) -> Numeral:
    """Read "half", "half a million" or "half-dozen": the word is at `j`, the span begins at `i`."""
    half = _part(0.5, i, j + 1, spelled=True)
    k = j + 2 if _word(text, j + 1) in ("a", "an") else j + 1
    scaled = _scaled(text, _part(0.5, i, k, spelled=True), lexicon)
    return scaled if scaled.last > k else half


def _vague_plural(text: Text, i: int, lexicon: Lexicon) -> Numeral:
    """Read "dozens", "tens of thousands", "hundreds of millions": its own size to ten times that."""
    size, j = lexicon.plurals[text.lower[i]], i + 1
    for _ in range(2):
        k = _joined(text, j)
        inner = _joined(text, k + 1)
        if _word(text, k) != "of" or _word(text, inner) not in lexicon.plurals:
            break
        size, j = size * lexicon.plurals[text.lower[inner]], inner + 1
    return Numeral(5.5 * size, size, 10 * size, size, i, j, vague=True, spelled=True)


def _vague_word(text: Text, i: int, j: int, lexicon: Lexicon) -> Numeral:
    """Read "several", "a couple of hundred", "a few dozen"."""
    word = text.lower[j]
    low, high = lexicon.vague[word]
    value = 2 if word == "couple" else (low + high) / 2
    number = Numeral(value, low, high, 1, i, j + 1, vague=True, spelled=True)
    if _word(text, j + 1) == "of":
        scaled = _scaled(text, Numeral(value, low, high, 1, i, j + 2, vague=True, spelled=True), lexicon)
        return scaled if scaled.last > j + 2 else number
    return _scaled(text, number, lexicon)


def _from_words(text: Text, i: int, lexicon: Lexicon, at: int | None = None) -> Numeral | None:
    """A number in words from token `i`; `at` is where its first number word stands, behind an article."""
    first = i if at is None else at
    if at is None and text.lower[i] in lexicon.small and _ends_here(text, i + 1, lexicon):
        value = float(lexicon.small[text.lower[i]])
        return _exact(value, 10.0 if value >= 20 else 1.0, i, i + 1, spelled=True)
    number = _cardinal(text, i, first, lexicon)
    j = _joined(text, number.last)
    part = _word(text, j)
    if part in lexicon.parts and number.value < lexicon.parts[part] and _fits(text, number, j, lexicon):
        one = 1 / lexicon.parts[part]
        return _of_scale(
            text, _scaled(text, _part(number.value * one, i, j + 1, spelled=True, one=one), lexicon), lexicon
        )
    if part == "point":
        number = _spelled_decimals(text, number, j, lexicon)
    return _scaled(text, _and_fraction(text, number, lexicon), lexicon)


def _fits(text: Text, number: Numeral, j: int, lexicon: Lexicon) -> bool:
    """Whether "two thirds" is a fraction: number and grammar agree, and it is a part of something."""
    word = text.lower[j]
    if word.endswith("s") != (number.value > 1) or (word in ("halves", "fourths") and j == number.last):
        return word in ("halves", "fourths") and number.value > 1
    return j > number.last or (
        _is_part(text, j + 1, lexicon) and (word not in ("quarter", "quarters") or _word(text, j + 1) == "of")
    )


def _spelled_decimals(text: Text, number: Numeral, j: int, lexicon: Lexicon) -> Numeral:
    """Read "three point two" or "zero point seven five"."""
    digits = ""
    for k in range(j + 1, min(j + 7, text.size)):
        digit = lexicon.ones.get(text.lower[k], 10)
        if digit > 9:
            break
        digits += str(digit)
    if not digits:
        return number
    value, step = with_step(f"{int(number.value)}.{digits}")
    return _exact(value, step, number.first, j + 1 + len(digits), spelled=True)


def _cardinal(text: Text, i: int, first: int, lexicon: Lexicon) -> Numeral:
    """A whole number in words, by the grammar of English numbers: groups below a thousand, scales falling."""
    total, group, top = 0.0, 0.0, float("inf")
    step, last, j = 1.0, first, first
    for _ in range(MOST_WORDS):
        word = _word(text, j)
        if word in lexicon.small:
            value, after = _below_hundred(text, j, lexicon)
            if group % 100 or (group and value >= 100) or (last > first and text.lower[last - 1] in lexicon.small):
                break
            scale = lexicon.scales.get(_word(text, _joined(text, after)), 0)
            if last > first and (scale >= top or (group and scale == 100)):
                break  # "a hundred, two hundred"
            group, last, step = group + value, after, 10.0 if word in lexicon.tens and not value % 10 else 1.0
        elif word in lexicon.scales:
            size = lexicon.scales[word]
            if last > first and size == 100 == group % 1000:
                break
            if size <= 100:
                if group >= 100 or (last > first and not group):
                    break
                group, step = (group or 1) * size, size
            elif group or last == first:
                if size >= top:
                    break
                total, group, top, step = total + (group or 1) * size, 0.0, size, step * size
            elif size >= top:
                total, top, step = total * size, size, step * size
            else:
                break
            last = j + 1
        else:
            break
        j = _joined(text, last)
        if _word(text, j) == "and" and text.lower[last - 1] in lexicon.scales and not group % 100:
            follows = _joined(text, j + 1)
            if not _closes(text, follows, lexicon):
                break
            j = follows
    return _exact(total + group, step, i, last, spelled=True)


def _closes(text: Text, j: int, lexicon: Lexicon) -> bool:
    """Whether the number at `j` may end one behind "and": "and five" may, "and two hundred" not."""
    if _word(text, j) not in lexicon.small:
        return False
    _, after = _below_hundred(text, j, lexicon)
    return _word(text, _joined(text, after)) not in ("hundred", "hundreds", "dozen")


def _below_hundred(text: Text, j: int, lexicon: Lexicon) -> tuple[int, int]:
    """The value of "twenty-five", "forty" or "twelve" at token `j`, and the token behind it."""
    word = text.lower[j]
    if word in lexicon.tens:
        k = _joined(text, j + 1)
        unit = lexicon.ones.get(_word(text, k), 0)
        if 0 < unit < 10:
            return lexicon.tens[word] + unit, k + 1
        return lexicon.tens[word], j + 1
    return lexicon.ones[word], j + 1
