"""Numbers as they are written: digits, words, mixtures and fractions, without their units.

`numeral_at` reads the longest number that starts at a token: "1,400", "816 000", "twenty-five", "3.2
million", "two and a half dozen", "half a million", "tens of thousands", "1/3", "a third". `starting_words` tells
which words can start one, so that a scan of a text costs one set look-up for most tokens. The words are data in
numerals.yaml.
"""

from __future__ import annotations

from checker.extract.text.cardinals import cardinal, spelled_decimals
from checker.extract.text.digits import digits_value, with_step
from checker.extract.text.fractions import and_fraction, is_part, may_be_part, mixed_fraction, of_scale
from checker.extract.text.number_words import Lexicon, number_words
from checker.extract.text.numeral import Numeral, ends_here, exact, joined, part_of, scaled, word_at
from checker.extract.text.tokens import Text

__all__ = ["Numeral", "numeral_at", "starting_words"]


def starting_words() -> frozenset[str]:
    """The lower-case words that can start a number; "a" and "an" are among them. Digits can, too."""
    return number_words().starts


def numeral_at(text: Text, i: int) -> Numeral | None:
    """Read the longest number that starts at token `i`; None if none does.

    Ordinals, ranges, signs and units are the caller's business, and so is what a bare "one", "half" or "few"
    means in its sentence.
    """
    lexicon = number_words()
    word = text.lower[i]
    if word[0].isdecimal():
        return _from_digits(text, i, lexicon)
    if word not in lexicon.starts:
        return None
    if text.glued(i) and text.words[i - 1] == "-" and text.glued(i - 1) and text.words[i - 2].isalpha():
        return None  # the tail of a compound: "party-two-hurt", a misspelt "twenyt-one"
    if word in ("a", "an"):
        return _after_article(text, i, lexicon)
    if word in lexicon.plurals:
        return _vague_plural(text, i, lexicon)
    if word in lexicon.vague:
        return _vague_word(text, i, i, lexicon)
    if word in lexicon.signs:
        return scaled(text, part_of(lexicon.signs[word], i, i + 1), lexicon)
    if word == "half":
        return _half(text, i, i, lexicon)
    if word == "quarter":
        follows = joined(text, i + 1)
        whole = scaled(text, part_of(0.25, i, i + 1), lexicon)
        return whole if whole.last > follows else None
    return _from_words(text, i, lexicon)


def _from_digits(text: Text, i: int, lexicon: Lexicon) -> Numeral | None:
    read = digits_value(text.words[i])
    if read is None:
        return None
    number = exact(*read, i, i + 1)
    if ends_here(text, i + 1, lexicon):
        return number
    number = _spaced_thousands(text, number, lexicon)
    if number.last == i + 1:
        number = mixed_fraction(text, number, lexicon) or number
    return scaled(text, and_fraction(text, scaled(text, number, lexicon), lexicon), lexicon)


def _spaced_thousands(text: Text, number: Numeral, lexicon: Lexicon) -> Numeral:
    """Digits with their thousands set off by spaces: "816 000", "1 250 000.50"."""
    i = number.first
    head = text.words[i]
    if len(head) > 3 or not head.isdecimal() or head[0] == "0" or (i and text.lower[i - 1] in lexicon.no_spaces_after):
        return number
    written, j = head, i + 1
    while j < min(text.size, i + 6) and _is_group(text, j) and "." not in written:
        written += text.words[j]
        j += 1
    return exact(*with_step(written), i, j) if j > i + 1 else number


def _is_group(text: Text, j: int) -> bool:
    """Whether token `j` is a group of three digits one space behind the token before it."""
    word, gap = text.words[j], text.ends[j - 1]
    if text.starts[j] != gap + 1 or text.text[gap] == "\n":
        return False
    return (len(word) == 3 or word[3] == ".") and word[:3].isdecimal() if len(word) > 2 else False


def _after_article(text: Text, i: int, lexicon: Lexicon) -> Numeral | None:
    """Read "a dozen", "a hundred and five", "a third", "a couple of hundred" or "a half million"."""
    j = i + 1
    word = word_at(text, j)
    if word not in lexicon.after_article:
        return None
    if word in lexicon.vague:
        return _vague_word(text, i, j, lexicon)
    if word == "half":
        return _half(text, i, j, lexicon)
    if word in lexicon.parts:
        if word.endswith("s"):
            return None
        whole = scaled(text, part_of(1 / lexicon.parts[word], i, j + 1, spelled=True), lexicon)
        return of_scale(text, whole, lexicon) if whole.last > j + 1 or may_be_part(text, j + 1, lexicon) else None
    if word in lexicon.small:
        return None
    return _from_words(text, i, lexicon, at=j)


def _half(text: Text, i: int, j: int, lexicon: Lexicon) -> Numeral:
    """Read "half", "half a million" or "half-dozen": the word is at `j`, the span begins at `i`."""
    half = part_of(0.5, i, j + 1, spelled=True)
    k = j + 2 if word_at(text, j + 1) in ("a", "an") else j + 1
    whole = scaled(text, part_of(0.5, i, k, spelled=True), lexicon)
    return whole if whole.last > k else half


def _vague_plural(text: Text, i: int, lexicon: Lexicon) -> Numeral:
    """Read "dozens", "tens of thousands", "hundreds of millions": its own size to ten times that."""
    size, j = lexicon.plurals[text.lower[i]], i + 1
    for _ in range(2):
        k = joined(text, j)
        inner = joined(text, k + 1)
        if word_at(text, k) != "of" or word_at(text, inner) not in lexicon.plurals:
            break
        size, j = size * lexicon.plurals[text.lower[inner]], inner + 1
    return Numeral(5.5 * size, size, 10 * size, size, i, j, vague=True, spelled=True)


def _vague_word(text: Text, i: int, j: int, lexicon: Lexicon) -> Numeral:
    """Read "several", "a couple of hundred", "a few dozen"."""
    word = text.lower[j]
    low, high = lexicon.vague[word]
    value = 2 if word == "couple" else (low + high) / 2
    number = Numeral(value, low, high, 1, i, j + 1, vague=True, spelled=True)
    if word_at(text, j + 1) == "of":
        whole = scaled(text, Numeral(value, low, high, 1, i, j + 2, vague=True, spelled=True), lexicon)
        return whole if whole.last > j + 2 else number
    return scaled(text, number, lexicon)


def _from_words(text: Text, i: int, lexicon: Lexicon, at: int | None = None) -> Numeral | None:
    """A number in words from token `i`; `at` is where its first number word stands, behind an article."""
    first = i if at is None else at
    if at is None and text.lower[i] in lexicon.small and ends_here(text, i + 1, lexicon):
        value = float(lexicon.small[text.lower[i]])
        return exact(value, 10.0 if value >= 20 else 1.0, i, i + 1, spelled=True)
    number = cardinal(text, i, first, lexicon)
    j = joined(text, number.last)
    part = word_at(text, j)
    if part in lexicon.parts and number.value < lexicon.parts[part] and is_part(text, number, j, lexicon):
        one = 1 / lexicon.parts[part]
        return of_scale(
            text, scaled(text, part_of(number.value * one, i, j + 1, spelled=True, one=one), lexicon), lexicon
        )
    if part == "point":
        number = spelled_decimals(text, number, j, lexicon)
    return scaled(text, and_fraction(text, number, lexicon), lexicon)
